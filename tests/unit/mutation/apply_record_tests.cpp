// Create, set, delete and restore on a small plan: what they change, and what they refuse.
#include <boost/test/unit_test.hpp>

#include "tests/support/sync_makers.h"

namespace kam::test {
namespace {

using model::Collection;
using model::FieldMap;

constexpr auto insight = Collection::insight;
constexpr auto action = Collection::action;
constexpr auto target = Collection::target;

FieldMap action_fields() {
    return {{"title", "Call the counsel"}, {"owner", "anna"}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(apply_record_tests)

BOOST_AUTO_TEST_CASE(a_created_record_stands_at_the_end_of_its_list) {
    TestPlan plan = TestPlan::opened();
    BOOST_TEST(plan.run(create(insight, "i1", {{"statement", "one"}})) == "ok");
    BOOST_TEST(plan.run(create(insight, "i2", {{"statement", "two"}})) == "ok");
    BOOST_TEST(plan.run(create_after(insight, "i3", {{"statement", "three"}}, "i1")) == "ok");
    BOOST_TEST(plan.run(create_after(insight, "i4", {{"statement", "four"}}, "")) == "ok");
    BOOST_TEST(order_of(plan.store, insight) == "i4 i1 i3 i2");
}

BOOST_AUTO_TEST_CASE(a_create_with_a_used_id_is_a_duplicate_even_of_a_tombstone) {
    TestPlan plan = TestPlan::opened();
    plan.run(create(insight, "i1", {{"statement", "one"}}));
    BOOST_TEST(plan.run(create(insight, "i1", {{"statement", "two"}})) == "duplicate");
    plan.run(remove(insight, "i1"));
    BOOST_TEST(plan.run(create(insight, "i1", {{"statement", "two"}})) == "duplicate");
}

BOOST_AUTO_TEST_CASE(a_create_is_refused_for_bad_ids_fields_and_collections) {
    TestPlan plan = TestPlan::opened();
    BOOST_TEST(plan.run(create(insight, "no id", {{"statement", "s"}})) == "bad_value");
    BOOST_TEST(plan.run(create(insight, "", {{"statement", "s"}})) == "bad_value");
    BOOST_TEST(plan.run(create(insight, "i1", {})) == "missing_value");
    BOOST_TEST(plan.run(create(insight, "i1", {{"statement", " "}})) == "missing_value");
    BOOST_TEST(plan.run(create(insight, "i1", {{"statement", 7}})) == "bad_value");
    BOOST_TEST(plan.run(create(insight, "i1", {{"statement", "s"}, {"x", 1}})) == "unknown_field");
    BOOST_TEST(plan.run(create(insight, "i1", {{"statement", "s"}, {"pos", "V"}})) == "bad_value");
    BOOST_TEST(plan.run(create(Collection::candidate, "c1", {{"name", "n"}})) == "unknown_record");
    BOOST_TEST(plan.run(create(Collection::account, "self", {{"name", "n"}})) == "bad_value");
    BOOST_TEST(plan.run(create(action, "a1", {{"title", "nobody's"}})) == "missing_value");
    BOOST_TEST(plan.store.list(insight).empty());
}

BOOST_AUTO_TEST_CASE(nulls_given_at_creation_stay_unknown) {
    TestPlan plan = TestPlan::opened();
    plan.run(create(insight, "i1", {{"statement", "s"}, {"source", nullptr}}));
    BOOST_TEST(!plan.at(insight, "i1")->has("source"));
    BOOST_TEST(!plan.at(insight, "i1")->stamps.contains("source"));
}

BOOST_AUTO_TEST_CASE(a_target_may_be_saved_vague) {
    TestPlan plan = TestPlan::opened();
    const FieldMap vague{{"statement", "More"}, {"kind", "fees"}, {"unit", "money"}};
    BOOST_TEST(plan.run(create(target, "t1", vague)) == "ok");
}

BOOST_AUTO_TEST_CASE(set_writes_clears_and_leaves_what_is_the_same) {
    TestPlan plan = TestPlan::opened();
    plan.run(create(insight, "i1", {{"statement", "s"}}));
    BOOST_TEST(plan.run(set(insight, "i1", "source", "FT")) == "ok");
    BOOST_TEST(plan.at(insight, "i1")->text("source") == "FT");
    BOOST_TEST(plan.run(set(insight, "i1", "source", "FT")) == "no effect");
    BOOST_TEST(plan.run(set(insight, "i1", "source", nullptr)) == "ok");
    BOOST_TEST(!plan.at(insight, "i1")->has("source"));
    BOOST_TEST(plan.run(set(insight, "i1", "source", nullptr)) == "no effect");
}

BOOST_AUTO_TEST_CASE(set_refuses_what_cannot_stand) {
    TestPlan plan = TestPlan::opened();
    plan.run(create(insight, "i1", {{"statement", "s"}}));
    plan.run(create(action, "a1", action_fields()));
    BOOST_TEST(plan.run(set(insight, "i1", "statement", nullptr)) == "missing_value");
    BOOST_TEST(plan.run(set(insight, "i1", "statement", "  ")) == "missing_value");
    BOOST_TEST(plan.run(set(insight, "i1", "colour", "red")) == "unknown_field");
    BOOST_TEST(plan.run(set(insight, "i1", "pos", "V")) == "bad_value");
    BOOST_TEST(plan.run(set(insight, "i1", "date", "2027-02-30")) == "bad_value");
    BOOST_TEST(plan.run(set(insight, "i9", "source", "FT")) == "unknown_record");
    BOOST_TEST(plan.run(set(action, "a1", "target", "t9")) == "bad_value");
    BOOST_TEST(plan.run(set(action, "a1", "owner", nullptr)) == "missing_value");
}

BOOST_AUTO_TEST_CASE(people_must_exist_where_the_firm_is_known) {
    TestPlan plan = TestPlan::opened();
    model::Store firm;
    model::Record anna;
    anna.collection = Collection::person;
    anna.id.text = "anna";
    firm.load(anna);
    plan.firm = &firm;
    BOOST_TEST(plan.run(create(action, "a1", action_fields())) == "ok");
    BOOST_TEST(plan.run(set(action, "a1", "owner", "zoe")) == "bad_value");
}

BOOST_AUTO_TEST_CASE(dropping_an_action_asks_for_the_reason) {
    TestPlan plan = TestPlan::opened();
    plan.run(create(action, "a1", action_fields()));
    BOOST_TEST(plan.run(set(action, "a1", "state", "dropped")) == "bad_value");
    mutation::RecordSet both{action, {"a1"}, {}, false};
    both.fields.emplace("state", "dropped");
    both.fields.emplace("dropped_reason", "client moved on");
    BOOST_TEST(plan.run(both) == "ok");
    BOOST_TEST(plan.run(set(action, "a1", "dropped_reason", nullptr)) == "bad_value");
    BOOST_TEST(plan.run(set(action, "a1", "dropped_reason", "  ")) == "bad_value");
}

BOOST_AUTO_TEST_CASE(AU7_a_guarded_field_changed_unseen_is_late_for_others) {
    TestPlan plan = TestPlan::opened();
    plan.run(create(target, "t1",
                    {{"statement", "More"}, {"kind", "fees"}, {"unit", "money"}, {"target", 1}}));
    const model::Version seen = plan.version;
    BOOST_TEST(plan.run(set(target, "t1", "target", 2), actor("ben"), seen) == "ok");
    BOOST_TEST(plan.run(set(target, "t1", "target", 3), actor("anna"), seen) == "late");
    // The author's own unseen write is no obstacle, nor is a value that stands there already.
    BOOST_TEST(plan.run(set(target, "t1", "target", 4), actor("ben"), seen) == "ok");
    BOOST_TEST(plan.run(set(target, "t1", "target", 4), actor("anna"), seen) == "no effect");
    BOOST_TEST(plan.run(set(target, "t1", "target", 5), actor("anna")) == "ok");
    BOOST_TEST(plan.run(set(target, "t1", "measure", "a"), actor("ben"), seen) == "ok");
    BOOST_TEST(plan.run(set(target, "t1", "measure", "b"), actor("anna"), seen) == "ok");
}

BOOST_AUTO_TEST_CASE(AU7_an_erased_guarded_field_is_late_too) {
    TestPlan plan = TestPlan::opened();
    plan.run(create(target, "t1",
                    {{"statement", "More"}, {"kind", "fees"}, {"unit", "money"}, {"target", 1}}));
    const model::Version seen = plan.version;
    plan.run(set(target, "t1", "target", nullptr), actor("ben"));
    BOOST_TEST(plan.run(set(target, "t1", "target", 3), actor("anna"), seen) == "late");
}

BOOST_AUTO_TEST_CASE(AU7_undo_never_overwrites_what_somebody_else_wrote) {
    TestPlan plan = TestPlan::opened();
    plan.run(create(insight, "i1", {{"statement", "s"}, {"source", "mine"}}));
    plan.run(set(insight, "i1", "source", "ben's"), actor("ben"));
    // Even though anna has seen it: her own write is no longer the last one.
    BOOST_TEST(plan.run(undo_set(insight, "i1", "source", "old")) == "late");
    BOOST_TEST(plan.run(undo_set(insight, "i1", "source", "old"), actor("ben")) == "ok");
}

BOOST_AUTO_TEST_CASE(deleted_records_are_gone_until_restored) {
    TestPlan plan = TestPlan::opened();
    plan.run(create(insight, "i1", {{"statement", "s"}}));
    plan.run(create(Collection::opportunity, "o1", {{"title", "t"}, {"insight", "i1"}}));
    BOOST_TEST(plan.run(remove(insight, "i1")) == "ok");
    BOOST_TEST(plan.run(remove(insight, "i1")) == "no effect");
    BOOST_TEST(plan.run(set(insight, "i1", "source", "FT")) == "gone");
    BOOST_TEST(plan.run(move(insight, "i1", "")) == "gone");
    // A link to a tombstone is no obstacle.
    BOOST_TEST(plan.run(set(Collection::opportunity, "o1", "fit", 3)) == "ok");
    BOOST_TEST(plan.run(restore(insight, "i1")) == "ok");
    BOOST_TEST(plan.run(restore(insight, "i1")) == "no effect");
    BOOST_TEST(plan.at(insight, "i1")->text("statement") == "s");
    BOOST_TEST(plan.run(remove(insight, "i9")) == "unknown_record");
    BOOST_TEST(plan.run(restore(insight, "i9")) == "unknown_record");
    BOOST_TEST(plan.run(remove(Collection::account, "self")) == "forbidden");
}

BOOST_AUTO_TEST_CASE(errors_name_the_field_and_never_its_content) {
    const TestPlan plan = TestPlan::opened();
    const std::string secret = "the-canary";
    const std::string name(100, 'n');
    const auto by_value = plan.judge(create(insight, "i1", {{"statement", secret + "\x01"}}));
    const auto by_name = plan.judge(create(insight, "i1", {{"statement", "s"}, {name, secret}}));
    BOOST_REQUIRE(!by_value.ok());
    BOOST_REQUIRE(!by_name.ok());
    BOOST_TEST(by_value.error().detail.find(secret) == std::string::npos);
    BOOST_TEST(by_name.error().detail.find(secret) == std::string::npos);
    BOOST_TEST(by_name.error().detail.find(std::string(65, 'n')) == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
