// What the coroutines of one server share. Network thread only.
#pragma once

#include <boost/asio/io_context.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "server/auth/attempt_limiter.h"
#include "server/hub/hub.h"
#include "server/net/committer.h"
#include "server/net/server.h"
#include "server/net/session_book.h"
#include "server/net/workers.h"

namespace kam::server::net {

class WsSession;

// Connections of all kinds at once. 1,000 people with two tabs each, and room for page loads.
constexpr int connections_max = 4000;

struct App {
    App(ServerOptions given, ServerParts borrowed);

    // Sends the hub's frames to the connections they are for.
    void dispatch(const hub::Outputs& outputs);
    bool is_https() const { return origins.front().substr(0, 8) == "https://"; }
    std::string_view cookie_name() const {
        return is_https() ? "__Host-rapport" : "rapport_session";
    }

    ServerOptions options;
    ServerParts parts;
    std::vector<std::string> origins;
    std::vector<std::string> hosts;

    asio::io_context io{1};
    Workers workers;
    SessionBook sessions;
    Committer committer;
    auth::AttemptLimiter attempts_by_email;
    auth::AttemptLimiter attempts_by_address;
    auth::AttemptLimiter demo_sign_ins;

    std::map<hub::SessionId, std::shared_ptr<WsSession>> sockets;
    std::int64_t last_session_id = 0;
    int connections = 0;
    bool is_stopping = false;
};

}  // namespace kam::server::net
