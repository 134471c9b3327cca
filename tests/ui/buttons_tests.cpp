// Everything that is pressed: once by pointer, once by activation, and never when it must not.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/widgets.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {

using Fixture = test::UiFixture;

BOOST_FIXTURE_TEST_SUITE(buttons_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_button_is_pressed_once_each_way) {
    int presses = 0;
    show([&](Ui& ui) {
        if (button(ui, Rect{40, 40, 120, 40}, "add", "Add target")) ++presses;
    });
    click(Role::button, "Add target");
    BOOST_CHECK_EQUAL(presses, 1);
    activate(Role::button, "Add target");
    BOOST_CHECK_EQUAL(presses, 2);
    for (int i = 0; i < 5; ++i) frame();
    BOOST_CHECK_EQUAL(presses, 2);
}

BOOST_AUTO_TEST_CASE(a_press_that_ends_elsewhere_is_none) {
    int presses = 0;
    show([&](Ui& ui) {
        if (button(ui, Rect{40, 40, 120, 40}, "add", "Add")) ++presses;
    });
    drag(60, 60, 400, 400);
    BOOST_CHECK_EQUAL(presses, 0);
}

BOOST_AUTO_TEST_CASE(a_disabled_button_does_nothing_and_says_so) {
    int presses = 0;
    show([&](Ui& ui) {
        if (button(ui, Rect{40, 40, 120, 40}, "add", "Add", {.is_disabled = true})) ++presses;
    });
    BOOST_CHECK(node(Role::button, "Add").is_disabled);
    click(Role::button, "Add");
    activate(Role::button, "Add");
    BOOST_CHECK_EQUAL(presses, 0);
}

BOOST_AUTO_TEST_CASE(labels_fit_into_their_natural_width) {
    show([](Ui& ui) {
        for (const std::string_view label : {"Add", "Approve plan", "Send the request again"}) {
            for (const Icon icon : {Icon::none, Icon::plus}) {
                const float room = button_width(ui, label, {.icon = icon});
                const float needed =
                    text_width(ui, label, TextStyle::strong) + (icon == Icon::none ? 0 : 28);
                BOOST_CHECK_GE(room, needed + 32);
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(an_icon_button_is_named_by_words) {
    int presses = 0;
    show([&](Ui& ui) {
        if (icon_button(ui, {40, 40, 40, 40}, "undo", Icon::undo, "Undo")) ++presses;
    });
    click(Role::button, "Undo");
    activate(Role::button, "Undo");
    BOOST_CHECK_EQUAL(presses, 2);
}

BOOST_AUTO_TEST_CASE(a_link_states_where_it_leads) {
    int presses = 0;
    show([&](Ui& ui) {
        if (link(ui, {40, 40, 300, 24}, "open", "Northgate plc", "#/account/1")) ++presses;
    });
    BOOST_CHECK_EQUAL(node(Role::link, "Northgate plc").value, "#/account/1");
    BOOST_CHECK_LT(node(Role::link, "Northgate plc").rect.w, 300);
    click(Role::link, "Northgate plc");
    activate(Role::link, "Northgate plc");
    BOOST_CHECK_EQUAL(presses, 2);
}

BOOST_AUTO_TEST_CASE(a_button_on_an_area_takes_the_press_alone) {
    int opened = 0;
    int removed = 0;
    show([&](Ui& ui) {
        if (area(ui, {40, 40, 400, 60}, "row", "Northgate plc", "#/a").is_clicked) ++opened;
        if (icon_button(ui, {380, 50, 40, 40}, "remove", Icon::trash, "Remove")) ++removed;
    });
    click(Role::button, "Remove");
    BOOST_CHECK_EQUAL(removed, 1);
    BOOST_CHECK_EQUAL(opened, 0);
    click_at(60, 60);
    BOOST_CHECK_EQUAL(removed, 1);
    BOOST_CHECK_EQUAL(opened, 1);
}

BOOST_AUTO_TEST_CASE(segments_tell_only_of_a_change) {
    static constexpr std::string_view labels[] = {"Tree", "Board", "List"};
    int chosen = 0;
    int changes = 0;
    show([&](Ui& ui) {
        if (const auto next = segments(ui, {40, 40, 300, 40}, "view", "View", labels, chosen)) {
            chosen = *next;
            ++changes;
        }
    });
    click(Role::tab, "Board");
    BOOST_CHECK_EQUAL(chosen, 1);
    click(Role::tab, "Board");
    BOOST_CHECK_EQUAL(changes, 1);
    BOOST_CHECK(node(Role::tab, "Board").is_checked);
    focus(Role::tab, "Board");
    key("ArrowRight");
    BOOST_CHECK_EQUAL(chosen, 2);
    BOOST_CHECK_EQUAL(focused(), node(Role::tab, "List").id);
    key("ArrowRight");
    BOOST_CHECK_EQUAL(changes, 2);
}

BOOST_AUTO_TEST_CASE(the_same_key_in_two_records_is_two_controls) {
    std::string pressed;
    show([&](Ui& ui) {
        for (const std::string_view record : {"first", "second"}) {
            const IdScope scope(ui, record);
            const float y = record == "first" ? 40.0F : 100.0F;
            if (button(ui, Rect{40, y, 200, 40}, "remove", record)) pressed = record;
        }
    });
    activate(Role::button, "second");
    BOOST_CHECK_EQUAL(pressed, "second");
    BOOST_CHECK(repeated_ids().empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
