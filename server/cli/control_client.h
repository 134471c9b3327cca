// The command line's end of the control socket.
#pragma once

#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace kam::server::cli {

// "<data>/control.sock"
std::string control_socket_path(const std::string& data);
// Sends one line and waits for the answer's line. Errors: io.
base::Result<std::string> ask_server(const std::string& socket_path, std::string_view request);

}  // namespace kam::server::cli
