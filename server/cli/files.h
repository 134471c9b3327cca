// Whole files in and out.
#pragma once

#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace kam::server::cli {

// Errors: io, too_large (over 64 MiB).
base::Result<std::string> read_file(const std::string& path);
// Readable by the owner only; replaces a file of that name when all is written. Errors: io.
base::Result<void> write_private_file(const std::string& path, std::string_view text);

}  // namespace kam::server::cli
