// Going where a colleague goes: what moves the page, what it waits for, and what ends it. Two apps
// and the hub between them.
#include <boost/test/unit_test.hpp>

#include "client/app/app.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/limits.h"
#include "tests/support/app_fixture.h"

using namespace kam;
using namespace kam::test;
using model::Collection;

namespace {

const char* const overview = "#/client/acme";
const char* const plan = "#/client/acme/plan";
const char* const target = "#/client/acme/plan?open=target%2Ft1";
const char* const insights = "#/client/acme/insight";

struct FollowingFixture : AppFixture {
    TestTab& anna = open_tab("anna", overview);
    TestTab& ben = open_tab("ben", overview);

    FollowingFixture() { tell(); }

    // Everybody says where they are, and is told.
    void tell() {
        pass(protocol::presence_interval_ms * 3);
        deliver(hub().tick_presence(now()));
        settle();
    }
    void go(TestTab& tab, const char* to) {
        tab.app.route_changed(to, 0);
        tell();
    }
    void follow(TestTab& tab, const char* whom) {
        do_in(tab, app::FollowPerson{{whom}});
        tell();
    }
    static std::string route(const TestTab& tab) { return view::text_from_route(tab.app.route()); }
    static std::string follows(const TestTab& tab) { return tab.app.following().text; }
    // What anna is told of this person.
    std::string told(const char* person) {
        for (const protocol::Someone& each : anna.app.others_in(test_space())) {
            if (each.person.text == person) return each.follows.text;
        }
        return "not there";
    }
    void hear(TestTab& tab, std::vector<protocol::Someone> people) {
        const protocol::Who who{test_space(), std::move(people)};
        tab.app.socket_received(protocol::text_from_message(protocol::ServerMessage(who)), at());
        tab.app.tick(at());
    }
};

protocol::Someone someone(const char* person, protocol::PlanTab tab, const char* follows = "") {
    return {{person}, {}, tab, {follows}};
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(app_following_tests, FollowingFixture)

BOOST_AUTO_TEST_CASE(PR9_the_page_goes_along_without_steps_of_its_own) {
    go(anna, plan);
    BOOST_TEST(route(ben) == overview);
    follow(ben, "anna");
    BOOST_TEST(route(ben) == plan);
    const int depth = ben.app.history_depth();
    go(anna, target);
    BOOST_TEST(route(ben) == target);
    go(anna, insights);
    BOOST_TEST(route(ben) == insights);
    BOOST_TEST(follows(ben) == "anna");
    BOOST_TEST(ben.app.history_depth() == depth);
    BOOST_TEST(!ben.output.push_route);
    BOOST_REQUIRE(ben.output.replace_route);
    BOOST_TEST(*ben.output.replace_route == insights);
}

BOOST_AUTO_TEST_CASE(PR8_the_followed_one_is_told_and_told_when_it_is_over) {
    BOOST_TEST(told("ben") == "");
    follow(ben, "anna");
    BOOST_TEST(told("ben") == "anna");
    do_in(ben, app::StopFollowing{});
    tell();
    BOOST_TEST(told("ben") == "");
    BOOST_TEST(follows(ben) == "");
}

BOOST_AUTO_TEST_CASE(PR9_it_waits_while_one_writes) {
    follow(ben, "anna");
    ben.app.set_editing({Collection::account, {"self"}, "about"});
    go(anna, target);
    BOOST_TEST(route(ben) == overview);
    ben.app.set_editing({}, true);  // a line that adds, a menu, a dialog
    settle();
    BOOST_TEST(route(ben) == overview);
    ben.app.set_editing({});
    settle();
    BOOST_TEST(route(ben) == target);
}

BOOST_AUTO_TEST_CASE(PR9_what_has_no_panel_opens_none) {
    follow(ben, "anna");
    go(anna, target);
    anna.app.set_editing({Collection::account, {"self"}, "about"});
    anna.app.route_changed(overview, 0);
    tell();
    BOOST_TEST(route(ben) == overview);
}

BOOST_AUTO_TEST_CASE(PR9_filters_stay_with_their_list_and_go_with_it) {
    follow(ben, "anna");
    view::Route mine = ben.app.route();
    mine.search = "north";
    do_in(ben, app::Navigate{mine});
    tell();
    BOOST_TEST(follows(ben) == "anna");
    BOOST_TEST(route(ben) == std::string(overview) + "?q=north");
    go(anna, plan);
    BOOST_TEST(route(ben) == plan);
}

BOOST_AUTO_TEST_CASE(PR9_of_several_windows_it_stays_with_the_one_that_is_where_it_is) {
    using enum protocol::PlanTab;
    follow(ben, "anna");
    hear(ben, {someone("anna", insight), someone("anna", plan)});
    BOOST_TEST(route(ben) == insights);
    hear(ben, {someone("anna", follow_up), someone("anna", insight)});
    BOOST_TEST(route(ben) == insights);
    hear(ben, {someone("anna", plan), someone("anna", follow_up)});
    BOOST_TEST(route(ben) == ::plan);
}

BOOST_AUTO_TEST_CASE(PR10_an_own_move_ends_it) {
    const auto again = [&] {
        go(anna, overview);
        follow(ben, "anna");
        BOOST_TEST(route(ben) == overview);
        BOOST_TEST(follows(ben) == "anna");
    };
    again();
    view::Route tab = ben.app.route();
    tab.tab = view::Tab::insight;
    do_in(ben, app::Navigate{tab});
    BOOST_TEST(follows(ben) == "");
    go(anna, target);
    BOOST_TEST(route(ben) == insights);

    again();
    view::Route record = ben.app.route();
    record.open = "target/t1";
    do_in(ben, app::Navigate{record});
    BOOST_TEST(follows(ben) == "");

    again();
    ben.app.route_changed(plan, 0);  // back, or an address
    BOOST_TEST(follows(ben) == "");

    again();
    do_in(ben, app::Navigate{view::clients_route()});
    BOOST_TEST(follows(ben) == "");
    BOOST_TEST(toasts_of(ben) == "");
}

BOOST_AUTO_TEST_CASE(PR10_it_ends_in_words_when_the_other_leaves) {
    for (const int how : {0, 1, 2}) {
        TestTab& cleo = open_tab("anna", target);
        go(anna, "#/clients");
        follow(ben, "anna");
        BOOST_TEST(route(ben) == target, how);
        if (how == 0) go(cleo, "#/leadership");
        if (how == 1) kill(cleo);
        if (how == 2) cleo.app.set_visible(false);
        if (how == 2) pass(protocol::presence_life_ms);
        tell();
        BOOST_TEST(follows(ben) == "", how);
        BOOST_TEST(route(ben) == target, how);
        BOOST_TEST(toasts_of(ben) == "anna has left this plan.", how);
        if (how != 1) kill(cleo);
        do_in(ben, app::DismissToast{"followed"});
        go(anna, overview);
        BOOST_TEST(route(ben) == target, how);
    }
}

BOOST_AUTO_TEST_CASE(PR10_a_lost_link_is_not_leaving) {
    follow(ben, "anna");
    cut(ben);
    settle();
    BOOST_TEST(follows(ben) == "anna");
    come_back(ben);
    BOOST_TEST(follows(ben) == "anna");
    go(anna, target);
    BOOST_TEST(follows(ben) == "anna");
    BOOST_TEST(route(ben) == target);
}

BOOST_AUTO_TEST_CASE(PR10_who_is_not_told_of_again_after_a_lost_link_has_left) {
    follow(ben, "anna");
    cut(ben);
    kill(anna);
    come_back(ben);
    BOOST_TEST(follows(ben) == "anna");
    BOOST_TEST(ben.app.ms_until_tick(at()) <= protocol::presence_life_ms);
    pass(protocol::presence_life_ms);
    BOOST_TEST(follows(ben) == "");
    BOOST_TEST(toasts_of(ben) == "anna has left this plan.");
}

BOOST_AUTO_TEST_CASE(PR10_who_is_put_out_follows_nobody) {
    follow(ben, "anna");
    submit(test_space(), remove(Collection::team_member, "m-ben"));
    settle();
    BOOST_TEST(route(ben) == "#/clients");
    BOOST_TEST(follows(ben) == "");
    BOOST_TEST(toasts_of(ben) == "");
}

BOOST_AUTO_TEST_CASE(PR10_only_who_is_there_can_be_followed) {
    do_in(ben, app::FollowPerson{{"olga"}});
    BOOST_TEST(follows(ben) == "");
    go(ben, "#/clients");
    do_in(ben, app::FollowPerson{{"anna"}});
    BOOST_TEST(follows(ben) == "");
}

BOOST_AUTO_TEST_CASE(PR10_nobody_follows_who_is_led_by_them) {
    follow(ben, "anna");
    BOOST_TEST(!anna.app.can_follow({"ben"}));
    follow(anna, "ben");
    BOOST_TEST(follows(anna) == "");
    using enum protocol::PlanTab;
    hear(anna, {someone("ben", plan, "anna"), someone("cleo", insight, "ben")});
    BOOST_TEST(!anna.app.can_follow({"cleo"}));
    hear(anna, {someone("ben", plan), someone("cleo", insight, "ben")});
    BOOST_TEST(anna.app.can_follow({"cleo"}));
}

BOOST_AUTO_TEST_CASE(PR10_of_a_ring_the_first_goes_on) {
    go(ben, target);
    // Both at once, before either is told of the other.
    anna.app.handle(app::FollowPerson{{"ben"}}, at());
    ben.app.handle(app::FollowPerson{{"anna"}}, at());
    for (int i = 0; i < 4; ++i) tell();
    BOOST_TEST(follows(anna) == "ben");
    BOOST_TEST(follows(ben) == "");
    BOOST_TEST(route(anna) == route(ben));
}

BOOST_AUTO_TEST_SUITE_END()
