#include "shared/readmodel/share_of_spend.h"

#include "shared/base/wide.h"
#include "shared/readmodel/ratio.h"

namespace kam::readmodel {
namespace {

constexpr int stale_after_days = 548;  // 18 months

std::optional<BasisPoints> part_of(std::int64_t fees, std::optional<std::int64_t> spend) {
    if (!spend || *spend <= 0) return std::nullopt;
    return ratio(fees, *spend);
}

}  // namespace

std::optional<SpendSum> spend_of_parts(std::span<const std::optional<std::int64_t>> parts) {
    base::Wide sum = 0;
    bool has_any = false;
    SpendSum out;
    for (const std::optional<std::int64_t>& part : parts) {
        if (!part) {
            out.is_at_least = true;
            continue;
        }
        has_any = true;
        sum += *part;
    }
    if (!has_any) return std::nullopt;
    out.minor = base::saturated(sum);
    return out;
}

bool is_spend_stale(base::Day as_of, base::Day today) {
    return today - as_of > stale_after_days;
}

Share share_of_spend(std::optional<std::int64_t> fees, const Spend& spend) {
    Share share;
    if (!fees || !spend.base) return share;
    if (*fees < 0) {
        share.state = ShareState::not_meaningful;
        return share;
    }
    if (*spend.base <= 0) {
        share.state = *fees == 0 ? ShareState::not_applicable : ShareState::over_whole;
        return share;
    }
    share.state = *fees > *spend.base ? ShareState::over_whole : ShareState::known;
    share.base = part_of(*fees, spend.base);
    share.low = part_of(*fees, spend.high);
    share.high = part_of(*fees, spend.low);
    return share;
}

std::optional<BasisPoints> share_by_rank(int rank, int firms) {
    if (rank < 1 || rank > firms) return std::nullopt;
    return ratio(base::Wide{2} * (firms + 1 - rank), base::Wide{firms} * (firms + 1));
}

}  // namespace kam::readmodel
