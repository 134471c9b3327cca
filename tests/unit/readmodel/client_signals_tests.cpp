// Flight risk and momentum from a plan's own records: each signal with a worked value, and unknown
// where nothing was written down.
#include "shared/readmodel/client_signals.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/records.h"

using namespace kam;
using model::Collection;
using readmodel::Answer;
using readmodel::FlightSignals;

namespace {

// The test's day is in November 2026, so the last full years are 2025 and 2024.
struct Plan {
    model::Store store =
        test::store_of({test::make_record(Collection::account, "self", {{"name", "New"}})});
    int next = 0;

    void add(Collection collection, const model::FieldMap& fields) {
        store.load(test::make_record(collection, "r" + std::to_string(next++), fields));
    }
    FlightSignals signals() const { return readmodel::flight_signals(store, test::test_day()); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(client_signals_tests)

BOOST_AUTO_TEST_CASE(an_empty_plan_knows_nothing) {
    const FlightSignals signals = Plan{}.signals();
    BOOST_TEST(!signals.fees_now.has_value());
    BOOST_TEST(!signals.practices.has_value());
    BOOST_TEST((signals.listening_low == Answer::unknown));
    BOOST_TEST((signals.no_senior_contact == Answer::unknown));
    BOOST_TEST((signals.rival_courting == Answer::unknown));
    BOOST_TEST(!readmodel::flight_risk(signals).is_known);
}

BOOST_AUTO_TEST_CASE(fees_and_practices_of_the_last_two_full_years) {
    Plan plan;
    plan.add(Collection::work_year, {{"practice", "Tax"}, {"year", 2025}, {"fees", 40}});
    plan.add(Collection::work_year, {{"practice", "tax "}, {"year", 2025}, {"fees", 20}});
    plan.add(Collection::work_year, {{"practice", "Disputes"}, {"year", 2025}, {"fees", 0}});
    plan.add(Collection::work_year, {{"practice", "Tax"}, {"year", 2024}, {"fees", 100}});
    plan.add(Collection::work_year, {{"practice", "Tax"}, {"year", 2026}, {"fees", 999}});
    plan.add(Collection::work_year, {{"practice", "Deals"}, {"year", 2024}});
    const FlightSignals signals = plan.signals();
    BOOST_TEST(signals.fees_now.value() == 60);
    BOOST_TEST(signals.fees_before.value() == 100);
    BOOST_TEST(signals.practices.value() == 1);
    // Down by 40 %: 25; one practice: 15.
    BOOST_TEST(readmodel::flight_risk(signals).points == 40);
    BOOST_TEST((readmodel::flight_risk(signals).band == readmodel::RiskBand::medium));
}

BOOST_AUTO_TEST_CASE(listening_counts_for_twelve_months) {
    Plan plan;
    plan.add(Collection::feedback, {{"source", "Call"}, {"score", 3}, {"date", "2025-01-01"}});
    BOOST_TEST((plan.signals().listening_low == Answer::unknown));
    plan.add(Collection::feedback, {{"source", "Call"}, {"score", 7}, {"date", "2026-05-01"}});
    BOOST_TEST((plan.signals().listening_low == Answer::no));
    plan.add(Collection::feedback, {{"source", "Call"}, {"score", 6}, {"date", "2026-06-01"}});
    BOOST_TEST((plan.signals().listening_low == Answer::yes));
}

BOOST_AUTO_TEST_CASE(a_rival_that_gains_is_courting) {
    Plan plan;
    plan.add(Collection::rival, {{"name", "A"}});
    BOOST_TEST((plan.signals().rival_courting == Answer::unknown));
    plan.add(Collection::rival, {{"name", "B"}, {"trend", "steady"}});
    BOOST_TEST((plan.signals().rival_courting == Answer::no));
    plan.add(Collection::rival, {{"name", "C"}, {"trend", "gaining"}});
    BOOST_TEST((plan.signals().rival_courting == Answer::yes));
}

BOOST_AUTO_TEST_CASE(senior_contact_is_the_last_touch_of_who_decides) {
    Plan plan;
    plan.store.load(test::make_record(Collection::contact, "boss",
                                      {{"name", "B"}, {"is_decision_maker", true}}));
    plan.store.load(test::make_record(Collection::contact, "clerk", {{"name", "C"}}));
    plan.add(Collection::pairing,
             {{"contact", "clerk"}, {"person", "anna"}, {"last_touch", "2026-11-20"}});
    plan.add(Collection::pairing, {{"contact", "boss"}, {"person", "ben"}});
    BOOST_TEST((plan.signals().no_senior_contact == Answer::unknown));
    plan.add(Collection::pairing,
             {{"contact", "boss"}, {"person", "ben"}, {"last_touch", "2026-06-01"}});
    BOOST_TEST((plan.signals().no_senior_contact == Answer::yes));
    plan.add(Collection::pairing,
             {{"contact", "boss"}, {"person", "anna"}, {"last_touch", "2026-09-15"}});
    BOOST_TEST((plan.signals().no_senior_contact == Answer::no));
}

BOOST_AUTO_TEST_CASE(rows_hold_bands_as_texts) {
    BOOST_TEST(readmodel::risk_text(readmodel::RiskBand::medium) == "medium");
    BOOST_TEST(readmodel::momentum_text(readmodel::MomentumBand::is_new) == "new");
    BOOST_TEST(readmodel::momentum_text(readmodel::MomentumBand::building) == "building");
}

BOOST_AUTO_TEST_SUITE_END()
