// set.add and set.remove: elements come and go one by one, so that two people do not collide.
#include <boost/test/unit_test.hpp>

#include "tests/support/sync_makers.h"

namespace kam::test {
namespace {

using model::Collection;

constexpr auto review = Collection::review;

mutation::SetAdd add(std::string element) {
    return {review, {"r1"}, "attendees", std::move(element)};
}
mutation::SetRemove take(std::string element) {
    return {review, {"r1"}, "attendees", std::move(element)};
}

TestPlan plan_with_review() {
    TestPlan plan = TestPlan::opened();
    plan.run(create(review, "r1", {{"date", "2027-01-01"}}));
    return plan;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(apply_elements_tests)

BOOST_AUTO_TEST_CASE(two_people_adding_different_ones_both_succeed) {
    TestPlan plan = plan_with_review();
    const model::Version seen = plan.version;
    BOOST_TEST(plan.run(add("anna"), actor("anna"), seen) == "ok");
    BOOST_TEST(plan.run(add("ben"), actor("ben"), seen) == "ok");
    BOOST_TEST(plan.run(add("ben"), actor("cleo"), seen) == "no effect");
    BOOST_TEST(plan.at(review, "r1")->people("attendees").size() == 2u);
    BOOST_TEST(plan.run(take("anna")) == "ok");
    BOOST_TEST(plan.run(take("anna")) == "no effect");
    BOOST_TEST(plan.at(review, "r1")->people("attendees").front().text == "ben");
}

BOOST_AUTO_TEST_CASE(removing_the_last_one_makes_the_field_unknown_again) {
    TestPlan plan = plan_with_review();
    plan.run(add("anna"));
    BOOST_TEST(plan.run(take("anna")) == "ok");
    BOOST_TEST(!plan.at(review, "r1")->has("attendees"));
}

BOOST_AUTO_TEST_CASE(only_fields_of_several_people_have_elements) {
    TestPlan plan = plan_with_review();
    BOOST_TEST(plan.run(mutation::SetAdd{review, {"r1"}, "date", "anna"}) == "bad_value");
    BOOST_TEST(plan.run(mutation::SetAdd{review, {"r1"}, "x", "anna"}) == "unknown_field");
    BOOST_TEST(plan.run(mutation::SetAdd{review, {"r9"}, "attendees", "anna"}) == "unknown_record");
    BOOST_TEST(plan.run(add("not an id")) == "bad_value");
    plan.run(remove(review, "r1"));
    BOOST_TEST(plan.run(add("anna")) == "gone");
}

BOOST_AUTO_TEST_CASE(a_full_field_takes_nobody_more) {
    TestPlan plan = plan_with_review();
    for (int i = 0; i < 60; ++i) BOOST_TEST(plan.run(add("p" + std::to_string(i))) == "ok");
    BOOST_TEST(plan.run(add("p60")) == "too_large");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
