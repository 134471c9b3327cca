// The link alone, told the time: when it connects, gives up, pings, and how long it waits.
#include "client/app/link.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

#include "shared/protocol/limits.h"

BOOST_AUTO_TEST_SUITE(link_tests)

using kam::app::Link;
using kam::app::LinkState;
using kam::app::LinkWish;
using kam::base::TimeMs;
namespace protocol = kam::protocol;

namespace {

constexpr TimeMs start{1'000'000'000};

Link live_link(TimeMs now = start, std::uint64_t seed = 1) {
    Link link(seed);
    static_cast<void>(link.next_wish(now));
    link.opened(now);
    link.welcomed(now);
    return link;
}

// Fails `count` attempts in a row; returns the wait before the next one.
std::int64_t wait_after_failures(std::uint64_t seed, int count) {
    Link link(seed);
    TimeMs now = start;
    for (int i = 0; i < count; ++i) {
        now = now + link.ms_until_wish(now);
        BOOST_TEST_REQUIRE((link.next_wish(now) == LinkWish::connect));
        link.closed(now);
    }
    return link.ms_until_wish(now);
}

std::int64_t longest_wait(int failures) {
    std::int64_t longest = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        longest = std::max(longest, wait_after_failures(seed, failures));
    }
    return longest;
}

}  // namespace

BOOST_AUTO_TEST_CASE(connects_at_once_and_asks_once) {
    Link link(1);
    BOOST_TEST(link.ms_until_wish(start) == 0);
    BOOST_TEST((link.next_wish(start) == LinkWish::connect));
    BOOST_TEST((link.next_wish(start) == LinkWish::none));
    BOOST_TEST((link.state() == LinkState::connecting));
}

BOOST_AUTO_TEST_CASE(back_off_grows_and_is_capped) {
    const std::int64_t first = longest_wait(1);
    BOOST_TEST(first < protocol::back_off_first_ms);
    BOOST_TEST(longest_wait(3) > first);
    BOOST_TEST(longest_wait(6) > longest_wait(3));
    BOOST_TEST(longest_wait(30) < protocol::back_off_max_ms);
    BOOST_TEST(longest_wait(30) > protocol::back_off_max_ms / 2);
}

BOOST_AUTO_TEST_CASE(back_off_is_jittered) {
    std::set<std::int64_t> waits;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) waits.insert(wait_after_failures(seed, 8));
    BOOST_TEST(waits.size() > 15u);
}

BOOST_AUTO_TEST_CASE(a_handshake_that_stalls_is_given_up) {
    for (const bool is_opened : {false, true}) {
        Link link(1);
        static_cast<void>(link.next_wish(start));
        if (is_opened) link.opened(start);
        BOOST_TEST(link.ms_until_wish(start) == protocol::handshake_max_ms);
        BOOST_TEST((link.next_wish(start + (protocol::handshake_max_ms - 1)) == LinkWish::none));
        BOOST_TEST((link.next_wish(start + protocol::handshake_max_ms) == LinkWish::close));
        BOOST_TEST((link.state() == LinkState::down));
        BOOST_TEST(link.failures() == 1);
    }
}

BOOST_AUTO_TEST_CASE(pings_and_closes_after_silence) {
    Link link = live_link();
    const TimeMs ping = start + protocol::ping_interval_ms;
    BOOST_TEST((link.next_wish(ping + -1) == LinkWish::none));
    BOOST_TEST((link.next_wish(ping) == LinkWish::ping));
    BOOST_TEST((link.next_wish(ping) == LinkWish::none));
    const TimeMs dead = start + protocol::silence_max_ms;
    BOOST_TEST(link.ms_until_wish(ping) == dead - ping);
    BOOST_TEST((link.next_wish(dead + -1) == LinkWish::none));
    BOOST_TEST((link.next_wish(dead) == LinkWish::close));
    BOOST_TEST((link.state() == LinkState::down));
}

BOOST_AUTO_TEST_CASE(an_answered_ping_keeps_it_live) {
    Link link = live_link();
    TimeMs now = start;
    for (int i = 0; i < 10; ++i) {
        now = now + protocol::ping_interval_ms;
        BOOST_TEST((link.next_wish(now) == LinkWish::ping));
        link.heard();
    }
    BOOST_TEST((link.state() == LinkState::live));
}

// Browsers let the timers of hidden tabs run once a minute or less.
BOOST_AUTO_TEST_CASE(late_timers_are_no_silence_of_the_server) {
    Link link = live_link();
    TimeMs now = start;
    for (int minute = 0; minute < 5; ++minute) {
        now = now + 60'000;
        BOOST_TEST((link.next_wish(now) == LinkWish::ping));
        link.heard();
    }
    BOOST_TEST((link.state() == LinkState::live));
}

BOOST_AUTO_TEST_CASE(the_network_coming_back_ends_the_wait_and_tests_what_seems_live) {
    Link link(3);
    TimeMs now = start;
    for (int i = 0; i < 12; ++i) link.closed(now);
    link.network_is_back(now);
    BOOST_TEST((link.next_wish(now) == LinkWish::connect));
    Link live = live_link();
    live.network_is_back(start + 5);
    BOOST_TEST((live.next_wish(start + 5) == LinkWish::ping));
    live.network_is_back(start + 6);  // answered or not, one ping is enough
    BOOST_TEST((live.next_wish(start + 6) == LinkWish::none));
}

BOOST_AUTO_TEST_CASE(a_lasting_connection_forgets_failures_and_a_brief_one_does_not) {
    Link brief = live_link();
    brief.closed(start + 10);
    BOOST_TEST(brief.failures() == 1);
    brief.opened(start + 500);
    brief.welcomed(start + 500);
    brief.closed(start + 510);
    BOOST_TEST(brief.failures() == 2);
    brief.opened(start + 1'000);
    brief.welcomed(start + 1'000);
    brief.closed(start + 1'000'000);
    BOOST_TEST(brief.failures() == 1);
}

BOOST_AUTO_TEST_CASE(a_clock_set_back_keeps_nobody_waiting) {
    const TimeMs earlier{start.value - 3'600'000};
    Link down(2);
    for (int i = 0; i < 3; ++i) down.closed(start);
    static_cast<void>(down.next_wish(earlier));
    BOOST_TEST(down.ms_until_wish(earlier) <= protocol::back_off_max_ms);
    Link live = live_link();
    static_cast<void>(live.next_wish(earlier));
    BOOST_TEST(live.ms_until_wish(earlier) <= protocol::ping_interval_ms);
}

BOOST_AUTO_TEST_SUITE_END()
