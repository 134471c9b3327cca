// Share of spend: the worked case, the edge cases and the ranks of domain.md 1.3.
#include "shared/readmodel/share_of_spend.h"

#include <boost/test/unit_test.hpp>
#include <vector>

#include "tests/support/records.h"

using namespace kam;
using namespace kam::readmodel;

namespace {

constexpr std::int64_t million = 100'000'000;  // in pence

std::int64_t points(const std::optional<BasisPoints>& share) {
    BOOST_REQUIRE(share.has_value());
    return share->value;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(share_of_spend_tests)

BOOST_AUTO_TEST_CASE(the_worked_case_of_1_3) {
    const Share share =
        share_of_spend(12 * million / 10, {65 * million / 10, 8 * million, 10 * million});
    BOOST_TEST((share.state == ShareState::known));
    BOOST_TEST(points(share.base) == 1500);
    BOOST_TEST(points(share.low) == 1200);
    BOOST_TEST(points(share.high) == 1846);
}

BOOST_AUTO_TEST_CASE(edge_cases_of_1_3) {
    BOOST_TEST((share_of_spend(million, {}).state == ShareState::unknown));
    BOOST_TEST((share_of_spend(std::nullopt, {1, 1, 1}).state == ShareState::unknown));
    BOOST_TEST((share_of_spend(0, {0, 0, 0}).state == ShareState::not_applicable));
    const Share prospect = share_of_spend(0, {std::nullopt, million, std::nullopt});
    BOOST_TEST((prospect.state == ShareState::known));
    BOOST_TEST(points(prospect.base) == 0);
    BOOST_TEST(!prospect.low.has_value());
    const Share conflict = share_of_spend(3 * million, {std::nullopt, 2 * million, std::nullopt});
    BOOST_TEST((conflict.state == ShareState::over_whole));
    BOOST_TEST(points(conflict.base) == 15'000);
    BOOST_TEST((share_of_spend(million, {0, 0, 0}).state == ShareState::over_whole));
    const Share credit = share_of_spend(-million, {million, million, million});
    BOOST_TEST((credit.state == ShareState::not_meaningful));
    BOOST_TEST(!credit.base.has_value());
}

BOOST_AUTO_TEST_CASE(ranks_of_four_firms) {
    for (int rank = 1; rank <= 4; ++rank) {
        BOOST_TEST(points(share_by_rank(rank, 4)) == 5000 - 1000 * rank);
    }
    BOOST_TEST(!share_by_rank(0, 4).has_value());
    BOOST_TEST(!share_by_rank(5, 4).has_value());
    std::int64_t all = 0;
    for (int rank = 1; rank <= 9; ++rank) all += points(share_by_rank(rank, 9));
    BOOST_TEST(all == 10'000);
}

BOOST_AUTO_TEST_CASE(parts_that_are_not_known_make_a_sum_at_least) {
    const std::vector<std::optional<std::int64_t>> parts{5, std::nullopt, 7};
    BOOST_TEST(spend_of_parts(parts)->minor == 12);
    BOOST_TEST(spend_of_parts(parts)->is_at_least);
    BOOST_TEST(!spend_of_parts(std::vector<std::optional<std::int64_t>>{5, 0})->is_at_least);
    BOOST_TEST(!spend_of_parts(std::vector<std::optional<std::int64_t>>{std::nullopt}).has_value());
    BOOST_TEST(!spend_of_parts({}).has_value());
}

BOOST_AUTO_TEST_CASE(a_figure_goes_stale_after_18_months) {
    const base::Day today = test::day_of("2026-11-27");
    BOOST_TEST(!is_spend_stale(test::day_of("2025-06-01"), today));
    BOOST_TEST(is_spend_stale(test::day_of("2025-05-01"), today));
}

BOOST_AUTO_TEST_SUITE_END()
