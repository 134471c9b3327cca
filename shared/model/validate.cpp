#include "shared/model/validate.h"

#include <algorithm>
#include <set>
#include <string>

#include "shared/base/utf8.h"
#include "shared/model/position.h"

namespace kam::model {
namespace {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;

std::string name_of(const FieldSpec& field) {
    return std::string(collection_text(field.collection)) + "." + std::string(field.name);
}

Error bad_value(const FieldSpec& field, std::string_view what) {
    return Error{ErrorCode::bad_value, name_of(field) + " " + std::string(what)};
}

Error too_large(const FieldSpec& field, std::string_view unit) {
    return Error{ErrorCode::too_large, name_of(field) + " is longer than " +
                                           std::to_string(field.maximum) + std::string(unit)};
}

// C0 controls, DEL, C1 controls, and the line and paragraph separators U+2028 and U+2029.
bool has_control(std::string_view text, bool allows_line_feed) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::string_view rest = text.substr(i);
        if (byte == '\n' && allows_line_feed) continue;
        if (byte < 0x20 || byte == 0x7f) return true;
        const bool is_c1 =
            byte == 0xc2 && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xa0;
        const std::string_view three = rest.substr(0, 3);
        if (is_c1 || three == "\xe2\x80\xa8" || three == "\xe2\x80\xa9") return true;
    }
    return false;
}

Result<void> validate_text(const FieldSpec& field, std::string_view text) {
    if (!base::is_utf8(text)) return bad_value(field, "is not well-formed UTF-8");
    const bool allows_line_feed = field.kind == FieldKind::text;
    if (has_control(text, allows_line_feed)) {
        return bad_value(field, allows_line_feed ? "holds a control character"
                                                 : "holds a control character or a line break");
    }
    if (base::utf8_length(text) > static_cast<std::size_t>(field.maximum)) {
        return too_large(field, " characters");
    }
    return {};
}

Result<void> validate_people(const FieldSpec& field, const Json& value) {
    if (!value.is_array()) return bad_value(field, "is not a list of people");
    if (value.size() > static_cast<std::size_t>(field.maximum)) return too_large(field, " people");
    std::set<std::string> seen;
    for (const Json& element : value) {
        if (!element.is_string()) return bad_value(field, "holds something that is no id");
        const auto& id = element.get_ref<const std::string&>();
        if (!base::is_id_text(id)) return bad_value(field, "holds something that is no id");
        if (!seen.insert(id).second) return bad_value(field, "names somebody twice");
    }
    return {};
}

Result<void> validate_integer(const FieldSpec& field, const Json& value) {
    if (!value.is_number_integer()) return bad_value(field, "is not an integer");
    const auto number = base::integer_from_json(value);
    if (!number || *number < field.minimum || *number > field.maximum) {
        return bad_value(field, "is not between " + std::to_string(field.minimum) + " and " +
                                    std::to_string(field.maximum));
    }
    return {};
}

bool is_choice(const FieldSpec& field, std::string_view text) {
    return std::find(field.choices.begin(), field.choices.end(), text) != field.choices.end();
}

// The kinds that are JSON strings.
Result<void> validate_string(const FieldSpec& field, std::string_view text) {
    switch (field.kind) {
        case FieldKind::line:
        case FieldKind::text:
            return validate_text(field, text);
        case FieldKind::choice:
            if (!is_choice(field, text)) return bad_value(field, "is not one of its choices");
            return {};
        case FieldKind::day:
            if (!base::day_from_iso(text)) return bad_value(field, "is not a date");
            return {};
        case FieldKind::person:
        case FieldKind::link:
            if (!base::is_id_text(text)) return bad_value(field, "is not an id");
            return {};
        case FieldKind::position:
            if (!is_position(text)) return bad_value(field, "is not a position");
            return {};
        case FieldKind::integer:
        case FieldKind::boolean:
        case FieldKind::people:
            break;
    }
    return bad_value(field, "is not a text");
}

// Absent, null, or nothing but blanks.
bool is_missing(const FieldMap& fields, std::string_view name) {
    const auto found = fields.find(name);
    if (found == fields.end() || found->second.is_null()) return true;
    return found->second.is_string() &&
           base::trimmed(found->second.get_ref<const std::string&>()).empty();
}

bool is_unknown(const Record& record, std::string_view name) {
    const auto found = record.fields.find(name);
    return found == record.fields.end() || found->second.is_null();
}

bool is_known_person(const Store& firm, const base::PersonId& person) {
    return firm.find(Collection::person, base::RecordId{person.text}) != nullptr;
}

bool are_people_known(const Record& record, const FieldSpec& field, const Store& firm) {
    if (field.kind == FieldKind::person) {
        const base::PersonId person = record.person(field.name);
        return person.empty() || is_known_person(firm, person);
    }
    for (const base::PersonId& person : record.people(field.name)) {
        if (!is_known_person(firm, person)) return false;
    }
    return true;
}

}  // namespace

Result<void> validate_value(const FieldSpec& field, const Json& value) {
    if (value.is_null()) return {};
    switch (field.kind) {
        case FieldKind::integer:
            return validate_integer(field, value);
        case FieldKind::people:
            return validate_people(field, value);
        case FieldKind::boolean:
            if (!value.is_boolean()) return bad_value(field, "is neither true nor false");
            return {};
        case FieldKind::line:
        case FieldKind::text:
        case FieldKind::choice:
        case FieldKind::day:
        case FieldKind::person:
        case FieldKind::link:
        case FieldKind::position:
            break;
    }
    if (!value.is_string()) return bad_value(field, "is not a text");
    return validate_string(field, value.get_ref<const std::string&>());
}

Result<void> validate_fields(Collection collection, const FieldMap& fields) {
    for (const auto& [name, value] : fields) {
        const FieldSpec* field = find_field(collection, name);
        if (field == nullptr) {
            // The name comes from outside and may be long or unreadable, so it is not repeated.
            return Error{ErrorCode::unknown_field,
                         std::string(collection_text(collection)) + " has no such field"};
        }
        const Result<void> valid = validate_value(*field, value);
        if (!valid) return valid;
    }
    for (const FieldSpec& field : all_fields()) {
        if (field.collection != collection || !field.is_required) continue;
        if (is_missing(fields, field.name)) {
            return Error{ErrorCode::missing_value, name_of(field) + " is needed"};
        }
    }
    return {};
}

Result<void> validate_links(const Record& record, const Store& store, const Store* firm) {
    for (const FieldSpec& field : all_fields()) {
        if (field.collection != record.collection || is_unknown(record, field.name)) continue;
        if (field.kind == FieldKind::link) {
            const base::RecordId target = record.link(field.name);
            if (target.empty() || store.find(field.linked, target) == nullptr) {
                return bad_value(field, "points to nothing here");
            }
        }
        const bool names_people =
            field.kind == FieldKind::person || field.kind == FieldKind::people;
        if (names_people && firm != nullptr && !are_people_known(record, field, *firm)) {
            return bad_value(field, "names somebody who is not of this firm");
        }
    }
    return {};
}

}  // namespace kam::model
