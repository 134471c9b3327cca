// Seeded generator, passed by reference. Whoever owns one decides where the seed comes from; shared
// code never reaches for entropy itself, so a run can be repeated.
#pragma once

#include <cstdint>

namespace kam::base {

// splitmix64 (Steele, Lea, Flood 2014): tiny state, good enough for ids, jitter and simulation.
// Not for secrets; those come from libsodium on the server.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    // Uniform in [0, bound); bound > 0.
    std::uint64_t below(std::uint64_t bound) { return next() % bound; }

  private:
    std::uint64_t state_;
};

}  // namespace kam::base
