#include "server/net/app.h"

#include "server/net/ws_session.h"

namespace kam::server::net {
namespace {

constexpr std::int64_t day_ms = 24 * 60 * 60 * 1000;
// An office shares one address, so its delay stays short; a person's may grow.
constexpr auth::AttemptRules email_rules{};
constexpr auth::AttemptRules address_rules{
    .free_attempts = 5, .delay_max_ms = 30 * 1000, .memory_ms = 15 * 60 * 1000};
// Demo sign-ins need no password; only floods of new sessions are slowed.
constexpr auth::AttemptRules demo_rules{
    .free_attempts = 200, .delay_max_ms = 5 * 1000, .memory_ms = 60 * 1000};

}  // namespace

App::App(ServerOptions given, ServerParts borrowed)
    : options(std::move(given)),
      parts(std::move(borrowed)),
      origins(options.origins),
      sessions(workers, parts.auth),
      committer({.io = io,
                 .workers = workers,
                 .hub = parts.hub,
                 .log = parts.log,
                 .clock = parts.clock,
                 .dispatch = [this](const hub::Outputs& outputs) { dispatch(outputs); },
                 .log_ms = options.log_days * day_ms}),
      attempts_by_email(email_rules),
      attempts_by_address(address_rules),
      demo_sign_ins(demo_rules) {}

void App::dispatch(const hub::Outputs& outputs) {
    for (const hub::Output& output : outputs) {
        const auto found = sockets.find(output.session);
        if (found != sockets.end()) found->second->send(output);
    }
}

}  // namespace kam::server::net
