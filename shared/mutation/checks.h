// Steps that several families of mutations share: finding the record that is meant, and judging a
// record as it will stand afterwards.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/model/effect.h"
#include "shared/model/store.h"

namespace kam::mutation {

// Longest text from outside that an error repeats: a name, never content.
constexpr std::size_t quoted_key_max = 64;
// Cut between characters.
std::string cut_key(std::string_view key);
// "insight.statement", cut as above.
std::string field_name(model::Collection collection, std::string_view field);

// The alive record. Errors: unknown_record, gone.
base::Result<model::RecordPtr> record_to_edit(const model::Store& store,
                                              model::Collection collection,
                                              const base::RecordId& id);

// What no single value shows: links and people exist, a dropped action says why, nobody is on the
// team twice. Errors: bad_value, duplicate.
base::Result<void> check_record(const model::Record& record, const model::Store& store,
                                const model::Store* firm);

model::Effect put_effect(const model::Record& record);
model::Effect set_effect(const model::Record& record, std::string_view field, base::Json value);
model::Effect plain_effect(model::EffectKind kind, const model::Record& record);

}  // namespace kam::mutation
