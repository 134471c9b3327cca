// Which insights stand on the page (domain.md 1.23).
#include "shared/readmodel/insight_shelf.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/support/records.h"

using namespace kam;
using readmodel::InsightShelf;

namespace {

const base::Day today = test::day_of("2026-11-27");

struct Shelf {
    model::Store store;
    int count = 0;

    void add(std::string id, int age_days, const char* confirmed = "assumed",
             const char* so_what = "Act") {
        model::Record record = test::make_record(model::Collection::insight, id,
                                                 {{"statement", "s"},
                                                  {"so_what", so_what},
                                                  {"source", "A talk"},
                                                  {"date", base::iso_from_day(today + -age_days)},
                                                  {"confirmed", confirmed},
                                                  {"pos", "a" + std::to_string(++count)}});
        store.load(std::move(record));
    }
};

std::string ids(const std::vector<model::RecordPtr>& records) {
    std::string out;
    for (const model::RecordPtr& record : records)
        out += (out.empty() ? "" : " ") + record->id.text;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(insight_shelf_tests)

BOOST_AUTO_TEST_CASE(confirmed_ones_come_first_then_the_newest) {
    Shelf shelf;
    shelf.add("old", 300);
    shelf.add("new", 3);
    shelf.add("told", 200, "confirmed");
    BOOST_TEST(ids(readmodel::insight_shelf(shelf.store, today).page) == "told new old");
}

BOOST_AUTO_TEST_CASE(after_a_year_only_what_was_confirmed_stays) {
    Shelf shelf;
    shelf.add("kept", 365);
    shelf.add("gone", 366);
    shelf.add("told", 900, "confirmed");
    const InsightShelf out = readmodel::insight_shelf(shelf.store, today);
    BOOST_TEST(ids(out.page) == "told kept");
    BOOST_TEST(ids(out.expired) == "gone");
}

BOOST_AUTO_TEST_CASE(without_a_so_what_it_is_information_and_filed_apart) {
    Shelf shelf;
    shelf.add("news", 1, "assumed", "");
    shelf.add("wrong", 1, "rejected");
    shelf.add("good", 1);
    const InsightShelf out = readmodel::insight_shelf(shelf.store, today);
    BOOST_TEST(ids(out.page) == "good");
    BOOST_TEST(ids(out.apart) == "news wrong");
}

BOOST_AUTO_TEST_CASE(twelve_find_room_and_the_rest_is_kept_in_order) {
    Shelf shelf;
    for (int i = 0; i < 14; ++i) shelf.add("i" + std::to_string(i), i);
    const InsightShelf out = readmodel::insight_shelf(shelf.store, today);
    BOOST_TEST(out.page.size() == 12u);
    BOOST_TEST(out.page.front()->id.text == "i0");
    BOOST_TEST(ids(out.more) == "i12 i13");
}

BOOST_AUTO_TEST_SUITE_END()
