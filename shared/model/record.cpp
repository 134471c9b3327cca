#include "shared/model/record.h"

namespace kam::model {
namespace {

const base::Json* value_of(const FieldMap& fields, std::string_view field) {
    const auto found = fields.find(field);
    return found == fields.end() ? nullptr : &found->second;
}

}  // namespace

std::string_view Record::text(std::string_view field) const {
    const base::Json* value = value_of(fields, field);
    if (value == nullptr || !value->is_string()) return {};
    return value->get_ref<const std::string&>();
}

std::optional<std::int64_t> Record::integer(std::string_view field) const {
    const base::Json* value = value_of(fields, field);
    return value == nullptr ? std::nullopt : base::integer_from_json(*value);
}

std::optional<base::Day> Record::day(std::string_view field) const {
    return base::day_from_iso(text(field));
}

bool Record::is_true(std::string_view field) const {
    const base::Json* value = value_of(fields, field);
    return value != nullptr && value->is_boolean() && value->get<bool>();
}

base::PersonId Record::person(std::string_view field) const {
    return base::PersonId{std::string(text(field))};
}

base::RecordId Record::link(std::string_view field) const {
    return base::RecordId{std::string(text(field))};
}

std::vector<base::PersonId> Record::people(std::string_view field) const {
    std::vector<base::PersonId> out;
    const base::Json* value = value_of(fields, field);
    if (value == nullptr || !value->is_array()) return out;
    for (const base::Json& element : *value) {
        if (element.is_string()) out.push_back({element.get_ref<const std::string&>()});
    }
    return out;
}

}  // namespace kam::model
