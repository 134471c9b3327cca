// Fields bound to one record: they show what the record says, read what is typed, and turn it into
// intents. Unreadable input stays with its reason; nothing typed is lost.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "client/ui/screens/screen.h"
#include "shared/model/record.h"
#include "shared/model/unit.h"

namespace kam::ui {

struct Form {
    const Screen& screen;
    const model::SpaceId& space;
    const model::Record& record;
};

// Returns what stands in the field now, also while it is being typed.
std::string form_text(const Form& form, Column& column, std::string_view field,
                      std::string_view label, FieldOptions options = {});
void form_day(const Form& form, Column& column, std::string_view field, std::string_view label,
              FieldOptions options = {});
// An amount of money in minor units of `currency`.
void form_amount(const Form& form, Column& column, std::string_view field, std::string_view label,
                 std::string_view currency, FieldOptions options = {});
// A target's value in its unit.
void form_value(const Form& form, Column& column, std::string_view field, std::string_view label,
                model::TargetUnit unit, std::string_view currency, FieldOptions options = {});
// A whole number between the field's limits.
void form_integer(const Form& form, Column& column, std::string_view field, std::string_view label,
                  FieldOptions options = {});
// One of the field's choices, in words.
void form_choice(const Form& form, Column& column, std::string_view field, std::string_view label,
                 std::string_view none_label = {}, FieldOptions options = {});
// One of a few integers, each with its words.
struct NumberChoice {
    std::int64_t value;
    std::string_view words;
};
void form_number_choice(const Form& form, Column& column, std::string_view field,
                        std::string_view label, std::span<const NumberChoice> choices);
void form_person(const Form& form, Column& column, std::string_view field, std::string_view label,
                 const std::vector<view::PersonOption>& people, std::string_view none_label,
                 FieldOptions options = {});
// A link to a record of the same space.
struct LinkOption {
    base::RecordId id;
    std::string words;
};
void form_link(const Form& form, Column& column, std::string_view field, std::string_view label,
               const std::vector<LinkOption>& links);
void form_checkbox(const Form& form, Column& column, std::string_view field,
                   std::string_view label);
// Between two fields.
inline void gap(Column& column) {
    column.skip(space::m);
}

// Two fields side by side, or one below the other where a date would be cut.
struct FieldPair {
    Column first;
    bool is_stacked;

    explicit FieldPair(const Column& c) : first(c), is_stacked(c.w < 360), other_(c) {
        if (is_stacked) return;
        const auto parts = split(c, std::array{1.0F, 1.0F}, space::m);
        first = parts[0];
        other_ = parts[1];
    }
    // Once the first has been drawn.
    Column& second() {
        if (is_stacked && other_.y < first.y) other_.y = first.y + space::m;
        return other_;
    }
    float bottom() const { return std::max(first.y, other_.y); }

  private:
    Column other_;
};

// What is pasted from a spreadsheet or a web page, without the characters that no field takes: tabs
// become blanks, Unicode's own line breaks ordinary ones (blanks without `has_lines`), other
// control characters go.
std::string plain_text(std::string_view pasted, bool has_lines);

// What was typed stays in the field with the reason until it is mended.
void keep_unreadable(const Form& form, std::string_view field, std::string typed,
                     std::string_view reason);

// Writes one field; `null` clears it.
// `base`: of a shared text, see app::SetField.
void set_field(const Form& form, std::string_view field, base::Json value, std::string_view label,
               std::optional<std::string> base = std::nullopt);

}  // namespace kam::ui
