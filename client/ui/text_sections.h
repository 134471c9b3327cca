// The words of the sections of the four stages. As text.h.
#pragma once

#include <string_view>

#include "client/ui/text_sections_plan.h"

namespace kam::ui::says {

// Sections
inline constexpr std::string_view sections = "Pages of this stage";
inline constexpr std::string_view section_insights = "Insights";
inline constexpr std::string_view section_drivers = "What moves them";
inline constexpr std::string_view section_position = "Where we stand";
inline constexpr std::string_view section_swot = "SWOT";
inline constexpr std::string_view section_issues = "Deeper issues";
inline constexpr std::string_view section_summary = "Summary";
inline constexpr std::string_view section_list = "List";
inline constexpr std::string_view section_whitespace = "Whitespace";
inline constexpr std::string_view section_chart = "Chart";
inline constexpr std::string_view section_targets = "Targets and actions";
inline constexpr std::string_view section_strategy = "Strategy";
inline constexpr std::string_view section_people = "People";
inline constexpr std::string_view section_team = "Team and time";
inline constexpr std::string_view section_approval = "Approval";
inline constexpr std::string_view section_client = "For the client";
inline constexpr std::string_view section_reviews = "Reviews";
inline constexpr std::string_view section_progress = "Progress";
inline constexpr std::string_view section_lessons = "Lessons and wins";

// Drivers and SWOT; what stands in the empty field is an example.
inline constexpr std::string_view goals = "Goals";
inline constexpr std::string_view goals_placeholder = "e.g. Open two plants in Poland";
inline constexpr std::string_view pressures = "Pressures";
inline constexpr std::string_view pressures_placeholder = "e.g. Banks ask for less debt";
inline constexpr std::string_view initiatives = "Initiatives";
inline constexpr std::string_view initiatives_placeholder = "e.g. One contract for all depots";
inline constexpr std::string_view obstacles = "Obstacles";
inline constexpr std::string_view obstacles_placeholder = "e.g. The works council objects";
inline constexpr std::string_view strengths = "Strengths";
inline constexpr std::string_view strengths_placeholder = "e.g. We know their plants";
inline constexpr std::string_view weaknesses = "Weaknesses";
inline constexpr std::string_view weaknesses_placeholder = "e.g. Nobody of us in Poland";
inline constexpr std::string_view openings = "Openings for us";
inline constexpr std::string_view openings_placeholder = "e.g. A new chief counsel";
inline constexpr std::string_view dangers = "Dangers for us";
inline constexpr std::string_view dangers_placeholder = "e.g. A panel review in spring";

// Opportunities
inline constexpr std::string_view strategic_help = "At most seven, so that each gets its due";
inline constexpr std::string_view strategic_full =
    "Seven are pursued already. Let one go first, so that each gets its due";
inline constexpr std::string_view listening = "Four steps of listening";
inline constexpr std::string_view step_heard = "1 What they need, in their words";
inline constexpr std::string_view step_addressed = "2 Which of it we can do";
inline constexpr std::string_view step_benefits = "3 What it brings whoever decides";
inline constexpr std::string_view step_asked = "4 What we asked for";
inline constexpr std::string_view step_locked = "Opens once step 1 has its note";
inline constexpr std::string_view promote = "Make it an opportunity";
inline constexpr std::string_view promoted_for = " for ";
inline constexpr std::string_view grid = "Whitespace";
inline constexpr std::string_view grid_empty =
    "Rows are practices, columns are parts of the client. Add one of each to begin.";
inline constexpr std::string_view grid_total = "Not ours";
inline constexpr std::string_view grid_active = "Active";
inline constexpr std::string_view grid_unknown = "Not known: ";
inline constexpr std::string_view grid_unknown_cell = "Not known";
inline constexpr std::string_view grid_active_cell = "Ours";
inline constexpr std::string_view grid_lapsed_cell = "Ours once";
inline constexpr std::string_view grid_lost_cell = "Pitched, lost";
inline constexpr std::string_view grid_cannot_cell = "Not our work";
inline constexpr std::string_view grid_in_plan = "in the plan";
inline constexpr std::string_view grid_at_least = "at least ";
inline constexpr std::string_view grid_twice = "Entered twice; the later one is shown";
inline constexpr std::string_view grid_practice = "Practice";
inline constexpr std::string_view grid_back = "Columns before";
inline constexpr std::string_view grid_on = "Columns after";
inline constexpr std::string_view likelihood_by_value = "Likelihood and value";
inline constexpr std::string_view chart_of = "Opportunity or threat";
inline constexpr std::string_view chart_empty =
    "Give opportunities and threats a value and a likelihood; they appear here then.";

}  // namespace kam::ui::says
