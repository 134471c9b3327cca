// Which HTTP requests we answer at all. Pure functions over text and header fields, so that every
// hostile form is a unit test. Whatever two programs might read differently is refused, even where
// the standard allows it: no transfer codings, one Host, one Content-Length, no folded lines.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"

namespace kam::server::net {

// Browsers send under 2 KiB; cookies of other programs on the same host may add some.
constexpr std::size_t header_bytes_max = 16 * 1024;
constexpr std::size_t header_fields_max = 100;
constexpr std::size_t target_bytes_max = 2048;
// Sign-in is the only request with a body.
constexpr std::size_t body_bytes_max = 64 * 1024;

struct Field {
    std::string name;  // lower case
    std::string value;

    bool operator==(const Field&) const = default;
};

struct RequestHead {
    std::string method;
    std::string target;
    int version = 11;  // 11 is HTTP/1.1
    std::vector<Field> fields;

    std::size_t count(std::string_view name) const;
    // The value of the only field of that name; nothing when it is absent or there are several.
    std::optional<std::string_view> field(std::string_view name) const;
    std::string_view path() const;  // the target without its query
    // 0 when there is none. Only meaningful after `judge`.
    std::size_t content_length() const;
};

struct Refusal {
    int status = 400;
    base::Error error{base::ErrorCode::bad_request, {}};
};
using Judgement = std::optional<Refusal>;  // nothing = fine

// The bytes up to and including the empty line, before anything is parsed.
Judgement judge_raw(std::string_view head);
// `hosts`: names with port, as browsers send them ("localhost:8080").
Judgement judge(const RequestHead& head, const std::vector<std::string>& hosts);
// POSTs change state, so they must come from a page of ours. `origins`: "http://localhost:8080".
Judgement judge_state_change(const RequestHead& head, const std::vector<std::string>& origins);
// A WebSocket handshake, apart from the session cookie.
Judgement judge_upgrade(const RequestHead& head, const std::vector<std::string>& origins);
bool is_upgrade(const RequestHead& head);

// The cookie's value; nothing when it is absent, or there twice (then somebody planted one).
std::optional<std::string> cookie_value(const RequestHead& head, std::string_view name);

// "https://kam.example:8443" -> "kam.example:8443". Nothing unless it is exactly scheme, host and
// perhaps port, as in an Origin header.
std::optional<std::string> host_from_origin(std::string_view origin);

int status_from_code(base::ErrorCode code);

std::string ascii_lower(std::string_view text);
// Elements of a comma-separated header, trimmed and in lower case.
std::vector<std::string> list_elements(std::string_view value);

}  // namespace kam::server::net
