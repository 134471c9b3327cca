// The fields of the firm, its people, and the programme; for collection.cpp alone.
#pragma once

#include <array>
#include <limits>

#include "shared/model/choices.h"
#include "shared/model/field_rows.h"

namespace kam::model::field_rows {

// Of all opportunities of a client, which may be as many as a space holds.
inline constexpr std::int64_t sum_max = std::numeric_limits<std::int64_t>::max();

inline constexpr auto programme_fields = std::to_array<FieldSpec>({
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
    int_field(C::summary, "pipeline_weighted", 0, sum_max),
    int_field(C::summary, "pipeline_total", 0, sum_max),
    int_field(C::summary, "pipeline_count", 0, 1'000'000),
    int_field(C::summary, "pipeline_unvalued", 0, 1'000'000),
    choice_field(C::summary, "risk", risk_choices),
    int_field(C::summary, "risk_points", 0, 100),
    int_field(C::summary, "risk_max", 0, 100),
    choice_field(C::summary, "momentum", momentum_choices),

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
    // At most twelve values, oldest first ("2026-09-30:1200,2026-12-31:1350").
    line_field(C::summary_target, "history", 400),

    choice_field(C::summary_group, "dimension", group_dimension_choices),
    line_field(C::summary_group, "name", 120),
    bool_field(C::summary_group, "is_suppressed"),
    int_field(C::summary_group, "clients", 0, 1'000'000),
    int_field(C::summary_group, "contributors", 0, 1'000'000),
    int_field(C::summary_group, "deciders", 0, 1'000'000),
    int_field(C::summary_group, "deciders_uncovered", 0, 1'000'000),
    int_field(C::summary_group, "momentum_now", 0, 100'000'000),
    int_field(C::summary_group, "momentum_before", 0, 100'000'000),
});

}  // namespace kam::model::field_rows
