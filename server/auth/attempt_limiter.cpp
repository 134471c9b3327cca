#include "server/auth/attempt_limiter.h"

#include <algorithm>

namespace kam::server::auth {
namespace {

// Some MiB at most, whoever invents addresses.
constexpr std::size_t entries_max = 10'000;

}  // namespace

std::int64_t AttemptLimiter::delay_after(int attempts) const {
    if (attempts < rules_.free_attempts) return 0;
    const int doublings = std::min(attempts - rules_.free_attempts, 30);
    return std::min(std::int64_t{1000} << doublings, rules_.delay_max_ms);
}

std::optional<std::int64_t> AttemptLimiter::begin(const std::string& key, base::TimeMs now) {
    forget_old(now);
    Entry& entry = entries_[key];
    const std::int64_t wait = entry.last.value + delay_after(entry.attempts) - now.value;
    if (entry.attempts > 0 && wait > 0) return wait;
    ++entry.attempts;
    entry.before = entry.last;
    entry.last = now;
    return std::nullopt;
}

void AttemptLimiter::undo(const std::string& key) {
    const auto found = entries_.find(key);
    if (found == entries_.end()) return;
    Entry& entry = found->second;
    entry.last = entry.before;
    if (--entry.attempts <= 0) entries_.erase(found);
}

void AttemptLimiter::succeeded(const std::string& key) {
    entries_.erase(key);
}

void AttemptLimiter::forget_old(base::TimeMs now) {
    std::erase_if(entries_,
                  [&](const auto& item) { return now - item.second.last > rules_.memory_ms; });
    if (entries_.size() < entries_max) return;
    // Full: the least recent one goes, which is the one an attacker cannot choose.
    const auto oldest = std::min_element(
        entries_.begin(), entries_.end(),
        [](const auto& a, const auto& b) { return a.second.last < b.second.last; });
    entries_.erase(oldest);
}

}  // namespace kam::server::auth
