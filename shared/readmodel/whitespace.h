// The grid of practice against entity or country: where we act and where we could. Source:
// domain.md 1.4. Amounts are integer minor units of one currency, a year.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "shared/base/time.h"
#include "shared/readmodel/target_progress.h"

namespace kam::readmodel {

enum class CellState {
    unknown,
    active,        // fees in the last 24 months
    lapsed,        // fees before that
    pitched_lost,  // asked for and not given
    rival,         // a named firm holds it
    no_need,
    cannot_serve,  // we lack the capability
    blocked,       // conflict or wall
    open,
};
// From the last day with fees alone; nothing where there never were any.
std::optional<CellState> state_from_fees(std::optional<base::Day> last_fee, base::Day today);

struct Cell {
    CellState state = CellState::unknown;
    std::optional<std::int64_t> spend;
    std::optional<std::int64_t> fees;  // absent where we are active: not known; elsewhere: none
};

struct Whitespace {
    int all = 0;
    int addressable = 0;  // without no_need, cannot_serve and blocked
    int active = 0;
    int unknown = 0;
    std::optional<BasisPoints> penetration;   // active of addressable; none = not applicable
    std::optional<BasisPoints> unknown_rate;  // of all; always to be shown beside it
    // Spend that is not ours, over addressable cells; nothing where no cell's is known.
    std::optional<std::int64_t> value;
    bool is_at_least = false;  // of some addressable cell it is not known
};
// `sees_blocked`: the viewer may know of walls. Who may not gets the same as if those cells did not
// exist, so that they cannot be found by subtraction.
Whitespace whitespace(std::span<const Cell> cells, bool sees_blocked);

}  // namespace kam::readmodel
