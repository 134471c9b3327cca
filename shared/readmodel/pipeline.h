// Value of the opportunities of one account. Source: domain.md 1.13 (weighted pipeline) and 1.14.
#pragma once

#include <cstdint>
#include <optional>

#include "shared/model/store.h"

namespace kam::readmodel {

struct Pipeline {
    std::int64_t unweighted = 0;  // minor units of the account's currency; known values only
    std::int64_t weighted = 0;    // Σ value × likelihood, known pairs only, half away from zero
    int valued = 0;               // opportunities whose value is known
    int weighable = 0;            // … and likelihood, too
    int unvalued = 0;             // counted, not summed, and said so
};
Pipeline pipeline(const model::Store& account);
// Likelihood × value for threats in the same way.
Pipeline value_at_risk(const model::Store& account);

}  // namespace kam::readmodel
