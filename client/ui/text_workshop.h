// The words of a workshop: joining, taking part, leading, the shared screen, the minutes. As
// text.h, in a namespace of their own, since everyday words as "next" stand here, too.
#pragma once

#include <array>
#include <string_view>

namespace kam::ui::room_says {

using Words = std::string_view;

inline constexpr Words workshop = "Workshop";
inline constexpr Words start_workshop = "Start a workshop";

// Joining
inline constexpr Words join_workshop = "Join a workshop";
inline constexpr Words join_why =
    "What you say there can be read by all in the room; how you vote, by nobody.";
inline constexpr Words join_code = "Code";
inline constexpr Words join_code_help = "It stands on the shared screen";
inline constexpr Words join = "Join";

// The clock
inline constexpr Words time_left = " left";
inline constexpr Words time_is_up = "Time is up";

// Taking part
inline constexpr Words your_answer = "What is your answer?";
inline constexpr Words add = "Add";
inline constexpr Words measured_as = "Measured as";
inline constexpr Words measure_help = "Without it, it does not come into the plan";
inline constexpr Words measure_none = "Not decided";
struct Measure {
    Words words, kind, unit;
};
inline constexpr std::array<Measure, 6> measures{
    {{"Share of spend, %", "share_of_spend", "percent"},
     {"Fees, money", "fees", "money"},
     {"New relationships, number", "new_relationships", "count"},
     {"Conversations held, number", "conversations", "count"},
     {"Client's score, points", "client_score", "score"},
     {"Panel place, yes or no", "panel_place", "yes_no"}}};
inline constexpr Words said_here = "Said so far";
inline constexpr Words nothing_said =
    "Nobody has said anything yet. The first answer is the hardest.";
inline constexpr Words of_you = "You";
inline constexpr Words decisions_are_written =
    "The facilitator writes the decisions down. Say aloud what is missing.";
inline constexpr Words no_decisions = "Nothing is decided yet.";
inline constexpr Words ask_to_speak = "Ask to speak";
inline constexpr Words have_spoken = "I have spoken";
inline constexpr Words speaking = "Speaking";
inline constexpr Words speaking_now = "Speaking now: ";
inline constexpr Words nobody_speaks = "Nobody has the floor";
inline constexpr Words next_are = "Next: ";
inline constexpr Words park_thought = "Park a thought";
inline constexpr Words park_placeholder = "For later";
inline constexpr Words park_add = "Park it";
inline constexpr Words leave = "Leave the workshop";
inline constexpr Words has_ended = "This workshop has ended";
inline constexpr Words has_ended_why =
    "Its decisions are in the plan, each with an owner and a date.";
inline constexpr Words minutes = "Minutes";
inline constexpr Words to_plan = "Client's plan";
inline constexpr Words delete_item = "Delete";
inline constexpr Words delete_of = "Delete: ";

// Votes
inline constexpr Words your_vote = "Your vote";
inline constexpr std::array<Words, 5> scores{"1 not at all", "2 rather not", "3 half and half",
                                             "4 rather", "5 very much"};
inline constexpr Words vote_is_secret =
    "Nobody sees a vote; only how often each number was given, once it is revealed.";
inline constexpr Words cannot_vote =
    "Votes need the server; say it aloud and the facilitator counts hands.";
inline constexpr Words have_voted = " have voted";
inline constexpr Words you_gave = "You gave ";
inline constexpr Words spread = "Votes for each number";
inline constexpr Words vote = "Vote";
inline constexpr Words vote_on = "Vote on this";
inline constexpr Words reveal = "Reveal";
inline constexpr Words vote_again = "Vote again";
inline constexpr Words vote_done = "Done";
inline constexpr Words count_hands = "Count hands instead";
inline constexpr Words stop_counting = "Hands are counted";
inline constexpr Words hands = "Hands";
inline constexpr Words one_less = "One less for ";
inline constexpr Words one_more = "One more for ";

// Leading
inline constexpr Words title = "Title";
inline constexpr Words title_help = "Everybody who joins reads this title";
inline constexpr Words how_to_join = "How to join";
inline constexpr Words join_at = "Join at ";
inline constexpr Words open_screen = "Open shared screen";
inline constexpr Words agenda = "Agenda";
inline constexpr Words step_now = ", now";
inline constexpr Words step_done = ", done";
inline constexpr Words step_minutes = " min";
inline constexpr Words step_back = "Back";
inline constexpr Words step_next = "Next step";
inline constexpr Words step_change = "Step of the workshop";
inline constexpr Words more_time = "2 more minutes";
inline constexpr Words question_now = "Question";
inline constexpr Words in_the_plan = "In the plan";
inline constexpr Words measure_missing = "Measure missing";
inline constexpr Words park = "Park";
inline constexpr Words bring_back = "Bring back";
inline constexpr Words decide = "Make it a decision";
inline constexpr Words parking_lot = "Parking lot";
inline constexpr Words nothing_parked = "What leads too far now waits here.";
inline constexpr Words decisions = "Decisions";
inline constexpr Words new_decision = "What is decided?";
inline constexpr Words add_decision = "Add decision";
inline constexpr Words owner_of = "Owner";
inline constexpr Words owner_none = "Nobody yet";
inline constexpr Words by_when = "By when";
inline constexpr Words lacks = "Lacks ";
inline constexpr Words lacks_inside = " lacks ";
inline constexpr Words close_workshop = "Close the workshop";
inline constexpr Words close_refused =
    "It cannot be closed yet. Each decision needs an owner and a date";
inline constexpr Words decision_unfinished = "decision has no owner or no date";
inline constexpr Words decisions_unfinished = "decisions have no owner or no date";
inline constexpr Words closing_writes = "Closing writes the decisions into the plan as actions.";
inline constexpr Words turns = "Who speaks";
inline constexpr Words next_speaker = "Next speaker";
inline constexpr Words turn_change = "Who speaks";
inline constexpr Words people_here = "Here now";
inline constexpr Words person_here = "person is here";
inline constexpr Words persons_here = "people are here";
inline constexpr Words leads = ", leads";
inline constexpr Words hand_over = "Hand over";
inline constexpr Words hand_over_to = "Hand over to ";
inline constexpr Words remove_person = "Remove from the workshop: ";
inline constexpr Words screen_size = "Text on the shared screen";

// The shared screen
inline constexpr Words already_in_plan = "Already in the plan";
inline constexpr Words plan_is_hidden =
    "The plan is not shown: somebody here is not on the client team.";
inline constexpr Words and_more = "and ";
inline constexpr Words more = " more";
inline constexpr Words here = " here";
inline constexpr Words parked_count = "Parked: ";
inline constexpr Words code_is = "Code";

// The minutes
inline constexpr Words present = "Present: ";
inline constexpr Words led_by = "led by ";
inline constexpr Words decided = "Decided";
inline constexpr Words decision = "Decision";
inline constexpr Words nothing_decided = "Nothing was decided.";
inline constexpr Words voted = "Voted";
inline constexpr Words said = "Said";
inline constexpr Words parked = "Parked";
inline constexpr Words back_to_workshop = "Back to the workshop";
inline constexpr Words csv_decisions = "Decision,Owner,By when";

// In the plan
inline constexpr Words draft_from = "Draft from the workshop, by ";
inline constexpr Words keep_draft = "Keep it";
inline constexpr Words draft_mark = "draft";

}  // namespace kam::ui::room_says
