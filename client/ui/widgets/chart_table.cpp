#include "client/ui/widgets/chart_table.h"

#include <algorithm>

#include "client/ui/widgets/chart_picture.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {
namespace {

constexpr float cell_padding = 12;

struct Grid {
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows;
};

Grid grid_of(const Chart& chart) {
    Grid grid;
    grid.head.push_back(chart.of);
    for (const ChartSeries& series : chart.series) grid.head.push_back(series.name);
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        std::vector<std::string> row{chart.categories[i]};
        for (std::size_t s = 0; s < chart.series.size(); ++s) row.push_back(chart.words_of({s, i}));
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

// One figure a row: for tables that are wider than their place.
Grid long_grid_of(const Chart& chart) {
    Grid grid{{chart.of, std::string(widget_says::chart_value)}, {}};
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        for (std::size_t s = 0; s < chart.series.size(); ++s) {
            grid.rows.push_back(
                {chart.categories[i] + ", " + chart.series[s].name, chart.words_of({s, i})});
        }
    }
    return grid;
}

SemNode box_node(Ui& ui, Role role, const Rect& rect, std::string_view name = {}) {
    SemNode node;
    node.id = claim_id(ui, {});
    node.role = role;
    node.rect = rect;
    node.name = name;
    return node;
}

void state_row(Ui& ui, const std::vector<std::string>& cells, const Rect& rect, int index,
               Role role) {
    SemNode row = box_node(ui, Role::row, rect);
    row.row_index = index;
    ui.open_node(std::move(row));
    const float width = rect.w / static_cast<float>(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const float x = rect.x + width * static_cast<float>(i);
        ui.add_node(box_node(ui, role, {x, rect.y, width, rect.h}, cells[i]));
    }
    ui.close_node();
}

// Room that no word and no header has to be cut in. Figures stay on one line.
float least_width(const Grid& grid, std::size_t column) {
    float width = words_width(grid.head[column], TextStyle::label);
    for (const auto& row : grid.rows) {
        const bool is_figure = column > 0;
        width = std::max(width, is_figure ? words_width(row[column]) : widest_word(row[column]));
    }
    return width + 2 * cell_padding + 1;
}

std::vector<TableColumn> columns_of(const Grid& grid, float& least) {
    std::vector<TableColumn> columns;
    least = 0;
    for (std::size_t i = 0; i < grid.head.size(); ++i) {
        TableColumn column{grid.head[i], i == 0 ? 2.0F : 1.0F, least_width(grid, i)};
        if (i > 0) column.align = Align::right;
        least += column.min_width;
        columns.push_back(column);
    }
    return columns;
}

void draw_row(Ui& ui, Column& column, const Table& table, const std::vector<TableColumn>& columns,
              const std::vector<std::string>& cells, int index) {
    const TypeSize type = type_size(TextStyle::caption);
    float height = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        height = std::max(height, words_height(cells[i], table.columns[i].w - 2 * cell_padding));
    }
    const Rect rect = column.take(height + 14);
    SemNode row = box_node(ui, Role::row, rect);
    row.row_index = index;
    ui.state().table_columns = table.columns;
    ui.open_node(std::move(row));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Rect cell{table.columns[i].x + cell_padding, rect.y + 7,
                        table.columns[i].w - 2 * cell_padding, height};
        // What is one line stands at its side; longer words wrap from the left.
        if (height == type.line || columns[i].align == Align::right) {
            text_in(ui, {cell.x, cell.y, cell.w, type.line}, cells[i], TextStyle::caption,
                    Tone::text, columns[i].align);
        } else {
            Column inner{cell.x, cell.y, cell.w};
            text(ui, inner, cells[i], TextStyle::caption);
        }
    }
    ui.close_node();
    rule(ui, column);
}

}  // namespace

void state_chart_table(Ui& ui, const Chart& chart, const Rect& rect) {
    const Grid grid = grid_of(chart);
    SemNode table = box_node(ui, Role::table, rect, chart.title);
    const auto rows = static_cast<float>(grid.rows.size() + 1);
    table.row_count = static_cast<int>(grid.rows.size()) + 1;
    ui.open_node(std::move(table));
    Rect strip{rect.x, rect.y, rect.w, rect.h / rows};
    int index = 1;
    state_row(ui, grid.head, strip, index, Role::columnheader);
    for (const auto& row : grid.rows) {
        strip.y += strip.h;
        state_row(ui, row, strip, ++index, Role::cell);
    }
    ui.close_node();
}

void draw_chart_table(Ui& ui, Column& column, const Chart& chart) {
    Grid grid = grid_of(chart);
    float least = 0;
    std::vector<TableColumn> columns = columns_of(grid, least);
    if (least > column.w) {
        grid = long_grid_of(chart);
        columns = columns_of(grid, least);
    }
    const Table table =
        begin_table(ui, column, "table", chart.title, columns, static_cast<int>(grid.rows.size()));
    int index = 1;
    for (const auto& row : grid.rows) draw_row(ui, column, table, columns, row, ++index);
    end_table(ui);
}

}  // namespace kam::ui
