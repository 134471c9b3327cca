// Hours against the budget, and practices that nobody in the team has.
#include "shared/readmodel/team_load.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/records.h"

using namespace kam;
using model::Collection;
using model::Store;
using test::make_record;

BOOST_AUTO_TEST_SUITE(team_load_tests)

BOOST_AUTO_TEST_CASE(open_actions_of_the_next_thirty_days_count) {
    Store store = test::valid_account_store();
    store = test::with_fields(store, Collection::team_member, "member1", {{"hours_a_month", 5}});
    store = test::with_fields(store, Collection::action, "action1", {{"hours", 6}});
    auto load = readmodel::team_load(store, test::test_day());
    BOOST_REQUIRE_EQUAL(load.size(), 2u);
    BOOST_TEST(load[0].hours == 6);
    BOOST_TEST(load[0].is_over());
    BOOST_TEST(!load[1].budget.has_value());
    BOOST_TEST(!load[1].is_over());  // not known is not over
    BOOST_TEST(load[1].without_hours == 1);
    // 30 days ahead counts, 31 does not.
    store = test::with_fields(store, Collection::action, "action1", {{"due", "2026-12-21"}});
    BOOST_TEST(readmodel::team_load(store, test::test_day())[0].hours == 6);
    store = test::with_fields(store, Collection::action, "action1", {{"due", "2026-12-22"}});
    BOOST_TEST(readmodel::team_load(store, test::test_day())[0].hours == 0);
    store = test::with_fields(store, Collection::action, "action1",
                              {{"due", "2026-11-01"}, {"state", "done"}});
    BOOST_TEST(readmodel::team_load(store, test::test_day())[0].hours == 0);
}

BOOST_AUTO_TEST_CASE(a_practice_asked_for_and_not_in_the_team_is_missing) {
    Store store = test::valid_account_store();
    store.load(make_record(Collection::practice, "p1", {{"name", "Employment"}}));
    store.load(make_record(Collection::entity, "e1", {{"name", "Port"}, {"country", "Poland"}}));
    store.load(
        make_record(Collection::whitespace_cell, "c1", {{"practice", "p1"}, {"entity", "e1"}}));
    store = test::with_fields(store, Collection::opportunity, "opportunity1", {{"cell", "c1"}});
    const Store firm = test::with_fields(test::firm_store(), Collection::person, "ben",
                                         {{"practice", "Real estate"}});
    const auto coverage = readmodel::team_coverage(store, &firm);
    BOOST_REQUIRE_EQUAL(coverage.practices_missing.size(), 1u);
    BOOST_TEST(coverage.practices_missing[0] == "Employment");
    BOOST_TEST(coverage.countries_asked[0] == "Poland");
    BOOST_TEST(coverage.unplaced == 1);
    const Store fits =
        test::with_fields(firm, Collection::person, "ben", {{"practice", "EMPLOYMENT"}});
    BOOST_TEST(readmodel::team_coverage(store, &fits).practices_missing.empty());
    BOOST_TEST(readmodel::team_coverage(store, nullptr).practices_missing.empty());
}

BOOST_AUTO_TEST_SUITE_END()
