// Passwords for `user add`: never on the command line, where every process may read them.
#pragma once

#include <string>

#include "shared/base/result.h"

namespace kam::server::cli {

// Asks on the terminal, twice, without showing what is typed. Errors: bad_value, io.
base::Result<std::string> password_asked_twice();
// The first line of standard input.
base::Result<std::string> password_from_stdin();

}  // namespace kam::server::cli
