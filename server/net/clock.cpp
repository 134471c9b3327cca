#include "server/net/clock.h"

#include <chrono>
#include <ctime>

namespace kam::server::net {

int local_offset_minutes(base::TimeMs at) {
    const std::time_t seconds = static_cast<std::time_t>(at.value / 1000);
    std::tm local{};
    if (localtime_r(&seconds, &local) == nullptr) return 0;
    return static_cast<int>(local.tm_gmtoff / 60);
}

hub::Now now_from_system() {
    const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
    const base::TimeMs at{
        std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count()};
    return hub::Now{at, base::day_from_time(at, local_offset_minutes(at))};
}

}  // namespace kam::server::net
