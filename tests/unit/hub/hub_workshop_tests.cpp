// A workshop in the hub: who comes in, what each is told, votes, what reaches the plan; and all of
// it after a crash.
#include <boost/test/unit_test.hpp>

#include "shared/readmodel/workshop.h"
#include "tests/support/hub_fixture.h"

using namespace kam;
using namespace kam::test;
using model::Collection;
using model::SpaceRole;

namespace {

const model::SpaceId room = model::workshop_space("K7QF3M9T");

struct RoomFixture : HubFixture {
    HubSession* anna = nullptr;
    HubSession* olga = nullptr;  // not of acme's team

    RoomFixture() { come_in(); }
    void come_in() {
        anna = &join("anna", "page-anna");
        olga = &join("olga", "page-olga");
    }
    void open() {
        push(*anna, room,
             mutation::WorkshopOpen{{{"title", "Acme"}, {"account", "acme"}, {"stage", 3}}}, 1);
        commit();
    }
    void enter() {
        push(*olga, room, mutation::WorkshopJoin{}, 1);
        commit();
    }
    void follow(HubSession& session, const model::SpaceId& space) {
        say(session, protocol::Subscribe{space, {}, {}, {}});
        commit();
    }
    const model::Store& store() { return *hub().find_store(room); }
    void say_item(HubSession& by, std::int64_t number, std::string id, std::string author,
                  std::string kind = "objective") {
        push(by, room,
             create(Collection::workshop_item, std::move(id),
                    {{"text", "Win the panel"}, {"author", author}, {"kind", kind}}),
             number);
        commit();
    }
    void start_vote(std::int64_t number) {
        push(*anna, room,
             mutation::RecordSet{Collection::workshop,
                                 {"self"},
                                 {{"phase", "vote"}, {"voting_on", "i1"}, {"round", 1}},
                                 false},
             number);
        commit();
    }
    void vote(HubSession& by, std::string person, int score) {
        const base::RecordId id = readmodel::ballot_id(room.key, {"i1"}, 1);
        push(by, model::own_space({person}),
             create(Collection::ballot, id.text,
                    {{"workshop", room.key}, {"item", "i1"}, {"round", 1}, {"score", score}}),
             1);
        commit();
    }
    model::RecordPtr tally() {
        return store().find_alive(Collection::workshop_tally, readmodel::tally_id({"i1"}, 1));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(hub_workshop_tests, RoomFixture)

BOOST_AUTO_TEST_CASE(only_the_clients_team_opens_one) {
    push(*olga, room,
         mutation::WorkshopOpen{{{"title", "Acme"}, {"account", "acme"}, {"stage", 3}}}, 1);
    commit();
    BOOST_TEST(hub().find_store(room) == nullptr);
    BOOST_TEST(count_of<protocol::Rejected>(*olga) == 1u);
    open();
    BOOST_REQUIRE(hub().find_store(room) != nullptr);
    BOOST_TEST((hub().grants_of({"anna"}).back() ==
                protocol::SpaceGrant{model::own_space({"anna"}), SpaceRole::owner}));
}

BOOST_AUTO_TEST_CASE(a_wrong_code_an_ended_workshop_and_other_spaces_get_the_same_answer) {
    open();
    const auto refusal = [&](const model::SpaceId& space) {
        HubSession& session = join("olga");
        push(session, space, mutation::WorkshopJoin{}, 1);
        commit();
        const auto answers = all_of<protocol::Rejected>(session);
        BOOST_REQUIRE_EQUAL(answers.size(), 1u);
        return std::string(base::code_text(answers[0].error.code)) + answers[0].error.detail;
    };
    const std::string wrong = refusal(model::workshop_space("K7QF3M9U"));
    BOOST_TEST(wrong == refusal(model::own_space({"anna"})));
    BOOST_TEST(wrong == refusal(model::account_space({"nothing"})));
    push(*anna, room, set(Collection::workshop, "self", "is_closed", true), 2);
    commit();
    BOOST_TEST(wrong == refusal(room));
}

BOOST_AUTO_TEST_CASE(who_was_given_the_code_comes_in_and_reads_what_is_said) {
    open();
    forget(*olga);
    follow(*olga, room);
    BOOST_TEST(heard(*olga) == "gone workshop:K7QF3M9T");
    enter();
    BOOST_TEST(count_of<protocol::Spaces>(*olga) == 1u);
    follow(*olga, room);
    BOOST_TEST(count_of<protocol::State>(*olga) == 1u);
    // The plan itself stays closed.
    follow(*olga, test_space());
    BOOST_TEST(count_of<protocol::SpaceGone>(*olga) == 2u);
}

BOOST_AUTO_TEST_CASE(what_is_said_reaches_the_plan_in_its_authors_name_in_the_same_commit) {
    open();
    enter();
    HubSession& ben = reader("ben", test_space());
    say_item(*olga, 2, "i1", "olga");
    const auto draft = hub().find_store(test_space())->find_alive(Collection::objective, {"i1"});
    BOOST_REQUIRE(draft != nullptr);
    BOOST_TEST(draft->created_by.text == "olga");
    BOOST_TEST(draft->text("draft_by") == "olga");
    BOOST_TEST(count_of<protocol::Batch>(ben) == 1u);
    crash();
    BOOST_REQUIRE(hub().find_store(test_space())->find_alive(Collection::objective, {"i1"}));
}

BOOST_AUTO_TEST_CASE(nothing_is_written_for_somebody_who_has_left_the_team) {
    open();
    enter();
    submit(test_space(), create(Collection::team_member, "m-olga",
                                {{"person", "olga"}, {"role", "account_lead"}}));
    commit();
    for (const auto& member : hub().find_store(test_space())->list(Collection::team_member)) {
        if (member->person("person").text == "anna") {
            submit(test_space(), remove(Collection::team_member, member->id.text));
        }
    }
    commit();
    say_item(*olga, 2, "i1", "olga");
    BOOST_TEST(hub().find_store(test_space())->find(Collection::objective, {"i1"}) == nullptr);
}

BOOST_AUTO_TEST_CASE(a_vote_reaches_nobody_before_the_reveal_and_no_name_ever) {
    open();
    enter();
    say_item(*olga, 2, "i1", "olga");
    start_vote(2);
    follow(*anna, room);
    forget(*anna);
    vote(*olga, "olga", 4);
    BOOST_TEST(tally()->integer("voted").value() == 1);
    // Whatever anna was sent holds neither the ballot nor the score.
    BOOST_TEST(count_of<protocol::Batch>(*anna) == 1u);
    for (const auto& frame : anna->frames) {
        BOOST_TEST(frame->find("ballot") == std::string::npos);
        BOOST_TEST(frame->find("score") == std::string::npos);
        BOOST_TEST(frame->find("spread") == std::string::npos);
    }
    follow(*anna, model::own_space({"olga"}));
    BOOST_TEST(count_of<protocol::SpaceGone>(*anna) == 1u);
    push(*anna, room, set(Collection::workshop, "self", "phase", "revealed"), 3);
    commit();
    BOOST_TEST(tally()->text("spread") == "0,0,0,1,0");
}

BOOST_AUTO_TEST_CASE(a_crash_during_a_vote_loses_none) {
    open();
    enter();
    say_item(*olga, 2, "i1", "olga");
    start_vote(2);
    vote(*olga, "olga", 4);
    vote(*anna, "anna", 2);
    crash();
    come_in();
    BOOST_TEST(tally()->integer("voted").value() == 2);
    // Asked again after the crash, it is counted once.
    vote(*olga, "olga", 4);
    BOOST_TEST(tally()->integer("voted").value() == 2);
    push(*anna, room, set(Collection::workshop, "self", "phase", "revealed"), 3);
    commit();
    BOOST_TEST(tally()->text("spread") == "0,1,0,1,0");
    BOOST_TEST(hub().grants_of({"olga"}).size() == 4u);  // firm, zeta, the room, her own
}

BOOST_AUTO_TEST_CASE(who_is_put_out_hears_no_more) {
    open();
    enter();
    follow(*olga, room);
    forget(*olga);
    for (const auto& attendee : store().list(Collection::attendee)) {
        if (attendee->person("person").text != "olga") continue;
        push(*anna, room, remove(Collection::attendee, attendee->id.text), 2);
    }
    commit();
    BOOST_TEST(count_of<protocol::SpaceGone>(*olga) == 1u);
    BOOST_TEST(count_of<protocol::Batch>(*olga) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
