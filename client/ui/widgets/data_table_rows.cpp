// The rows of a data table: those in sight are drawn and stated, and the one with the focus is
// stated wherever it is, so that scrolling does not take the focus away.
#include <algorithm>
#include <cmath>
#include <utility>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/data_table_parts.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/widgets.h"
#include "client/ui/widgets/words.h"
#include "imgui_internal.h"

namespace kam::ui {
namespace {

constexpr float cell_padding = 12;
constexpr NodeId box_cell = 1, box_part = 2, open_part = 3, first_cell = 16;

NodeId row_id(const TableFrame& table, std::string_view key) {
    return mixed_id(table.scope, key);
}

NodeId part_id(NodeId row, bool is_box) {
    return mixed_id(row, is_box ? box_part : open_part);
}

std::string_view key_at(const TableFrame& table, int place) {
    return table.source.key(table.state.order[static_cast<std::size_t>(place)]);
}

int place_of(const TableFrame& table, std::string_view key) {
    for (int i = 0; i < table.shown(); ++i) {
        if (key_at(table, i) == key) return i;
    }
    return -1;
}

bool is_selected(const TableFrame& table, std::string_view key) {
    return !table.state.selected.empty() && table.state.selected.contains(key);
}

void toggle(TableFrame& table, int place) {
    const std::string_view key = key_at(table, place);
    auto& selected = table.state.selected;
    if (const auto found = selected.find(key); found != selected.end()) {
        selected.erase(found);
    } else {
        selected.emplace(key);
    }
    table.state.anchor_key = key;
    ++table.state.revision;
    table.result.is_changed = true;
}

void extend_to(TableFrame& table, int place) {
    const int anchor = place_of(table, table.state.anchor_key);
    if (anchor < 0) {
        table.state.anchor_key = key_at(table, place);
        select_range(table, place, place);
        return;
    }
    select_range(table, anchor, place);
}

// Also to a row that is not drawn: it is scrolled to, and stated in this frame.
void move_to(TableFrame& table, int place, bool is_on_box) {
    Ui::State& ui_state = table.ui.state();
    DataTableState& state = table.state;
    state.active = place;
    state.active_key = key_at(table, place);
    state.is_active_on_box = is_on_box;
    ScrollPosition& position = ui_state.scroll_positions[table.ui.id_of("rows")];
    const float top = static_cast<float>(place) * table.row_height;
    position.y = std::clamp(position.y, std::max(0.0F, top + table.row_height - table.body.h), top);
    table.ui.focus(part_id(row_id(table, state.active_key), is_on_box));
}

void move_sideways(TableFrame& table, bool is_right) {
    constexpr float step = 120;
    DataTableState& state = table.state;
    const bool has_both = table.options.is_selectable && table.has_row_control();
    if (is_right && state.is_active_on_box && has_both) {
        move_to(table, state.active, false);
    } else if (!is_right && state.sideways <= 0 && has_both) {
        move_to(table, state.active, true);
    } else {
        state.sideways =
            std::clamp(state.sideways + (is_right ? step : -step), 0.0F, table.sideways_max);
    }
}

// -1: not a key that moves through the rows.
int target_of(const TableFrame& table, std::string_view key) {
    const int active = table.state.active;
    const int page = std::max(1, static_cast<int>(table.body.h / table.row_height) - 1);
    int target = -1;
    if (key == "ArrowDown") target = active + 1;
    if (key == "ArrowUp") target = std::max(active - 1, 0);
    if (key == "PageDown") target = active + page;
    if (key == "PageUp") target = std::max(active - page, 0);
    if (key == "Home") target = 0;
    if (key == "End") target = table.shown() - 1;
    return std::min(target, table.shown() - 1);
}

bool act_on_key(TableFrame& table, std::string_view key) {
    DataTableState& state = table.state;
    if (key == "ArrowLeft" || key == "ArrowRight") {
        move_sideways(table, key == "ArrowRight");
        return true;
    }
    if (key == " " && table.options.is_selectable) {
        toggle(table, state.active);
        return true;
    }
    constexpr std::string_view shift = "Shift+";
    const bool is_extending = key.starts_with(shift);
    const int target = target_of(table, is_extending ? key.substr(shift.size()) : key);
    if (target < 0) return false;
    if (is_extending && state.anchor_key.empty()) state.anchor_key = state.active_key;
    move_to(table, target, state.is_active_on_box);
    if (is_extending && table.options.is_selectable) {
        extend_to(table, target);
        table.ui.announce(std::to_string(state.selected.size()) +
                          std::string(widget_says::selected));
    } else {
        state.anchor_key = state.active_key;
    }
    return true;
}

struct RowDraw {
    int place = 0;
    int row = 0;  // of the source
    Rect rect;
    NodeId id = 0;
    bool is_selected = false;
    bool is_tab_stop = false;
};

SemNode cell_node(const RowDraw& row, NodeId part, const Rect& rect) {
    SemNode node;
    node.id = mixed_id(row.id, part);
    node.role = Role::cell;
    node.rect = rect;
    return node;
}

void note_focus(TableFrame& table, const RowDraw& row, NodeId control, bool is_box) {
    if (!table.ui.has_keyboard_focus(control)) return;
    DataTableState& state = table.state;
    state.active = row.place;
    state.is_active_on_box = is_box;
    const std::string_view key = table.source.key(row.row);
    if (state.active_key != key) state.active_key = key;
}

void draw_row_box(TableFrame& table, const RowDraw& row) {
    const Rect rect{row.rect.x, row.rect.y, table.box_width, row.rect.h};
    table.ui.open_node(cell_node(row, box_cell, rect));
    SemNode node;
    node.id = part_id(row.id, true);
    node.role = Role::checkbox;
    node.rect = rect;
    node.name = widget_says::select_row;
    node.name += table.source.text(row.row, 0);
    node.is_checked = row.is_selected;
    node.is_skipped_by_tab =
        !row.is_tab_stop || !(table.state.is_active_on_box || !table.has_row_control());
    note_focus(table, row, node.id, true);
    const Control control = add_control(table.ui, std::move(node));
    draw_box(table, rect, row.is_selected, false, control.glow);
    if (control.is_clicked) {
        if (ImGui::GetIO().KeyShift && !table.state.anchor_key.empty()) {
            extend_to(table, row.place);
        } else {
            toggle(table, row.place);
        }
    }
    table.ui.close_node();
}

// The whole row acts, but for its checkbox.
Control add_row_control(TableFrame& table, const RowDraw& row) {
    SemNode node;
    node.id = part_id(row.id, false);
    const std::string_view href = table.source.href(row.row);
    node.role = href.empty() ? Role::button : Role::link;
    node.value = href;
    node.rect = row.rect;
    node.rect.x += table.box_width;
    node.rect.w -= table.box_width;
    node.name = table.source.text(row.row, 0);
    node.is_strong = table.source.look(row.row, 0).is_strong;
    node.is_skipped_by_tab =
        !row.is_tab_stop || (table.options.is_selectable && table.state.is_active_on_box);
    note_focus(table, row, node.id, false);
    return add_control(table.ui, std::move(node), {.lets_others_over = true});
}

void draw_cell(TableFrame& table, const RowDraw& row, const TablePlace& place, const Face& plain,
               const Face& strong) {
    const CellLook look = table.source.look(row.row, place.column);
    Rect cell{place.x + cell_padding, row.rect.y, place.w - 2 * cell_padding, row.rect.h};
    if (look.mark) {
        const float x = snapped(cell.x + 7);
        draw_rag_shape(table.ui, *look.mark, x, snapped(cell.y + cell.h / 2));
        cell.x += 20;
        cell.w -= 20;
    }
    draw_cell_words(table, look.is_strong ? strong : plain, cell,
                    table.source.text(row.row, place.column),
                    table.columns[static_cast<std::size_t>(place.column)].align,
                    tone_colour(table.ui.theme(), look.tone));
}

void paint_row(TableFrame& table, const RowDraw& row, const Control& control) {
    const Theme& theme = table.ui.theme();
    if (row.is_selected) {
        fill(table.ui, row.rect, theme.accent_soft);
        fill(table.ui, {row.rect.x, row.rect.y, 3, row.rect.h}, theme.accent);
    } else if (control.glow > 0) {
        fill(table.ui, row.rect, faded(theme.hover, control.glow));
    }
    if (theme.kind == ThemeKind::high_contrast && control.is_hovered) {
        outline(table.ui, row.rect, theme.accent, 0, 2);
    }
    const float edge = edge_width(theme);
    fill(table.ui, {row.rect.x, row.rect.bottom() - edge, row.rect.w, edge}, theme.hairline);
}

void draw_row(TableFrame& table, const RowDraw& row, const Face& plain, const Face& strong) {
    Ui& ui = table.ui;
    SemNode node;
    node.id = row.id;
    node.role = Role::row;
    node.rect = row.rect;
    node.row_index = row.place + 1 + table.rows_above();
    node.is_selectable = table.options.is_selectable;
    node.is_checked = row.is_selected;
    use_channel(table, true);
    ui.open_node(std::move(node));
    if (table.box_width > 0) draw_row_box(table, row);
    for (const TablePlace& place : table.places) {
        const NodeId part = first_cell + static_cast<NodeId>(place.column);
        const Rect rect{place.x, row.rect.y, place.w, row.rect.h};
        SemNode cell = cell_node(row, part, rect);
        const bool is_first = place.column == 0;
        Control control;
        use_channel(table, place.is_sticky);
        if (is_first && table.has_row_control()) {
            // Its clip is the row's, not the first column's.
            ui.open_node(std::move(cell));
            use_channel(table, std::nullopt);
            control = add_row_control(table, row);
            if (control.is_clicked) table.result.opened = row.row;
            ui.close_node();
        } else {
            cell.name = table.source.text(row.row, place.column);
            ui.add_node(std::move(cell));
        }
        if (is_first) {
            use_channel(table, std::nullopt);
            paint_row(table, row, control);
            use_channel(table, place.is_sticky);
        }
        draw_cell(table, row, place, plain, strong);
    }
    ui.close_node();
}

}  // namespace

void read_row_keys(TableFrame& table) {
    DataTableState& state = table.state;
    Ui::State& ui_state = table.ui.state();
    if (state.active_key.empty() || state.active >= table.shown()) return;
    const NodeId row = row_id(table, state.active_key);
    const NodeId box = part_id(row, true);
    const NodeId open = part_id(row, false);
    for (std::size_t i = 0; i < ui_state.input.events.size(); ++i) {
        const PageEvent& event = ui_state.input.events[i];
        if (ui_state.taken[i] || event.kind != PageEventKind::key) continue;
        if (event.id != box && event.id != open) continue;
        if (act_on_key(table, event.value)) ui_state.taken[i] = true;
    }
}

void draw_table_rows(TableFrame& table) {
    Ui& ui = table.ui;
    DataTableState& state = table.state;
    const Face plain = face_of(TextStyle::body);
    const Face strong = face_of(TextStyle::strong);
    Column column = begin_scroll(ui, table.body, "rows", 0, 0);
    const float top = column.y;
    const float from = (table.body.y - top) / table.row_height;
    const float to = (table.body.bottom() - top) / table.row_height;
    const int first = std::clamp(static_cast<int>(std::floor(from)), 0, table.shown());
    const int last = std::clamp(static_cast<int>(std::ceil(to)), first, table.shown());
    const NodeId active_row = row_id(table, state.active_key);
    const bool is_focused =
        !state.active_key.empty() && (ui.has_keyboard_focus(part_id(active_row, true)) ||
                                      ui.has_keyboard_focus(part_id(active_row, false)) ||
                                      ui.state().focus_wish == part_id(active_row, true) ||
                                      ui.state().focus_wish == part_id(active_row, false));
    const bool is_active_seen = state.active >= first && state.active < last;
    const int tab_stop = is_active_seen || is_focused ? state.active : first;

    begin_channels(table, table.body);
    const auto draw = [&](int place) {
        RowDraw row;
        row.place = place;
        row.row = state.order[static_cast<std::size_t>(place)];
        row.rect = {table.body.x, top + static_cast<float>(place) * table.row_height, table.body.w,
                    table.row_height};
        const std::string_view key = table.source.key(row.row);
        row.id = row_id(table, key);
        row.is_selected = is_selected(table, key);
        row.is_tab_stop = place == tab_stop;
        draw_row(table, row, plain, strong);
    };
    const bool is_kept = is_focused && !is_active_seen && state.active < table.shown();
    if (is_kept && state.active < first) draw(state.active);
    for (int place = first; place < last; ++place) draw(place);
    if (is_kept && state.active >= last) draw(state.active);
    end_channels(table);
    column.y = top + static_cast<float>(table.shown()) * table.row_height;
    end_scroll(ui, column);
}

void draw_totals(TableFrame& table) {
    Ui& ui = table.ui;
    const Rect& foot = table.foot;
    fill(ui, foot, ui.theme().surface);
    fill(ui, {foot.x, foot.y, foot.w, edge_width(ui.theme())}, ui.theme().control_border);
    const Face face = face_of(TextStyle::strong);
    SemNode node;
    node.id = mixed_id(table.grid, "totals");
    node.role = Role::row;
    node.rect = foot;
    node.row_index = table.shown() + 1 + table.rows_above();
    const NodeId row = node.id;
    ui.open_node(std::move(node));
    begin_channels(table, foot);
    if (table.box_width > 0) {
        SemNode blank;
        blank.id = mixed_id(row, box_cell);
        blank.role = Role::cell;
        blank.rect = {foot.x, foot.y, table.box_width, foot.h};
        ui.add_node(std::move(blank));
    }
    for (const TablePlace& place : table.places) {
        const std::string& words = table.state.totals[static_cast<std::size_t>(place.column)];
        use_channel(table, place.is_sticky);
        SemNode cell;
        cell.id = mixed_id(row, first_cell + static_cast<NodeId>(place.column));
        cell.role = Role::cell;
        cell.rect = {place.x, foot.y, place.w, foot.h};
        cell.name = words;
        draw_cell_words(table, face, cell.rect.inset(cell_padding, 0), words,
                        table.columns[static_cast<std::size_t>(place.column)].align,
                        ui.theme().text);
        ui.add_node(std::move(cell));
    }
    end_channels(table);
    ui.close_node();
}

}  // namespace kam::ui
