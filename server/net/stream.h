// The TCP stream under HTTP and WebSocket: Beast's, with a count of what was read. The count shows
// floods that a message-level reader cannot see, such as endless empty continuation frames.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/rate_policy.hpp>
#include <cstddef>
#include <limits>

namespace kam::server::net {

class ReadMeter {
  public:
    std::size_t bytes() const { return bytes_; }
    void reset() { bytes_ = 0; }

  private:
    friend class boost::beast::rate_policy_access;

    static constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();
    std::size_t available_read_bytes() const { return no_limit; }
    std::size_t available_write_bytes() const { return no_limit; }
    void transfer_read_bytes(std::size_t count) { bytes_ += count; }
    void transfer_write_bytes(std::size_t) {}
    void on_timer() {}

    std::size_t bytes_ = 0;
};

using Stream =
    boost::beast::basic_stream<boost::asio::ip::tcp, boost::asio::any_io_executor, ReadMeter>;

}  // namespace kam::server::net
