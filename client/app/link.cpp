#include "client/app/link.h"

#include <algorithm>

#include "shared/protocol/limits.h"

namespace kam::app {
namespace {

using base::TimeMs;
using protocol::back_off_first_ms;
using protocol::back_off_max_ms;
using protocol::handshake_max_ms;
using protocol::ping_interval_ms;
using protocol::silence_max_ms;

// A dead link is noticed silence_max_ms after the last word: the ping goes out ping_interval_ms
// after it, at the latest. Counted from our own ping, since the timers of a hidden tab run late and
// its silence would be ours.
constexpr std::int64_t answer_max_ms = silence_max_ms - ping_interval_ms;
static_assert(answer_max_ms > 0);

// A connection that lasted this long was a good one. One that ends right after its welcome was not,
// or a server in trouble would be called again at once, for ever.
constexpr std::int64_t lasting_ms = handshake_max_ms;

TimeMs earlier(TimeMs a, TimeMs b) {
    return a < b ? a : b;
}

}  // namespace

void Link::opened(TimeMs now) {
    state_ = LinkState::greeting;
    deadline_ = now + handshake_max_ms;
}

void Link::welcomed(TimeMs now) {
    state_ = LinkState::live;
    live_since_ = now;
    last_ping_ = now;
    is_ping_unanswered_ = false;
}

void Link::closed(TimeMs now) {
    if (state_ == LinkState::live && now - live_since_ >= lasting_ms) failures_ = 0;
    state_ = LinkState::down;
    // Exponential back-off with full jitter, so that a thousand browsers do not return at once.
    const int doublings = std::min(failures_, 10);
    const std::int64_t ceiling = std::min(back_off_max_ms, back_off_first_ms << doublings);
    ++failures_;
    const auto wait = static_cast<std::int64_t>(random_.below(static_cast<std::uint64_t>(ceiling)));
    next_attempt_ = now + wait;
}

void Link::network_is_back(TimeMs now) {
    if (state_ == LinkState::down) next_attempt_ = earlier(next_attempt_, now);
    if (state_ == LinkState::live && !is_ping_unanswered_) last_ping_ = now + (-ping_interval_ms);
}

// The wall clock may be set back; no wait becomes longer than it was meant to be.
void Link::notice_clock(TimeMs now) {
    next_attempt_ = earlier(next_attempt_, now + back_off_max_ms);
    deadline_ = earlier(deadline_, now + handshake_max_ms);
    live_since_ = earlier(live_since_, now);
    last_ping_ = earlier(last_ping_, now);
}

LinkWish Link::next_wish(TimeMs now) {
    notice_clock(now);
    if (ms_until_wish(now) > 0) return LinkWish::none;
    switch (state_) {
        case LinkState::down:
            state_ = LinkState::connecting;
            deadline_ = now + handshake_max_ms;
            return LinkWish::connect;
        case LinkState::live:
            if (!is_ping_unanswered_) {
                last_ping_ = now;
                is_ping_unanswered_ = true;
                return LinkWish::ping;
            }
            break;
        case LinkState::connecting:
        case LinkState::greeting:
            break;
    }
    closed(now);
    return LinkWish::close;
}

std::int64_t Link::ms_until_wish(TimeMs now) const {
    const auto until = [&](TimeMs at) { return std::max<std::int64_t>(0, at - now); };
    switch (state_) {
        case LinkState::down:
            return until(next_attempt_);
        case LinkState::connecting:
        case LinkState::greeting:
            return until(deadline_);
        case LinkState::live:
            break;
    }
    return until(last_ping_ + (is_ping_unanswered_ ? answer_max_ms : ping_interval_ms));
}

}  // namespace kam::app
