#include "server/net/request_rules.h"

#include <algorithm>

namespace kam::server::net {
namespace {

using base::ErrorCode;

constexpr std::string_view websocket_protocol = "rapport.v1";

Judgement refuse(int status, std::string detail, ErrorCode code = ErrorCode::bad_request) {
    return Refusal{status, base::Error{code, std::move(detail)}};
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

bool is_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool contains(const std::vector<std::string>& list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

Judgement judge_target(const RequestHead& head) {
    const std::string_view target = head.target;
    if (target.empty() || target.front() != '/' || target.substr(0, 2) == "//") {
        return refuse(400, "the request target must be a path");
    }
    if (target.size() > target_bytes_max) {
        return refuse(414, "the address is too long", ErrorCode::too_large);
    }
    const bool is_visible = std::all_of(target.begin(), target.end(), [](char c) {
        return c > 0x20 && c < 0x7f && c != '#' && c != '\\';
    });
    if (!is_visible) return refuse(400, "the address holds a character that is not allowed");
    return std::nullopt;
}

Judgement judge_length(const RequestHead& head) {
    if (head.count("transfer-encoding") != 0) {
        return refuse(400, "Transfer-Encoding is not accepted; send Content-Length");
    }
    const std::size_t lengths = head.count("content-length");
    if (lengths > 1) return refuse(400, "more than one Content-Length");
    if (lengths == 0) {
        if (head.method == "POST") return refuse(411, "Content-Length is missing");
        return std::nullopt;
    }
    const std::string_view length = *head.field("content-length");
    if (!is_digits(length)) return refuse(400, "Content-Length is not a number");
    if (length.size() > 9 || head.content_length() > body_bytes_max) {
        return refuse(413, "the body is larger than 64 KiB", ErrorCode::too_large);
    }
    if (head.method != "POST" && head.content_length() != 0) {
        return refuse(400, "only POST may have a body");
    }
    return std::nullopt;
}

// Fields that decide something; two of them and it is unclear which one counts.
Judgement judge_repeats(const RequestHead& head) {
    for (const std::string_view name :
         {"cookie", "origin", "content-type", "x-rapport", "sec-fetch-site", "upgrade",
          "sec-websocket-key", "sec-websocket-version", "if-none-match"}) {
        if (head.count(name) > 1) return refuse(400, "more than one " + std::string(name));
    }
    if (head.count("expect") != 0) return refuse(417, "Expect is not accepted");
    return std::nullopt;
}

}  // namespace

std::size_t RequestHead::count(std::string_view name) const {
    return static_cast<std::size_t>(std::count_if(
        fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; }));
}

std::optional<std::string_view> RequestHead::field(std::string_view name) const {
    if (count(name) != 1) return std::nullopt;
    return std::find_if(fields.begin(), fields.end(),
                        [&](const Field& field) { return field.name == name; })
        ->value;
}

std::string_view RequestHead::path() const {
    return std::string_view(target).substr(0, target.find('?'));
}

std::size_t RequestHead::content_length() const {
    std::size_t length = 0;
    for (const char c : field("content-length").value_or("")) {
        length = length * 10 + static_cast<std::size_t>(c - '0');
    }
    return length;
}

Judgement judge_raw(std::string_view head) {
    if (head.size() > header_bytes_max) {
        return refuse(431, "the request header is larger than 16 KiB", ErrorCode::too_large);
    }
    if (head.substr(0, 2) == "\r\n") return refuse(400, "the request starts with an empty line");
    for (std::size_t i = 0; i < head.size(); ++i) {
        const auto c = static_cast<unsigned char>(head[i]);
        const bool is_line_end = c == '\r' && i + 1 < head.size() && head[i + 1] == '\n';
        if (is_line_end) {
            ++i;
            const bool is_folded =
                i + 1 < head.size() && (head[i + 1] == ' ' || head[i + 1] == '\t');
            if (is_folded) return refuse(400, "a header line is folded");
            continue;
        }
        if ((c < 0x20 && c != '\t') || c == 0x7f) {
            return refuse(400, "the header holds a control character");
        }
    }
    return std::nullopt;
}

Judgement judge(const RequestHead& head, const std::vector<std::string>& hosts) {
    if (head.version != 11) return refuse(505, "only HTTP/1.1 is spoken here");
    if (head.method != "GET" && head.method != "HEAD" && head.method != "POST") {
        return refuse(405, "only GET, HEAD and POST are answered");
    }
    if (head.fields.size() > header_fields_max) {
        return refuse(431, "more than 100 header fields", ErrorCode::too_large);
    }
    if (Judgement target = judge_target(head)) return target;
    if (head.count("host") != 1) return refuse(400, "exactly one Host is needed");
    if (!contains(hosts, ascii_lower(*head.field("host")))) {
        return refuse(421, "this host name is not served here; see --origin");
    }
    if (Judgement length = judge_length(head)) return length;
    return judge_repeats(head);
}

Judgement judge_state_change(const RequestHead& head, const std::vector<std::string>& origins) {
    const auto origin = head.field("origin");
    if (!origin || !contains(origins, *origin)) {
        return refuse(403, "the request does not come from a page of this server",
                      ErrorCode::bad_origin);
    }
    const auto site = head.field("sec-fetch-site");
    if (site && *site != "same-origin") {
        return refuse(403, "the request was started by another site", ErrorCode::bad_origin);
    }
    if (head.field("x-rapport") != "1") return refuse(400, "the header X-Rapport: 1 is missing");
    const std::string type = ascii_lower(head.field("content-type").value_or(""));
    const std::string_view essence =
        without_blanks(std::string_view(type).substr(0, type.find(';')));
    if (essence != "application/json") return refuse(415, "the body must be application/json");
    return std::nullopt;
}

bool is_upgrade(const RequestHead& head) {
    return head.count("upgrade") != 0;
}

Judgement judge_upgrade(const RequestHead& head, const std::vector<std::string>& origins) {
    const auto origin = head.field("origin");
    if (!origin || !contains(origins, *origin)) {
        return refuse(403, "the connection does not come from a page of this server",
                      ErrorCode::bad_origin);
    }
    if (head.method != "GET" || ascii_lower(head.field("upgrade").value_or("")) != "websocket" ||
        !contains(list_elements(head.field("connection").value_or("")), "upgrade") ||
        head.field("sec-websocket-key").value_or("").size() != 24) {
        return refuse(400, "this is not a WebSocket handshake");
    }
    if (head.field("sec-websocket-version") != "13") {
        return refuse(426, "WebSocket version 13 is needed");
    }
    const auto protocols = head.field("sec-websocket-protocol");
    if (!protocols || !contains(list_elements(*protocols), websocket_protocol)) {
        return refuse(400, "the sub-protocol rapport.v1 is missing");
    }
    return std::nullopt;
}

std::optional<std::string> cookie_value(const RequestHead& head, std::string_view name) {
    std::optional<std::string> found;
    std::string_view rest = head.field("cookie").value_or("");
    while (!rest.empty()) {
        const std::string_view pair = without_blanks(rest.substr(0, rest.find(';')));
        rest.remove_prefix(std::min(rest.size(), rest.find(';') == std::string_view::npos
                                                     ? rest.size()
                                                     : rest.find(';') + 1));
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos || pair.substr(0, equals) != name) continue;
        if (found) return std::nullopt;
        found = std::string(pair.substr(equals + 1));
    }
    return found;
}

std::optional<std::string> host_from_origin(std::string_view origin) {
    std::size_t start = 0;
    if (origin.substr(0, 7) == "http://") start = 7;
    if (origin.substr(0, 8) == "https://") start = 8;
    const std::string_view host = origin.substr(start);
    if (start == 0 || host.empty() || host.front() == ':' || host.back() == ':') {
        return std::nullopt;
    }
    const bool is_plain = std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
               c == ':' || c == '[' || c == ']';
    });
    if (!is_plain) return std::nullopt;
    return std::string(host);
}

int status_from_code(base::ErrorCode code) {
    switch (code) {
        case ErrorCode::not_signed_in:
            return 401;
        case ErrorCode::forbidden:
        case ErrorCode::bad_origin:
            return 403;
        case ErrorCode::not_found:
        case ErrorCode::no_space:
        case ErrorCode::unknown_record:
            return 404;
        case ErrorCode::too_large:
            return 413;
        case ErrorCode::rate_limited:
            return 429;
        case ErrorCode::io:
        case ErrorCode::busy:
            return 503;
        case ErrorCode::bad_json:
        case ErrorCode::bad_message:
        case ErrorCode::unknown_field:
        case ErrorCode::unknown_mutation:
        case ErrorCode::bad_value:
        case ErrorCode::missing_value:
        case ErrorCode::duplicate:
        case ErrorCode::gone:
        case ErrorCode::late:
        case ErrorCode::replaced_theirs:
        case ErrorCode::replaced_mine:
        case ErrorCode::other_window:
        case ErrorCode::bad_request:
        case ErrorCode::gap:
        case ErrorCode::slow:
        case ErrorCode::schema:
            break;
    }
    return 400;
}

std::string ascii_lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::vector<std::string> list_elements(std::string_view value) {
    std::vector<std::string> out;
    while (true) {
        const std::size_t comma = value.find(',');
        const std::string_view element = without_blanks(value.substr(0, comma));
        if (!element.empty()) out.push_back(ascii_lower(element));
        if (comma == std::string_view::npos) return out;
        value.remove_prefix(comma + 1);
    }
}

}  // namespace kam::server::net
