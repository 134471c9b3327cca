// One number for all that a mirrored node says, so that only what has changed is written out.
#pragma once

#include <cstdint>

#include "client/ui/semantics.h"

namespace kam::platform {

// The states that mirror.js reads as bits.
std::int64_t flag_bits(const ui::SemNode& node, bool has_children, bool can_be_seen);
// `origin` is the corner of what it stands in: children that move along have not changed.
std::uint64_t fingerprint(const ui::SemNode& node, const ui::Rect& origin, bool has_children);

}  // namespace kam::platform
