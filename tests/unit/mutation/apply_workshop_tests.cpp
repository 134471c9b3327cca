// workshop.open, workshop.join, and who may do what in a workshop and in one's own space.
#include <boost/test/unit_test.hpp>

#include "tests/support/sync_makers.h"

namespace kam::test {
namespace {

using model::Collection;
using model::FieldMap;
using model::SpaceRole;

FieldMap head() {
    return {{"title", "Acme"}, {"account", "acme"}, {"stage", 3}};
}

mutation::Actor anna() {
    return actor("anna", SpaceRole::facilitator);
}
mutation::Actor ben() {
    return actor("ben", SpaceRole::participant);
}

// Opened by anna, and ben has joined.
TestPlan room() {
    TestPlan plan;
    plan.space = model::workshop_space("W1");
    BOOST_REQUIRE(plan.run(mutation::WorkshopOpen{head()}, anna()) == "ok");
    BOOST_REQUIRE(plan.run(mutation::WorkshopJoin{}, ben()) == "ok");
    return plan;
}

mutation::Mutation say(std::string id, std::string author, std::string kind = "objective") {
    return create(Collection::workshop_item, std::move(id),
                  {{"text", "Win the panel"}, {"author", author}, {"kind", kind}, {"step", 0}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(apply_workshop_tests)

BOOST_AUTO_TEST_CASE(whoever_opens_it_facilitates_and_is_there) {
    TestPlan plan;
    plan.space = model::workshop_space("W1");
    FieldMap fields = head();
    fields["facilitator"] = "cleo";
    fields["opened_by"] = "cleo";
    fields["is_closed"] = true;
    BOOST_TEST(plan.run(mutation::WorkshopOpen{fields}, anna()) == "ok");
    const auto self = plan.store.singleton(Collection::workshop);
    BOOST_REQUIRE(self != nullptr);
    BOOST_TEST(self->person("facilitator").text == "anna");
    BOOST_TEST(self->person("opened_by").text == "anna");
    BOOST_TEST(!self->is_true("is_closed"));
    BOOST_TEST(plan.store.list(Collection::attendee).size() == 1u);
    BOOST_TEST(plan.run(mutation::WorkshopOpen{head()}, anna()) == "duplicate");
    TestPlan account;
    BOOST_TEST(account.run(mutation::WorkshopOpen{head()}, anna()) == "bad_value");
}

BOOST_AUTO_TEST_CASE(joining_twice_is_joining_once_and_after_leaving_is_coming_back) {
    TestPlan plan = room();
    BOOST_TEST(plan.run(mutation::WorkshopJoin{}, ben()) == "no effect");
    const auto people = plan.store.list(Collection::attendee);
    BOOST_REQUIRE_EQUAL(people.size(), 2u);
    const std::string id =
        people[0]->person("person").text == "ben" ? people[0]->id.text : people[1]->id.text;
    BOOST_TEST(plan.run(set(Collection::attendee, id, "has_left", true), ben()) == "ok");
    BOOST_TEST(plan.run(mutation::WorkshopJoin{}, ben()) == "ok");
    BOOST_TEST(!plan.store.find(Collection::attendee, {id})->is_true("has_left"));
}

BOOST_AUTO_TEST_CASE(a_participant_adds_in_the_own_name_and_nothing_else) {
    TestPlan plan = room();
    BOOST_TEST(plan.run(say("i1", "ben"), ben()) == "ok");
    BOOST_TEST(plan.run(say("i2", "anna"), ben()) == "forbidden");
    BOOST_TEST(plan.run(say("i3", "ben", "decision"), ben()) == "forbidden");
    BOOST_TEST(plan.run(say("i4", "anna"), anna()) == "ok");
    const auto& item = Collection::workshop_item;
    BOOST_TEST(plan.run(set(item, "i1", "text", "Lose it"), ben()) == "ok");
    BOOST_TEST(plan.run(set(item, "i1", "kind", "decision"), ben()) == "forbidden");
    BOOST_TEST(plan.run(set(item, "i1", "author", "anna"), ben()) == "forbidden");
    BOOST_TEST(plan.run(set(item, "i4", "text", "Mine"), ben()) == "forbidden");
    BOOST_TEST(plan.run(remove(item, "i4"), ben()) == "forbidden");
    BOOST_TEST(plan.run(remove(item, "i1"), ben()) == "ok");
    BOOST_TEST(plan.run(set(Collection::workshop, "self", "step", 2), ben()) == "forbidden");
    BOOST_TEST(plan.run(set(Collection::workshop, "self", "facilitator", "ben"), ben()) ==
               "forbidden");
    BOOST_TEST(plan.run(create(Collection::turn, "t1", {{"person", "ben"}}), ben()) == "ok");
    BOOST_TEST(plan.run(create(Collection::turn, "t2", {{"person", "anna"}}), ben()) ==
               "forbidden");
}

// It comes into the plan in its author's name.
BOOST_AUTO_TEST_CASE(the_facilitator_puts_no_words_into_anybodys_mouth) {
    TestPlan plan = room();
    const auto& item = Collection::workshop_item;
    BOOST_TEST(plan.run(say("i1", "ben"), anna()) == "forbidden");
    BOOST_TEST(plan.run(say("d1", "ben", "decision"), anna()) == "forbidden");
    BOOST_TEST(plan.run(say("i2", "ben"), ben()) == "ok");
    BOOST_TEST(plan.run(set(item, "i2", "text", "Lose it"), anna()) == "forbidden");
    BOOST_TEST(plan.run(say("i3", "anna"), anna()) == "ok");
    BOOST_TEST(plan.run(set(item, "i3", "author", "ben"), anna()) == "forbidden");
    // To park it, or to say what it is measured in, is leading.
    BOOST_TEST(plan.run(set(item, "i2", "is_parked", true), anna()) == "ok");
}

BOOST_AUTO_TEST_CASE(nobody_writes_what_the_server_counts_or_moves_it_to_another_client) {
    TestPlan plan = room();
    BOOST_TEST(plan.run(say("i1", "ben"), ben()) == "ok");
    BOOST_TEST(plan.run(create(Collection::workshop_tally, "t", {{"item", "i1"}, {"voted", 9}}),
                        anna()) == "forbidden");
    BOOST_TEST(plan.run(set(Collection::workshop, "self", "account", "zeta"), anna()) ==
               "forbidden");
    BOOST_TEST(plan.run(create(Collection::attendee, "x", {{"person", "cleo"}}), anna()) ==
               "bad_value");
}

BOOST_AUTO_TEST_CASE(handed_over_is_handed_over) {
    TestPlan plan = room();
    BOOST_TEST(plan.run(set(Collection::workshop, "self", "facilitator", "ben"), anna()) == "ok");
    BOOST_TEST(plan.run(set(Collection::workshop, "self", "step", 1), anna()) == "forbidden");
    BOOST_TEST(plan.run(set(Collection::workshop, "self", "step", 1), ben()) == "ok");
}

BOOST_AUTO_TEST_CASE(closing_is_refused_while_a_decision_has_no_owner_or_date) {
    TestPlan plan = room();
    BOOST_TEST(plan.run(say("d1", "anna", "decision"), anna()) == "ok");
    const auto close = set(Collection::workshop, "self", "is_closed", true);
    BOOST_TEST(plan.run(close, anna()) == "missing_value");
    const auto& item = Collection::workshop_item;
    BOOST_TEST(plan.run(set(item, "d1", "owner", "ben"), anna()) == "ok");
    BOOST_TEST(plan.run(close, anna()) == "missing_value");
    BOOST_TEST(plan.run(set(item, "d1", "due", "2026-12-04"), anna()) == "ok");
    BOOST_TEST(plan.run(close, anna()) == "ok");
    // Then it stays as it is.
    BOOST_TEST(plan.run(set(item, "d1", "owner", nullptr), anna()) == "forbidden");
    BOOST_TEST(plan.run(say("i9", "ben"), ben()) == "forbidden");
    BOOST_TEST(plan.run(mutation::WorkshopJoin{}, actor("cleo", SpaceRole::participant)) == "gone");
}

BOOST_AUTO_TEST_CASE(the_own_space_is_ones_own) {
    TestPlan plan;
    plan.space = model::own_space({"ben"});
    const auto vote = create(Collection::ballot, "b1", {{"workshop", "W1"}, {"item", "i1"}});
    BOOST_TEST(plan.run(vote, actor("anna", SpaceRole::participant)) == "forbidden");
    BOOST_TEST(plan.run(vote, actor("ben", SpaceRole::owner)) == "ok");
    BOOST_TEST(plan.run(set(Collection::ballot, "b1", "score", 6),
                        actor("ben", SpaceRole::owner)) == "bad_value");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
