// What every answer says beside its own content.
#include "server/net/http_answer.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace kam;
using namespace kam::server::net;

const HeadContext plain{.is_https = false, .now = base::TimeMs{784111777000}};

bool has(const std::string& text, std::string_view piece) {
    return text.find(piece) != std::string::npos;
}

BOOST_AUTO_TEST_SUITE(http_answer_tests)

BOOST_AUTO_TEST_CASE(every_head_has_length_date_and_security_headers) {
    const std::string head = head_text(json_answer({{"a", 1}}), plain);
    BOOST_TEST(has(head, "HTTP/1.1 200 OK\r\n"));
    BOOST_TEST(has(head, "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"));
    BOOST_TEST(has(head, "Content-Length: 8\r\n"));
    BOOST_TEST(has(head, "script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"));
    BOOST_TEST(has(head, "X-Content-Type-Options: nosniff\r\n"));
    BOOST_TEST(has(head, "Cross-Origin-Opener-Policy: same-origin\r\n"));
    BOOST_TEST(!has(head, "Strict-Transport-Security"));
    BOOST_TEST(head.substr(head.size() - 4) == "\r\n\r\n");
    const HeadContext https{.is_https = true, .now = base::TimeMs{0}};
    BOOST_TEST(has(head_text(json_answer({}), https), "Strict-Transport-Security: max-age="));
}

BOOST_AUTO_TEST_CASE(errors_name_their_code_and_close) {
    const Answer answer = error_answer(base::Error{base::ErrorCode::too_large, "a \"b\""});
    BOOST_TEST(answer.status == 413);
    BOOST_TEST(answer.close_after);
    BOOST_TEST(*answer.body == "{\"detail\":\"a \\\"b\\\"\",\"error\":\"too_large\"}\n");
    BOOST_TEST(has(head_text(answer, plain), "Connection: close\r\n"));
}

BOOST_AUTO_TEST_CASE(redirects_are_never_stored) {
    const std::string head = head_text(redirect_answer("/sign-in"), plain);
    BOOST_TEST(has(head, "303 See Other"));
    BOOST_TEST(has(head, "Location: /sign-in\r\n"));
    BOOST_TEST(has(head, "Cache-Control: no-store\r\n"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
