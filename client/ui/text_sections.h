// The words of the sections of the four stages. As text.h.
#pragma once

#include <string_view>

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

// Plan
inline constexpr std::string_view unassigned = "Actions that serve no objective yet";
inline constexpr std::string_view needs_two = "Needs two actions";
inline constexpr std::string_view all_assigned = "Every action serves an objective.";
inline constexpr std::string_view make_objectives = "Make objectives of what we pursue";
inline constexpr std::string_view reporting_lines = "Who reports to whom";
inline constexpr std::string_view pair_with = "Pair with";
inline constexpr std::string_view pair_placeholder = "One of us";
inline constexpr std::string_view paired = "Pairing";
inline constexpr std::string_view role_decides = "Decides";
inline constexpr std::string_view role_champion = "Champion";
inline constexpr std::string_view role_blocker = "Blocker";
inline constexpr std::string_view role_influences = "Is asked";
inline constexpr std::string_view template_none = "Standard";
inline constexpr std::string_view load = "Time";
inline constexpr std::string_view over_budget = "Over budget";
inline constexpr std::string_view hours_of = "Hours a month";
inline constexpr std::string_view coverage = "What the team lacks";
inline constexpr std::string_view coverage_whole =
    "For every practice in the opportunities somebody is in the team.";
inline constexpr std::string_view approval = "Approval";
inline constexpr std::string_view approve = "Approve the plan";
inline constexpr std::string_view approve_again = "Approve it as it is now";
inline constexpr std::string_view withdraw = "Withdraw the approval";
inline constexpr std::string_view approval_change = "Approval of the plan";
inline constexpr std::string_view not_yet_approved = "Not approved yet";
inline constexpr std::string_view approval_refused = "The plan cannot be approved yet. It needs:";
inline constexpr std::string_view approval_lapsed =
    "Something was taken away since. The plan needs again:";
inline constexpr std::string_view approval_by_lead =
    "The client partner or the sponsor approves the plan.";
inline constexpr std::string_view approval_ready = "Nothing is missing.";
inline constexpr std::string_view plan_template = "How much is asked for";
inline constexpr std::string_view plan_mode = "What the plan is for";
inline constexpr std::string_view overrides = "Pass over a stage";
inline constexpr std::string_view overrides_why =
    "With a reason, which the team and leadership see. Leave empty to ask for everything.";
inline constexpr std::string_view override_insight = "Insight, because";
inline constexpr std::string_view override_opportunities = "Opportunities, because";
inline constexpr std::string_view override_plan = "Plan, because";
inline constexpr std::string_view plan_on_page = "Plan on a page, to print";

// Share of spend, reflection, misses
inline constexpr std::string_view spend_group = "What they spend on outside lawyers a year";
inline constexpr std::string_view spend_low = "At least";
inline constexpr std::string_view spend_likely = "Likely";
inline constexpr std::string_view spend_high = "At most";
inline constexpr std::string_view our_fees = "Of that, our fees";
inline constexpr std::string_view spend_source = "Known from";
inline constexpr std::string_view spend_date = "As of";
inline constexpr std::string_view reflection = "Before the team commits to it";
inline constexpr std::string_view stretch = "What would make us proud in two years";
inline constexpr std::string_view first_change = "What will we do differently next week";
inline constexpr std::string_view missed = "It was missed: what do we learn";
inline constexpr std::string_view missed_why =
    "A missed number is news about the client, not a verdict on anybody.";
inline constexpr std::string_view miss_cause = "What was the cause";
inline constexpr std::string_view miss_learning = "What do we learn from it, and what is next";

// Summary
inline constexpr std::string_view summary = "Summary of the client";
inline constexpr std::string_view motivations = "What moves the client";
inline constexpr std::string_view challenges = "What stands in its way";
inline constexpr std::string_view words_of_60 = " of 60 words";
inline constexpr std::string_view shorten = ": shorten it";
inline constexpr std::string_view resulting = "Opportunities that follow";
inline constexpr std::string_view resulting_none =
    "Mark opportunities that rest on an insight as pursued; the first five stand here.";
inline constexpr std::string_view wad =
    "Much is gathered and little of it used. Let some of it go, or build on it.";

// My part
inline constexpr std::string_view my_part = "My part";
inline constexpr std::string_view my_actions = "My actions";
inline constexpr std::string_view my_touches = "People I look after";
inline constexpr std::string_view my_targets = "My targets";
inline constexpr std::string_view my_part_none = "Nothing waits for you";
inline constexpr std::string_view my_part_none_why =
    "Actions, pairings and targets that are yours appear here, of all clients whose team you are "
    "in.";
inline constexpr std::string_view open_client = "Open the plan";

// Follow-up
inline constexpr std::string_view make_action = "Make it an action";
inline constexpr std::string_view action_of = "Make an action: ";
inline constexpr std::string_view suggest_agenda = "Suggest an agenda";
inline constexpr std::string_view agenda_last = "What came of the last review's decisions";
inline constexpr std::string_view agenda_overdue = "Overdue: ";
inline constexpr std::string_view agenda_red = "Off track: ";
inline constexpr std::string_view agenda_next = "Decisions, each with one owner and a date";
inline constexpr std::string_view agenda_what = "Agenda";
inline constexpr std::string_view notes_of_action = "Progress";
inline constexpr std::string_view new_note = "New progress note";
inline constexpr std::string_view note_placeholder = "What came of it, in one sentence";
inline constexpr std::string_view add_note = "Add note";
inline constexpr std::string_view promote_note = "Keep as insight";
inline constexpr std::string_view habit = "How we work";
inline constexpr std::string_view habit_momentum = "Momentum";
inline constexpr std::string_view habit_trace = "Actions that serve something";
inline constexpr std::string_view habit_far = "Looking over 6 months ahead";
inline constexpr std::string_view habit_gap = "Longest gap";
inline constexpr std::string_view habit_spread = "Members active in 60 days";
inline constexpr std::string_view habit_sound = "Nothing stands out.";
inline constexpr std::string_view lessons_due = "Ended, and not looked back on yet";
inline constexpr std::string_view lessons_none = "Nothing waits.";
inline constexpr std::string_view look_back = "Look back";
inline constexpr std::string_view lesson_open = "Open: answer the four questions";
inline constexpr std::string_view carry_forward = "Carry it into the next period";
inline constexpr std::string_view carried = "Next period";

}  // namespace kam::ui::says
