#include "tests/sim/sim.h"

#include <cstdio>
#include <utility>

namespace kam::sim {
namespace {

// A run has some thousands; more means that something calls itself again for ever.
constexpr std::uint64_t events_max = 2'000'000;

}  // namespace

void Sim::after(std::int64_t delay_ms, std::function<void()> what) {
    events_.push(Event{now_ + delay_ms, ++sequence_, std::move(what)});
}

void Sim::run_until(base::TimeMs end) {
    while (!events_.empty() && problem_.empty() && !(end < events_.top().at)) {
        const Event event = events_.top();
        events_.pop();
        now_ = event.at;
        if (++events_done_ > events_max) return fail(17, "events without end");
        event.what();
    }
    now_ = end;
}

std::int64_t Sim::between(std::int64_t least, std::int64_t most) {
    return least +
           static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(most - least + 1)));
}

void Sim::fail(int invariant, const std::string& what) {
    if (problem_.empty()) problem_ = "invariant " + std::to_string(invariant) + ": " + what;
}

void Sim::tell(const std::string& who, std::string_view what) const {
    if (!is_told) return;
    std::printf("%8lld %s: %.*s\n", static_cast<long long>(now_.value % 100'000'000), who.c_str(),
                static_cast<int>(what.size()), what.data());
}

// FNV-1a.
void Sim::note(std::string_view bytes) {
    for (const char byte : bytes) {
        hash_ = (hash_ ^ static_cast<unsigned char>(byte)) * 1099511628211u;
    }
}

}  // namespace kam::sim
