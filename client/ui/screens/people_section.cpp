// Who reports to whom at the client, and who of us looks after whom. Places for unknown people
// stand where they belong.
#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/record_kinds.h"
#include "client/ui/screens/record_list.h"
#include "client/ui/screens/section_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_sections.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using model::Collection;
using view::AccountView;
using view::ListRow;

constexpr float indent = 32;

std::string_view role_words(std::string_view role) {
    if (role == "is_decision_maker") return says::role_decides;
    if (role == "is_champion") return says::role_champion;
    if (role == "is_blocker") return says::role_blocker;
    return role.empty() ? std::string_view() : says::role_influences;
}

}  // namespace

void draw_people_section(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    const RecordKind& kind = *find_kind(Collection::contact);
    Card card = begin_card(ui, column, "people", says::reporting_lines, space::l);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, says::reporting_lines);
    text(ui, inner, view.plan.people_words, TextStyle::caption, Tone::muted);
    inner.skip(space::s);
    const std::vector<view::PersonRow>& people = view.plan.people;
    if (people.empty()) {
        text(ui, inner, kind.empty_why, TextStyle::body, Tone::muted);
    } else {
        const Scope list(ui, Role::list, "people-list", says::reporting_lines);
        ListSpot spot{0, static_cast<int>(people.size())};
        for (const view::PersonRow& person : people) {
            const float x = static_cast<float>(std::min(person.depth, 8)) * indent;
            const float top = inner.y;
            RowLook look;
            look.spot = spot;
            ++look.spot.position;
            spot = look.spot;
            look.indent = x;
            look.note = role_words(person.note);
            look.note_tone = person.note == "is_blocker" ? Tone::bad : Tone::accent;
            if (person.row.record->is_true("is_placeholder")) look.tone = Tone::muted;
            draw_record_row(screen, inner, view, person.row, look);
            if (x > 0 && is_near_view(ui, {inner.x, top, inner.w, inner.y - top}, spot)) {
                const Colour line = ui.theme().hairline;
                fill(ui, {inner.x + x - 18, top, 2, (inner.y - top) / 2}, line);
                fill(ui, {inner.x + x - 18, top + (inner.y - top) / 2, 14, 2}, line);
            }
        }
    }
    inner.skip(space::m);
    draw_add_line(screen, inner, view.space,
                  {.id = "new-contact",
                   .label = kind.add_label,
                   .placeholder = kind.placeholder,
                   .button = kind.add_button,
                   .collection = Collection::contact,
                   .title_field = "name",
                   .what = kind.add_button,
                   .more_fields = {}});
    end_card(ui, column, card);
    column.skip(space::l);
    draw_record_list(screen, column, view, Collection::pairing, {.has_add_line = false});
}

void contact_pairings(const Form& form, Column& c, const AccountView& view) {
    Ui& ui = form.screen.ui;
    const Scope group(ui, Role::group, "pairings", says::paired);
    heading(ui, c, says::paired, 3);
    c.skip(space::s);
    for (const ListRow& row : view.plan.of(Collection::pairing)) {
        if (row.record->link("contact") != form.record.id) continue;
        text(ui, c, row.facts, TextStyle::body);
    }
    std::vector<std::string> labels;
    for (const view::PersonOption& person : view.all_people) labels.push_back(person.name);
    const auto picked = select_or_combo(ui, c, "pair", says::pair_with, labels, -1, {},
                                        {.placeholder = says::pair_placeholder});
    gap(c);
    if (!picked || *picked < 0) return;
    form.screen.intents.push_back(
        app::AddRecord{form.space,
                       Collection::pairing,
                       {{"contact", form.record.id.text},
                        {"person", view.all_people[static_cast<std::size_t>(*picked)].id.text}},
                       std::string(says::paired),
                       true});
}

}  // namespace kam::ui
