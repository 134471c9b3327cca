// One row a client: stage, what is done and what comes of it, targets as marks, momentum, next
// review; opened, each target over time.
#include <algorithm>

#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/leadership_parts.h"
#include "client/ui/screens/long_list.h"
#include "client/ui/text_leadership.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::LeadershipRow;
using view::LeadershipView;

// Places across a wide row, as shares of its width.
struct Cells {
    Rect client, stage, basket, marks, momentum, review, toggle;
};

constexpr float toggle_width = 132;

Cells cells_of(const Rect& row) {
    Cells cells;
    float x = row.x + space::l;
    const float room = row.w - 2 * space::l - toggle_width;
    const auto take = [&](float share) {
        const Rect rect{x, row.y, room * share - space::m, row.h};
        x += room * share;
        return rect;
    };
    cells.client = take(0.27f);
    cells.stage = take(0.15f);
    cells.basket = take(0.22f);
    cells.marks = take(0.15f);
    cells.momentum = take(0.10f);
    cells.review = take(0.11f);
    cells.toggle = {x, row.y, toggle_width, row.h};
    return cells;
}

bool is_wide(float width) {
    return width >= 900;
}

void draw_bar(const Screen& screen, const Rect& rect, std::string_view label,
              std::optional<int> permille) {
    Ui& ui = screen.ui;
    const float label_width = 60;
    const float figure_width = 44;
    text_in(ui, {rect.x, rect.y, label_width, rect.h}, label, TextStyle::caption, Tone::muted,
            Align::left, Role::image);
    const Rect bar{rect.x + label_width, rect.y + rect.h / 2 - 5,
                   rect.w - label_width - figure_width, 10};
    progress_bar(ui, bar, label, {permille, std::nullopt, RagMark::no_data});
    if (!permille) return;
    text_in(ui, {rect.right() - figure_width, rect.y, figure_width, rect.h},
            std::to_string((*permille + 5) / 10) + "%", TextStyle::caption, Tone::text,
            Align::right, Role::image);
}

void draw_bars(const Screen& screen, const Rect& rect, const LeadershipRow& row) {
    const float y = rect.y + rect.h / 2;
    draw_bar(screen, {rect.x, y - 20, rect.w, 20}, says::bar_doing, row.leading_permille);
    draw_bar(screen, {rect.x, y, rect.w, 20}, says::bar_results, row.lagging_permille);
}

void draw_momentum(const Screen& screen, const Rect& rect, const LeadershipRow& row) {
    Ui& ui = screen.ui;
    const bool is_down = row.momentum == "slowing" || row.momentum == "stalled";
    const Icon icon = row.momentum == "building" ? Icon::arrow_up
                      : is_down                  ? Icon::arrow_down
                      : row.momentum == "steady" ? Icon::chevron_right
                                                 : Icon::none;
    const Tone tone = is_down ? Tone::warn : row.momentum == "building" ? Tone::good : Tone::text;
    float indent = 0;
    if (icon != Icon::none) {
        draw_icon(ui, icon, {rect.x, rect.y + rect.h / 2 - 8, 16, 16},
                  tone_colour(ui.theme(), tone));
        indent = 20;
    }
    text_in(ui, {rect.x + indent, rect.y, rect.w - indent, rect.h}, row.momentum_words,
            TextStyle::caption, tone);
}

// The name leads into the plan for who is on its team.
void draw_name(const Screen& screen, Column& column, const LeadershipRow& row) {
    Ui& ui = screen.ui;
    const view::Route route = view::account_route(row.id);
    // A long name is smaller rather than cut.
    TextStyle style = TextStyle::strong;
    if (text_width(ui, row.name, style) + 4 > column.w) style = TextStyle::label;
    const Rect line = column.take(24);
    if (!row.is_readable) {
        text_in(ui, line, row.name, style, Tone::text, Align::left, Role::heading3);
        return;
    }
    const float width = std::min(text_width(ui, row.name, style) + 4, line.w);
    if (link(ui, {line.x, line.y, width, line.h}, "name", row.name, view::text_from_route(route),
             style)) {
        screen.go(route);
    }
}

std::string facts_of(const LeadershipRow& row) {
    std::string facts = row.sector;
    if (!row.lead_name.empty()) {
        facts += (facts.empty() ? "" : "  ·  ") + std::string(says::led_by) + row.lead_name;
    }
    if (row.actions_overdue > 0) {
        facts += (facts.empty() ? "" : "  ·  ") +
                 view::words::count_of(row.actions_overdue, "action overdue", "actions overdue");
    }
    return facts;
}

void draw_toggle(const Screen& screen, const Rect& rect, const LeadershipRow& row) {
    const std::string name = std::string(says::targets_of) + row.name;
    if (button(screen.ui, {rect.x, rect.y + rect.h / 2 - 20, rect.w, 40}, "targets",
               says::col_targets,
               {.kind = ButtonKind::ghost,
                .icon = row.is_open ? Icon::chevron_down : Icon::chevron_right,
                .is_selected = row.is_open,
                .name = name})) {
        screen.open(row.is_open ? "" : "client/" + row.id.text);
    }
}

void draw_over_time(const Screen& screen, Column& column, const view::TargetOverTime& target) {
    Ui& ui = screen.ui;
    Chart drawn;
    drawn.title = target.row->statement;
    drawn.of = says::over_time_of;
    drawn.categories = target.days;
    drawn.series.push_back({std::string(says::line_progress), target.progress});
    drawn.series.push_back({std::string(says::line_expected), target.expected, true});
    drawn.words = [](std::int64_t value, ChartPlace) {
        return std::to_string((value + (value < 0 ? -5 : 5)) / 10) + "%";
    };
    chart(ui, column, "over-time", drawn, 180);
}

void draw_targets(const Screen& screen, Column& column, const LeadershipRow& row) {
    Ui& ui = screen.ui;
    if (row.over_time.empty()) {
        text(ui, column, says::leadership_no_targets, TextStyle::body, Tone::muted);
        return;
    }
    const Scope list(ui, Role::list, "targets-list", says::col_targets);
    for (const view::TargetOverTime& target : row.over_time) {
        rule(ui, column);
        draw_target_row(screen, column, *target.row, nullptr);
        if (target.days.size() > 1) {
            const IdScope ids(ui, target.row->record->id.text);
            draw_over_time(screen, column, target);
            column.skip(space::m);
        }
    }
}

std::string review_words(const LeadershipRow& row) {
    return row.next_review.empty() ? std::string(says::no_review_planned) : row.next_review;
}

void draw_wide(const Screen& screen, const Rect& rect, const LeadershipRow& row) {
    Ui& ui = screen.ui;
    const Cells cells = cells_of(rect);
    const std::string facts = facts_of(row);
    Column name{cells.client.x, rect.y + space::m, cells.client.w};
    draw_name(screen, name, row);
    text(ui, name, facts, TextStyle::caption, row.actions_overdue > 0 ? Tone::warn : Tone::muted,
         2);
    const std::string stage = row.stage_words + (row.has_override ? " *" : "");
    badge(ui, cells.stage.x, rect.y + rect.h / 2 - 12, stage, Tone::accent);
    draw_bars(screen, cells.basket, row);
    draw_mark_counts(screen, cells.marks, row.rag_counts);
    draw_momentum(screen, cells.momentum, row);
    const std::string review = review_words(row);
    const float tall = text_height(ui, review, TextStyle::caption, cells.review.w, 2);
    Column lines{cells.review.x, rect.y + (rect.h - tall) / 2, cells.review.w};
    text(ui, lines, review, TextStyle::caption, row.is_review_missing ? Tone::warn : Tone::text, 2);
    draw_toggle(screen, cells.toggle, row);
}

constexpr float stacked_gap = space::s;

void draw_stacked(const Screen& screen, const Rect& rect, const LeadershipRow& row) {
    Ui& ui = screen.ui;
    Column column{rect.x + space::l, rect.y + space::m, rect.w - 2 * space::l};
    draw_name(screen, column, row);
    text(ui, column, facts_of(row), TextStyle::caption,
         row.actions_overdue > 0 ? Tone::warn : Tone::muted, 2);
    column.skip(stacked_gap);
    const Rect first = column.take(26);
    const float badge_end = badge(ui, first.x, first.y + 1, row.stage_words, Tone::accent);
    draw_momentum(
        screen, {first.x + badge_end + space::m, first.y, first.w - badge_end - space::m, 26}, row);
    column.skip(stacked_gap);
    draw_bars(screen, column.take(40), row);
    column.skip(stacked_gap);
    draw_mark_counts(screen, column.take(24), row.rag_counts);
    const Rect last = column.take(40);
    text_in(ui, {last.x, last.y, last.w - toggle_width, 40},
            std::string(row.next_review.empty() ? "" : says::next_review) + review_words(row),
            TextStyle::caption, row.is_review_missing ? Tone::warn : Tone::text);
    draw_toggle(screen, {last.right() - toggle_width, last.y, toggle_width, 40}, row);
}

float height_of(const Screen& screen, const LeadershipRow& row, float width) {
    Ui& ui = screen.ui;
    // Asked of every row in every frame, so nothing is put together for it.
    return row_height(screen, row.record, row.lead_name.size(), width, [&] {
        const float room =
            is_wide(width) ? cells_of({0, 0, width, 0}).client.w : width - 2 * space::l;
        const float text = 24 + text_height(ui, facts_of(row), TextStyle::caption, room, 2);
        if (is_wide(width)) return std::max(text, 40.0f) + 2 * space::m;
        return text + 3 * stacked_gap + 26 + 40 + 24 + 40 + space::m + space::xs;
    });
}

void draw_heads(const Screen& screen, Column& column) {
    const Cells cells = cells_of(column.take(32));
    const auto head = [&](const Rect& rect, std::string_view words) {
        text_in(screen.ui, rect, words, TextStyle::label, Tone::muted, Align::left, Role::image);
    };
    head(cells.client, says::col_client);
    head(cells.stage, says::col_stage);
    head(cells.basket, says::col_basket);
    head(cells.marks, says::col_targets);
    head(cells.momentum, says::col_momentum);
    head(cells.review, says::col_next_review);
}

void draw_row(const Screen& screen, Column& column, const LeadershipRow& row,
              const ListSpot& spot) {
    Ui& ui = screen.ui;
    const Rect rect = column.take(height_of(screen, row, column.w));
    // An open one is drawn wherever it is: its height is known by drawing only.
    if (!row.is_open && !is_near_view(ui, rect, spot)) return;
    const ListItem item(ui, row.id.text, row.name, rect, spot);
    is_wide(rect.w) ? draw_wide(screen, rect, row) : draw_stacked(screen, rect, row);
    if (!row.is_open) return;
    Column inner{rect.x + space::l, column.y, rect.w - 2 * space::l};
    draw_targets(screen, inner, row);
    column.y = inner.y + space::m;
}

}  // namespace

float draw_mark_counts(const Screen& screen, const Rect& rect, const std::array<int, 5>& counts) {
    Ui& ui = screen.ui;
    float x = rect.x;
    std::string said;
    for (const RagMark mark :
         {RagMark::green, RagMark::amber, RagMark::red, RagMark::no_data, RagMark::not_started}) {
        const int count = counts[static_cast<std::size_t>(mark)];
        if (count == 0) continue;
        const std::string number = std::to_string(count);
        said += (said.empty() ? "" : ", ") + number + " " + std::string(rag_word(mark));
        draw_rag_shape(ui, mark, x + 7, rect.y + rect.h / 2);
        const float width = text_width(ui, number, TextStyle::body) + 2;
        text_in(ui, {x + 17, rect.y, width, rect.h}, number, TextStyle::body, Tone::text,
                Align::left, Role::image);
        x += 17 + width + space::s;
    }
    SemNode node;
    node.role = Role::image;
    node.rect = {rect.x, rect.y, std::max(x - rect.x, 1.0f), rect.h};
    node.name = said.empty() ? std::string(says::leadership_no_targets) : said;
    if (said.empty()) {
        text_in(ui, rect, node.name, TextStyle::caption, Tone::muted);
    } else {
        ui.add_node(std::move(node));
    }
    return x - rect.x;
}

void draw_leadership_rows(const Screen& screen, Column& column, const LeadershipView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "clients", says::nav_clients, 0);
    Column& inner = card.inner;
    if (is_wide(inner.w)) draw_heads(screen, inner);
    {
        const Scope list(ui, Role::list, "rows", says::nav_clients);
        ListSpot spot{0, static_cast<int>(view.rows.size())};
        for (const LeadershipRow& row : view.rows) {
            const bool has_rule = spot.position > 0 || is_wide(inner.w);
            if (has_rule && is_near_view(ui, {inner.x, inner.y, inner.w, 1}, spot)) {
                rule(ui, inner);
            } else if (has_rule) {
                inner.skip(1);
            }
            ++spot.position;
            draw_row(screen, inner, row, spot);
        }
    }
    end_card(ui, column, card);
}

}  // namespace kam::ui
