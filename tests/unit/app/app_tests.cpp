// The app and its link, against the real hub through text frames: greeting, following, sending,
// losing the link and coming back, the address bar.
#include "client/app/app.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "shared/protocol/codec.h"
#include "shared/protocol/limits.h"
#include "tests/support/app_fixture.h"

BOOST_FIXTURE_TEST_SUITE(app_tests, kam::test::AppFixture)

using namespace kam;
using namespace kam::test;
using model::Collection;
using Texts = std::vector<std::string>;

namespace {

std::string about_in(const model::Store* store) {
    return std::string(store->singleton(Collection::account)->text("about"));
}

std::string about_in(const TestTab& tab) {
    return about_in(&tab.app.replica(test_space())->view());
}

Texts kinds_of(const Texts& frames) {
    Texts kinds;
    for (const std::string& frame : frames) {
        const auto json = base::json_from_text(frame);
        BOOST_REQUIRE(json.ok());
        kinds.emplace_back(base::string_at(json.value(), "t").value_or("pushes"));
    }
    return kinds;
}

std::string text_of(const protocol::ServerMessage& message) {
    return protocol::text_from_message(message);
}

}  // namespace

BOOST_AUTO_TEST_CASE(greets_follows_all_its_spaces_and_is_ready) {
    TestTab& anna = open_tab("anna");
    BOOST_TEST(anna.app.person().text == "anna");
    BOOST_TEST(anna.app.is_live());
    BOOST_TEST(!anna.app.is_loading());
    BOOST_TEST(anna.app.waiting_changes() == 0u);
    BOOST_TEST(anna.sent.size() == 3u);  // hello, and one subscribe for the firm and one for acme
    BOOST_REQUIRE_EQUAL(anna.app.account_replicas().size(), 1u);
    BOOST_TEST((anna.app.account_replicas()[0]->space() == test_space()));
    BOOST_TEST((anna.app.account_replicas()[0]->actor().role == model::SpaceRole::account_lead));
    BOOST_TEST(anna.app.replica(programme_space()) == nullptr);
    BOOST_TEST(open_tab("cleo").app.replica(programme_space()) != nullptr);
}

BOOST_AUTO_TEST_CASE(is_loading_until_the_states_are_here) {
    app::App app(1);
    app.start("#/clients", at());
    BOOST_TEST(app.is_loading());
    BOOST_TEST(app.take_output().is_connect_wanted);
    app.socket_opened(at());
    app.socket_received(text_of(protocol::Welcome{.protocol = 1,
                                                  .schema = 1,
                                                  .person = {"anna"},
                                                  .spaces = {{firm_space(), {}}},
                                                  .is_demo = true}),
                        at());
    BOOST_TEST(app.is_live());
    BOOST_TEST(app.is_demo());
    BOOST_TEST(app.is_loading());
    app.socket_received(
        text_of(protocol::State{.space = firm_space(), .question = {1}, .incarnation = "i"}), at());
    BOOST_TEST(!app.is_loading());
}

BOOST_AUTO_TEST_CASE(an_edit_shows_at_once_and_counts_until_the_server_has_it) {
    TestTab& anna = open_tab("anna");
    TestTab& ben = open_tab("ben");
    const std::uint64_t before = anna.app.revision();
    anna.app.handle(about("They ship grain"), at());
    BOOST_TEST(about_in(anna) == "They ship grain");
    BOOST_TEST(anna.app.waiting_changes() == 1u);
    BOOST_TEST(anna.app.revision() > before);
    step_up(anna);
    BOOST_TEST(anna.app.waiting_changes() == 1u);
    settle();
    BOOST_TEST(anna.app.waiting_changes() == 0u);
    BOOST_TEST(about_in(ben) == "They ship grain");
    BOOST_TEST(about_in(hub().find_store(test_space())) == "They ship grain");
    BOOST_TEST(pushes_of(anna) == Texts{"account:acme 1 record.set"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(offline_edits_wait_and_go_out_after_the_link_is_back) {
    TestTab& anna = open_tab("anna");
    cut(anna);
    anna.is_offline = true;
    do_in(anna, about("Written on the train"));
    do_in(anna, insight("They reorganise"));
    BOOST_TEST(!anna.app.is_live());
    BOOST_TEST(anna.app.waiting_changes() == 2u);
    BOOST_TEST(about_in(anna) == "Written on the train");
    pass(60'000);
    BOOST_TEST(pushes_of(anna).empty());
    anna.is_offline = false;
    come_back(anna);
    BOOST_TEST(anna.app.waiting_changes() == 0u);
    BOOST_TEST(about_in(hub().find_store(test_space())) == "Written on the train");
    BOOST_TEST(hub().find_store(test_space())->alive_count(Collection::insight) == 1u);
}

BOOST_AUTO_TEST_CASE(what_may_have_arrived_is_sent_again_under_the_same_number) {
    TestTab& anna = open_tab("anna");
    anna.app.handle(insight("They reorganise"), at());
    step_up(anna);
    commit();
    cut(anna);  // the answer is lost
    come_back(anna);
    const Texts twice(2, "account:acme 1 record.create");
    BOOST_TEST(pushes_of(anna) == twice, boost::test_tools::per_element());
    BOOST_TEST(anna.app.waiting_changes() == 0u);
    BOOST_TEST(hub().find_store(test_space())->alive_count(Collection::insight) == 1u);
    BOOST_TEST(toasts_of(anna) == "");
}

// All spaces are asked for again, else their news would stop.
BOOST_AUTO_TEST_CASE(every_space_is_followed_again_after_a_cut) {
    TestTab& anna = open_tab("anna");
    TestTab& ben = open_tab("ben");
    cut(anna);
    do_in(ben, about("While anna was away"));
    come_back(anna);
    BOOST_TEST(about_in(anna) == "While anna was away");
    do_in(ben, about("And after"));
    BOOST_TEST(about_in(anna) == "And after");
}

BOOST_AUTO_TEST_CASE(a_long_day_offline_goes_out_without_being_cut_off) {
    TestTab& anna = open_tab("anna");
    cut(anna);
    anna.is_offline = true;
    for (int i = 0; i < 500; ++i) anna.app.handle(insight(std::to_string(i)), at());
    anna.is_offline = false;
    come_back(anna);
    for (int step = 0; step < 40 && anna.app.waiting_changes() > 0; ++step) {
        pass(anna.app.ms_until_tick(at()));
    }
    BOOST_TEST(anna.app.waiting_changes() == 0u);
    BOOST_TEST(hub().find_store(test_space())->alive_count(Collection::insight) == 500u);
    BOOST_TEST(pushes_of(anna).size() == 500u);  // none twice
}

BOOST_AUTO_TEST_CASE(a_handshake_that_stalls_closes_and_tries_again) {
    app::App app(1);
    app.start("#/clients", at());
    static_cast<void>(app.take_output());
    app.socket_opened(at());
    const base::TimeMs late = at() + protocol::handshake_max_ms;
    app.tick(late);
    BOOST_TEST(app.take_output().is_close_wanted);
    const base::TimeMs next = late + app.ms_until_tick(late);
    app.tick(next);
    BOOST_TEST(app.take_output().is_connect_wanted);
}

BOOST_AUTO_TEST_CASE(silence_closes_and_what_was_sent_goes_again) {
    TestTab& anna = open_tab("anna");
    anna.app.handle(insight("Into the void"), at());
    anna.app.tick(at());
    BOOST_TEST(anna.app.take_output().frames.size() == 1u);  // and never arrives
    now().at = at() + protocol::ping_interval_ms;
    anna.app.tick(at());
    BOOST_TEST(kinds_of(anna.app.take_output().frames) == Texts{"ping"},
               boost::test_tools::per_element());
    now().at = at() + protocol::silence_max_ms;
    step_up(anna);
    BOOST_TEST(anna.output.is_close_wanted);
    BOOST_TEST(!anna.app.is_live());
    come_back(anna);
    BOOST_TEST(anna.app.waiting_changes() == 0u);
    BOOST_TEST(hub().find_store(test_space())->alive_count(Collection::insight) == 1u);
}

BOOST_AUTO_TEST_CASE(refused_sockets_put_the_session_in_doubt) {
    TestTab& anna = open_tab("anna");
    cut(anna);
    anna.is_offline = true;
    BOOST_TEST(!anna.output.is_session_check_wanted);
    pass(1'000);
    BOOST_TEST(anna.output.is_session_check_wanted);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_starts_the_connection_over) {
    TestTab& anna = open_tab("anna");
    anna.app.handle(about("Kept"), at());
    anna.app.socket_received("{\"t\":", at());
    BOOST_TEST(!anna.app.is_live());
    // What the old socket still delivers is nothing to us.
    anna.app.socket_received(text_of(protocol::SpaceGone{test_space()}), at());
    BOOST_TEST(anna.app.replica(test_space()) != nullptr);
    settle();
    BOOST_TEST(anna.output.is_close_wanted);
    come_back(anna);
    BOOST_TEST(about_in(hub().find_store(test_space())) == "Kept");
}

BOOST_AUTO_TEST_CASE(a_page_that_is_too_old_is_told_to_reload) {
    TestTab& anna = open_tab("anna");
    anna.app.socket_received(text_of(protocol::Bye{{base::ErrorCode::schema, {}}}), at());
    BOOST_TEST(toasts_of(anna) == "Reload the page to get the current version.");
    BOOST_TEST(!anna.app.is_live());
    anna.app.socket_opened(at());
    anna.app.socket_received(text_of(protocol::Bye{{base::ErrorCode::not_signed_in, {}}}), at());
    BOOST_TEST(anna.app.take_output().is_session_check_wanted);
}

BOOST_AUTO_TEST_CASE(places_are_pushed_and_filters_replaced) {
    TestTab& anna = open_tab("anna");
    view::Route route = view::clients_route();
    route.search = "nor";
    do_in(anna, app::Navigate{route});
    BOOST_TEST(anna.output.replace_route.value_or("") == "#/clients?q=nor");
    BOOST_TEST(!anna.output.push_route.has_value());
    anna.output = {};
    do_in(anna, app::Navigate{view::account_route({"acme"})});
    BOOST_TEST(anna.output.push_route.value_or("") == "#/client/acme");
    BOOST_TEST(!anna.output.replace_route.has_value());
    anna.output = {};
    do_in(anna, app::Navigate{view::account_route({"acme"})});  // is there already
    BOOST_TEST(!anna.output.push_route.has_value());
    route = view::account_route({"acme"});
    route.open = "insight/i1";
    do_in(anna, app::Navigate{route});
    BOOST_TEST(anna.output.push_route.value_or("") == "#/client/acme?open=insight%2Fi1");
}

// The platform replaces first and pushes then.
BOOST_AUTO_TEST_CASE(a_filter_after_a_new_place_belongs_to_that_step) {
    TestTab& anna = open_tab("anna");
    view::Route route = view::leadership_route();
    anna.app.handle(app::Navigate{route}, at());
    route.filter = "red";
    anna.app.handle(app::Navigate{route}, at());
    const app::AppOutput output = anna.app.take_output();
    BOOST_TEST(output.push_route.value_or("") == "#/leadership?show=red");
    BOOST_TEST(!output.replace_route.has_value());
}

BOOST_AUTO_TEST_CASE(back_and_typed_addresses_move_without_a_new_step) {
    TestTab& anna = open_tab("anna", "#/client/acme/plan");
    BOOST_TEST((anna.app.route().tab == view::Tab::plan));
    anna.app.route_changed("#/clients?show=mine", 1);
    settle();
    BOOST_TEST(anna.app.route().filter == "mine");
    BOOST_TEST(!anna.output.push_route.has_value());
    BOOST_TEST(!anna.output.replace_route.has_value());
}

BOOST_AUTO_TEST_CASE(theme_and_signing_out_are_handed_to_the_platform) {
    TestTab& anna = open_tab("anna");
    do_in(anna, app::ChooseTheme{app::ThemeChoice::dark});
    BOOST_TEST((anna.app.theme() == app::ThemeChoice::dark));
    BOOST_TEST((anna.output.theme == app::ThemeChoice::dark));
    do_in(anna, app::SignOut{});
    BOOST_TEST(anna.output.is_sign_out_wanted);
}

BOOST_AUTO_TEST_SUITE_END()
