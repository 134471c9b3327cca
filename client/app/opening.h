// Spaces that this tab opens or comes into, until the server has answered; they cannot be followed
// before.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/mutation/mutation.h"

namespace kam::app {

class App;

struct Opening {
    bool is_mine = false;                            // I become its client partner, or am in it
    bool is_join = false;                            // of a workshop that somebody else has opened
    std::vector<mutation::Mutation> candidate_back;  // if it is refused
};

// The id of a workshop out of what somebody typed who was read its code.
std::string workshop_code(std::string_view typed);

// Of the workshop that is shown: asked to come in, and not there yet.
bool is_joining(const App& app);

}  // namespace kam::app
