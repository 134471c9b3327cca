// How fast one connection may push, in changes or bytes: a burst of a second's worth, refilled as
// time goes by.
#pragma once

#include <cstdint>
#include <optional>

#include "shared/base/time.h"

namespace kam::server::hub {

class TokenBucket {
  public:
    explicit TokenBucket(int per_second)
        : per_second_(per_second), thousandths_(std::int64_t{1000} * per_second) {}

    // False: too fast. A clock that goes back refills nothing.
    bool take(base::TimeMs now, std::int64_t count = 1);

  private:
    std::int64_t per_second_;
    std::int64_t thousandths_;  // of a token, so that every millisecond counts exactly
    std::optional<base::TimeMs> last_;
};

}  // namespace kam::server::hub
