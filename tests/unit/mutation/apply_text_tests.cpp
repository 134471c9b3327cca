// text.edit: two people write in one text, and neither overwrites the other, however late.
#include <boost/test/unit_test.hpp>

#include "tests/support/sync_makers.h"

namespace kam::test {
namespace {

using model::Collection;

constexpr auto insight = Collection::insight;

mutation::TextEdit typed(std::string from, const std::string& to, std::string field = "so_what") {
    return {insight, {"i1"}, std::move(field), from, text::difference(from, to)};
}

TestPlan plan_with_insight(const base::Json& so_what = "They pay late.") {
    TestPlan plan = TestPlan::opened();
    plan.run(create(insight, "i1", {{"statement", "Cash is short."}, {"so_what", so_what}}));
    return plan;
}

std::string so_what(const TestPlan& plan) {
    return std::string(plan.at(insight, "i1")->text("so_what"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(apply_text_tests)

BOOST_AUTO_TEST_CASE(TX2_both_texts_are_kept) {
    TestPlan plan = plan_with_insight();
    const std::string base = so_what(plan);
    BOOST_TEST(plan.run(typed(base, "They pay very late."), actor("anna")) == "ok");
    BOOST_TEST(plan.run(typed(base, "They pay late. Ask why."), actor("ben")) == "ok");
    BOOST_TEST(so_what(plan) == "They pay very late. Ask why.");
    // Typed before the others' words came, sent after.
    BOOST_TEST(plan.run(typed("They pay late. Ask why.", "They pay late. Ask why now."),
                        actor("ben")) == "ok");
    BOOST_TEST(so_what(plan) == "They pay very late. Ask why now.");
}

BOOST_AUTO_TEST_CASE(what_has_no_effect_on_the_text_makes_no_version) {
    TestPlan plan = plan_with_insight();
    const std::string base = so_what(plan);
    BOOST_TEST(plan.run(typed(base, base)) == "no effect");
    plan.run(typed(base, "They pay."), actor("anna"));
    BOOST_TEST(plan.run(typed(base, "They pay."), actor("ben")) == "no effect");
}

BOOST_AUTO_TEST_CASE(an_empty_text_is_unknown_again_and_can_be_written_anew) {
    TestPlan plan = plan_with_insight();
    BOOST_TEST(plan.run(typed(so_what(plan), "")) == "ok");
    BOOST_TEST(!plan.at(insight, "i1")->has("so_what"));
    BOOST_TEST(plan.run(typed("", "Anew"), actor("anna")) == "ok");
    BOOST_TEST(plan.run(typed("", "And again"), actor("ben")) == "ok");
    BOOST_TEST(so_what(plan) == "AnewAnd again");
    BOOST_TEST(plan.run(typed("Cash is short.", " ", "statement")) == "missing_value");
    // Blanks at the ends go, so that they do not add up.
    BOOST_TEST(plan.run(typed(so_what(plan), " Anew \n")) == "ok");
    BOOST_TEST(so_what(plan) == "Anew");
}

BOOST_AUTO_TEST_CASE(TX3_what_does_not_fit_is_refused) {
    TestPlan plan = plan_with_insight();
    const std::string base = so_what(plan);
    mutation::TextEdit cut{insight, {"i1"}, "so_what", base, {{99, 1, ""}}};
    BOOST_TEST(plan.run(cut) == "bad_value");
    BOOST_TEST(plan.run(typed("", "x", "source")) == "bad_value");
    BOOST_TEST(plan.run(typed("", "x", "nonsense")) == "unknown_field");
    BOOST_TEST(plan.run(typed(base, base + std::string(280, 'x'))) == "too_large");
    BOOST_TEST(plan.run(typed(std::string(281, 'x'), "x")) == "too_large");
    BOOST_TEST(plan.run(typed(base, base + "\x01")) == "bad_value");
    BOOST_TEST(plan.run(typed(base, "x"), actor("eve", model::SpaceRole::reader)) == "forbidden");
    plan.run(remove(insight, "i1"));
    BOOST_TEST(plan.run(typed(base, "x")) == "gone");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
