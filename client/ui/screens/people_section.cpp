// Who reports to whom at the client, and who of us looks after whom. Places for unknown people
// stand where they belong.
#include <map>
#include <set>

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

struct Placed {
    const ListRow* row;
    int depth;
};

// Each below whom they report to, in the list's order, so that nobody moves when others are added.
std::vector<Placed> placed(const std::vector<ListRow>& rows) {
    std::map<base::RecordId, std::vector<const ListRow*>> below;
    std::set<base::RecordId> known;
    for (const ListRow& row : rows) known.insert(row.record->id);
    std::vector<const ListRow*> waiting;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        const base::RecordId head = row->record->link("reports_to");
        if (known.count(head) > 0) {
            below[head].push_back(&*row);
        } else {
            waiting.push_back(&*row);
        }
    }
    std::vector<Placed> out;
    std::set<base::RecordId> seen;
    const auto walk = [&](const ListRow* top) {
        std::vector<Placed> stack{{top, 0}};
        while (!stack.empty()) {
            const Placed next = stack.back();
            stack.pop_back();
            if (!seen.insert(next.row->record->id).second) continue;
            out.push_back(next);
            const auto found = below.find(next.row->record->id);
            if (found == below.end()) continue;
            for (const ListRow* each : found->second) stack.push_back({each, next.depth + 1});
        }
    };
    for (auto top = waiting.rbegin(); top != waiting.rend(); ++top) walk(*top);
    // A circle of people who report to each other has no top: any of them will do.
    for (const ListRow& row : rows) walk(&row);
    return out;
}

std::string_view role_note(const model::Record& contact) {
    if (contact.is_true("is_decision_maker")) return says::role_decides;
    if (contact.is_true("is_champion")) return says::role_champion;
    if (contact.is_true("is_blocker")) return says::role_blocker;
    if (contact.is_true("is_influencer")) return says::role_influences;
    return {};
}

std::string pairs_of(const AccountView& view, const base::RecordId& contact) {
    std::string names;
    for (const ListRow& row : view.plan.of(Collection::pairing)) {
        if (row.record->link("contact") != contact) continue;
        for (const view::PersonOption& person : view.all_people) {
            if (person.id != row.record->person("person")) continue;
            names += (names.empty() ? "" : ", ") + person.name;
        }
    }
    return names;
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
    const std::vector<Placed> people = placed(view.plan.of(Collection::contact));
    if (people.empty()) {
        text(ui, inner, kind.empty_why, TextStyle::body, Tone::muted);
    } else {
        const Scope list(ui, Role::list, "people-list", says::reporting_lines);
        for (const Placed& person : people) {
            const model::Record& record = *person.row->record;
            const float x = static_cast<float>(std::min(person.depth, 8)) * indent;
            const float top = inner.y;
            ListRow row = *person.row;
            const std::string pairs = pairs_of(view, record.id);
            if (!pairs.empty())
                row.facts +=
                    (row.facts.empty() ? "" : "  ·  ") + std::string(says::paired_with) + pairs;
            RowLook look;
            look.indent = x;
            look.note = role_note(record);
            look.note_tone = record.is_true("is_blocker") ? Tone::bad : Tone::accent;
            if (record.is_true("is_placeholder")) look.tone = Tone::muted;
            draw_record_row(screen, inner, view, row, look);
            if (x > 0) {
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
