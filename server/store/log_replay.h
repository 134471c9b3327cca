// Builds the spaces once more from their logs, on what went before, and compares them with what
// storage holds: the test that a recovery would lose nothing (SPEC ST4). Used by `check` of every
// change log.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/store/change_log.h"
#include "server/store/log_base.h"

namespace kam::server::store {

class LogReplay {
  public:
    // `base`: what the entries led to that were taken off the log.
    void add_space(const model::SpaceId& space, LogBase base = {});
    // In the order of the log.
    void add_entry(const model::SpaceId& space, const sync::LogEntry& entry);
    // A row of this space could not be trusted: nothing more is concluded about the space.
    void distrust(const model::SpaceId& space);

    // After all entries.
    void compare_record(const model::SpaceId& space, const model::Record& record);
    void compare_client(const ClientRow& row);
    // Records and clients that the log knows and storage did not show.
    void finish();

    void add_problem(std::string sentence);
    // A file that is damaged all over need not be listed row by row.
    static constexpr std::size_t problems_max = 100;
    const std::vector<std::string>& problems() const { return problems_; }

  private:
    struct Space {
        LogBase base;
        std::set<std::pair<model::Collection, base::RecordId>> seen_records;
        std::set<base::ClientId> seen_clients;
        bool is_trusted = true;
    };

    Space* find(const model::SpaceId& space);

    std::map<model::SpaceId, Space> spaces_;
    std::vector<std::string> problems_;
};

}  // namespace kam::server::store
