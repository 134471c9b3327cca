#include "shared/readmodel/fees.h"

#include "shared/readmodel/ratio.h"

namespace kam::readmodel {
namespace {

std::optional<BasisPoints> of(std::optional<std::int64_t> part, std::optional<std::int64_t> whole) {
    if (!part || !whole) return std::nullopt;
    return ratio(*part, *whole);
}

}  // namespace

Realisation realisation(std::optional<std::int64_t> standard, std::optional<std::int64_t> billed,
                        std::optional<std::int64_t> collected) {
    return {of(billed, standard), of(collected, billed), of(collected, standard)};
}

std::optional<BasisPoints> margin(std::optional<std::int64_t> fees,
                                  std::optional<std::int64_t> cost) {
    if (!fees || !cost) return std::nullopt;
    return ratio(base::Wide{*fees} - *cost, *fees);
}

std::optional<std::int64_t> contribution(std::optional<std::int64_t> collected,
                                         std::optional<std::int64_t> cost_of_time,
                                         std::optional<std::int64_t> client_cost) {
    if (!collected || !cost_of_time || !client_cost) return std::nullopt;
    return base::saturated(base::Wide{*collected} - *cost_of_time - *client_cost);
}

std::optional<BasisPoints> utilisation(std::optional<std::int64_t> billable,
                                       std::optional<std::int64_t> available) {
    return of(billable, available);
}

std::optional<std::int64_t> leverage_hundredths(std::optional<std::int64_t> fee_earners,
                                                std::optional<std::int64_t> equity_partners) {
    if (!fee_earners || !equity_partners || *equity_partners <= 0) return std::nullopt;
    return base::saturated(
        base::divided_half_away(base::Wide{*fee_earners} * 100, *equity_partners));
}

std::optional<std::int64_t> profit_per_equity_partner(const PartnerProfit& parts) {
    const bool has_all =
        parts.realisation && parts.rate && parts.leverage_hundredths && parts.margin && parts.hours;
    if (!has_all) return std::nullopt;
    // Step by step, each rounded to minor units, so that no product leaves 128 bits.
    const auto part = [](base::Wide amount, std::int64_t of, std::int64_t whole) {
        return base::divided_half_away(amount * of, whole);
    };
    base::Wide amount = base::Wide{*parts.rate} * *parts.hours;
    amount = part(amount, parts.realisation->value, 10'000);
    amount = part(amount, *parts.leverage_hundredths, 100);
    return base::saturated(part(amount, parts.margin->value, 10'000));
}

std::optional<std::int64_t> lock_up(std::optional<std::int64_t> wip_days,
                                    std::optional<std::int64_t> debtor_days) {
    if (!wip_days || !debtor_days) return std::nullopt;
    return base::saturated(base::Wide{*wip_days} + *debtor_days);
}

}  // namespace kam::readmodel
