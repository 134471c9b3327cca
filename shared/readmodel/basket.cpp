#include "shared/readmodel/basket.h"

#include <algorithm>

#include "shared/readmodel/ratio.h"

namespace kam::readmodel {
namespace {

struct Sum {
    base::Wide progress = 0;
    int weight = 0;

    void add(const BasketPart& part) {
        progress +=
            base::Wide{std::clamp<std::int64_t>(part.progress->value, 0, 10'000)} * part.weight;
        weight += part.weight;
    }
    std::optional<BasisPoints> mean() const {
        if (weight <= 0) return std::nullopt;
        return BasisPoints{base::saturated(base::divided_half_away(progress, weight))};
    }
};

}  // namespace

Basket basket(std::span<const BasketPart> parts) {
    Sum all, leading, lagging;
    int weight = 0;
    bool has_leading = false;
    for (const BasketPart& part : parts) {
        weight += part.weight;
        has_leading = has_leading || part.is_leading;
        if (!part.progress) continue;
        all.add(part);
        (part.is_leading ? leading : lagging).add(part);
    }
    Basket out;
    out.index = all.mean();
    out.leading = leading.mean();
    out.lagging = lagging.mean();
    out.coverage = ratio(all.weight, weight).value_or(BasisPoints{});
    out.has_only_lagging = !parts.empty() && !has_leading;
    out.has_heavy_part =
        parts.size() > 1 && std::any_of(parts.begin(), parts.end(), [&](const BasketPart& part) {
            return 2 * part.weight > weight;
        });
    return out;
}

BasketReading reading_of(const Basket& basket) {
    if (!basket.leading || !basket.lagging) return BasketReading::not_known;
    const bool is_active = basket.leading->value >= basket_high_min;
    const bool has_results = basket.lagging->value >= basket_high_min;
    if (is_active && has_results) return BasketReading::on_course;
    if (is_active) return BasketReading::early_or_wrong_activity;
    return has_results ? BasketReading::living_off_the_past : BasketReading::behind;
}

}  // namespace kam::readmodel
