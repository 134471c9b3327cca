// domain.md 1.21: reviews held of triggers, lessons with an action, and what makes one complete.
#include "shared/readmodel/after_action.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/records.h"

using namespace kam;
using model::Collection;
using model::Store;
using test::make_record;

BOOST_AUTO_TEST_SUITE(after_action_tests)

BOOST_AUTO_TEST_CASE(what_ended_waits_until_somebody_looked_back) {
    Store store = test::valid_account_store();
    BOOST_TEST(readmodel::lessons_due(store, test::test_day()).triggers == 0);
    BOOST_TEST(!readmodel::lessons_due(store, test::test_day()).held.has_value());
    store = test::with_fields(store, Collection::opportunity, "opportunity1", {{"stage", "lost"}});
    store = test::with_fields(store, Collection::target, "target1", {{"due", "2026-11-20"}});
    auto due = readmodel::lessons_due(store, test::test_day());
    BOOST_TEST(due.triggers == 2);
    BOOST_TEST(due.open.size() == 2u);
    BOOST_TEST(due.held->value == 0);
    store.load(make_record(Collection::lesson, "l1",
                           {{"title", "Port leases 1"}, {"trigger", "opportunity_lost"}}));
    due = readmodel::lessons_due(store, test::test_day());
    BOOST_TEST(due.open.size() == 1u);
    BOOST_TEST(due.held->value == 5'000);
    BOOST_TEST(due.with_action->value == 0);
}

BOOST_AUTO_TEST_CASE(a_lesson_changes_something_or_says_why_not) {
    const Store store = test::valid_account_store();
    const model::FieldMap answers{{"meant", "a"}, {"happened", "b"}, {"why", "c"}, {"change", "d"}};
    const auto complete = [&](model::FieldMap more) {
        more.insert(answers.begin(), answers.end());
        return readmodel::is_complete_lesson(make_record(Collection::lesson, "l", more), store);
    };
    BOOST_TEST(!complete({}));
    BOOST_TEST(complete({{"action", "action1"}}));
    BOOST_TEST(!complete({{"action", "gone"}}));
    BOOST_TEST(complete({{"no_change_reason", "We would do it again"}}));
    BOOST_TEST(!complete({{"no_change_reason", "  "}}));
}

BOOST_AUTO_TEST_CASE(missed_is_past_its_date_and_short_of_its_number) {
    const auto target = [](const model::FieldMap& fields) {
        return *test::with_fields(test::valid_account_store(), Collection::target, "target1",
                                  fields)
                    .find(Collection::target, base::RecordId{"target1"});
    };
    const base::Day today = test::test_day();
    BOOST_TEST(!readmodel::is_missed(target({}), today));
    BOOST_TEST(readmodel::is_missed(target({{"due", "2026-11-21"}}), today));
    BOOST_TEST(!readmodel::is_missed(target({{"due", "2026-11-21"}, {"current", 1800}}), today));
    BOOST_TEST(!readmodel::is_missed(target({{"due", "2026-11-21"}, {"current", nullptr}}), today));
}

BOOST_AUTO_TEST_SUITE_END()
