// What a target's value was on a day stays beside it, so that progress over time can be shown.
#pragma once

#include "shared/model/effect.h"
#include "shared/model/store.h"

namespace kam::mutation {

// Of a target that `changes` turn from `before` (null: it is new) into `after`: as soon as value
// and date are both known and one of them is new, its `target_value` of that day. Its id follows
// from target and day, so that both sides make the same one. An undo that takes a date back takes
// the value of that date along.
void add_value_points(const model::Store& store, const model::Record* before,
                      const model::Record& after, bool is_undo, model::ChangeSet& changes);

}  // namespace kam::mutation
