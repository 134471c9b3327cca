#include <optional>

#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/record_acts.h"
#include "client/ui/screens/record_form.h"
#include "client/ui/text.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::AccountView;
using view::ReviewRow;

void draw_rhythm(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "rhythm", says::rhythm);
    Column& inner = card.inner;
    // On a phone the field stands below the two dates.
    const bool is_tight = inner.w < 480;
    auto parts = split(inner, std::array<float, 3>{1, 1, is_tight ? 0.001f : 1}, space::xl);
    const auto figure = [&](Column& part, std::string_view label, std::string_view words) {
        text(ui, part, label, TextStyle::caption, Tone::muted);
        text(ui, part, words.empty() ? says::not_set : words, TextStyle::section,
             words.empty() ? Tone::warn : Tone::text);
    };
    figure(parts[0], says::last_review_label, view.last_review);
    figure(parts[1], says::next_review_label, view.next_review);
    if (!view.plan.habit.rhythm.empty()) {
        text(ui, parts[0], view.plan.habit.rhythm, TextStyle::caption, Tone::muted);
    }
    const Form form{screen, view.space, *view.account};
    if (is_tight) parts[2] = {inner.x, lowest(parts) + space::m, inner.w};
    form_integer(form, parts[2], "review_cadence_days", says::cadence,
                 {.placeholder = "91", .suffix = says::days});
    inner.y = lowest(parts);
    end_card(ui, column, card);
    column.skip(space::l);
}

void draw_review_row(const Screen& screen, Column& column, const AccountView& view,
                     const ReviewRow& row) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, row.record->id.text);
    const float pad = space::m;
    const float width = std::min(column.w - 2 * pad, size::reading_max);
    const std::string decisions =
        row.decisions.empty() ? std::string(row.is_held ? says::no_decisions : "") : row.decisions;
    const float height =
        decisions.empty() ? 0 : text_height(ui, decisions, TextStyle::body, width, 4) + 4;
    const bool has_attendees = row.is_held || !row.attendees.empty();
    const Rect rect = column.take((has_attendees ? 56 : 34) + height + pad);
    const std::string name = std::string(says::review_of) + row.date;
    const Scope item(ui, Role::listitem, "review", name, rect);
    const AreaState opened = area(ui, rect, "open", name, open_href(screen, *row.record),
                                  is_open(screen, *row.record, rect), size::radius);
    if (opened.is_clicked) screen.open(open_key(*row.record));
    draw_row_menu(screen, view, opened, *row.record, name);
    draw_who_has_open(screen, *row.record, rect);
    draw_news_dot(screen, *row.record, rect, opened.is_hovered);
    Column inner{rect.x + pad, rect.y + space::s, width};
    const float date_width = text_width(ui, row.date, TextStyle::strong) + 2;
    text_in(ui, {inner.x, inner.y, date_width, 24}, row.date, TextStyle::strong);
    const std::string_view state = row.is_held   ? says::held
                                   : row.is_late ? says::late
                                                 : says::planned;
    badge(ui, inner.x + date_width + space::m, inner.y, state,
          row.is_held   ? Tone::good
          : row.is_late ? Tone::bad
                        : Tone::accent);
    inner.skip(26);
    if (has_attendees) {
        text_in(ui, {inner.x, inner.y, inner.w, 18},
                row.attendees.empty() ? says::no_attendees : std::string_view(row.attendees),
                TextStyle::caption, Tone::muted);
        inner.skip(22);
    }
    if (!decisions.empty()) text(ui, inner, decisions, TextStyle::body, Tone::text, 4);
}

void draw_reviews(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "reviews", says::reviews, space::l);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, says::reviews);
    if (view.reviews.empty()) {
        empty_state(ui, inner, "empty", Icon::review, says::review_empty, says::review_empty_why,
                    {});
    } else {
        const Scope list(ui, Role::list, "review-list", says::reviews);
        for (const ReviewRow& row : view.reviews) {
            rule(ui, inner);
            draw_review_row(screen, inner, view, row);
        }
    }
    inner.skip(space::m);
    const bool is_asked = screen.state.palette.line_to_fill == "add-review";
    if (is_asked) screen.state.palette.line_to_fill.clear();
    if (button(ui, inner, "add-review", says::add_review, {.icon = Icon::plus}) || is_asked) {
        const auto cadence = view.account->integer("review_cadence_days").value_or(91);
        const base::Day date =
            screen.today + static_cast<int>(view.next_review.empty() ? 14 : cadence);
        screen.intents.push_back(app::AddRecord{view.space,
                                                model::Collection::review,
                                                {{"date", base::iso_from_day(date)}},
                                                std::string(says::add_review),
                                                true});
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

void draw_due(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "due", says::actions_due, space::l);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, says::actions_due);
    std::optional<Scope> list;  // a list without items would be announced as one
    for (const view::ActionRow& row : view.actions) {
        const auto due = row.record->day("due");
        if (row.is_done || !due || screen.today + 14 < *due) continue;
        if (!list) list.emplace(ui, Role::list, "due-list", says::actions_due);
        const IdScope ids(ui, row.record->id.text);
        rule(ui, inner);
        const float words = text_height(ui, row.title, TextStyle::body, inner.w - 24, 3);
        const Rect rect = inner.take(words + 36);
        const Scope item(ui, Role::listitem, "due-item", row.title, rect);
        view::Route route = view::account_route(view.id, view::Tab::plan);
        route.open = open_key(*row.record);
        if (area(ui, rect, "open", row.title, view::text_from_route(route), false, size::radius)
                .is_clicked) {
            screen.go(route);
        }
        Column lines{rect.x + 12, rect.y + 8, rect.w - 24};
        text(ui, lines, row.title, TextStyle::body, Tone::text, 3);
        text_in(ui, {lines.x, lines.y + 1, lines.w, 18},
                row.owner_name + ", " + std::string(row.is_overdue ? says::was_due : says::by) +
                    row.due,
                TextStyle::caption, row.is_overdue ? Tone::bad : Tone::muted);
    }
    const bool is_empty = !list;
    list.reset();
    if (is_empty) text(ui, inner, says::nothing_due, TextStyle::body, Tone::muted);
    end_card(ui, column, card);
    column.skip(space::l);
}

}  // namespace

void draw_follow_up(const Screen& screen, Column& column, const AccountView& view) {
    draw_stage_needs(screen, column, view.rail[3]);
    draw_rhythm(screen, column, view);
    if (column.w < 820) {
        draw_reviews(screen, column, view);
        draw_due(screen, column, view);
        return;
    }
    auto parts = split(column, std::array<float, 2>{5, 3}, space::l);
    draw_reviews(screen, parts[0], view);
    draw_due(screen, parts[1], view);
    column.y = lowest(parts);
}

}  // namespace kam::ui
