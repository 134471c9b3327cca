// One function a mutation, in one file a family; apply.cpp chooses. Permission and space were
// judged before.
#pragma once

#include "shared/mutation/apply.h"

namespace kam::mutation {

using Changes = base::Result<model::ChangeSet>;

// apply_record.cpp
Changes apply_create(const model::Store& store, const RecordCreate& mutation,
                     const ApplyContext& context);
Changes apply_set(const model::Store& store, const RecordSet& mutation,
                  const ApplyContext& context);
Changes apply_delete(const model::Store& store, const RecordDelete& mutation,
                     const ApplyContext& context);
Changes apply_restore(const model::Store& store, const RecordRestore& mutation,
                      const ApplyContext& context);
// apply_list.cpp
Changes apply_move(const model::Store& store, const ListMove& mutation,
                   const ApplyContext& context);
// apply_elements.cpp
Changes apply_add(const model::Store& store, const SetAdd& mutation, const ApplyContext& context);
Changes apply_remove(const model::Store& store, const SetRemove& mutation);
// apply_text.cpp
Changes apply_text(const model::Store& store, const TextEdit& mutation);
// apply_count.cpp
Changes apply_count(const model::Store& store, const NumInc& mutation);
// apply_account.cpp
Changes apply_open(const model::Store& store, const AccountOpen& mutation,
                   const ApplyContext& context);
// apply_workshop.cpp
Changes apply_workshop_open(const model::Store& store, const WorkshopOpen& mutation,
                            const ApplyContext& context);
Changes apply_workshop_join(const model::Store& store, const ApplyContext& context);

}  // namespace kam::mutation
