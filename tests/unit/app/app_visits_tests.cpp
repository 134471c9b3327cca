// How far a person has seen a plan: it moves along while they are there, stays while they are away,
// and outlives the tab.
#include <boost/test/unit_test.hpp>
#include <string>

#include "client/app/app.h"
#include "tests/support/app_fixture.h"

using namespace kam;
using namespace kam::test;

namespace {

const char* const plan = "#/client/acme";
constexpr std::int64_t hour_ms = 3'600'000;

struct VisitsFixture : AppFixture {
    TestTab& ben = open_tab("ben");

    // "insight ben, account ben", or how it stands.
    static std::string news(const TestTab& tab) {
        const app::NewsState state = tab.app.news_state(test_space());
        std::string text;
        for (const auto& change : tab.app.news(test_space())) {
            text += (text.empty() ? "" : ", ") +
                    std::string(model::collection_text(change.record->collection));
            for (const auto& person : change.people) text += " " + person.text;
        }
        if (!text.empty()) return text;
        return !state.is_current ? "not current" : state.since.value == 0 ? "unknown" : "nothing";
    }
    TestTab& open_again(const TestTab& before, const char* route = plan) {
        const app::Saved saved = saved_of(before);
        TestTab& tab = open_tab_from(saved, "anna");
        tab.app.route_changed(route, 0);
        settle();
        return tab;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(app_visits_tests, VisitsFixture)

BOOST_AUTO_TEST_CASE(a_first_visit_knows_of_none_before_and_sees_what_comes) {
    TestTab& anna = open_tab("anna", plan);
    BOOST_TEST(news(anna) == "unknown");
    do_in(ben, insight("while she looks on"));
    BOOST_TEST(news(anna) == "unknown");
    BOOST_TEST(anna.app.visit(test_space())->seen.all.value ==
               anna.app.replica(test_space())->version().value);
}

BOOST_AUTO_TEST_CASE(what_others_did_meanwhile_is_there_when_one_comes_back) {
    TestTab& anna = open_tab("anna", plan);
    do_in(anna, insight("mine"));
    kill(anna);
    pass(hour_ms);
    do_in(ben, insight("Ben's"));
    do_in(ben, about("a paragraph"));
    TestTab& again = open_again(anna, "#/clients");
    BOOST_TEST(!again.app.news_state(test_space()).is_current);
    again.app.route_changed(plan, 1);
    settle();
    BOOST_TEST(news(again) == "account ben, insight ben");
    // It has not been looked at, so it is still there the next time, and what came then as well.
    kill(again);
    do_in(ben, insight("one more"));
    TestTab& third = open_again(again);
    BOOST_TEST(news(third) == "insight ben, account ben, insight ben");
    do_in(third, app::MarkSeen{test_space()});
    BOOST_TEST(news(third) == "nothing");
    BOOST_TEST(news(open_again(third)) == "nothing");
}

BOOST_AUTO_TEST_CASE(a_hidden_page_and_a_lost_link_see_nothing) {
    TestTab& anna = open_tab("anna", plan);
    anna.app.set_visible(false);
    settle();
    do_in(ben, insight("behind another window"));
    BOOST_TEST(news(anna) == "insight ben");
    anna.app.set_visible(true);
    settle();
    BOOST_TEST(news(anna) == "insight ben");
    do_in(anna, app::MarkSeen{test_space()});
    anna.is_offline = true;
    cut(anna);
    do_in(ben, about("while the lid was closed"));
    BOOST_TEST(news(anna) == "not current");
    anna.is_offline = false;
    come_back(anna);
    settle();
    BOOST_TEST(news(anna) == "account ben");
}

BOOST_AUTO_TEST_CASE(a_record_that_is_opened_has_been_seen) {
    TestTab& anna = open_tab("anna", plan);
    kill(anna);
    do_in(ben, insight("Ben's"));
    do_in(ben, about("a paragraph"));
    TestTab& again = open_again(anna);
    const auto changes = again.app.news(test_space());
    again.app.route_changed(
        std::string(plan) + "/insight?open=insight%2F" + changes[1].record->id.text, 1);
    settle();
    BOOST_TEST(news(again) == "account ben");
    BOOST_TEST(news(open_again(again)) == "account ben");
}

BOOST_AUTO_TEST_CASE(a_visit_is_known_from_its_last_minute_on) {
    TestTab& anna = open_tab("anna", plan);
    const base::TimeMs first = at();
    pass(hour_ms);
    BOOST_TEST((anna.app.visit(test_space())->at == at()));
    BOOST_TEST((first < at()));
    const base::TimeMs left = at();
    kill(anna);
    pass(hour_ms);
    TestTab& again = open_again(anna);
    BOOST_TEST(news(again) == "nothing");
    BOOST_TEST((again.app.news_state(test_space()).since == left));
}

BOOST_AUTO_TEST_CASE(another_history_of_the_space_makes_the_visit_unknown) {
    TestTab& anna = open_tab("anna", plan);
    kill(anna);
    auto visits = app::visits_from_text(saved_of(anna).visits);
    BOOST_REQUIRE_EQUAL(visits.size(), 1u);
    visits[0].incarnation = "other";
    anna.disk.visits = app::text_from_visits(visits);
    do_in(ben, insight("Ben's"));
    BOOST_TEST(news(open_again(anna)) == "unknown");
}

BOOST_AUTO_TEST_CASE(a_second_tab_takes_over_what_the_first_has_seen) {
    TestTab& anna = open_tab("anna", plan);
    kill(anna);
    do_in(ben, insight("Ben's"));
    TestTab& one = open_again(anna);
    TestTab& two = open_again(one);
    BOOST_TEST(news(two) == "insight ben");
    do_in(one, app::MarkSeen{test_space()});
    two.app.take_visits(saved_of(one).visits);
    settle();
    BOOST_TEST(news(two) == "nothing");
}

BOOST_AUTO_TEST_CASE(who_leaves_the_team_keeps_no_mark) {
    TestTab& second = open_tab("ben", plan);
    BOOST_TEST(saved_of(second).visits.find("acme") != std::string::npos);
    for (const auto& row :
         ben.app.replica(test_space())->view().list(model::Collection::team_member)) {
        if (row->text("person") == "ben") {
            submit(test_space(), mutation::RecordDelete{model::Collection::team_member, row->id});
        }
    }
    settle();
    BOOST_TEST(saved_of(second).visits == "");
}

BOOST_AUTO_TEST_CASE(marks_survive_the_way_to_text_and_damage_costs_a_line) {
    std::vector<app::Visit> visits{
        {"anna", "account:acme", "inc", {{7}, {{"target/t1", {9}}}}, {1'000}},
        {"ben", "account:acme", "inc", {{8}, {}}, {2'000}}};
    const std::string text = app::text_from_visits(visits);
    BOOST_TEST((app::visits_from_text(text) == visits));
    visits.erase(visits.begin());
    for (const char* damaged : {"anna account:acme inc x 1", "anna", "anna account:acme inc 1 -1",
                                "anna account:acme inc 1 1 target/t"}) {
        BOOST_TEST(
            (app::visits_from_text(damaged + ("\n" + text.substr(text.find('\n') + 1))) == visits),
            damaged);
    }
}

BOOST_AUTO_TEST_SUITE_END()
