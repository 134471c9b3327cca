// Tables: a header that sorts, and rows that are links as a whole.
#include <algorithm>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"

namespace kam::ui {
namespace {

constexpr float header_height = 40;
constexpr float cell_padding = 12;

std::vector<Rect> column_rects(const Rect& strip, std::span<const TableColumn> columns) {
    float fixed = 0;
    float weights = 0;
    for (const TableColumn& column : columns) {
        fixed += column.min_width;
        weights += column.weight;
    }
    const float free = std::max(0.0F, strip.w - fixed);
    const float squeeze = fixed > strip.w ? strip.w / fixed : 1;
    std::vector<Rect> rects;
    float x = strip.x;
    for (const TableColumn& column : columns) {
        const float share = weights > 0 ? free * column.weight / weights : 0;
        const float width = column.min_width * squeeze + share;
        rects.push_back({x, strip.y, width, strip.h});
        x += width;
    }
    return rects;
}

void draw_label(Ui& ui, const Rect& cell, const TableColumn& column, Colour ink, int sort) {
    const Face face = face_of(TextStyle::label);
    const float mark = sort != 0 ? 18.0F : 0.0F;
    const TextLine line = fit(face, column.label, cell.w - mark);
    float x = cell.x;
    if (column.align == Align::right) x = cell.right() - line.width - mark;
    if (column.align == Align::centre) x = cell.x + (cell.w - line.width - mark) / 2;
    draw_line(*ImGui::GetWindowDrawList(), face, x, cell.y + (cell.h - face.type.line) / 2, line,
              ink);
    if (sort != 0) {
        const Rect icon{x + line.width + 2, cell.y + (cell.h - 16) / 2, 16, 16};
        draw_icon(ui, sort > 0 ? Icon::arrow_up : Icon::arrow_down, icon, ink);
    }
}

// True when it was pressed.
bool draw_header_cell(Ui& ui, const Rect& rect, const TableColumn& column, int sort) {
    const Theme& theme = ui.theme();
    const Rect cell = rect.inset(cell_padding, 0);
    SemNode node;
    node.id = claim_id(ui, column.label);
    node.role = Role::columnheader;
    node.rect = rect;
    node.sort = sort;
    if (column.sort_key == 0) {
        node.name = column.label;
        ui.add_node(std::move(node));
        draw_label(ui, cell, column, theme.muted, 0);
        return false;
    }
    const NodeId own = node.id;
    ui.open_node(std::move(node));
    SemNode button;
    button.id = mixed_id(own, "sort");
    button.role = Role::button;
    button.rect = rect.inset(2, 4);
    button.name = column.label;
    const Rect box = button.rect;
    const Control control = add_control(ui, std::move(button));
    if (control.glow > 0) fill(ui, box, faded(theme.hover, control.glow), 6);
    draw_label(ui, cell, column, sort != 0 || control.is_hovered ? theme.text : theme.muted, sort);
    ui.close_node();
    return control.is_clicked;
}

}  // namespace

Table begin_table(Ui& ui, Column& column, std::string_view id, std::string_view name,
                  std::span<const TableColumn> columns, int rows_total, int sort_key,
                  bool is_descending) {
    Table table;
    table.rows_total = rows_total;
    SemNode node;
    node.id = claim_id(ui, id);
    node.role = Role::table;
    node.name = name;
    node.row_count = rows_total + 1;
    ui.open_node(std::move(node));
    ui.push_id(id);

    const Rect strip = column.take(header_height);
    table.columns = column_rects(strip, columns);
    ui.state().table_columns = table.columns;
    SemNode row;
    row.role = Role::row;
    row.rect = strip;
    row.row_index = 1;
    ui.open_node(std::move(row));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool is_sorted = columns[i].sort_key != 0 && columns[i].sort_key == sort_key;
        const int sort = !is_sorted ? 0 : is_descending ? -1 : 1;
        if (draw_header_cell(ui, table.columns[i], columns[i], sort)) {
            table.sort_asked = columns[i].sort_key;
        }
    }
    ui.close_node();
    rule(ui, column);
    return table;
}

Rect Row::cell(const Table& table, std::size_t index) const {
    if (index >= table.columns.size()) return {};
    const Rect& column = table.columns[index];
    return {column.x + cell_padding, rect.y, std::max(0.0F, column.w - 2 * cell_padding), rect.h};
}

Row begin_row(Ui& ui, Column& column, const Table& table, std::string_view id,
              std::string_view name, int index, float height, std::string_view href,
              bool is_selected) {
    const Theme& theme = ui.theme();
    Row row;
    row.rect = column.take(height);
    SemNode node;
    node.id = claim_id(ui, id);
    node.role = Role::row;
    node.rect = row.rect;
    node.row_index = index + 1;  // the header is the first
    ui.state().table_columns = table.columns;
    ui.open_node(std::move(node));
    ui.push_id(id);
    row.state = area(ui, row.rect, "open", name, href, is_selected);
    if (is_selected) fill(ui, {row.rect.x, row.rect.y, 3, row.rect.h}, theme.accent);
    const float edge = edge_width(theme);
    if (index < table.rows_total) {
        fill(ui, {row.rect.x, row.rect.bottom() - edge, row.rect.w, edge}, theme.hairline);
    }
    return row;
}

void end_row(Ui& ui) {
    ui.pop_id();
    ui.close_node();
}

void end_table(Ui& ui) {
    ui.pop_id();
    ui.close_node();
}

}  // namespace kam::ui
