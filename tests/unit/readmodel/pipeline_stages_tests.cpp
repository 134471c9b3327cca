// The pipeline by stage: worked case and edge cases of domain.md 1.13 and 1.14.
#include "shared/readmodel/pipeline_stages.h"

#include <boost/test/unit_test.hpp>
#include <vector>

using namespace kam::readmodel;

namespace {

using enum OpportunityStage;
using All = std::vector<StagedOpportunity>;

}  // namespace

BOOST_AUTO_TEST_SUITE(pipeline_stages_tests)

BOOST_AUTO_TEST_CASE(the_worked_case_of_1_13) {
    const WeightedPipeline out = weighted_pipeline(
        All{{identified, 2000, {}, ""}, {in_dialogue, 1500, {}, ""}, {preferred, 800, {}, ""}});
    BOOST_TEST(out.weighted == 1440);
    BOOST_TEST(out.spread == 1001);
    BOOST_TEST(out.counted == 3);
}

BOOST_AUTO_TEST_CASE(stages_have_their_likelihood) {
    const std::vector<int> expected{10, 20, 40, 60, 80, 100, 0, 0};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        BOOST_TEST(usual_likelihood(static_cast<OpportunityStage>(i)) == expected[i]);
    }
    BOOST_TEST(weighted_pipeline(All{{identified, 1000, 55, ""}}).weighted == 550);
}

BOOST_AUTO_TEST_CASE(unvalued_ones_are_counted_and_ended_ones_are_not) {
    const WeightedPipeline out = weighted_pipeline(All{
        {proposal, {}, {}, ""}, {won, 900, {}, ""}, {dormant, 900, {}, ""}, {lost, {}, {}, ""}});
    BOOST_TEST(out.unvalued == 1);
    BOOST_TEST(out.counted == 0);
    BOOST_TEST(out.weighted == 0);
}

BOOST_AUTO_TEST_CASE(of_an_either_or_only_the_best_counts) {
    const All all{
        {in_dialogue, 1000, {}, "site"}, {proposal, 800, {}, "site"}, {identified, 500, {}, ""}};
    BOOST_TEST(weighted_pipeline(all).weighted == 480 + 50);
    BOOST_TEST(weighted_pipeline(all).counted == 2);
    BOOST_TEST(pipeline_coverage(all, 1000)->value == 13'000);
    BOOST_TEST(!pipeline_coverage(all, 0).has_value());
    BOOST_TEST(!pipeline_coverage(all, std::nullopt).has_value());
}

BOOST_AUTO_TEST_CASE(win_rates_by_count_and_by_value) {
    const WinRate out = win_rate(All{{won, 900, {}, ""},
                                     {won, {}, {}, ""},
                                     {lost, 100, {}, ""},
                                     {lost, 200, {}, ""},
                                     {proposal, 5000, {}, ""}});
    BOOST_TEST(out.by_count->value == 5000);
    BOOST_TEST(out.by_value->value == 7500);
    BOOST_TEST(!win_rate(All{{proposal, 1, {}, ""}}).by_count.has_value());
    BOOST_TEST(!win_rate(All{{won, {}, {}, ""}}).by_value.has_value());
}

BOOST_AUTO_TEST_CASE(stuck_is_beyond_one_and_a_half_medians) {
    BOOST_TEST(!is_stuck(60, 40));
    BOOST_TEST(is_stuck(61, 40));
    BOOST_TEST(!is_stuck(900, std::nullopt));
}

BOOST_AUTO_TEST_CASE(scores_need_all_their_parts) {
    BOOST_TEST(opportunity_score(5, 5, 5).value() == 125);
    BOOST_TEST(opportunity_score(1, 1, 1).value() == 1);
    BOOST_TEST(!opportunity_score(5, std::nullopt, 5).has_value());
    BOOST_TEST(!opportunity_score(0, 5, 5).has_value());
    BOOST_TEST(threat_score(4, 5).value() == 20);
    BOOST_TEST(!threat_score(6, 5).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
