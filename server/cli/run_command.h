// The commands of the command line, apart from `serve`. Each prints its result, or one sentence on
// standard error, and returns the exit status.
#pragma once

#include "server/cli/options.h"

namespace kam::server::cli {

int run_import(const ImportOptions& options);
int run_export(const ExportOptions& options);
int run_check(const CheckOptions& options);
int run_backup(const BackupOptions& options);
int run_user_add(const UserAddOptions& options);

// "rapport: <detail>" on standard error; returns 1.
int fail_with(const std::string& detail);

// Why real people must not work in the demo's data.
std::string demo_refusal(const std::string& data);

}  // namespace kam::server::cli
