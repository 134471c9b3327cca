// Typed reads of a record: nothing for absent fields and for values of another type.
#include "shared/model/record.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/records.h"

using namespace kam;
using base::Json;

BOOST_AUTO_TEST_SUITE(record_tests)

BOOST_AUTO_TEST_CASE(reads_the_type_that_is_there_and_nothing_else) {
    const model::Record record = test::make_record(model::Collection::review, "r",
                                                   {{"line", "words"},
                                                    {"number", 7},
                                                    {"fraction", 1.5},
                                                    {"date", "2027-03-12"},
                                                    {"yes", true},
                                                    {"people", Json::array({"anna", 3, "ben"})}});
    BOOST_TEST(record.text("line") == "words");
    BOOST_TEST(record.text("number").empty());
    BOOST_TEST(record.integer("number").value() == 7);
    BOOST_TEST(!record.integer("fraction").has_value());
    BOOST_TEST(!record.integer("line").has_value());
    BOOST_TEST((record.day("date") == test::day_of("2027-03-12")));
    BOOST_TEST(!record.day("line").has_value());
    BOOST_TEST(record.is_true("yes"));
    BOOST_TEST(!record.is_true("number"));
    BOOST_TEST(record.person("line").text == "words");
    BOOST_TEST(record.link("number").empty());
    BOOST_TEST(record.people("people").size() == 2u);
    BOOST_TEST(record.people("line").empty());
}

BOOST_AUTO_TEST_CASE(absent_is_unknown_and_not_zero) {
    const model::Record record;
    BOOST_TEST(record.text("x").empty());
    BOOST_TEST(!record.integer("x").has_value());
    BOOST_TEST(!record.day("x").has_value());
    BOOST_TEST(!record.is_true("x"));
    BOOST_TEST(record.person("x").empty());
    BOOST_TEST(record.link("x").empty());
    BOOST_TEST(record.people("x").empty());
    BOOST_TEST(!record.has("x"));
}

BOOST_AUTO_TEST_SUITE_END()
