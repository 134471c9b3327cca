// Colleagues on the same client: named once at the top, marked on the row that they have open, and
// said beneath the field that they write in.
#include <boost/test/unit_test.hpp>

#include "client/ui/screens/screen.h"
#include "client/view/build_views.h"
#include "tests/support/records.h"
#include "tests/ui/ui_fixture.h"

namespace kam::test {
namespace {

using ui::Role;

struct PresenceFixture : UiFixture {
    model::Store firm = firm_store();
    model::Store account = valid_account_store();
    view::ShellView shell;
    ui::UiState state;
    app::IntentList intents;
    std::map<std::string, std::string> field_errors;

    void come(const char* id, const char* name, const char* open, const char* field) {
        shell.present.push_back(
            {base::PersonId{id}, name, std::string(name) + " is writing here", open, field});
    }
    void show_plan(std::string open) {
        shell.person_name = "Anna Holt";
        shell.save = view::SaveState::saved;
        shell.route = view::account_route(base::AccountId{"acme"}, view::Tab::plan);
        shell.route.open = std::move(open);
        show([this](ui::Ui& ui) {
            view::ViewContext context;
            context.firm = &firm;
            context.accounts = {
                {base::AccountId{"acme"}, &account, model::SpaceRole::account_lead}};
            context.today = test_day();
            state.editing = {};
            const ui::Screen screen{ui, state, shell, intents, test_day(), field_errors};
            const ui::Rect area = ui::draw_shell(screen);
            ui::draw_account(screen, area, view::account_view(context, context.accounts[0]));
        });
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(presence_tests, PresenceFixture)

BOOST_AUTO_TEST_CASE(each_colleague_is_named_once_and_nothing_moves) {
    show_plan({});
    const float before = node(Role::heading1, "Northwind Shipping").rect.y;
    come("ben", "Ben Ode", "", "");
    come("ben", "Ben Ode", "target/target1", "");
    come("cleo", "Cleo Marsh", "", "");
    show_plan({});
    node(Role::text, "Here now: Ben Ode, Cleo Marsh");
    BOOST_TEST(node(Role::heading1, "Northwind Shipping").rect.y == before);
    come("dora", "Dora Fitzwilliam-Carruthers", "", "");
    input.width = 320;
    show_plan({});
    node(Role::text, "Here now: Ben Ode and 2 others");
}

BOOST_AUTO_TEST_CASE(the_row_that_a_colleague_has_open_is_marked) {
    come("ben", "Ben Ode", "target/target1", "");
    show_plan({});
    node(Role::image, "Ben Ode has this open");
    shell.present.clear();
    show_plan({});
    BOOST_TEST(find(Role::image, "Ben Ode has this open") == nullptr);
}

BOOST_AUTO_TEST_CASE(the_field_that_a_colleague_writes_in_says_so) {
    come("ben", "Ben Ode", "target/target1", "source");
    show_plan("target/target1");
    const char* source = "Where the figure comes from";
    BOOST_TEST(node(Role::textbox, source).description == "Ben Ode is writing here");
    shell.present[0].open = "target/another";
    show_plan("target/target1");
    BOOST_TEST(node(Role::textbox, source).description != "Ben Ode is writing here");
}

BOOST_AUTO_TEST_CASE(the_field_with_the_focus_is_the_one_that_is_told) {
    show_plan("target/target1");
    BOOST_TEST(state.editing.field == "");
    focus(Role::textbox, "What is measured");
    frame();
    BOOST_TEST(state.editing.field == "measure");
    BOOST_TEST(state.editing.record.text == "target1");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
