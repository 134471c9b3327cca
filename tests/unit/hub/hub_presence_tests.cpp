// Who is where: to whom it is told, how often, and when it ends. The time is the test's.
#include <boost/test/unit_test.hpp>

#include "shared/protocol/codec.h"
#include "shared/protocol/limits.h"
#include "tests/support/hub_fixture.h"
#include "tests/support/records.h"

using namespace kam::test;
using kam::model::Collection;
namespace protocol = kam::protocol;

namespace {

const kam::model::SpaceId acme = test_space();
const kam::model::SpaceId zeta = kam::model::account_space({"zeta"});

protocol::Here at_target(std::string field = {}) {
    return {acme, {Collection::target, {"t1"}, std::move(field)}};
}

struct PresenceFixture : HubFixture {
    // Passes the time and lets the hub tell.
    void pass(std::int64_t ms) {
        now().at = now().at + ms;
        deliver(hub().tick_presence(now()));
    }
    void tell() { pass(protocol::presence_interval_ms); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(hub_presence_tests, PresenceFixture)

BOOST_AUTO_TEST_CASE(PR1_only_those_who_follow_the_space_are_told) {
    HubSession& anna = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    HubSession& idle = join("ben");
    forget(idle);
    HubSession& olga = reader("olga", zeta);
    say(anna, at_target("due"));
    tell();
    BOOST_TEST(heard(ben) == "who account:acme anna@t1.due");
    BOOST_TEST(heard(idle) == "");
    BOOST_TEST(heard(olga) == "");
}

BOOST_AUTO_TEST_CASE(PR1_nobody_is_in_a_space_that_is_not_theirs) {
    HubSession& anna = reader("anna", acme);
    HubSession& olga = reader("olga", zeta);
    say(olga, protocol::Here{acme, {}});
    say(olga, protocol::Here{kam::model::account_space({"nowhere"}), {}});
    tell();
    BOOST_TEST(heard(anna) == "");
    BOOST_TEST(heard(olga) == "");
    BOOST_TEST(!olga.is_closed);
}

BOOST_AUTO_TEST_CASE(PR1_who_is_put_out_is_no_longer_told_nor_told_of) {
    HubSession& anna = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    say(ben, protocol::Here{acme, {}});
    tell();
    push(anna, acme, remove(Collection::team_member, "m-ben"));
    commit();
    forget(anna);
    forget(ben);
    tell();
    BOOST_TEST(heard(anna) == "who account:acme");
    say(anna, at_target());
    tell();
    BOOST_TEST(heard(ben) == "");
}

BOOST_AUTO_TEST_CASE(PR2_a_flood_of_moves_is_one_list) {
    HubSession& anna = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    tell();
    for (const char* field : {"due", "owner", "measure"}) say(anna, at_target(field));
    pass(protocol::presence_interval_ms - 1);
    BOOST_TEST(heard(ben) == "");
    pass(1);
    BOOST_TEST(heard(ben) == "who account:acme anna@t1.measure");
    forget(ben);
    say(anna, at_target("measure"));
    tell();
    BOOST_TEST(heard(ben) == "");
}

BOOST_AUTO_TEST_CASE(PR2_two_windows_at_one_spot_are_one_and_at_two_spots_two) {
    HubSession& one = reader("anna", acme);
    HubSession& two = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    say(one, at_target());
    say(two, at_target());
    tell();
    BOOST_TEST(heard(ben) == "who account:acme anna@t1");
    forget(ben);
    say(two, protocol::Here{acme, {}});
    tell();
    BOOST_TEST(heard(ben) == "who account:acme anna@t1 anna");
}

BOOST_AUTO_TEST_CASE(PR3_somebody_leaves_by_word_by_closing_and_by_silence) {
    HubSession& ben = reader("ben", acme);
    for (const int how : {0, 1, 2, 3}) {
        HubSession& anna = reader("anna", acme);
        say(anna, at_target());
        tell();
        BOOST_TEST(heard(ben) == "who account:acme anna@t1", how);
        forget(ben);
        if (how == 0) say(anna, protocol::Here{});
        if (how == 1) say(anna, protocol::Unsubscribe{acme});
        if (how == 2) close(anna);
        if (how == 3) {
            pass(protocol::presence_life_ms - 2000);
            BOOST_TEST(heard(ben) == "");
            pass(2000);
        }
        tell();
        BOOST_TEST(heard(ben) == "who account:acme", how);
        forget(ben);
    }
}

BOOST_AUTO_TEST_CASE(PR3_a_sign_of_life_keeps_it) {
    HubSession& anna = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    for (int i = 0; i < 5; ++i) {
        say(anna, at_target());
        pass(protocol::presence_repeat_ms);
    }
    BOOST_TEST(heard(ben) == "who account:acme anna@t1");
}

BOOST_AUTO_TEST_CASE(PR4_nothing_is_stored_or_waits) {
    HubSession& anna = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    push(anna, acme, create(Collection::insight, "i1", {{"statement", "x"}}));
    say(anna, at_target());
    tell();
    BOOST_TEST(heard(ben) == "who account:acme anna@t1");  // the change waits for its commit
    commit();
    say(anna, at_target("due"));
    BOOST_TEST(!take());
    crash();
    HubSession& later = reader("ben", acme);
    tell();
    BOOST_TEST(heard(later) == "");
}

BOOST_AUTO_TEST_CASE(PR5_who_was_behind_is_told_what_is_true_then) {
    HubSession& anna = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    say(anna, at_target("due"));
    tell();
    forget(ben);
    hub().presence_dropped(ben.id, acme);
    say(anna, at_target("owner"));
    tell();
    BOOST_TEST(heard(ben) == "who account:acme anna@t1.owner");
    forget(ben);
    hub().presence_dropped(ben.id, acme);
    tell();
    BOOST_TEST(heard(ben) == "who account:acme anna@t1.owner");
    // Not after it has left.
    forget(ben);
    hub().presence_dropped(ben.id, acme);
    say(ben, protocol::Unsubscribe{acme});
    tell();
    BOOST_TEST(heard(ben) == "");
}

BOOST_AUTO_TEST_CASE(PR5_who_comes_later_is_told_who_is_there) {
    HubSession& anna = reader("anna", acme);
    say(anna, at_target());
    tell();
    HubSession& ben = reader("ben", acme);
    tell();
    BOOST_TEST(heard(ben) == "who account:acme anna@t1");
}

BOOST_AUTO_TEST_CASE(PR6_a_list_is_bounded) {
    HubSession& ben = reader("ben", acme);
    const auto count = protocol::presence_people_max + 5;
    for (std::size_t i = 0; i < count; ++i) {
        HubSession& anna = reader("anna", acme);
        say(anna, protocol::Here{acme, {Collection::target, {"t" + std::to_string(i)}, {}}});
    }
    tell();
    BOOST_REQUIRE_EQUAL(count_of<protocol::Who>(ben), 1u);
    BOOST_TEST(all_of<protocol::Who>(ben)[0].people.size() == protocol::presence_people_max);
}

BOOST_AUTO_TEST_CASE(PR8_the_tab_and_whom_somebody_follows_are_told_to_readers) {
    HubSession& anna = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    HubSession& olga = reader("olga", zeta);
    say(anna, protocol::Here{acme, {}, protocol::PlanTab::plan});
    say(ben, protocol::Here{acme, {}, protocol::PlanTab::insight, {"anna"}});
    tell();
    BOOST_TEST(heard(anna) == "who account:acme anna/plan ben/insight>anna");
    BOOST_TEST(heard(ben) == heard(anna));
    BOOST_TEST(heard(olga) == "");
    // Each alone is news.
    forget(anna);
    say(ben, protocol::Here{acme, {}, protocol::PlanTab::plan, {"anna"}});
    tell();
    BOOST_TEST(heard(anna) == "who account:acme anna/plan ben/plan>anna");
    forget(anna);
    say(ben, protocol::Here{acme, {}, protocol::PlanTab::plan});
    tell();
    BOOST_TEST(heard(anna) == "who account:acme anna/plan ben/plan");
}

BOOST_AUTO_TEST_CASE(PR8_nothing_is_told_of_who_is_not_in_the_list) {
    HubSession& anna = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    HubSession& olga = reader("olga", zeta);
    say(olga, protocol::Here{zeta, {}});
    for (const char* other : {"olga", "nobody", "ben"}) {
        say(anna, protocol::Here{acme, {}, {}, {other}});
        tell();
        BOOST_TEST(all_of<protocol::Who>(anna).back().people[0].follows.text == "", other);
    }
    say(ben, protocol::Here{acme, {}});
    tell();
    BOOST_TEST(all_of<protocol::Who>(anna).back().people[0].follows.text == "ben");
    forget(anna);
    say(ben, protocol::Here{});
    tell();
    BOOST_TEST(heard(anna) == "who account:acme anna");
    BOOST_TEST(count_of<protocol::Who>(olga) == 1u);
}

BOOST_AUTO_TEST_CASE(PR8_what_is_left_out_makes_no_second_window) {
    HubSession& one = reader("anna", acme);
    HubSession& two = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    say(one, protocol::Here{acme, {}});
    say(two, protocol::Here{acme, {}, {}, {"olga"}});
    tell();
    BOOST_TEST(heard(ben) == "who account:acme anna");
}

BOOST_AUTO_TEST_SUITE_END()
