// One TCP connection: requests one after the other, until it becomes a WebSocket or ends.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <string>
#include <variant>

#include "server/net/app.h"
#include "server/net/http_answer.h"
#include "server/net/stream.h"

namespace kam::server::net {

// The bytes of a head that passed judge_raw, taken apart by Beast.
std::variant<RequestHead, Refusal> head_from_text(std::string_view text);

class HttpSession {
  public:
    HttpSession(App& app, Stream stream);
    ~HttpSession();
    HttpSession(const HttpSession&) = delete;
    HttpSession& operator=(const HttpSession&) = delete;

    asio::awaitable<void> run();
    // For a connection too many: says so and ends.
    asio::awaitable<void> turn_away();

  private:
    // Nothing when the peer is gone or too slow; then nobody is there to be answered.
    asio::awaitable<std::optional<std::variant<RequestHead, Refusal>>> read_head();
    asio::awaitable<std::optional<std::string>> read_body(std::size_t length);
    asio::awaitable<void> upgrade(RequestHead head);
    // False when the connection is over.
    asio::awaitable<bool> write(Answer answer, bool is_head_only);
    asio::awaitable<void> write_last(Answer answer);

    App& app_;
    Stream stream_;
    boost::beast::flat_buffer buffer_;
    std::string address_;
};

}  // namespace kam::server::net
