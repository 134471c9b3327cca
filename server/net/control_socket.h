// The Unix socket by which the command line reaches a running server: one line of JSON in, one out.
// Whoever may open the socket's file may do what the commands do; its mode is 0600.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/local/stream_protocol.hpp>

#include "server/net/app.h"

namespace kam::server::net {

// An import of 100,000 rows is about 10 MiB.
constexpr std::size_t command_bytes_max = 16 * 1024 * 1024;

// Replaces a socket that a dead server left behind; the caller holds the data directory's lock.
// Errors: io (also for a path too long for a socket).
base::Result<asio::local::stream_protocol::acceptor> open_control_socket(App& app,
                                                                         const std::string& path);
asio::awaitable<void> serve_commands(App& app, asio::local::stream_protocol::acceptor& acceptor);

}  // namespace kam::server::net
