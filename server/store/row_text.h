// What stands in the `body` columns: JSON text that a person can read, and back.
#pragma once

#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/model/record.h"
#include "shared/sync/authority.h"

namespace kam::server::store {

// Mutation as asked, effects, reason when rejected; the rest of an entry has columns of its own.
std::string body_from_entry(const sync::LogEntry& entry);
// Fills in what `body_from_entry` wrote. Errors: bad_value.
base::Result<void> read_entry_body(std::string_view body, sync::LogEntry& entry);

std::string body_from_mark(const sync::ClientMark& mark);
base::Result<sync::ClientMark> mark_from_body(std::string_view body);

std::string body_from_record(const model::Record& record);
base::Result<model::Record> record_from_body(std::string_view body);

}  // namespace kam::server::store
