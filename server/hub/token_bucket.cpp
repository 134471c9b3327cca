#include "server/hub/token_bucket.h"

#include <algorithm>

namespace kam::server::hub {

bool TokenBucket::take(base::TimeMs now, std::int64_t count) {
    constexpr std::int64_t token = 1000;
    // More than a second refills no more than a second; this also keeps the product small.
    const std::int64_t elapsed =
        last_ ? std::clamp<std::int64_t>(now - *last_, 0, 1000) : std::int64_t{0};
    last_ = now;
    thousandths_ = std::min(token * per_second_, thousandths_ + elapsed * per_second_);
    if (thousandths_ < token * count) return false;
    thousandths_ -= token * count;
    return true;
}

}  // namespace kam::server::hub
