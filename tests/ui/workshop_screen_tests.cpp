// The pages of a workshop that are looked at: the shared screen, which holds everything in large
// type whatever its size, and the minutes.
#include <boost/test/unit_test.hpp>

#include "tests/ui/coverage.h"
#include "tests/ui/workshop_fixture.h"

namespace kam::test {
namespace {

using ui::Role;
using view::WorkshopPage;
using view::WorkshopPhase;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(workshop_screen_tests, WorkshopFixture)

BOOST_AUTO_TEST_CASE(the_shared_screen_holds_everything_in_large_type_within_its_edges) {
    for (int i = 0; i < 10; ++i) {
        add_person("p" + std::to_string(i), "Bartholomew Featherstonehaugh " + std::to_string(i));
    }
    for (int i = 0; i < 8; ++i) {
        view.items.push_back(item("x" + std::to_string(i), long_text));
        view.decisions.push_back(decision("y" + std::to_string(i), long_text, i % 2 == 1));
        view.plan_lines.push_back({long_text, "Anna Holt, 3 Dec 2026"});
    }
    view.all_items = view.items;
    view.items[0].text = long_text;
    view.steps[0].question =
        "What do we know of this client today that we did not know a year ago?";
    view.queue = {view.people[3], view.people[4]};
    view.speaker_name = view.people[2].name;
    view.step_started = now;
    view.step_minutes = 10;
    view.is_plan_hidden = true;
    const auto check = [this] {
        show_page(WorkshopPage::screen);
        BOOST_TEST(count(Role::button) == 0);
        for (const ui::SemNode& each : output.nodes) {
            BOOST_TEST(each.text_px >= 16);
            BOOST_CHECK_MESSAGE(each.rect.x >= 0 && each.rect.y >= 0, each.name);
            BOOST_CHECK_MESSAGE(each.rect.right() <= input.width, each.name);
            BOOST_CHECK_MESSAGE(each.rect.bottom() <= input.height, each.name);
        }
    };
    for (const ui::Rect size : {ui::Rect{0, 0, 1097, 617}, ui::Rect{0, 0, 548, 308}}) {
        input.width = size.w;
        input.height = size.h;
        view.vote.phase = WorkshopPhase::collect;
        go_to_step(0);
        check();
        BOOST_TEST(says("What do we know of this client today"));
        BOOST_TEST(says("more"));
        node(Role::text, "12 here");
        node(Role::text, "Parked: 0");
        node(Role::text, "K7QF 3M9T");
        view.plan_lines.clear();
        check();
        go_to_step(2);
        check();
        BOOST_TEST(says("Ben Ode, by 3 Dec 2026"));
        go_to_step(0);
        start_vote(WorkshopPhase::vote);
        view.vote.present = 12;
        view.vote.voted = 7;
        check();
        node(Role::text, "7 of 12 have voted");
        start_vote(WorkshopPhase::revealed);
        check();
        node(Role::text, "3.5 on average, from 3 to 4, 2 votes");
        node(Role::list, "Votes for each number");
    }
}

BOOST_AUTO_TEST_CASE(before_anybody_is_there_the_shared_screen_says_how_to_join) {
    view.people.pop_back();
    view.items.clear();
    view.all_items.clear();
    for (const ui::Rect size : {ui::Rect{0, 0, 1097, 617}, ui::Rect{0, 0, 548, 308}}) {
        input.width = size.w;
        input.height = size.h;
        show_page(WorkshopPage::screen);
        node(Role::text, "Join at https://rapport.example/#/workshop");
        BOOST_TEST(says("K7QF 3M9T"));
        const ui::Rect code =
            node(Role::image, "QR code of https://rapport.example/#/workshop/k7qf3m9t").rect;
        BOOST_TEST(code.w >= 120);
        BOOST_TEST(code.right() <= size.w);
        BOOST_TEST(code.bottom() <= size.h);
    }
    view.join_origin.clear();
    show_page(WorkshopPage::screen);
    BOOST_TEST(count(Role::image) == 0);
}

BOOST_AUTO_TEST_CASE(the_minutes_name_each_decision_with_its_owner_and_date) {
    view.is_closed = true;
    view.decisions = {decision("d1", "Visit the port", true), decision("d2", "Ask Cleo", false)};
    view.parked = {item("p1", "The fees of 2024")};
    view.all_items[0].spread_words = "4.0 on average, 2 votes";
    show_page(WorkshopPage::minutes);
    node(Role::table, "Decided");
    BOOST_TEST(count(Role::row) == 3);
    node(Role::text, "Visit the port");
    node(Role::text, "Ben Ode");
    node(Role::text, "3 Dec 2026");
    node(Role::text, "Nobody yet");
    node(Role::text, "They open a port in Gdansk  ·  4.0 on average, 2 votes");
    node(Role::text, "They open a port in Gdansk  ·  Ben Ode");
    node(Role::text, "The fees of 2024  ·  Ben Ode");
    activate(Role::button, "Download CSV: Minutes");
    BOOST_REQUIRE(output.download.has_value());
    BOOST_TEST(output.download->bytes.find("Visit the port,Ben Ode,3 Dec 2026") !=
               std::string::npos);
    check_coverage(*this);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
