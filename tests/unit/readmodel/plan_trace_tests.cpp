// Synthetic histories of each kind get their label (screens.md D14), and thresholds are exact.
#include "shared/readmodel/plan_trace.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/support/records.h"

using namespace kam;
using model::Collection;
using model::Store;
using readmodel::PlanHabit;
using test::make_record;

namespace {

struct History {
    std::vector<model::Record> records{
        make_record(Collection::account, model::singleton_id, {{"review_cadence_days", 30}}),
        make_record(Collection::objective, "far",
                    {{"statement", "Far"}, {"level", "objective"}, {"horizon", "long"}}),
        make_record(Collection::objective, "near",
                    {{"statement", "Near"}, {"level", "objective"}, {"horizon", "short"}}),
        make_record(Collection::team_member, "m1", {{"person", "anna"}}),
        make_record(Collection::team_member, "m2", {{"person", "ben"}})};

    void add(int count, std::string_view objective) {
        for (int i = 0; i < count; ++i) {
            model::FieldMap fields{{"title", "Do it"}, {"owner", "anna"}, {"due", "2026-12-01"}};
            if (!objective.empty()) fields.emplace("objective", std::string(objective));
            records.push_back(
                make_record(Collection::action, "a" + std::to_string(records.size()), fields));
        }
    }
    void note(std::string_view day) {
        records.push_back(make_record(Collection::progress_note,
                                      "n" + std::to_string(records.size()),
                                      {{"words", "Done"}, {"date", std::string(day)}}));
    }
    readmodel::PlanTrace trace() const {
        return readmodel::plan_trace(test::store_of(records), test::test_day());
    }
};

bool has(const readmodel::PlanTrace& trace, PlanHabit habit) {
    return std::find(trace.habits.begin(), trace.habits.end(), habit) != trace.habits.end();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plan_trace_tests)

BOOST_AUTO_TEST_CASE(piecemeal_under_seventy_per_cent) {
    History history;
    history.add(7, "far");
    history.add(3, "");
    BOOST_TEST(history.trace().trace->value == 7'000);
    BOOST_TEST(history.trace().habits.empty());
    history.add(1, "");
    BOOST_TEST(has(history.trace(), PlanHabit::piecemeal));
}

BOOST_AUTO_TEST_CASE(tactical_under_twenty_per_cent_far_ahead) {
    History history;
    history.add(1, "far");
    history.add(4, "near");
    BOOST_TEST(history.trace().far_ahead->value == 2'000);
    BOOST_TEST(history.trace().habits.empty());
    history.add(1, "near");
    BOOST_TEST(has(history.trace(), PlanHabit::tactical));
}

BOOST_AUTO_TEST_CASE(sporadic_beyond_twice_the_interval) {
    History history;
    history.add(1, "far");
    history.note("2026-09-22");  // 60 days before
    BOOST_TEST(*history.trace().longest_gap_days == 60);
    BOOST_TEST(history.trace().habits.empty());
    History late;
    late.add(1, "far");
    late.note("2026-09-21");
    BOOST_TEST(has(late.trace(), PlanHabit::sporadic));
    late.note("2026-10-20");
    BOOST_TEST(*late.trace().longest_gap_days == 32);
}

BOOST_AUTO_TEST_CASE(the_weakest_comes_first) {
    History history;
    history.add(10, "");  // nothing traced, nothing far ahead
    history.note("2026-01-01");
    const auto trace = history.trace();
    BOOST_REQUIRE_EQUAL(trace.habits.size(), 3u);
    BOOST_TEST((trace.habits.front() == PlanHabit::sporadic));  // 324 days against 60
}

BOOST_AUTO_TEST_CASE(nothing_known_is_said_as_nothing) {
    const auto trace = readmodel::plan_trace(Store{}, test::test_day());
    BOOST_TEST(!trace.trace.has_value());
    BOOST_TEST(!trace.longest_gap_days.has_value());
    BOOST_TEST(!trace.spread.has_value());
    BOOST_TEST(trace.habits.empty());
}

BOOST_AUTO_TEST_CASE(spread_counts_members_who_did_something_in_sixty_days) {
    History history;
    history.records.push_back(make_record(
        Collection::action, "done",
        {{"title", "x"}, {"owner", "anna"}, {"state", "done"}, {"done_date", "2026-09-22"}}));
    history.records.push_back(make_record(
        Collection::action, "old",
        {{"title", "x"}, {"owner", "ben"}, {"state", "done"}, {"done_date", "2026-09-21"}}));
    BOOST_TEST(history.trace().members_active == 1);
    BOOST_TEST(history.trace().spread->value == 5'000);
}

BOOST_AUTO_TEST_SUITE_END()
