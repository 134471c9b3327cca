// What shows a state, and tables: RAG marks, bars, people, badges, empty states, rows.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "client/ui/widgets/controls.h"

namespace kam::ui {

// --- marks ------------------------------------------------------------------------------------
// RAG with shape, letter and word: ● On track, ▲ Watch, ■ Off track, ○ No data, ○ Not started.
enum class RagMark { not_started, no_data, green, amber, red };
std::string_view rag_word(RagMark mark);
void rag_mark(Ui& ui, const Rect& rect, RagMark mark, bool with_word);
// The shape alone, around a point: whoever draws it says the word.
void draw_rag_shape(Ui& ui, RagMark mark, float x, float y);
// A bar from baseline to target: filled to `now` (permille, may be < 0 or > 1000), a tick at
// `expected`. Absent = unknown: drawn hatched and named "not known".
struct BarValues {
    std::optional<int> now_permille;
    std::optional<int> expected_permille;
    RagMark mark = RagMark::no_data;
};
void progress_bar(Ui& ui, const Rect& rect, std::string_view name, const BarValues& values);
void avatar(Ui& ui, const Rect& rect, std::string_view person_name);  // initials, names itself
// A small rounded label; returns its width.
float badge(Ui& ui, float x, float y, std::string_view words, Tone tone);
float badge_width(Ui& ui, std::string_view words);
// What this place is for, why it pays, one button. Returns true when the button is pressed. `level`
// is that of the title among the headings.
bool empty_state(Ui& ui, Column& column, std::string_view id, Icon icon, std::string_view title,
                 std::string_view why, std::string_view button_label, int level = 3);
// Grey bars while something loads; announces itself as busy.
void skeleton(Ui& ui, Column& column, int lines);

// --- tables -----------------------------------------------------------------------------------
struct TableColumn {
    std::string_view label;
    float weight = 1;  // share of the free width
    float min_width = 80;
    Align align = Align::left;
    int sort_key = 0;  // non-zero: the header sorts by it
};
struct Table {
    std::vector<Rect> columns;  // x and w of each; y is the header's
    int rows_total = 0;
    std::optional<int> sort_asked;  // a header was pressed
};
// Header drawn and stated; rows follow as `begin_row` … `end_row`.
Table begin_table(Ui& ui, Column& column, std::string_view id, std::string_view name,
                  std::span<const TableColumn> columns, int rows_total, int sort_key = 0,
                  bool is_descending = false);
struct Row {
    Rect rect;
    AreaState state;
    Rect cell(const Table& table, std::size_t index) const;  // inset, this row's height
};
// `name` is the accessible name of the row's link; index is 1-based.
Row begin_row(Ui& ui, Column& column, const Table& table, std::string_view id,
              std::string_view name, int index, float height, std::string_view href = {},
              bool is_selected = false);
void end_row(Ui& ui);
void end_table(Ui& ui);

}  // namespace kam::ui
