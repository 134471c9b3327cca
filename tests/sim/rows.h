// Invariant 19: the programme's rows and groups are what a fold of every account from scratch
// makes.
#pragma once

#include "tests/sim/server.h"

namespace kam::sim {

void check_rows(Sim& sim, const Server& server);

}  // namespace kam::sim
