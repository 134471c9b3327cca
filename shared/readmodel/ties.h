// Who of us is tied to whom at the client: breadth, dependence on few, and who decides without
// knowing us. Source: domain.md 1.6 to 1.8; dependence is the Herfindahl-Hirschman index. Ties of
// band 3 and more count; whoever calls gives only those that the viewer may see.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "shared/readmodel/target_progress.h"

namespace kam::readmodel {

constexpr int counted_band_min = 3;

struct Tie {
    std::string ours;    // a person of the firm
    std::string theirs;  // a person at the client
    int band = 0;        // 0 none known … 5 trusted
};

struct Breadth {
    int ours = 0;    // of us with at least one tie
    int theirs = 0;  // at the client with at least one
    bool is_single_threaded = true;
    // How unevenly ties are held; 10,000 = all by one. Nothing without a tie.
    std::optional<BasisPoints> concentration;
    std::optional<int> effective_holders_hundredths;  // 1 / concentration
};
Breadth breadth(std::span<const Tie> ties);

struct Coverage {
    int known = 0;    // decision makers
    int covered = 0;  // … with a tie to anyone
    int doubly = 0;   // … to at least two of us
    // Nothing where no decision maker is known: a gap to be shown, not 0 %.
    std::optional<BasisPoints> share;
    // How many of us would have to leave until nobody who decides knows us. Nothing without a tie.
    std::optional<int> bus_factor;
};
Coverage coverage(std::span<const Tie> ties, std::span<const std::string> decision_makers);

enum class BuyingRole {
    decision_maker,
    influencer,
    champion,
    blocker,
    gatekeeper,
    user,
    procurement
};
// Roles that nobody is known to have, in the order above; a gap each. No blocker is none.
std::vector<BuyingRole> missing_roles(std::span<const BuyingRole> held);

// One judgement of how somebody at the client stands to us.
struct Sentiment {
    std::optional<int> value;  // −2 opposed … +2 advocate
    int influence = 1;         // 1 to 3
    int age_days = 0;
};
bool is_sentiment_stale(const Sentiment& sentiment);  // after 180 days
// Σ influence × value ÷ Σ influence over the known ones, in hundredths.
std::optional<int> weighted_sentiment(std::span<const Sentiment> all);

}  // namespace kam::readmodel
