#include "client/view/tile_words.h"

#include <array>

#include "client/view/leadership_fold.h"
#include "shared/readmodel/basket.h"
#include "shared/readmodel/client_signals.h"
#include "shared/readmodel/flight_risk.h"
#include "shared/readmodel/momentum.h"
#include "shared/readmodel/summary_groups.h"

namespace kam::view {
namespace {

static_assert(readmodel::group_contributors_min == 5 && readmodel::group_clients_min == 3,
              "words::group_too_small says so");

constexpr std::array<TileWords, tile_count> all_words{{
    {"Clients in the programme",
     "Attention is scarce: too many key accounts means none is looked after.",
     "If over the rule, ask the sponsor for the reason, or release a client.", ""},
    {"Teams with a held review", "A plan that nobody looks at together is not carried out.",
     "Ask the client partners of the others for a date.", "Show clients without one"},
    {"Targets that can be measured",
     "Only a target with a number and a date can be reached, or missed and learnt from.",
     "Ask each team without one for a single specific target.", "Show clients without one"},
    {"How targets stand", "Where to ask first. A colour is a reason to talk, not a verdict.",
     "Ask what would bring a target back on track.", "Show clients off track"},
    {"Doing and results",
     "What teams do comes first, what comes of it follows: both together tell where a client "
     "stands.",
     "Much done and little come of it: ask whether these are the right things.",
     "Show clients where the two differ"},
    {"Weighted pipeline", "What may come of the opportunities in the plans, by their likelihood.",
     "Ask for a value where an opportunity has none.", "Show clients without all values"},
    {"Flight risk", "To keep a client is cheaper than to win one; the signs are quiet.",
     "Agree a conversation at partner level within two weeks.", "Show clients at risk"},
    {"Decision makers without a colleague",
     "Who decides at a client should know one of us well. Never about one of us.",
     "Ask teams whom they will pair with whom.", ""},
    {"Momentum", "Whether activity that counts is gathering or fading.",
     "Slowing or stalled: ask what is in the way.", "Show clients that slow down"},
    {"Ready to follow up", "Insight, opportunities and plan are complete, so that work can begin.",
     "Help the others with the stage they are in.", "Show clients not ready"},
}};

std::string number(std::int64_t value) {
    return std::to_string(value);
}

}  // namespace

const TileWords& tile_words(TileKind kind) {
    return all_words[static_cast<std::size_t>(kind)];
}

std::string tile_formula(TileKind kind) {
    namespace r = readmodel;
    using enum TileKind;
    switch (kind) {
        case clients:
            return "Rule: fee-earners of the firm ÷ " + number(fee_earners_per_client) +
                   ", rounded down, at least 1.";
        case reviews:
            return "Clients whose last held review is at most " + number(compare_weeks) +
                   " weeks ago. Held: it has a date, attendees and decisions.";
        case specific:
            return "Specific: measure, unit, baseline with date, target, due date, owner and "
                   "source "
                   "are all there. Vague: one of them is not. Missing: plans without a target. Of "
                   "plans in the literature " +
                   number(specific_share_anchor) + "% have a measurable target.";
        case rag:
            return "Progress ÷ expected progress: on track from " + number(r::rag_green_min) +
                   "%, watch from " + number(r::rag_amber_min) +
                   "%, off track below. Expected: a straight line from the baseline's date to the "
                   "due date.";
        case basket:
            return "Mean progress of measures of what teams do, and of those of what comes of it, "
                   "each from 0 to 100%. High from " +
                   number(r::basket_high_min / 100) + "%.";
        case pipeline:
            return "Σ value × likelihood of opportunities, by currency. Those without a value or a "
                   "likelihood are counted, not summed.";
        case risk:
            return "Points for each sign that is known: fees of the last two years, practices, "
                   "listening scores up to " +
                   number(r::listening_low_max) + ", rivals that gain, no senior contact in " +
                   number(r::senior_contact_days) + " days. Medium from " +
                   number(r::risk_medium_min) + ", high from " + number(r::risk_high_min) + ".";
        case uncovered:
            return "Decision makers in the plans whom nobody is paired with. Shown from " +
                   number(r::group_contributors_min) + " people and " +
                   number(r::group_clients_min) + " clients on, for all and by sector.";
        case momentum:
            return "Points of the last " + number(r::momentum_window_days) + " days against the " +
                   number(r::momentum_window_days) + " before: building from +" +
                   number(r::momentum_band_tenths / 10) + "%, slowing below −" +
                   number(r::momentum_band_tenths / 10) + "%. A plan is new for " +
                   number(r::momentum_young_days) + " days.";
        case readiness:
            return "Clients whose first three stages lack nothing, or were passed over with a "
                   "reason.";
    }
    return {};
}

}  // namespace kam::view
