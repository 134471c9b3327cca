// Takes the oldest rows off the log of an SQLite database and keeps what they led to (rule ST5).
#pragma once

#include "server/store/database.h"
#include "shared/base/result.h"
#include "shared/base/time.h"

namespace kam::server::store {

// See ChangeLog::trim. One transaction; under the database's lock.
base::Result<int> trim_log(Database& database, base::TimeMs before, int entries_max);

}  // namespace kam::server::store
