#include "shared/model/collection.h"

#include <array>

#include "shared/model/choices.h"

namespace kam::model {
namespace {

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
constexpr FieldSpec link_field(C c, std::string_view name, C to) {
    return {.collection = c, .name = name, .kind = link, .linked = to};
}
constexpr FieldSpec pos_field(C c) {
    return {.collection = c, .name = "pos", .kind = position, .maximum = 64};
}

constexpr auto fields = std::to_array<FieldSpec>({
    line_field(C::firm, "name", 120, true),
    line_field(C::firm, "currency", 3),
    int_field(C::firm, "fiscal_start_month", 1, 12),
    int_field(C::firm, "fee_earners", 0, 1'000'000),

    line_field(C::person, "name", 120, true),
    line_field(C::person, "title", 120),
    line_field(C::person, "practice", 80),
    line_field(C::person, "office", 80),
    choice_field(C::person, "programme_role", programme_role_choices),
    bool_field(C::person, "has_left"),

    line_field(C::candidate, "name", 160, true),
    line_field(C::candidate, "sector", 120),
    line_field(C::candidate, "sub_sector", 120),
    line_field(C::candidate, "head_office", 160),
    line_field(C::candidate, "source_key", 160),
    line_field(C::candidate, "founded", 40),
    // The account that was opened for this organisation, once it was.
    line_field(C::candidate, "account", 32),

    line_field(C::summary, "name", 160, true),
    line_field(C::summary, "sector", 120),
    line_field(C::summary, "head_office", 160),
    person_field(C::summary, "lead"),
    choice_field(C::summary, "mode", account_mode_choices),
    line_field(C::summary, "currency", 3),
    // Current stage 1 to 4, and what each of the four gates still misses ("3,0,1,2").
    int_field(C::summary, "stage", 1, 4),
    line_field(C::summary, "missing", 40),
    // Bit n set: gate n was overridden with a reason.
    int_field(C::summary, "overridden", 0, 15),
    line_field(C::summary, "next_step", 300),
    person_field(C::summary, "next_step_owner"),
    day_field(C::summary, "next_step_due"),
    day_field(C::summary, "last_review"),
    day_field(C::summary, "next_review"),
    int_field(C::summary, "actions_open", 0, 1'000'000),
    int_field(C::summary, "actions_overdue", 0, 1'000'000),

    line_field(C::summary_target, "account", 32, true),
    line_field(C::summary_target, "statement", 300),
    choice_field(C::summary_target, "kind", target_kind_choices),
    choice_field(C::summary_target, "unit", target_unit_choices),
    line_field(C::summary_target, "currency", 3),
    int_field(C::summary_target, "baseline", -amount_max, amount_max),
    day_field(C::summary_target, "baseline_date"),
    int_field(C::summary_target, "target", -amount_max, amount_max),
    day_field(C::summary_target, "due"),
    int_field(C::summary_target, "current", -amount_max, amount_max),
    day_field(C::summary_target, "current_date"),
    int_field(C::summary_target, "cadence_days", 1, 3660),
    person_field(C::summary_target, "owner"),
    line_field(C::summary_target, "measure", 200),
    line_field(C::summary_target, "source", 200),
    pos_field(C::summary_target),

    line_field(C::account, "name", 160, true),
    line_field(C::account, "sector", 120),
    line_field(C::account, "sub_sector", 120),
    line_field(C::account, "head_office", 160),
    line_field(C::account, "currency", 3),
    choice_field(C::account, "mode", account_mode_choices),
    text_field(C::account, "about", 1200),
    text_field(C::account, "decision_makers", 600),
    bool_field(C::account, "decision_makers_unknown"),
    text_field(C::account, "rivals", 600),
    bool_field(C::account, "rivals_unknown"),
    int_field(C::account, "review_cadence_days", 7, 730),
    // A gate passed over by the client partner, with the reason (domain.md 1.1).
    line_field(C::account, "override_insight", 280),
    line_field(C::account, "override_opportunities", 280),
    line_field(C::account, "override_plan", 280),
    line_field(C::account, "candidate", 32),

    person_field(C::team_member, "person", true),
    choice_field(C::team_member, "role", team_role_choices, true),

    text_field(C::insight, "statement", 280, true),
    text_field(C::insight, "so_what", 280),
    line_field(C::insight, "source", 200),
    line_field(C::insight, "told_by", 120),
    day_field(C::insight, "date"),
    choice_field(C::insight, "confirmed", confirmed_choices),
    // How often it was heard since it was written down.
    counted_field(C::insight, "heard_again", 9'999),
    pos_field(C::insight),

    line_field(C::opportunity, "title", 200, true),
    int_field(C::opportunity, "value", 0, amount_max),
    int_field(C::opportunity, "likelihood", 0, 100),
    int_field(C::opportunity, "fit", 1, 5),
    link_field(C::opportunity, "insight", C::insight),
    person_field(C::opportunity, "owner"),
    text_field(C::opportunity, "first_step", 280),
    pos_field(C::opportunity),

    line_field(C::threat, "title", 200, true),
    int_field(C::threat, "value", 0, amount_max),
    int_field(C::threat, "likelihood", 0, 100),
    int_field(C::threat, "fit", 1, 5),
    link_field(C::threat, "insight", C::insight),
    person_field(C::threat, "owner"),
    text_field(C::threat, "first_step", 280),
    pos_field(C::threat),

    line_field(C::target, "statement", 300, true),
    choice_field(C::target, "kind", target_kind_choices, true),
    line_field(C::target, "measure", 200),
    choice_field(C::target, "unit", target_unit_choices, true),
    int_field(C::target, "baseline", -amount_max, amount_max, true),
    day_field(C::target, "baseline_date", true),
    int_field(C::target, "target", -amount_max, amount_max, true),
    day_field(C::target, "due", true),
    person_field(C::target, "owner", false, true),
    line_field(C::target, "source", 200),
    int_field(C::target, "current", -amount_max, amount_max),
    day_field(C::target, "current_date"),
    int_field(C::target, "cadence_days", 1, 3660),
    pos_field(C::target),

    line_field(C::action, "title", 300, true),
    person_field(C::action, "owner", true, true),
    day_field(C::action, "due"),
    choice_field(C::action, "state", action_state_choices),
    day_field(C::action, "done_date"),
    line_field(C::action, "dropped_reason", 280),
    link_field(C::action, "target", C::target),
    link_field(C::action, "opportunity", C::opportunity),
    text_field(C::action, "note", 1200),
    pos_field(C::action),

    {.collection = C::review, .name = "date", .kind = day, .is_required = true},
    {.collection = C::review, .name = "attendees", .kind = people, .maximum = 60},
    text_field(C::review, "decisions", 4000),
    text_field(C::review, "agenda", 2000),
    bool_field(C::review, "is_held"),
});

constexpr std::array<std::string_view, collection_count> names{
    "firm",    "person",      "candidate", "summary", "summary_target", "account", "team_member",
    "insight", "opportunity", "threat",    "target",  "action",         "review"};

}  // namespace

std::span<const FieldSpec> all_fields() {
    return fields;
}

const FieldSpec* find_field(Collection collection, std::string_view name) {
    for (const FieldSpec& field : fields) {
        if (field.collection == collection && field.name == name) return &field;
    }
    return nullptr;
}

bool is_ordered(Collection collection) {
    return find_field(collection, "pos") != nullptr;
}

std::string_view collection_text(Collection collection) {
    return names[static_cast<std::size_t>(collection)];
}

std::optional<Collection> collection_from_text(std::string_view text) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == text) return static_cast<Collection>(i);
    }
    return std::nullopt;
}

SpaceKind space_kind_of(Collection collection) {
    switch (collection) {
        case C::firm:
        case C::person:
            return SpaceKind::firm;
        case C::candidate:
        case C::summary:
        case C::summary_target:
            return SpaceKind::programme;
        case C::account:
        case C::team_member:
        case C::insight:
        case C::opportunity:
        case C::threat:
        case C::target:
        case C::action:
        case C::review:
            break;
    }
    return SpaceKind::account;
}

bool is_singleton(Collection collection) {
    return collection == C::firm || collection == C::account;
}

}  // namespace kam::model
