// Cards, scroll areas, panels, dialogs, toasts and tooltips: where things are, what is clipped, who
// gets the press and the Escape key, and where the focus goes.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/widgets.h"
#include "imgui.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {

using Fixture = test::UiFixture;

BOOST_FIXTURE_TEST_SUITE(surfaces_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_card_is_as_high_as_what_is_in_it) {
    float after = 0;
    show([&](Ui& ui) {
        Column column{40, 40, 400};
        Card card = begin_card(ui, column, "card", "Targets");
        card.inner.skip(500);
        text(ui, card.inner, "The last line");
        end_card(ui, column, card);
        after = column.y;
    });
    BOOST_CHECK_EQUAL(node(Role::region, "Targets").rect.h, 500 + 24 + 48);
    BOOST_CHECK_EQUAL(after, 40 + 500 + 24 + 48);
    BOOST_CHECK_EQUAL(node(Role::text, "The last line").parent, node(Role::region, "Targets").id);
    // Its background reaches down with it.
    float lowest_vertex = 0;
    for (const ImDrawVert& vertex : ImGui::GetDrawData()->CmdLists[0]->VtxBuffer) {
        if (vertex.pos.y < 790) lowest_vertex = std::max(lowest_vertex, vertex.pos.y);
    }
    BOOST_CHECK_GE(lowest_vertex, after);
    BOOST_CHECK_LT(lowest_vertex, after + 16);
}

namespace {
void draw_list(Ui& ui, int* pressed) {
    Column column = begin_scroll(ui, {100, 100, 400, 300}, "list", 24, 0);
    for (int i = 0; i < 50; ++i) {
        const std::string name = "Row " + std::to_string(i);
        if (button(ui, column, name, name)) *pressed = i;
    }
    end_scroll(ui, column);
}
}  // namespace

BOOST_AUTO_TEST_CASE(scrolled_content_is_clipped_and_out_of_reach) {
    int pressed = -1;
    show([&](Ui& ui) { draw_list(ui, &pressed); });
    BOOST_CHECK_EQUAL(node(Role::button, "Row 7").clip.h, 20);
    BOOST_CHECK_EQUAL(node(Role::button, "Row 8").clip.h, 0);
    const Rect hidden = node(Role::button, "Row 8").rect;
    click_at(hidden.x + 10, hidden.y + 10);
    BOOST_CHECK_EQUAL(pressed, -1);
}

BOOST_AUTO_TEST_CASE(the_wheel_moves_what_is_under_the_pointer_and_stops_at_the_ends) {
    int pressed = -1;
    show([&](Ui& ui) { draw_list(ui, &pressed); });
    move_to(200, 200);
    wheel(120);
    BOOST_CHECK_EQUAL(node(Role::button, "Row 3").rect.y, 100);
    click_at(150, 110);
    BOOST_CHECK_EQUAL(pressed, 3);
    wheel(99999);
    BOOST_CHECK_EQUAL(node(Role::button, "Row 49").rect.bottom(), 400);
    wheel(-99999);
    BOOST_CHECK_EQUAL(node(Role::button, "Row 0").rect.y, 100);
    move_to(900, 200);
    wheel(120);
    BOOST_CHECK_EQUAL(node(Role::button, "Row 0").rect.y, 100);
}

BOOST_AUTO_TEST_CASE(the_thumb_can_be_dragged) {
    int pressed = -1;
    show([&](Ui& ui) { draw_list(ui, &pressed); });
    drag(494, 110, 494, 600);
    BOOST_CHECK_EQUAL(node(Role::button, "Row 49").rect.bottom(), 400);
    BOOST_CHECK_EQUAL(pressed, -1);
}

BOOST_AUTO_TEST_CASE(focus_brings_into_view) {
    int pressed = -1;
    show([&](Ui& ui) { draw_list(ui, &pressed); });
    focus(Role::button, "Row 30");
    settle();
    const SemNode& row = node(Role::button, "Row 30");
    BOOST_CHECK_EQUAL(row.clip.h, 40);
    activate(Role::button, "Row 45");
    BOOST_CHECK_EQUAL(pressed, 45);
}

BOOST_AUTO_TEST_CASE(page_keys_move_the_largest_area) {
    int pressed = -1;
    show([&](Ui& ui) { draw_list(ui, &pressed); });
    send(PageEventKind::key, 0, "PageDown");
    BOOST_CHECK_EQUAL(node(Role::button, "Row 0").rect.y, 100 - 270);
    send(PageEventKind::key, 0, "Home");
    BOOST_CHECK_EQUAL(node(Role::button, "Row 0").rect.y, 100);
}

BOOST_AUTO_TEST_CASE(the_visible_range_is_that_of_the_area) {
    VisibleRange inside;
    VisibleRange outside;
    show([&](Ui& ui) {
        outside = visible_range(ui);
        Column column = begin_scroll(ui, {100, 100, 400, 300}, "list", 0, 0);
        inside = visible_range(ui);
        end_scroll(ui, column);
    });
    BOOST_CHECK_EQUAL(inside.top, 100);
    BOOST_CHECK_EQUAL(inside.bottom, 400);
    BOOST_CHECK_EQUAL(outside.bottom, 800);
}

BOOST_AUTO_TEST_CASE(a_panel_covers_the_page_and_closes_by_escape_or_button) {
    bool is_open = true;
    int under = 0;
    int inside = 0;
    show([&](Ui& ui) {
        if (button(ui, Rect{900, 200, 200, 40}, "under", "Under")) ++under;
        if (!is_open) return;
        Panel panel = begin_panel(ui, {800, 0, 480, 800}, "panel", "Stakeholder");
        panel.inner.skip(112);
        if (button(ui, panel.inner, "inside", "Inside")) ++inside;
        end_panel(ui, panel);
        if (panel.is_close_asked) is_open = false;
    });
    click_at(920, 220);
    BOOST_CHECK_EQUAL(under, 0);
    click(Role::button, "Inside");
    BOOST_CHECK_EQUAL(inside, 1);
    BOOST_CHECK(parent_of(node(Role::button, "Inside"))->role == Role::complementary);
    send(PageEventKind::escape, 1, "restored");
    BOOST_CHECK(is_open);
    escape();
    BOOST_CHECK(!is_open);
    click(Role::button, "Under");
    BOOST_CHECK_EQUAL(under, 1);
    is_open = true;
    settle();
    click(Role::button, "Close");
    BOOST_CHECK(!is_open);
}

BOOST_AUTO_TEST_CASE(a_dialog_stops_the_page_and_returns_the_focus) {
    bool is_open = false;
    int answer = 0;
    int under = 0;
    show([&](Ui& ui) {
        if (button(ui, Rect{40, 40, 200, 40}, "ask", "Leave")) is_open = true;
        if (button(ui, Rect{40, 100, 200, 40}, "under", "Under")) ++under;
        if (!is_open) return;
        Dialog dialog = begin_dialog(ui, "leave", "Leave the workshop?", 480);
        text(ui, dialog.inner, "Two answers are not yet shown.");
        if (button(ui, dialog.inner, "yes", "Yes, leave")) answer = 1;
        end_dialog(ui, dialog);
        if (dialog.is_close_asked || answer != 0) is_open = false;
    });
    click(Role::button, "Leave");
    const SemNode& dialog = node(Role::dialog, "Leave the workshop?");
    BOOST_CHECK(dialog.is_modal);
    BOOST_CHECK_EQUAL(focused(), dialog.id);
    const Rect button = node(Role::button, "Yes, leave").rect;
    BOOST_CHECK_LT(button.bottom(), dialog.rect.bottom());
    click_at(60, 120);
    BOOST_CHECK_EQUAL(under, 0);
    BOOST_CHECK(!is_open);
    BOOST_CHECK_EQUAL(focused(), node(Role::button, "Leave").id);
    activate(Role::button, "Leave");
    click(Role::button, "Yes, leave");
    BOOST_CHECK_EQUAL(answer, 1);
}

BOOST_AUTO_TEST_CASE(escape_closes_the_topmost_only) {
    bool is_panel = true;
    const std::vector<std::string> labels{"Energy", "Technology"};
    show([&](Ui& ui) {
        if (!is_panel) return;
        Panel panel = begin_panel(ui, {800, 0, 480, 800}, "panel", "Stakeholder");
        select(ui, panel.inner, "sector", "Sector", labels, 0);
        end_panel(ui, panel);
        if (panel.is_close_asked) is_panel = false;
    });
    click(Role::combobox, "Sector");
    BOOST_CHECK_EQUAL(count(Role::option), 2);
    escape();
    BOOST_CHECK_EQUAL(count(Role::option), 0);
    BOOST_CHECK(is_panel);
    escape();
    BOOST_CHECK(!is_panel);
}

BOOST_AUTO_TEST_CASE(a_menu_opened_in_a_dialog_belongs_to_it) {
    const std::vector<std::string> labels{"Energy", "Technology"};
    show([&](Ui& ui) {
        Dialog dialog = begin_dialog(ui, "d", "Sector", 480);
        select(ui, dialog.inner, "sector", "Which sector", labels, 0);
        end_dialog(ui, dialog);
    });
    activate(Role::combobox, "Which sector");
    BOOST_REQUIRE_EQUAL(count(Role::listbox), 1);
    BOOST_CHECK(parent_of(node(Role::listbox, "Which sector"))->role == Role::dialog);
    click(Role::option, "Technology");
    BOOST_CHECK_EQUAL(count(Role::option), 0);
}

BOOST_AUTO_TEST_CASE(toasts_offer_their_action_and_can_be_dismissed) {
    std::vector<ToastWish> wishes;
    show([&](Ui& ui) {
        const ToastWish wish = toast(ui, {"1", "Target removed", "Undo", false}, 0);
        if (wish != ToastWish::none && wish != ToastWish::hold) wishes.push_back(wish);
        toast(ui, {"2", "The change was refused", "", true}, 1);
    });
    BOOST_CHECK_EQUAL(count(Role::status), 1);
    BOOST_CHECK_EQUAL(count(Role::alert), 1);
    BOOST_CHECK_LE(output.nodes.back().rect.bottom(), 800 - 56);
    click(Role::button, "Undo");
    BOOST_REQUIRE_EQUAL(wishes.size(), 1U);
    BOOST_CHECK(wishes[0] == ToastWish::act);
}

BOOST_AUTO_TEST_CASE(a_tooltip_waits_and_then_shows_within_the_window) {
    show([](Ui& ui) {
        icon_button(ui, {1236, 756, 40, 40}, "undo", Icon::undo, "Undo the removal of a target");
    });
    const int before = ImGui::GetDrawData()->TotalVtxCount;
    move_to(1250, 770);
    BOOST_CHECK_GT(output.wake_in_ms, 100);
    wait(450);
    BOOST_CHECK_GT(ImGui::GetDrawData()->TotalVtxCount, before);
    const ImDrawList* tip = ImGui::GetDrawData()->CmdLists.back();
    for (const ImDrawVert& vertex : tip->VtxBuffer) {
        BOOST_CHECK_LE(vertex.pos.x, 1280);
        BOOST_CHECK_LE(vertex.pos.y, 760);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
