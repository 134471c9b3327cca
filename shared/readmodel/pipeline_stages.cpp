#include "shared/readmodel/pipeline_stages.h"

#include <cmath>
#include <map>
#include <vector>

#include "shared/base/wide.h"
#include "shared/readmodel/ratio.h"

namespace kam::readmodel {
namespace {

int likelihood_of(const StagedOpportunity& opportunity) {
    return opportunity.likelihood.value_or(usual_likelihood(opportunity.stage));
}

base::Wide hundredfold(const StagedOpportunity& opportunity) {
    return base::Wide{*opportunity.value} * likelihood_of(opportunity);
}

// Those whose values are summed: of an either/or the one that is worth most by likelihood.
std::vector<const StagedOpportunity*> summed(std::span<const StagedOpportunity> all) {
    std::vector<const StagedOpportunity*> alone;
    std::map<std::string, const StagedOpportunity*> best;
    for (const StagedOpportunity& each : all) {
        if (!is_open_stage(each.stage) || !each.value) continue;
        if (each.either_or.empty()) {
            alone.push_back(&each);
            continue;
        }
        const StagedOpportunity*& held = best[each.either_or];
        if (held == nullptr || hundredfold(*held) < hundredfold(each)) held = &each;
    }
    for (const auto& [name, opportunity] : best) alone.push_back(opportunity);
    return alone;
}

bool is_score(std::optional<int> value) {
    return value && *value >= 1 && *value <= 5;
}

}  // namespace

int usual_likelihood(OpportunityStage stage) {
    switch (stage) {
        case OpportunityStage::identified:
            return 10;
        case OpportunityStage::qualified:
            return 20;
        case OpportunityStage::in_dialogue:
            return 40;
        case OpportunityStage::proposal:
            return 60;
        case OpportunityStage::preferred:
            return 80;
        case OpportunityStage::won:
            return 100;
        case OpportunityStage::lost:
        case OpportunityStage::dormant:
            break;
    }
    return 0;
}

bool is_open_stage(OpportunityStage stage) {
    return stage != OpportunityStage::won && stage != OpportunityStage::lost &&
           stage != OpportunityStage::dormant;
}

WeightedPipeline weighted_pipeline(std::span<const StagedOpportunity> all) {
    WeightedPipeline out;
    for (const StagedOpportunity& each : all) {
        if (is_open_stage(each.stage) && !each.value) ++out.unvalued;
    }
    base::Wide weighted = 0;
    double variance = 0;
    for (const StagedOpportunity* each : summed(all)) {
        ++out.counted;
        weighted += hundredfold(*each);
        const double value = static_cast<double>(*each->value);
        const double chance = likelihood_of(*each) / 100.0;
        variance += value * value * chance * (1 - chance);
    }
    out.weighted = base::saturated(base::divided_half_away(weighted, 100));
    // Told in round figures only, so a double is exact enough.
    out.spread = static_cast<std::int64_t>(std::sqrt(variance) + 0.5);
    return out;
}

WinRate win_rate(std::span<const StagedOpportunity> all) {
    int won = 0;
    int ended = 0;
    base::Wide value_won = 0;
    base::Wide value_ended = 0;
    for (const StagedOpportunity& each : all) {
        const bool is_won = each.stage == OpportunityStage::won;
        if (!is_won && each.stage != OpportunityStage::lost) continue;
        ++ended;
        won += is_won ? 1 : 0;
        if (!each.value) continue;
        value_ended += *each.value;
        value_won += is_won ? *each.value : 0;
    }
    return {ratio(won, ended), ratio(value_won, value_ended)};
}

std::optional<BasisPoints> pipeline_coverage(std::span<const StagedOpportunity> all,
                                             std::optional<std::int64_t> gap) {
    if (!gap) return std::nullopt;
    base::Wide open = 0;
    for (const StagedOpportunity* each : summed(all)) open += *each->value;
    return ratio(open, *gap);
}

bool is_stuck(int days_in_stage, std::optional<int> median_days_of_won) {
    return median_days_of_won && 2 * days_in_stage > 3 * *median_days_of_won;
}

std::optional<int> opportunity_score(std::optional<int> value, std::optional<int> fit,
                                     std::optional<int> right_to_win) {
    if (!is_score(value) || !is_score(fit) || !is_score(right_to_win)) return std::nullopt;
    return *value * *fit * *right_to_win;
}

std::optional<int> threat_score(std::optional<int> likelihood, std::optional<int> impact) {
    if (!is_score(likelihood) || !is_score(impact)) return std::nullopt;
    return *likelihood * *impact;
}

}  // namespace kam::readmodel
