// The one clock, the one source of chance and the one queue of a run. Everything that happens is an
// event of it, ordered by time and then by when it was asked for, so a seed decides all.
#pragma once

#include <cstdint>
#include <functional>
#include <queue>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/ids.h"
#include "shared/base/random.h"
#include "shared/base/time.h"
#include "tests/sim/options.h"
#include "tests/sim/tally.h"

namespace kam::sim {

class Sim {
  public:
    Sim(std::uint64_t seed, const Options& wanted, Tally& counters)
        : random(seed), options(wanted), tally(counters) {}

    base::TimeMs now() const { return now_; }
    void after(std::int64_t delay_ms, std::function<void()> what);
    // Runs what is due up to `end`; stops at the first problem. The clock then stands at `end`.
    void run_until(base::TimeMs end);

    std::size_t pick(std::size_t bound) { return static_cast<std::size_t>(random.below(bound)); }
    bool one_in(std::size_t n) { return pick(n) == 0; }
    // Up to and including both.
    std::int64_t between(std::int64_t least, std::int64_t most);

    // The first one stays. `invariant` is its number in README.md.
    void fail(int invariant, const std::string& what);
    const std::string& problem() const { return problem_; }
    // Everything that was said goes into the hash, so that two runs of a seed can be compared.
    void note(std::string_view bytes);
    // Printed with --trace.
    void tell(const std::string& who, std::string_view what) const;
    bool is_told = false;
    std::uint64_t hash() const { return hash_; }

    base::Random random;
    Options options;
    Tally& tally;

  private:
    struct Event {
        base::TimeMs at;
        std::uint64_t sequence;
        std::function<void()> what;
    };
    struct Later {
        bool operator()(const Event& a, const Event& b) const {
            return b.at < a.at || (a.at == b.at && a.sequence > b.sequence);
        }
    };

    base::TimeMs now_{1'800'000'000'000};
    std::uint64_t sequence_ = 0;
    std::uint64_t events_done_ = 0;
    std::priority_queue<Event, std::vector<Event>, Later> events_;
    std::string problem_;
    std::uint64_t hash_ = 14695981039346656037u;
};

}  // namespace kam::sim
