// When to connect, when to give up waiting, when to ping. Knows no sockets and no messages: the app
// tells it what happened and asks what to do.
#pragma once

#include <cstddef>
#include <cstdint>

#include "shared/base/random.h"
#include "shared/base/time.h"

namespace kam::app {

// How many changes went out in the running stretch of time, so that the rest of a long queue waits
// for the next one.
struct SentPushes {
    base::TimeMs since;
    std::size_t count = 0;
    bool has_more = false;
};

enum class LinkState {
    down,        // waiting for the next attempt
    connecting,  // socket asked for
    greeting,    // socket open, `welcome` not yet here
    live,
};

enum class LinkWish { none, connect, close, ping };

class Link {
  public:
    explicit Link(std::uint64_t seed) : random_(seed) {}

    LinkState state() const { return state_; }
    // Attempts in a row that did not lead to a lasting connection.
    int failures() const { return failures_; }
    // On its way for the first time: not yet known to be cut off.
    bool is_first_attempt() const {
        return failures_ == 0 && (state_ == LinkState::connecting || state_ == LinkState::greeting);
    }
    void opened(base::TimeMs now);
    void welcomed(base::TimeMs now);
    void heard() { is_ping_unanswered_ = false; }
    // The socket closed, or the app closes it.
    void closed(base::TimeMs now);
    // The browser says the network is back: do not wait for the timer, and doubt what seems live.
    void network_is_back(base::TimeMs now);
    // One wish at a time; call until none. `close` means: closed already, as far as we are
    // concerned.
    LinkWish next_wish(base::TimeMs now);
    // When next_wish may next want something; 0 = now.
    std::int64_t ms_until_wish(base::TimeMs now) const;

  private:
    void notice_clock(base::TimeMs now);

    LinkState state_ = LinkState::down;
    base::Random random_;
    base::TimeMs next_attempt_;  // down
    base::TimeMs deadline_;      // connecting, greeting
    base::TimeMs live_since_;
    base::TimeMs last_ping_;
    bool is_ping_unanswered_ = false;
    int failures_ = 0;
};

}  // namespace kam::app
