// The searched list: typing filters, arrows move, Enter and the pointer pick, Escape gives back.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/widgets.h"
#include "imgui.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {
namespace {

struct ComboFixture : test::UiFixture {
    std::vector<std::string> labels;
    int chosen = 2;
    std::string none_label = "Nobody yet";
    FieldOptions options;
    std::vector<int> picks;

    ComboFixture() {
        for (int i = 0; i < 500; ++i) labels.push_back("Person " + std::to_string(i));
        labels[2] = "Helen Tarrant";
        labels[300] = "Zoë Łukasz";
        labels[301] = "Marta Lukas";
    }
    void show_combo() {
        show([this](Ui& ui) {
            Column column{40, 40, 300};
            const auto picked =
                combo(ui, column, "owner", "Owner", labels, chosen, none_label, options);
            if (picked) {
                picks.push_back(*picked);
                chosen = *picked;
            }
            button(ui, column, "after", "After");
        });
    }
    const SemNode& field() { return node(Role::combobox_field, "Owner"); }
    const SemNode* active() {
        for (const SemNode& one : output.nodes) {
            if (one.id == field().active && one.id != 0) return &one;
        }
        return nullptr;
    }
    void draft(std::string_view words) { send(PageEventKind::draft, focused(), words); }
    void leave() {
        const NodeId id = focused();
        focus(Role::button, "After");
        BOOST_REQUIRE(focused() != id);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(combo_tests, ComboFixture)

BOOST_AUTO_TEST_CASE(says_what_is_chosen_and_is_closed) {
    show_combo();
    BOOST_CHECK_EQUAL(field().value, "Helen Tarrant");
    BOOST_CHECK(!field().is_expanded);
    BOOST_CHECK(field().popup == Popup::listbox);
    BOOST_CHECK_EQUAL(count(Role::option), 0);
}

// What stands above it may have changed its height since the page took the press.
BOOST_AUTO_TEST_CASE(a_press_that_only_the_page_has_seen_opens_it_too) {
    show_combo();
    const NodeId id = field().id;
    send(PageEventKind::focus, id, "pointer");
    BOOST_CHECK(field().is_expanded);
    settle();
    click_at(600, 400);
    BOOST_CHECK(!field().is_expanded);
    send(PageEventKind::blur, id, "");
    send(PageEventKind::focus, id, "");
    BOOST_CHECK(!field().is_expanded);
}

BOOST_AUTO_TEST_CASE(a_press_opens_the_whole_list_at_the_chosen_one) {
    chosen = 300;
    show_combo();
    click(Role::combobox_field, "Owner");
    BOOST_CHECK(field().is_expanded);
    BOOST_CHECK_EQUAL(field().controls, node(Role::listbox, "Owner").id);
    BOOST_REQUIRE(active() != nullptr);
    BOOST_CHECK_EQUAL(active()->name, "Zoë Łukasz");
    BOOST_CHECK(active()->is_checked);
    BOOST_CHECK_EQUAL(active()->position, 302);
    BOOST_CHECK_EQUAL(active()->set_size, 501);
    // In view, and only what is in view is drawn.
    BOOST_CHECK_EQUAL(active()->clip.h, 40);
    BOOST_CHECK_LT(count(Role::option), 12);
}

BOOST_AUTO_TEST_CASE(typing_filters_and_says_how_many) {
    show_combo();
    focus(Role::combobox_field, "Owner");
    draft("luk");
    BOOST_CHECK_EQUAL(count(Role::option), 2);
    BOOST_CHECK_EQUAL(active()->name, "Zoë Łukasz");
    BOOST_CHECK_EQUAL(announced.back(), "2 of 500");
    draft("luka nobody");
    BOOST_CHECK(node(Role::option, "No match").is_disabled);
    BOOST_CHECK_EQUAL(announced.back(), "No match");
    BOOST_CHECK_EQUAL(field().active, 0U);
}

// The page tells what was typed after a pause, which may end just after the press.
BOOST_AUTO_TEST_CASE(a_late_word_of_what_was_typed_does_not_open_the_list_again) {
    show_combo();
    focus(Role::combobox_field, "Owner");
    draft("luk");
    const Rect rect = node(Role::option, "Marta Lukas").clip;
    ImGui::GetIO().AddMousePosEvent(rect.x + 20, rect.y + 20);
    frame();
    for (const bool is_down : {true, false}) {
        ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, is_down);
        frame();
    }
    send(PageEventKind::input, focused(), "luk");
    BOOST_REQUIRE_EQUAL(picks.size(), 1U);
    BOOST_CHECK_EQUAL(picks[0], 301);
    BOOST_CHECK(!field().is_expanded);
    BOOST_CHECK_EQUAL(field().value, "Marta Lukas");
    draft("luk");
    BOOST_CHECK(field().is_expanded);
}

BOOST_AUTO_TEST_CASE(arrows_move_and_enter_picks_while_the_focus_stays) {
    show_combo();
    focus(Role::combobox_field, "Owner");
    draft("luk");
    const int revision = field().revision;
    key("ArrowDown");
    BOOST_CHECK_EQUAL(active()->name, "Marta Lukas");
    key("ArrowDown");
    BOOST_CHECK_EQUAL(active()->name, "Zoë Łukasz");
    key("ArrowUp");
    BOOST_CHECK_EQUAL(focused(), field().id);
    send(PageEventKind::enter, focused(), "luk");
    BOOST_REQUIRE_EQUAL(picks.size(), 1U);
    BOOST_CHECK_EQUAL(picks[0], 301);
    BOOST_CHECK_EQUAL(field().value, "Marta Lukas");
    BOOST_CHECK_GT(field().revision, revision);
    BOOST_CHECK(!field().is_expanded);
    BOOST_CHECK_EQUAL(focused(), field().id);
}

BOOST_AUTO_TEST_CASE(an_arrow_opens_and_pages_bring_the_reached_one_into_view) {
    show_combo();
    focus(Role::combobox_field, "Owner");
    key("ArrowDown");
    BOOST_CHECK(field().is_expanded);
    BOOST_CHECK_EQUAL(active()->name, "Helen Tarrant");
    for (int i = 0; i < 10; ++i) key("PageDown");
    BOOST_CHECK_EQUAL(active()->name, "Person 72");
    BOOST_CHECK_EQUAL(active()->clip.h, 40);
}

BOOST_AUTO_TEST_CASE(a_press_on_an_option_picks_it) {
    show_combo();
    focus(Role::combobox_field, "Owner");
    draft("marta");
    click(Role::option, "Marta Lukas");
    BOOST_REQUIRE_EQUAL(picks.size(), 1U);
    BOOST_CHECK_EQUAL(picks[0], 301);
    BOOST_CHECK_EQUAL(count(Role::option), 0);
}

BOOST_AUTO_TEST_CASE(assistive_technology_may_go_to_an_option) {
    show_combo();
    focus(Role::combobox_field, "Owner");
    draft("marta");
    focus(Role::option, "Marta Lukas");
    BOOST_CHECK(field().is_expanded);
    activate(Role::option, "Marta Lukas");
    BOOST_REQUIRE_EQUAL(picks.size(), 1U);
    BOOST_CHECK_EQUAL(focused(), field().id);
}

BOOST_AUTO_TEST_CASE(escape_closes_and_gives_the_text_back) {
    show_combo();
    focus(Role::combobox_field, "Owner");
    draft("luk");
    // As the page does it: the text of before, then Escape.
    input.events.push_back({PageEventKind::draft, focused(), "Helen Tarrant"});
    send(PageEventKind::escape, focused(), "restored");
    BOOST_CHECK(!field().is_expanded);
    BOOST_CHECK_EQUAL(field().value, "Helen Tarrant");
    BOOST_CHECK(picks.empty());
    BOOST_CHECK_EQUAL(announced.size(), 1U);
}

BOOST_AUTO_TEST_CASE(what_is_not_in_the_list_gives_way) {
    show_combo();
    focus(Role::combobox_field, "Owner");
    draft("somebody");
    leave();
    BOOST_CHECK(picks.empty());
    BOOST_CHECK_EQUAL(field().value, "Helen Tarrant");
    BOOST_CHECK_EQUAL(announced.back(), "somebody is not in the list");
    BOOST_CHECK_EQUAL(count(Role::listbox), 0);
}

BOOST_AUTO_TEST_CASE(a_whole_label_is_meant_when_the_field_is_left) {
    show_combo();
    focus(Role::combobox_field, "Owner");
    draft("zoe lukasz");
    leave();
    BOOST_REQUIRE_EQUAL(picks.size(), 1U);
    BOOST_CHECK_EQUAL(picks[0], 300);
}

BOOST_AUTO_TEST_CASE(emptied_it_clears_where_that_is_allowed) {
    show_combo();
    focus(Role::combobox_field, "Owner");
    draft("");
    BOOST_CHECK_EQUAL(active()->name, "Nobody yet");
    leave();
    BOOST_REQUIRE_EQUAL(picks.size(), 1U);
    BOOST_CHECK_EQUAL(picks[0], -1);
    BOOST_CHECK_EQUAL(field().placeholder, "Nobody yet");

    picks.clear();
    chosen = 2;
    none_label.clear();
    settle();
    focus(Role::combobox_field, "Owner");
    draft("");
    send(PageEventKind::enter, focused());
    leave();
    BOOST_CHECK(picks.empty());
    BOOST_CHECK_EQUAL(field().value, "Helen Tarrant");
}

BOOST_AUTO_TEST_CASE(a_press_beside_it_only_closes) {
    show_combo();
    click(Role::combobox_field, "Owner");
    BOOST_REQUIRE(field().is_expanded);
    click_at(800, 700);
    BOOST_CHECK(!field().is_expanded);
    BOOST_CHECK(picks.empty());
}

BOOST_AUTO_TEST_CASE(disabled_it_does_not_open) {
    options.is_disabled = true;
    show_combo();
    click(Role::combobox_field, "Owner");
    focus(Role::combobox_field, "Owner");
    key("ArrowDown");
    BOOST_CHECK(!field().is_expanded);
    BOOST_CHECK(field().is_disabled);
}

BOOST_AUTO_TEST_CASE(short_lists_are_selects) {
    show([this](Ui& ui) {
        Column column{40, 40, 300};
        select_or_combo(ui, column, "long", "Long", labels, 1);
        select_or_combo(ui, column, "short", "Short", std::span(labels).first(5), 1);
    });
    node(Role::combobox_field, "Long");
    node(Role::combobox, "Short");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
