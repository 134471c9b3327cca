// What can be said of a data directory without writing to it, also beside a running server.
#pragma once

#include <string>

#include "server/store/change_log.h"
#include "shared/base/result.h"

namespace kam::server::cli {

// All spaces with their records as readable JSON; with history, every mutation, too.
// Errors: not_found, schema, io, bad_value.
base::Result<std::string> export_text(const std::string& data, bool has_history);
// The same from any log.
base::Result<std::string> export_text(store::ChangeLog& log, bool has_history);
base::Result<store::CheckReport> check_data(const std::string& data);
// What the person who asked for the check reads: that all is well, or what is wrong and what to do.
std::string check_text(const store::CheckReport& report);

}  // namespace kam::server::cli
