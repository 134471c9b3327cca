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

}  // namespace kam::readmodel
