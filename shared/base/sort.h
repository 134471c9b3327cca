// Sorting of whole rows without compiling the algorithm for each type of row, which would be a
// twentieth of what a browser downloads: places are sorted, then rows are moved once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace kam::base {

using IsBefore = bool (*)(const void* context, std::size_t a, std::size_t b);

// 0 … count - 1 in the order of `is_before`; equal ones stay as they are.
std::vector<std::uint32_t> sorted_places(std::size_t count, const void* context,
                                         IsBefore is_before);

// Stable. `is_before(a, b)` of two rows.
template <class Row, class Before>
void sort_rows(std::vector<Row>& rows, const Before& is_before) {
    struct Context {
        const std::vector<Row>& rows;
        const Before& is_before;
    };
    const Context context{rows, is_before};
    const auto compare = [](const void* untyped, std::size_t a, std::size_t b) {
        const auto& typed = *static_cast<const Context*>(untyped);
        return static_cast<bool>(typed.is_before(typed.rows[a], typed.rows[b]));
    };
    std::vector<Row> sorted;
    sorted.reserve(rows.size());
    for (const std::uint32_t place : sorted_places(rows.size(), &context, compare)) {
        sorted.push_back(std::move(rows[place]));
    }
    rows = std::move(sorted);
}

}  // namespace kam::base
