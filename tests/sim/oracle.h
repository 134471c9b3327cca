// What the log says, told again by the simplest means: plain maps and no engine. Compared with what
// the server holds (2, 3, 12, 14), and with the three ways that lead to a space (10).
#pragma once

#include <map>
#include <string>

#include "server/store/memory_change_log.h"
#include "tests/sim/sim.h"

namespace kam::sim {

// `store` is what the server holds of the space.
void check_store(Sim& sim, const server::store::MemoryTables::Space& table,
                 const model::SpaceId& space, const model::Store& store);
// A page that stands anywhere gets the same from a delta as from a snapshot.
void check_ways(Sim& sim, const server::store::MemoryTables::Space& table,
                const model::SpaceId& space);

// Alive records without keys and stamps, lists in their order: what people see of it.
std::string seen_text(const model::Store& store);

}  // namespace kam::sim
