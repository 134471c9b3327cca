// The words of the screens. Sentence case, verbs on buttons, no colon after labels, no full stop
// after a single sentence that is a label; errors say what to do. Words for codes and choices are
// in client/view/words.h; together these two are the product's language.
#pragma once

#include <string>
#include <string_view>

#include "client/ui/text_insight.h"
#include "client/ui/text_lists.h"
#include "client/ui/text_plan.h"
#include "client/ui/text_shell.h"
#include "client/ui/text_tools.h"

namespace kam::ui::says {

inline constexpr Words product = "Rapport";
inline constexpr Words nav_name = "Main";
inline constexpr Words nav_clients = "Clients";
inline constexpr Words nav_leadership = "Leadership";
inline constexpr Words nav_mine = "My part";
inline constexpr Words top_bar = "Tools";
inline constexpr Words demo_note = "Demonstration with made-up people and clients";
inline constexpr Words saved = "Saved";
inline constexpr Words saving = "Saving…";
inline constexpr Words connecting = "Connecting…";
inline constexpr Words offline = "Offline";
inline constexpr Words per_cent = " %";
inline const std::string undo_of = "Undo: ";
inline const std::string redo_of = "Redo: ";
inline constexpr Words change_of = "change of ";
inline constexpr Words move_of = "move of ";
inline constexpr Words loading = "Loading";
inline constexpr Words not_found = "This client cannot be shown";
inline constexpr Words not_found_why =
    "You are not on this client team, or the address is out of date. Its targets are on the "
    "leadership page of those who have one.";
inline constexpr Words to_clients = "Go to clients";

inline constexpr Words not_known = "not known";
inline constexpr Words not_known_choice = "Not known";
inline constexpr Words not_set = "not set";
inline constexpr Words none = "None";
inline constexpr Words days = "days";
inline constexpr Words of = " of ";
inline constexpr Words count = " count";
inline constexpr Words by = "by ";
inline constexpr Words was_due = "was due ";
inline constexpr Words comma_by = ", by ";
inline constexpr Words now = " now";
inline const std::string at = " at ";
inline constexpr Words somebody = "somebody";
inline constexpr Words added_by = "Added by ";
inline constexpr Words changed_by = ". Last changed by ";

// Reading what is typed
inline constexpr Words fill_in = "This has to be filled in";
inline constexpr Words too_long = "That is too long; shorten it a little";
inline constexpr Words day_placeholder = "e.g. 12 Mar 2027";
inline constexpr Words unreadable_day = "That date could not be read. Try 12 Mar 2027 or 12/3/2027";
inline constexpr Words unreadable_money = "That amount could not be read. Try 250k, 1.2m or 48,000";
inline constexpr Words unreadable_number = "That number could not be read here";
inline constexpr Words is_today = ", today";
inline std::string in_days(int n) {
    return n == 1 ? ", tomorrow" : ", in " + std::to_string(n) + " days";
}
inline std::string days_ago(int n) {
    return n == 1 ? ", yesterday" : ", " + std::to_string(n) + " days ago";
}

// One client
inline constexpr Words stages = "Stages";
inline constexpr Words overview = "Overview";
inline constexpr Words stage_complete = "Complete";
inline constexpr Words gate_overridden = "Passed over";
inline constexpr Words stage_needs = "Still needed";
inline const std::string still_needs = " still needs";
inline constexpr Words passed_over = "Passed over by the client partner: ";
inline constexpr Words next_step = "Next step";
inline constexpr Words all_done = "Nothing is waiting. Add the next action to keep the momentum.";
inline constexpr Words open_action = "Open the action";
inline constexpr Words go_to = "Go to ";
inline constexpr Words what_drives = "What drives this client";
inline constexpr Words about_label = "In one paragraph";
inline constexpr Words about_placeholder =
    "Who they are, what they are trying to do, where we stand";
inline constexpr Words no_insight_yet = "No insight with a so-what yet";
inline constexpr Words no_target_yet = "No targets yet. They are set in the plan.";
inline constexpr Words pipeline = "Pipeline";
inline constexpr Words weighted_pipeline = "Weighted pipeline";
inline constexpr Words of_unweighted = "of ";
inline constexpr Words value_at_risk = "Weighted value at risk";
inline constexpr Words client_team = "Client team";
inline constexpr Words add_to_team = "Add to the team";
inline constexpr Words choose_person = "Choose a person";
inline constexpr Words remove_from_team = "Remove from the team: ";
inline constexpr Words left_the_team = " left the team";
inline constexpr Words joined_the_team = " joined the team";

// Opportunities and threats
inline constexpr Words opportunities = "Opportunities";
inline constexpr Words opportunity = "Opportunity";
inline constexpr Words threats = "Threats";
inline constexpr Words threat = "Threat";
inline constexpr Words what = "What";
inline constexpr Words value = "Value";
inline constexpr Words value_a_year = "Value a year";
inline constexpr Words value_risked = "Value at risk";
inline constexpr Words value_not_known = "Value not known";
inline constexpr Words amount_help = "250k and 1.2m work";
inline constexpr Words likelihood = "Likelihood";
inline constexpr Words fit = "Fit";
inline constexpr Words fit_long = "Fit with what the client wants most";
inline constexpr Words impact = "Impact";
inline constexpr Words impact_long = "Impact if it happens";
inline constexpr Words owner = "Owner";
inline const std::string of_five = " of 5";
inline const std::string rests_on = "Rests on: ";
inline constexpr Words no_insight_linked = "No insight linked yet";
inline constexpr Words linked_insight = "The insight it rests on";
inline constexpr Words first_step = "First step";
inline constexpr Words weighted = " weighted";
inline constexpr Words without_value = " without a value";
inline constexpr Words opportunity_empty = "No opportunities yet";
inline constexpr Words opportunity_empty_why =
    "What the client wants, matched with what we do. Two scored ones open the plan.";
inline constexpr Words threat_empty = "No threats yet";
inline constexpr Words threat_empty_why =
    "What could cost us this client. Naming one is the first step to keeping them.";
inline constexpr Words new_opportunity = "New opportunity";
inline constexpr Words new_opportunity_placeholder = "What could we do for them next";
inline constexpr Words add_opportunity = "Add opportunity";
inline constexpr Words new_threat = "New threat";
inline constexpr Words new_threat_placeholder = "What could cost us work or the client";
inline constexpr Words add_threat = "Add threat";
inline constexpr Words likelihood_10 = "10%, just identified";
inline constexpr Words likelihood_20 = "20%, possible";
inline constexpr Words likelihood_40 = "40%, in dialogue";
inline constexpr Words likelihood_60 = "60%, likely";
inline constexpr Words likelihood_80 = "80%, all but certain";
inline constexpr Words fit_1 = "1, beside the point";
inline constexpr Words fit_2 = "2, useful";
inline constexpr Words fit_3 = "3, on their list";
inline constexpr Words fit_4 = "4, near the top";
inline constexpr Words fit_5 = "5, their first priority";
inline constexpr Words impact_1 = "1, an irritation";
inline constexpr Words impact_2 = "2, some work lost";
inline constexpr Words impact_3 = "3, a practice lost";
inline constexpr Words impact_4 = "4, most of the work lost";
inline constexpr Words impact_5 = "5, the client lost";

// Follow-up
inline constexpr Words rhythm = "Rhythm";
inline constexpr Words last_review_label = "Last review";
inline constexpr Words next_review_label = "Next review";
inline constexpr Words cadence = "A review every";
inline constexpr Words reviews = "Reviews";
inline constexpr Words review_of = "Review of ";
inline constexpr Words held = "Held";
inline constexpr Words late = "Not held";
inline constexpr Words planned = "Planned";
inline constexpr Words no_attendees = "Attendees not recorded";
inline constexpr Words no_decisions = "Decisions not recorded; the review does not count yet";
inline constexpr Words review_empty = "No reviews yet";
inline constexpr Words review_empty_why =
    "A date, who was there, and what was decided. It keeps the plan alive.";
inline constexpr Words add_review = "Plan a review";
inline constexpr Words was_held = "It was held";
inline constexpr Words not_yet_held =
    "This review is still to come. Change its date first if it was held already.";
inline constexpr Words agenda = "Agenda";
inline constexpr Words decisions = "Decisions";
inline constexpr Words decisions_help = "At least one, or \"none\"";
inline constexpr Words attendees = "Attendees";
inline constexpr Words actions_due = "Actions due within two weeks";
inline constexpr Words nothing_due = "Nothing is due";

// Records
inline constexpr Words remove = "Delete";
inline constexpr Words deleted = " deleted";
inline constexpr Words move_up = "Move up";
inline constexpr Words move_down = "Move down";

}  // namespace kam::ui::says
