// The TCP stream under HTTP and WebSocket: Beast's, with counts of what was read and written. They
// show what message level cannot: floods of empty continuation frames, and a peer that takes
// nothing while a large frame is on its way.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/rate_policy.hpp>
#include <cstddef>
#include <limits>

namespace kam::server::net {

class Meter {
  public:
    std::size_t bytes() const { return bytes_; }
    void reset() { bytes_ = 0; }
    std::size_t written() const { return written_; }

  private:
    friend class boost::beast::rate_policy_access;

    static constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();
    std::size_t available_read_bytes() const { return no_limit; }
    std::size_t available_write_bytes() const { return no_limit; }
    void transfer_read_bytes(std::size_t count) { bytes_ += count; }
    void transfer_write_bytes(std::size_t count) { written_ += count; }
    void on_timer() {}

    std::size_t bytes_ = 0;
    std::size_t written_ = 0;
};

using Stream =
    boost::beast::basic_stream<boost::asio::ip::tcp, boost::asio::any_io_executor, Meter>;

}  // namespace kam::server::net
