// Radio buttons, checkboxes, sliders, tabs, tags: what they say, and how they are operated.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/widgets.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {
namespace {

constexpr std::string_view answers[] = {"Yes", "No", "Not known"};

struct ChoicesFixture : test::UiFixture {
    int chosen = 0;
    std::vector<std::string> words{"Ports", "Customs"};
    FieldOptions options;

    void show_radios(float width, Lie lie) {
        show([this, width, lie](Ui& ui) {
            Column column{40, 40, width};
            const auto picked =
                radio_group(ui, column, "held", "Held?", answers, chosen, lie, options);
            if (picked) chosen = *picked;
        });
    }
    void show_tags() {
        show([this](Ui& ui) {
            Column column{40, 40, 300};
            if (auto changed = tags(ui, column, "tags", "Practices", words, options)) {
                words = *changed;
            }
        });
    }
    void show_tabs(float width) {
        show([this, width](Ui& ui) {
            Column column{40, 40, width};
            Tabs tabs = begin_tabs(ui, column, "tabs", "Parts", answers, chosen);
            text(ui, tabs.inner, "Inside");
            end_tabs(ui, column, tabs);
            if (tabs.picked) chosen = *tabs.picked;
        });
    }
    int stops(Role role) {
        int found = 0;
        for (const SemNode& one : output.nodes) {
            found += one.role == role && !one.is_skipped_by_tab ? 1 : 0;
        }
        return found;
    }
    const SemNode& entry() { return node(Role::textbox, "Practices"); }
};

using Words = std::vector<std::string>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(choices_tests, ChoicesFixture)

BOOST_AUTO_TEST_CASE(radio_arrows_move_and_choose_and_tab_stops_once) {
    options.help = "In the notes";
    show_radios(300, Lie::below);
    const SemNode& group = node(Role::radiogroup, "Held?");
    BOOST_CHECK_EQUAL(group.description, "In the notes");
    BOOST_CHECK_EQUAL(node(Role::radio, "No").parent, group.id);
    BOOST_CHECK_EQUAL(stops(Role::radio), 1);
    focus(Role::radio, "Yes");
    key("ArrowDown");
    BOOST_CHECK_EQUAL(chosen, 1);
    BOOST_CHECK_EQUAL(focused(), node(Role::radio, "No").id);
    BOOST_CHECK(node(Role::radio, "No").is_checked);
    key("ArrowUp");
    key("ArrowLeft");
    BOOST_CHECK_EQUAL(chosen, 2);
    click(Role::radio, "Yes");
    BOOST_CHECK_EQUAL(chosen, 0);
    activate(Role::radio, "No");
    BOOST_CHECK_EQUAL(chosen, 1);
}

BOOST_AUTO_TEST_CASE(radios_lie_beside_one_another_and_wrap) {
    show_radios(600, Lie::beside);
    BOOST_CHECK_EQUAL(node(Role::radio, "Yes").rect.y, node(Role::radio, "Not known").rect.y);
    show_radios(180, Lie::beside);
    BOOST_CHECK_LT(node(Role::radio, "Yes").rect.y, node(Role::radio, "Not known").rect.y);
    BOOST_CHECK_LE(node(Role::radio, "Not known").rect.right(), 220);
}

BOOST_AUTO_TEST_CASE(disabled_radios_do_nothing) {
    options.is_disabled = true;
    show_radios(300, Lie::below);
    click(Role::radio, "No");
    focus(Role::radio, "Yes");
    key("ArrowDown");
    BOOST_CHECK_EQUAL(chosen, 0);
    BOOST_CHECK(node(Role::radio, "No").is_disabled);
}

BOOST_AUTO_TEST_CASE(checkboxes_are_mixed_and_disabled) {
    CheckOptions check{.help = "Everybody", .is_mixed = true};
    std::optional<bool> changed;
    show([&](Ui& ui) {
        Column column{40, 40, 300};
        if (const auto now = checkbox(ui, column, "all", "All", false, check)) changed = now;
    });
    BOOST_CHECK(node(Role::checkbox, "All").is_mixed);
    BOOST_CHECK(!node(Role::checkbox, "All").is_checked);
    BOOST_CHECK_EQUAL(node(Role::checkbox, "All").description, "Everybody");
    click(Role::checkbox, "All");
    BOOST_CHECK(changed == std::optional<bool>(true));
    changed.reset();
    check = {.error = "Needed", .is_disabled = true};
    settle();
    click(Role::checkbox, "All");
    activate(Role::checkbox, "All");
    BOOST_CHECK(!changed);
    BOOST_CHECK_EQUAL(node(Role::checkbox, "All").description, "Needed");
    BOOST_CHECK_EQUAL(announced.back(), "Needed");
}

BOOST_AUTO_TEST_CASE(sliders_take_the_elements_value) {
    int value = 40;
    SliderOptions slide{.min = 0, .max = 100, .step = 20, .value_words = "40%, in dialogue"};
    show([&](Ui& ui) {
        Column column{40, 40, 300};
        if (const auto now = slider(ui, column, "likely", "Likelihood", value, slide)) value = *now;
    });
    const NodeId id = node(Role::slider, "Likelihood").id;
    BOOST_CHECK_EQUAL(node(Role::slider, "Likelihood").value, "40");
    BOOST_CHECK_EQUAL(node(Role::slider, "Likelihood").value_words, "40%, in dialogue");
    BOOST_CHECK_EQUAL(node(Role::slider, "Likelihood").value_step, 20);
    slide.value_words = {};
    send(PageEventKind::input, id, "60");
    BOOST_CHECK_EQUAL(value, 60);
    BOOST_CHECK_EQUAL(node(Role::slider, "Likelihood").value, "60");
}

BOOST_AUTO_TEST_CASE(a_slider_that_is_refused_goes_back) {
    show([&](Ui& ui) {
        Column column{40, 40, 300};
        slider(ui, column, "likely", "Likelihood", 40);
    });
    send(PageEventKind::input, node(Role::slider, "Likelihood").id, "60");
    BOOST_CHECK_EQUAL(node(Role::slider, "Likelihood").value, "40");
}

BOOST_AUTO_TEST_CASE(tabs_lead_to_their_panel_by_arrows_around_the_ends) {
    show_tabs(600);
    const SemNode& panel = node(Role::tabpanel, "Yes");
    BOOST_CHECK_EQUAL(node(Role::tab, "Yes").controls, panel.id);
    BOOST_CHECK_EQUAL(node(Role::text, "Inside").parent, panel.id);
    BOOST_CHECK_EQUAL(stops(Role::tab), 1);
    focus(Role::tab, "Yes");
    key("ArrowLeft");
    BOOST_CHECK_EQUAL(chosen, 2);
    BOOST_CHECK_EQUAL(focused(), node(Role::tab, "Not known").id);
    node(Role::tabpanel, "Not known");
    key("Home");
    BOOST_CHECK_EQUAL(chosen, 0);
    click(Role::tab, "No");
    BOOST_CHECK_EQUAL(chosen, 1);
}

BOOST_AUTO_TEST_CASE(tabs_wrap_where_it_is_narrow) {
    show_tabs(160);
    BOOST_CHECK_LT(node(Role::tab, "Yes").rect.y, node(Role::tab, "Not known").rect.y);
    BOOST_CHECK_LE(node(Role::tab, "Not known").rect.right(), 200);
}

BOOST_AUTO_TEST_CASE(tags_are_added_by_enter_comma_and_leaving) {
    show_tags();
    focus(Role::textbox, "Practices");
    send(PageEventKind::draft, focused(), "Employment");
    const int revision = entry().revision;
    send(PageEventKind::enter, focused());
    BOOST_CHECK(words == (Words{"Ports", "Customs", "Employment"}));
    BOOST_CHECK_EQUAL(announced.back(), "Employment added");
    BOOST_CHECK_EQUAL(entry().value, "");
    BOOST_CHECK_GT(entry().revision, revision);
    send(PageEventKind::draft, focused(), "Tax, Energy, Ban");
    BOOST_CHECK_EQUAL(words.size(), 5U);
    BOOST_CHECK_EQUAL(entry().value, "Ban");
    send(PageEventKind::draft, focused(), "Banking");
    send(PageEventKind::blur, focused());
    BOOST_CHECK_EQUAL(words.back(), "Banking");
}

// The element takes our text a frame later, so what is typed meanwhile comes behind the old one.
BOOST_AUTO_TEST_CASE(blanks_between_tags_go_and_those_inside_stay_in_whatever_frame_they_come) {
    show_tags();
    focus(Role::textbox, "Practices");
    send(PageEventKind::draft, focused(), "Tax,");
    BOOST_CHECK_EQUAL(words.back(), "Tax");
    const int revision = entry().revision;
    send(PageEventKind::draft, focused(), " ");
    BOOST_CHECK_EQUAL(entry().value, "");
    BOOST_CHECK_GT(entry().revision, revision);
    send(PageEventKind::draft, focused(), " E");
    BOOST_CHECK_EQUAL(entry().value, "E");
    send(PageEventKind::draft, focused(), "En");
    BOOST_CHECK_EQUAL(entry().value, "En");
    send(PageEventKind::draft, focused(), "Energy, New ");
    BOOST_CHECK_EQUAL(words.back(), "Energy");
    BOOST_CHECK_EQUAL(entry().value, "New ");
    send(PageEventKind::draft, focused(), "New work");
    send(PageEventKind::enter, focused());
    BOOST_CHECK_EQUAL(words.back(), "New work");
}

BOOST_AUTO_TEST_CASE(a_tag_that_is_there_already_is_refused_in_words) {
    show_tags();
    focus(Role::textbox, "Practices");
    send(PageEventKind::draft, focused(), "ports");
    BOOST_CHECK(!entry().is_invalid);
    send(PageEventKind::enter, focused());
    BOOST_CHECK_EQUAL(words.size(), 2U);
    BOOST_CHECK(entry().is_invalid);
    BOOST_CHECK_EQUAL(entry().value, "ports");
    BOOST_CHECK_EQUAL(entry().description, "“ports” is there already");
    BOOST_CHECK_EQUAL(announced.back(), "“ports” is there already");
    send(PageEventKind::draft, focused(), "ports and terminals");
    BOOST_CHECK(!entry().is_invalid);
}

BOOST_AUTO_TEST_CASE(tags_are_removed_by_their_button_and_backspace) {
    show_tags();
    click(Role::button, "Remove Ports");
    BOOST_CHECK(words == Words{"Customs"});
    BOOST_CHECK_EQUAL(announced.back(), "Ports removed");
    BOOST_CHECK_EQUAL(focused(), entry().id);
    send(PageEventKind::draft, focused(), "x");
    key("Backspace");
    BOOST_CHECK_EQUAL(words.size(), 1U);
    send(PageEventKind::draft, focused(), "");
    key("Backspace");
    BOOST_CHECK(words.empty());
}

BOOST_AUTO_TEST_CASE(fields_say_when_they_cannot_be_changed) {
    options.is_disabled = true;
    options.input_mode = "decimal";
    show([this](Ui& ui) {
        Column column{40, 40, 300};
        text_field(ui, column, "fees", "Fees", "120", options);
        select(ui, column, "state", "State", words, 0, {}, options);
    });
    BOOST_CHECK(node(Role::textbox, "Fees").is_disabled);
    BOOST_CHECK_EQUAL(node(Role::textbox, "Fees").input_mode, "decimal");
    BOOST_CHECK_GE(node(Role::textbox, "Fees").text_px, 16);
    click(Role::combobox, "State");
    focus(Role::combobox, "State");
    key("ArrowDown");
    BOOST_CHECK_EQUAL(count(Role::option), 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
