// A burst of one second's worth, refilled by the millisecond; time is given.
#include "server/hub/token_bucket.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(token_bucket_tests)

using kam::base::TimeMs;
using kam::server::hub::TokenBucket;

namespace {

int takes(TokenBucket& bucket, std::int64_t at) {
    int count = 0;
    while (bucket.take(TimeMs{at})) ++count;
    return count;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_burst_then_the_rate) {
    TokenBucket bucket(200);
    BOOST_TEST(takes(bucket, 1'000) == 200);
    BOOST_TEST(takes(bucket, 1'004) == 0);
    BOOST_TEST(takes(bucket, 1'005) == 1);
    BOOST_TEST(takes(bucket, 1'105) == 20);
}

BOOST_AUTO_TEST_CASE(takes_many_or_none) {
    TokenBucket bucket(2'000'000);
    BOOST_TEST(bucket.take(TimeMs{0}, 1'500'000));
    BOOST_TEST(!bucket.take(TimeMs{0}, 500'001));
    BOOST_TEST(bucket.take(TimeMs{0}, 500'000));
    BOOST_TEST(!bucket.take(TimeMs{1}, 2'001));
    BOOST_TEST(bucket.take(TimeMs{1}, 2'000));
}

BOOST_AUTO_TEST_CASE(idleness_saves_up_one_burst_only) {
    TokenBucket bucket(200);
    BOOST_TEST(takes(bucket, 0) == 200);
    BOOST_TEST(takes(bucket, 1'000'000'000'000) == 200);
}

BOOST_AUTO_TEST_CASE(a_clock_that_goes_back_refills_nothing) {
    TokenBucket bucket(200);
    BOOST_TEST(takes(bucket, 5'000) == 200);
    BOOST_TEST(takes(bucket, 1'000) == 0);
    BOOST_TEST(takes(bucket, 1'010) == 2);
}

BOOST_AUTO_TEST_SUITE_END()
