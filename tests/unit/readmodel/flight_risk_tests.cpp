// Flight risk and health: the table of signals, the bands, and that the unknown adds nothing
// (domain.md 1.9 and 1.10).
#include "shared/readmodel/flight_risk.h"

#include <boost/test/unit_test.hpp>

using namespace kam::readmodel;

namespace {

// All known and good.
FlightSignals calm() {
    FlightSignals s;
    s.fees_now = 1000;
    s.fees_before = 1000;
    s.practices = 3;
    s.partners = 2;
    for (Answer* answer :
         {&s.contact_changed, &s.tender_announced, &s.listening_low, &s.no_senior_contact,
          &s.restructured, &s.fee_dispute, &s.realisation_down, &s.rival_courting}) {
        *answer = Answer::no;
    }
    return s;
}

template <class Change>
int points_with(Change change) {
    FlightSignals s = calm();
    change(s);
    return flight_risk(s).points;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(flight_risk_tests)

BOOST_AUTO_TEST_CASE(each_signal_has_its_points) {
    BOOST_TEST(points_with([](FlightSignals&) {}) == 0);
    BOOST_TEST(points_with([](FlightSignals& s) { s.fees_now = 700; }) == 25);
    BOOST_TEST(points_with([](FlightSignals& s) { s.fees_now = 701; }) == 12);
    BOOST_TEST(points_with([](FlightSignals& s) { s.fees_now = 900; }) == 12);
    BOOST_TEST(points_with([](FlightSignals& s) { s.fees_now = 901; }) == 0);
    BOOST_TEST(points_with([](FlightSignals& s) { s.practices = 1; }) == 15);
    BOOST_TEST(points_with([](FlightSignals& s) { s.practices = 2; }) == 7);
    BOOST_TEST(points_with([](FlightSignals& s) { s.partners = 1; }) == 15);
    BOOST_TEST(points_with([](FlightSignals& s) { s.contact_changed = Answer::yes; }) == 15);
    BOOST_TEST(points_with([](FlightSignals& s) { s.tender_announced = Answer::yes; }) == 15);
    BOOST_TEST(points_with([](FlightSignals& s) { s.listening_low = Answer::yes; }) == 15);
    BOOST_TEST(points_with([](FlightSignals& s) { s.no_senior_contact = Answer::yes; }) == 10);
    BOOST_TEST(points_with([](FlightSignals& s) { s.restructured = Answer::yes; }) == 10);
    BOOST_TEST(points_with([](FlightSignals& s) { s.fee_dispute = Answer::yes; }) == 8);
    BOOST_TEST(points_with([](FlightSignals& s) { s.realisation_down = Answer::yes; }) == 7);
    BOOST_TEST(points_with([](FlightSignals& s) { s.rival_courting = Answer::yes; }) == 7);
}

BOOST_AUTO_TEST_CASE(bands_begin_at_25_and_50) {
    BOOST_TEST((risk_band(24) == RiskBand::low));
    BOOST_TEST((risk_band(25) == RiskBand::medium));
    BOOST_TEST((risk_band(49) == RiskBand::medium));
    BOOST_TEST((risk_band(50) == RiskBand::high));
}

BOOST_AUTO_TEST_CASE(the_unknown_widens_the_range_and_adds_no_point) {
    FlightSignals s = calm();
    s.partners = 1;
    s.no_senior_contact = Answer::yes;
    s.restructured = Answer::yes;
    s.practices.reset();
    s.restructured = Answer::unknown;
    const FlightRisk risk = flight_risk(s);
    BOOST_TEST(risk.points == 25);
    BOOST_TEST(risk.points_max == 25 + 15 + 10);
    const FlightRisk nothing = flight_risk({});
    BOOST_TEST(!nothing.is_known);
    BOOST_TEST(nothing.points == 0);
    BOOST_TEST(nothing.points_max == 100);
}

BOOST_AUTO_TEST_CASE(no_fees_in_both_years_say_nothing) {
    FlightSignals s = calm();
    s.fees_now = 0;
    s.fees_before = 0;
    BOOST_TEST(flight_risk(s).points == 0);
    BOOST_TEST(flight_risk(s).points_max == 25);
}

BOOST_AUTO_TEST_CASE(attrition_is_of_those_who_had_fees) {
    BOOST_TEST(attrition(3, 20)->value == 1500);
    BOOST_TEST(!attrition(0, 0).has_value());
}

BOOST_AUTO_TEST_CASE(health_is_weighed_over_what_is_known) {
    const Health whole = health({8000, 6000, 9000, 5000, 10'000});
    BOOST_TEST(whole.score.value() == 2000 + 1500 + 1800 + 750 + 1500);
    BOOST_TEST(whole.coverage.value == 10'000);
    const Health some = health({8000, 6000, {}, 5000, {}});
    BOOST_TEST(some.coverage.value == 6500);
    BOOST_TEST(some.score.value() == 6538);  // (2000 + 1500 + 750) / 0.65
}

BOOST_AUTO_TEST_CASE(below_60_per_cent_coverage_there_is_no_score) {
    BOOST_TEST(!health({8000, {}, {}, 5000, {}}).score.has_value());
    BOOST_TEST(health({8000, {}, 9000, 5000, {}}).score.has_value());  // exactly 60
    BOOST_TEST(!health({}).score.has_value());
}

BOOST_AUTO_TEST_CASE(parts_of_health) {
    BOOST_TEST(commercial_health(BasisPoints{1000}, BasisPoints{-1000}).value() == 5000);
    BOOST_TEST(commercial_health(BasisPoints{5000}, BasisPoints{0}).value() == 7500);
    BOOST_TEST(!commercial_health(std::nullopt, BasisPoints{0}).has_value());
    BOOST_TEST(relationship_health(BasisPoints{6000}, 3).value() == 6000);
    BOOST_TEST(relationship_health(BasisPoints{10'000}, 9).value() == 10'000);
    BOOST_TEST(!relationship_health(std::nullopt, 3).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
