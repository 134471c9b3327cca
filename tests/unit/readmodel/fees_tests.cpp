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

BOOST_AUTO_TEST_CASE(utilisation_leverage_and_lock_up) {
    BOOST_TEST(utilisation(1200, 1600)->value == 7'500);
    BOOST_TEST(!utilisation(1200, 0).has_value());
    BOOST_TEST(leverage_hundredths(42, 10).value() == 420);
    BOOST_TEST(leverage_hundredths(10, 3).value() == 333);
    BOOST_TEST(!leverage_hundredths(42, 0).has_value());
    BOOST_TEST(lock_up(60, 45).value() == 105);
    BOOST_TEST(!lock_up(60, std::nullopt).has_value());
}

BOOST_AUTO_TEST_CASE(profit_per_equity_partner_is_the_product_of_five) {
    // 87.4 % of 300.00 an hour, 4.2 fee-earners a partner, margin 30 %, 1,300 hours a head.
    PartnerProfit parts{BasisPoints{8'740}, 300'00, 420, BasisPoints{3'000}, 1'300};
    BOOST_TEST(profit_per_equity_partner(parts).value() == 429'483'60);
    parts.margin = std::nullopt;
    BOOST_TEST(!profit_per_equity_partner(parts).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
