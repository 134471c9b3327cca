#include "server/net/server.h"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <csignal>
#include <optional>

#include "server/net/app.h"
#include "server/net/control_socket.h"
#include "server/net/http_session.h"
#include "server/net/ws_session.h"
#include "shared/protocol/limits.h"

namespace kam::server::net {
namespace {

using asio::ip::tcp;
using base::Error;
using base::ErrorCode;
using base::Result;

constexpr auto with_error = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::seconds tick_interval{60};
constexpr std::chrono::seconds goodbye_max{5};

Error address_error(const ServerOptions& options, const boost::system::error_code& error) {
    const std::string port = std::to_string(options.port);
    if (error == boost::asio::error::address_in_use) {
        return {ErrorCode::busy, "Port " + port +
                                     " is in use, perhaps by another Rapport. Stop "
                                     "that program, or choose another port: --port " +
                                     std::to_string(options.port + 1)};
    }
    if (error == boost::asio::error::access_denied) {
        return {ErrorCode::forbidden, "Port " + port +
                                          " may only be used by root; choose one "
                                          "above 1023 with --port"};
    }
    return {ErrorCode::io,
            "cannot listen on " + options.bind + " port " + port + ": " + error.message()};
}

asio::awaitable<void> serve_connection(App& app, Stream stream, bool is_one_too_many) {
    HttpSession session(app, std::move(stream));
    if (is_one_too_many) {
        co_await session.turn_away();
    } else {
        co_await session.run();
    }
}

}  // namespace

struct Server::State {
    State(ServerOptions options, ServerParts parts)
        : app(std::move(options), std::move(parts)),
          acceptor(app.io),
          signals(app.io),
          tick_timer(app.io),
          presence_timer(app.io) {}

    Result<void> check_origins();
    asio::awaitable<void> accept();
    asio::awaitable<void> tick();
    asio::awaitable<void> tell_presence();
    asio::awaitable<void> wait_for_signal();
    asio::awaitable<void> stop();

    App app;
    tcp::acceptor acceptor;
    std::optional<asio::local::stream_protocol::acceptor> control;
    asio::signal_set signals;
    asio::steady_timer tick_timer;
    asio::steady_timer presence_timer;
};

Result<void> Server::State::check_origins() {
    if (app.origins.empty()) {
        const std::string port = ":" + std::to_string(acceptor.local_endpoint().port());
        app.origins = {"http://localhost" + port, "http://127.0.0.1" + port};
    }
    for (const std::string& origin : app.origins) {
        const std::optional<std::string> host = host_from_origin(origin);
        if (!host) {
            return Error{ErrorCode::bad_value, "--origin " + origin +
                                                   " is not of the form "
                                                   "https://name or https://name:port"};
        }
        if (origin.substr(0, 5) != app.origins.front().substr(0, 5)) {
            return Error{ErrorCode::bad_value, "--origin: all must be https, or all http"};
        }
        app.hosts.push_back(*host);
    }
    return {};
}

asio::awaitable<void> Server::State::accept() {
    while (!app.is_stopping) {
        auto [error, socket] = co_await acceptor.async_accept(with_error);
        if (app.is_stopping) co_return;
        if (error) {
            // Out of descriptors, most likely: some will be closed soon.
            spdlog::warn("cannot accept a connection: {}", error.message());
            asio::steady_timer pause(app.io, std::chrono::milliseconds(200));
            co_await pause.async_wait(with_error);
            continue;
        }
        const bool is_one_too_many = app.connections >= connections_max;
        // Far too many: not even an answer is affordable.
        if (app.connections >= connections_max + connections_max / 10) continue;
        asio::co_spawn(app.io, serve_connection(app, Stream(std::move(socket)), is_one_too_many),
                       asio::detached);
    }
}

asio::awaitable<void> Server::State::tick() {
    app.committer.trim();
    while (!app.is_stopping) {
        tick_timer.expires_after(tick_interval);
        co_await tick_timer.async_wait(with_error);
        if (app.is_stopping) co_return;
        const hub::Now now = app.parts.clock();
        app.sessions.sweep(now.at);
        app.parts.hub.tick(now);
        app.committer.pump();
        app.committer.trim();
    }
}

asio::awaitable<void> Server::State::tell_presence() {
    while (!app.is_stopping) {
        presence_timer.expires_after(std::chrono::milliseconds(protocol::presence_interval_ms));
        co_await presence_timer.async_wait(with_error);
        if (app.is_stopping) co_return;
        app.dispatch(app.parts.hub.tick_presence(app.parts.clock()));
    }
}

asio::awaitable<void> Server::State::wait_for_signal() {
    co_await signals.async_wait(with_error);
    co_await stop();
}

asio::awaitable<void> Server::State::stop() {
    app.is_stopping = true;
    // A second signal means now; what was promised is on disk anyway.
    signals.clear();
    boost::system::error_code ignored;
    acceptor.close(ignored);
    if (control) control->close(ignored);
    tick_timer.cancel();
    presence_timer.cancel();
    const auto is_over = [this, until = std::chrono::steady_clock::now() + goodbye_max] {
        return std::chrono::steady_clock::now() > until;
    };
    asio::steady_timer pause(app.io);
    const auto wait_a_moment = [&pause] {
        pause.expires_after(std::chrono::milliseconds(10));
        return pause.async_wait(with_error);
    };
    // First the acknowledgements of the commit in flight, then goodbye.
    while (!app.committer.is_idle() && !is_over()) co_await wait_a_moment();
    const auto sockets = app.sockets;
    for (const auto& [id, socket] : sockets) socket->go_away();
    while (!app.sockets.empty() && !is_over()) co_await wait_a_moment();
    app.io.stop();
}

Server::Server(ServerOptions options, ServerParts parts)
    : state_(std::make_unique<State>(std::move(options), std::move(parts))) {}

Server::~Server() {
    // Work in the pools refers to coroutines' frames, so it ends first.
    state_->app.workers.store.join();
    state_->app.workers.passwords.join();
}

Result<void> Server::listen() {
    App& app = state_->app;
    // From here on a signal stops us politely, even before `run`.
    std::signal(SIGHUP, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    state_->signals.add(SIGINT);
    state_->signals.add(SIGTERM);
    boost::system::error_code error;
    const auto address = asio::ip::make_address(app.options.bind, error);
    if (error) {
        return Error{ErrorCode::bad_value, "--bind " + app.options.bind + " is no IP address"};
    }
    const tcp::endpoint endpoint(address, app.options.port);
    state_->acceptor.open(endpoint.protocol(), error);
    // A restart must not wait for old connections to be forgotten.
    if (!error) state_->acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) state_->acceptor.bind(endpoint, error);
    if (!error) state_->acceptor.listen(1024, error);
    if (error) return address_error(app.options, error);
    if (Result<void> checked = state_->check_origins(); !checked) return checked.error();
    if (!app.options.control_socket.empty()) {
        auto control = open_control_socket(app, app.options.control_socket);
        if (!control) return control.error();
        state_->control.emplace(std::move(control.value()));
    }
    return {};
}

std::uint16_t Server::port() const {
    return state_->acceptor.local_endpoint().port();
}

const std::vector<std::string>& Server::origins() const {
    return state_->app.origins;
}

void Server::run() {
    App& app = state_->app;
    asio::co_spawn(app.io, state_->wait_for_signal(), asio::detached);
    asio::co_spawn(app.io, state_->accept(), asio::detached);
    asio::co_spawn(app.io, state_->tick(), asio::detached);
    asio::co_spawn(app.io, state_->tell_presence(), asio::detached);
    if (state_->control) {
        asio::co_spawn(app.io, serve_commands(app, *state_->control), asio::detached);
    }
    app.io.run();
    if (state_->control) ::unlink(app.options.control_socket.c_str());
}

}  // namespace kam::server::net
