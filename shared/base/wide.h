// 128-bit integers for sums and products of amounts: 9e15 minor units times 10,000 does not fit 64
// bits. Only for steps in between; results are narrowed before they are stored or shown.
#pragma once

#include <cstdint>
#include <limits>

namespace kam::base {

// Both compilers have it; the keyword keeps -Wpedantic content.
__extension__ typedef __int128 Wide;

// Rounds half away from zero; `divisor` is positive.
inline Wide divided_half_away(Wide value, Wide divisor) {
    const Wide magnitude = value < 0 ? -value : value;
    const Wide remainder = magnitude % divisor;
    const Wide rounded = magnitude / divisor + (remainder >= divisor - remainder ? 1 : 0);
    return value < 0 ? -rounded : rounded;
}

// The nearest 64-bit integer: what is too large to tell apart stays very large.
inline std::int64_t saturated(Wide value) {
    constexpr Wide least = std::numeric_limits<std::int64_t>::min();
    constexpr Wide most = std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(value < least ? least : value > most ? most : value);
}

}  // namespace kam::base
