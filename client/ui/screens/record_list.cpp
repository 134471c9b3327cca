#include "client/ui/screens/record_list.h"

#include <array>
#include <optional>

#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/record_acts.h"
#include "client/ui/screens/record_form.h"
#include "client/ui/screens/record_kinds.h"
#include "client/ui/text.h"
#include "client/ui/text_sections.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using model::Collection;
using model::FieldKind;
using view::AccountView;
using view::ListRow;

float measured_height(Ui& ui, const ListRow& row, float width) {
    const float facts =
        row.facts.empty() ? 0 : text_height(ui, row.facts, TextStyle::caption, width, 3) + 2;
    return text_height(ui, row.title, TextStyle::body, width, 4) + facts + 2 * space::s + 4;
}

std::vector<LinkOption> link_options(const AccountView& view, const model::FieldSpec& spec,
                                     const model::Record& record) {
    std::vector<LinkOption> options;
    for (const ListRow& row : view.plan.of(spec.linked)) {
        if (row.record->id != record.id) options.push_back({row.record->id, row.title});
    }
    return options;
}

bool is_money(std::string_view field) {
    return field == "fees" || field == "spend" || field == "our_fees" ||
           field.starts_with("spend_");
}

void draw_people(const Form& form, Column& c, const AccountView& view, std::string_view field,
                 std::string_view label) {
    Ui& ui = form.screen.ui;
    const Scope group(ui, Role::group, field, label);
    text(ui, c, label, TextStyle::strong);
    const std::vector<base::PersonId> chosen = form.record.people(field);
    for (const view::PersonOption& person : view.team_people) {
        const IdScope ids(ui, person.id.text);
        const bool is_in = std::find(chosen.begin(), chosen.end(), person.id) != chosen.end();
        const auto changed = checkbox(ui, c, field, person.name, is_in);
        if (!changed) continue;
        form.screen.intents.push_back(app::ChangeSetElement{
            form.space, form.record.collection, form.record.id, std::string(field), person.id.text,
            *changed, std::string(says::change_of) + std::string(label)});
    }
}

int strategic_count(const AccountView& view) {
    int count = 0;
    for (const auto& row : view.opportunities) count += row.record->is_true("is_strategic") ? 1 : 0;
    return count;
}

// The few that a team pursues stay few (S4-17).
void draw_strategic(const Form& form, Column& c, const AccountView& view, const PanelField& field) {
    constexpr int strategic_max = 7;
    const bool is_full =
        strategic_count(view) >= strategic_max && !form.record.is_true("is_strategic");
    const auto changed = checkbox(
        form.screen.ui, c, field.field, field.label, form.record.is_true(field.field),
        {.help = is_full ? says::strategic_full : says::strategic_help, .is_disabled = is_full});
    if (changed) set_field(form, field.field, *changed, field.label);
}

void draw_field(const Form& form, Column& c, const AccountView& view, const PanelField& field) {
    const model::FieldSpec* spec = model::find_field(field.collection, field.field);
    if (spec == nullptr) return;
    if (field.field == "is_strategic") return draw_strategic(form, c, view, field);
    const FieldOptions options{.help = field.help, .lines = field.lines};
    switch (spec->kind) {
        case FieldKind::line:
        case FieldKind::text:
            form_text(form, c, field.field, field.label, options);
            break;
        case FieldKind::choice:
            form_choice(form, c, field.field, field.label,
                        spec->is_required ? std::string_view() : says::not_known_choice, options);
            break;
        case FieldKind::day:
            form_day(form, c, field.field, field.label, options);
            break;
        case FieldKind::integer:
            if (is_money(field.field)) {
                form_amount(form, c, field.field, field.label, view.currency, options);
            } else {
                form_integer(form, c, field.field, field.label, options);
            }
            break;
        case FieldKind::boolean:
            form_checkbox(form, c, field.field, field.label);
            break;
        case FieldKind::person:
            form_person(form, c, field.field, field.label, view.all_people,
                        spec->is_required ? std::string_view() : says::not_known_choice, options);
            break;
        case FieldKind::link:
            form_link(form, c, field.field, field.label, link_options(view, *spec, form.record));
            break;
        case FieldKind::people:
            draw_people(form, c, view, field.field, field.label);
            break;
        case FieldKind::position:
            break;
    }
    gap(c);
}

}  // namespace

void draw_record_row(const Screen& screen, Column& column, const AccountView& view,
                     const ListRow& row, const RowLook& look) {
    Ui& ui = screen.ui;
    const model::Record& record = *row.record;
    const IdScope ids(ui, record.id.text);
    const float note = look.note.empty() ? 0 : badge_width(ui, look.note) + space::m;
    const float width = std::min(column.w - look.indent - 2 * space::m - note, size::reading_max);
    const Rect rect =
        column.take(row_height(screen, row.record, row.title.size() + row.facts.size(), width,
                               [&] { return measured_height(ui, row, width); }));
    const bool is_shown = is_open(screen, record, rect);
    if (!is_shown && !is_near_view(ui, rect, look.spot)) return;
    const Rect box{rect.x + look.indent, rect.y, rect.w - look.indent, rect.h};
    const ListItem item(ui, "row", row.title, rect, look.spot);
    const AreaState state =
        area(ui, box, "open", row.title, open_href(screen, record), is_shown, size::radius);
    if (state.is_clicked) screen.open(open_key(record));
    draw_row_menu(screen, view, state, record, row.title);
    draw_who_has_open(screen, record, rect);
    draw_news_dot(screen, record, rect, state.is_hovered);
    Column lines{box.x + space::m, box.y + space::s, width};
    text(ui, lines, row.title, TextStyle::body, look.tone, 4);
    if (!row.facts.empty()) {
        lines.skip(2);
        text(ui, lines, row.facts, TextStyle::caption, Tone::muted, 3);
    }
    if (note > 0) {
        badge(ui, box.right() - note, box.y + box.h / 2 - 12, look.note, look.note_tone);
    }
}

void draw_record_list(const Screen& screen, Column& column, const AccountView& view,
                      Collection collection, const RecordListOptions& options) {
    const RecordKind* kind = find_kind(collection);
    if (kind == nullptr) return;
    Ui& ui = screen.ui;
    const std::string_view heading = options.heading.empty() ? kind->many : options.heading;
    const std::string id =
        std::string(options.id.empty() ? model::collection_text(collection) : options.id);
    Card card = begin_card(ui, column, id, heading, space::l);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, heading, options.caption);
    std::vector<const ListRow*> shown;
    for (const ListRow& row : view.plan.of(collection)) {
        if (!options.is_shown || options.is_shown(*row.record)) shown.push_back(&row);
    }
    std::optional<Scope> list;
    RowLook look;
    look.spot.count = static_cast<int>(shown.size());
    for (const ListRow* row : shown) {
        if (!list) list.emplace(ui, Role::list, id + "-list", heading);
        ++look.spot.position;
        rule(ui, inner);
        look.note = row->is_unfinished ? says::lesson_open : std::string_view();
        draw_record_row(screen, inner, view, *row, look);
    }
    const bool is_empty = !list;
    list.reset();
    if (is_empty) {
        text(ui, inner, kind->empty_why, TextStyle::body, Tone::muted);
    }
    if (options.has_add_line) {
        inner.skip(space::m);
        model::FieldMap fields = options.more_fields;
        const std::string line_id = "new-" + id;
        draw_add_line(
            screen, inner, view.space,
            {.id = line_id,
             .label = options.heading.empty() ? kind->add_label : heading,
             .placeholder = options.placeholder.empty() ? kind->placeholder : options.placeholder,
             .button = kind->add_button,
             .collection = collection,
             .title_field = kind->title_field,
             .what = kind->add_button,
             .more_fields = std::move(fields)});
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

void draw_panel_fields(const Screen& screen, Column& column, const AccountView& view,
                       const model::Record& record) {
    const Form form{screen, view.space, record};
    for (const PanelField& field : panel_fields()) {
        if (field.collection == record.collection) draw_field(form, column, view, field);
    }
}

}  // namespace kam::ui
