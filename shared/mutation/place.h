// Places in ordered lists. The browser predicts a place, the server chooses it again among the
// neighbours that are really there, so keys stay unique per list.
#pragma once

#include <optional>
#include <string>

#include "shared/base/result.h"
#include "shared/model/effect.h"
#include "shared/model/store.h"

namespace kam::mutation {

// Longer keys cost more than writing the whole list anew once.
constexpr std::size_t position_length_max = 32;

struct Place {
    // The key of the record that is placed.
    std::string position;
    // New keys of its neighbours, when there was no room left between them.
    model::ChangeSet rebalanced;
    // The record stands there already: nothing to write.
    bool is_same = false;
};

// A place for `id`, which need not exist yet, right after `after`: absent = at the end, empty = at
// the start. A deleted `after` still marks its place, so that a colleague's delete does not undo
// somebody's paste. Errors: bad_value (the collection has no order, or after itself),
// unknown_record.
base::Result<Place> place_for(const model::Store& store, model::Collection collection,
                              const base::RecordId& id, const std::optional<base::RecordId>& after);

}  // namespace kam::mutation
