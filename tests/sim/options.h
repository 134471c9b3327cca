// Swarm testing: each seed switches a random subset of faults and features on, since a run with
// everything on hides what only shows when something else stays away.
#pragma once

#include <cstddef>
#include <cstdint>

#include "shared/base/random.h"

namespace kam::sim {

struct Options {
    std::size_t accounts = 1;
    std::size_t browsers = 2;
    std::size_t steps = 100;
    std::int64_t pace_ms = 300;     // between two steps, at most
    std::int64_t latency_ms = 20;   // usual delay of a message, at most
    std::int64_t disk_ms = 5;       // of a commit, at most
    std::size_t reader_frames = 0;  // of news that may wait for a slow reader; 0 = any number
    bool has_long_delays = false;   // now and then a minute
    bool has_cuts = false;
    bool has_half_open = false;
    bool has_late_requests = false;  // what was on its way to the server at a cut arrives there
    bool has_crashes = false;
    bool has_restores = false;
    bool has_lost_frames = false;  // never with late requests, see README.md
    bool has_tabs = false;         // tabs come, go and are reloaded
    bool has_power_loss = false;
    bool has_wipes = false;
    bool has_membership = false;
    bool has_undo = false;
    bool has_lists = false;
    bool has_storms = false;  // moves to one gap until the list needs new keys
    bool has_deletes = false;
    bool has_opening = false;
    bool has_counting = false;
    bool has_trims = false;  // of the log; nothing else may change by them
};

Options options_from(base::Random& random);

}  // namespace kam::sim
