// Cards are moved by dragging and, alike, by their menu.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/widgets.h"
#include "imgui.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {
namespace {

constexpr BoardCard talking[] = {{"refinancing", "Group refinancing"}, {"panel", "Panel place"}};
constexpr BoardCard won[] = {{"lease", "Head office lease"}};

struct BoardFixture : test::UiFixture {
    BoardState state;
    std::optional<BoardMove> move;
    std::optional<std::string> opened;
    float width = 900;

    BoardFixture() {
        show([this](Ui& ui) {
            Column column{40, 40, width};
            const BoardColumn columns[] = {
                {"talking", "Talking", talking}, {"won", "Won", won}, {"lost", "Lost", {}}};
            const BoardResult result = board(ui, column, "board", "Deals", columns, state);
            if (result.move) move = result.move;
            if (result.opened) opened = result.opened;
        });
    }
    Rect card(std::string_view title) const { return node(Role::button, title).rect; }
    void take(std::string_view title) {
        const Rect rect = card(title);
        move_to(rect.x + 30, rect.y + 20);
        ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
        frame();
    }
    void drop() {
        ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        settle();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(board_tests, BoardFixture)

BOOST_AUTO_TEST_CASE(dragging_moves_and_says_so) {
    const Rect target = card("Head office lease");
    take("Group refinancing");
    move_to(target.x + 30, target.bottom() + 40);
    drop();
    BOOST_REQUIRE(move.has_value());
    BOOST_CHECK_EQUAL(move->card, "refinancing");
    BOOST_CHECK_EQUAL(move->column, "won");
    BOOST_CHECK_EQUAL(move->after, "lease");
    BOOST_CHECK_EQUAL(announced.back(), "Moved Group refinancing to Won, 2 of 2");
    BOOST_CHECK(!opened.has_value());
}

BOOST_AUTO_TEST_CASE(a_press_that_trembles_opens) {
    const Rect rect = card("Group refinancing");
    drag(rect.x + 30, rect.y + 20, rect.x + 34, rect.y + 22);
    BOOST_CHECK_EQUAL(opened.value_or(""), "refinancing");
    BOOST_CHECK(!move.has_value());
}

BOOST_AUTO_TEST_CASE(escape_takes_the_drag_back) {
    const Rect target = card("Head office lease");
    take("Group refinancing");
    move_to(target.x + 30, target.bottom() + 40);
    input.events.push_back({PageEventKind::escape, 0, {}});
    frame();
    drop();
    BOOST_CHECK(!move.has_value());
    BOOST_CHECK(!opened.has_value());
    BOOST_CHECK_EQUAL(announced.back(), "Not moved");
}

BOOST_AUTO_TEST_CASE(the_menu_moves_too) {
    activate(Role::button, "Move Group refinancing");
    BOOST_CHECK(node(Role::menuitem, "Move up").is_disabled);
    activate(Role::menuitem, "Move to Won");
    BOOST_REQUIRE(move.has_value());
    BOOST_CHECK_EQUAL(move->column, "won");
    BOOST_CHECK_EQUAL(move->after, "lease");
    activate(Role::button, "Move Group refinancing");
    activate(Role::menuitem, "Move down");
    BOOST_CHECK_EQUAL(move->column, "talking");
    BOOST_CHECK_EQUAL(move->after, "panel");
}

BOOST_AUTO_TEST_CASE(without_room_or_by_choice_it_is_a_list) {
    BOOST_CHECK_GT(card("Head office lease").x, card("Group refinancing").x);
    activate(Role::tab, "List");
    settle();
    BOOST_CHECK_EQUAL(card("Head office lease").x, card("Group refinancing").x);
    state.is_list = false;
    width = 320;
    settle();
    BOOST_CHECK_EQUAL(card("Head office lease").x, card("Group refinancing").x);
    BOOST_CHECK(find(Role::tab, "List") == nullptr);
    BOOST_CHECK(find(Role::heading3, "Lost") != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
