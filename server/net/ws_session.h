// One browser's WebSocket: whole text messages to the hub, frames from the hub through a bounded
// queue. Beast does the framing; deadlines, limits and goodbyes are ours, because Beast 1.81 has
// none for a closing handshake and none for a message that never ends.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <memory>
#include <string>

#include "server/hub/hub.h"
#include "server/net/request_rules.h"
#include "server/net/send_queue.h"
#include "server/net/session_book.h"
#include "server/net/stream.h"

namespace kam::server::net {

struct App;

class WsSession : public std::enable_shared_from_this<WsSession> {
  public:
    WsSession(App& app, Stream stream, SignedIn who);

    // From the handshake to the last byte. `head` passed judge_upgrade.
    asio::awaitable<void> run(RequestHead head);
    // Into the queue; a reader who is too slow is cut, since a goodbye would not arrive either.
    void send(const hub::Output& output);
    // Says `bye` with the reason, then closes with the code.
    void say_bye(const base::Error& error, std::uint16_t close_code);
    // Closes without a word of ours: the server stops, browsers come back by themselves.
    void go_away();

  private:
    using WebSocket = boost::beast::websocket::stream<Stream>;

    asio::awaitable<void> read_messages();
    // One whole message into the buffer; false when there will be none.
    asio::awaitable<bool> read_message();
    void receive(std::string_view text);
    void write_next();
    asio::awaitable<void> write_queue();
    asio::awaitable<void> watch();
    // True when this connection must end now.
    bool is_over(base::TimeMs now);
    // A write is on its way and the peer has taken nothing for too long.
    bool is_stuck(base::TimeMs now);
    void close_with(std::uint16_t code);
    void cut();

    App& app_;
    WebSocket ws_;
    boost::beast::flat_buffer buffer_;
    SignedIn who_;
    hub::SessionId id_;
    SendQueue queue_;
    std::size_t written_seen_ = 0;
    base::TimeMs progress_at_;  // when a write began or was last seen to move
    bool is_writing_ = false;
    bool is_finished_ = false;
    std::optional<std::uint16_t> close_code_;  // set: nothing more is read or queued
    base::TimeMs close_since_;
    base::TimeMs heard_;                         // last whole message
    std::optional<base::TimeMs> message_since_;  // first byte of one that is not whole yet
    asio::steady_timer watch_timer_;
};

}  // namespace kam::server::net
