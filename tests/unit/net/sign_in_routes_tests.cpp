// What a sign-in request may look like.
#include "server/net/sign_in_routes.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace kam::server::net;
using kam::base::ErrorCode;

BOOST_AUTO_TEST_SUITE(sign_in_routes_tests)

BOOST_AUTO_TEST_CASE(reads_both_forms) {
    const auto by_password =
        sign_in_request_from_text(R"({"email":" Ann@Firm.example ","password":"p w "})");
    BOOST_REQUIRE(by_password.ok());
    const auto& asked = std::get<PasswordSignIn>(by_password.value());
    BOOST_TEST(asked.email == "ann@firm.example");
    BOOST_TEST(asked.password == "p w ");
    const auto demo = sign_in_request_from_text(R"({"demo_person":"p-ann"})");
    BOOST_REQUIRE(demo.ok());
    BOOST_TEST(std::get<DemoSignIn>(demo.value()).person.text == "p-ann");
}

BOOST_AUTO_TEST_CASE(refuses_everything_else) {
    for (const std::string text :
         {R"({})", R"([])", R"({"email":"a"})", R"({"email":"a","password":1})",
          R"({"demo_person":"p-ann","email":"a"})", R"({"demo_person":"../x"})", R"("x")",
          R"({"email":"a","password":"b","demo_person":"c"})"}) {
        const auto read = sign_in_request_from_text(text);
        BOOST_REQUIRE_MESSAGE(!read.ok(), text);
        BOOST_TEST((read.error().code == ErrorCode::bad_message), text);
    }
    const auto unknown = sign_in_request_from_text(R"({"email":"a","password":"b","admin":true})");
    BOOST_REQUIRE(!unknown.ok());
    BOOST_TEST((unknown.error().code == ErrorCode::unknown_field));
    BOOST_TEST(!sign_in_request_from_text(std::string(60'000, '[')).ok());
    const std::string long_email(300, 'a');
    BOOST_TEST(
        !sign_in_request_from_text(R"({"email":")" + long_email + R"(","password":"b"})").ok());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
