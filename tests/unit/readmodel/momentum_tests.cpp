// Momentum, actions on time and rhythm: worked values and edge cases of domain.md 1.19, 1.20, 1.22.
#include "shared/readmodel/momentum.h"

#include <boost/test/unit_test.hpp>
#include <vector>

#include "tests/support/records.h"

using namespace kam;
using namespace kam::readmodel;

namespace {

const base::Day today = test::day_of("2026-11-27");
const base::Day long_ago = today + -400;

// One point each: accepted insights, `now` of them in this window and `before` in the one before.
Momentum of(int now, int before, base::Day started = long_ago) {
    std::vector<ActivityOn> all;
    for (int i = 0; i < now; ++i) all.push_back({Activity::insight_accepted, today + -i % 30});
    for (int i = 0; i < before; ++i) all.push_back({Activity::insight_accepted, today + -30});
    return momentum(all, started, today);
}

DueAction action(int due, std::optional<int> done, std::optional<int> dropped = std::nullopt) {
    DueAction out{today + due, {}, {}};
    if (done) out.done = today + *done;
    if (dropped) out.dropped = today + *dropped;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(momentum_tests)

BOOST_AUTO_TEST_CASE(worked_values_of_1_22) {
    BOOST_TEST(of(18, 12).change_tenths.value() == 500);
    BOOST_TEST((of(18, 12).band == MomentumBand::building));
    BOOST_TEST(of(3, 14).change_tenths.value() == -786);
    BOOST_TEST((of(3, 14).band == MomentumBand::slowing));
    BOOST_TEST(!of(0, 0).change_tenths.has_value());
    BOOST_TEST((of(0, 0).band == MomentumBand::stalled));
}

BOOST_AUTO_TEST_CASE(bands_turn_at_20_and_the_change_is_clipped) {
    BOOST_TEST((of(12, 10).band == MomentumBand::building));
    BOOST_TEST((of(11, 10).band == MomentumBand::steady));
    BOOST_TEST((of(8, 10).band == MomentumBand::steady));
    BOOST_TEST((of(7, 10).band == MomentumBand::slowing));
    BOOST_TEST(of(1, 0).change_tenths.value() == 200);  // of at least five
    BOOST_TEST(of(30, 2).change_tenths.value() == 1000);
    BOOST_TEST(of(0, 9).change_tenths.value() == -1000);
}

BOOST_AUTO_TEST_CASE(a_plan_younger_than_60_days_is_new) {
    BOOST_TEST((of(9, 0, today + -59).band == MomentumBand::is_new));
    BOOST_TEST(!of(9, 0, today + -59).change_tenths.has_value());
    BOOST_TEST((of(9, 0, today + -60).band == MomentumBand::building));
}

BOOST_AUTO_TEST_CASE(each_activity_has_its_points_and_its_window) {
    const std::vector<ActivityOn> all{
        {Activity::opportunity_moved_up, today},
        {Activity::action_done, today + -29},
        {Activity::listening, today},
        {Activity::introduction, today},
        {Activity::meeting, today + -30},
        {Activity::target_moved_up, today + -59},
        {Activity::meeting, today + -60},
        {Activity::meeting, today + 1},
    };
    const Momentum out = momentum(all, long_ago, today);
    BOOST_TEST(out.points == 4 + 3 + 3 + 3);
    BOOST_TEST(out.points_before == 2 + 2);
}

BOOST_AUTO_TEST_CASE(on_time_is_done_by_the_due_day) {
    const std::vector<DueAction> all{action(-5, -5),
                                     action(-5, -4),
                                     action(-5, std::nullopt),
                                     action(-5, std::nullopt, -6),
                                     action(-5, std::nullopt, -5),
                                     action(-5, std::nullopt, -4),
                                     action(0, -9),
                                     action(-30, -30)};
    // Four count: in time, late, open, and dropped after it was due.
    BOOST_TEST(on_time_rate(all, today + -30 + 1, today)->value == 2500);
    BOOST_TEST(!on_time_rate({}, today + -30, today).has_value());
    BOOST_TEST(slip_days(action(-5, -2), today) == 3);
    BOOST_TEST(slip_days(action(-5, -9), today) == 0);
    BOOST_TEST(slip_days(action(-5, std::nullopt), today) == 5);
    BOOST_TEST(slip_days(action(-5, std::nullopt, -1), today) == 0);
}

BOOST_AUTO_TEST_CASE(late_is_beyond_a_fifth_more_than_the_interval) {
    BOOST_TEST((rhythm(today + -91, 91, today)->next_due == today));
    BOOST_TEST(!rhythm(today + -109, 91, today)->is_late);  // 109.2
    BOOST_TEST(rhythm(today + -110, 91, today)->is_late);
    BOOST_TEST(!rhythm(std::nullopt, 91, today).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
