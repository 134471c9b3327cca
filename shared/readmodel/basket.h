// Several measures taken together, what the team does apart from what comes of it. Source:
// domain.md 1.17.
#pragma once

#include <optional>
#include <span>

#include "shared/readmodel/target_progress.h"

namespace kam::readmodel {

struct BasketPart {
    std::optional<BasisPoints> progress;  // unclipped, as of target_progress
    bool is_leading = false;
    int weight = 1;  // relative; equal unless set
};

struct Basket {
    // Mean of the progress of those known, each clipped to 0 to 100 %, by weight.
    std::optional<BasisPoints> index, leading, lagging;
    BasisPoints coverage;           // of the weights
    bool has_only_lagging = false;  // warn: it tells of the past only
    bool has_heavy_part = false;    // one weighs more than half
};
Basket basket(std::span<const BasketPart> parts);

enum class BasketReading {
    not_known,
    on_course,
    early_or_wrong_activity,  // much is done, little has come of it
    living_off_the_past,      // much comes in, little is done
    behind,
};
constexpr std::int64_t basket_high_min = 5'000;  // basis points
BasketReading reading_of(const Basket& basket);

}  // namespace kam::readmodel
