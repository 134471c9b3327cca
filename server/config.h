// The command line of `rapport`, read and checked before anything starts.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "server/cli/options.h"

namespace kam::server {

using Command = std::variant<cli::ServeOptions, cli::ImportOptions, cli::ExportOptions,
                             cli::CheckOptions, cli::BackupOptions, cli::UserAddOptions>;

struct Config {
    std::optional<Command> command;
    // Without a command: help was shown (0) or the words were not understood (2).
    int exit_status = 0;
};

Config config_from_arguments(int count, const char* const* arguments);

}  // namespace kam::server
