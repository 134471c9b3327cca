#include "shared/protocol/reader.h"

#include <algorithm>
#include <utility>

#include "shared/mutation/checks.h"

namespace kam::protocol {

using base::ErrorCode;
using base::Json;
using mutation::cut_key;
using mutation::quoted_key_max;

Reader::Reader(const Json& object) : object_(object) {
    if (!object.is_object()) fail(ErrorCode::bad_message, "an object was expected");
}

void Reader::allow_only(std::initializer_list<std::string_view> members) {
    if (!object_.is_object()) return;
    for (auto entry = object_.begin(); entry != object_.end(); ++entry) {
        if (std::find(members.begin(), members.end(), entry.key()) != members.end()) continue;
        fail(ErrorCode::unknown_field, "unknown member " + cut_key(entry.key()));
        return;
    }
}

void Reader::fail(ErrorCode code, std::string detail) {
    if (!error_) error_ = base::Error{code, std::move(detail)};
}

const base::Error& Reader::error() const {
    KAM_ASSERT(error_.has_value());
    return *error_;
}

bool Reader::has(std::string_view key) const {
    return base::member_at(object_, key) != nullptr;
}

const Json* Reader::member(std::string_view key) {
    const Json* found = base::member_at(object_, key);
    if (found == nullptr) {
        fail(ErrorCode::bad_message, "member " + std::string(key) + " is missing");
    }
    return found;
}

std::string_view Reader::text(std::string_view key) {
    const Json* found = member(key);
    if (found == nullptr) return {};
    if (found->is_string()) return found->get_ref<const std::string&>();
    fail(ErrorCode::bad_message, std::string(key) + " is not a text");
    return {};
}

std::string Reader::id(std::string_view key, bool may_be_empty) {
    const std::string_view found = text(key);
    const bool is_valid = base::is_id_text(found) || (found.empty() && may_be_empty);
    if (!is_valid) fail(ErrorCode::bad_value, std::string(key) + " is not an id");
    return std::string(found);
}

std::int64_t Reader::number(std::string_view key, std::int64_t least) {
    const Json* found = member(key);
    if (found == nullptr) return least;
    const std::optional<std::int64_t> value = base::integer_from_json(*found);
    if (value && *value >= least) return *value;
    if (value) {
        fail(ErrorCode::bad_value, std::string(key) + " is too small");
    } else {
        fail(ErrorCode::bad_message, std::string(key) + " is not an integer");
    }
    return least;
}

int Reader::small_number(std::string_view key) {
    constexpr std::int64_t most = 1'000'000;
    const std::int64_t value = number(key);
    if (value <= most) return static_cast<int>(value);
    fail(ErrorCode::bad_value, std::string(key) + " is too large");
    return 0;
}

bool Reader::flag(std::string_view key) {
    const Json* found = base::member_at(object_, key);
    if (found == nullptr) return false;
    if (found->is_boolean()) return found->get<bool>();
    fail(ErrorCode::bad_message, std::string(key) + " is neither true nor false");
    return false;
}

model::SpaceId Reader::space(std::string_view key) {
    const std::string_view found = text(key);
    std::optional<model::SpaceId> space = model::space_from_text(found);
    if (space) return *std::move(space);
    fail(ErrorCode::bad_value, std::string(key) + " is not a space");
    return {};
}

model::Collection Reader::collection(std::string_view key) {
    const std::string_view found = text(key);
    const std::optional<model::Collection> collection = model::collection_from_text(found);
    if (collection) return *collection;
    fail(ErrorCode::unknown_record, "no such collection: " + cut_key(found));
    return {};
}

std::string Reader::field(std::string_view key) {
    const std::string_view found = text(key);
    if (found.size() <= quoted_key_max) return std::string(found);
    fail(ErrorCode::unknown_field, "no such field: " + cut_key(found));
    return {};
}

model::FieldMap Reader::fields(std::string_view key) {
    model::FieldMap fields;
    const Json* found = member(key);
    if (found == nullptr) return fields;
    if (!found->is_object()) {
        fail(ErrorCode::bad_message, std::string(key) + " is not an object");
        return fields;
    }
    for (auto entry = found->begin(); entry != found->end(); ++entry) {
        if (entry.key().size() > quoted_key_max) {
            fail(ErrorCode::unknown_field, "no such field: " + cut_key(entry.key()));
            return {};
        }
        fields.emplace(entry.key(), entry.value());
    }
    return fields;
}

const Json* Reader::array(std::string_view key) {
    const Json* found = member(key);
    if (found == nullptr || found->is_array()) return found;
    fail(ErrorCode::bad_message, std::string(key) + " is not an array");
    return nullptr;
}

}  // namespace kam::protocol
