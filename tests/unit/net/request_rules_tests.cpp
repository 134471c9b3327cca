// Which HTTP requests are refused, and why: each hostile form as text or as fields, no network.
#include "server/net/request_rules.h"

#include <boost/test/unit_test.hpp>

#include "server/net/http_session.h"

namespace {

using namespace kam::server::net;
using kam::base::ErrorCode;

const std::vector<std::string> hosts{"localhost:8080"};
const std::vector<std::string> origins{"http://localhost:8080", "http://127.0.0.1:8080"};

RequestHead get(std::string target = "/") {
    return {.method = "GET", .target = std::move(target), .fields = {{"host", "localhost:8080"}}};
}

RequestHead post() {
    RequestHead head = get("/api/sign-in");
    head.method = "POST";
    head.fields.insert(head.fields.end(), {{"content-length", "2"},
                                           {"content-type", "application/json"},
                                           {"x-rapport", "1"},
                                           {"origin", "http://localhost:8080"}});
    return head;
}

RequestHead upgrade() {
    RequestHead head = get("/ws");
    head.fields.insert(head.fields.end(), {{"upgrade", "websocket"},
                                           {"connection", "keep-alive, Upgrade"},
                                           {"sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="},
                                           {"sec-websocket-version", "13"},
                                           {"sec-websocket-protocol", "rapport.v1"},
                                           {"origin", "http://localhost:8080"}});
    return head;
}

RequestHead with(RequestHead head, std::string name, std::string value) {
    head.fields.push_back({std::move(name), std::move(value)});
    return head;
}

RequestHead changed(RequestHead head, std::string_view name, std::string value) {
    for (Field& field : head.fields) {
        if (field.name == name) field.value = value;
    }
    return head;
}

int status(const Judgement& judgement) {
    return judgement ? judgement->status : 200;
}
int judged(const RequestHead& head) {
    return status(judge(head, hosts));
}

BOOST_AUTO_TEST_SUITE(request_rules_tests)

BOOST_AUTO_TEST_CASE(ordinary_requests_pass) {
    BOOST_TEST(judged(get()) == 200);
    BOOST_TEST(judged(get("/rapport.0123456789ab.wasm?x=1")) == 200);
    BOOST_TEST(judged(post()) == 200);
    RequestHead head = get();
    head.method = "HEAD";
    BOOST_TEST(judged(head) == 200);
}

BOOST_AUTO_TEST_CASE(body_lengths_that_two_programs_may_read_differently_are_refused) {
    BOOST_TEST(judged(with(post(), "transfer-encoding", "chunked")) == 400);
    BOOST_TEST(judged(with(post(), "transfer-encoding", "identity")) == 400);
    BOOST_TEST(judged(with(get(), "transfer-encoding", "")) == 400);
    BOOST_TEST(judged(with(post(), "content-length", "2")) == 400);
    for (const std::string length : {"+2", "-1", "0x2", "2,2", "", " ", "2 2"}) {
        BOOST_TEST(judged(changed(post(), "content-length", length)) == 400, length);
    }
    BOOST_TEST(judged(changed(post(), "content-length", "65536")) == 200);
    BOOST_TEST(judged(changed(post(), "content-length", "65537")) == 413);
    BOOST_TEST(judged(changed(post(), "content-length", "99999999999999999999999")) == 413);
    BOOST_TEST(judged(with(get(), "content-length", "1")) == 400);
    BOOST_TEST(judged(with(get(), "content-length", "0")) == 200);
    RequestHead no_length = get("/api/sign-in");
    no_length.method = "POST";
    BOOST_TEST(judged(no_length) == 411);
}

BOOST_AUTO_TEST_CASE(exactly_one_known_host_is_needed) {
    RequestHead none = get();
    none.fields.clear();
    BOOST_TEST(judged(none) == 400);
    BOOST_TEST(judged(with(get(), "host", "localhost:8080")) == 400);
    BOOST_TEST(judged(changed(get(), "host", "evil.example")) == 421);
    BOOST_TEST(judged(changed(get(), "host", "localhost")) == 421);
    BOOST_TEST(judged(changed(get(), "host", "LOCALHOST:8080")) == 200);
}

BOOST_AUTO_TEST_CASE(methods_versions_and_targets_outside_our_few_are_refused) {
    for (const std::string method : {"TRACE", "PUT", "DELETE", "OPTIONS", "CONNECT", "get"}) {
        RequestHead head = get();
        head.method = method;
        BOOST_TEST(judged(head) == 405, method);
    }
    RequestHead old = get();
    old.version = 10;
    BOOST_TEST(judged(old) == 505);
    for (const std::string target : {"http://localhost:8080/", "*", "", "//evil/", "/a b", "/\x01",
                                     "/caf\xc3\xa9", "/a#b", "/..\\etc"}) {
        BOOST_TEST(judged(get(target)) == 400, target);
    }
    BOOST_TEST(judged(get("/" + std::string(target_bytes_max, 'a'))) == 414);
}

BOOST_AUTO_TEST_CASE(repeated_deciding_fields_and_floods_of_fields_are_refused) {
    BOOST_TEST(judged(with(post(), "origin", "http://evil.example")) == 400);
    BOOST_TEST(judged(with(with(get(), "cookie", "a=1"), "cookie", "a=2")) == 400);
    BOOST_TEST(judged(with(post(), "expect", "100-continue")) == 417);
    RequestHead many = get();
    for (int i = 0; i < 100; ++i) many.fields.push_back({"x-" + std::to_string(i), "1"});
    BOOST_TEST(judged(many) == 431);
}

BOOST_AUTO_TEST_CASE(raw_heads_with_folds_bare_line_ends_or_controls_are_refused) {
    const std::string start = "GET / HTTP/1.1\r\nHost: localhost:8080\r\n";
    BOOST_TEST(status(judge_raw(start + "\r\n")) == 200);
    BOOST_TEST(status(judge_raw(start + "X: a\tb\r\n\r\n")) == 200);
    BOOST_TEST(status(judge_raw(start + "X: a\r\n b\r\n\r\n")) == 400);
    BOOST_TEST(status(judge_raw(start + "X: a\r\n\tb\r\n\r\n")) == 400);
    BOOST_TEST(status(judge_raw("GET / HTTP/1.1\nHost: a\r\n\r\n")) == 400);
    BOOST_TEST(status(judge_raw(start + "X: a\rb\r\n\r\n")) == 400);
    BOOST_TEST(status(judge_raw(start + std::string("X: a\0b\r\n\r\n", 12))) == 400);
    BOOST_TEST(status(judge_raw(start + "X: a\x7f\r\n\r\n")) == 400);
    BOOST_TEST(status(judge_raw("\r\n" + start + "\r\n")) == 400);
    const std::string large(header_bytes_max, 'a');
    BOOST_TEST(status(judge_raw(start + "X: " + large + "\r\n\r\n")) == 431);
}

BOOST_AUTO_TEST_CASE(heads_are_taken_apart_or_refused) {
    const auto head = head_from_text("POST /a?b HTTP/1.1\r\nHoSt: x\r\nContent-Length: 5\r\n\r\n");
    const auto* read = std::get_if<RequestHead>(&head);
    BOOST_REQUIRE(read != nullptr);
    BOOST_TEST(read->method == "POST");
    BOOST_TEST(read->path() == "/a");
    BOOST_TEST(read->version == 11);
    BOOST_TEST((read->fields.front() == Field{"host", "x"}));
    BOOST_TEST(read->content_length() == 5u);
    for (const std::string text :
         {"GET / HTTP/1.1\r\nA : b\r\n\r\n", "G@T / HTTP/1.1\r\n\r\n", "GET / HTTP/2.0\r\n\r\n",
          "GET /\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n", "hello\r\n\r\n", "\r\n\r\n",
          "GET / HTTP/1.1\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\n: b\r\n\r\n"}) {
        BOOST_TEST(std::holds_alternative<Refusal>(head_from_text(text)), text);
    }
}

BOOST_AUTO_TEST_CASE(posts_must_come_from_our_pages) {
    const auto judged_post = [](const RequestHead& head) {
        return status(judge_state_change(head, origins));
    };
    BOOST_TEST(judged_post(post()) == 200);
    BOOST_TEST(judged_post(changed(post(), "origin", "http://127.0.0.1:8080")) == 200);
    for (const std::string origin :
         {"http://evil.example", "http://localhost:8081", "null", "",
          "http://localhost:8080.evil.example", "https://localhost:8080"}) {
        BOOST_TEST(judged_post(changed(post(), "origin", origin)) == 403, origin);
    }
    BOOST_TEST(judged_post(with(post(), "sec-fetch-site", "same-origin")) == 200);
    BOOST_TEST(judged_post(with(post(), "sec-fetch-site", "same-site")) == 403);
    BOOST_TEST(judged_post(changed(post(), "x-rapport", "2")) == 400);
    BOOST_TEST(judged_post(changed(post(), "content-type", "text/plain")) == 415);
    const std::string with_charset = "Application/JSON; charset=utf-8";
    BOOST_TEST(judged_post(changed(post(), "content-type", with_charset)) == 200);
}

BOOST_AUTO_TEST_CASE(handshakes_need_our_origin_and_our_protocol) {
    const auto judged_upgrade = [](const RequestHead& head) {
        return status(judge_upgrade(head, origins));
    };
    BOOST_TEST(judged_upgrade(upgrade()) == 200);
    BOOST_TEST(judged_upgrade(changed(upgrade(), "origin", "http://localhost:9000")) == 403);
    RequestHead no_origin = upgrade();
    no_origin.fields.pop_back();
    const Judgement refusal = judge_upgrade(no_origin, origins);
    BOOST_REQUIRE(refusal.has_value());
    BOOST_TEST((refusal->error.code == ErrorCode::bad_origin));
    BOOST_TEST(judged_upgrade(changed(upgrade(), "sec-websocket-version", "8")) == 426);
    BOOST_TEST(judged_upgrade(changed(upgrade(), "sec-websocket-key", "short")) == 400);
    BOOST_TEST(judged_upgrade(changed(upgrade(), "connection", "close")) == 400);
    BOOST_TEST(judged_upgrade(changed(upgrade(), "upgrade", "h2c")) == 400);
    BOOST_TEST(judged_upgrade(changed(upgrade(), "sec-websocket-protocol", "other")) == 400);
}

BOOST_AUTO_TEST_CASE(cookies_are_found_unless_they_are_ambiguous) {
    const auto cookie = [](const std::string& value) {
        return cookie_value(with(get(), "cookie", value), "s");
    };
    BOOST_TEST(cookie("a=1; s=xyz; b=2").value_or("") == "xyz");
    BOOST_TEST(cookie("s=").value_or("none") == "");
    BOOST_TEST(!cookie("ss=1; a=s"));
    BOOST_TEST(!cookie("s=1; s=2"));
    BOOST_TEST(!cookie_value(get(), "s"));
}

BOOST_AUTO_TEST_CASE(origins_are_scheme_and_host) {
    BOOST_TEST(host_from_origin("http://localhost:8080").value_or("") == "localhost:8080");
    BOOST_TEST(host_from_origin("https://kam.example").value_or("") == "kam.example");
    for (const std::string text : {"kam.example", "https://", "https://kam.example/",
                                   "ftp://kam.example", "https://KAM.example", "https://a b",
                                   "https://user@kam.example", "https://kam.example:"}) {
        BOOST_TEST(!host_from_origin(text), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
