// What fields and records must satisfy. Values are judged against the table in collection.h.
#pragma once

#include "shared/base/result.h"
#include "shared/model/record.h"
#include "shared/model/store.h"

namespace kam::model {

// Type, range, length, UTF-8. Null is always fine here: it makes the field unknown.
// Errors: bad_value, too_large; `detail` names the field.
base::Result<void> validate_value(const FieldSpec& field, const base::Json& value);
// All fields known and valid, required ones present. Errors: unknown_field, bad_value, too_large,
// missing_value.
base::Result<void> validate_fields(Collection collection, const FieldMap& fields);
// The record among its neighbours: links point to alive or tombstoned records of the right
// collection in `store`; people exist in `firm` when that is given. Errors: bad_value.
base::Result<void> validate_links(const Record& record, const Store& store, const Store* firm);

}  // namespace kam::model
