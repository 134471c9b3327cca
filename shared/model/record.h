// A record: a flat map of fields with the stamps that sync and undo need.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/ids.h"
#include "shared/base/json.h"
#include "shared/base/time.h"
#include "shared/model/collection.h"

namespace kam::model {

// Position in a space's total order of mutations; 0 = before the first.
struct Version {
    std::int64_t value = 0;

    bool operator==(const Version&) const = default;
    bool operator<(const Version& other) const { return value < other.value; }
    bool operator<=(const Version& other) const { return value <= other.value; }
};

// Who wrote a field last, and when in the order.
struct FieldStamp {
    Version version;
    base::PersonId person;

    bool operator==(const FieldStamp&) const = default;
};

using FieldMap = std::map<std::string, base::Json, std::less<>>;

struct Record {
    Collection collection = Collection::firm;
    base::RecordId id;
    FieldMap fields;
    std::map<std::string, FieldStamp, std::less<>> stamps;
    Version created;
    Version changed;
    base::PersonId created_by;
    base::PersonId changed_by;
    base::TimeMs created_at;
    base::TimeMs changed_at;
    bool is_deleted = false;

    // Typed reads; nothing when the field is absent (unknown) or of another type.
    std::string_view text(std::string_view field) const;  // "" when absent
    std::optional<std::int64_t> integer(std::string_view field) const;
    std::optional<base::Day> day(std::string_view field) const;
    bool is_true(std::string_view field) const;
    base::PersonId person(std::string_view field) const;  // empty when absent
    base::RecordId link(std::string_view field) const;    // empty when absent
    std::vector<base::PersonId> people(std::string_view field) const;
    bool has(std::string_view field) const { return fields.find(field) != fields.end(); }
};

using RecordPtr = std::shared_ptr<const Record>;

}  // namespace kam::model
