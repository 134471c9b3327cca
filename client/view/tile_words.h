// The ten tiles of the leadership page in words. Formulas are made from the very constants that the
// code computes with, so that what is said is what is done.
#pragma once

#include <string>
#include <string_view>

#include "client/view/leadership_filter.h"

namespace kam::view {

// One client for so many fee-earners, at least one (domain.md 2.5).
constexpr int fee_earners_per_client = 100;
// Of key account plans in the literature, so many per cent have a target that can be measured.
constexpr int specific_share_anchor = 10;

struct TileWords {
    std::string_view label, purpose, action;
    std::string_view show;  // words of the button that lists these clients; "" = none
};
const TileWords& tile_words(TileKind kind);
std::string tile_formula(TileKind kind);

namespace words {
inline constexpr std::string_view group_too_small = "Fewer than 5 people or 3 clients: not shown";
inline constexpr std::string_view group_other_filter =
    "Known for all clients together and by sector only";
}  // namespace words

}  // namespace kam::view
