// Colleagues on the same client: named once at the top, marked on the row that they have open, and
// said beneath the field that they write in.
#include <boost/test/unit_test.hpp>

#include "tests/ui/account_screen_fixture.h"

namespace kam::test {
namespace {

using ui::Role;

struct PresenceFixture : AccountScreenFixture {
    void come(const char* id, const char* name, const char* open, const char* field) {
        shell.present.push_back(
            {base::PersonId{id}, name, std::string(name) + " is writing here", open, field});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(presence_tests, PresenceFixture)

BOOST_AUTO_TEST_CASE(each_colleague_is_named_once_and_nothing_moves) {
    show_account(view::Tab::plan);
    const float before = node(Role::heading1, "Northwind Shipping").rect.y;
    come("ben", "Ben Ode", "", "");
    come("ben", "Ben Ode", "target/target1", "");
    come("cleo", "Cleo Marsh", "", "");
    show_account(view::Tab::plan);
    node(Role::text, "Here now: Ben Ode, Cleo Marsh");
    BOOST_TEST(node(Role::heading1, "Northwind Shipping").rect.y == before);
    come("dora", "Dora Fitzwilliam-Carruthers", "", "");
    input.width = 320;
    show_account(view::Tab::plan);
    node(Role::text, "Here now: Ben Ode and 2 others");
}

BOOST_AUTO_TEST_CASE(the_row_that_a_colleague_has_open_is_marked) {
    come("ben", "Ben Ode", "target/target1", "");
    show_account(view::Tab::plan);
    node(Role::image, "Ben Ode has this open");
    shell.present.clear();
    show_account(view::Tab::plan);
    BOOST_TEST(find(Role::image, "Ben Ode has this open") == nullptr);
}

BOOST_AUTO_TEST_CASE(the_field_that_a_colleague_writes_in_says_so) {
    come("ben", "Ben Ode", "target/target1", "source");
    show_account(view::Tab::plan, "target/target1");
    const char* source = "Where the figure comes from";
    BOOST_TEST(node(Role::textbox, source).description == "Ben Ode is writing here");
    shell.present[0].open = "target/another";
    show_account(view::Tab::plan, "target/target1");
    BOOST_TEST(node(Role::textbox, source).description != "Ben Ode is writing here");
}

BOOST_AUTO_TEST_CASE(the_field_with_the_focus_is_the_one_that_is_told) {
    show_account(view::Tab::plan, "target/target1");
    BOOST_TEST(state.editing.field == "");
    focus(Role::textbox, "What is measured");
    frame();
    BOOST_TEST(state.editing.field == "measure");
    BOOST_TEST(state.editing.record.text == "target1");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
