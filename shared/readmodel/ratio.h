// Ratios in basis points, rounded once and half away from zero; nothing where there is no whole.
#pragma once

#include <cstdint>
#include <optional>

#include "shared/base/wide.h"
#include "shared/readmodel/target_progress.h"

namespace kam::readmodel {

inline std::optional<BasisPoints> ratio(base::Wide part, base::Wide whole) {
    if (whole <= 0) return std::nullopt;
    return BasisPoints{base::saturated(base::divided_half_away(part * 10'000, whole))};
}

}  // namespace kam::readmodel
