#include "shared/readmodel/momentum.h"

#include <algorithm>

#include "shared/readmodel/ratio.h"

namespace kam::readmodel {
namespace {

int points_of(Activity activity) {
    switch (activity) {
        case Activity::opportunity_moved_up:
            return 4;
        case Activity::action_done:
        case Activity::listening:
        case Activity::introduction:
            return 3;
        case Activity::meeting:
        case Activity::target_moved_up:
            return 2;
        case Activity::insight_accepted:
            break;
    }
    return 1;
}

}  // namespace

Momentum momentum(std::span<const ActivityOn> activities, base::Day plan_started, base::Day today) {
    Momentum out;
    for (const ActivityOn& each : activities) {
        const int age = today - each.day;
        if (age < 0 || age >= 2 * momentum_window_days) continue;
        (age < momentum_window_days ? out.points : out.points_before) += points_of(each.what);
    }
    if (today - plan_started < momentum_young_days) {
        out.band = MomentumBand::is_new;
        return out;
    }
    if (out.points == 0 && out.points_before == 0) return out;
    const base::Wide change =
        base::divided_half_away(base::Wide{out.points - out.points_before} * 1000,
                                std::max(out.points_before, momentum_least_before));
    const int tenths = static_cast<int>(std::clamp<base::Wide>(change, -1000, 1000));
    out.change_tenths = tenths;
    out.band = tenths >= momentum_band_tenths    ? MomentumBand::building
               : tenths >= -momentum_band_tenths ? MomentumBand::steady
                                                 : MomentumBand::slowing;
    return out;
}

std::optional<BasisPoints> on_time_rate(std::span<const DueAction> actions, base::Day from,
                                        base::Day to) {
    int due = 0;
    int in_time = 0;
    for (const DueAction& action : actions) {
        if (action.due < from || !(action.due < to)) continue;
        if (action.dropped && !(action.due < *action.dropped)) continue;
        ++due;
        if (!action.dropped && action.done && !(action.due < *action.done)) ++in_time;
    }
    return ratio(in_time, due);
}

int slip_days(const DueAction& action, base::Day today) {
    if (action.dropped) return 0;
    return std::max(0, action.done.value_or(today) - action.due);
}

std::optional<Rhythm> rhythm(std::optional<base::Day> last_held, int interval_days,
                             base::Day today) {
    if (!last_held || interval_days <= 0) return std::nullopt;
    return Rhythm{*last_held + interval_days, 5 * (today - *last_held) > 6 * interval_days};
}

}  // namespace kam::readmodel
