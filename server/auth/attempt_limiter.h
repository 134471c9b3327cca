// Slows down guessing. Every attempt counts as failed until it is known to be right, so that many
// at the same moment do not slip through. Knows no clock and no network; keys are e-mail addresses
// and network addresses, made different by the caller.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "shared/base/time.h"

namespace kam::server::auth {

struct AttemptRules {
    int free_attempts = 5;
    // Doubles from one second with each further failure.
    std::int64_t delay_max_ms = 15 * 60 * 1000;
    // After this long without an attempt all is forgotten.
    std::int64_t memory_ms = 30 * 60 * 1000;
};

class AttemptLimiter {
  public:
    explicit AttemptLimiter(AttemptRules rules) : rules_(rules) {}

    // Counts an attempt. Nothing = go on; else how long to wait, and the attempt was not counted.
    std::optional<std::int64_t> begin(const std::string& key, base::TimeMs now);
    // The last attempt does not count: it was never judged. What came before stays.
    void undo(const std::string& key);
    void succeeded(const std::string& key);
    std::size_t size() const { return entries_.size(); }

  private:
    struct Entry {
        int attempts = 0;
        base::TimeMs last;
        base::TimeMs before;  // the attempt before the last
    };
    std::int64_t delay_after(int attempts) const;
    void forget_old(base::TimeMs now);

    AttemptRules rules_;
    std::map<std::string, Entry> entries_;
};

}  // namespace kam::server::auth
