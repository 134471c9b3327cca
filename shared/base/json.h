// JSON values and the one safe way to read JSON text. nlohmann/json does the work; its throwing
// calls are not used, since client and shared are built without exceptions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace kam::base {

// Object keys are ordered, so `dump()` of equal values gives equal bytes.
using Json = nlohmann::json;

// Deeper documents are refused before parsing: dumping or comparing them would overflow the stack.
constexpr int json_depth_max = 64;

// Well-formed JSON only: no trailing bytes (not even NUL), no byte-order mark, no duplicate keys,
// UTF-8 throughout, depth <= json_depth_max. Errors: bad_json, with the place in `detail`.
Result<Json> json_from_text(std::string_view text);
// Never throws; invalid UTF-8 (which our stores never hold) is replaced.
std::string text_from_json(const Json& value);

// Reads that cannot fail loudly: nothing when absent or of another type.
std::optional<std::string_view> string_at(const Json& object, std::string_view key);
std::optional<std::int64_t> integer_at(const Json& object, std::string_view key);
std::optional<bool> bool_at(const Json& object, std::string_view key);
// The member, or nullptr. Also nullptr when `object` is no object.
const Json* member_at(const Json& object, std::string_view key);
// A JSON integer that fits; floats and larger numbers are not integers here.
std::optional<std::int64_t> integer_from_json(const Json& value);

}  // namespace kam::base
