// Effects that make a row which the server writes hold exactly what is wanted.
#pragma once

#include "shared/model/effect.h"
#include "shared/model/store.h"

namespace kam::readmodel {

// Put, set and back; only where something differs.
void add_row_changes(model::ChangeSet& changes, model::Collection collection,
                     const base::RecordId& id, const model::FieldMap& wanted,
                     const model::Store& programme);
// The row goes; its fields stay in the tombstone.
void add_row_removal(model::ChangeSet& changes, model::Collection collection,
                     const base::RecordId& id, const model::Store& programme);
// The row goes, and nothing that it said stays anywhere: browsers are sent tombstones, too.
void add_row_erasure(model::ChangeSet& changes, model::Collection collection,
                     const base::RecordId& id, const model::Store& programme);

}  // namespace kam::readmodel
