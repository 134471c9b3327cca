// Makes the rows of the table of fields; for collection.cpp alone.
#pragma once

#include "shared/model/collection.h"

namespace kam::model::field_rows {

using enum FieldKind;
using C = Collection;

// One row a field. Amounts are integer minor units of the account's currency; target values are
// integers in the step of the target's unit (shared/model/unit.h). An absent field is unknown.
constexpr std::int64_t amount_max = 9'000'000'000'000'000;

constexpr FieldSpec line_field(C c, std::string_view name, int most, bool required = false) {
    return {.collection = c, .name = name, .kind = line, .maximum = most, .is_required = required};
}
constexpr FieldSpec text_field(C c, std::string_view name, int most, bool required = false) {
    return {.collection = c, .name = name, .kind = text, .maximum = most, .is_required = required};
}
constexpr FieldSpec day_field(C c, std::string_view name, bool guarded = false) {
    return {.collection = c, .name = name, .kind = day, .is_guarded = guarded};
}
constexpr FieldSpec bool_field(C c, std::string_view name) {
    return {.collection = c, .name = name, .kind = boolean};
}
constexpr FieldSpec int_field(C c, std::string_view name, std::int64_t least, std::int64_t most,
                              bool guarded = false) {
    return {.collection = c,
            .name = name,
            .kind = integer,
            .minimum = least,
            .maximum = most,
            .is_guarded = guarded};
}
constexpr FieldSpec counted_field(C c, std::string_view name, std::int64_t most) {
    return {.collection = c,
            .name = name,
            .kind = integer,
            .minimum = 1,
            .maximum = most,
            .is_counted = true};
}
constexpr FieldSpec choice_field(C c, std::string_view name,
                                 std::span<const std::string_view> choices, bool required = false) {
    return {
        .collection = c, .name = name, .kind = choice, .is_required = required, .choices = choices};
}
constexpr FieldSpec person_field(C c, std::string_view name, bool required = false,
                                 bool guarded = false) {
    return {.collection = c,
            .name = name,
            .kind = person,
            .is_required = required,
            .is_guarded = guarded};
}
constexpr FieldSpec link_field(C c, std::string_view name, C to, bool required = false) {
    return {.collection = c, .name = name, .kind = link, .is_required = required, .linked = to};
}
constexpr FieldSpec people_field(C c, std::string_view name, int most) {
    return {.collection = c, .name = name, .kind = people, .maximum = most};
}
constexpr FieldSpec pos_field(C c) {
    return {.collection = c, .name = "pos", .kind = position, .maximum = 64};
}

}  // namespace kam::model::field_rows
