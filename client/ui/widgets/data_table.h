// A table for many rows that people work with: it sorts, filters, hides columns, selects, copies,
// exports and takes pasted rows. Its header stands still, and its first column too where the
// columns are wider than the room. Only rows that can be seen are drawn and stated; the number of
// rows costs nothing until the order changes.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "client/ui/widgets/controls.h"
#include "client/ui/widgets/marks.h"
#include "client/ui/widgets/table_text.h"

namespace kam::ui {

struct DataColumn {
    std::string_view key;  // in the state; stays when the label changes
    std::string_view label;
    float width = 120;  // the least, CSS px
    float weight = 1;   // share of what is left over
    Align align = Align::left;
    bool is_ranked = false;  // sorts by TableSource::rank, else by its words
    bool is_sortable = true;
};

struct CellLook {
    Tone tone = Tone::text;
    bool is_strong = false;
    std::optional<RagMark> mark;  // its shape in front of the words
};

// Rows by their number, 0 to row_count() - 1, in the order the caller has them. Columns as given to
// data_table; the first one names the row. Texts are as shown, and are valid until the next call.
class TableSource {
  public:
    virtual ~TableSource() = default;
    virtual int row_count() const = 0;
    // Another number when rows or their words have changed.
    virtual int version() const { return 0; }
    virtual std::string_view key(int row) const = 0;  // the record's id
    virtual std::string_view text(int row, int column) const = 0;
    // Rows without a rank come last, whichever way it sorts.
    virtual std::optional<double> rank(int, int) const { return std::nullopt; }
    virtual CellLook look(int, int) const { return {}; }
    virtual std::string_view href(int) const { return {}; }
    // Over the rows that are shown; asked for when those change.
    virtual std::string total(std::span<const int>, int) const { return {}; }
};

// The caller's; survives frames. The first part may be kept in an address.
struct DataTableState {
    std::string sort_key;  // a column's; empty = as the source has them
    bool is_descending = false;
    std::string search;                                       // in all columns
    std::map<std::string, std::string, std::less<>> filters;  // by column
    std::set<std::string, std::less<>> hidden;                // columns
    std::set<std::string, std::less<>> selected;              // keys of rows
    bool is_compact = false;
    bool has_filter_row = false;
    int revision = 0;  // raised by whoever changes `selected` from outside

    // What the table remembers by itself.
    struct Built {  // what the order was made from
        int version = -1;
        int rows = -1;
        std::string sort_key, search;
        bool is_descending = false;
        std::map<std::string, std::string, std::less<>> filters;
        bool operator==(const Built&) const = default;
    };
    Built built;
    std::vector<int> order;           // rows of the source that are shown
    std::vector<std::string> folded;  // per row of the source, for the search
    std::vector<std::string> totals;  // per column
    int folded_version = -1;
    int selected_shown = 0;
    int selected_revision = -1;
    int active = 0;  // place in the order of the row that Tab leads to
    bool is_active_on_box = false;
    std::string active_key, anchor_key;
    float sideways = 0;
    std::optional<float> sideways_grip;
    TextRows pasted;
};

struct DataTableOptions {
    bool is_selectable = false;
    bool takes_paste = false;
    bool can_open = false;  // rows act as a button, or as a link where the source gives an address
    bool has_totals = false;
    std::string_view file_name = "Table.csv";
    std::string_view noun = "row", nouns = "rows";
    std::string_view empty_title = "Nothing here yet";
    std::string_view empty_why = {};
};

struct DataTableResult {
    std::optional<int> opened;         // row of the source
    bool is_changed = false;           // sort, filters, columns, selection or density
    std::optional<TextRows> imported;  // pasted rows that the person agreed to
};

// Fills `rect`: a bar with search, columns, copy and download, then the table.
DataTableResult data_table(Ui& ui, const Rect& rect, std::string_view id, std::string_view name,
                           std::span<const DataColumn> columns, const TableSource& source,
                           DataTableState& state, const DataTableOptions& options = {});

}  // namespace kam::ui
