// Follow-up beyond reviews: how we work, progress notes, lessons and wins.
#include <algorithm>
#include <array>

#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/record_list.h"
#include "client/ui/screens/section_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_sections.h"

namespace kam::ui {
namespace {

using model::Collection;
using view::AccountView;

void draw_habit(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    const view::HabitView& habit = view.plan.habit;
    Card card = begin_card(ui, column, "habit", says::habit, space::l);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, says::habit);
    const std::array<std::pair<std::string_view, std::string_view>, 5> figures{
        {{says::habit_momentum, habit.momentum},
         {says::habit_trace, habit.trace},
         {says::habit_far, habit.far_ahead},
         {says::habit_gap, habit.gap},
         {says::habit_spread, habit.spread}}};
    const float width = inner.w < 480 ? inner.w : std::max(inner.w / 3, 180.0F);
    float x = inner.x;
    float y = inner.y;
    for (const auto& [label, words] : figures) {
        if (x > inner.x && x + width > inner.x + inner.w + 1) {
            x = inner.x;
            y += 60;
        }
        text_in(ui, {x, y, width - space::s, 18}, label, TextStyle::caption, Tone::muted);
        text_in(ui, {x, y + 20, width - space::s, 28}, words, TextStyle::section);
        x += width;
    }
    inner.y = y + 60;
    if (habit.label.empty()) {
        text(ui, inner, says::habit_sound, TextStyle::body, Tone::muted);
    } else {
        badge(ui, inner.x, inner.y, habit.label, Tone::warn);
        inner.skip(32);
        text(ui, inner, habit.repair, TextStyle::body);
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

bool is_missed(const AccountView& view, const model::Record& target) {
    return std::any_of(view.targets.begin(), view.targets.end(), [&](const auto& row) {
        return row.record->id == target.id && row.is_missed;
    });
}

void draw_lessons_due(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "lessons-due", says::lessons_due, space::l);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, says::lessons_due);
    if (!view.plan.lessons_words.empty()) {
        text(ui, inner, view.plan.lessons_words, TextStyle::caption, Tone::muted);
    }
    if (view.plan.lessons_due.empty()) {
        text(ui, inner, says::lessons_none, TextStyle::body, Tone::muted);
    }
    for (const view::ListRow& row : view.plan.lessons_due) {
        const IdScope ids(ui, row.record->id.text);
        rule(ui, inner);
        inner.skip(space::s);
        text(ui, inner, row.title, TextStyle::body);
        inner.skip(space::xs);
        const bool is_target = row.record->collection == Collection::target;
        if (button(
                ui, inner, "look-back", says::look_back,
                {.icon = Icon::review, .name = std::string(says::look_back) + ": " + row.title})) {
            const std::string trigger =
                is_target ? (is_missed(view, *row.record) ? "target_missed" : "target_reached")
                          : "opportunity_" + std::string(row.record->text("stage"));
            screen.intents.push_back(app::AddRecord{view.space,
                                                    Collection::lesson,
                                                    {{"title", row.title},
                                                     {"trigger", trigger},
                                                     {"date", base::iso_from_day(screen.today)}},
                                                    std::string(says::look_back),
                                                    true});
        }
        inner.skip(space::s);
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

}  // namespace

void draw_progress(const Screen& screen, Column& column, const AccountView& view) {
    draw_habit(screen, column, view);
    draw_record_list(screen, column, view, Collection::progress_note, {.has_add_line = false});
}

void draw_lessons(const Screen& screen, Column& column, const AccountView& view) {
    const std::string today = base::iso_from_day(screen.today);
    draw_lessons_due(screen, column, view);
    draw_record_list(screen, column, view, Collection::lesson,
                     {.more_fields = {{"trigger", "matter_closed"}, {"date", today}}});
    draw_record_list(screen, column, view, Collection::win, {.more_fields = {{"date", today}}});
}

void action_notes(const Form& form, Column& c, const AccountView& view) {
    Ui& ui = form.screen.ui;
    const Scope group(ui, Role::group, "notes", says::notes_of_action);
    heading(ui, c, says::notes_of_action, 3);
    c.skip(space::s);
    for (const view::ListRow& row : view.plan.of(Collection::progress_note)) {
        if (row.record->link("action") != form.record.id) continue;
        text(ui, c, row.title, TextStyle::body);
        text(ui, c, row.facts, TextStyle::caption, Tone::muted);
        c.skip(space::xs);
    }
    const std::string id = "note-" + form.record.id.text;
    draw_add_line(form.screen, c, form.space,
                  {.id = id,
                   .label = says::new_note,
                   .placeholder = says::note_placeholder,
                   .button = says::add_note,
                   .collection = Collection::progress_note,
                   .title_field = "words",
                   .what = says::add_note,
                   .more_fields = {{"action", form.record.id.text},
                                   {"date", base::iso_from_day(form.screen.today)}},
                   .opens = false});
    gap(c);
}

void note_acts(const Form& form, Column& c, const AccountView& /*view*/) {
    if (!button(form.screen.ui, c, "promote-note", says::promote_note, {.icon = Icon::insight})) {
        return;
    }
    // An insight's sentence is shorter than a note may be; the rest is cut by whoever edits it.
    const std::string words(form.record.text("words"));
    form.screen.intents.push_back(app::AddRecord{form.space,
                                                 Collection::insight,
                                                 {{"statement", first_characters(words, 280)},
                                                  {"source", std::string(says::notes_of_action)},
                                                  {"date", std::string(form.record.text("date"))},
                                                  {"confirmed", "assumed"}},
                                                 std::string(says::promote_note),
                                                 true});
}

}  // namespace kam::ui
