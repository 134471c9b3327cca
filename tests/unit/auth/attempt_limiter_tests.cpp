// Five attempts are free, then each costs twice the wait of the one before.
#include "server/auth/attempt_limiter.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace kam;
using kam::server::auth::AttemptLimiter;
using kam::server::auth::AttemptRules;

BOOST_AUTO_TEST_SUITE(attempt_limiter_tests)

BOOST_AUTO_TEST_CASE(the_delay_grows_and_has_an_end) {
    AttemptLimiter limiter({.free_attempts = 5, .delay_max_ms = 8000, .memory_ms = 1'000'000});
    base::TimeMs now{1'000'000};
    for (int i = 0; i < 5; ++i) BOOST_TEST(!limiter.begin("a", now));
    BOOST_TEST(limiter.begin("a", now).value_or(0) == 1000);
    for (const std::int64_t delay : {1000, 2000, 4000, 8000, 8000}) {
        BOOST_TEST(limiter.begin("a", now + (delay - 1)).value_or(0) == 1);
        now = now + delay;
        BOOST_TEST(!limiter.begin("a", now));
    }
    BOOST_TEST(!limiter.begin("b", now));
}

BOOST_AUTO_TEST_CASE(success_and_time_forget) {
    AttemptLimiter limiter(AttemptRules{});
    const base::TimeMs now{1'000'000};
    for (int i = 0; i < 5; ++i) (void)limiter.begin("a", now);
    BOOST_TEST(limiter.begin("a", now).has_value());
    limiter.succeeded("a");
    BOOST_TEST(!limiter.begin("a", now));
    for (int i = 0; i < 20; ++i) (void)limiter.begin("b", now);
    BOOST_TEST(!limiter.begin("b", now + (AttemptRules{}.memory_ms + 1)));
}

BOOST_AUTO_TEST_CASE(undo_takes_back_one_attempt_only) {
    AttemptLimiter limiter(AttemptRules{});
    const base::TimeMs now{1'000'000};
    for (int i = 0; i < 6; ++i) (void)limiter.begin("a", now + (i < 5 ? 0 : 1000));
    limiter.undo("a");
    BOOST_TEST(limiter.begin("a", now).value_or(0) == 1000);
    BOOST_TEST(!limiter.begin("a", now + 1000));
    BOOST_TEST(limiter.begin("a", now + 1000).value_or(0) == 2000);
    limiter.undo("nobody");
    BOOST_TEST(!limiter.begin("b", now));
    limiter.undo("b");
    BOOST_TEST(limiter.size() == 1u);
}

BOOST_AUTO_TEST_CASE(invented_keys_do_not_fill_the_memory) {
    AttemptLimiter limiter(AttemptRules{});
    for (int i = 0; i < 10'200; ++i) {
        (void)limiter.begin("key" + std::to_string(i), base::TimeMs{1'000'000 + i});
    }
    BOOST_TEST(limiter.size() <= 10'000u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
