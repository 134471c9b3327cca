// What becomes of recorded work: billed, collected, and what it leaves. Source: domain.md 1.12.
// Amounts are integer minor units of one currency, of the same (matched) invoices. Fixed and
// success fees may bring realisation above 100 %; free work is listed apart by whoever calls.
#pragma once

#include <cstdint>
#include <optional>

#include "shared/readmodel/target_progress.h"

namespace kam::readmodel {

struct Realisation {
    std::optional<BasisPoints> billing;     // billed ÷ standard value
    std::optional<BasisPoints> collection;  // collected ÷ billed
    std::optional<BasisPoints> overall;     // collected ÷ standard value
};
// Each part only where both of its figures are known and the whole is above 0.
Realisation realisation(std::optional<std::int64_t> standard, std::optional<std::int64_t> billed,
                        std::optional<std::int64_t> collected);

// (fees − cost) ÷ fees; also negative.
std::optional<BasisPoints> margin(std::optional<std::int64_t> fees,
                                  std::optional<std::int64_t> cost);
// Collected − cost of time − what was spent on the client.
std::optional<std::int64_t> contribution(std::optional<std::int64_t> collected,
                                         std::optional<std::int64_t> cost_of_time,
                                         std::optional<std::int64_t> client_cost);

}  // namespace kam::readmodel
