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

// Billable hours ÷ available hours.
std::optional<BasisPoints> utilisation(std::optional<std::int64_t> billable,
                                       std::optional<std::int64_t> available);
// Fee-earners ÷ equity partners, in hundredths; nothing without a partner.
std::optional<std::int64_t> leverage_hundredths(std::optional<std::int64_t> fee_earners,
                                                std::optional<std::int64_t> equity_partners);
// Realisation × average standard rate × leverage × margin × hours per head, in minor units.
// Nothing unless all five are known.
struct PartnerProfit {
    std::optional<BasisPoints> realisation;
    std::optional<std::int64_t> rate;  // minor units an hour
    std::optional<std::int64_t> leverage_hundredths;
    std::optional<BasisPoints> margin;
    std::optional<std::int64_t> hours;  // billable, a head and year
};
std::optional<std::int64_t> profit_per_equity_partner(const PartnerProfit& parts);
// Days of work in progress + days of debtors.
std::optional<std::int64_t> lock_up(std::optional<std::int64_t> wip_days,
                                    std::optional<std::int64_t> debtor_days);

}  // namespace kam::readmodel
