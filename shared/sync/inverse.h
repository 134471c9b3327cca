// The mutations that take a change back. Guarded by `is_undo`, so that undo never overwrites what a
// colleague wrote since.
#pragma once

#include <vector>

#include "shared/model/store.h"
#include "shared/mutation/mutation.h"

namespace kam::sync {

// `before` is the store before `mutation` was applied with these effects.
std::vector<mutation::Mutation> inverse_of(const mutation::Mutation& mutation,
                                           const model::ChangeSet& effects,
                                           const model::Store& before);

}  // namespace kam::sync
