// The server: one thread for network and hub, one for the disk, two for passwords. This header
// keeps Asio out of everything that starts a server.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "server/auth/sign_in.h"
#include "server/hub/hub.h"
#include "server/net/command_plan.h"
#include "server/net/static_site.h"
#include "server/store/change_log.h"
#include "shared/base/result.h"

namespace kam::server::net {

struct ServerOptions {
    std::string bind = "127.0.0.1";
    std::uint16_t port = 8080;  // 0 = any free one
    // Where pages may come from, "https://kam.example"; empty = this machine at the port. All of
    // them http or all https; with https, cookies are Secure and the proxy in front does TLS.
    std::vector<std::string> origins;
    bool is_demo = false;
    int log_days = 30;           // older entries are taken off the log
    std::string control_socket;  // path; empty = none
};

// Borrowed; they outlive the server. The hub is loaded and has nothing uncommitted.
struct ServerParts {
    hub::Hub& hub;
    store::ChangeLog& log;
    auth::AuthStore& auth;
    const StaticSite& site;
    CommandPlanner planner;
    std::function<hub::Now()> clock;
};

class Server {
  public:
    Server(ServerOptions options, ServerParts parts);
    ~Server();

    // Takes the port and the control socket. Errors: busy (the port is taken), bad_value (address
    // or origin), io.
    base::Result<void> listen();
    std::uint16_t port() const;
    const std::vector<std::string>& origins() const;
    // Until SIGINT or SIGTERM; returns after the commit in flight and polite goodbyes. Ends the
    // process with status 74 when the disk refuses a write: only what is on disk is true then, and
    // the next start recovers from it.
    void run();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace kam::server::net
