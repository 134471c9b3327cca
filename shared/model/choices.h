// The closed lists behind `choice` fields. Texts are stored and sent; words for people are in
// client/ui/text. Order is the order on screen.
#pragma once

#include <array>
#include <string_view>

namespace kam::model {

// What a person does for the programme; absent for most.
inline constexpr std::array<std::string_view, 3> programme_role_choices{"leadership", "sponsor",
                                                                        "programme_manager"};
// domain.md S4-04: protect what we have, or grow.
inline constexpr std::array<std::string_view, 2> account_mode_choices{"protect", "grow"};

inline constexpr std::array<std::string_view, 3> team_role_choices{"account_lead", "member",
                                                                   "sponsor"};
// Has the client confirmed the insight?
inline constexpr std::array<std::string_view, 3> confirmed_choices{"assumed", "confirmed",
                                                                   "rejected"};
// Target kinds of domain.md 1.15.
inline constexpr std::array<std::string_view, 12> target_kind_choices{
    "share_of_spend",  "fees",         "contribution",  "new_relationships",
    "decision_makers", "breadth",      "conversations", "concerns_learned",
    "introductions",   "client_score", "panel_place",   "actions_on_time"};
// How a target's numbers are read; shared/model/unit.h gives the integer step of each.
inline constexpr std::array<std::string_view, 6> target_unit_choices{"percent", "money", "count",
                                                                     "days",    "score", "yes_no"};
inline constexpr std::array<std::string_view, 5> action_state_choices{"open", "in_progress",
                                                                      "blocked", "done", "dropped"};

}  // namespace kam::model
