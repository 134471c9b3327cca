// Carries group commits from the hub to the disk, one at a time: while one is being written, the
// hub gathers the next. All calls come from the network thread.
#pragma once

#include <boost/asio/io_context.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "server/hub/hub.h"
#include "server/net/workers.h"
#include "server/store/change_log.h"

namespace kam::server::net {

// Ends the process with status 74 (EX_IOERR). Memory is ahead of the disk then, and a second fsync
// may lie; nobody was told anything that is not on disk, so ending loses nothing that was promised.
[[noreturn]] void end_after_failed_write(const base::Error& error);

struct CommitterParts {
    asio::io_context& io;
    Workers& workers;
    hub::Hub& hub;
    store::ChangeLog& log;
    std::function<hub::Now()> clock;
    std::function<void(const hub::Outputs&)> dispatch;
    // How long an entry stays in the log.
    std::int64_t log_ms = 0;
};

class Committer {
  public:
    explicit Committer(CommitterParts parts) : parts_(std::move(parts)) {}

    // Starts a commit if there is something to commit and none in flight. Call after every change.
    void pump();
    // Calls `done` once all that was given to the hub so far is on disk; perhaps at once.
    void when_durable(std::function<void()> done);
    bool is_idle() const { return !started_at_.has_value(); }
    // Takes what is older than the horizon off the log, a little at a time, when nothing else is to
    // be written. Call now and then.
    void trim();
    // Neither refused by the disk nor stuck in it.
    bool is_healthy() const;

  private:
    struct Waiter {
        std::int64_t commit;
        std::function<void()> done;
    };
    void finished(const base::Result<void>& result);
    void trimmed(const base::Result<int>& result);
    void release_waiters();

    CommitterParts parts_;
    std::int64_t commits_started_ = 0;
    std::optional<base::TimeMs> started_at_;
    std::vector<Waiter> waiters_;
    bool is_trimming_ = false;
    base::TimeMs trim_next_;
};

}  // namespace kam::server::net
