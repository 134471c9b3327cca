// What SQLite calls, handed on to a PowerCutDisk.
#pragma once

#include <sqlite3.h>

namespace kam::test {

class PowerCutDisk;

// `disk` must outlive the registration.
sqlite3_vfs power_cut_calls(PowerCutDisk& disk);

}  // namespace kam::test
