// The basket of measures (domain.md 1.17).
#include "shared/readmodel/basket.h"

#include <boost/test/unit_test.hpp>
#include <vector>

using namespace kam::readmodel;

namespace {

BasketPart leading(std::optional<BasisPoints> progress, int weight = 1) {
    return {progress, true, weight};
}
BasketPart lagging(std::optional<BasisPoints> progress, int weight = 1) {
    return {progress, false, weight};
}
constexpr auto unknown = std::nullopt;

}  // namespace

BOOST_AUTO_TEST_SUITE(basket_tests)

BOOST_AUTO_TEST_CASE(progress_is_clipped_and_weighed_over_what_is_known) {
    const std::vector<BasketPart> parts{leading(BasisPoints{20'000}), leading(unknown),
                                        lagging(BasisPoints{-1667}), lagging(BasisPoints{5000}, 2)};
    const Basket out = basket(parts);
    BOOST_TEST(out.index->value == 5000);
    BOOST_TEST(out.leading->value == 10'000);
    BOOST_TEST(out.lagging->value == 3333);
    BOOST_TEST(out.coverage.value == 8000);
    BOOST_TEST(!out.has_heavy_part);
}

BOOST_AUTO_TEST_CASE(all_unknown_is_unknown) {
    const Basket out = basket(std::vector<BasketPart>{leading(unknown), lagging(unknown)});
    BOOST_TEST(!out.index.has_value());
    BOOST_TEST(out.coverage.value == 0);
    BOOST_TEST((reading_of(out) == BasketReading::not_known));
    BOOST_TEST(!basket({}).index.has_value());
    BOOST_TEST(!basket({}).has_only_lagging);
}

BOOST_AUTO_TEST_CASE(only_lagging_measures_and_a_heavy_one_are_told) {
    BOOST_TEST(basket(std::vector<BasketPart>{lagging(BasisPoints{1})}).has_only_lagging);
    BOOST_TEST(
        !basket(std::vector<BasketPart>{lagging(unknown), leading(unknown)}).has_only_lagging);
    BOOST_TEST(
        basket(std::vector<BasketPart>{lagging(unknown, 3), leading(unknown, 2)}).has_heavy_part);
    BOOST_TEST(
        !basket(std::vector<BasketPart>{lagging(unknown, 2), leading(unknown, 2)}).has_heavy_part);
}

BOOST_AUTO_TEST_CASE(the_two_indices_are_read_together) {
    const auto read = [](std::int64_t active, std::int64_t result) {
        return reading_of(basket(
            std::vector<BasketPart>{leading(BasisPoints{active}), lagging(BasisPoints{result})}));
    };
    BOOST_TEST((read(5000, 5000) == BasketReading::on_course));
    BOOST_TEST((read(9000, 1000) == BasketReading::early_or_wrong_activity));
    BOOST_TEST((read(1000, 9000) == BasketReading::living_off_the_past));
    BOOST_TEST((read(4999, 4999) == BasketReading::behind));
}

BOOST_AUTO_TEST_SUITE_END()
