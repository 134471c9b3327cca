#include "server/net/control_socket.h"

#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace kam::server::net {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using Protocol = asio::local::stream_protocol;

constexpr auto with_error = asio::as_tuple(asio::use_awaitable);

asio::awaitable<void> wait_until_durable(App& app) {
    const auto event = std::make_shared<asio::steady_timer>(app.io);
    event->expires_at(asio::steady_timer::time_point::max());
    const auto is_done = std::make_shared<bool>(false);
    app.committer.when_durable([event, is_done] {
        *is_done = true;
        event->cancel();
    });
    if (!*is_done) co_await event->async_wait(with_error);
}

asio::awaitable<Result<void>> run_step(App& app, Step step) {
    switch (step.place) {
        case Place::hub:
            co_return step.run();
        case Place::store:
            co_return co_await run_on(app.workers.store, step.run);
        case Place::commit:
            break;
    }
    co_await wait_until_durable(app);
    co_return Result<void>();
}

asio::awaitable<std::string> answer_to(App& app, std::string request) {
    const Result<CommandPlan> plan = app.parts.planner(request);
    if (!plan) co_return error_line(plan.error());
    for (const Step& step : plan.value().steps) {
        const Result<void> done = co_await run_step(app, step);
        // What an import submitted before it failed is in memory, so it goes to disk as well.
        app.committer.pump();
        if (!done) co_return error_line(done.error());
    }
    co_return plan.value().answer();
}

asio::awaitable<void> serve_one(App& app, Protocol::socket socket) {
    std::string text;
    const auto [read_error, size] = co_await asio::async_read_until(
        socket, asio::dynamic_buffer(text, command_bytes_max), '\n', with_error);
    if (read_error) co_return;
    text.resize(size);
    const std::string answer = co_await answer_to(app, std::move(text)) + "\n";
    const auto [write_error, written] =
        co_await asio::async_write(socket, asio::buffer(answer), with_error);
    if (write_error) spdlog::info("a command went away before its answer");
}

}  // namespace

Result<Protocol::acceptor> open_control_socket(App& app, const std::string& path) {
    if (path.size() >= sizeof(sockaddr_un::sun_path)) {
        return Error{ErrorCode::io, "the path " + path + " is too long for a control socket"};
    }
    ::unlink(path.c_str());
    Protocol::acceptor acceptor(app.io);
    boost::system::error_code error;
    acceptor.open(Protocol(), error);
    // Nobody else may connect, not even for a moment.
    const mode_t before = ::umask(0177);
    if (!error) acceptor.bind(Protocol::endpoint(path), error);
    ::umask(before);
    if (!error) acceptor.listen(8, error);
    if (error) return Error{ErrorCode::io, "cannot open " + path + ": " + error.message()};
    return acceptor;
}

asio::awaitable<void> serve_commands(App& app, Protocol::acceptor& acceptor) {
    while (!app.is_stopping) {
        auto [error, socket] = co_await acceptor.async_accept(with_error);
        if (error) co_return;
        asio::co_spawn(app.io, serve_one(app, std::move(socket)), asio::detached);
    }
}

}  // namespace kam::server::net
