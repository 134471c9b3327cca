#include "client/ui/widgets/data_table.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/data_table_parts.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/widgets.h"
#include "client/ui/widgets/words.h"
#include "imgui_internal.h"

namespace kam::ui {
namespace {

constexpr float header_height = 40;
constexpr float filter_height = 52;
constexpr float cell_padding = 12;

// Names stand still at the left; the others share what is left over, or move sideways.
void place_columns(TableFrame& table, const Rect& strip) {
    DataTableState& state = table.state;
    table.box_width = table.options.is_selectable ? 44.0F : 0.0F;
    float fixed = 0;
    float weights = 0;
    for (const DataColumn& column : table.columns) {
        const bool is_first = &column == table.columns.data();
        if (!is_first && state.hidden.contains(column.key)) continue;
        table.places.push_back({static_cast<int>(&column - table.columns.data()), 0, column.width});
        fixed += column.width;
        weights += column.weight;
    }
    const float room = strip.w - table.box_width - scroll_bar_width;
    TablePlace& first = table.places[0];
    if (fixed > room) {
        // The names may not take all of a phone.
        const float narrow = std::max(96.0F, strip.w * 0.65F - table.box_width);
        fixed -= first.w - std::min(first.w, narrow);
        first.w = std::min(first.w, narrow);
    }
    const float free = std::max(0.0F, room - fixed);
    table.sideways_max = std::max(0.0F, fixed - room);
    state.sideways = std::clamp(state.sideways, 0.0F, table.sideways_max);
    float x = strip.x + table.box_width;
    for (TablePlace& place : table.places) {
        const DataColumn& column = table.columns[static_cast<std::size_t>(place.column)];
        place.w += weights > 0 ? free * column.weight / weights : 0;
        place.is_sticky = place.column == 0;
        place.x = place.is_sticky ? x : x - state.sideways;
        x += place.w;
        if (place.is_sticky) table.sticky_right = x;
    }
}

void draw_header_words(TableFrame& table, const Rect& rect, const DataColumn& column, int sort,
                       Colour ink) {
    const Face face = face_of(TextStyle::label);
    const Rect cell = rect.inset(cell_padding, 0);
    const float mark = sort != 0 ? 18.0F : 0.0F;
    const TextLine line = fit(face, column.label, cell.w - mark);
    float x = cell.x;
    if (column.align == Align::right) x = cell.right() - line.width - mark;
    if (column.align == Align::centre) x += (cell.w - line.width - mark) / 2;
    draw_line(*ImGui::GetWindowDrawList(), face, x, cell.y + (cell.h - face.type.line) / 2, line,
              ink);
    if (sort == 0) return;
    draw_icon(table.ui, sort > 0 ? Icon::arrow_up : Icon::arrow_down,
              {x + line.width + 2, cell.y + (cell.h - 16) / 2, 16, 16}, ink);
}

void sort_by_column(TableFrame& table, const DataColumn& column, int sort) {
    table.state.is_descending = sort > 0;
    table.state.sort_key = column.key;
    table.result.is_changed = true;
    std::string sentence = "Sorted by ";
    sentence.append(column.label).append(sort > 0 ? ", descending" : ", ascending");
    table.ui.announce(std::move(sentence));
}

// A column that moves comes into sight when the focus comes to it.
void bring_into_sight(TableFrame& table, const TablePlace& place) {
    if (place.is_sticky) return;
    float& sideways = table.state.sideways;
    const float left = place.x - table.sticky_right;
    const float right = place.x + place.w - (table.head.right() - scroll_bar_width);
    if (left >= 0 && right <= 0) return;
    sideways = std::clamp(sideways + (left < 0 ? left : right), 0.0F, table.sideways_max);
    table.ui.wake_in(0);
}

void draw_header_cell(TableFrame& table, const TablePlace& place) {
    Ui& ui = table.ui;
    const Theme& theme = ui.theme();
    const DataColumn& column = table.columns[static_cast<std::size_t>(place.column)];
    const bool is_sorted = column.is_sortable && column.key == table.state.sort_key;
    const int sort = !is_sorted ? 0 : table.state.is_descending ? -1 : 1;
    SemNode node;
    node.id = mixed_id(mixed_id(table.scope, "header"), column.key);
    node.role = Role::columnheader;
    node.rect = {place.x, table.head.y, place.w, table.head.h};
    node.sort = sort;
    const Rect rect = node.rect;
    if (!column.is_sortable) {
        node.name = column.label;
        ui.add_node(std::move(node));
        draw_header_words(table, rect, column, 0, theme.muted);
        return;
    }
    SemNode button;
    button.id = mixed_id(node.id, "sort");
    button.role = Role::button;
    button.rect = rect.inset(2, 4);
    button.name = column.label;
    ui.open_node(std::move(node));
    if (ui.state().reveal == button.id) bring_into_sight(table, place);
    const Rect box = button.rect;
    const Control control = add_control(ui, std::move(button));
    if (control.glow > 0) fill(ui, box, faded(theme.hover, control.glow), 6);
    draw_header_words(table, rect, column, sort,
                      sort != 0 || control.is_hovered ? theme.text : theme.muted);
    if (control.is_clicked) sort_by_column(table, column, sort);
    ui.close_node();
}

void draw_select_all(TableFrame& table) {
    Ui& ui = table.ui;
    const DataTableState& state = table.state;
    SemNode header;
    header.id = mixed_id(mixed_id(table.scope, "header"), 1U);
    header.role = Role::columnheader;
    header.rect = {table.head.x, table.head.y, table.box_width, table.head.h};
    SemNode node;
    node.id = mixed_id(header.id, "all");
    node.role = Role::checkbox;
    node.rect = header.rect;
    node.name = widget_says::select_all_rows;
    node.is_checked = table.shown() > 0 && state.selected_shown == table.shown();
    node.is_mixed = !node.is_checked && state.selected_shown > 0;
    node.is_disabled = table.shown() == 0;
    const bool is_checked = node.is_checked;
    const bool is_mixed = node.is_mixed;
    const Rect rect = node.rect;
    ui.open_node(std::move(header));
    const Control control = add_control(ui, std::move(node));
    draw_box(table, rect, is_checked, is_mixed, control.glow);
    ui.close_node();
    if (control.is_clicked) select_all(table, !is_checked);
}

void draw_header(TableFrame& table) {
    Ui& ui = table.ui;
    SemNode row;
    row.id = mixed_id(table.grid, "header");
    row.role = Role::row;
    row.rect = table.head;
    row.row_index = 1;
    ui.open_node(std::move(row));
    begin_channels(table, table.head);
    use_channel(table, true);
    if (table.box_width > 0) draw_select_all(table);
    for (const TablePlace& place : table.places) {
        use_channel(table, place.is_sticky);
        draw_header_cell(table, place);
    }
    end_channels(table);
    ui.close_node();
    const float edge = edge_width(ui.theme());
    fill(ui, {table.head.x, table.head.bottom() - edge, table.head.w, edge},
         ui.theme().control_border);
}

void draw_filter_cell(TableFrame& table, const TablePlace& place) {
    const DataColumn& column = table.columns[static_cast<std::size_t>(place.column)];
    const std::string label = std::string(widget_says::filter_by) + std::string(column.label);
    const auto found = table.state.filters.find(column.key);
    const std::string value = found == table.state.filters.end() ? std::string() : found->second;
    Column field{place.x + 4, table.filter.y + 6, place.w - 8};
    const FieldResult result =
        text_field(table.ui, field, column.key, label, value, {.is_label_hidden = true});
    const std::string words = result.changed      ? *result.changed
                              : result.is_editing ? result.draft
                                                  : value;
    if (words == value) return;
    if (words.empty()) {
        table.state.filters.erase(found);
    } else {
        table.state.filters[std::string(column.key)] = words;
    }
    table.result.is_changed = true;
}

void draw_filter_row(TableFrame& table) {
    if (table.filter.h <= 0) return;
    Ui& ui = table.ui;
    const IdScope ids(ui, "filters");
    SemNode row;
    row.id = mixed_id(table.grid, "filters");
    row.role = Role::row;
    row.rect = table.filter;
    row.row_index = 2;
    ui.open_node(std::move(row));
    begin_channels(table, table.filter);
    for (const TablePlace& place : table.places) {
        use_channel(table, place.is_sticky);
        SemNode cell;
        cell.id = mixed_id(table.scope, 0xF000U + static_cast<std::uint32_t>(place.column));
        cell.role = Role::cell;
        cell.rect = {place.x, table.filter.y, place.w, table.filter.h};
        ui.open_node(std::move(cell));
        draw_filter_cell(table, place);
        ui.close_node();
    }
    end_channels(table);
    ui.close_node();
    fill(ui, {table.filter.x, table.filter.bottom() - 1, table.filter.w, 1}, ui.theme().hairline);
}

// Above the rows, so that it is told from what is sorted; drawn last.
void draw_sideways_thumb(TableFrame& table) {
    if (table.sideways_max <= 0) return;
    DataTableState& state = table.state;
    const float right = table.body.right() - scroll_bar_width;
    const Rect track{table.sticky_right, table.body.bottom(), right - table.sticky_right,
                     scroll_bar_width};
    const float length = std::max(32.0F, track.w * track.w / (track.w + table.sideways_max));
    const float room = std::max(1.0F, track.w - length);
    Rect grip{track.x + room * state.sideways / table.sideways_max, track.y + 3, length, 6};
    const float mouse = ImGui::GetIO().MousePos.x;
    const bool is_over = is_pointed_at(track);
    if (is_over && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        const bool is_on_grip = mouse >= grip.x && mouse <= grip.right();
        state.sideways_grip = is_on_grip ? mouse - grip.x : length / 2;
    }
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) state.sideways_grip.reset();
    if (state.sideways_grip) {
        const float at = std::clamp((mouse - *state.sideways_grip - track.x) / room, 0.0F, 1.0F);
        state.sideways = at * table.sideways_max;
        grip.x = track.x + room * at;
    }
    const Theme& theme = table.ui.theme();
    const bool is_hot = is_over || state.sideways_grip;
    fill(table.ui, grip, is_hot ? theme.muted : faded(theme.control_border, 0.55F), 3);
}

void draw_edges(TableFrame& table) {
    const Theme& theme = table.ui.theme();
    if (table.state.sideways > 0) {
        const float height = table.body.bottom() - table.head.y;
        fill(table.ui, {table.sticky_right - 1, table.head.y, 1, height}, theme.control_border);
    }
}

void lay_out(TableFrame& table, const Column& column, float bottom) {
    Column rest = column;
    table.row_height = table.state.is_compact ? 32 : 40;
    place_columns(table, {rest.x, rest.y, rest.w, bottom - rest.y});
    table.head = rest.take(header_height);
    const bool has_filter = table.state.has_filter_row || !table.state.filters.empty();
    if (has_filter) table.filter = rest.take(filter_height);
    const bool has_totals = table.options.has_totals && !table.state.totals.empty();
    const float foot = has_totals ? header_height : 0;
    const float strip = table.sideways_max > 0 ? scroll_bar_width : 0;
    table.body = {rest.x, rest.y, rest.w,
                  std::max(table.row_height, bottom - rest.y - foot - strip)};
    table.foot = {rest.x, table.body.bottom() + strip, rest.w, foot};
}

void scroll_sideways(TableFrame& table) {
    const float by = table.ui.state().input.wheel_x;
    const Rect all{table.head.x, table.head.y, table.head.w, table.body.bottom() - table.head.y};
    if (by == 0 || table.sideways_max <= 0 || !is_pointed_at(all)) return;
    const float before = table.state.sideways;
    table.state.sideways = std::clamp(before + by, 0.0F, table.sideways_max);
    for (TablePlace& place : table.places) {
        if (!place.is_sticky) place.x -= table.state.sideways - before;
    }
}

// What is asked of the table as a whole, by a key pressed anywhere in it.
void read_table_events(TableFrame& table, std::size_t first_node) {
    Ui::State& state = table.ui.state();
    const std::vector<SemNode>& nodes = state.output.nodes;
    for (std::size_t i = 0; i < state.input.events.size(); ++i) {
        const PageEvent& event = state.input.events[i];
        const bool is_all = event.kind == PageEventKind::key && event.value == "Ctrl+A" &&
                            table.options.is_selectable;
        const bool is_copy = event.kind == PageEventKind::copy;
        const bool is_paste = event.kind == PageEventKind::paste && table.options.takes_paste;
        if (state.taken[i] || !(is_all || is_copy || is_paste)) continue;
        const bool is_ours =
            std::any_of(nodes.begin() + static_cast<std::ptrdiff_t>(first_node), nodes.end(),
                        [&](const SemNode& node) { return node.id == event.id; });
        if (!is_ours) continue;
        state.taken[i] = true;
        if (is_copy) copy_rows(table);
        if (is_paste) table.state.pasted = rows_of_tsv(event.value);
        if (!is_all) continue;
        select_all(table, true);
        table.ui.announce(std::to_string(table.state.selected.size()) +
                          std::string(widget_says::selected));
    }
}

void draw_grid(TableFrame& table) {
    Ui& ui = table.ui;
    const std::size_t first_node = ui.state().output.nodes.size();
    SemNode node;
    node.id = table.grid;
    node.role = table.options.is_selectable ? Role::grid : Role::table;
    node.name = table.name;
    node.rect = {table.head.x, table.head.y, table.head.w, table.body.bottom() - table.head.y};
    node.row_count = table.shown() + table.rows_above() + (table.foot.h > 0 ? 1 : 0);
    node.is_multi_selectable = table.options.is_selectable;
    node.takes_paste = table.options.takes_paste;
    ui.open_node(std::move(node));
    draw_header(table);
    draw_filter_row(table);
    draw_table_rows(table);
    if (table.foot.h > 0) draw_totals(table);
    ui.close_node();
    read_table_events(table, first_node);
}

void draw_nothing(TableFrame& table) {
    if (table.shown() > 0) return;
    DataTableState& state = table.state;
    Column column = begin_scroll(table.ui, table.body, "nothing", space::l, 0);
    if (table.source.row_count() == 0) {
        empty_state(table.ui, column, "empty", Icon::info, table.options.empty_title,
                    table.options.empty_why, {});
    } else if (empty_state(table.ui, column, "none", Icon::search, widget_says::no_rows_match,
                           widget_says::no_rows_match_why, widget_says::clear_filters)) {
        state.search.clear();
        state.filters.clear();
        // Also while it is being typed in.
        FieldState& field = table.ui.state().fields[table.search_id];
        field.has_draft = false;
        ++field.revision;
        table.result.is_changed = true;
    }
    end_scroll(table.ui, column);
}

}  // namespace

DataTableResult data_table(Ui& ui, const Rect& rect, std::string_view id, std::string_view name,
                           std::span<const DataColumn> columns, const TableSource& source,
                           DataTableState& state, const DataTableOptions& options) {
    DataTableResult result;
    if (columns.empty()) return result;
    TableFrame table{ui, name, columns, source, state, options, result};
    table.grid = claim_id(ui, id);
    const IdScope ids(ui, id);
    table.scope = ui.id_of("rows of");
    table.search_id = ui.id_of("search");
    Column column{rect.x, rect.y, rect.w};
    count_selected(table);
    draw_table_bar(table, column);
    refresh_order(table, {source.version(), source.row_count(), state.sort_key, state.search,
                          state.is_descending, state.filters});
    count_selected(table);
    draw_table_count(table, column);
    lay_out(table, column, rect.bottom());
    scroll_sideways(table);
    read_row_keys(table);
    draw_grid(table);
    draw_nothing(table);
    draw_edges(table);
    draw_sideways_thumb(table);
    draw_paste_dialog(table);
    // What was pressed below shows above in the next frame.
    if (result.is_changed) ui.wake_in(0);
    return result;
}

}  // namespace kam::ui
