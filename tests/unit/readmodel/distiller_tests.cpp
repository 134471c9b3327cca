// screens.md D12: budgets of words, and the meter of what is gathered against what is used.
#include "shared/readmodel/distiller.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/records.h"

using namespace kam;
using model::Collection;
using model::Store;
using test::make_record;

BOOST_AUTO_TEST_SUITE(distiller_tests)

BOOST_AUTO_TEST_CASE(words_are_what_stands_between_blanks) {
    BOOST_TEST(readmodel::word_count("") == 0);
    BOOST_TEST(readmodel::word_count("  \n ") == 0);
    BOOST_TEST(readmodel::word_count("owns the\nnew  port ") == 4);
}

BOOST_AUTO_TEST_CASE(only_what_is_pursued_and_rests_on_an_insight_stands_there) {
    Store store = test::valid_account_store();
    const auto count = [&] {
        return readmodel::distilled(store, test::test_day()).opportunities.size();
    };
    BOOST_TEST(count() == 0u);
    store =
        test::with_fields(store, Collection::opportunity, "opportunity1", {{"is_strategic", true}});
    BOOST_TEST(count() == 1u);
    store =
        test::with_fields(store, Collection::opportunity, "opportunity1", {{"insight", nullptr}});
    BOOST_TEST(count() == 0u);
}

BOOST_AUTO_TEST_CASE(a_wad_is_three_times_what_is_used) {
    Store store = test::valid_account_store();  // three insights, all in use
    for (int i = 0; i < 6; ++i) {
        store.load(
            make_record(Collection::insight, "more" + std::to_string(i), {{"statement", "x"}}));
    }
    auto summary = readmodel::distilled(store, test::test_day());
    BOOST_TEST(summary.raw == 9);
    BOOST_TEST(summary.used == 3);
    BOOST_TEST(!summary.is_wad);
    store.load(make_record(Collection::insight, "one", {{"statement", "x"}}));
    summary = readmodel::distilled(store, test::test_day());
    BOOST_TEST(summary.is_wad);
}

BOOST_AUTO_TEST_SUITE_END()
