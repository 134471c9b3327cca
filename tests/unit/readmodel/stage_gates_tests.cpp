// The gate table of domain.md 1.1: from an account that passes everything, take one thing away and
// see which item is missing and where the account stands.
#include "shared/readmodel/stage_gates.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/support/records.h"

using namespace kam;
using model::Collection;
using model::Store;
using readmodel::Missing;
using readmodel::MissingItem;
using readmodel::Stage;

namespace {

readmodel::StageGates gates_of(const Store& store) {
    return readmodel::stage_gates(store, test::test_day());
}

// "" or "what:count" of each item of a gate.
std::string missing(const Store& store, Stage stage) {
    std::string out;
    const auto gates = gates_of(store);
    for (const MissingItem& item : gates.of(stage).missing) {
        out += std::to_string(static_cast<int>(item.what)) + ":" + std::to_string(item.count) + " ";
    }
    return out;
}

std::string item(Missing what, int count = 1) {
    return std::to_string(static_cast<int>(what)) + ":" + std::to_string(count) + " ";
}

Store changed(Collection collection, std::string_view id, const model::FieldMap& fields) {
    return test::with_fields(test::valid_account_store(), collection, id, fields);
}

Store without(Collection collection, std::string_view id) {
    return test::without_record(test::valid_account_store(), collection, id);
}

Store account_with(const model::FieldMap& fields) {
    return changed(Collection::account, "self", fields);
}

int stage(const Store& store) {
    return static_cast<int>(gates_of(store).current);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stage_gates_tests)

BOOST_AUTO_TEST_CASE(the_valid_account_passes_every_gate) {
    const auto gates = gates_of(test::valid_account_store());
    for (const auto& gate : gates.gates) BOOST_TEST(gate.missing.empty());
    BOOST_TEST((gates.current == Stage::follow_up));
}

BOOST_AUTO_TEST_CASE(an_empty_space_misses_everything) {
    const Store empty;
    BOOST_TEST(missing(empty, Stage::insight) ==
               item(Missing::insights, 3) + item(Missing::decision_makers) + item(Missing::rivals));
    BOOST_TEST(missing(empty, Stage::opportunities) ==
               item(Missing::opportunities_scored, 2) + item(Missing::threats));
    BOOST_TEST(missing(empty, Stage::plan) ==
               item(Missing::specific_target) + item(Missing::leading_measure) +
                   item(Missing::lagging_measure) + item(Missing::actions) +
                   item(Missing::next_review));
    BOOST_TEST(missing(empty, Stage::follow_up) == item(Missing::review_overdue));
    BOOST_TEST(stage(empty) == 1);
}

BOOST_AUTO_TEST_CASE(three_accepted_insights_are_needed) {
    for (const char* field : {"so_what", "source", "date"}) {
        const Store store = changed(Collection::insight, "insight2", {{field, nullptr}});
        BOOST_TEST(missing(store, Stage::insight) == item(Missing::insights, 1), field);
        BOOST_TEST(stage(store) == 1);
    }
    BOOST_TEST(missing(changed(Collection::insight, "insight2", {{"so_what", " "}}),
                       Stage::insight) == item(Missing::insights, 1));
    BOOST_TEST(missing(changed(Collection::insight, "insight2", {{"confirmed", "rejected"}}),
                       Stage::insight) == item(Missing::insights, 1));
    BOOST_TEST(missing(changed(Collection::insight, "insight2", {{"confirmed", "assumed"}}),
                       Stage::insight)
                   .empty());
    const Store two_gone = test::without_record(without(Collection::insight, "insight1"),
                                                Collection::insight, "insight2");
    BOOST_TEST(missing(two_gone, Stage::insight) == item(Missing::insights, 2));
}

BOOST_AUTO_TEST_CASE(people_who_decide_and_rivals_are_named_or_listed_as_unknown) {
    BOOST_TEST(missing(account_with({{"decision_makers", nullptr}}), Stage::insight) ==
               item(Missing::decision_makers));
    BOOST_TEST(missing(account_with({{"decision_makers", " \n"}}), Stage::insight) ==
               item(Missing::decision_makers));
    BOOST_TEST(
        missing(account_with({{"decision_makers", nullptr}, {"decision_makers_unknown", true}}),
                Stage::insight)
            .empty());
    BOOST_TEST(missing(account_with({{"rivals_unknown", false}}), Stage::insight) ==
               item(Missing::rivals));
    BOOST_TEST(missing(account_with({{"rivals_unknown", nullptr}, {"rivals", "Two firms"}}),
                       Stage::insight)
                   .empty());
}

BOOST_AUTO_TEST_CASE(two_scored_opportunities_and_a_threat_are_needed) {
    for (const char* field : {"value", "likelihood", "fit"}) {
        const Store store = changed(Collection::opportunity, "opportunity1", {{field, nullptr}});
        BOOST_TEST(missing(store, Stage::opportunities) == item(Missing::opportunities_scored),
                   field);
        BOOST_TEST(stage(store) == 2);
    }
    BOOST_TEST(missing(without(Collection::threat, "threat1"), Stage::opportunities) ==
               item(Missing::threats));
    BOOST_TEST(missing(changed(Collection::opportunity, "opportunity1", {{"value", 0}}),
                       Stage::opportunities)
                   .empty());
}

BOOST_AUTO_TEST_CASE(each_opportunity_and_threat_rests_on_an_insight) {
    Store store = changed(Collection::opportunity, "opportunity1", {{"insight", nullptr}});
    store =
        test::with_fields(std::move(store), Collection::threat, "threat1", {{"insight", nullptr}});
    BOOST_TEST(missing(store, Stage::opportunities) == item(Missing::opportunity_links, 2));
    // A deleted insight carries nothing.
    BOOST_TEST(missing(without(Collection::insight, "insight3"), Stage::opportunities) ==
               item(Missing::opportunity_links, 1));
}

BOOST_AUTO_TEST_CASE(a_plan_has_a_specific_target_and_both_sorts_of_measure) {
    BOOST_TEST(missing(changed(Collection::target, "target1", {{"source", nullptr}}),
                       Stage::plan) == item(Missing::specific_target));
    BOOST_TEST(missing(without(Collection::target, "target1"), Stage::plan) ==
               item(Missing::specific_target) + item(Missing::lagging_measure));
    BOOST_TEST(missing(without(Collection::target, "target2"), Stage::plan) ==
               item(Missing::leading_measure));
    BOOST_TEST(stage(without(Collection::target, "target2")) == 3);
}

BOOST_AUTO_TEST_CASE(every_action_has_one_owner_and_a_date) {
    BOOST_TEST(missing(changed(Collection::action, "action1", {{"due", nullptr}}), Stage::plan) ==
               item(Missing::action_owner_or_date));
    Store store = changed(Collection::action, "action1", {{"owner", nullptr}, {"due", nullptr}});
    store = test::with_fields(std::move(store), Collection::action, "action2", {{"due", nullptr}});
    BOOST_TEST(missing(store, Stage::plan) == item(Missing::action_owner_or_date, 2));
    store =
        test::with_fields(std::move(store), Collection::action, "action1", {{"state", "dropped"}});
    BOOST_TEST(missing(store, Stage::plan) == item(Missing::action_owner_or_date, 1));
    store =
        test::with_fields(std::move(store), Collection::action, "action2", {{"state", "dropped"}});
    BOOST_TEST(missing(store, Stage::plan) == item(Missing::actions));
}

BOOST_AUTO_TEST_CASE(a_next_review_lies_today_or_later) {
    BOOST_TEST(
        missing(changed(Collection::review, "review2", {{"date", "2026-11-21"}}), Stage::plan)
            .empty());
    BOOST_TEST(missing(changed(Collection::review, "review2", {{"date", "2026-11-20"}}),
                       Stage::plan) == item(Missing::next_review));
    BOOST_TEST(missing(without(Collection::review, "review2"), Stage::plan) ==
               item(Missing::next_review));
}

BOOST_AUTO_TEST_CASE(a_review_was_held_within_the_cadence_and_a_fifth) {
    const auto held_on = [](const char* date, int cadence) {
        Store store = account_with({{"review_cadence_days", cadence}});
        store =
            test::with_fields(std::move(store), Collection::review, "review1", {{"date", date}});
        return missing(store, Stage::follow_up);
    };
    // 100 days before 2026-11-21 is 2026-08-13; 120 days before is 2026-07-24.
    BOOST_TEST(held_on("2026-07-24", 100).empty());
    BOOST_TEST(held_on("2026-07-23", 100) == item(Missing::review_overdue));
    Store no_cadence = account_with({{"review_cadence_days", nullptr}});
    BOOST_TEST(missing(no_cadence, Stage::follow_up).empty());
    for (const char* field : {"decisions", "attendees", "is_held"}) {
        BOOST_TEST(missing(changed(Collection::review, "review1", {{field, nullptr}}),
                           Stage::follow_up) == item(Missing::review_overdue),
                   field);
    }
}

BOOST_AUTO_TEST_CASE(open_actions_are_touched_within_45_days) {
    const Store store = test::valid_account_store();
    const auto after = [&store](int days) {
        std::string out;
        const auto gates = readmodel::stage_gates(store, test::test_day() + days);
        for (const MissingItem& one : gates.of(Stage::follow_up).missing) {
            if (one.what == Missing::untouched_actions) out = item(one.what, one.count);
        }
        return out;
    };
    BOOST_TEST(after(45).empty());
    BOOST_TEST(after(46) == item(Missing::untouched_actions, 2));
    const Store done = changed(Collection::action, "action1", {{"state", "done"}});
    const auto gates = readmodel::stage_gates(done, test::test_day() + 46);
    BOOST_TEST(
        (gates.of(Stage::follow_up).missing.front() == MissingItem{Missing::untouched_actions, 1}));
}

BOOST_AUTO_TEST_CASE(the_last_gate_never_holds_an_account_back) {
    BOOST_TEST(stage(without(Collection::review, "review1")) == 4);
}

BOOST_AUTO_TEST_CASE(the_current_stage_is_the_first_that_does_not_pass) {
    Store store = without(Collection::threat, "threat1");
    store = test::without_record(std::move(store), Collection::target, "target1");
    BOOST_TEST(stage(store) == 2);
    store = test::without_record(std::move(store), Collection::insight, "insight1");
    BOOST_TEST(stage(store) == 1);
}

BOOST_AUTO_TEST_CASE(an_override_with_a_reason_passes_a_gate_and_stays_visible) {
    Store store = without(Collection::insight, "insight1");
    store = test::with_fields(std::move(store), Collection::opportunity, "opportunity1",
                              {{"insight", "insight2"}});
    BOOST_TEST(stage(store) == 1);
    store = test::with_fields(std::move(store), Collection::account, "self",
                              {{"override_insight", "The client knows us for years"}});
    BOOST_TEST(stage(store) == 4);
    const auto gate = gates_of(store).of(Stage::insight);
    BOOST_TEST(gate.override_reason == "The client knows us for years");
    BOOST_TEST(gate.missing.size() == 1u);
    store = test::with_fields(std::move(store), Collection::account, "self",
                              {{"override_insight", "  "}});
    BOOST_TEST(stage(store) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
