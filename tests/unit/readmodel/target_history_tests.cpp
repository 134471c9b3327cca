// A target's values on earlier days: their one text, what is kept of many, and the target as it
// stood on a day.
#include "shared/readmodel/target_history.h"

#include <boost/test/unit_test.hpp>

#include "shared/model/validate.h"
#include "tests/support/records.h"

using namespace kam;
using model::Collection;
using readmodel::ValueOn;

namespace {

base::Day day(std::string_view iso) {
    return *base::day_from_iso(iso);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(target_history_tests)

BOOST_AUTO_TEST_CASE(values_become_a_text_and_come_back) {
    const std::vector<ValueOn> values{{day("2026-09-30"), 1200}, {day("2026-12-31"), -1350}};
    const std::string text = readmodel::text_from_values(values);
    BOOST_TEST(text == "2026-09-30:1200,2026-12-31:-1350");
    BOOST_TEST((readmodel::values_from_text(text) == values));
    BOOST_TEST(readmodel::text_from_values({}).empty());
}

BOOST_AUTO_TEST_CASE(the_first_and_the_latest_eleven_are_kept) {
    std::vector<ValueOn> values;
    for (int i = 0; i < 30; ++i) values.push_back({day("2026-01-01") + i, 9'000'000'000'000'000});
    const std::string text = readmodel::text_from_values(values);
    const auto kept = readmodel::values_from_text(text);
    BOOST_REQUIRE(kept.size() == 12u);
    BOOST_TEST((kept.front() == values.front()));
    BOOST_TEST((kept[1] == values[19]));
    BOOST_TEST((kept.back() == values.back()));
    const auto* field = model::find_field(Collection::summary_target, "history");
    BOOST_TEST(model::validate_value(*field, text).ok());
    values.resize(12);
    BOOST_TEST(readmodel::values_from_text(readmodel::text_from_values(values)).size() == 12u);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_left_out) {
    BOOST_TEST(readmodel::values_from_text("").empty());
    BOOST_TEST(readmodel::values_from_text("x,2026-13-01:5,2026-01-01:,2026-01-01:5x").empty());
    BOOST_TEST(readmodel::values_from_text("x,2026-01-01:5,").size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_target_as_it_stood) {
    const std::vector<ValueOn> values{{day("2026-02-01"), 10}, {day("2026-05-01"), 30}};
    BOOST_TEST(!readmodel::value_on(values, day("2026-01-31")).has_value());
    BOOST_TEST(readmodel::value_on(values, day("2026-04-30")).value().value == 10);
    BOOST_TEST(readmodel::value_on(values, day("2026-05-01")).value().value == 30);
    readmodel::TargetNumbers numbers;
    numbers.current = 99;
    numbers.current_date = day("2026-11-01");
    BOOST_TEST(!readmodel::numbers_on(numbers, values, day("2026-01-01")).current.has_value());
    BOOST_TEST(readmodel::numbers_on(numbers, values, day("2026-03-01")).current.value() == 10);
}

BOOST_AUTO_TEST_CASE(values_of_an_account_by_target) {
    const model::Store store =
        test::store_of({test::make_record(Collection::target_value, "v2",
                                          {{"target", "t"}, {"day", "2026-01-01"}, {"value", 1}}),
                        test::make_record(Collection::target_value, "v1",
                                          {{"target", "t"}, {"day", "2026-03-01"}, {"value", 2}}),
                        test::make_record(Collection::target_value, "v3",
                                          {{"target", "u"}, {"day", "2026-02-01"}, {"value", 3}})});
    const auto values = readmodel::values_by_target(store);
    BOOST_TEST(values.at({"t"}).front().value == 1);
    BOOST_TEST(values.at({"t"}).size() == 2u);
    BOOST_TEST(values.at({"u"}).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
