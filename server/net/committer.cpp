#include "server/net/committer.h"

#include <spdlog/spdlog.h>

#include <boost/asio/post.hpp>
#include <cstdlib>
#include <memory>
#include <utility>

namespace kam::server::net {
namespace {

// EX_IOERR of sysexits.h; a supervisor restarts, and the start recovers from disk.
constexpr int exit_disk_failed = 74;
// A commit takes under a millisecond on a healthy disk.
constexpr std::int64_t commit_stuck_ms = 10'000;

// Some milliseconds of work.
constexpr int trimmed_at_once_max = 500;
constexpr std::int64_t trim_pause_ms = 10 * 60 * 1000;

}  // namespace

void end_after_failed_write(const base::Error& error) {
    spdlog::critical("cannot write to disk: {}; ending, the next start recovers", error.detail);
    std::_Exit(exit_disk_failed);
}

void Committer::pump() {
    if (started_at_) return;
    std::optional<store::CommitBatch> batch = parts_.hub.take_commit();
    if (!batch) return;
    ++commits_started_;
    started_at_ = parts_.clock().at;
    auto shared = std::make_shared<const store::CommitBatch>(std::move(*batch));
    asio::post(parts_.workers.store, [this, shared] {
        base::Result<void> result = parts_.log.append(*shared);
        asio::post(parts_.io, [this, result = std::move(result)] { finished(result); });
    });
}

void Committer::finished(const base::Result<void>& result) {
    if (!result) end_after_failed_write(result.error());
    started_at_.reset();
    parts_.dispatch(parts_.hub.committed(parts_.clock()));
    pump();
    release_waiters();
}

// On the thread that also writes commits, so a commit waits for one small transaction at most.
void Committer::trim() {
    const base::TimeMs now = parts_.clock().at;
    if (is_trimming_ || !is_idle() || now < trim_next_) return;
    is_trimming_ = true;
    const base::TimeMs before{now.value - parts_.log_ms};
    asio::post(parts_.workers.store, [this, before] {
        base::Result<int> result = parts_.log.trim(before, trimmed_at_once_max);
        asio::post(parts_.io, [this, result = std::move(result)] { trimmed(result); });
    });
}

void Committer::trimmed(const base::Result<int>& result) {
    is_trimming_ = false;
    const bool is_done = !result || result.value() < trimmed_at_once_max;
    if (is_done) trim_next_ = parts_.clock().at + trim_pause_ms;
    if (!is_done) return trim();
    if (result) return;
    if (result.error().code == base::ErrorCode::io) end_after_failed_write(result.error());
    spdlog::error("the log keeps its old entries: {}; look at it with: rapport check",
                  result.error().detail);
}

void Committer::release_waiters() {
    const std::int64_t commits_done = commits_started_ - (is_idle() ? 0 : 1);
    // A waiter for the next commit is served as well when there turned out to be none.
    std::vector<Waiter> waiting;
    std::swap(waiting, waiters_);
    for (Waiter& waiter : waiting) {
        if (is_idle() || waiter.commit <= commits_done) {
            waiter.done();
        } else {
            waiters_.push_back(std::move(waiter));
        }
    }
}

void Committer::when_durable(std::function<void()> done) {
    const bool was_idle = is_idle();
    pump();
    if (is_idle()) {
        done();
        return;
    }
    // What was submitted while a commit was in flight goes into the one after it.
    waiters_.push_back(Waiter{commits_started_ + (was_idle ? 0 : 1), std::move(done)});
}

bool Committer::is_healthy() const {
    return is_idle() || parts_.clock().at - *started_at_ < commit_stuck_ms;
}

}  // namespace kam::server::net
