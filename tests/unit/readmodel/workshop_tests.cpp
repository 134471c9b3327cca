// Votes without names, the room profile, what belongs into the plan, what a decision lacks.
#include "shared/readmodel/workshop.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/records.h"

using namespace kam;
using namespace kam::readmodel;
using kam::test::make_record;
using kam::test::store_of;
using kam::test::with_fields;
using kam::test::without_record;
using model::Collection;
using model::Store;

namespace {

model::Record item(std::string_view id, std::string_view kind) {
    return make_record(Collection::workshop_item, id,
                       {{"text", "Ask about " + std::string(id)},
                        {"author", "ben"},
                        {"kind", std::string(kind)},
                        {"step", 0}});
}

Store workshop() {
    return store_of({make_record(Collection::workshop, "self",
                                 {{"title", "Acme"},
                                  {"account", "acme"},
                                  {"opened_by", "anna"},
                                  {"facilitator", "anna"},
                                  {"date", "2026-11-27"},
                                  {"stage", 1},
                                  {"phase", "vote"},
                                  {"voting_on", "one"},
                                  {"round", 1}}),
                     make_record(Collection::attendee, "a-anna", {{"person", "anna"}}),
                     make_record(Collection::attendee, "a-ben", {{"person", "ben"}}),
                     item("one", "insight")});
}

Store ballot(int score, int round = 1) {
    const base::RecordId id = ballot_id("W1", {"one"}, round);
    return store_of(
        {make_record(Collection::ballot, id.text,
                     {{"workshop", "W1"}, {"item", "one"}, {"round", round}, {"score", score}})});
}

// Applies what the server would, and returns the row of the item.
model::RecordPtr counted(Store& room, const Store& anna, const Store& ben, int round = 1) {
    const std::array own{OwnStore{{"anna"}, &anna}, OwnStore{{"ben"}, &ben},
                         OwnStore{{"cleo"}, &anna}};
    room.apply(tally_changes(room, "W1", own), {});
    return room.find_alive(Collection::workshop_tally, tally_id({"one"}, round));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(workshop_tests)

BOOST_AUTO_TEST_CASE(before_the_reveal_only_the_number_of_votes_is_known) {
    Store room = workshop();
    const Store none;
    const Store four = ballot(4);
    BOOST_TEST(counted(room, none, none)->integer("voted").value() == 0);
    const auto row = counted(room, four, none);
    // Who has not joined is not counted, though a ballot of theirs exists.
    BOOST_TEST(row->integer("voted").value() == 1);
    BOOST_TEST(!row->has("spread"));
    // The score itself leaves no trace.
    Store other = workshop();
    BOOST_TEST((counted(other, ballot(1), none)->fields == row->fields));
}

BOOST_AUTO_TEST_CASE(revealed_is_how_often_each_was_given_and_stays_so) {
    Store room = with_fields(workshop(), Collection::workshop, "self", {{"phase", "revealed"}});
    BOOST_TEST(counted(room, ballot(4), ballot(2))->text("spread") == "0,1,0,1,0");
    // Too late: the difference would say whose it is.
    BOOST_TEST(counted(room, ballot(5), ballot(2))->text("spread") == "0,1,0,1,0");
    room = with_fields(room, Collection::workshop, "self", {{"round", 2}});
    BOOST_TEST(counted(room, ballot(5, 2), ballot(2), 2)->text("spread") == "0,0,0,0,1");
}

// Else the last one who is left in the room would have no secret.
BOOST_AUTO_TEST_CASE(who_leaves_or_is_put_out_stays_counted) {
    Store room = with_fields(workshop(), Collection::workshop, "self", {{"phase", "revealed"}});
    room = with_fields(room, Collection::attendee, "a-anna", {{"has_left", true}});
    room = without_record(room, Collection::attendee, "a-ben");
    BOOST_TEST(counted(room, ballot(4), ballot(2))->text("spread") == "0,1,0,1,0");
}

BOOST_AUTO_TEST_CASE(without_a_vote_nothing_is_counted) {
    for (const model::FieldMap& fields :
         {model::FieldMap{{"phase", "collect"}}, model::FieldMap{{"voting_on", nullptr}}}) {
        const Store room = with_fields(workshop(), Collection::workshop, "self", fields);
        BOOST_TEST(tally_changes(room, "W1", {}).empty());
    }
}

BOOST_AUTO_TEST_CASE(spreads_are_read_strictly) {
    BOOST_TEST(text_from_spread({0, 2, 5, 1, 0}) == "0,2,5,1,0");
    BOOST_TEST((spread_from_text("0,2,5,1,0").value() == Spread{0, 2, 5, 1, 0}));
    for (const char* text : {"", "1,2,3,4", "1,2,3,4,5,6", "1,2,x,4,5", "-1,0,0,0,0", "1,2,3,4,"}) {
        BOOST_TEST(!spread_from_text(text).has_value(), text);
    }
    BOOST_TEST(mean_tenths({0, 2, 5, 1, 0}).value() == 29);  // 23 ÷ 8 = 2.875
    BOOST_TEST(!mean_tenths({}).has_value());
}

BOOST_AUTO_TEST_CASE(the_plan_is_shown_only_to_a_room_of_its_team) {
    const Store account = test::valid_account_store();  // anna and ben
    Store room = workshop();
    BOOST_TEST(room_may_see_plan(room, account));
    room.load(make_record(Collection::attendee, "a-cleo", {{"person", "cleo"}}));
    BOOST_TEST(!room_may_see_plan(room, account));
    room = with_fields(room, Collection::attendee, "a-cleo", {{"has_left", true}});
    BOOST_TEST(room_may_see_plan(room, account));
    BOOST_TEST(
        !room_may_see_plan(room, without_record(account, Collection::team_member, "member2")));
}

BOOST_AUTO_TEST_CASE(what_was_said_is_a_draft_in_its_authors_name_once) {
    Store room = workshop();
    Store account = test::valid_account_store();
    const auto found = captures(room, account);
    BOOST_REQUIRE_EQUAL(found.size(), 1u);
    BOOST_TEST(found[0].author.text == "ben");
    BOOST_TEST((found[0].collection == Collection::insight));
    BOOST_TEST(found[0].id.text == "one");
    BOOST_TEST(found[0].fields.at("statement") == "Ask about one");
    BOOST_TEST(found[0].fields.at("draft_by") == "ben");
    BOOST_TEST(found[0].fields.at("source") == "Workshop");
    // There, or taken away there: not brought again.
    account.load(make_record(Collection::insight, "one", {{"statement", "Changed"}}));
    BOOST_TEST(captures(room, account).empty());
}

BOOST_AUTO_TEST_CASE(parked_notes_and_measureless_targets_stay_in_the_room) {
    Store room = workshop();
    room = without_record(room, Collection::workshop_item, "one");
    const Store account = test::valid_account_store();
    room.load(item("note", "note"));
    room.load(item("goal", "target"));
    BOOST_TEST(captures(room, account).empty());
    room = with_fields(room, Collection::workshop_item, "goal",
                       {{"target_kind", "conversations"}, {"unit", "count"}});
    BOOST_TEST(captures(room, account).size() == 1u);
    room = with_fields(room, Collection::workshop_item, "goal", {{"is_parked", true}});
    BOOST_TEST(captures(room, account).empty());
}

BOOST_AUTO_TEST_CASE(decisions_become_actions_when_the_workshop_is_closed) {
    Store room = without_record(workshop(), Collection::workshop_item, "one");
    const Store account = test::valid_account_store();
    room.load(item("call", "decision"));
    BOOST_REQUIRE_EQUAL(unfinished_decisions(room).size(), 1u);
    BOOST_TEST(!unfinished_decisions(room)[0].has_owner);
    room = with_fields(room, Collection::workshop_item, "call",
                       {{"owner", "ben"}, {"due", "2026-12-04"}});
    BOOST_TEST(unfinished_decisions(room).empty());
    BOOST_TEST(captures(room, account).empty());
    room = with_fields(room, Collection::workshop, "self", {{"is_closed", true}});
    const auto found = captures(room, account);
    BOOST_REQUIRE_EQUAL(found.size(), 1u);
    BOOST_TEST((found[0].collection == Collection::action));
    BOOST_TEST(found[0].fields.at("owner") == "ben");
    BOOST_TEST(found[0].fields.at("due") == "2026-12-04");
    // At the follow-up stage the workshop is a held review besides.
    room = with_fields(room, Collection::workshop, "self", {{"stage", 4}});
    const auto both = captures(room, account);
    BOOST_REQUIRE_EQUAL(both.size(), 2u);
    BOOST_TEST((both[1].collection == Collection::review));
    BOOST_TEST(both[1].fields.at("decisions") == "Ask about call");
    BOOST_TEST(both[1].fields.at("attendees").size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
