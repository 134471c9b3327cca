// Workshops from the browser's side, against the real hub: started, joined, voted in; a wrong code;
// all of it begun without a network.
#include <boost/test/unit_test.hpp>

#include "client/app/app.h"
#include "shared/readmodel/workshop.h"
#include "tests/support/app_fixture.h"

using namespace kam;
using namespace kam::test;
using model::Collection;

namespace {

struct RoomFixture : AppFixture {
    static app::StartWorkshop start() { return {{"acme"}, 3, "Acme", "2026-11-27"}; }
    static model::SpaceId room_of(const TestTab& tab) {
        return model::workshop_space(tab.app.route().workshop);
    }
    static const model::Store& view_of(const TestTab& tab) {
        const sync::Replica* held = tab.app.replica(room_of(tab));
        BOOST_REQUIRE(held != nullptr);
        return held->view();
    }
    void say(TestTab& tab, std::string text, std::string author) {
        do_in(tab,
              app::AddRecord{
                  room_of(tab),
                  Collection::workshop_item,
                  {{"text", std::move(text)}, {"author", std::move(author)}, {"kind", "objective"}},
                  "added",
                  false});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(app_workshops_tests, RoomFixture)

BOOST_AUTO_TEST_CASE(a_code_is_read_as_people_say_it) {
    BOOST_TEST(app::workshop_code("k7qf 3m9t") == "K7QF3M9T");
    BOOST_TEST(app::workshop_code(" K7QF-3M9T ") == "K7QF3M9T");
    BOOST_TEST(app::workshop_code("Oil0") == "0110");
    BOOST_TEST(app::workshop_code("…") == "");
}

BOOST_AUTO_TEST_CASE(started_joined_and_spoken_in) {
    TestTab& anna = open_tab("anna");
    do_in(anna, start());
    BOOST_TEST((anna.app.route().place == view::Place::workshop));
    BOOST_TEST(view_of(anna).singleton(Collection::workshop)->text("title") == "Acme");
    BOOST_TEST(anna.app.waiting_changes() == 0u);

    TestTab& olga = open_tab("olga", "#/workshop");
    do_in(olga, app::JoinWorkshop{anna.app.route().workshop});
    BOOST_TEST(olga.app.route().workshop == anna.app.route().workshop);
    BOOST_TEST(view_of(olga).singleton(Collection::workshop)->text("title") == "Acme");
    say(olga, "Win the panel", "olga");
    BOOST_TEST(view_of(anna).list(Collection::workshop_item).size() == 1u);
    BOOST_TEST(olga.app.replica(test_space()) == nullptr);
}

BOOST_AUTO_TEST_CASE(a_wrong_code_says_so_and_leaves_nothing) {
    TestTab& olga = open_tab("olga", "#/workshop");
    do_in(olga, app::JoinWorkshop{"K7QF 3M9T"});
    BOOST_TEST(olga.app.is_join_refused());
    BOOST_TEST(!app::is_joining(olga.app));
    BOOST_TEST(olga.app.workshop_replicas().empty());
    BOOST_TEST(olga.app.refused().empty());
    BOOST_TEST(toasts_of(olga) == "");
    BOOST_TEST(!olga.app.is_loading());
}

BOOST_AUTO_TEST_CASE(a_vote_is_cast_changed_and_counted) {
    TestTab& anna = open_tab("anna");
    do_in(anna, start());
    TestTab& olga = open_tab("olga");
    do_in(olga, app::JoinWorkshop{anna.app.route().workshop});
    say(anna, "Win the panel", "anna");
    const base::RecordId item = view_of(anna).list(Collection::workshop_item).at(0)->id;
    do_in(anna, app::SetFields{room_of(anna),
                               Collection::workshop,
                               {"self"},
                               {{"phase", "vote"}, {"voting_on", item.text}, {"round", 1}},
                               "vote"});
    for (const int score : {2, 5}) {
        do_in(olga, app::CastBallot{anna.app.route().workshop, item, 1, score});
    }
    const auto tally = view_of(anna).find(Collection::workshop_tally, readmodel::tally_id(item, 1));
    BOOST_REQUIRE(tally != nullptr);
    BOOST_TEST(tally->integer("voted").value() == 1);
    do_in(anna, app::SetField{
                    room_of(anna), Collection::workshop, {"self"}, "phase", "revealed", "reveal"});
    BOOST_TEST(view_of(olga)
                   .find(Collection::workshop_tally, readmodel::tally_id(item, 1))
                   ->text("spread") == "0,0,0,0,1");
}

// Undo offers what the person may still do, and nothing else.
BOOST_AUTO_TEST_CASE(what_nobody_may_take_back_is_no_step) {
    TestTab& anna = open_tab("anna");
    do_in(anna, start());
    TestTab& ben = open_tab("ben");
    do_in(ben, app::JoinWorkshop{anna.app.route().workshop});
    const auto lead = [&](TestTab& tab, std::string field, nlohmann::json value) {
        do_in(tab, app::SetField{room_of(tab),
                                 Collection::workshop,
                                 {"self"},
                                 std::move(field),
                                 std::move(value),
                                 "lead"});
    };
    lead(anna, "step", 1);
    BOOST_TEST(anna.app.undo_stack().undo_label() == "lead");
    lead(anna, "facilitator", "ben");
    BOOST_TEST(view_of(ben).singleton(Collection::workshop)->text("facilitator") == "ben");
    BOOST_TEST(anna.app.undo_stack().undo_label() == "");
    lead(ben, "step", 2);
    BOOST_TEST(ben.app.undo_stack().undo_label() == "lead");
    lead(ben, "is_closed", true);
    BOOST_TEST(view_of(anna).singleton(Collection::workshop)->is_true("is_closed"));
    BOOST_TEST(ben.app.undo_stack().undo_label() == "");
    BOOST_TEST(toasts_of(anna) == "");
    BOOST_TEST(toasts_of(ben) == "");
}

BOOST_AUTO_TEST_CASE(who_was_put_out_comes_back_by_the_code) {
    TestTab& anna = open_tab("anna");
    do_in(anna, start());
    TestTab& olga = open_tab("olga", "#/workshop");
    const std::string code = anna.app.route().workshop;
    const model::SpaceId room = room_of(anna);
    for (int round = 0; round < 3; ++round) {
        do_in(olga, app::JoinWorkshop{code});
        BOOST_REQUIRE(olga.app.replica(room) != nullptr);
        BOOST_TEST(!app::is_joining(olga.app));
        say(olga, "Said in round " + std::to_string(round), "olga");
        BOOST_TEST(view_of(anna).list(Collection::workshop_item).size() ==
                   static_cast<std::size_t>(round) + 1);
        BOOST_TEST(olga.app.waiting_changes() == 0u);
        for (const model::RecordPtr& person : view_of(anna).list(Collection::attendee)) {
            if (person->text("person") != "olga") continue;
            do_in(anna, app::DeleteRecord{room, Collection::attendee, person->id, "put out"});
        }
        BOOST_TEST(olga.app.replica(room) == nullptr);
    }
    BOOST_TEST(olga.app.refused().empty());
    BOOST_TEST(toasts_of(olga) == "");
}

BOOST_AUTO_TEST_CASE(begun_on_one_laptop_without_a_network) {
    TestTab& anna = open_tab("anna");
    cut(anna);
    anna.is_offline = true;
    do_in(anna, start());
    say(anna, "Win the panel", "anna");
    say(anna, "Meet the new counsel", "anna");
    BOOST_TEST(view_of(anna).list(Collection::workshop_item).size() == 2u);
    BOOST_TEST(toasts_of(anna) == "");
    const model::SpaceId room = room_of(anna);
    anna.is_offline = false;
    come_back(anna);
    settle();
    BOOST_TEST(anna.app.waiting_changes() == 0u);
    const model::Store* store = hub().find_store(room);
    BOOST_REQUIRE(store != nullptr);
    BOOST_TEST(store->list(Collection::workshop_item).size() == 2u);
    BOOST_TEST(hub().find_store(test_space())->list(Collection::objective).size() == 2u);
    BOOST_TEST(view_of(anna).list(Collection::workshop_item).size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
