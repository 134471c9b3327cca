// The whitespace grid: practices down, parts of the client across, totals at both ends. On a phone
// one part of the client after the other.
#include <algorithm>
#include <array>

#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/record_list.h"
#include "client/ui/screens/section_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_sections.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using model::Collection;
using readmodel::CellState;
using view::AccountView;
using view::GridCell;
using view::GridTotal;
using view::WhitespaceView;

constexpr float row_height = 56;
// Where there is little room, fewer columns rather than cut words.
constexpr float cell_min = 124, cell_min_narrow = 150;
constexpr float head_width = 180;
constexpr float total_width = 150;

std::string_view state_words(CellState state) {
    switch (state) {
        case CellState::unknown:
            return says::grid_unknown_cell;
        case CellState::active:
            return says::grid_active_cell;
        case CellState::lapsed:
            return says::grid_lapsed_cell;
        case CellState::pitched_lost:
            return says::grid_lost_cell;
        case CellState::rival:
            return view::words::choice("state", "rival");
        case CellState::no_need:
            return view::words::choice("state", "no_need");
        case CellState::cannot_serve:
            return says::grid_cannot_cell;
        case CellState::blocked:
            return view::words::choice("state", "blocked");
        case CellState::open:
            return view::words::choice("state", "open");
    }
    return {};
}

Tone state_tone(CellState state) {
    if (state == CellState::active) return Tone::good;
    if (state == CellState::rival || state == CellState::pitched_lost) return Tone::bad;
    if (state == CellState::open || state == CellState::lapsed) return Tone::accent;
    return Tone::muted;
}

std::string figures_of(const GridCell& cell) {
    std::string words = cell.spend;
    if (!cell.share.empty()) words += (words.empty() ? "" : ", ") + cell.share;
    if (cell.opportunities > 0) {
        words += (words.empty() ? "" : ", ") + std::string(says::grid_in_plan);
    }
    return words;
}

void press(const Screen& screen, const AccountView& view, const view::ListRow& practice,
           const view::ListRow& entity, const GridCell& cell) {
    if (cell.record) return screen.open(open_key(*cell.record));
    screen.intents.push_back(
        app::AddRecord{view.space,
                       Collection::whitespace_cell,
                       {{"practice", practice.record->id.text}, {"entity", entity.record->id.text}},
                       practice.title + ", " + entity.title,
                       true});
}

void draw_cell(const Screen& screen, const Rect& rect, const AccountView& view,
               const view::ListRow& practice, const view::ListRow& entity, const GridCell& cell) {
    Ui& ui = screen.ui;
    const std::string_view state = state_words(cell.state);
    std::string figures = figures_of(cell);
    if (cell.is_twice) figures = says::grid_twice;
    std::string name = practice.title + ", " + entity.title + ": " + std::string(state);
    if (!figures.empty()) name += ", " + figures;
    const Rect box = rect.inset(2, 2);
    const Scope in_cell(ui, Role::cell, entity.record->id.text, {}, rect);
    const bool is_shown = cell.record && is_open(screen, *cell.record, rect);
    if (cell.state == CellState::active) {
        fill(ui, box, ui.theme().accent_soft, size::radius);
    } else {
        outline(ui, box, ui.theme().hairline, size::radius);
    }
    // Pressed by those who see it; a link where there is something to open in a new tab.
    const std::string href = cell.record ? open_href(screen, *cell.record) : std::string();
    if (area(ui, box, "open", name, href, is_shown, size::radius).is_clicked) {
        press(screen, view, practice, entity, cell);
    }
    text_in(ui, {box.x + 8, box.y + (figures.empty() ? 14 : 5), box.w - 16, 22}, state,
            TextStyle::body, state_tone(cell.state), Align::left, Role::image);
    if (!figures.empty()) {
        text_in(ui, {box.x + 8, box.y + 27, box.w - 16, 18}, figures, TextStyle::caption,
                cell.is_twice ? Tone::warn : Tone::muted, Align::left, Role::image);
    }
}

std::string total_words(const GridTotal& total) {
    if (total.value.empty()) return std::string(says::not_known);
    return (total.is_at_least ? std::string(says::grid_at_least) : std::string()) + total.value;
}

void draw_total(const Screen& screen, const Rect& rect, std::string_view id,
                const GridTotal& total) {
    const Scope in_cell(screen.ui, Role::cell, id, {}, rect);
    text_in(screen.ui, {rect.x + 8, rect.y + 7, rect.w - 12, 20}, total_words(total),
            TextStyle::strong, total.value.empty() ? Tone::muted : Tone::text);
    const std::string active = total.penetration.empty()
                                   ? std::string()
                                   : std::string(says::grid_active) + " " + total.penetration;
    text_in(screen.ui, {rect.x + 8, rect.y + 29, rect.w - 12, 18}, active, TextStyle::caption,
            Tone::muted);
}

// As many columns as have room; the others are a page further.
struct Columns {
    std::size_t first = 0, count = 0;
    float width = 0;
};

Columns columns_of(const Screen& screen, const WhitespaceView& grid, float room) {
    const auto all = grid.entities.size();
    const float least = room < 600 ? cell_min_narrow : cell_min;
    const auto fit = static_cast<std::size_t>(std::max(1.0F, room / least));
    Columns out;
    out.count = std::min(all, fit);
    const auto last = all - out.count;
    out.first = std::min(static_cast<std::size_t>(std::max(0, screen.state.grid_column)), last);
    out.width = room / static_cast<float>(out.count);
    return out;
}

void draw_pager(const Screen& screen, Column& inner, const WhitespaceView& grid,
                const Columns& columns) {
    if (columns.count == grid.entities.size()) return;
    Ui& ui = screen.ui;
    const Rect line = inner.take(44);
    const auto first = static_cast<int>(columns.first);
    const auto count = static_cast<int>(columns.count);
    ButtonOptions back;
    back.is_disabled = columns.first == 0;
    if (icon_button(ui, {line.x, line.y, 40, 40}, "back", Icon::chevron_left, says::grid_back,
                    back)) {
        screen.state.grid_column = std::max(0, first - count);
    }
    ButtonOptions on;
    on.is_disabled = columns.first + columns.count >= grid.entities.size();
    if (icon_button(ui, {line.x + 48, line.y, 40, 40}, "on", Icon::chevron_right, says::grid_on,
                    on)) {
        screen.state.grid_column = first + count;
    }
    const std::string words = std::to_string(first + 1) + "–" + std::to_string(first + count) +
                              std::string(says::of) + std::to_string(grid.entities.size());
    text_in(ui, {line.x + 100, line.y, line.w - 100, 40}, words, TextStyle::body, Tone::muted);
}

void draw_grid(const Screen& screen, Column& inner, const AccountView& view) {
    Ui& ui = screen.ui;
    const WhitespaceView& grid = view.plan.whitespace;
    const bool has_totals = inner.w >= 640;
    const float head = inner.w < 520 ? 130 : head_width;
    const float totals = has_totals ? total_width : 0;
    const Columns columns = columns_of(screen, grid, inner.w - head - totals);
    draw_pager(screen, inner, grid, columns);
    const Scope table(ui, Role::table, "grid", says::grid);
    const auto x_of = [&](std::size_t column) {
        return inner.x + head + static_cast<float>(column - columns.first) * columns.width;
    };
    {
        const Rect line = inner.take(40);
        const Scope row(ui, Role::row, "head", "", line);
        text_in(ui, {line.x, line.y, head - 4, 40}, says::grid_practice, TextStyle::strong,
                Tone::muted, Align::left, Role::columnheader);
        for (std::size_t column = columns.first; column < columns.first + columns.count; ++column) {
            text_in(ui, {x_of(column) + 8, line.y, columns.width - 12, 40},
                    grid.entities[column].title, TextStyle::strong, Tone::text, Align::left,
                    Role::columnheader);
        }
        if (has_totals) {
            text_in(ui, {line.right() - totals + 8, line.y, totals - 8, 40}, says::grid_total,
                    TextStyle::strong, Tone::muted, Align::left, Role::columnheader);
        }
    }
    constexpr float margin = 200;
    const VisibleRange seen = visible_range(ui);
    for (std::size_t i = 0; i < grid.practices.size(); ++i) {
        const view::ListRow& practice = grid.practices[i];
        const Rect line = inner.take(row_height);
        // Those that Tab comes to next are there, too.
        if (line.bottom() < seen.top - margin || line.y > seen.bottom + margin) continue;
        const Scope row(ui, Role::row, practice.record->id.text, practice.title, line);
        const Rect name{line.x, line.y, head - 4, row_height};
        {
            const Scope in_cell(ui, Role::cell, "name", {}, name);
            const bool is_shown = is_open(screen, *practice.record, line);
            if (area(ui, name, "practice", practice.title, open_href(screen, *practice.record),
                     is_shown, size::radius)
                    .is_clicked) {
                screen.open(open_key(*practice.record));
            }
            const float height =
                text_height(ui, practice.title, TextStyle::body, name.w - space::s, 2);
            Column words{name.x, name.y + (name.h - height) / 2, name.w - space::s};
            text(ui, words, practice.title, TextStyle::body, Tone::accent, 2);
        }
        for (std::size_t column = columns.first; column < columns.first + columns.count; ++column) {
            draw_cell(screen, {x_of(column), line.y, columns.width, row_height}, view, practice,
                      grid.entities[column], grid.cell(i, column));
        }
        if (has_totals) {
            draw_total(screen, {line.right() - totals, line.y, totals, row_height}, "total",
                       grid.by_practice[i]);
        }
    }
    const Rect line = inner.take(row_height);
    const Scope row(ui, Role::row, "totals", says::grid_total, line);
    {
        const Scope in_cell(ui, Role::cell, "name", {}, {line.x, line.y, head - 4, row_height});
        text_in(ui, {line.x, line.y + 8, head - 4, 40}, says::grid_total, TextStyle::strong,
                Tone::muted);
    }
    for (std::size_t column = columns.first; column < columns.first + columns.count; ++column) {
        draw_total(screen, {x_of(column), line.y, columns.width, row_height},
                   grid.entities[column].record->id.text, grid.by_entity[column]);
    }
    if (has_totals) {
        draw_total(screen, {line.right() - totals, line.y, totals, row_height}, "all", grid.all);
    }
}

}  // namespace

void draw_whitespace(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    const WhitespaceView& grid = view.plan.whitespace;
    const bool has_grid = !grid.practices.empty() && !grid.entities.empty();
    {
        Card card = begin_card(ui, column, "whitespace", says::grid, space::l);
        Column& inner = card.inner;
        const std::string caption =
            grid.unknown.empty() ? std::string() : std::string(says::grid_unknown) + grid.unknown;
        // On a phone below, where it can be read whole.
        const bool is_small = inner.w < 520;
        draw_card_heading(screen, inner, says::grid, is_small ? std::string() : caption);
        if (is_small && !caption.empty()) {
            text(ui, inner, caption, TextStyle::caption, Tone::muted);
            inner.skip(space::s);
        }
        if (has_grid) {
            draw_grid(screen, inner, view);
        } else {
            text(ui, inner, says::grid_empty, TextStyle::body, Tone::muted);
        }
        end_card(ui, column, card);
        column.skip(space::l);
    }
    if (column.w < 820) {
        draw_record_list(screen, column, view, Collection::practice);
        draw_record_list(screen, column, view, Collection::entity);
        return;
    }
    auto parts = split(column, std::array<float, 2>{1, 1}, space::l);
    draw_record_list(screen, parts[0], view, Collection::practice);
    draw_record_list(screen, parts[1], view, Collection::entity);
    column.y = lowest(parts);
}

void cell_acts(const Form& form, Column& c, const AccountView& view) {
    std::string title;
    for (const view::ListRow& row : view.plan.of(Collection::practice)) {
        if (row.record->id == form.record.link("practice")) title = row.title;
    }
    for (const view::ListRow& row : view.plan.of(Collection::entity)) {
        if (row.record->id == form.record.link("entity")) {
            title += std::string(says::promoted_for) + row.title;
        }
    }
    if (!button(form.screen.ui, c, "promote", says::promote, {.icon = Icon::opportunity})) return;
    model::FieldMap fields{{"title", title},
                           {"cell", form.record.id.text},
                           {"origin", "plan"},
                           {"stage", "identified"},
                           {"owner", form.screen.shell.person.text}};
    const auto spend = form.record.integer("spend");
    const auto fees = form.record.integer("fees");
    if (spend && *spend > fees.value_or(0)) fields.emplace("value", *spend - fees.value_or(0));
    form.screen.intents.push_back(app::AddRecord{
        form.space, Collection::opportunity, std::move(fields), std::string(says::promote), true});
}

}  // namespace kam::ui
