// The wording of targets: the 24 phrases of domain.md 1.16, 36 more that were labelled before the
// code had seen them, and what must not count.
#include "shared/readmodel/target_wording.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace kam;
using readmodel::TargetWording;
using readmodel::WordingClass;

namespace {

using Labelled = std::vector<std::pair<std::string, std::string>>;

std::string class_of(const std::string& text) {
    switch (readmodel::target_wording(text).wording) {
        case WordingClass::missing:
            return "missing";
        case WordingClass::unknown_language:
            return "unknown language";
        case WordingClass::vague:
            return "vague";
        case WordingClass::partly:
            return "partly";
        case WordingClass::specific:
            return "specific";
    }
    return "?";
}

// "number end measure", those that were found.
std::string found_in(const std::string& text) {
    const TargetWording wording = readmodel::target_wording(text);
    std::string found;
    if (wording.has_quantity) found += "number ";
    if (wording.has_end) found += "end ";
    if (wording.has_measure) found += "measure ";
    return found.empty() ? found : found.substr(0, found.size() - 1);
}

void check(const Labelled& phrases) {
    for (const auto& [text, label] : phrases) {
        BOOST_TEST(class_of(text) == label, text << " is " << class_of(text) << " ("
                                                 << found_in(text) << "), labelled " << label);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(target_wording_tests)

BOOST_AUTO_TEST_CASE(the_24_phrases_of_1_16) {
    const Labelled phrases{
        {"Win more work", "vague"},
        {"Strengthen the relationship", "vague"},
        {"Be their first-choice firm", "vague"},
        {"Grow fees significantly in 2027", "partly"},
        {"Increase share of legal spend", "vague"},
        {"Increase share of legal spend by Q4", "partly"},
        {"Increase share of legal spend from 12% to 18%", "partly"},
        {"Increase share of legal spend from 12% to 18% by 30 April 2027", "specific"},
        {"Share of spend +6pp by end FY2027", "specific"},
        {"Meet three new in-house lawyers at the Madrid entity by 31 March", "specific"},
        {"Meet the CFO", "vague"},
        {"Five listening conversations with business heads by year end", "specific"},
        {"Two introductions a quarter from the banking team", "partly"},
        {"Regular meetings with the GC", "vague"},
        {"Monthly meetings with the GC until December", "specific"},
        {"Get on the panel by June 2027", "partly"},
        {"£500k of new employment fees by 2027-04-30", "specific"},
        {"500", "vague"},
        {"Improve realisation to 90% by year end", "specific"},
        {"Score of at least 8 on the next review", "partly"},
        {"Reduce lock-up to 75 days", "partly"},
        {"2026 plan for Q3", "vague"},
        {"", "missing"},
        {"Десять встреч до 31 марта", "unknown language"},
    };
    BOOST_TEST(phrases.size() == 24u);
    check(phrases);
}

BOOST_AUTO_TEST_CASE(thirty_six_more_labelled_beforehand) {
    const Labelled phrases{
        {"Win two matters from the Lisbon entity by 30 September", "specific"},
        {"Get closer to the board", "vague"},
        {"Become a trusted adviser", "vague"},
        {"Hold a service review every quarter", "partly"},
        {"Raise NPS from 40 to 55 by the end of 2027", "specific"},
        {"Billing realisation of 92% in FY27", "specific"},
        {"Improve collections", "vague"},
        {"Cut debtor days from 90 to 60 by Q2 2027", "specific"},
        {"Introduce four partners from tax to the CFO's team before Christmas", "specific"},
        {"Have lunch with the general counsel", "vague"},
        {"Three lunches with the general counsel this year", "specific"},
        {"More instructions from Germany", "vague"},
        {"Ten instructions from Germany", "partly"},
        {"Ten instructions from Germany within 18 months", "specific"},
        {"Reach 25% of their spend", "partly"},
        {"Keep our place on the panel", "vague"},
        {"Renew the panel appointment by March 2028", "partly"},
        {"Protect $3.2m of revenue", "partly"},
        {"€750,000 fees from the energy practice in 2027", "specific"},
        {"Second a senior associate for six months", "vague"},
        {"Two secondees in their legal team by 1 July 2027", "specific"},
        {"Answer site teams within one working day", "vague"},
        {"Win rate above 50% over the next four quarters", "specific"},
        {"Double our fees", "partly"},
        {"Double our fees by 2028", "specific"},
        {"Visit every site at least once a year", "partly"},
        {"Weekly call with the head of legal operations", "partly"},
        {"Weekly calls with the head of legal operations through to June", "specific"},
        {"Understand their 2030 strategy", "vague"},
        {"Know the concerns of eight business heads by half-year", "specific"},
        {"No complaints in 2027", "specific"},
        {"Half of the decision makers covered by year-end", "specific"},
        {"Listening score 8+ by next summer", "specific"},
        {"Expand into Asia", "vague"},
        {"Expand to three further countries in Asia", "partly"},
        {"Be on the shortlist for the 2027 tender", "partly"},
    };
    BOOST_TEST(phrases.size() == 36u);
    check(phrases);
}

BOOST_AUTO_TEST_SUITE_END()
