// Breadth, coverage and sentiment: worked case and edge cases of domain.md 1.6 to 1.8.
#include "shared/readmodel/ties.h"

#include <boost/test/unit_test.hpp>

using namespace kam::readmodel;

namespace {

// `count` strong ties of one of us.
void hold(std::vector<Tie>& ties, const std::string& ours, int count, int band = 3) {
    for (int i = 0; i < count; ++i) {
        ties.push_back({ours, ours + "-" + std::to_string(i), band});
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ties_tests)

BOOST_AUTO_TEST_CASE(the_worked_case_of_1_8) {
    std::vector<Tie> ties;
    hold(ties, "anna", 6);
    hold(ties, "ben", 2);
    hold(ties, "cleo", 1);
    hold(ties, "dora", 1);
    const Breadth out = breadth(ties);
    BOOST_TEST(out.concentration->value == 4200);
    BOOST_TEST(out.effective_holders_hundredths.value() == 238);
    BOOST_TEST(out.ours == 4);
    BOOST_TEST(out.theirs == 10);
    BOOST_TEST(!out.is_single_threaded);
}

BOOST_AUTO_TEST_CASE(without_strong_ties_there_is_no_index) {
    std::vector<Tie> ties;
    hold(ties, "anna", 9, 2);
    const Breadth out = breadth(ties);
    BOOST_TEST(out.ours == 0);
    BOOST_TEST(out.theirs == 0);
    BOOST_TEST(out.is_single_threaded);
    BOOST_TEST(!out.concentration.has_value());
    BOOST_TEST(!out.effective_holders_hundredths.has_value());
}

BOOST_AUTO_TEST_CASE(one_of_either_side_is_single_threaded) {
    BOOST_TEST(breadth(std::vector<Tie>{{"a", "x", 3}, {"a", "y", 4}}).is_single_threaded);
    BOOST_TEST(breadth(std::vector<Tie>{{"a", "x", 3}, {"b", "x", 4}}).is_single_threaded);
    BOOST_TEST(!breadth(std::vector<Tie>{{"a", "x", 3}, {"b", "y", 5}}).is_single_threaded);
    // The same pair twice is one tie.
    BOOST_TEST(breadth(std::vector<Tie>{{"a", "x", 3}, {"a", "x", 3}}).concentration->value ==
               10'000);
}

BOOST_AUTO_TEST_CASE(coverage_of_those_who_decide) {
    const std::vector<Tie> ties{{"a", "gc", 3}, {"b", "gc", 4}, {"a", "cfo", 2}, {"c", "clo", 5}};
    const std::vector<std::string> deciders{"gc", "cfo", "clo", "gc"};
    const Coverage out = coverage(ties, deciders);
    BOOST_TEST(out.known == 3);
    BOOST_TEST(out.covered == 2);
    BOOST_TEST(out.doubly == 1);
    BOOST_TEST(out.share->value == 6667);
    BOOST_TEST(out.bus_factor.value() == 3);
}

BOOST_AUTO_TEST_CASE(no_decision_maker_named_is_unknown) {
    const Coverage out = coverage(std::vector<Tie>{{"a", "gc", 3}}, {});
    BOOST_TEST(!out.share.has_value());
    BOOST_TEST(!out.bus_factor.has_value());
    const Coverage uncovered = coverage({}, std::vector<std::string>{"gc"});
    BOOST_TEST(uncovered.share->value == 0);
    BOOST_TEST(!uncovered.bus_factor.has_value());
}

BOOST_AUTO_TEST_CASE(a_role_without_a_name_is_a_gap_but_a_blocker_is_none) {
    using enum BuyingRole;
    const std::vector<BuyingRole> held{decision_maker, influencer, gatekeeper, user, procurement};
    BOOST_TEST((missing_roles(held) == std::vector<BuyingRole>{champion}));
    BOOST_TEST(missing_roles({}).size() == 6u);
}

BOOST_AUTO_TEST_CASE(sentiment_is_weighed_over_those_known) {
    const std::vector<Sentiment> all{{2, 3, 10}, {-1, 1, 10}, {std::nullopt, 3, 0}};
    BOOST_TEST(weighted_sentiment(all).value() == 125);
    BOOST_TEST(weighted_sentiment(std::vector<Sentiment>{{-1, 2, 0}, {0, 1, 0}}).value() == -67);
    BOOST_TEST(!weighted_sentiment(std::vector<Sentiment>{{std::nullopt, 3, 0}}).has_value());
    BOOST_TEST(!is_sentiment_stale({1, 1, 180}));
    BOOST_TEST(is_sentiment_stale({1, 1, 181}));
}

BOOST_AUTO_TEST_SUITE_END()
