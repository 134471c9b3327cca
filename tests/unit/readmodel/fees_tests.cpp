// Realisation and margin: the worked case and edge cases of domain.md 1.12.
#include "shared/readmodel/fees.h"

#include <boost/test/unit_test.hpp>

using namespace kam::readmodel;

BOOST_AUTO_TEST_SUITE(fees_tests)

BOOST_AUTO_TEST_CASE(the_worked_case_of_1_12) {
    const Realisation out = realisation(1000, 920, 874);
    BOOST_TEST(out.billing->value == 9200);
    BOOST_TEST(out.collection->value == 9500);
    BOOST_TEST(out.overall->value == 8740);
}

BOOST_AUTO_TEST_CASE(no_standard_value_is_not_applicable_and_fixed_fees_pass_the_whole) {
    const Realisation fixed = realisation(0, 500, 400);
    BOOST_TEST(!fixed.billing.has_value());
    BOOST_TEST(!fixed.overall.has_value());
    BOOST_TEST(fixed.collection->value == 8000);
    BOOST_TEST(realisation(800, 1000, 1000).overall->value == 12'500);
    BOOST_TEST(!realisation(1000, std::nullopt, 874).billing.has_value());
    BOOST_TEST(!realisation(1000, std::nullopt, 874).collection.has_value());
    BOOST_TEST(realisation(1000, std::nullopt, 874).overall->value == 8740);
}

BOOST_AUTO_TEST_CASE(margin_and_contribution_need_all_their_figures) {
    BOOST_TEST(margin(1000, 700)->value == 3000);
    BOOST_TEST(margin(1000, 1200)->value == -2000);
    BOOST_TEST(!margin(0, 10).has_value());
    BOOST_TEST(!margin(1000, std::nullopt).has_value());
    BOOST_TEST(contribution(874, 500, 24).value() == 350);
    BOOST_TEST(!contribution(874, 500, std::nullopt).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
