// What must have happened at some time in a full run. A simulation in which no commit was ever lost
// has proved nothing about lost commits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kam::sim {

enum class Seen {
    commit_lost,
    cut_after_commit,
    crash,
    incarnation_changed,
    duplicate_answered,
    rejected,
    late_refused,
    no_effect,
    delta_served,
    snapshot_served,
    link_cut,
    half_open_pushed,
    slow_cut_off,
    frame_lost,
    tab_resumed,
    outbox_adopted,
    frames_lost_on_disk,
    storage_wiped,
    edit_folded,
    undo_done,
    undo_refused,
    record_restored,
    list_rebalanced,
    member_revoked,
    member_admitted,
    account_opened,
    told_of_loss,
    log_trimmed,
    counted_together,
    count
};

constexpr std::array<std::string_view, static_cast<std::size_t>(Seen::count)> seen_names{
    "commit lost in a crash",
    "cut between commit and answer",
    "crash of the server",
    "incarnation changed",
    "duplicate answered",
    "rejected",
    "late refused",
    "accepted without effect",
    "delta served",
    "snapshot served",
    "link cut",
    "half-open session pushed",
    "slow reader cut off",
    "frame lost on a living link",
    "tab resumed",
    "outbox adopted",
    "kept frames lost on disk",
    "browser storage wiped",
    "edit folded",
    "undo accepted",
    "undo refused",
    "deleted record restored",
    "list rebalanced",
    "membership revoked",
    "membership granted",
    "account opened",
    "author told of an edit not applied",
    "log trimmed",
    "counted on from another step",
};

class Tally {
  public:
    void add(Seen what) { ++counts_[static_cast<std::size_t>(what)]; }
    std::int64_t count(Seen what) const { return counts_[static_cast<std::size_t>(what)]; }
    std::int64_t at(std::size_t index) const { return counts_[index]; }
    void add_all(const Tally& other) {
        for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
    }

  private:
    std::array<std::int64_t, static_cast<std::size_t>(Seen::count)> counts_{};
};

}  // namespace kam::sim
