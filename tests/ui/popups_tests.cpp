// Selects and menus: open, choose by pointer and by key, close, and keep what is under them safe.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/widgets.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {
namespace {

struct PopupFixture : test::UiFixture {
    std::vector<std::string> labels{"Energy", "Financial services", "Life sciences", "Technology"};
    int chosen = 1;
    int below = 0;
    float y = 40;
    std::string_view none;

    void show_select() {
        show([this](Ui& ui) {
            Column column{40, y, 300};
            if (const auto next = select(ui, column, "sector", "Sector", labels, chosen, none)) {
                chosen = *next;
            }
            if (button(ui, Rect{40, column.y + 20, 300, 40}, "below", "Below")) ++below;
        });
    }
    void open() { click(Role::combobox, "Sector"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(popups_tests, PopupFixture)

BOOST_AUTO_TEST_CASE(opens_with_the_focus_on_what_is_chosen) {
    show_select();
    BOOST_CHECK_EQUAL(node(Role::combobox, "Sector").value, "Financial services");
    open();
    BOOST_CHECK(node(Role::combobox, "Sector").is_expanded);
    const SemNode& option = node(Role::option, "Financial services");
    BOOST_CHECK(option.is_checked);
    BOOST_CHECK_EQUAL(focused(), option.id);
    BOOST_REQUIRE(parent_of(option) != nullptr);
    BOOST_CHECK(parent_of(option)->role == Role::listbox);
}

BOOST_AUTO_TEST_CASE(chosen_by_pointer_it_closes_and_the_focus_returns) {
    show_select();
    open();
    click(Role::option, "Technology");
    BOOST_CHECK_EQUAL(chosen, 3);
    BOOST_CHECK_EQUAL(count(Role::option), 0);
    BOOST_CHECK_EQUAL(focused(), node(Role::combobox, "Sector").id);
}

BOOST_AUTO_TEST_CASE(what_lies_under_it_is_not_pressed) {
    show_select();
    open();
    // The first option covers the button.
    const Rect option = node(Role::option, "Energy").rect;
    const Rect button = node(Role::button, "Below").rect;
    BOOST_REQUIRE(option.y < button.bottom() && button.y < option.bottom());
    click(Role::option, "Energy");
    BOOST_CHECK_EQUAL(chosen, 0);
    BOOST_CHECK_EQUAL(below, 0);
}

BOOST_AUTO_TEST_CASE(chosen_by_keys) {
    show_select();
    activate(Role::combobox, "Sector");
    key("ArrowDown");
    BOOST_CHECK_EQUAL(focused(), node(Role::option, "Life sciences").id);
    key("End");
    key("ArrowUp");
    key("Home");
    key("ArrowUp");
    BOOST_CHECK_EQUAL(focused(), node(Role::option, "Technology").id);
    send(PageEventKind::activate, focused());
    BOOST_CHECK_EQUAL(chosen, 3);
    BOOST_CHECK_EQUAL(count(Role::option), 0);
}

BOOST_AUTO_TEST_CASE(letters_lead_to_the_next_item_that_begins_with_them) {
    show_select();
    focus(Role::combobox, "Sector");
    key("ArrowDown");
    key("l");
    BOOST_CHECK_EQUAL(focused(), node(Role::option, "Life sciences").id);
    wait(1000);
    key("e");
    BOOST_CHECK_EQUAL(focused(), node(Role::option, "Energy").id);
}

BOOST_AUTO_TEST_CASE(escape_and_a_press_outside_close_it_and_do_nothing_else) {
    show_select();
    open();
    escape();
    BOOST_CHECK_EQUAL(count(Role::option), 0);
    BOOST_CHECK_EQUAL(focused(), node(Role::combobox, "Sector").id);
    open();
    BOOST_CHECK_EQUAL(count(Role::option), 4);
    click_at(800, 700);
    BOOST_CHECK_EQUAL(count(Role::option), 0);
    open();
    const Rect button = node(Role::button, "Below").rect;
    click_at(button.x + 310, button.y + 20);
    BOOST_CHECK_EQUAL(below, 0);
    BOOST_CHECK_EQUAL(chosen, 1);
}

BOOST_AUTO_TEST_CASE(the_first_entry_clears) {
    none = "Not known";
    show_select();
    open();
    click(Role::option, "Not known");
    BOOST_CHECK_EQUAL(chosen, -1);
    BOOST_CHECK_EQUAL(node(Role::combobox, "Sector").value, "Not known");
}

BOOST_AUTO_TEST_CASE(near_the_lower_edge_it_opens_upward) {
    y = 700;
    show_select();
    open();
    const Rect box = node(Role::combobox, "Sector").rect;
    BOOST_CHECK_LE(node(Role::option, "Technology").rect.bottom(), box.y);
    BOOST_CHECK_GE(node(Role::option, "Energy").rect.y, 0);
}

BOOST_AUTO_TEST_CASE(a_long_list_scrolls_to_the_item_with_the_focus) {
    labels.clear();
    for (int i = 0; i < 60; ++i) labels.push_back("Client " + std::to_string(100 + i));
    chosen = 50;
    show_select();
    open();
    const SemNode& option = node(Role::option, "Client 150");
    BOOST_CHECK_GT(option.clip.h, 30);
    BOOST_CHECK_EQUAL(node(Role::option, "Client 100").clip.h, 0);
}

BOOST_AUTO_TEST_CASE(a_menu_skips_what_is_disabled) {
    int picked = -1;
    const std::vector<MenuItem> items{{"Rename", Icon::edit, true, false},
                                      {"Copy", Icon::copy, false, false},
                                      {"Remove", Icon::trash, false, true}};
    show([&](Ui& ui) {
        const Rect anchor{600, 40, 40, 40};
        if (icon_button(ui, anchor, "more", Icon::menu, "More")) open_menu(ui, "row menu");
        if (const auto index = menu(ui, "row menu", "Row", anchor, items)) picked = *index;
    });
    click(Role::button, "More");
    BOOST_CHECK_EQUAL(focused(), node(Role::menuitem, "Copy").id);
    click(Role::menuitem, "Rename");
    BOOST_CHECK_EQUAL(picked, -1);
    activate(Role::menuitem, "Remove");
    BOOST_CHECK_EQUAL(picked, 2);
    BOOST_CHECK_EQUAL(count(Role::menuitem), 0);
    BOOST_CHECK_EQUAL(focused(), node(Role::button, "More").id);
}

BOOST_AUTO_TEST_CASE(PR9_what_is_in_use_is_told_and_so_not_taken_away) {
    bool is_busy = false;
    bool has_dialog = false;
    show([&](Ui& ui) {
        Column column{40, y, 300};
        static_cast<void>(select(ui, column, "sector", "Sector", labels, chosen, none));
        static_cast<void>(text_field(ui, column, "source", "Source", ""));
        if (button(ui, column, "below", "Below")) ++below;
        if (has_dialog) {
            Dialog dialog = begin_dialog(ui, "dialog", "Sure", 300);
            end_dialog(ui, dialog);
        }
        is_busy = ui.is_busy();
    });
    focus(Role::button, "Below");
    BOOST_TEST(!is_busy);
    focus(Role::textbox, "Source");
    BOOST_TEST(is_busy);
    focus(Role::combobox, "Sector");
    BOOST_TEST(!is_busy);
    open();
    BOOST_TEST(is_busy);
    escape();
    BOOST_TEST(!is_busy);
    has_dialog = true;
    settle();
    BOOST_TEST(is_busy);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
