#include "shared/readmodel/whitespace.h"

#include <algorithm>

#include "shared/base/wide.h"
#include "shared/readmodel/ratio.h"

namespace kam::readmodel {
namespace {

constexpr int active_days = 731;  // 24 months

bool is_addressable(CellState state) {
    return state != CellState::no_need && state != CellState::cannot_serve &&
           state != CellState::blocked;
}

// What is spent there and not with us.
std::optional<std::int64_t> headroom(const Cell& cell) {
    if (!cell.spend || (cell.state == CellState::active && !cell.fees)) return std::nullopt;
    return std::max<std::int64_t>(0, *cell.spend - cell.fees.value_or(0));
}

}  // namespace

std::optional<CellState> state_from_fees(std::optional<base::Day> last_fee, base::Day today) {
    if (!last_fee) return std::nullopt;
    return today - *last_fee <= active_days ? CellState::active : CellState::lapsed;
}

Whitespace whitespace(std::span<const Cell> cells, bool sees_blocked) {
    Whitespace out;
    base::Wide value = 0;
    bool has_value = false;
    for (const Cell& cell : cells) {
        if (cell.state == CellState::blocked && !sees_blocked) continue;
        ++out.all;
        if (cell.state == CellState::unknown) ++out.unknown;
        if (!is_addressable(cell.state)) continue;
        ++out.addressable;
        if (cell.state == CellState::active) ++out.active;
        const auto room = headroom(cell);
        out.is_at_least = out.is_at_least || !room;
        if (!room) continue;
        has_value = true;
        value += *room;
    }
    out.penetration = ratio(out.active, out.addressable);
    out.unknown_rate = ratio(out.unknown, out.all);
    if (has_value) out.value = base::saturated(value);
    return out;
}

}  // namespace kam::readmodel
