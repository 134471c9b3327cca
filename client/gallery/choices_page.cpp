// One or several of a list: selects, searched lists, radio buttons, checkboxes, tabs.
#include "client/gallery/pages.h"

namespace kam::gallery {
namespace {

using namespace kam::ui;
using Words = std::vector<std::string>;

const Words& few() {
    static const Words all{"Idea", "Qualified", "In dialogue", "Proposed", "Won"};
    return all;
}

// As many people as a large firm has partners.
const Words& people() {
    static const Words all = [] {
        const Words first{"Aisha", "Jonathan", "Zoë",   "Teo Wei", "Helen",
                          "Ravi",  "Ingrid",   "Marta", "Oluseyi", "Ffion"};
        const Words last{"Barnes", "Weald", "Łukasz", "Ling",    "Tarrant",
                         "Mistry", "Holm",  "Duarte", "Adeyemi", "Rhys"};
        Words made;
        for (int i = 0; i < 500; ++i) {
            const std::size_t at = static_cast<std::size_t>(i);
            made.push_back(first[at % 10] + ' ' + static_cast<char>('A' + i / 100) +
                           static_cast<char>('.') + ' ' + last[at / 10 % 10]);
        }
        return made;
    }();
    return all;
}

int& number(Memory& memory, std::string_view key, int start) {
    return memory.numbers.try_emplace(std::string(key), start).first->second;
}

void one_select(Ui& ui, Column& column, Memory& memory, std::string_view label, int start,
                std::string_view none_label, const FieldOptions& options = {}) {
    int& chosen = number(memory, label, start);
    if (const auto picked = select(ui, column, label, label, few(), chosen, none_label, options)) {
        chosen = *picked;
    }
    column.skip(space::l);
}

void one_combo(Ui& ui, Column& column, Memory& memory, std::string_view label, int start,
               std::string_view none_label, const FieldOptions& options = {}) {
    int& chosen = number(memory, label, start);
    if (const auto picked =
            combo(ui, column, label, label, people(), chosen, none_label, options)) {
        chosen = *picked;
    }
    column.skip(space::l);
}

void draw_radios(Ui& ui, Column& inner, Memory& memory) {
    static constexpr std::string_view kinds[] = {"A new matter", "More of the same work",
                                                 "A wider mandate, across practices and offices"};
    static constexpr std::string_view answers[] = {"Yes", "No", "Not known"};
    int& kind = number(memory, "kind", 0);
    if (const auto picked = radio_group(ui, inner, "kind", "Kind of work", kinds, kind, Lie::below,
                                        {.help = "What the client would call it"})) {
        kind = *picked;
    }
    inner.skip(space::l);
    int& held = number(memory, "held", -1);
    if (const auto picked =
            radio_group(ui, inner, "held", "Was it held?", answers, held, Lie::beside,
                        {.error = held < 0 ? "Choose one" : "", .is_required = true})) {
        held = *picked;
    }
    inner.skip(space::l);
    radio_group(ui, inner, "fixed", "Agreed with the client", answers, 1, Lie::beside,
                {.is_disabled = true});
}

void draw_checkboxes(Ui& ui, Column& inner, Memory& memory) {
    int& team = number(memory, "team", 1);  // bits: who of three
    static constexpr std::string_view names[] = {"Aisha Barnes", "Jonathan Weald", "Helen Tarrant"};
    const CheckOptions all{.help = "Everybody who was there", .is_mixed = team != 0 && team != 7};
    if (const auto changed = checkbox(ui, inner, "all", "The whole team", team == 7, all)) {
        team = *changed ? 7 : 0;
    }
    inner.skip(space::s);
    Column indented{inner.x + space::xxl, inner.y, inner.w - space::xxl};
    for (int i = 0; i < 3; ++i) {
        const std::string_view name = names[static_cast<std::size_t>(i)];
        if (checkbox(ui, indented, name, name, ((team >> i) & 1) != 0)) team ^= 1 << i;
    }
    inner.y = indented.y + space::s;
    int& agreed = number(memory, "agreed", 0);
    const CheckOptions needed{.error = agreed == 0 ? "Needed before the plan can be shared" : ""};
    if (const auto changed =
            checkbox(ui, inner, "agreed", "The client partner agrees", agreed != 0, needed)) {
        agreed = *changed ? 1 : 0;
    }
    inner.skip(space::s);
    checkbox(ui, inner, "off", "Cannot be changed", false, {.is_disabled = true});
    checkbox(ui, inner, "on", "Cannot be changed, and is on", true, {.is_disabled = true});
}

void draw_tabs(Ui& ui, Column& inner, Memory& memory) {
    static constexpr std::string_view labels[] = {"Overview",      "Insight", "Opportunities",
                                                  "Plan for FY27", "Reviews", "People"};
    int& chosen = number(memory, "tab", 1);
    Tabs tabs = begin_tabs(ui, inner, "tabs", "Parts of the plan", labels, chosen);
    const std::string_view label = labels[static_cast<std::size_t>(chosen)];
    heading(ui, tabs.inner, label, 3);
    text(ui, tabs.inner, "What belongs to this part stands here.", TextStyle::body, Tone::muted);
    end_tabs(ui, inner, tabs);
    if (tabs.picked) chosen = *tabs.picked;
}

}  // namespace

void draw_choices(Ui& ui, Column& column, Memory& memory) {
    section(ui, column, "Selects", [&](Column& inner) {
        one_select(ui, inner, memory, "State", 2, {});
        one_select(ui, inner, memory, "State, or none", -1, "Not known");
        one_select(ui, inner, memory, "State that is needed", -1, {},
                   {.error = "Choose a state", .placeholder = "Choose", .is_required = true});
        one_select(ui, inner, memory, "State that is settled", 4, {},
                   {.help = "Won in March", .is_disabled = true});
    });
    section(ui, column, "Lists to search", [&](Column& inner) {
        one_combo(ui, inner, memory, "Owner", 1, "Nobody yet", {.help = "Type a part of the name"});
        one_combo(ui, inner, memory, "Client partner", -1, {},
                  {.error = "Every plan has a client partner",
                   .placeholder = "Search 500 people",
                   .is_required = true});
        one_combo(ui, inner, memory, "Founder of the plan", 3, {}, {.is_disabled = true});
    });
    section(ui, column, "Radio buttons", [&](Column& inner) { draw_radios(ui, inner, memory); });
    section(ui, column, "Checkboxes", [&](Column& inner) { draw_checkboxes(ui, inner, memory); });
    section(ui, column, "Tabs", [&](Column& inner) { draw_tabs(ui, inner, memory); });
}

}  // namespace kam::gallery
