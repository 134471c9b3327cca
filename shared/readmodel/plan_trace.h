// Is the plan piecemeal, tactical or sporadic? Three numbers, and the one repair that helps most.
// Source: screens.md D14 (S4-36, S4-29 to S4-32): trace under 70 %, under 20 % of actions with a
// horizon over six months, a gap of more than twice the interval.
#pragma once

#include <optional>
#include <vector>

#include "shared/base/time.h"
#include "shared/model/store.h"
#include "shared/readmodel/momentum.h"
#include "shared/readmodel/target_progress.h"

namespace kam::readmodel {

enum class PlanHabit { sound, piecemeal, tactical, sporadic };

struct PlanTrace {
    // Of planned actions: reachable from an objective, or set against a target. Nothing without an
    // action.
    std::optional<BasisPoints> trace;
    // Of planned actions: due more than six months from today, or of an objective whose horizon is.
    std::optional<BasisPoints> far_ahead;
    // The longest time between two touches of the team in the last year, the one until today
    // included. Nothing before the first touch.
    std::optional<int> longest_gap_days;
    int interval_days = 91;  // between reviews, as planned
    // Of the client team: with an action done in the last 60 days. Nothing without a team.
    std::optional<BasisPoints> spread;
    int members = 0, members_active = 0;
    // Weakest first.
    std::vector<PlanHabit> habits;
};
PlanTrace plan_trace(const model::Store& account, base::Day today);

// What happened in the account that gathers momentum, as far as its records say.
std::vector<ActivityOn> activities(const model::Store& account);

}  // namespace kam::readmodel
