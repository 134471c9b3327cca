#include <array>

#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/exports.h"
#include "client/ui/screens/long_list.h"
#include "client/ui/screens/record_acts.h"
#include "client/ui/text.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::AccountView;
using view::ActionRow;

// With a download at its end.
void draw_list_heading(const Screen& screen, Column& inner, std::string_view words,
                       std::string_view caption, const AccountView& view,
                       void (*download)(const Screen&, const AccountView&), bool has_rows) {
    Column title = inner;
    if (has_rows) {
        const DownloadButton csv =
            download_button(screen, inner.x + inner.w, inner.y - 6, words, inner.w >= 560);
        title.w -= csv.width + space::s;
        if (csv.is_pressed) download(screen, view);
    }
    draw_card_heading(screen, title, words, caption);
    inner.y = title.y;
}

void draw_targets(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "targets", says::col_targets, space::l);
    Column& inner = card.inner;
    draw_list_heading(screen, inner, says::col_targets, {}, view, download_targets,
                      !view.targets.empty());
    if (view.targets.empty()) {
        empty_state(ui, inner, "empty", Icon::target, says::target_empty, says::target_empty_why,
                    {});
    } else {
        text(ui, inner, view.plan.basket, TextStyle::caption, Tone::muted);
        inner.skip(space::s);
        const Scope list(ui, Role::list, "target-list", says::col_targets);
        for (const view::TargetRow& row : view.targets) {
            rule(ui, inner);
            draw_target_row(screen, inner, row, &view);
        }
    }
    inner.skip(space::m);
    draw_add_line(screen, inner, view.space,
                  {.id = "new-target",
                   .label = says::new_target,
                   .placeholder = says::new_target_placeholder,
                   .button = says::add_target,
                   .collection = model::Collection::target,
                   .title_field = "statement",
                   .what = says::add_target,
                   .more_fields = {{"kind", "share_of_spend"},
                                   {"unit", "percent"},
                                   {"owner", screen.shell.person.text}}});
    end_card(ui, column, card);
    column.skip(space::l);
}

Tone state_tone(const ActionRow& row) {
    if (row.state == "done") return Tone::good;
    if (row.state == "blocked") return Tone::bad;
    if (row.state == "in_progress") return Tone::accent;
    return Tone::muted;
}

void toggle_done(const Screen& screen, const AccountView& view, const ActionRow& row) {
    model::FieldMap fields;
    fields.emplace("state", row.is_done ? "open" : "done");
    fields.emplace("done_date",
                   row.is_done ? base::Json() : base::Json(base::iso_from_day(screen.today)));
    screen.intents.push_back(
        app::SetFields{view.space, model::Collection::action, row.record->id, std::move(fields),
                       std::string(row.is_done ? says::reopen : says::mark_done) + row.title});
}

void draw_tick(const Screen& screen, const Rect& rect, const AccountView& view,
               const ActionRow& row) {
    Ui& ui = screen.ui;
    const std::string name = std::string(row.is_done ? says::reopen : says::mark_done) + row.title;
    if (icon_button(ui, rect, "done", row.is_done ? Icon::check : Icon::none, name,
                    {.kind = ButtonKind::ghost})) {
        toggle_done(screen, view, row);
    }
    const Rect box{rect.x + rect.w / 2 - 10, rect.y + rect.h / 2 - 10, 20, 20};
    if (row.is_done) {
        fill(ui, box, ui.theme().accent, 5);
        draw_icon(ui, Icon::check, box.inset(3, 3), ui.theme().on_accent);
    } else {
        outline(ui, box, ui.theme().control_border, 5, 1.5f);
    }
}

void draw_action(const Screen& screen, Column& column, const AccountView& view,
                 const ActionRow& row, const ListSpot& spot) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, row.record->id.text);
    const bool is_small = column.w < 640;
    const float room = (column.w - 44 - 2 * space::s) * (is_small ? 1 : 0.52f);
    const int title_lines = is_small ? 4 : 2;
    const auto due_words = [&] {
        return row.due.empty()  ? std::string(says::no_due_date_short)
               : row.is_overdue ? std::string(says::was_due) + row.due
                                : std::string(says::by) + row.due;
    };
    const auto is_badge_below = [&] {
        const std::string_view state_words = view::words::choice("state", row.state);
        return is_small && text_width(ui, due_words(), TextStyle::caption) + 2 + space::s +
                                   badge_width(ui, state_words) >
                               room;
    };
    const float height = row_height(
        screen, row.record, row.title.size() + row.due.size() + row.state.size(), room, [&] {
            const float more = is_badge_below() ? 90.0F : is_small ? 64.0F : 40.0F;
            return more + text_height(ui, row.title, TextStyle::body, room, title_lines);
        });
    const Rect rect = column.take(height);
    const bool is_shown = is_open(screen, *row.record, rect);
    if (!is_shown && !is_near_view(ui, rect, spot)) return;
    const std::string due = due_words();
    const std::string_view state_words = view::words::choice("state", row.state);
    const float due_width = text_width(ui, due, TextStyle::caption) + 2;
    const bool is_below = is_badge_below();
    const ListItem item(ui, "action", row.title, rect, spot);
    draw_tick(screen, {rect.x, rect.y + rect.h / 2 - 20, 40, 40}, view, row);
    const Rect body{rect.x + 44, rect.y, rect.w - 44, rect.h};
    const AreaState state =
        area(ui, body, "open", row.title, open_href(screen, *row.record), is_shown, size::radius);
    if (state.is_clicked) screen.open(open_key(*row.record));
    draw_row_menu(screen, view, state, *row.record, row.title);
    draw_who_has_open(screen, *row.record, rect);
    draw_news_dot(screen, *row.record, rect, state.is_hovered);
    const Tone tone = row.is_done ? Tone::muted : Tone::text;
    const float x = body.x + space::s;
    const float right = body.right() - space::s;
    const Tone due_tone = row.is_overdue ? Tone::bad : row.due.empty() ? Tone::warn : Tone::muted;
    const std::string_view why = row.why.empty() ? says::no_link : std::string_view(row.why);
    if (is_small) {
        Column title{x, rect.y + 8, room};
        text(ui, title, row.title, TextStyle::body, tone, title_lines);
        text_in(ui, {x, title.y + 2, right - x, 20}, row.owner_name, TextStyle::caption,
                Tone::muted);
        text_in(ui, {x, title.y + 26, due_width, 20}, due, TextStyle::caption, due_tone);
        badge(ui, is_below ? x : x + due_width + space::s, title.y + (is_below ? 50 : 24),
              state_words, state_tone(row));
        return;
    }
    Column title{x, rect.y + 9, room};
    text(ui, title, row.title, TextStyle::body, tone, title_lines);
    text_in(ui, {x, title.y + 1, room, 18}, why, TextStyle::caption, Tone::muted);
    const float owner_x = x + room + space::l;
    const float middle = rect.y + rect.h / 2;
    avatar(ui, {owner_x, middle - 14, 28, 28}, row.owner_name);
    const float owner_width = (right - x) * 0.26f - 36;
    text_in(ui, {owner_x + 36, middle - 23, owner_width, 24}, row.owner_name, TextStyle::body,
            tone);
    text_in(ui, {owner_x + 36, middle + 2, owner_width, 18}, due, TextStyle::caption, due_tone);
    badge(ui, owner_x + 36 + owner_width + space::m, middle - 12, state_words, state_tone(row));
}

void draw_actions(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "actions", says::actions, space::l);
    Column& inner = card.inner;
    int open = 0;
    int overdue = 0;
    for (const ActionRow& row : view.actions) {
        open += row.is_done ? 0 : 1;
        overdue += row.is_overdue ? 1 : 0;
    }
    std::string caption = view.actions.empty() ? "" : std::to_string(open) + says::open_count;
    if (overdue > 0) caption += ", " + std::to_string(overdue) + std::string(says::overdue);
    draw_list_heading(screen, inner, says::actions, caption, view, download_actions,
                      !view.actions.empty());
    if (view.actions.empty()) {
        empty_state(ui, inner, "empty", Icon::action, says::action_empty, says::action_empty_why,
                    {});
    } else {
        const Scope list(ui, Role::list, "action-list", says::actions);
        ListSpot spot{0, static_cast<int>(view.actions.size())};
        for (const ActionRow& row : view.actions) {
            rule(ui, inner);
            ++spot.position;
            draw_action(screen, inner, view, row, spot);
        }
    }
    inner.skip(space::m);
    draw_add_line(screen, inner, view.space,
                  {.id = "new-action",
                   .label = says::new_action,
                   .placeholder = says::new_action_placeholder,
                   .button = says::add_action,
                   .collection = model::Collection::action,
                   .title_field = "title",
                   .what = says::add_action,
                   .more_fields = {{"owner", screen.shell.person.text}, {"state", "open"}}});
    end_card(ui, column, card);
    column.skip(space::l);
}

}  // namespace

void draw_plan(const Screen& screen, Column& column, const AccountView& view) {
    draw_stage_needs(screen, column, view.rail[2]);
    draw_targets(screen, column, view);
    draw_actions(screen, column, view);
}

}  // namespace kam::ui
