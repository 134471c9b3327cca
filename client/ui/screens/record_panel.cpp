#include <array>

#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/record_acts.h"
#include "client/ui/screens/record_form.h"
#include "client/ui/screens/record_list.h"
#include "client/ui/screens/section_parts.h"
#include "client/ui/screens/target_form.h"
#include "client/ui/text.h"
#include "client/ui/text_workshop.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using model::Collection;
using view::AccountView;

constexpr std::array<NumberChoice, 5> likelihoods{{{10, says::likelihood_10},
                                                   {20, says::likelihood_20},
                                                   {40, says::likelihood_40},
                                                   {60, says::likelihood_60},
                                                   {80, says::likelihood_80}}};
constexpr std::array<NumberChoice, 5> fits{
    {{1, says::fit_1}, {2, says::fit_2}, {3, says::fit_3}, {4, says::fit_4}, {5, says::fit_5}}};
constexpr std::array<NumberChoice, 5> impacts{{{1, says::impact_1},
                                               {2, says::impact_2},
                                               {3, says::impact_3},
                                               {4, says::impact_4},
                                               {5, says::impact_5}}};

// The record the route names, found among what the view shows; null when it is not there.
model::RecordPtr open_record(const Screen& screen, const AccountView& view) {
    const std::string& open = screen.shell.route.open;
    if (open.empty()) return nullptr;
    const auto is_it = [&](const model::RecordPtr& record) {
        return record && open_key(*record) == open;
    };
    for (const auto& rows : view.plan.lists) {
        for (const view::ListRow& row : rows) {
            if (is_it(row.record)) return row.record;
        }
    }
    return nullptr;
}

void heard_again(const Form& form, Column& c) {
    Ui& ui = form.screen.ui;
    const ButtonOptions options{.icon = Icon::plus};
    const Rect line = c.take(size::control_height);
    const float width = button_width(ui, says::heard_again, options);
    if (button(ui, {line.x, line.y, width, line.h}, "heard", says::heard_again, options)) {
        form.screen.intents.push_back(app::CountOne{form.space, Collection::insight, form.record.id,
                                                    "heard_again",
                                                    std::string(says::heard_again_of)});
    }
    const std::string heard = view::words::heard_again(form.record.integer("heard_again"));
    text_in(ui, {line.x + width + space::m, line.y, line.w - width - space::m, line.h}, heard,
            TextStyle::body, Tone::muted);
    c.skip(space::xs);
    text(ui, c, says::heard_again_help, TextStyle::caption, Tone::muted);
}

void insight_form(const Form& form, Column& c, const AccountView&) {
    form_text(form, c, "statement", says::statement, {.help = says::statement_help, .lines = 3});
    gap(c);
    form_text(form, c, "so_what", says::so_what, {.help = says::so_what_help, .lines = 3});
    gap(c);
    form_text(form, c, "source", says::source, {.help = says::source_help});
    gap(c);
    form_text(form, c, "told_by", says::told_by);
    gap(c);
    form_day(form, c, "date", says::date);
    gap(c);
    form_choice(form, c, "confirmed", says::confirmed, says::not_known_choice);
    gap(c);
    heard_again(form, c);
}

std::vector<LinkOption> insight_links(const AccountView& view) {
    std::vector<LinkOption> links;
    for (const auto& row : view.insights) links.push_back({row.record->id, row.statement});
    return links;
}

void opportunity_form(const Form& form, Column& c, const AccountView& view) {
    const bool is_threat = form.record.collection == Collection::threat;
    form_text(form, c, "title", is_threat ? says::threat : says::opportunity, {.lines = 2});
    gap(c);
    FieldPair parts(c);
    form_amount(form, parts.first, "value", is_threat ? says::value_risked : says::value_a_year,
                view.currency, {.help = says::amount_help});
    form_number_choice(form, parts.second(), "likelihood", says::likelihood, likelihoods);
    c.y = parts.bottom();
    gap(c);
    form_number_choice(form, c, "fit", is_threat ? says::impact_long : says::fit_long,
                       is_threat ? impacts : fits);
    gap(c);
    form_link(form, c, "insight", says::linked_insight, insight_links(view));
    gap(c);
    form_person(form, c, "owner", says::owner, view.all_people, says::not_known_choice);
    gap(c);
    form_text(form, c, "first_step", says::first_step, {.lines = 2});
}

void action_state(const Form& form, Column& c) {
    const std::size_t before = form.screen.intents.size();
    form_choice(form, c, "state", says::state);
    if (form.screen.intents.size() == before) return;
    // Done carries its date; the date goes again when the action is taken up again.
    const auto* set = std::get_if<app::SetField>(&form.screen.intents.back());
    if (set == nullptr || !set->value.is_string()) return;
    const std::string& state = set->value.get_ref<const std::string&>();
    if (state == "dropped" && !form.record.has("dropped_reason")) {
        keep_unreadable(form, "dropped_reason", {}, says::reason_first);
        form.screen.intents.pop_back();
        return;
    }
    const bool is_done = state == "done";
    if (is_done == form.record.has("done_date")) return;
    model::FieldMap fields;
    fields.emplace("state", set->value);
    fields.emplace("done_date",
                   is_done ? base::Json(base::iso_from_day(form.screen.today)) : base::Json());
    app::SetFields both{form.space, Collection::action, form.record.id, std::move(fields),
                        set->what};
    form.screen.intents.pop_back();
    form.screen.intents.push_back(std::move(both));
}

void action_form(const Form& form, Column& c, const AccountView& view) {
    form_text(form, c, "title", says::action, {.help = says::action_help, .lines = 2});
    gap(c);
    form_person(form, c, "owner", says::one_owner, view.all_people, {});
    gap(c);
    FieldPair parts(c);
    form_day(form, parts.first, "due", says::due_date);
    action_state(form, parts.second());
    c.y = parts.bottom();
    gap(c);
    if (form.record.text("state") == "dropped" || form.record.has("dropped_reason")) {
        form_text(form, c, "dropped_reason", says::dropped_reason);
        gap(c);
    } else if (form.record.text("state") != "done") {
        form_text(form, c, "dropped_reason", says::dropped_reason_if,
                  {.help = says::dropped_reason_help});
        gap(c);
    }
    std::vector<LinkOption> targets;
    for (const auto& row : view.targets) targets.push_back({row.record->id, row.statement});
    form_link(form, c, "target", says::serves_target, targets);
    gap(c);
    std::vector<LinkOption> opportunities;
    for (const auto& row : view.opportunities) opportunities.push_back({row.record->id, row.title});
    form_link(form, c, "opportunity", says::serves_opportunity, opportunities);
    gap(c);
    form_text(form, c, "note", says::note, {.lines = 4});
}

// A review that lies ahead cannot have been held; said beside the tick until the date is mended.
// A date that comes in the same frame counts only in the next: then the tick is let through.
void review_held(const Form& form, Column& c, bool is_date_changing) {
    const std::size_t before = form.screen.intents.size();
    form_checkbox(form, c, "is_held", says::was_held);
    const auto date = form.record.day("date");
    const bool is_ahead = date && form.screen.today < *date && !is_date_changing;
    std::string& refused = form.screen.state.refused_review;
    if (!is_ahead && refused == form.record.id.text) refused.clear();
    if (is_ahead && form.screen.intents.size() > before && !form.record.is_true("is_held")) {
        form.screen.intents.pop_back();
        refused = form.record.id.text;
        form.screen.ui.announce(std::string(says::not_yet_held));
    }
    if (refused != form.record.id.text) return;
    text(form.screen.ui, c, says::not_yet_held, TextStyle::caption, Tone::bad);
}

void review_form(const Form& form, Column& c, const AccountView& view) {
    Ui& ui = form.screen.ui;
    FieldPair parts(c);
    const std::size_t before = form.screen.intents.size();
    form_day(form, parts.first, "date", says::date);
    if (!parts.is_stacked) parts.second().skip(26);
    review_held(form, parts.second(), form.screen.intents.size() > before);
    c.y = parts.bottom();
    gap(c);
    form_text(form, c, "agenda", says::agenda, {.lines = 4});
    agenda_suggestion(form, c, view);
    gap(c);
    form_text(form, c, "decisions", says::decisions, {.help = says::decisions_help, .lines = 6});
    gap(c);
    decision_actions(form, c, view);
    const Scope group(ui, Role::group, "attendees", says::attendees);
    text(ui, c, says::attendees, TextStyle::strong);
    const std::vector<base::PersonId> attendees = form.record.people("attendees");
    for (const view::PersonOption& person : view.team_people) {
        const IdScope ids(ui, person.id.text);
        const bool is_there =
            std::find(attendees.begin(), attendees.end(), person.id) != attendees.end();
        const auto changed = checkbox(ui, c, "attends", person.name, is_there);
        if (!changed) continue;
        form.screen.intents.push_back(app::ChangeSetElement{
            form.space, Collection::review, form.record.id, "attendees", person.id.text, *changed,
            std::string(says::change_of) + std::string(says::attendees)});
    }
}

bool has_own_form(Collection collection) {
    return collection == Collection::insight || collection == Collection::target ||
           collection == Collection::action || collection == Collection::review ||
           collection == Collection::opportunity || collection == Collection::threat;
}

// Of what has no name of its own: which of them it is.
void draw_row_title(const Form& form, Column& column, const AccountView& view) {
    const Collection collection = form.record.collection;
    const bool is_nameless = collection == Collection::whitespace_cell ||
                             collection == Collection::pairing ||
                             collection == Collection::team_member;
    if (!is_nameless) return;
    for (const view::ListRow& row : view.plan.of(collection)) {
        if (row.record->id != form.record.id) continue;
        text(form.screen.ui, column, row.title, TextStyle::section);
    }
    gap(column);
}

void own_form(const Form& form, Column& column, const AccountView& view) {
    const Collection collection = form.record.collection;
    if (collection == Collection::insight) return insight_form(form, column, view);
    if (collection == Collection::target) return target_form(form, column, view);
    if (collection == Collection::action) return action_form(form, column, view);
    if (collection == Collection::review) return review_form(form, column, view);
    if (collection == Collection::opportunity || collection == Collection::threat) {
        return opportunity_form(form, column, view);
    }
}

// What can be done beyond filling in, below the fields.
void own_acts(const Form& form, Column& column, const AccountView& view) {
    const Collection collection = form.record.collection;
    if (collection == Collection::whitespace_cell) cell_acts(form, column, view);
    if (collection == Collection::opportunity) listening_steps(form, column);
    if (collection == Collection::action) action_notes(form, column, view);
    if (collection == Collection::contact) contact_pairings(form, column, view);
    if (collection == Collection::progress_note) note_acts(form, column, view);
    if (collection == Collection::target) {
        spend_range(form, column, view);
        target_reflection(form, column, view);
    }
}

void draw_form(const Form& form, Column& column, const AccountView& view) {
    if (has_own_form(form.record.collection)) {
        own_form(form, column, view);
        gap(column);
    } else if (!model::find_field(form.record.collection, "name")) {
        draw_row_title(form, column, view);
    }
    draw_panel_fields(form.screen, column, view, form.record);
    own_acts(form, column, view);
}

void draw_order_and_delete(const Form& form, Column& column, const AccountView& view) {
    Ui& ui = form.screen.ui;
    const RecordPlace place = record_place(view, form.record);
    const Rect rect = column.take(40);
    if (place.index >= 0) {
        ButtonOptions up{.kind = ButtonKind::quiet, .icon = Icon::arrow_up};
        up.is_disabled = !place.can_move(-1);
        if (icon_button(ui, {rect.x, rect.y, 40, 40}, "up", Icon::arrow_up, says::move_up, up)) {
            move_record(form.screen, view, form.record, -1);
        }
        ButtonOptions down{.kind = ButtonKind::quiet, .icon = Icon::arrow_down};
        down.is_disabled = !place.can_move(1);
        if (icon_button(ui, {rect.x + 48, rect.y, 40, 40}, "down", Icon::arrow_down,
                        says::move_down, down)) {
            move_record(form.screen, view, form.record, 1);
        }
    }
    const ButtonOptions danger{.kind = ButtonKind::danger, .icon = Icon::trash};
    const float width = button_width(ui, says::remove, danger);
    if (button(ui, {rect.right() - width, rect.y, width, 40}, "delete", says::remove, danger)) {
        delete_record(form.screen, view, form.record);
    }
}

std::string name_of(const AccountView& view, const base::PersonId& person) {
    for (const view::PersonOption& option : view.all_people) {
        if (option.id == person) return option.name;
    }
    return std::string(says::somebody);
}

void draw_provenance(const Form& form, Column& column, const AccountView& view) {
    const model::Record& record = form.record;
    if (record.created_by.empty()) return;
    std::string words = std::string(says::added_by) + name_of(view, record.created_by) + ", " +
                        base::text_from_day(base::day_from_time(record.created_at));
    if (record.changed != record.created && !record.changed_by.empty()) {
        words += std::string(says::changed_by) + name_of(view, record.changed_by) + ", " +
                 base::text_from_day(base::day_from_time(record.changed_at));
    }
    text(form.screen.ui, column, words, TextStyle::caption, Tone::muted);
}

// Said in a workshop and not looked at since.
void draw_draft_note(const Form& form, Column& column, const AccountView& view) {
    const Collection collection = form.record.collection;
    if (model::find_field(collection, "draft_by") == nullptr) return;
    const base::PersonId by = form.record.person("draft_by");
    if (by.empty()) return;
    Ui& ui = form.screen.ui;
    text(ui, column, std::string(room_says::draft_from) + name_of(view, by), TextStyle::strong,
         Tone::warn);
    column.skip(space::s);
    if (button(ui, column, "keep-draft", room_says::keep_draft, {.icon = Icon::check})) {
        set_field(form, "draft_by", nullptr, room_says::draft_mark);
    }
    column.skip(space::l);
}

}  // namespace

bool has_open_record(const Screen& screen, const AccountView& view) {
    return open_record(screen, view) != nullptr;
}

bool draw_record_panel(const Screen& screen, const Rect& rect, const AccountView& view,
                       bool is_over_list) {
    const model::RecordPtr record = open_record(screen, view);
    if (!record) return false;
    Ui& ui = screen.ui;
    const IdScope ids(ui, record->id.text);
    Panel panel = begin_panel_header(ui, rect, "panel", record_word(record->collection));
    if (is_over_list && has_follow_notice(screen)) draw_here_now(screen, panel.header);
    begin_panel_body(ui, panel);
    const Form form{screen, view.space, *record};
    Column& column = panel.inner;
    draw_draft_note(form, column, view);
    draw_form(form, column, view);
    column.skip(space::xl);
    rule(ui, column);
    column.skip(space::l);
    draw_order_and_delete(form, column, view);
    column.skip(space::m);
    draw_provenance(form, column, view);
    column.skip(space::l);
    end_panel(ui, panel);
    if (panel.is_close_asked) screen.open({});
    return true;
}

}  // namespace kam::ui
