// What the parts of a data table share within a frame. For data_table*.cpp only.
#pragma once

#include "client/ui/widgets/data_table.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"

namespace kam::ui {

constexpr float scroll_bar_width = 12;

struct TablePlace {
    int column = 0;  // of the caller's columns
    float x = 0, w = 0;
    bool is_sticky = false;
};

struct TableFrame {
    Ui& ui;
    std::string_view name;
    std::span<const DataColumn> columns;
    const TableSource& source;
    DataTableState& state;
    const DataTableOptions& options;
    DataTableResult& result;

    Rect head{}, filter{}, body{}, foot{};
    float row_height = 40;
    float box_width = 0;               // of the column with the checkboxes
    float sticky_right = 0;            // where the columns that move begin
    float sideways_max = 0;            // how far they move
    std::vector<TablePlace> places{};  // of the columns that are shown, in screen coordinates
    Rect clip{};                       // of the rows, header or totals that are being drawn
    NodeId grid = 0;
    NodeId scope = 0;
    NodeId search_id = 0;

    int rows_above() const { return filter.h > 0 ? 2 : 1; }
    int shown() const { return static_cast<int>(state.order.size()); }
    bool has_row_control() const { return options.can_open; }
};

// --- data_table_order.cpp
void refresh_order(TableFrame& table, const DataTableState::Built& wanted);
void count_selected(TableFrame& table);
void select_range(TableFrame& table, int from, int to);
void select_all(TableFrame& table, bool is_on);
// The header and the rows that copying and exporting mean: those selected, else all shown.
TextRows rows_to_copy(const TableFrame& table);

// --- data_table_bar.cpp
void draw_table_bar(TableFrame& table, Column& column);    // moves the column
void draw_table_count(TableFrame& table, Column& column);  // "n of m rows"
void draw_paste_dialog(TableFrame& table);
void copy_rows(TableFrame& table);

// --- data_table_columns.cpp
void draw_column_chooser(TableFrame& table, const Rect& anchor);
void open_column_chooser(TableFrame& table);

// --- data_table_rows.cpp
void read_row_keys(TableFrame& table);
void draw_table_rows(TableFrame& table);
void draw_totals(TableFrame& table);
// Words, cut to the cell, at its side.
void draw_cell_words(TableFrame& table, const Face& face, const Rect& cell, std::string_view words,
                     Align align, Colour ink);
// The square of a checkbox in the middle of `rect`.
void draw_box(TableFrame& table, const Rect& rect, bool is_checked, bool is_mixed, float glow);

// Columns that move are clipped where the sticky ones end; draws go to two channels, so that each
// clip is set once and not for every row.
void begin_channels(TableFrame& table, const Rect& strip);
// Without a value: behind both, over the whole width.
void use_channel(TableFrame& table, std::optional<bool> is_sticky);
void end_channels(TableFrame& table);

}  // namespace kam::ui
