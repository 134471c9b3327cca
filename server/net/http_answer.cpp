#include "server/net/http_answer.h"

#include <cstdio>

namespace kam::server::net {
namespace {

// wasm needs 'wasm-unsafe-eval' and nothing else; no inline script or style anywhere, so that text
// typed by people can never become program.
constexpr std::string_view security_headers =
    "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "
    "style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
    "worker-src 'self'; manifest-src 'self'; base-uri 'none'; object-src 'none'; "
    "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
    "trusted-types rapport\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Embedder-Policy: require-corp\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Permissions-Policy: camera=(), microphone=(), geolocation=()\r\n";

std::string_view reason_phrase(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 303:
            return "See Other";
        case 304:
            return "Not Modified";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 411:
            return "Length Required";
        case 413:
            return "Content Too Large";
        case 414:
            return "URI Too Long";
        case 415:
            return "Unsupported Media Type";
        case 417:
            return "Expectation Failed";
        case 421:
            return "Misdirected Request";
        case 426:
            return "Upgrade Required";
        case 429:
            return "Too Many Requests";
        case 431:
            return "Request Header Fields Too Large";
        case 505:
            return "HTTP Version Not Supported";
        default:
            return "Service Unavailable";
    }
}

// "Sun, 06 Nov 1994 08:49:37 GMT"
std::string http_date(base::TimeMs now) {
    const base::Day day = base::day_from_time(now);
    const base::CalendarDate date = base::date_from_day(day);
    const auto seconds = static_cast<int>(now.value / 1000 - std::int64_t{86400} * day.value);
    char rest[40];
    std::snprintf(rest, sizeof rest, "%04d %02d:%02d:%02d GMT", date.year, seconds / 3600,
                  seconds / 60 % 60, seconds % 60);
    const std::string number = (date.day < 10 ? "0" : "") + std::to_string(date.day);
    return std::string(base::weekday_name_short(base::weekday(day))) + ", " + number + " " +
           std::string(base::month_name_short(date.month)) + " " + rest;
}

std::shared_ptr<const std::string> body_from_json(const base::Json& json) {
    return std::make_shared<const std::string>(base::text_from_json(json) + "\n");
}

}  // namespace

Answer json_answer(const base::Json& json) {
    return {.fields = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
            .body = body_from_json(json)};
}

Answer error_answer(const Refusal& refusal) {
    const base::Json json{{"error", std::string(base::code_text(refusal.error.code))},
                          {"detail", refusal.error.detail}};
    Answer answer = json_answer(json);
    answer.status = refusal.status;
    answer.close_after = true;
    if (refusal.status == 405) answer.fields.push_back({"Allow", "GET, HEAD, POST"});
    if (refusal.status == 426) answer.fields.push_back({"Sec-WebSocket-Version", "13"});
    return answer;
}

Answer error_answer(const base::Error& error) {
    return error_answer(Refusal{status_from_code(error.code), error});
}

Answer redirect_answer(std::string_view location) {
    return {.status = 303,
            .fields = {{"Location", std::string(location)},
                       {"Cache-Control", "no-store"},
                       {"Vary", "Cookie"}}};
}

std::string head_text(const Answer& answer, const HeadContext& context) {
    std::string out = "HTTP/1.1 " + std::to_string(answer.status) + " ";
    out += reason_phrase(answer.status);
    out += "\r\nServer: Rapport\r\nDate: " + http_date(context.now) + "\r\n";
    for (const Field& field : answer.fields) out += field.name + ": " + field.value + "\r\n";
    if (answer.status != 304) {
        const std::size_t length = answer.body == nullptr ? 0 : answer.body->size();
        out += "Content-Length: " + std::to_string(length) + "\r\n";
    }
    if (answer.close_after) out += "Connection: close\r\n";
    out += security_headers;
    if (context.is_https) {
        out += "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n";
    }
    return out + "\r\n";
}

}  // namespace kam::server::net
