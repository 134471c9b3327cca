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

// What of the plan is asked for (S4-76).
inline constexpr std::array<std::string_view, 3> plan_template_choices{"light", "standard",
                                                                       "complex"};
// The eight headings of insight (S4-09 to S4-16), in the seed's order.
inline constexpr std::array<std::string_view, 8> insight_heading_choices{
    "competitive_position", "structure",     "contact_strength", "contact_breadth",
    "types_of_work",        "profitability", "service",          "rival_firms"};
// domain.md 1.13.
inline constexpr std::array<std::string_view, 8> opportunity_stage_choices{
    "identified", "qualified", "in_dialogue", "proposal", "preferred", "won", "lost", "dormant"};
// Where work comes from (S4-58).
inline constexpr std::array<std::string_view, 4> origin_choices{"plan", "pairing", "reactive",
                                                                "panel"};
// Best first, as readmodel::SpendSource (domain.md 1.2).
inline constexpr std::array<std::string_view, 5> spend_source_choices{
    "client_told", "tender_document", "public_filing", "benchmark", "team_guess"};
inline constexpr std::array<std::string_view, 3> rag_set_choices{"green", "amber", "red"};
inline constexpr std::array<std::string_view, 4> entity_kind_choices{"group", "company", "unit",
                                                                     "country"};
// Can we do this work?
inline constexpr std::array<std::string_view, 3> capability_choices{"strong", "able", "lacking"};
// As readmodel::CellState (domain.md 1.4); nothing chosen = unknown.
inline constexpr std::array<std::string_view, 8> cell_state_choices{
    "active", "lapsed", "pitched_lost", "rival", "no_need", "cannot_serve", "blocked", "open"};
// How somebody stands to us: −2 to +2 (domain.md 1.6).
inline constexpr std::array<std::string_view, 5> support_choices{"advocate", "supporter", "neutral",
                                                                 "sceptic", "opposed"};
inline constexpr std::array<std::string_view, 4> driver_kind_choices{"goal", "pressure",
                                                                     "initiative", "obstacle"};
inline constexpr std::array<std::string_view, 4> swot_kind_choices{"strength", "weakness",
                                                                   "opening", "danger"};
// A band, not a figure (S4-14).
inline constexpr std::array<std::string_view, 4> margin_choices{"low", "fair", "good", "high"};
inline constexpr std::array<std::string_view, 3> rival_strength_choices{"weak", "level", "strong"};
inline constexpr std::array<std::string_view, 3> trend_choices{"gaining", "steady", "losing"};
inline constexpr std::array<std::string_view, 3> confidence_choices{"guess", "likely", "certain"};
inline constexpr std::array<std::string_view, 3> objective_level_choices{"objective", "strategy",
                                                                         "tactic"};
// 0 to 6, 6 to 18, more than 18 months (S4-28).
inline constexpr std::array<std::string_view, 3> horizon_choices{"short", "medium", "long"};
// domain.md 1.21.
inline constexpr std::array<std::string_view, 7> lesson_trigger_choices{
    "opportunity_won", "opportunity_lost", "target_reached", "target_missed",
    "matter_closed",   "complaint",        "workshop"};

// As readmodel::RiskBand and readmodel::MomentumBand (domain.md 1.10, 1.22).
inline constexpr std::array<std::string_view, 3> risk_choices{"low", "medium", "high"};
inline constexpr std::array<std::string_view, 5> momentum_choices{"new", "stalled", "slowing",
                                                                  "steady", "building"};
// Which clients a group of figures is about.
inline constexpr std::array<std::string_view, 2> group_dimension_choices{"all", "sector"};

// What happens to the item that the room looks at: nothing yet, everybody votes, all see the
// spread.
inline constexpr std::array<std::string_view, 3> workshop_phase_choices{"collect", "vote",
                                                                        "revealed"};
// What an item becomes in the plan: a draft of that kind, of a decision an action, of a note
// nothing.
inline constexpr std::array<std::string_view, 9> workshop_item_kind_choices{
    "insight", "opportunity", "threat", "objective", "target", "lesson", "win", "note", "decision"};

}  // namespace kam::model
