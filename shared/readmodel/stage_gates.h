// Where an account stands on the four-stage rail, computed from its content. Source: the gate table
// of domain.md 1.1.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/time.h"
#include "shared/model/store.h"

namespace kam::readmodel {

enum class Stage { insight = 1, opportunities = 2, plan = 3, follow_up = 4 };
constexpr int stage_count = 4;

// One thing a gate still misses; words are made in client/ui/text from kind and count.
enum class Missing {
    insights,         // count more insights with so-what, source and date (3 needed)
    decision_makers,  // neither named nor listed as unknown
    rivals,
    opportunities_scored,  // count more with value, likelihood and fit (2 needed)
    threats,               // at least one
    opportunity_links,     // count opportunities or threats without a linked insight
    specific_target,       // at least one with all seven fields
    leading_measure,
    lagging_measure,
    actions,               // at least one action
    action_owner_or_date,  // count actions without owner or date
    next_review,           // no planned review with a date from today on
    review_overdue,        // no review held within the cadence × 1.2
    untouched_actions,     // count open actions not touched for 45 days
    // Asked for by approval only (plan_approval.h).
    second_leading_measure,
    objective_actions,  // count objectives with fewer than two actions that have owner and date
    objective,
    summary,  // one of its two texts is empty
    summary_too_long,
};
struct MissingItem {
    Missing what = Missing::insights;
    int count = 1;

    bool operator==(const MissingItem&) const = default;
};

struct GateState {
    std::vector<MissingItem> missing;  // empty = passes on content
    std::string override_reason;       // non-empty = passed over by the client partner
    bool passes() const { return missing.empty() || !override_reason.empty(); }
};

struct StageGates {
    std::array<GateState, stage_count> gates;  // by stage, 0 = insight
    // The first stage whose gate does not pass; follow_up when all earlier ones do.
    Stage current = Stage::insight;
    const GateState& of(Stage stage) const { return gates[static_cast<std::size_t>(stage) - 1]; }
};

StageGates stage_gates(const model::Store& account, base::Day today);

// An insight that counts: statement, so-what, source and date are there and the client has not
// rejected it. One without a so-what is information and is filed apart (domain.md 1.23).
bool is_accepted(const model::Record& insight);
// Scored: value, likelihood and fit known.
bool is_scored(const model::Record& opportunity);

}  // namespace kam::readmodel
