#include "server/net/ws_session.h"

#include <spdlog/spdlog.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <chrono>

#include "server/net/app.h"
#include "server/net/clock.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/limits.h"

namespace kam::server::net {
namespace {

namespace beast = boost::beast;
namespace websocket = beast::websocket;
using base::ErrorCode;

constexpr auto with_error = asio::as_tuple(asio::use_awaitable);
// A message that is on its way for this long never ends; nor does a goodbye.
constexpr std::int64_t message_max_ms = 10'000;
constexpr std::int64_t goodbye_max_ms = 5'000;
// Frame headers of a message cut into 1,000 frames, and control frames in between.
constexpr std::size_t overhead_bytes_max = 32 * 1024;
// Kept between messages; the rest goes back after a large one.
constexpr std::size_t idle_buffer_bytes = 8 * 1024;

constexpr std::uint16_t close_bad_data = 1003;
constexpr std::uint16_t close_policy = 1008;
constexpr std::uint16_t close_too_large = 1009;
constexpr std::uint16_t close_going_away = 1001;
constexpr std::uint16_t close_signed_out = 4401;

beast::http::request<beast::http::empty_body> request_from_head(const RequestHead& head) {
    beast::http::request<beast::http::empty_body> request;
    request.method(beast::http::verb::get);
    request.target(head.target);
    request.version(static_cast<unsigned>(head.version));
    for (const Field& field : head.fields) request.insert(field.name, field.value);
    return request;
}

}  // namespace

WsSession::WsSession(App& app, Stream stream, SignedIn who)
    : app_(app),
      ws_(std::move(stream)),
      // One byte more than allowed, so that a message at the limit is told from one over it.
      buffer_(protocol::message_bytes_max + 1),
      who_(std::move(who)),
      watch_timer_(app.io) {}

asio::awaitable<void> WsSession::run(RequestHead head) {
    const auto self = shared_from_this();
    beast::get_lowest_layer(ws_).expires_never();
    beast::get_lowest_layer(ws_).socket().set_option(asio::ip::tcp::no_delay(true));
    // Our own limit comes first and says why; this one stops lengths beyond any use at once.
    ws_.read_message_max(16 * protocol::message_bytes_max);
    ws_.auto_fragment(false);
    ws_.text(true);
    ws_.set_option(websocket::stream_base::decorator([](websocket::response_type& response) {
        response.set(beast::http::field::sec_websocket_protocol, "rapport.v1");
        response.set(beast::http::field::server, "Rapport");
    }));
    heard_ = app_.parts.clock().at;
    asio::co_spawn(app_.io, watch(), asio::detached);

    const auto request = request_from_head(head);
    const auto [error] = co_await ws_.async_accept(request, with_error);
    if (!error && !app_.is_stopping) {
        id_ = hub::SessionId{++app_.last_session_id};
        app_.sockets[id_] = self;
        app_.parts.hub.open(id_, who_.person);
        beast::get_lowest_layer(ws_).rate_policy().reset();
        co_await read_messages();
        app_.sockets.erase(id_);
        app_.parts.hub.closed(id_);
    }
    // A goodbye may still be on its way; the watch ends it.
    if (!close_code_) cut();
}

asio::awaitable<bool> WsSession::read_message() {
    do {
        // By pieces, since a whole read that finds its buffer full leaves Beast unable to say bye.
        // (Beast 1.81's fault with partial reads lies in compression, which is off.)
        const std::size_t room = protocol::message_bytes_max + 1 - buffer_.size();
        const auto [error, size] = co_await ws_.async_read_some(buffer_, room, with_error);
        // Broken frames and bad UTF-8: Beast has answered with the right close code.
        if (error || close_code_) co_return false;
        if (buffer_.size() > protocol::message_bytes_max) {
            say_bye({ErrorCode::too_large, "the message is larger than 256 KiB"}, close_too_large);
            co_return false;
        }
    } while (!ws_.is_message_done());
    co_return true;
}

asio::awaitable<void> WsSession::read_messages() {
    while (!close_code_) {
        if (!co_await read_message()) break;
        heard_ = app_.parts.clock().at;
        message_since_.reset();
        beast::get_lowest_layer(ws_).rate_policy().reset();
        app_.sessions.touch(who_.digest, heard_);
        if (!ws_.got_text()) {
            say_bye({ErrorCode::bad_message, "messages are text"}, close_bad_data);
            break;
        }
        const auto data = buffer_.cdata();
        receive({static_cast<const char*>(data.data()), data.size()});
        buffer_.consume(buffer_.size());
        if (buffer_.capacity() > idle_buffer_bytes) buffer_.shrink_to_fit();
    }
}

void WsSession::receive(std::string_view text) {
    app_.dispatch(app_.parts.hub.receive(id_, text, app_.parts.clock()));
    app_.committer.pump();
}

void WsSession::send(const hub::Output& output) {
    if (close_code_ || is_finished_) return;
    if (output.presence_of && !queue_.empty()) {
        app_.parts.hub.presence_dropped(id_, *output.presence_of);
        return;
    }
    if (output.frame != nullptr && !queue_.push(output.frame, output.is_state)) {
        spdlog::info("connection {} reads too slowly: cut", id_.value);
        cut();
        return;
    }
    if (output.close_after) {
        close_with(close_policy);
    } else {
        write_next();
    }
}

void WsSession::say_bye(const base::Error& error, std::uint16_t close_code) {
    if (close_code_ || is_finished_) return;
    const protocol::ServerMessage bye = protocol::Bye{error};
    queue_.push_bye(std::make_shared<const std::string>(protocol::text_from_message(bye)));
    close_with(close_code);
}

void WsSession::go_away() {
    if (!close_code_) close_with(close_going_away);
}

void WsSession::close_with(std::uint16_t code) {
    close_code_ = code;
    close_since_ = app_.parts.clock().at;
    write_next();
}

void WsSession::write_next() {
    if (is_writing_ || is_finished_) return;
    is_writing_ = true;
    progress_at_ = app_.parts.clock().at;
    asio::co_spawn(app_.io, write_queue(), asio::detached);
}

asio::awaitable<void> WsSession::write_queue() {
    const auto self = shared_from_this();
    while (!queue_.empty() && !is_finished_) {
        const std::shared_ptr<const std::string> frame = queue_.front();
        const auto [error, size] = co_await ws_.async_write(asio::buffer(*frame), with_error);
        if (is_finished_) co_return;
        if (error) {
            cut();
            co_return;
        }
        queue_.pop();
    }
    is_writing_ = false;
    if (!close_code_ || is_finished_) co_return;
    is_writing_ = true;
    const websocket::close_reason reason(*close_code_);
    // Answered or not, it is over.
    co_await ws_.async_close(reason, with_error);
    cut();
}

asio::awaitable<void> WsSession::watch() {
    const auto self = shared_from_this();
    while (!is_finished_) {
        watch_timer_.expires_after(std::chrono::seconds(1));
        co_await watch_timer_.async_wait(with_error);
        if (!is_finished_ && is_over(app_.parts.clock().at)) cut();
    }
}

bool WsSession::is_stuck(base::TimeMs now) {
    const std::size_t written = beast::get_lowest_layer(ws_).rate_policy().written();
    if (written != written_seen_) {
        written_seen_ = written;
        progress_at_ = now;
    }
    return is_writing_ && now - progress_at_ > protocol::write_stuck_max_ms;
}

bool WsSession::is_over(base::TimeMs now) {
    if (close_code_) return now - close_since_ > goodbye_max_ms;
    if (now - heard_ > protocol::silence_max_ms || is_stuck(now)) return true;
    const std::size_t unfinished = beast::get_lowest_layer(ws_).rate_policy().bytes();
    if (unfinished > protocol::message_bytes_max + overhead_bytes_max) return true;
    if (unfinished == 0) message_since_.reset();
    if (unfinished > 0 && !message_since_) message_since_ = now;
    if (message_since_ && now - *message_since_ > message_max_ms) return true;
    if (!app_.sessions.is_alive(who_.digest, now)) {
        say_bye({ErrorCode::not_signed_in, "the session has ended; sign in again"},
                close_signed_out);
    }
    return false;
}

void WsSession::cut() {
    if (is_finished_) return;
    is_finished_ = true;
    if (!close_code_) close_code_ = close_policy;
    queue_.clear();
    watch_timer_.cancel();
    beast::get_lowest_layer(ws_).close();
}

}  // namespace kam::server::net
