// A workshop as its pages show it: which page for whom, what a room may see, what a vote hides.
#include <boost/test/unit_test.hpp>

#include "client/view/workshop_agenda.h"
#include "shared/readmodel/workshop.h"
#include "tests/support/view_makers.h"

using namespace kam;
using namespace kam::view;
using kam::test::make_record;
using kam::test::store_of;
using kam::test::with_fields;
using model::Collection;

namespace {

struct RoomWorld : test::ViewWorld {
    model::Store room = store_of(
        {make_record(Collection::workshop, "self",
                     {{"title", "Acme"},
                      {"account", "north"},
                      {"opened_by", "anna"},
                      {"facilitator", "anna"},
                      {"stage", 3},
                      {"step", 0},
                      {"step_started", 5000}}),
         make_record(Collection::attendee, "a1", {{"person", "anna"}}),
         make_record(Collection::attendee, "a2", {{"person", "ben"}}),
         make_record(
             Collection::workshop_item, "i1",
             {{"text", "Win the panel"}, {"author", "ben"}, {"kind", "objective"}, {"step", 0}})});
    model::Store own;

    WorkshopView seen(std::string section = {}, base::PersonId me = {"anna"}) {
        ViewContext now = context();
        now.me = std::move(me);
        now.workshops = {{"K7QF3M9T", &room}};
        now.own = &own;
        return workshop_view(now, workshop_route("K7QF3M9T", std::move(section)));
    }
    void set(model::FieldMap fields) {
        room = with_fields(room, Collection::workshop, "self", fields);
    }
    void tally(int round, model::FieldMap fields) {
        fields.emplace("item", "i1");
        fields.emplace("round", round);
        const base::RecordId id = readmodel::tally_id({"i1"}, round);
        room.load(make_record(Collection::workshop_tally, id.text, std::move(fields)));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(workshop_view_tests, RoomWorld)

BOOST_AUTO_TEST_CASE(each_has_their_page) {
    using enum WorkshopPage;
    BOOST_TEST((seen().page == lead));
    BOOST_TEST((seen({}, {"ben"}).page == part));
    BOOST_TEST((seen("screen").page == screen));
    BOOST_TEST((seen("minutes", {"ben"}).page == minutes));
    BOOST_TEST((seen({}, {"cleo"}).page == join));
    BOOST_TEST(seen().code_words == "K7QF 3M9T");
    BOOST_TEST(seen().plan_href == "#/client/north/plan");
    room = with_fields(room, Collection::attendee, "a2", {{"has_left", true}});
    BOOST_TEST((seen({}, {"ben"}).page == join));
    set({{"is_closed", true}});
    BOOST_TEST((seen().page == minutes));
}

BOOST_AUTO_TEST_CASE(every_stage_ends_with_its_decisions) {
    for (int stage = 1; stage <= 4; ++stage) {
        const auto cards = agenda(stage);
        BOOST_TEST(cards.back().item_kind == "decision");
        set({{"stage", stage}, {"step", 99}});
        const WorkshopView view = seen();
        BOOST_TEST(view.steps.size() == cards.size());
        BOOST_TEST(view.steps.back().is_current);
        BOOST_TEST(view.steps.back().is_for_decisions);
    }
}

BOOST_AUTO_TEST_CASE(time_is_that_of_the_step_and_what_was_added) {
    BOOST_TEST(seen().step_minutes == 15);
    BOOST_TEST(seen().step_started->value == 5000);
    set({{"extra_minutes", 4}});
    BOOST_TEST(seen().step_minutes == 19);
}

BOOST_AUTO_TEST_CASE(a_vote_shows_how_many_and_nothing_else_until_it_is_revealed) {
    set({{"phase", "vote"}, {"voting_on", "i1"}, {"round", 2}});
    tally(1, {{"voted", 2}, {"spread", "0,0,0,0,2"}});
    tally(2, {{"voted", 1}});
    WorkshopView view = seen();
    BOOST_TEST((view.vote.phase == WorkshopPhase::vote));
    BOOST_TEST(view.vote.voted == 1);
    BOOST_TEST(view.vote.present == 2);
    BOOST_TEST(!view.vote.spread.has_value());
    // Of the round before nothing, either, while minds are being made up anew.
    BOOST_TEST(view.items.at(0).spread_words == "");
    set({{"phase", "revealed"}});
    tally(2, {{"voted", 2}, {"spread", "0,1,0,1,0"}});
    view = seen();
    BOOST_TEST(view.vote.spread_words == "3.0 on average, from 2 to 4, 2 votes");
    BOOST_TEST(view.items.at(0).spread_words == view.vote.spread_words);
}

BOOST_AUTO_TEST_CASE(hands_count_where_devices_do_not) {
    room = with_fields(room, Collection::workshop_item, "i1", {{"hands", "0,0,3,0,0"}});
    set({{"phase", "revealed"}, {"voting_on", "i1"}, {"round", 1}});
    BOOST_TEST(seen().vote.spread_words == "3.0 on average, all 3, 3 votes");
}

BOOST_AUTO_TEST_CASE(the_plan_goes_from_the_screen_as_somebody_with_less_comes_in) {
    account.load(make_record(Collection::objective, "o1",
                             {{"statement", "Be their first call"}, {"level", "objective"}}));
    WorkshopView view = seen("screen");
    BOOST_REQUIRE_EQUAL(view.plan_lines.size(), 1u);
    BOOST_TEST(view.plan_lines[0].text == "Be their first call");
    BOOST_TEST(!view.is_plan_hidden);
    room.load(make_record(Collection::attendee, "a3", {{"person", "cleo"}}));
    view = seen("screen");
    BOOST_TEST(view.plan_lines.empty());
    BOOST_TEST(view.is_plan_hidden);
    BOOST_TEST(view.items.size() == 1u);
}

BOOST_AUTO_TEST_CASE(decisions_say_what_they_lack) {
    room.load(make_record(
        Collection::workshop_item, "d1",
        {{"text", "Call them"}, {"author", "anna"}, {"kind", "decision"}, {"owner", "ben"}}));
    const WorkshopView view = seen();
    BOOST_REQUIRE_EQUAL(view.decisions.size(), 1u);
    BOOST_TEST(view.decisions[0].lacks == "a date");
    BOOST_TEST(view.unfinished_decisions == 1);
}

BOOST_AUTO_TEST_CASE(who_asked_first_speaks_first) {
    model::Record later = make_record(Collection::turn, "t1", {{"person", "anna"}, {"pos", "b"}});
    model::Record first = make_record(Collection::turn, "t2", {{"person", "ben"}, {"pos", "a"}});
    room.load(later);
    room.load(first);
    const WorkshopView view = seen();
    BOOST_REQUIRE_EQUAL(view.queue.size(), 2u);
    BOOST_TEST(view.queue[0].person.text == "ben");
}

BOOST_AUTO_TEST_SUITE_END()
