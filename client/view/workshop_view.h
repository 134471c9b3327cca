// A workshop as its pages show it: who joins, who takes part on their own device, who leads it, the
// shared screen, the minutes. All texts are ready to draw; "" = there is none.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/model/record.h"
#include "shared/model/space.h"

namespace kam::view {

enum class WorkshopPage {
    join,     // not in it (yet): a code, and one button
    part,     // somebody's own device, phone width included
    lead,     // the facilitator's
    screen,   // for all, from five metres
    minutes,  // one page, to be printed
};
enum class WorkshopPhase { collect, vote, revealed };

// One question card of the agenda.
struct WorkshopStep {
    std::string question;
    std::string help;       // how to go about it, a sentence
    std::string item_kind;  // what an answer becomes: "insight", "decision", …
    int minutes = 0;
    bool is_current = false;
    bool is_done = false;
    bool is_for_decisions = false;  // the last one: decisions, an owner and a date each
};

struct WorkshopItem {
    model::RecordPtr record;
    std::string text, author_name;
    bool is_mine = false;
    bool is_parked = false;
    bool is_decision = false;
    bool is_in_plan = false;      // as a draft, or an action; false too while nobody can tell
    bool lacks_measure = false;   // a target that has no kind and unit, so it is not in the plan
    std::string owner_name, due;  // of decisions
    base::PersonId owner;
    std::optional<base::Day> due_day;
    std::string lacks;         // "an owner and a date"; "" = complete
    std::string spread_words;  // "3.4 on average, from 2 to 5, 7 votes"; "" = not voted on
};

// The vote that is on, or was last revealed.
struct WorkshopVote {
    WorkshopPhase phase = WorkshopPhase::collect;
    base::RecordId item;
    std::string text;
    int round = 1;
    int voted = 0;  // of those present
    int present = 0;
    std::optional<std::array<int, 5>> spread;  // how many gave 1 to 5; once revealed
    std::string spread_words;                  // as in WorkshopItem
    std::optional<int> mine;                   // 1 to 5
    bool can_vote = false;  // false on a device that has never reached the server
    std::string hands;      // "0,2,5,1,0": counted in the room instead
};

struct WorkshopPerson {
    model::RecordPtr record;  // attendee
    base::PersonId person;
    std::string name;
    bool is_me = false, is_facilitator = false;
    bool can_lead = false;  // is on the client's team as far as this browser knows
    model::RecordPtr turn;  // asks to speak; null = does not
};

// A line of the plan that is shown to the room, only while everybody present may see it.
struct WorkshopPlanLine {
    std::string text, facts;
};

struct WorkshopView {
    std::string id;           // its code
    std::string code_words;   // the code in groups, as one reads it out: "K7QF 3M9T"
    std::string join_href;    // "#/workshop/<id>", to put behind the page's origin
    std::string join_origin;  // "https://host/"; "" = not known
    model::SpaceId space;
    model::RecordPtr record;  // workshop; null on the join page
    WorkshopPage page = WorkshopPage::join;
    std::string joining_note;  // on the join page: "", or that it is on its way, or why it failed
    bool is_joining = false;
    std::string title, stage_name, date, facilitator_name;
    std::string plan_href;  // to the client's page, for those who may see it; else ""
    int stage = 1;
    bool is_facilitator = false;
    bool is_closed = false;
    int step = 0;  // index into steps
    std::vector<WorkshopStep> steps;
    std::optional<base::TimeMs> step_started;  // by the server's clock
    int step_minutes = 0;                      // with what was added
    int text_size = 100;                       // of the shared screen
    WorkshopVote vote;
    std::vector<WorkshopItem> items;      // of the current step, neither parked nor decisions
    std::vector<WorkshopItem> all_items;  // of every step, in order, without parked and decisions
    std::vector<WorkshopItem> parked;
    std::vector<WorkshopItem> decisions;
    int unfinished_decisions = 0;
    std::vector<WorkshopPerson> people;  // present, by name
    std::vector<WorkshopPerson> queue;   // who asks to speak, first come first
    std::string speaker_name;
    base::PersonId speaker;
    std::vector<std::pair<base::PersonId, std::string>> owners;  // whom a decision may be given to
    std::vector<WorkshopPlanLine> plan_lines;
    bool is_plan_hidden = false;  // somebody here is not on the client team
};

}  // namespace kam::view
