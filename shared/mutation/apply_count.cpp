// num.inc: a field that several people add to.
#include <optional>

#include "shared/mutation/checks.h"
#include "shared/mutation/families.h"

namespace kam::mutation {

using base::Error;
using base::ErrorCode;

Changes apply_count(const model::Store& store, const NumInc& mutation) {
    const base::Result<model::RecordPtr> record =
        record_to_edit(store, mutation.collection, mutation.id);
    if (!record) return record.error();
    const std::string name = field_name(mutation.collection, mutation.field);
    const model::FieldSpec* spec = model::find_field(mutation.collection, mutation.field);
    if (spec == nullptr) return Error{ErrorCode::unknown_field, name + " does not exist"};
    if (!spec->is_counted) return Error{ErrorCode::bad_value, name + " is not counted"};
    const bool is_step =
        mutation.by != 0 && mutation.by <= count_step_max && mutation.by >= -count_step_max;
    if (!is_step) return Error{ErrorCode::bad_value, name + ": not a step to count by"};
    const std::int64_t sum = record.value()->integer(mutation.field).value_or(0) + mutation.by;
    if (sum == 0) return model::ChangeSet{set_effect(*record.value(), mutation.field, nullptr)};
    if (spec->maximum < sum) return Error{ErrorCode::too_large, name + " cannot count further"};
    if (sum < spec->minimum) {
        // What is taken back is not there any more.
        return Error{mutation.is_undo ? ErrorCode::late : ErrorCode::bad_value,
                     name + " cannot count below nothing"};
    }
    return model::ChangeSet{set_effect(*record.value(), mutation.field, sum)};
}

}  // namespace kam::mutation
