// Above a data table: search, filters, columns, how many rows there are, copy, download; and what
// was pasted, to be looked at before it is taken over.
#include <algorithm>
#include <utility>

#include "client/ui/widgets/data_table_parts.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/widgets.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {
namespace {

std::string grouped(int number) {
    std::string digits = std::to_string(number);
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

std::string_view noun_for(const TableFrame& table, int count) {
    return count == 1 ? table.options.noun : table.options.nouns;
}

// "37 of 2,000 clients, 3 selected".
std::string count_words(const TableFrame& table) {
    const int all = table.source.row_count();
    std::string words = grouped(table.shown());
    words.append(widget_says::of).append(grouped(all)).append(" ").append(noun_for(table, all));
    const int selected = static_cast<int>(table.state.selected.size());
    if (selected > 0) words.append(", ").append(grouped(selected)).append(widget_says::selected);
    return words;
}

// A button with words where there is room, else its icon alone.
bool bar_button(Ui& ui, float& x, float y, bool is_wide, std::string_view id, Icon icon,
                std::string_view label, std::string_view name, bool is_on = false) {
    const ButtonOptions options{.icon = icon, .is_selected = is_on, .name = name};
    if (!is_wide) {
        const Rect rect{x, y, size::control_height, size::control_height};
        x = rect.right() + space::xs;
        return icon_button(ui, rect, id, icon, name, {.is_selected = is_on});
    }
    const Rect rect{x, y, button_width(ui, label, options), size::control_height};
    x = rect.right() + space::s;
    return button(ui, rect, id, label, options);
}

// What stands in the field now, also while it is being typed.
void read_search(TableFrame& table, const Rect& rect) {
    Column field{rect.x, rect.y, rect.w};
    FieldOptions options;
    options.placeholder = widget_says::filter_rows;
    options.is_search = true;
    options.is_label_hidden = true;
    const std::string name = std::string(widget_says::filter_rows) + ": " + std::string(table.name);
    const FieldResult result =
        text_field(table.ui, field, "search", name, table.state.search, options);
    std::string words = table.state.search;
    if (result.changed) {
        words = *result.changed;
    } else if (result.is_editing) {
        words = result.draft;
    }
    if (words == table.state.search) return;
    table.state.search = words;
    table.result.is_changed = true;
}

void draw_view_buttons(TableFrame& table, float x, float y, bool is_wide) {
    DataTableState& state = table.state;
    const bool has_filters = state.has_filter_row || !state.filters.empty();
    if (bar_button(table.ui, x, y, is_wide, "filters", Icon::filter, widget_says::column_filters,
                   widget_says::column_filters, has_filters)) {
        state.has_filter_row = !has_filters;
        if (has_filters) state.filters.clear();
        table.result.is_changed = true;
    }
    const float left = x;
    if (bar_button(table.ui, x, y, is_wide, "columns", Icon::menu, widget_says::columns,
                   widget_says::columns)) {
        open_column_chooser(table);
    }
    draw_column_chooser(table, {left, y, x - left, size::control_height});
}

void download_rows(TableFrame& table) {
    Download file;
    file.name = table.options.file_name;
    file.type = "text/csv;charset=utf-8";
    file.bytes = csv_of(rows_to_copy(table));
    table.ui.download(std::move(file));
}

void draw_output_buttons(TableFrame& table, float x, float y, bool is_wide) {
    if (bar_button(table.ui, x, y, is_wide, "copy", Icon::copy, widget_says::copy,
                   widget_says::copy_rows)) {
        copy_rows(table);
    }
    if (bar_button(table.ui, x, y, is_wide, "csv", Icon::arrow_down, widget_says::csv,
                   widget_says::download_csv)) {
        download_rows(table);
    }
}

}  // namespace

void copy_rows(TableFrame& table) {
    const TextRows rows = rows_to_copy(table);
    const int count = static_cast<int>(rows.size()) - 1;
    table.ui.copy({tsv_of(rows), html_of(rows)}, std::string(widget_says::copied) + " " +
                                                     grouped(count) + " " +
                                                     std::string(noun_for(table, count)));
}

void draw_table_bar(TableFrame& table, Column& column) {
    Ui& ui = table.ui;
    const bool is_wide = column.w >= 840;
    const Rect first = column.take(size::control_height);
    const float icons = 2 * (size::control_height + space::xs);
    const float output_wide = button_width(ui, widget_says::copy, {.icon = Icon::copy}) + space::s +
                              button_width(ui, widget_says::csv, {.icon = Icon::arrow_down});
    const float search = is_wide ? 280 : std::max(120.0F, column.w - 2 * icons - space::s);
    const bool is_stacked = !is_wide && column.w < 420;
    read_search(table, {first.x, first.y, is_stacked ? column.w : search, first.h});
    Rect line = first;
    if (is_stacked) {
        column.skip(space::s);
        line = column.take(size::control_height);
    }
    const float view_x = is_stacked ? line.x : line.x + search + space::s;
    draw_view_buttons(table, view_x, line.y, is_wide);
    const float output = is_wide ? output_wide : icons - space::xs;
    draw_output_buttons(table, is_stacked ? line.x + icons : line.right() - output, line.y,
                        is_wide);
}

void draw_table_count(TableFrame& table, Column& column) {
    column.skip(space::xs);
    text_in(table.ui, column.take(24), count_words(table), TextStyle::caption, Tone::muted);
    column.skip(space::xs);
}

namespace {

// Pasted rows often bring their header along.
bool starts_with_header(const TableFrame& table) {
    const TextRows& rows = table.state.pasted;
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const DataColumn& column) {
        return rows.size() > 1 && rows[0][0] == column.label;
    });
}

void draw_pasted_rows(TableFrame& table, Column& column) {
    constexpr std::size_t rows_max = 6, columns_max = 4;
    Ui& ui = table.ui;
    const TextRows& rows = table.state.pasted;
    const bool has_header = starts_with_header(table);
    std::vector<TableColumn> columns;
    for (std::size_t i = 0; i < std::min(rows[0].size(), columns_max); ++i) {
        const bool is_known = i < table.columns.size();
        columns.push_back({has_header ? std::string_view(rows[0][i])
                           : is_known ? table.columns[i].label
                                      : std::string_view("?"),
                           1, 60});
    }
    const std::size_t first = has_header ? 1 : 0;
    const int count = static_cast<int>(rows.size() - first);
    const Table preview =
        begin_table(ui, column, "preview", widget_says::pasted_rows, columns, count);
    for (std::size_t i = first; i < std::min(rows.size(), first + rows_max); ++i) {
        const Rect strip = column.take(36);
        SemNode node;
        node.role = Role::row;
        node.rect = strip;
        node.row_index = static_cast<int>(i - first) + 2;
        ui.open_node(std::move(node));
        for (std::size_t cell = 0; cell < columns.size(); ++cell) {
            const Rect& place = preview.columns[cell];
            text_in(ui, Rect{place.x, strip.y, place.w, strip.h}.inset(12, 0), rows[i][cell]);
        }
        ui.close_node();
        rule(ui, column);
    }
    end_table(ui);
    std::string more;
    if (count > static_cast<int>(rows_max)) {
        more = std::string(widget_says::and_more) + grouped(count - static_cast<int>(rows_max)) +
               std::string(widget_says::more) + " " + std::string(table.options.nouns);
    }
    if (rows[0].size() > columns_max) {
        more += (more.empty() ? "" : "; ") + std::to_string(rows[0].size()) +
                std::string(" columns in all");
    }
    column.skip(space::s);
    text(ui, column, more, TextStyle::caption, Tone::muted);
}

}  // namespace

void draw_paste_dialog(TableFrame& table) {
    DataTableState& state = table.state;
    if (state.pasted.empty()) return;
    Ui& ui = table.ui;
    Dialog dialog = begin_dialog(ui, "pasted", widget_says::pasted_rows, 640);
    draw_pasted_rows(table, dialog.inner);
    dialog.inner.skip(space::l);
    const std::size_t first = starts_with_header(table) ? 1 : 0;
    const int count = static_cast<int>(state.pasted.size() - first);
    const std::string label = std::string(widget_says::import) + grouped(count) + " " +
                              std::string(noun_for(table, count));
    const Rect line = dialog.inner.take(size::control_height);
    const ButtonOptions primary{.kind = ButtonKind::primary};
    const float width = std::min(button_width(ui, label, primary), line.w - 110);
    const bool is_taken = button(ui, {line.x, line.y, width, line.h}, "import", label, primary);
    const float cancel = button_width(ui, widget_says::cancel);
    const bool is_left = button(ui, {line.x + width + space::s, line.y, cancel, line.h}, "cancel",
                                widget_says::cancel);
    dialog.inner.skip(space::s);
    end_dialog(ui, dialog);
    if (is_taken) {
        state.pasted.erase(state.pasted.begin(),
                           state.pasted.begin() + static_cast<std::ptrdiff_t>(first));
        table.result.imported = std::move(state.pasted);
    }
    if (is_taken || is_left || dialog.is_close_asked) state.pasted.clear();
}

}  // namespace kam::ui
