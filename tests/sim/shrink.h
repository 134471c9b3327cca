// Makes a failing run small: leaves out steps, halves first, as long as the same invariant fails.
#pragma once

#include <set>

#include "tests/sim/plan.h"

namespace kam::sim {

// Indices of steps that the failure does not need.
std::set<std::size_t> shrink(const Plan& plan);

}  // namespace kam::sim
