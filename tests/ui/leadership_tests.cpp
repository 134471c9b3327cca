// The leadership page as a person acts: tiles explain themselves and narrow the list, a client's
// targets open, the wall has no navigation.
#include <boost/test/unit_test.hpp>
#include <map>
#include <optional>

#include "client/ui/screens/screen.h"
#include "client/view/build_views.h"
#include "client/view/leadership_filter.h"
#include "tests/support/view_makers.h"
#include "tests/ui/ui_fixture.h"

namespace kam::test {
namespace {

using ui::Role;

struct LeadershipFixture : UiFixture {
    ViewWorld world;
    view::Route route = view::leadership_route();
    app::IntentList intents;
    ui::UiState state;
    std::map<std::string, std::string> field_errors;

    void draw(ui::Ui& ui) {
        view::ShellView shell;
        shell.route = route;
        shell.person = base::PersonId{"anna"};
        shell.person_name = "Anna Holt";
        shell.has_leadership = true;
        const ui::Screen screen{ui, state, shell, intents, test_day(), field_errors};
        const ui::Rect area = ui::draw_shell(screen);
        ui::draw_leadership(screen, area, leadership_view(world.context(), route));
    }
    void open(std::string_view filter, std::string_view opened = {}) {
        route.filter = filter;
        route.open = opened;
        intents.clear();
        show([this](ui::Ui& ui) { draw(ui); });
    }
    // Of the control or text whose words begin so.
    const ui::SemNode* starting(std::string_view words) const {
        for (const ui::SemNode& each : output.nodes) {
            if (each.name.starts_with(words)) return &each;
        }
        return nullptr;
    }
    view::Route asked() const {
        for (auto it = intents.rbegin(); it != intents.rend(); ++it) {
            if (const auto* found = std::get_if<app::Navigate>(&*it)) return found->route;
        }
        return {};
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(leadership_tests, LeadershipFixture)

BOOST_AUTO_TEST_CASE(a_pressed_tile_opens_what_it_is_made_of) {
    open("");
    const ui::SemNode* tile = starting("Ready to follow up: 1 of 2");
    BOOST_REQUIRE(tile != nullptr);
    click(Role::link, std::string(tile->name));
    BOOST_TEST(asked().open == "tile/readiness");
    open("", "tile/readiness");
    BOOST_TEST(find(Role::heading3, "How it is computed") != nullptr);
    click(Role::button, "Show clients not ready (1)");
    BOOST_TEST(asked().filter == "tile:readiness");
}

BOOST_AUTO_TEST_CASE(marks_narrow_the_list_and_let_go_again) {
    open("");
    activate(Role::button, "Show clients with: Off track");
    BOOST_TEST(asked().filter == "rag:red");
    open("rag:red");
    activate(Role::button, "Show clients with: Off track");
    BOOST_TEST(asked().filter == "");
}

BOOST_AUTO_TEST_CASE(a_row_opens_its_targets) {
    open("");
    activate(Role::button, "Targets of Älvsborg Kraft");
    BOOST_TEST(asked().open == "client/alv");
    open("", "client/alv");
    BOOST_TEST(starting("Meet the board") != nullptr);
}

BOOST_AUTO_TEST_CASE(the_wall_has_tiles_and_marks_and_no_navigation) {
    open("wall");
    BOOST_TEST(count(Role::navigation) == 0);
    BOOST_TEST(starting("Northwind Shipping") != nullptr);
    click(Role::button, "Leave wall view");
    BOOST_TEST(asked().filter == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
