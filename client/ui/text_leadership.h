// The words of the leadership page. What its tiles say is in client/view/tile_words.h.
#pragma once

#include "client/ui/text.h"

namespace kam::ui::says {

inline constexpr Words leadership_title = "All key clients";
inline constexpr Words leadership_as_of = "As of ";
inline constexpr Words tiles_name = "Figures";
inline constexpr Words why_it_matters = "Why it matters";
inline constexpr Words how_computed = "How it is computed";
inline constexpr Words tile_coverage = "What it covers";
inline constexpr Words what_to_do = "What to do";
inline constexpr Words also_known_as_of = ", as of ";
inline constexpr Words filter_sector = "Sector";
inline constexpr Words filter_mode = "Protect or grow";
inline constexpr Words filter_stage = "Stage";
inline constexpr Words sort_clients = "Order";
inline constexpr Words every_one = "All";
inline constexpr Words by_name = "By name";
inline constexpr Words by_colour = "Off track first";
inline constexpr Words by_stage = "By stage";
inline constexpr Words show_colour = "Show clients with: ";
inline constexpr Words show_every = "Show all clients";
inline constexpr Words overdue_actions = "Actions overdue";
inline constexpr Words own_actions = "Your own actions";
inline constexpr Words own_actions_none = "Nothing open in the plans that you are part of";
inline constexpr Words all_of_them = "All of my part";
inline constexpr Words over_time_title = "Targets on track over time";
inline constexpr Words with_value = "With a value";
inline constexpr Words over_time_of = "Day";
inline constexpr Words over_time_none =
    "Shown as soon as values of two different days are known: each value that is entered with its "
    "date is kept.";
inline constexpr Words line_progress = "Progress";
inline constexpr Words line_expected = "Expected";
inline constexpr Words col_basket = "Doing and results";
inline constexpr Words col_momentum = "Momentum";
inline constexpr Words col_next_review = "Next review";
inline constexpr Words bar_doing = "Doing";
inline constexpr Words bar_results = "Results";
inline constexpr Words led_by = "led by ";
inline constexpr Words next_review = "next review ";
inline constexpr Words no_review_planned = "No review planned";
inline constexpr Words targets_of = "Targets of ";
inline constexpr Words leadership_no_targets = "No targets yet";
inline constexpr Words leadership_none = "No client matches";
inline constexpr Words leadership_none_why =
    "Plans appear here as soon as they are opened and set targets.";
inline constexpr Words wall_view = "Wall view";
inline constexpr Words leave_wall = "Leave wall view";

}  // namespace kam::ui::says
