// Talking to one session: hello, following spaces, limits, and what outsiders are told. Frames go
// through the real codec; nothing is durable until the test commits.
#include <boost/test/unit_test.hpp>

#include "shared/protocol/codec.h"
#include "shared/protocol/limits.h"
#include "tests/support/hub_fixture.h"
#include "tests/support/records.h"

BOOST_FIXTURE_TEST_SUITE(hub_sessions_tests, kam::test::HubFixture)

using namespace kam::test;
using kam::model::Collection;
namespace protocol = kam::protocol;

namespace {

kam::mutation::Mutation insight(std::string_view id, std::string_view words = "They reorganise") {
    return create(Collection::insight, id, {{"statement", std::string(words)}});
}

const kam::model::SpaceId acme = test_space();
const kam::model::SpaceId zeta = kam::model::account_space({"zeta"});
const kam::model::SpaceId nowhere = kam::model::account_space({"nowhere"});

}  // namespace

BOOST_AUTO_TEST_CASE(hello_is_answered_with_the_persons_spaces) {
    HubSession& ben = join("ben");
    BOOST_REQUIRE(heard(ben) == "welcome");
    const protocol::Welcome welcome = all_of<protocol::Welcome>(ben)[0];
    BOOST_TEST(welcome.person.text == "ben");
    BOOST_TEST(welcome.server_time.value == now().at.value);
    const std::vector<protocol::SpaceGrant> expected{{firm_space(), kam::model::SpaceRole::reader},
                                                     {acme, kam::model::SpaceRole::member}};
    BOOST_TEST((welcome.spaces == expected));
    BOOST_TEST((hub().grants_of({"ben"}) == expected));
}

BOOST_AUTO_TEST_CASE(who_has_left_or_is_unknown_has_no_space) {
    BOOST_TEST(all_of<protocol::Welcome>(join("dan")).at(0).spaces.empty());
    BOOST_TEST(all_of<protocol::Welcome>(join("stranger")).at(0).spaces.empty());
}

BOOST_AUTO_TEST_CASE(hello_comes_first_and_once) {
    HubSession& early = connect("anna");
    say(early, protocol::Ping{1});
    BOOST_TEST(heard(early) == "bye bad_message");
    BOOST_TEST(early.is_closed);
    HubSession& twice = join("anna");
    say(twice, protocol::Hello{protocol::protocol_version, protocol::schema_version, {"x"}});
    BOOST_TEST(heard(twice) == "welcome, bye bad_message");
    BOOST_TEST(twice.is_closed);
}

BOOST_AUTO_TEST_CASE(other_versions_are_sent_away) {
    for (const int step : {-1, 1}) {
        HubSession& other = connect("anna");
        say(other,
            protocol::Hello{protocol::protocol_version, protocol::schema_version + step, {"tab"}});
        BOOST_TEST(heard(other) == "bye schema");
        BOOST_TEST(other.is_closed);
    }
}

BOOST_AUTO_TEST_CASE(bad_bytes_end_the_session_and_nothing_else) {
    HubSession& ben = reader("ben", acme);
    for (const char* bytes : {"", "{", "[]", "{\"t\":\"nonsense\"}", "\xff\xfe"}) {
        HubSession& bad = join("anna");
        forget(bad);
        say_text(bad, bytes);
        BOOST_TEST(count_of<protocol::Bye>(bad) == 1u);
        BOOST_TEST(bad.is_closed);
        // What was still on its way from there is not even read.
        deliver(hub().receive(bad.id, "{\"t\":\"ping\",\"k\":1}", now()));
        BOOST_TEST(bad.messages.size() == 1u);
    }
    BOOST_TEST(heard(ben) == "");
}

BOOST_AUTO_TEST_CASE(ping_is_answered_with_its_token) {
    HubSession& anna = join("anna");
    say(anna, protocol::Ping{77});
    BOOST_REQUIRE(count_of<protocol::Pong>(anna) == 1u);
    BOOST_TEST(all_of<protocol::Pong>(anna)[0].token == 77);
}

BOOST_AUTO_TEST_CASE(SB1_unknown_and_forbidden_spaces_are_answered_alike) {
    HubSession& olga = join("olga");
    forget(olga);
    std::vector<std::string> answers;
    for (const kam::model::SpaceId& space : {acme, nowhere}) {
        say(olga, protocol::Subscribe{space, {}, {}});
        push(olga, space, insight("i1"), 1);
        push(olga, space, open_account("olga"), 1);
        std::string words;
        for (const auto& frame : olga.frames) words += *frame + "\n";
        // The space's own name is the asker's word.
        const std::string name = kam::model::space_text(space);
        for (std::size_t at = words.find(name); at != std::string::npos; at = words.find(name)) {
            words.replace(at, name.size(), "S");
        }
        answers.push_back(words);
        forget(olga);
    }
    BOOST_TEST(answers[0] == answers[1]);
    BOOST_TEST(answers[0].find("gone") != std::string::npos);
    BOOST_TEST(answers[0].find("no_space") != std::string::npos);
}

// That a space exists shows neither while it has undurable changes.
BOOST_AUTO_TEST_CASE(SB1_outsiders_never_wait) {
    HubSession& anna = join("anna");
    push(anna, acme, insight("i1"));
    HubSession& olga = join("olga");
    forget(olga);
    say(olga, protocol::Subscribe{acme, {}, {}});
    push(olga, acme, insight("i2"), 1);
    BOOST_TEST(heard(olga) == "gone account:acme, rejected 1 no_space");
}

BOOST_AUTO_TEST_CASE(SB3_subscribe_waits_for_undurable_changes) {
    HubSession& anna = join("anna");
    push(anna, acme, insight("i1"));
    HubSession& ben = join("ben");
    forget(ben);
    say(ben, protocol::Subscribe{acme, {}, {}});
    BOOST_TEST(heard(ben) == "");
    BOOST_REQUIRE(take());
    BOOST_TEST(heard(ben) == "");
    finish();
    BOOST_TEST(heard(ben) == "state account:acme at 3");
    BOOST_TEST(all_of<protocol::State>(ben).at(0).records.size() == 4u);
}

// A space that is edited all the time must not keep a reader waiting for ever.
BOOST_AUTO_TEST_CASE(SB3_a_stream_of_edits_does_not_starve_subscribe) {
    HubSession& anna = join("anna");
    push(anna, acme, insight("i1"));
    HubSession& ben = join("ben");
    forget(ben);
    say(ben, protocol::Subscribe{acme, {}, {}});
    BOOST_REQUIRE(take());
    push(anna, acme, insight("i2"));  // gathered while the first is written
    finish();
    BOOST_TEST(heard(ben) == "state account:acme at 3");
    BOOST_REQUIRE(take());
    finish();
    BOOST_TEST(heard(ben) == "state account:acme at 3, batch account:acme to 4");
}

BOOST_AUTO_TEST_CASE(SB3_subscribe_during_a_write_shows_what_is_written) {
    HubSession& anna = join("anna");
    push(anna, acme, insight("i1"));
    BOOST_REQUIRE(take());
    HubSession& ben = join("ben");
    forget(ben);
    say(ben, protocol::Subscribe{acme, {}, {}});
    push(anna, acme, insight("i2"));
    BOOST_TEST(heard(ben) == "");
    finish();
    BOOST_TEST(heard(ben) == "state account:acme at 3");
    commit();
    BOOST_TEST(heard(ben) == "state account:acme at 3, batch account:acme to 4");
}

BOOST_AUTO_TEST_CASE(unsubscribe_ends_batches_and_waiting) {
    HubSession& ben = reader("ben", acme);
    say(ben, protocol::Unsubscribe{acme});
    HubSession& anna = join("anna");
    push(anna, acme, insight("i1"));
    HubSession& lead = join("anna");
    forget(lead);
    say(lead, protocol::Subscribe{acme, {}, {}});
    say(lead, protocol::Unsubscribe{acme});
    commit();
    BOOST_TEST(heard(ben) == "");
    BOOST_TEST(heard(lead) == "");
}

// The reader was cut off for being slow (the network layer does that); here is how it comes back.
BOOST_AUTO_TEST_CASE(SB4_a_reader_resumes_by_version) {
    HubSession& ben = join("ben");
    say(ben, protocol::Subscribe{acme, {}, {}});
    const protocol::State first = all_of<protocol::State>(ben).at(0);
    BOOST_TEST(!first.is_delta);
    close(ben);
    HubSession& anna = join("anna");
    push(anna, acme, insight("i1"));
    commit();
    HubSession& again = join("ben");
    say(again, protocol::Subscribe{acme, first.incarnation, first.version});
    const protocol::State delta = all_of<protocol::State>(again).at(0);
    BOOST_TEST(delta.is_delta);
    BOOST_TEST(delta.version.value == first.version.value + 1);
    BOOST_REQUIRE(delta.records.size() == 1u);
    BOOST_TEST(delta.records[0].id.text == "i1");
}

BOOST_AUTO_TEST_CASE(another_incarnation_gets_everything) {
    HubSession& ben = join("ben");
    say(ben, protocol::Subscribe{acme, "anotherIncarnation", {2}});
    const protocol::State state = all_of<protocol::State>(ben).at(0);
    BOOST_TEST(!state.is_delta);
    BOOST_TEST(state.records.size() == 3u);
}

BOOST_AUTO_TEST_CASE(SB6_a_page_that_connects_anew_is_not_heard_on_its_old_connection) {
    HubSession& old = join("anna", "tab");
    HubSession& other_tab = join("anna", "tab2");
    HubSession& ben = join("ben", "tab");
    HubSession& fresh = join("anna", "tab");
    BOOST_TEST(heard(old) == "welcome, bye busy");
    BOOST_TEST(old.is_closed);
    // Sent before the cut, and late.
    push(old, acme, insight("late"), 1);
    push(fresh, acme, insight("new"), 1);
    commit();
    BOOST_TEST(hub().find_store(acme)->find(Collection::insight, {"late"}) == nullptr);
    BOOST_TEST(hub().find_store(acme)->find(Collection::insight, {"new"}) != nullptr);
    BOOST_TEST(heard(fresh) == "welcome, accepted 1");
    // Another page, and another person who uses the id, are left alone (AU3 judges the latter).
    BOOST_TEST(!other_tab.is_closed);
    BOOST_TEST(!ben.is_closed);
}

BOOST_AUTO_TEST_CASE(a_space_followed_twice_sends_each_batch_once) {
    HubSession& ben = reader("ben", acme);
    say(ben, protocol::Subscribe{acme, {}, {}});
    forget(ben);
    HubSession& anna = join("anna");
    push(anna, acme, insight("i1"));
    commit();
    BOOST_TEST(heard(ben) == "batch account:acme to 3");
}

BOOST_AUTO_TEST_SUITE_END()
