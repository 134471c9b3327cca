// Which rows are shown, in what order, and which of them are chosen.
#include <algorithm>
#include <utility>

#include "client/ui/widgets/data_table_parts.h"
#include "shared/base/utf8.h"

namespace kam::ui {
namespace {

int column_of(const TableFrame& table, std::string_view key) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].key == key) return static_cast<int>(i);
    }
    return -1;
}

// Lower case without accents, all cells of a row in one.
void fold_rows(TableFrame& table) {
    DataTableState& state = table.state;
    const int rows = table.source.row_count();
    const int version = table.source.version();
    if (state.folded_version == version && static_cast<int>(state.folded.size()) == rows) return;
    state.folded.assign(static_cast<std::size_t>(rows), {});
    for (int row = 0; row < rows; ++row) {
        std::string all;
        for (int column = 0; column < static_cast<int>(table.columns.size()); ++column) {
            all.append(table.source.text(row, column)).push_back('\n');
        }
        state.folded[static_cast<std::size_t>(row)] = base::fold_for_search(all);
    }
    state.folded_version = version;
}

void keep_matching(TableFrame& table, const DataTableState::Built& wanted) {
    std::vector<int>& order = table.state.order;
    const std::string search = base::fold_for_search(base::trimmed(wanted.search));
    if (!search.empty()) {
        fold_rows(table);
        std::erase_if(order, [&](int row) {
            const std::string& words = table.state.folded[static_cast<std::size_t>(row)];
            return words.find(search) == std::string::npos;
        });
    }
    for (const auto& [key, words] : wanted.filters) {
        const int column = column_of(table, key);
        const std::string folded = base::fold_for_search(base::trimmed(words));
        if (column < 0 || folded.empty()) continue;
        std::erase_if(order, [&](int row) {
            return !base::contains_folded(table.source.text(row, column), folded);
        });
    }
}

template <typename Key, typename Less>
void sort_by(std::vector<int>& order, std::vector<Key> keys, Less less) {
    std::vector<int> at(order.size());
    for (std::size_t i = 0; i < at.size(); ++i) at[i] = static_cast<int>(i);
    std::stable_sort(at.begin(), at.end(), [&](int a, int b) {
        return less(keys[static_cast<std::size_t>(a)], keys[static_cast<std::size_t>(b)]);
    });
    std::vector<int> sorted;
    sorted.reserve(order.size());
    for (const int i : at) sorted.push_back(order[static_cast<std::size_t>(i)]);
    order = std::move(sorted);
}

// Keys are made once; those who have none come last.
void sort_order(TableFrame& table, const DataTableState::Built& wanted) {
    const int column = column_of(table, wanted.sort_key);
    if (column < 0) return;
    std::vector<int>& order = table.state.order;
    const bool is_down = wanted.is_descending;
    const auto before = [is_down](const auto& a, const auto& b) { return is_down ? b < a : a < b; };
    if (table.columns[static_cast<std::size_t>(column)].is_ranked) {
        std::vector<std::optional<double>> keys;
        for (const int row : order) keys.push_back(table.source.rank(row, column));
        sort_by(order, std::move(keys), [&](const auto& a, const auto& b) {
            return a && b ? before(*a, *b) : a.has_value() && !b.has_value();
        });
        return;
    }
    std::vector<std::string> keys;
    for (const int row : order) {
        keys.push_back(base::fold_for_search(table.source.text(row, column)));
    }
    sort_by(order, std::move(keys), [&](const std::string& a, const std::string& b) {
        return a.empty() || b.empty() ? !a.empty() && b.empty() : before(a, b);
    });
}

}  // namespace

void refresh_order(TableFrame& table, const DataTableState::Built& wanted) {
    DataTableState& state = table.state;
    if (state.built == wanted) return;
    const bool is_filtered_anew = state.built.rows >= 0 && (state.built.search != wanted.search ||
                                                            state.built.filters != wanted.filters);
    state.order.resize(static_cast<std::size_t>(wanted.rows));
    for (int row = 0; row < wanted.rows; ++row) state.order[static_cast<std::size_t>(row)] = row;
    keep_matching(table, wanted);
    sort_order(table, wanted);
    state.built = wanted;
    state.totals.clear();
    for (int column = 0; column < static_cast<int>(table.columns.size()); ++column) {
        if (!table.options.has_totals) break;
        state.totals.push_back(table.source.total(state.order, column));
    }
    // The row that has the focus keeps it, wherever it stands now.
    const auto found = std::find_if(state.order.begin(), state.order.end(), [&](int row) {
        return table.source.key(row) == std::string_view(state.active_key);
    });
    state.active = found == state.order.end() ? 0 : static_cast<int>(found - state.order.begin());
    state.selected_revision = -1;
    count_selected(table);
    if (is_filtered_anew) {
        table.ui.announce(std::to_string(table.shown()) + " of " + std::to_string(wanted.rows) +
                          " " + std::string(table.options.nouns));
    }
}

void count_selected(TableFrame& table) {
    DataTableState& state = table.state;
    if (state.selected_revision == state.revision) return;
    state.selected_revision = state.revision;
    state.selected_shown = 0;
    if (state.selected.empty()) return;
    for (const int row : state.order) {
        if (state.selected.contains(table.source.key(row))) ++state.selected_shown;
    }
}

void select_range(TableFrame& table, int from, int to) {
    DataTableState& state = table.state;
    state.selected.clear();
    for (int i = std::min(from, to); i <= std::max(from, to) && i < table.shown(); ++i) {
        state.selected.emplace(table.source.key(state.order[static_cast<std::size_t>(i)]));
    }
    ++state.revision;
    table.result.is_changed = true;
}

void select_all(TableFrame& table, bool is_on) {
    DataTableState& state = table.state;
    for (const int row : state.order) {
        if (is_on) {
            state.selected.emplace(table.source.key(row));
        } else if (const auto found = state.selected.find(table.source.key(row));
                   found != state.selected.end()) {
            state.selected.erase(found);
        }
    }
    ++state.revision;
    table.result.is_changed = true;
}

TextRows rows_to_copy(const TableFrame& table) {
    TextRows rows;
    TextRow header;
    std::vector<int> shown;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0 && table.state.hidden.contains(table.columns[i].key)) continue;
        shown.push_back(static_cast<int>(i));
        header.emplace_back(table.columns[i].label);
    }
    rows.push_back(std::move(header));
    for (const int row : table.state.order) {
        if (table.state.selected_shown > 0 &&
            !table.state.selected.contains(table.source.key(row))) {
            continue;
        }
        TextRow words;
        for (const int column : shown) words.emplace_back(table.source.text(row, column));
        rows.push_back(std::move(words));
    }
    return rows;
}

}  // namespace kam::ui
