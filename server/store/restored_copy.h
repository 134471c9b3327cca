// A backup put in place of the live file is the past: browsers may hold versions that it gives away
// anew. So copies carry a mark, and the first opening for writing gives every space a new
// incarnation, upon which browsers fetch everything again and keep what they have not sent.
#pragma once

#include <string>

#include "shared/base/result.h"

namespace kam::server::store {

class Database;

// Marks a file that nobody has open. Errors: io.
base::Result<void> mark_as_copy(const std::string& path);
// In a database that was just opened for writing. Errors: io, bad_value (a damaged row).
base::Result<void> renew_if_copy(Database& database);

}  // namespace kam::server::store
