// What is said beside the wording of a target while it is typed: what the words leave open, and a
// sentence made of the fields that can take their place. Source: domain.md 1.16, point 4.
#pragma once

#include <string>
#include <string_view>

#include "shared/model/record.h"

namespace kam::view {

struct TargetCoach {
    bool is_content = false;  // nothing to object to
    std::string verdict;      // "Vague: it does not say how much, by when or of what."
    std::string vague_words;  // "“Strengthen” promises without saying what."; "" = none
    // One sentence; what no field says yet stands in square brackets.
    std::string proposal;
    bool is_proposal_whole = false;  // no gap, and not what is written already
};

// `statement` as it stands in the field now; the other fields are those of the record. A target
// whose seven fields are filled is specific whatever its words are: they are a label then.
TargetCoach target_coach(std::string_view statement, const model::Record& target,
                         std::string_view client_name, std::string_view currency);

}  // namespace kam::view
