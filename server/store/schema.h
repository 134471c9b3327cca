// The tables, as numbered steps from an empty file. `PRAGMA user_version` says how many were done.
#pragma once

#include <span>

namespace kam::server::store {

// Each runs once, in its own transaction. Old ones never change; a new layout is a new step.
std::span<const char* const> migrations();

}  // namespace kam::server::store
