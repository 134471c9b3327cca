// Recommendation and satisfaction: the worked values of domain.md 1.11.
#include "shared/readmodel/listening.h"

#include <boost/test/unit_test.hpp>
#include <vector>

using namespace kam::readmodel;

namespace {

using Answers = std::vector<std::optional<int>>;

Answers answers(int promoters, int passives, int detractors) {
    Answers all(static_cast<std::size_t>(promoters), 9);
    all.insert(all.end(), static_cast<std::size_t>(passives), 7);
    all.insert(all.end(), static_cast<std::size_t>(detractors), 6);
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(listening_tests)

BOOST_AUTO_TEST_CASE(worked_values_of_1_11) {
    const Promoters ten = promoters(answers(6, 3, 1));
    BOOST_TEST(ten.score.value() == 50);
    BOOST_TEST(ten.error_tenths.value() == 212);
    BOOST_TEST(ten.margin_tenths.value() == 416);
    const Promoters hundred = promoters(answers(60, 30, 10));
    BOOST_TEST(hundred.score.value() == 50);
    BOOST_TEST(hundred.error_tenths.value() == 67);
    BOOST_TEST(hundred.margin_tenths.value() == 131);
}

BOOST_AUTO_TEST_CASE(classes_begin_at_7_and_9) {
    const Promoters out = promoters(Answers{0, 6, 7, 8, 9, 10});
    BOOST_TEST(out.detractors == 2);
    BOOST_TEST(out.passives == 2);
    BOOST_TEST(out.promoters == 2);
    BOOST_TEST(out.score.value() == 0);
}

BOOST_AUTO_TEST_CASE(below_five_answers_there_is_no_score_and_blanks_are_none) {
    BOOST_TEST(!promoters(answers(4, 0, 0)).score.has_value());
    Answers with_blanks = answers(4, 0, 0);
    with_blanks.insert(with_blanks.end(), 9, std::nullopt);
    BOOST_TEST(!promoters(with_blanks).score.has_value());
    with_blanks.push_back(0);
    BOOST_TEST(promoters(with_blanks).answers == 5);
    BOOST_TEST(promoters(with_blanks).score.value() == 60);
    BOOST_TEST(promoters(answers(0, 0, 5)).score.value() == -100);
    BOOST_TEST(promoters(answers(0, 0, 5)).error_tenths.value() == 0);
}

BOOST_AUTO_TEST_CASE(satisfied_are_the_top_two_of_five) {
    BOOST_TEST(satisfaction(Answers{5, 4, 3, 1, std::nullopt})->value == 5000);
    BOOST_TEST(!satisfaction(Answers{std::nullopt}).has_value());
    BOOST_TEST(listening_coverage(3, 4)->value == 7500);
    BOOST_TEST(!listening_coverage(0, 0).has_value());
    BOOST_TEST(closed_loop_rate(1, 3)->value == 3333);
    BOOST_TEST(!closed_loop_rate(0, 0).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
