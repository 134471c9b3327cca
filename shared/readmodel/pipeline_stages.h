// Opportunities by stage: what they are worth by likelihood, how far that may be off, and what
// became of those that ended. Source: domain.md 1.13 and 1.14; the spread takes them as
// independent. Amounts are integer minor units of one currency.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "shared/readmodel/target_progress.h"

namespace kam::readmodel {

enum class OpportunityStage {
    identified,
    qualified,
    in_dialogue,
    proposal,
    preferred,
    won,
    lost,
    dormant
};
// Per cent, unless its owner gives another one with a reason.
int usual_likelihood(OpportunityStage stage);
bool is_open_stage(OpportunityStage stage);

struct StagedOpportunity {
    OpportunityStage stage = OpportunityStage::identified;
    std::optional<std::int64_t> value;
    std::optional<int> likelihood;  // per cent; else that of the stage
    std::string either_or;          // of those with the same name only the best counts; "" = alone
};

struct WeightedPipeline {
    std::int64_t weighted = 0;
    std::int64_t spread = 0;  // one standard deviation
    int counted = 0;          // open, with a value
    int unvalued = 0;         // open, counted, not summed
};
WeightedPipeline weighted_pipeline(std::span<const StagedOpportunity> all);

struct WinRate {
    std::optional<BasisPoints> by_count;
    std::optional<BasisPoints> by_value;  // of those whose value is known
};
WinRate win_rate(std::span<const StagedOpportunity> all);
// Open, unweighted, of what is missing to the target; nothing where nothing is missing.
std::optional<BasisPoints> pipeline_coverage(std::span<const StagedOpportunity> all,
                                             std::optional<std::int64_t> gap);
// Longer in its stage than 1.5 times the median of those won.
bool is_stuck(int days_in_stage, std::optional<int> median_days_of_won);

// Value × fit with what the client wants × our right to win, 1 to 5 each: 1 to 125. For threats
// likelihood × impact, 1 to 25. Nothing unless all are known and in range.
std::optional<int> opportunity_score(std::optional<int> value, std::optional<int> fit,
                                     std::optional<int> right_to_win);
std::optional<int> threat_score(std::optional<int> likelihood, std::optional<int> impact);

}  // namespace kam::readmodel
