// Entropy for the seeded generator of shared/base/random.h.
#pragma once

#include <cstdint>

namespace kam::server::auth {

std::uint64_t random_seed();

}  // namespace kam::server::auth
