#include "server/auth/random_seed.h"

#include <sodium.h>

#include "shared/base/check.h"

namespace kam::server::auth {

std::uint64_t random_seed() {
    const int state = sodium_init();
    KAM_ASSERT(state >= 0);
    std::uint64_t seed = 0;
    randombytes_buf(&seed, sizeof seed);
    return seed;
}

}  // namespace kam::server::auth
