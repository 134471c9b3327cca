#include "shared/readmodel/ties.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "shared/readmodel/ratio.h"

namespace kam::readmodel {
namespace {

constexpr int sentiment_life_days = 180;

}  // namespace

Breadth breadth(std::span<const Tie> ties) {
    std::map<std::string, std::set<std::string>> held;  // by our person
    std::set<std::string> theirs;
    for (const Tie& tie : ties) {
        if (tie.band < counted_band_min) continue;
        held[tie.ours].insert(tie.theirs);
        theirs.insert(tie.theirs);
    }
    Breadth out;
    out.ours = static_cast<int>(held.size());
    out.theirs = static_cast<int>(theirs.size());
    out.is_single_threaded = out.ours < 2 || out.theirs < 2;
    base::Wide all = 0;
    base::Wide squares = 0;
    for (const auto& [person, known] : held) {
        const base::Wide count = static_cast<int>(known.size());
        all += count;
        squares += count * count;
    }
    if (all == 0) return out;
    out.concentration = ratio(squares, all * all);
    out.effective_holders_hundredths =
        static_cast<int>(base::divided_half_away(all * all * 100, squares));
    return out;
}

Coverage coverage(std::span<const Tie> ties, std::span<const std::string> decision_makers) {
    Coverage out;
    std::set<std::string> holders;
    const std::set<std::string> known(decision_makers.begin(), decision_makers.end());
    for (const std::string& decider : known) {
        std::set<std::string> ours;
        for (const Tie& tie : ties) {
            if (tie.theirs == decider && tie.band >= counted_band_min) ours.insert(tie.ours);
        }
        if (!ours.empty()) ++out.covered;
        if (ours.size() > 1) ++out.doubly;
        holders.insert(ours.begin(), ours.end());
    }
    out.known = static_cast<int>(known.size());
    out.share = ratio(out.covered, out.known);
    if (!holders.empty()) out.bus_factor = static_cast<int>(holders.size());
    return out;
}

std::vector<BuyingRole> missing_roles(std::span<const BuyingRole> held) {
    using enum BuyingRole;
    constexpr std::array wanted{decision_maker, influencer, champion,
                                gatekeeper,     user,       procurement};
    std::vector<BuyingRole> missing;
    for (const BuyingRole role : wanted) {
        if (std::find(held.begin(), held.end(), role) == held.end()) missing.push_back(role);
    }
    return missing;
}

bool is_sentiment_stale(const Sentiment& sentiment) {
    return sentiment.age_days > sentiment_life_days;
}

std::optional<int> weighted_sentiment(std::span<const Sentiment> all) {
    base::Wide sum = 0;
    base::Wide weight = 0;
    for (const Sentiment& each : all) {
        if (!each.value) continue;
        sum += base::Wide{*each.value} * each.influence;
        weight += each.influence;
    }
    if (weight <= 0) return std::nullopt;
    return static_cast<int>(base::divided_half_away(sum * 100, weight));
}

}  // namespace kam::readmodel
