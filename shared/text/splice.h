// A change of a text as splices, and what is needed to merge two people's changes of one text
// character by character: apply, transform, diff, invert. Pure and deterministic on both sides.
//
// Positions and lengths are bytes of UTF-8, always at the edge of a code point.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"

namespace kam::text {

// At `at` of the text before, `removed` bytes go and `inserted` comes in their place.
struct Splice {
    std::size_t at = 0;
    std::size_t removed = 0;
    std::string inserted;

    bool operator==(const Splice&) const = default;
};
// Ascending, apart from each other, none without effect; what the functions here return is so.
using Splices = std::vector<Splice>;

// The text after. Error bad_value: out of order, beyond the end, or through a code point.
base::Result<std::string> spliced(std::string_view text, const Splices& change);

// Which insert stands first where both insert at one place.
enum class Tie { theirs_first, mine_first };

// `mine`, made on the same text as `theirs`, as it must be to follow `theirs`. What the other
// deleted stays deleted, an insert within it stays. Satisfies TP1 (Ressel et al. 1996): with the
// ties the opposite way round, either order of the two leads to the same text.
Splices transformed(const Splices& mine, const Splices& theirs, Tie tie = Tie::theirs_first);

// The change that leads from one text to the other: by words, and within them by code points
// (Myers 1986). What keeps less than half of its letters, or has hundreds of differences, is a new
// text that replaces the old one as a whole.
Splices difference(std::string_view from, std::string_view to);

// The change that takes `change` of `text` back. `change` must fit the text.
Splices inverted(std::string_view text, const Splices& change);

}  // namespace kam::text
