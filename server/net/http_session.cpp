#include "server/net/http_session.h"

#include <spdlog/spdlog.h>

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <chrono>

#include "server/net/router.h"
#include "server/net/ws_session.h"

namespace kam::server::net {
namespace {

namespace beast = boost::beast;
using base::Error;
using base::ErrorCode;

constexpr auto with_error = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::seconds header_max{10};
constexpr std::chrono::seconds body_max{30};
// For each piece of an answer, so that a slow line gets a large file and a dead one does not.
constexpr std::chrono::seconds piece_max{30};
constexpr std::size_t piece_bytes = 64 * 1024;
constexpr std::size_t buffer_bytes_max = 64 * 1024;
constexpr std::size_t read_bytes = 4 * 1024;
// After a refusal we read on a little: closing with unread bytes would destroy the answer on its
// way.
constexpr std::chrono::seconds linger_max{2};
constexpr std::size_t linger_bytes_max = 1024 * 1024;

std::string_view text_of(const beast::flat_buffer& buffer) {
    const auto data = buffer.cdata();
    return {static_cast<const char*>(data.data()), data.size()};
}

}  // namespace

std::variant<RequestHead, Refusal> head_from_text(std::string_view text) {
    beast::http::request_parser<beast::http::empty_body> parser;
    parser.header_limit(static_cast<std::uint32_t>(header_bytes_max + 1));
    // Its own judgement of lengths would hide which rule was broken; ours come right after.
    parser.body_limit(boost::none);
    parser.eager(false);
    beast::error_code error;
    parser.put(asio::buffer(text.data(), text.size()), error);
    if (error == beast::http::error::need_more) error = {};
    if (error || !parser.is_header_done()) {
        return Refusal{400, Error{ErrorCode::bad_request, "the request cannot be read"}};
    }
    const auto& message = parser.get();
    RequestHead head;
    head.method = std::string(message.method_string());
    head.target = std::string(message.target());
    head.version = static_cast<int>(message.version());
    for (const auto& field : message) {
        head.fields.push_back(
            {ascii_lower(std::string_view(field.name_string().data(), field.name_string().size())),
             std::string(field.value())});
    }
    return head;
}

HttpSession::HttpSession(App& app, Stream stream)
    : app_(app), stream_(std::move(stream)), buffer_(buffer_bytes_max) {
    ++app_.connections;
    beast::error_code error;
    const auto peer = stream_.socket().remote_endpoint(error);
    if (!error) address_ = peer.address().to_string();
}

HttpSession::~HttpSession() {
    --app_.connections;
}

asio::awaitable<std::optional<std::variant<RequestHead, Refusal>>> HttpSession::read_head() {
    using Read = std::variant<RequestHead, Refusal>;
    stream_.expires_after(header_max);
    while (true) {
        const std::string_view text = text_of(buffer_);
        const std::size_t end = text.find("\r\n\r\n");
        const std::string_view head = text.substr(0, end == text.npos ? end : end + 4);
        if (end != text.npos || text.size() > header_bytes_max) {
            if (const Judgement refusal = judge_raw(head)) co_return Read(*refusal);
            Read read = head_from_text(head);
            buffer_.consume(head.size());
            co_return read;
        }
        const auto space = buffer_.prepare(read_bytes);
        const auto [error, size] = co_await stream_.async_read_some(space, with_error);
        if (error) co_return std::nullopt;
        buffer_.commit(size);
    }
}

asio::awaitable<std::optional<std::string>> HttpSession::read_body(std::size_t length) {
    stream_.expires_after(body_max);
    std::string body(text_of(buffer_).substr(0, length));
    buffer_.consume(body.size());
    while (body.size() < length) {
        std::array<char, read_bytes> piece;
        const std::size_t wanted = std::min(piece.size(), length - body.size());
        const auto [error, size] =
            co_await stream_.async_read_some(asio::buffer(piece.data(), wanted), with_error);
        if (error) co_return std::nullopt;
        body.append(piece.data(), size);
    }
    co_return body;
}

asio::awaitable<void> HttpSession::run() {
    while (!app_.is_stopping) {
        auto read = co_await read_head();
        if (!read) break;
        if (const auto* refusal = std::get_if<Refusal>(&*read)) {
            co_await write_last(error_answer(*refusal));
            co_return;
        }
        Request request{std::get<RequestHead>(std::move(*read)), {}, address_};
        if (const Judgement refusal = judge(request.head, app_.hosts)) {
            co_await write_last(error_answer(*refusal));
            co_return;
        }
        if (is_upgrade(request.head) && request.head.path() == "/ws") {
            co_await upgrade(std::move(request.head));
            co_return;
        }
        auto body = co_await read_body(request.head.content_length());
        if (!body) break;
        request.body = std::move(*body);
        const bool is_head_only = request.head.method == "HEAD";
        const auto connection = list_elements(request.head.field("connection").value_or(""));
        const bool is_last =
            std::find(connection.begin(), connection.end(), "close") != connection.end();
        Answer answer = co_await route(app_, std::move(request));
        answer.close_after |= is_last;
        if (answer.close_after && !is_head_only) {
            co_await write_last(std::move(answer));
            co_return;
        }
        if (!co_await write(std::move(answer), is_head_only)) break;
    }
    stream_.close();
}

asio::awaitable<void> HttpSession::turn_away() {
    const Error error{ErrorCode::busy, "too many connections; try again in a minute"};
    co_await write_last(error_answer(error));
}

asio::awaitable<void> HttpSession::upgrade(RequestHead head) {
    std::optional<Refusal> refusal = judge_upgrade(head, app_.origins);
    // Bytes sent before our consent would be read as frames that nobody asked for.
    if (!refusal && buffer_.size() != 0) {
        refusal = Refusal{400, {ErrorCode::bad_request, "bytes before the handshake's answer"}};
    }
    if (refusal) {
        co_await write_last(error_answer(*refusal));
        co_return;
    }
    const auto who = co_await signed_in(app_, head);
    if (!who || !who.value()) {
        const Error error = who ? Error{ErrorCode::not_signed_in, "sign in first"} : who.error();
        co_await write_last(error_answer(error));
        co_return;
    }
    const auto session = std::make_shared<WsSession>(app_, std::move(stream_), *who.value());
    co_await session->run(std::move(head));
}

asio::awaitable<bool> HttpSession::write(Answer answer, bool is_head_only) {
    const HeadContext context{.is_https = app_.is_https(), .now = app_.parts.clock().at};
    const std::string head = head_text(answer, context);
    std::string_view body;
    if (!is_head_only && answer.body != nullptr) body = *answer.body;
    bool is_first = true;
    while (is_first || !body.empty()) {
        const std::string_view piece = body.substr(0, piece_bytes);
        const std::array<asio::const_buffer, 2> buffers{
            asio::buffer(is_first ? head : std::string_view()), asio::buffer(piece)};
        stream_.expires_after(piece_max);
        const auto [error, size] = co_await asio::async_write(stream_, buffers, with_error);
        if (error) co_return false;
        body.remove_prefix(piece.size());
        is_first = false;
    }
    co_return !answer.close_after;
}

asio::awaitable<void> HttpSession::write_last(Answer answer) {
    answer.close_after = true;
    if (answer.status >= 400) spdlog::debug("answered {}", answer.status);
    co_await write(std::move(answer), false);
    beast::error_code ignored;
    stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    stream_.expires_after(linger_max);
    std::array<char, read_bytes> unwanted;
    std::size_t drained = 0;
    while (drained < linger_bytes_max) {
        const auto [error, size] =
            co_await stream_.async_read_some(asio::buffer(unwanted), with_error);
        if (error) break;
        drained += size;
    }
    stream_.close();
}

}  // namespace kam::server::net
