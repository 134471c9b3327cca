// What may wait for a slow reader: little news, large states, one frame of any size.
#include "server/net/send_queue.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace kam;
using server::net::SendQueue;

SendQueue::Frame frame_of(std::size_t size) {
    return std::make_shared<const std::string>(size, 'x');
}

BOOST_AUTO_TEST_SUITE(send_queue_tests)

BOOST_AUTO_TEST_CASE(news_has_a_small_limit_and_states_have_the_hard_one) {
    SendQueue queue;
    const std::size_t mib = 1024 * 1024;
    for (int i = 0; i < 63; ++i) BOOST_TEST(queue.push(frame_of(mib - 200), true));
    BOOST_TEST(queue.push(frame_of(mib / 2), false));
    BOOST_TEST(!queue.push(frame_of(mib / 2), false));
    BOOST_TEST(!queue.push(frame_of(mib), true));
    for (int i = 0; i < 64; ++i) queue.pop();
    BOOST_TEST(queue.empty());
    BOOST_TEST(queue.push(frame_of(mib - 200), false));
}

BOOST_AUTO_TEST_CASE(a_large_frame_does_not_count_as_lag) {
    SendQueue queue;
    BOOST_TEST(queue.push(frame_of(protocol::send_queue_hard_bytes_max + 1), false));
    BOOST_TEST(!queue.push(frame_of(1), true));
    queue.pop();
    BOOST_TEST(queue.push(frame_of(protocol::send_queue_bytes_max + 1), false));
    BOOST_TEST(queue.push(frame_of(1), false));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
