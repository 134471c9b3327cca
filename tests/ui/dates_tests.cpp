// Dates: typed, and picked from a month by pointer and keys.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/widgets.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {
namespace {

base::Day day_of(int year, int month, int day) {
    return base::day_from_date({.year = year, .month = month, .day = day});
}

struct DatesFixture : test::UiFixture {
    const base::Day today = day_of(2027, 3, 10);  // a Wednesday
    std::optional<base::Day> day = day_of(2027, 3, 14);
    FieldOptions options;
    int changes = 0;

    void show_field() {
        show([this](Ui& ui) {
            Column column{40, 40, 300};
            const DateResult result = date_field(ui, column, "due", "Due", day, today, options);
            if (!result.is_changed) return;
            day = result.day;
            ++changes;
        });
    }
    const SemNode& field() { return node(Role::textbox, "Due"); }
    void open() { click(Role::button, "Calendar: Due"); }
    bool is_open() { return count(Role::dialog) == 1; }
    std::string focused_name() {
        for (const SemNode& one : output.nodes) {
            if (one.id == focused()) return one.name;
        }
        return "";
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(dates_tests, DatesFixture)

BOOST_AUTO_TEST_CASE(typed_dates_are_read) {
    show_field();
    BOOST_CHECK_EQUAL(field().value, "14 Mar 2027");
    type(Role::textbox, "Due", "+14");
    send(PageEventKind::blur, focused());
    BOOST_CHECK(day == day_of(2027, 3, 24));
    BOOST_CHECK_EQUAL(field().value, "24 Mar 2027");
    type(Role::textbox, "Due", "next fri");
    send(PageEventKind::blur, focused());
    BOOST_CHECK(day == day_of(2027, 3, 12));
    type(Role::textbox, "Due", "");
    send(PageEventKind::input, focused(), "");
    send(PageEventKind::blur, focused());
    BOOST_CHECK(!day);
}

BOOST_AUTO_TEST_CASE(unreadable_text_stays_with_the_reason) {
    show_field();
    type(Role::textbox, "Due", "soonish");
    send(PageEventKind::blur, focused());
    BOOST_CHECK(field().is_invalid);
    BOOST_CHECK_EQUAL(field().value, "soonish");
    BOOST_CHECK(field().description.starts_with("Not a date"));
    BOOST_CHECK_EQUAL(changes, 0);
    type(Role::textbox, "Due", "1 apr");
    send(PageEventKind::blur, focused());
    BOOST_CHECK(!field().is_invalid);
    BOOST_CHECK(day == day_of(2027, 4, 1));
}

BOOST_AUTO_TEST_CASE(the_month_opens_at_the_date_and_names_its_days) {
    show_field();
    open();
    BOOST_REQUIRE(is_open());
    BOOST_CHECK(node(Role::dialog, "Calendar: Due").is_modal);
    BOOST_CHECK_EQUAL(count(Role::columnheader), 7);
    BOOST_CHECK_EQUAL(count(Role::row), 7);
    BOOST_CHECK_EQUAL(count(Role::gridcell), 42);
    node(Role::grid, "March 2027");
    const SemNode& chosen = node(Role::gridcell, "Sunday 14 March 2027");
    BOOST_CHECK(chosen.is_checked);
    BOOST_CHECK(chosen.is_selectable);
    BOOST_CHECK_EQUAL(focused(), chosen.id);
    BOOST_CHECK(parent_of(chosen)->role == Role::row);
    node(Role::gridcell, "Wednesday 10 March 2027, today");
    // Weeks begin on Monday.
    BOOST_CHECK_LT(node(Role::gridcell, "Monday 8 March 2027").rect.x, chosen.rect.x);
    BOOST_CHECK_EQUAL(node(Role::gridcell, "Monday 8 March 2027").rect.y, chosen.rect.y);
    // Tab stops at one day.
    int stops = 0;
    for (const SemNode& one : output.nodes) {
        stops += one.role == Role::gridcell && !one.is_skipped_by_tab ? 1 : 0;
    }
    BOOST_CHECK_EQUAL(stops, 1);
}

BOOST_AUTO_TEST_CASE(keys_move_by_day_week_and_month) {
    day = day_of(2027, 1, 31);
    show_field();
    open();
    const std::pair<std::string_view, std::string_view> steps[] = {
        {"PageDown", "Sunday 28 February 2027"}, {"ArrowDown", "Sunday 7 March 2027"},
        {"ArrowRight", "Monday 8 March 2027"},   {"End", "Sunday 14 March 2027"},
        {"Home", "Monday 8 March 2027"},         {"ArrowLeft", "Sunday 7 March 2027"},
        {"ArrowUp", "Sunday 28 February 2027"},  {"PageUp", "Thursday 28 January 2027"}};
    for (const auto& [pressed, name] : steps) {
        key(pressed);
        BOOST_CHECK_EQUAL(focused_name(), name);
    }
    send(PageEventKind::activate, focused());
    BOOST_CHECK(day == day_of(2027, 1, 28));
    BOOST_CHECK(!is_open());
    BOOST_CHECK_EQUAL(focused_name(), "Calendar: Due");
    BOOST_CHECK_EQUAL(field().value, "28 Jan 2027");
}

BOOST_AUTO_TEST_CASE(a_press_picks_also_in_another_month) {
    show_field();
    open();
    click(Role::button, "Next month");
    node(Role::grid, "April 2027");
    BOOST_CHECK_EQUAL(announced.back(), "April 2027");
    click(Role::gridcell, "Thursday 22 April 2027");
    BOOST_CHECK(day == day_of(2027, 4, 22));
    BOOST_CHECK(!is_open());
    open();
    click(Role::button, "Today");
    BOOST_CHECK(day == today);
}

BOOST_AUTO_TEST_CASE(escape_close_and_a_press_beside_change_nothing) {
    show_field();
    for (const int way : {0, 1, 2}) {
        open();
        key("ArrowDown");
        if (way == 0) escape();
        if (way == 1) click(Role::button, "Close");
        if (way == 2) click_at(900, 700);
        BOOST_CHECK(!is_open());
        BOOST_CHECK_EQUAL(focused_name(), "Calendar: Due");
    }
    BOOST_CHECK_EQUAL(changes, 0);
}

BOOST_AUTO_TEST_CASE(a_pick_mends_what_could_not_be_read) {
    day.reset();
    show_field();
    type(Role::textbox, "Due", "soonish");
    send(PageEventKind::blur, focused());
    BOOST_REQUIRE(field().is_invalid);
    open();
    BOOST_CHECK_EQUAL(focused_name(), "Wednesday 10 March 2027, today");
    send(PageEventKind::activate, focused());
    BOOST_CHECK(!field().is_invalid);
    BOOST_CHECK(day == today);
}

BOOST_AUTO_TEST_CASE(the_month_stays_within_a_small_window) {
    input.width = 320;
    input.height = 360;
    show_field();
    open();
    const Rect rect = node(Role::dialog, "Calendar: Due").rect;
    BOOST_CHECK_GE(rect.x, 0);
    BOOST_CHECK_LE(rect.right(), 320);
    BOOST_CHECK_GE(rect.y, 0);
    BOOST_CHECK_LE(rect.bottom(), 360);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
