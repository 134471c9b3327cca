// Store + mutation -> effects. Pure: the same on both sides, and nothing is changed here; the
// caller applies the effects.
#pragma once

#include "shared/base/result.h"
#include "shared/model/effect.h"
#include "shared/model/space.h"
#include "shared/model/store.h"
#include "shared/mutation/mutation.h"

namespace kam::mutation {

struct Actor {
    base::PersonId person;
    model::SpaceRole role = model::SpaceRole::reader;
};

struct ApplyContext {
    model::SpaceId space;
    Actor actor;
    // What the author had seen when asking; later overlapping edits are judged against it.
    model::Version base;
    // The firm space, to check that people exist; may be null (then they are not checked).
    const model::Store* firm = nullptr;
};

// Permission, validity, effect; in that order. An empty change set is a success that changes
// nothing. Errors: forbidden, unknown_record, unknown_field, bad_value, missing_value, too_large,
// duplicate, gone, late.
base::Result<model::ChangeSet> apply(const model::Store& store, const Mutation& mutation,
                                     const ApplyContext& context);

}  // namespace kam::mutation
