// num.inc: whoever counts adds a step, so that nobody's is lost.
#include <boost/test/unit_test.hpp>

#include "tests/support/sync_makers.h"

namespace kam::test {
namespace {

using model::Collection;

constexpr auto insight = Collection::insight;

mutation::NumInc count(std::int64_t by, bool is_undo = false) {
    return {insight, {"i1"}, "heard_again", by, is_undo};
}

TestPlan plan_with_insight() {
    TestPlan plan = TestPlan::opened();
    plan.run(create(insight, "i1", {{"statement", "s"}}));
    return plan;
}

std::optional<std::int64_t> heard(const TestPlan& plan) {
    return plan.at(insight, "i1")->integer("heard_again");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(apply_count_tests)

BOOST_AUTO_TEST_CASE(AU13_of_two_who_count_at_once_both_are_counted) {
    TestPlan plan = plan_with_insight();
    const model::Version seen = plan.version;
    BOOST_TEST(!heard(plan).has_value());
    BOOST_TEST(plan.run(count(1), actor("anna"), seen) == "ok");
    BOOST_TEST(plan.run(count(2), actor("ben"), seen) == "ok");
    BOOST_TEST(heard(plan).value() == 3);
}

BOOST_AUTO_TEST_CASE(AU13_undo_takes_back_the_own_step_and_no_other) {
    TestPlan plan = plan_with_insight();
    plan.run(count(1), actor("anna"));
    plan.run(count(1), actor("ben"));
    BOOST_TEST(plan.run(count(-1, true), actor("anna")) == "ok");
    BOOST_TEST(heard(plan).value() == 1);
    BOOST_TEST(plan.run(count(-1, true), actor("ben")) == "ok");
    BOOST_TEST(!heard(plan).has_value());
    BOOST_TEST(plan.run(count(-1, true), actor("ben")) == "late");
    BOOST_TEST(plan.run(count(-1), actor("ben")) == "bad_value");
}

BOOST_AUTO_TEST_CASE(only_counted_fields_are_counted_and_none_is_written_over) {
    TestPlan plan = plan_with_insight();
    plan.run(count(5));
    BOOST_TEST(plan.run(set(insight, "i1", "heard_again", 2)) == "bad_value");
    BOOST_TEST(plan.run(set(insight, "i1", "heard_again", nullptr)) == "bad_value");
    BOOST_TEST(heard(plan).value() == 5);
    BOOST_TEST(plan.run(mutation::NumInc{insight, {"i1"}, "statement"}) == "bad_value");
    BOOST_TEST(plan.run(mutation::NumInc{insight, {"i1"}, "x"}) == "unknown_field");
    BOOST_TEST(plan.run(mutation::NumInc{insight, {"i9"}, "heard_again"}) == "unknown_record");
    plan.run(remove(insight, "i1"));
    BOOST_TEST(plan.run(count(1)) == "gone");
}

BOOST_AUTO_TEST_CASE(steps_and_sums_have_their_limits) {
    TestPlan plan = plan_with_insight();
    BOOST_TEST(plan.run(count(0)) == "bad_value");
    BOOST_TEST(plan.run(count(101)) == "bad_value");
    BOOST_TEST(plan.run(count(-101)) == "bad_value");
    for (int i = 0; i < 99; ++i) plan.run(count(100));
    BOOST_TEST(plan.run(count(100)) == "too_large");
    BOOST_TEST(plan.run(count(99)) == "ok");
    BOOST_TEST(heard(plan).value() == 9'999);
}

BOOST_AUTO_TEST_CASE(readers_of_the_plan_do_not_count) {
    TestPlan plan = plan_with_insight();
    const auto reader = actor("cleo", model::SpaceRole::reader);
    BOOST_TEST(plan.run(count(1), reader) == "forbidden");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
