// Text fields as the page reports them: drafts, settled text, refusals, Enter; and checkboxes.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/widgets.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {
namespace {

struct FieldFixture : test::UiFixture {
    std::string value = "31";
    FieldOptions options;
    FieldResult last;
    std::vector<std::string> changes;
    int entered = 0;
    bool is_taken_over = true;  // the record accepts what was typed

    void show_field() {
        show([this](Ui& ui) {
            Column column{40, 40, 300};
            last = text_field(ui, column, "base", "Baseline", value, options);
            if (last.changed) changes.push_back(*last.changed);
            if (last.is_entered) ++entered;
            if (last.changed && is_taken_over) value = *last.changed;
        });
    }
    const SemNode& field() { return node(Role::textbox, "Baseline"); }
    void leave() {
        const NodeId id = field().id;
        send(PageEventKind::blur, id);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(fields_tests, FieldFixture)

BOOST_AUTO_TEST_CASE(states_label_value_and_help) {
    options.help = "Who told you, and when?";
    show_field();
    BOOST_CHECK_EQUAL(field().value, "31");
    BOOST_CHECK_EQUAL(field().description, "Who told you, and when?");
    BOOST_CHECK_EQUAL(field().rect.h, 40);
}

BOOST_AUTO_TEST_CASE(a_press_asks_for_the_focus) {
    show_field();
    click(Role::textbox, "Baseline");
    BOOST_CHECK_EQUAL(focused(), field().id);
    BOOST_CHECK(last.is_editing);
}

BOOST_AUTO_TEST_CASE(settled_text_is_told_once_and_drafts_meanwhile) {
    show_field();
    focus(Role::textbox, "Baseline");
    send(PageEventKind::draft, focused(), "3");
    BOOST_CHECK_EQUAL(last.draft, "3");
    BOOST_CHECK(changes.empty());
    send(PageEventKind::input, focused(), "38");
    leave();
    BOOST_REQUIRE_EQUAL(changes.size(), 1U);
    BOOST_CHECK_EQUAL(changes[0], "38");
    BOOST_CHECK(!last.is_editing);
    BOOST_CHECK_EQUAL(field().value, "38");
}

BOOST_AUTO_TEST_CASE(leaving_settles_what_was_typed) {
    show_field();
    focus(Role::textbox, "Baseline");
    send(PageEventKind::draft, focused(), "40");
    leave();
    BOOST_REQUIRE_EQUAL(changes.size(), 1U);
    BOOST_CHECK_EQUAL(changes[0], "40");
}

BOOST_AUTO_TEST_CASE(refused_text_stays_with_its_error) {
    is_taken_over = false;
    show([this](Ui& ui) {
        Column column{40, 40, 300};
        last = text_field(ui, column, "base", "Baseline", value, options);
        if (last.changed) options.error = "Give a number";
    });
    type(Role::textbox, "Baseline", "many");
    leave();
    BOOST_CHECK_EQUAL(field().value, "many");
    BOOST_CHECK(field().is_invalid);
    BOOST_CHECK_EQUAL(field().description, "Give a number");
    BOOST_REQUIRE_EQUAL(announced.size(), 1U);
    options.error = {};
    settle();
    BOOST_CHECK_EQUAL(field().value, "31");
}

BOOST_AUTO_TEST_CASE(a_silently_refused_text_gives_way_to_the_record) {
    is_taken_over = false;
    show_field();
    type(Role::textbox, "Baseline", "40");
    leave();
    BOOST_CHECK_EQUAL(field().value, "31");
}

BOOST_AUTO_TEST_CASE(enter_brings_the_text_and_empties_a_line_that_adds) {
    value = "";
    is_taken_over = false;
    show_field();
    focus(Role::textbox, "Baseline");
    send(PageEventKind::draft, focused(), "New action");
    const int revision = field().revision;
    send(PageEventKind::enter, focused());
    BOOST_CHECK_EQUAL(entered, 1);
    BOOST_REQUIRE_EQUAL(changes.size(), 1U);
    BOOST_CHECK_EQUAL(changes[0], "New action");
    BOOST_CHECK_EQUAL(field().value, "");
    BOOST_CHECK_GT(field().revision, revision);
    BOOST_CHECK(last.is_editing);
}

BOOST_AUTO_TEST_CASE(what_others_write_does_not_touch_a_draft) {
    show_field();
    focus(Role::textbox, "Baseline");
    send(PageEventKind::draft, focused(), "4");
    value = "99";
    settle();
    BOOST_CHECK_EQUAL(field().value, "4");
    BOOST_CHECK_EQUAL(last.draft, "4");
}

BOOST_AUTO_TEST_CASE(a_field_may_take_the_focus_once) {
    options.takes_focus = true;
    show_field();
    BOOST_CHECK_EQUAL(focused(), field().id);
    leave();
    settle();
    BOOST_CHECK(!last.is_editing);
}

BOOST_AUTO_TEST_CASE(a_text_area_grows_to_twice_its_lines) {
    options.lines = 2;
    value = "short";
    show_field();
    BOOST_CHECK_EQUAL(node(Role::textarea, "Baseline").rect.h, 64);
    value = "a\nb\nc";
    settle();
    BOOST_CHECK_EQUAL(node(Role::textarea, "Baseline").rect.h, 88);
    value = "a\nb\nc\nd\ne\nf\ng";
    settle();
    BOOST_CHECK_EQUAL(node(Role::textarea, "Baseline").rect.h, 112);
}

BOOST_AUTO_TEST_CASE(a_suffix_keeps_room_for_itself) {
    options.suffix = "GBP";
    show_field();
    BOOST_CHECK_GT(field().pad_right, 30);
}

BOOST_AUTO_TEST_CASE(a_checkbox_tells_its_next_state) {
    bool is_on = false;
    int changes_seen = 0;
    show([&](Ui& ui) {
        Column column{40, 40, 300};
        if (const auto next = checkbox(ui, column, "watch", "On my watch list", is_on)) {
            is_on = *next;
            ++changes_seen;
        }
    });
    click(Role::checkbox, "On my watch list");
    BOOST_CHECK(is_on);
    BOOST_CHECK(node(Role::checkbox, "On my watch list").is_checked);
    activate(Role::checkbox, "On my watch list");
    BOOST_CHECK(!is_on);
    BOOST_CHECK_EQUAL(changes_seen, 2);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
