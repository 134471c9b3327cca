// The words of the plan stage; see text.h, which brings them along.
#pragma once

#include <string>
#include <string_view>

namespace kam::ui::says {

using Words = std::string_view;

// Plan
inline constexpr Words no_current_value = "current value not known";
inline constexpr Words no_owner = "no owner";
inline constexpr Words out_of_date = "Out of date";
inline constexpr Words reason_first = "Give the reason first, then choose Dropped";
inline constexpr Words no_due_date = ", no due date";
inline constexpr Words no_due_date_short = "no due date";
inline constexpr Words target_empty = "No targets yet";
inline constexpr Words target_empty_why =
    "Partners who set a specific figure say it changes how they act. Start with one.";
inline constexpr Words new_target = "New target";
inline constexpr Words new_target_placeholder =
    "e.g. Raise our share of legal spend to 18% by April";
inline constexpr Words add_target = "Add target";
inline constexpr Words target_statement = "Target";
inline constexpr Words target_is_specific = "Specific: all seven parts are there";
inline constexpr Words coach = "Advice on the wording";
inline constexpr Words coach_proposal = "A wording made of the fields below";
inline constexpr Words use_proposal = "Use this wording";
inline constexpr Words target_lacks = "To be specific it still needs: ";
inline constexpr Words current_value = "Where it stands now";
inline constexpr Words current_date = "As of";
inline constexpr Words value_help = "Leave empty if not known";
inline constexpr Words baseline = "Baseline";
inline constexpr Words baseline_date = "Baseline date";
inline constexpr Words number_to_reach = "Number to reach";
inline constexpr Words due_date = "Due date";
inline constexpr Words kind = "Kind of target";
inline constexpr Words unit = "Unit";
inline constexpr Words measure = "What is measured";
inline constexpr Words measure_help = "e.g. our fees ÷ their outside legal spend";
inline constexpr Words figure_source = "Where the figure comes from";
inline constexpr Words figure_source_help = "e.g. finance extract, client's panel review";
inline constexpr Words value_cadence = "New value every";
inline constexpr Words value_cadence_help =
    "Older than one and a half times this counts as no data";
inline constexpr Words actions = "Actions";
inline constexpr Words action = "Action";
inline constexpr Words action_help = "Starts with a verb";
inline constexpr Words one_owner = "Owner (one person)";
inline constexpr Words state = "State";
inline constexpr Words dropped_reason = "Why it was dropped";
inline constexpr Words dropped_reason_if = "Reason, if it is to be dropped";
inline constexpr Words dropped_reason_help = "An action can be dropped once this is given";
inline constexpr Words serves_target = "Serves the target";
inline constexpr Words serves_opportunity = "Serves the opportunity";
inline constexpr Words note = "Note";
inline constexpr Words no_link = "Not linked to a target or opportunity";
inline const std::string open_count = " open";
inline constexpr Words overdue = " overdue";
inline constexpr Words mark_done = "Mark done: ";
inline constexpr Words reopen = "Open again: ";
inline constexpr Words action_empty = "No actions yet";
inline constexpr Words action_empty_why =
    "What will be done, by whom, by when. Each action has exactly one owner.";
inline constexpr Words new_action = "New action";
inline constexpr Words new_action_placeholder =
    "e.g. Arrange a listening conversation with the CFO";
inline constexpr Words add_action = "Add action";

}  // namespace kam::ui::says
