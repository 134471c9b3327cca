// Names of spaces and roles, both ways.
#include "shared/model/space.h"

#include <boost/test/unit_test.hpp>

using namespace kam;
using model::SpaceId;
using model::SpaceKind;

BOOST_AUTO_TEST_SUITE(space_tests)

BOOST_AUTO_TEST_CASE(spaces_have_a_text_and_come_back) {
    for (const char* text : {"firm", "programme", "account:a1", "account:A-b_9"}) {
        const auto space = model::space_from_text(text);
        BOOST_REQUIRE_MESSAGE(space, text);
        BOOST_TEST(model::space_text(*space) == text);
    }
    BOOST_TEST((model::space_from_text("account:a1") == model::account_space({"a1"})));
    for (const char* text : {"", "Firm", "firm ", "account", "account:", "account:a b",
                             "account:a:b", "accounts:a", "programme:a"}) {
        BOOST_TEST(!model::space_from_text(text).has_value(), text);
    }
}

BOOST_AUTO_TEST_CASE(spaces_are_ordered) {
    const SpaceId firm;
    const SpaceId programme{SpaceKind::programme, {}};
    BOOST_TEST((firm < programme));
    BOOST_TEST((programme < model::account_space({"a"})));
    BOOST_TEST((model::account_space({"a"}) < model::account_space({"b"})));
    BOOST_TEST(!(firm < firm));
}

BOOST_AUTO_TEST_CASE(roles_have_a_text_and_come_back) {
    for (int i = 0; i <= static_cast<int>(model::SpaceRole::server); ++i) {
        const auto role = static_cast<model::SpaceRole>(i);
        BOOST_TEST((model::role_from_text(model::role_text(role)) == role));
    }
    BOOST_TEST(model::role_text(model::SpaceRole::programme_manager) == "programme_manager");
    BOOST_TEST(!model::role_from_text("").has_value());
    BOOST_TEST(!model::role_from_text("nobody").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
