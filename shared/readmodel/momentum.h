// Whether activity that counts is gathering or fading, and whether the plan's rhythm is kept.
// Source: domain.md 1.19, 1.20 and 1.22.
#pragma once

#include <optional>
#include <span>

#include "shared/base/time.h"
#include "shared/readmodel/target_progress.h"

namespace kam::readmodel {

enum class Activity {
    opportunity_moved_up,  // 4 points
    action_done,           // 3
    listening,             // 3
    introduction,          // 3
    meeting,               // 2
    target_moved_up,       // 2
    insight_accepted,      // 1
};
struct ActivityOn {
    Activity what = Activity::meeting;
    base::Day day;
};

constexpr int momentum_window_days = 30;
constexpr int momentum_young_days = 60;
constexpr int momentum_least_before = 5;
constexpr int momentum_band_tenths = 200;  // building from +20.0, slowing below -20.0

enum class MomentumBand { is_new, stalled, slowing, steady, building };
struct Momentum {
    int points = 0;         // of the last 30 days, today included
    int points_before = 0;  // of the 30 before
    // 100 × (points − before)/max(before, 5), within ±100, in tenths; nothing for a new plan, and
    // where neither has any.
    std::optional<int> change_tenths;
    MomentumBand band = MomentumBand::stalled;
};
// Days ahead are left out. A plan younger than 60 days is new.
Momentum momentum(std::span<const ActivityOn> activities, base::Day plan_started, base::Day today);

struct DueAction {
    base::Day due;
    std::optional<base::Day> done;
    std::optional<base::Day> dropped;
};
// Done on or before due, of those due in [from, to). Dropped ones are left out, unless they were
// dropped after they were due.
std::optional<BasisPoints> on_time_rate(std::span<const DueAction> actions, base::Day from,
                                        base::Day to);
// Days past due, of what is done or, being open, until today; 0 = in time.
int slip_days(const DueAction& action, base::Day today);

struct Rhythm {
    base::Day next_due;
    bool is_late = false;  // beyond 1.2 intervals since the last
};
// Nothing where none was held yet.
std::optional<Rhythm> rhythm(std::optional<base::Day> last_held, int interval_days,
                             base::Day today);

}  // namespace kam::readmodel
