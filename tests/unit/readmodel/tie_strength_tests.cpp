// Strength of a tie: the six rows of test values and the edge cases of domain.md 1.5.
#include "shared/readmodel/tie_strength.h"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <vector>

using namespace kam::readmodel;

namespace {

using Entries = std::vector<CountedEntry>;

CountedEntry meeting(int age, int people = 1) {
    return {age, 10, people, true, true, false};
}
CountedEntry call_out(int age) {
    return {age, 6, 1, true, false, false};
}
CountedEntry mail_in(int age) {
    return {age, 2, 1, false, true, false};
}
CountedEntry mail_out(int age) {
    return {age, 2, 1, true, false, false};
}
CountedEntry mass_mailing(int age) {
    return {age, 0.2, 1, true, false, true};
}

// To the last digit that the source gives.
bool near(double value, double given) {
    return std::abs(value - given) < 0.006;
}

struct Row {
    Entries entries;
    double intensity, recency, reciprocity, score;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(tie_strength_tests)

BOOST_AUTO_TEST_CASE(the_rows_of_1_5) {
    Entries monthly;
    for (int age = 15; age <= 345; age += 30) monthly.push_back(meeting(age));
    const std::vector<Row> rows{
        {{meeting(10), call_out(40), mail_in(12), mail_in(50), mail_in(95), mail_out(11),
          mail_out(49), mail_out(60), mail_out(96)},
         68.71,
         92.59,
         0.8,
         71.22},
        {{mail_out(5), mail_out(15), mail_out(25), mail_out(35)}, 29.12, 96.22, 0, 19},
        {{meeting(400)}, 2.27, 4.59, 1, 3.01},
        {monthly, 86.79, 89.09, 1, 87.70},
        {{meeting(20, 9)}, 13.31, 85.72, 1, 28.04},
    };
    for (const Row& row : rows) {
        const auto strength = tie_strength(row.entries);
        BOOST_REQUIRE(strength.has_value());
        BOOST_TEST(near(strength->intensity, row.intensity), row.intensity);
        BOOST_TEST(near(strength->recency, row.recency), row.recency);
        BOOST_TEST(near(strength->reciprocity, row.reciprocity), row.reciprocity);
        BOOST_TEST(near(strength->score, row.score), strength->score << " for " << row.score);
    }
    BOOST_TEST(!tie_strength(Entries(20, mass_mailing(3))).has_value());
}

BOOST_AUTO_TEST_CASE(bands_begin_at_20_40_60_and_80) {
    BOOST_TEST(tie_strength(Entries{meeting(400)})->band == 1);
    BOOST_TEST(tie_strength(Entries{meeting(20, 9)})->band == 2);
    Entries monthly;
    for (int age = 15; age <= 345; age += 30) monthly.push_back(meeting(age));
    BOOST_TEST(tie_strength(monthly)->band == 5);
    BOOST_TEST(tie_strength(Entries(40, mail_out(1)))->band == 1);
}

BOOST_AUTO_TEST_CASE(nothing_counted_and_what_lies_ahead_say_nothing) {
    BOOST_TEST(!tie_strength({}).has_value());
    BOOST_TEST(!tie_strength(Entries{meeting(-1)}).has_value());
    const auto with = tie_strength(Entries{meeting(30), meeting(-1)});
    BOOST_TEST(near(with->score, tie_strength(Entries{meeting(30)})->score));
}

BOOST_AUTO_TEST_CASE(mass_mailings_set_neither_recency_nor_reciprocity) {
    const auto without = tie_strength(Entries{meeting(300)});
    const auto with = tie_strength(Entries{meeting(300), mass_mailing(1), mass_mailing(2)});
    BOOST_TEST(near(with->recency, without->recency));
    BOOST_TEST(near(with->reciprocity, 1));
    BOOST_TEST(with->intensity > without->intensity);
}

BOOST_AUTO_TEST_CASE(two_bands_apart_and_half_a_year_old_are_asked_about) {
    BOOST_TEST(are_bands_apart(4, 2));
    BOOST_TEST(are_bands_apart(1, 3));
    BOOST_TEST(!are_bands_apart(4, 3));
    BOOST_TEST(is_declaration_old(181));
    BOOST_TEST(!is_declaration_old(180));
}

BOOST_AUTO_TEST_SUITE_END()
