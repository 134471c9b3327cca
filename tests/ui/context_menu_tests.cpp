// The context menu of a row, and where the focus goes when menus, panels and toasts come and go.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/widgets.h"
#include "imgui.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {
namespace {

struct MenuFixture : test::UiFixture {
    std::vector<MenuItem> items{{"Open"},
                                {"Open in a new tab", Icon::none, false, false, "#/client/norvale"},
                                {"Move up", Icon::none, true},
                                {"Delete", Icon::none, false, true}};
    int chosen = -1;
    int pressed = 0;

    void show_row() {
        show([this](Ui& ui) {
            const AreaState state = area(ui, {100, 300, 400, 44}, "row", "Norvale", "#/norvale");
            pressed += state.is_clicked ? 1 : 0;
            if (!has_context_menu(ui, state.id)) return;
            if (const auto index = context_menu(ui, state.id, "Norvale", items)) chosen = *index;
        });
    }
    NodeId row() const { return node(Role::link, "Norvale").id; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(context_menu_tests, MenuFixture)

BOOST_AUTO_TEST_CASE(it_opens_at_the_point_and_returns_the_focus) {
    show_row();
    BOOST_CHECK(node(Role::link, "Norvale").has_menu);
    send(PageEventKind::menu, row(), "250,320");
    const SemNode& menu = node(Role::menu, "Norvale");
    BOOST_CHECK_EQUAL(menu.rect.x, 250);
    BOOST_CHECK_EQUAL(menu.rect.y, 324);
    BOOST_CHECK_EQUAL(focused(), node(Role::menuitem, "Open").id);
    activate(Role::menuitem, "Delete");
    BOOST_CHECK_EQUAL(chosen, 3);
    BOOST_CHECK_EQUAL(pressed, 0);
    BOOST_CHECK_EQUAL(count(Role::menu), 0);
    BOOST_CHECK_EQUAL(focused(), row());
}

BOOST_AUTO_TEST_CASE(by_key_it_opens_under_its_row) {
    show_row();
    send(PageEventKind::menu, row(), "");
    BOOST_CHECK_EQUAL(node(Role::menu, "Norvale").rect.x, 100);
    BOOST_CHECK_EQUAL(node(Role::menu, "Norvale").rect.y, 348);
    escape();
    BOOST_CHECK_EQUAL(count(Role::menu), 0);
    BOOST_CHECK_EQUAL(focused(), row());
}

BOOST_AUTO_TEST_CASE(its_links_are_links_and_what_is_disabled_does_nothing) {
    show_row();
    send(PageEventKind::menu, row(), "120,310");
    BOOST_CHECK_EQUAL(node(Role::menuitem, "Open in a new tab").value, "#/client/norvale");
    activate(Role::menuitem, "Move up");
    BOOST_CHECK_EQUAL(chosen, -1);
    BOOST_CHECK_EQUAL(count(Role::menu), 1);
}

BOOST_AUTO_TEST_CASE(near_the_lower_right_corner_it_stays_in_the_window) {
    show([this](Ui& ui) {
        const AreaState state = area(ui, {1000, 740, 280, 60}, "row", "Norvale", "#/norvale");
        if (!has_context_menu(ui, state.id)) return;
        context_menu(ui, state.id, "Norvale", items);
    });
    send(PageEventKind::menu, row(), "1270,790");
    const Rect rect = node(Role::menu, "Norvale").rect;
    BOOST_CHECK_LE(rect.right(), 1280 - 8);
    BOOST_CHECK_LE(rect.bottom(), 790);
    BOOST_CHECK_GE(rect.y, 0);
}

BOOST_AUTO_TEST_CASE(a_panel_takes_the_focus_and_gives_it_back) {
    bool is_open = false;
    show([&](Ui& ui) {
        button(ui, Rect{40, 40, 200, 40}, "other", "Other");
        if (button(ui, Rect{40, 100, 200, 40}, "open", "Open")) is_open = true;
        if (!is_open) return;
        Panel panel = begin_panel(ui, {800, 0, 480, 800}, "panel", "Target");
        button(ui, panel.inner, "inside", "Inside");
        end_panel(ui, panel);
        if (panel.is_close_asked) is_open = false;
    });
    activate(Role::button, "Open");
    BOOST_CHECK_EQUAL(focused(), node(Role::heading2, "Target").id);
    // It does not come back again while the panel stays.
    focus(Role::button, "Inside");
    settle();
    BOOST_CHECK_EQUAL(focused(), node(Role::button, "Inside").id);
    escape();
    BOOST_CHECK(!is_open);
    settle();
    BOOST_CHECK_EQUAL(focused(), node(Role::button, "Open").id);
}

BOOST_AUTO_TEST_CASE(what_a_field_opened_with_enter_gives_the_focus_back_to_the_field) {
    bool is_open = false;
    show([&](Ui& ui) {
        Column column{40, 40, 300};
        if (text_field(ui, column, "add", "New insight", "").is_entered) is_open = true;
        if (!is_open) return;
        Panel panel = begin_panel(ui, {800, 0, 480, 800}, "panel", "Insight");
        end_panel(ui, panel);
        if (panel.is_close_asked) is_open = false;
    });
    focus(Role::textbox, "New insight");
    send(PageEventKind::draft, focused(), "They expand");
    send(PageEventKind::enter, focused());
    BOOST_REQUIRE(is_open);
    BOOST_CHECK_EQUAL(focused(), node(Role::heading2, "Insight").id);
    escape();
    settle();
    BOOST_CHECK_EQUAL(focused(), node(Role::textbox, "New insight").id);
}

BOOST_AUTO_TEST_CASE(a_toast_never_covers_what_has_the_focus) {
    float y = 740;
    show([&](Ui& ui) {
        button(ui, Rect{20, y, 300, 40}, "low", "Low");
        toast(ui, {"1", "Target deleted", "Undo", false}, 0);
        toast(ui, {"2", "All changes are saved", "", false}, 1);
    });
    const auto covers = [&] {
        const Rect button = node(Role::button, "Low").rect;
        for (const SemNode& each : output.nodes) {
            if (each.role != Role::status) continue;
            if (each.rect.y < button.bottom() && button.y < each.rect.bottom()) return true;
        }
        return false;
    };
    BOOST_CHECK(covers());
    focus(Role::button, "Low");
    BOOST_CHECK(!covers());
    y = 690;
    settle();
    BOOST_CHECK(!covers());
    for (const SemNode& each : output.nodes) {
        if (each.role == Role::status) BOOST_CHECK_GE(each.rect.y, 0);
    }
}

BOOST_AUTO_TEST_CASE(a_toast_is_held_while_one_points_at_it_or_is_in_it) {
    ToastWish wish = ToastWish::none;
    show([&](Ui& ui) { wish = toast(ui, {"1", "Target deleted", "Undo", false}, 0); });
    BOOST_CHECK(wish == ToastWish::none);
    const Rect rect = node(Role::status, "Message").rect;
    move_to(rect.x + 20, rect.y + 20);
    BOOST_CHECK(wish == ToastWish::hold);
    move_to(900, 100);
    BOOST_CHECK(wish == ToastWish::none);
    focus(Role::button, "Undo");
    BOOST_CHECK(wish == ToastWish::hold);
}

BOOST_AUTO_TEST_CASE(the_pointer_may_go_over_to_a_tooltip_and_escape_closes_it) {
    show([](Ui& ui) { icon_button(ui, {600, 300, 40, 40}, "undo", Icon::undo, "Undo the move"); });
    const auto lists = [] { return ImGui::GetDrawData()->CmdListsCount; };
    const int before = lists();
    move_to(620, 320);
    wait(450);
    BOOST_CHECK_GT(lists(), before);
    move_to(620, 355);
    wait(450);
    BOOST_CHECK_GT(lists(), before);
    move_to(100, 100);
    settle();
    BOOST_CHECK_EQUAL(lists(), before);
    focus(Role::button, "Undo the move");
    wait(450);
    BOOST_CHECK_GT(lists(), before);
    escape();
    BOOST_CHECK_EQUAL(lists(), before);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
