// What approval asks for beyond the gates: from a plan that may be approved, take one thing away.
#include "shared/readmodel/plan_approval.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/support/records.h"

using namespace kam;
using model::Collection;
using model::Store;
using readmodel::Missing;
using test::make_record;

namespace {

std::string missing(const Store& store) {
    std::string out;
    for (const auto& item : readmodel::missing_for_approval(store, test::test_day())) {
        out += std::to_string(static_cast<int>(item.what)) + ":" + std::to_string(item.count) + " ";
    }
    return out;
}

std::string item(Missing what, int count = 1) {
    return std::to_string(static_cast<int>(what)) + ":" + std::to_string(count) + " ";
}

Store with(Store store, model::Record record) {
    store.load(std::move(record));
    return store;
}

Store chosen(const Store& store, std::string_view plan_template) {
    return test::with_fields(store, Collection::account, "self",
                             {{"template", std::string(plan_template)}});
}

Store whole() {
    return with(test::valid_account_store(), make_record(Collection::target, "target3",
                                                         {{"statement", "Three concerns"},
                                                          {"kind", "concerns_learned"},
                                                          {"unit", "count"},
                                                          {"pos", "A3"}}));
}

model::Record objective(std::string_view id) {
    return make_record(Collection::objective, id,
                       {{"statement", "Port work"}, {"level", "objective"}, {"pos", "A1"}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plan_approval_tests)

BOOST_AUTO_TEST_CASE(a_whole_plan_may_be_approved) {
    BOOST_TEST(missing(whole()) == "");
}

BOOST_AUTO_TEST_CASE(one_leading_measure_is_no_basket) {
    BOOST_TEST(missing(test::valid_account_store()) == item(Missing::second_leading_measure));
    BOOST_TEST(missing(chosen(test::valid_account_store(), "light")) == "");
}

BOOST_AUTO_TEST_CASE(what_a_gate_misses_is_missing_here_unless_it_was_passed_over) {
    const Store store = test::without_record(whole(), Collection::insight, "insight2");
    BOOST_TEST(missing(store).find(item(Missing::insights)) == 0u);
    const Store passed =
        test::with_fields(store, Collection::account, "self",
                          {{"override_insight", "New client"}, {"override_opportunities", "Same"}});
    BOOST_TEST(missing(passed) == "");
}

BOOST_AUTO_TEST_CASE(an_objective_needs_two_actions_with_owner_and_date) {
    Store store = with(whole(), objective("o1"));
    BOOST_TEST(missing(store) == item(Missing::objective_actions));
    store = test::with_fields(store, Collection::action, "action1", {{"objective", "o1"}});
    BOOST_TEST(missing(store) == item(Missing::objective_actions));
    store = with(store, make_record(Collection::objective, "s1",
                                    {{"statement", "Through leases"},
                                     {"level", "strategy"},
                                     {"parent", "o1"},
                                     {"pos", "A2"}}));
    store = test::with_fields(store, Collection::action, "action2", {{"objective", "s1"}});
    BOOST_TEST(missing(store) == "");
    store = test::with_fields(store, Collection::action, "action2", {{"state", "dropped"}});
    BOOST_TEST(missing(store) == item(Missing::objective_actions));
}

BOOST_AUTO_TEST_CASE(a_complex_plan_needs_an_objective_and_a_summary_in_its_budget) {
    Store store = chosen(whole(), "complex");
    BOOST_TEST(missing(store) == item(Missing::objective) + item(Missing::summary));
    store = test::with_fields(store, Collection::account, "self",
                              {{"motivations", "To own the new port"}, {"challenges", "Debt"}});
    BOOST_TEST(missing(store) == item(Missing::objective));
    std::string long_text;
    for (int i = 0; i < 61; ++i) long_text += "word ";
    store = test::with_fields(store, Collection::account, "self", {{"challenges", long_text}});
    BOOST_TEST(missing(store) == item(Missing::objective) + item(Missing::summary_too_long));
}

BOOST_AUTO_TEST_CASE(an_approval_lapses_when_something_is_taken_away) {
    const model::FieldMap approved{{"approved_on", "2026-11-20"}, {"approved_by", "anna"}};
    Store store = test::with_fields(whole(), Collection::account, "self", approved);
    BOOST_TEST(readmodel::approval(store, test::test_day()).still_holds());
    store = test::without_record(store, Collection::threat, "threat1");
    const auto after = readmodel::approval(store, test::test_day());
    BOOST_TEST(after.is_approved());
    BOOST_TEST(!after.still_holds());
    BOOST_TEST(after.by.text == "anna");
}

BOOST_AUTO_TEST_SUITE_END()
