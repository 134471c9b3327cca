// Which reviews count as held, the latest of them, and the next one planned.
#include "shared/readmodel/reviews.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/records.h"

using namespace kam;
using base::Json;
using model::Collection;

namespace {

model::Record held(const char* id, const char* date) {
    return test::make_record(Collection::review, id,
                             {{"date", date},
                              {"attendees", Json::array({"anna"})},
                              {"decisions", "none"},
                              {"is_held", true}});
}

model::Record planned(const char* id, const char* date) {
    return test::make_record(Collection::review, id, {{"date", date}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reviews_tests)

BOOST_AUTO_TEST_CASE(a_held_review_has_date_attendees_and_decisions) {
    BOOST_TEST(readmodel::is_held_review(held("r", "2026-10-01")));
    for (const char* field : {"date", "attendees", "decisions", "is_held"}) {
        model::Record review = held("r", "2026-10-01");
        review.fields.erase(field);
        BOOST_TEST(!readmodel::is_held_review(review), field);
    }
    model::Record blank = held("r", "2026-10-01");
    blank.fields["decisions"] = " \n";
    BOOST_TEST(!readmodel::is_held_review(blank));
    blank = held("r", "2026-10-01");
    blank.fields["attendees"] = Json::array();
    BOOST_TEST(!readmodel::is_held_review(blank));
}

BOOST_AUTO_TEST_CASE(last_is_the_latest_held_and_next_the_earliest_planned) {
    const model::Store store =
        test::store_of({held("a", "2026-05-01"), held("b", "2026-09-01"), held("c", "2026-07-01"),
                        planned("d", "2027-03-01"), planned("e", "2027-01-10"),
                        planned("f", "2026-11-20"), held("g", "2026-11-22")});
    BOOST_TEST((readmodel::last_review(store) == test::day_of("2026-11-22")));
    BOOST_TEST((readmodel::next_review(store, test::test_day()) == test::day_of("2027-01-10")));
    BOOST_TEST(
        (readmodel::next_review(store, test::day_of("2026-11-20")) == test::day_of("2026-11-20")));
    BOOST_TEST(!readmodel::next_review(store, test::day_of("2027-03-02")).has_value());
    BOOST_TEST(!readmodel::last_review({}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
