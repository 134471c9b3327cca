#include "client/view/workshop_agenda.h"

#include <array>

namespace kam::view {
namespace {

constexpr std::string_view silent = "Write first, talk afterwards: one thought a line.";
constexpr std::string_view vote_help =
    "Vote without a word, then let the highest and the lowest speak.";
constexpr std::string_view decide_help = "One thing, one owner, one date. What has none waits.";

constexpr std::array<AgendaCard, 5> insight{{
    {"What has to go right for this client this year?", silent, "insight", 10},
    {"Who decides, and whom do they listen to?", "Who told you so, and when?", "insight", 10},
    {"Where do they see us, and who else do they call?",
     "What we heard, not what we hope. Whose words were they?", "insight", 10},
    {"Which of these should change what we do?", vote_help, "insight", 15, true},
    {"What do we find out next, and who asks?", decide_help, "decision", 15},
}};
constexpr std::array<AgendaCard, 4> opportunities{{
    {"Where could we help that we do not yet?", silent, "opportunity", 15},
    {"What could we lose, and to whom?", "Think of people who leave, panels and price.", "threat",
     10},
    {"Which of these are worth going after?", vote_help, "opportunity", 20, true},
    {"What is the first step of each?", decide_help, "decision", 15},
}};
constexpr std::array<AgendaCard, 4> plan{{
    {"What would we be proud of in a year?", silent, "objective", 15},
    {"How would we know, in numbers?",
     "A number, a unit and a date. Leading ones count as much as fees.", "target", 15},
    {"Which of these are bold enough, and still ours to reach?", vote_help, "target", 15, true},
    {"Who does what, by when?", decide_help, "decision", 15},
}};
constexpr std::array<AgendaCard, 4> follow_up{{
    {"What did we do since, and what came of it?", "Facts first, then what surprised us.", "lesson",
     10},
    {"What went well enough to be told?", "Small and early counts: a first talk, a door opened.",
     "win", 10},
    {"What is off its course, and why?", "No blame: what would we do differently?", "lesson", 15},
    {"What do we do until we meet again?", decide_help, "decision", 15},
}};

}  // namespace

std::span<const AgendaCard> agenda(int stage) {
    if (stage == 2) return opportunities;
    if (stage == 3) return plan;
    if (stage == 4) return follow_up;
    return insight;
}

}  // namespace kam::view
