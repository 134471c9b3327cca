// Frames waiting for one reader. News has a small limit, since a reader who lags that far catches
// up better with a state; a state, or one frame that is large in itself, has only the hard limit.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>

#include "shared/protocol/limits.h"

namespace kam::server::net {

class SendQueue {
  public:
    using Frame = std::shared_ptr<const std::string>;

    // False: the reader is too slow, and the frame is not queued.
    bool push(Frame frame, bool is_state) {
        const std::size_t cost = frame->size() + frame_cost_bytes;
        const bool is_bulk = is_state || cost > protocol::send_queue_bytes_max;
        // Whatever its size, one frame alone may go: it exists already.
        if (!items_.empty() && bytes_ + cost > protocol::send_queue_hard_bytes_max) return false;
        if (!is_bulk && news_bytes_ + cost > protocol::send_queue_bytes_max) return false;
        bytes_ += cost;
        if (!is_bulk) news_bytes_ += cost;
        items_.push_back({std::move(frame), is_bulk});
        return true;
    }
    // The last word, which always fits.
    void push_bye(Frame frame) {
        bytes_ += frame->size() + frame_cost_bytes;
        items_.push_back({std::move(frame), true});
    }
    void pop() {
        const std::size_t cost = items_.front().frame->size() + frame_cost_bytes;
        bytes_ -= cost;
        if (!items_.front().is_bulk) news_bytes_ -= cost;
        items_.pop_front();
    }
    const Frame& front() const { return items_.front().frame; }
    bool empty() const { return items_.empty(); }
    void clear() {
        items_.clear();
        bytes_ = 0;
        news_bytes_ = 0;
    }

  private:
    // What a waiting frame costs beside its text, so that many tiny ones are counted honestly.
    static constexpr std::size_t frame_cost_bytes = 96;

    struct Item {
        Frame frame;
        bool is_bulk = false;
    };
    std::deque<Item> items_;
    std::size_t bytes_ = 0;
    std::size_t news_bytes_ = 0;
};

}  // namespace kam::server::net
