// The words of the sections of plan and follow-up; see text_sections.h, which brings them along.
#pragma once

#include <string_view>

namespace kam::ui::says {

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
inline constexpr std::string_view confidential = "Confidential client";
inline constexpr std::string_view keep_confidential = "Keep this client out of the programme";
inline constexpr std::string_view confidential_why =
    "Leadership sees nothing of it then: no row, no target, and it counts in no figure. The team "
    "goes on as before.";
inline constexpr std::string_view is_confidential = "Nothing of this client reaches the programme.";
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

// For the client
inline constexpr std::string_view client_version = "What the client may see";
inline constexpr std::string_view client_version_why =
    "Only what is ticked stands on the client's page. Insights, threats, values, targets and "
    "rivals "
    "never do.";
inline constexpr std::string_view client_page = "The client's page, as it is now";
inline constexpr std::string_view client_texts = "Texts";
inline constexpr std::string_view client_text_empty = "(empty so far)";
inline constexpr std::string_view client_team_names = "The names of the client team";
inline constexpr std::string_view client_next_review = "The date of the next review";
inline constexpr std::string_view client_objectives = "Objectives";
inline constexpr std::string_view client_actions = "Actions, each with its owner and date";
inline constexpr std::string_view client_nothing = "None in the plan yet.";

// Share of spend, reflection, misses
inline constexpr std::string_view spend_group = "What they spend on outside lawyers a year";
inline constexpr std::string_view spend_low = "At least";
inline constexpr std::string_view spend_likely = "Likely";
inline constexpr std::string_view spend_high = "At most";
inline constexpr std::string_view our_fees = "Of that, our fees";
inline constexpr std::string_view spend_source = "Known from";
inline constexpr std::string_view spend_date = "Spend as of";
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
inline constexpr std::string_view lesson_open = "Not finished";
inline constexpr std::string_view carry_forward = "Carry it into the next period";
inline constexpr std::string_view rag_set = "Your own colour, beside the computed one";
inline constexpr std::string_view rag_none = "None";
inline constexpr std::string_view rag_reason = "Because";
inline constexpr std::string_view rag_until = "Until, at most 60 days";

}  // namespace kam::ui::says
