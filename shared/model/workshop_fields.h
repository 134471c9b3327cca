// The fields of workshops, and of votes in everybody's own space; for collection.cpp alone.
#pragma once

#include <array>

#include "shared/model/choices.h"
#include "shared/model/field_rows.h"

namespace kam::model::field_rows {

inline constexpr auto workshop_fields = std::to_array<FieldSpec>({
    // Said in a workshop, by whom, and not looked at since.
    person_field(C::insight, "draft_by"),
    person_field(C::opportunity, "draft_by"),
    person_field(C::threat, "draft_by"),
    person_field(C::target, "draft_by"),
    person_field(C::action, "draft_by"),
    person_field(C::objective, "draft_by"),
    person_field(C::lesson, "draft_by"),
    person_field(C::win, "draft_by"),

    line_field(C::workshop, "title", 160, true),
    line_field(C::workshop, "account", 32, true),
    person_field(C::workshop, "opened_by", true),
    person_field(C::workshop, "facilitator", true),
    day_field(C::workshop, "date"),
    // Which of the four stages it works at, and how far it has come (readmodel/workshop.h).
    int_field(C::workshop, "stage", 1, 4),
    int_field(C::workshop, "step", 0, 99),
    int_field(C::workshop, "step_started", 0, amount_max),  // ms, by the server's clock
    int_field(C::workshop, "extra_minutes", 0, 600),
    choice_field(C::workshop, "phase", workshop_phase_choices),
    link_field(C::workshop, "voting_on", C::workshop_item),
    int_field(C::workshop, "round", 1, 999),
    person_field(C::workshop, "speaker"),
    // Of the shared screen, per cent.
    int_field(C::workshop, "text_size", 100, 200),
    bool_field(C::workshop, "is_closed"),

    person_field(C::attendee, "person", true),
    bool_field(C::attendee, "has_left"),

    person_field(C::turn, "person", true),
    pos_field(C::turn),

    line_field(C::workshop_item, "text", 200, true),
    person_field(C::workshop_item, "author", true),
    choice_field(C::workshop_item, "kind", workshop_item_kind_choices, true),
    int_field(C::workshop_item, "step", 0, 99),
    bool_field(C::workshop_item, "is_parked"),
    choice_field(C::workshop_item, "target_kind", target_kind_choices),
    choice_field(C::workshop_item, "unit", target_unit_choices),
    person_field(C::workshop_item, "owner"),
    day_field(C::workshop_item, "due"),
    // Counted in the room instead of voted by device: how many for 1 to 5, "0,2,5,1,0".
    line_field(C::workshop_item, "hands", 40),
    pos_field(C::workshop_item),

    link_field(C::workshop_tally, "item", C::workshop_item, true),
    int_field(C::workshop_tally, "round", 1, 999),
    int_field(C::workshop_tally, "voted", 0, 1000),
    line_field(C::workshop_tally, "spread", 40),

    line_field(C::ballot, "workshop", 32, true),
    line_field(C::ballot, "item", 32, true),
    int_field(C::ballot, "round", 1, 999),
    int_field(C::ballot, "score", 1, 5),
});

}  // namespace kam::model::field_rows
