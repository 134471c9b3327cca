// The share of the client's spend that a target's figures allow to be said, as a range.
#pragma once

#include <string>

#include "shared/base/time.h"
#include "shared/model/record.h"

namespace kam::view {

struct SpendWords {
    std::string share;  // "Our share: 12 to 18 %, likely 15 %"; "" = not known
    std::string note;   // what is in the way of trusting it; "" = nothing
};
SpendWords spend_words(const model::Record& target, base::Day today);

}  // namespace kam::view
