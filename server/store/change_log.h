// The storage seam: an ordered, durable log of mutations per space, with the records they led to.
// Two implementations, one contract suite (tests/contract): SQLite and memory.
#pragma once

#include <string>
#include <vector>

#include "shared/base/result.h"
#include "shared/model/record.h"
#include "shared/model/space.h"
#include "shared/sync/authority.h"

namespace kam::server::store {

// A space that did not exist before this commit.
struct NewSpace {
    model::SpaceId space;
    std::string incarnation;
};
struct LogRow {
    model::SpaceId space;
    sync::LogEntry entry;
};
// A record as it stands after the commit.
struct RecordRow {
    model::SpaceId space;
    model::Record record;
};
struct ClientRow {
    model::SpaceId space;
    base::ClientId client;
    sync::ClientMark mark;
};

// One group commit: all of it becomes durable, or none.
struct CommitBatch {
    std::vector<NewSpace> spaces;
    std::vector<LogRow> log;
    std::vector<RecordRow> records;
    std::vector<ClientRow> clients;

    bool empty() const { return spaces.empty() && log.empty() && clients.empty(); }
};

struct LoadedSpace {
    model::SpaceId space;
    std::string incarnation;
    model::Version version;
    std::vector<model::Record> records;
    std::vector<ClientRow> clients;
};

struct CheckReport {
    std::int64_t rows_checked = 0;
    // One sentence each; empty = all is well.
    std::vector<std::string> problems;
};

class ChangeLog {
  public:
    virtual ~ChangeLog() = default;
    // Returns when the batch is on disk. After an `io` error nothing may be assumed: the caller
    // must end the process and recover from disk. May be called from one thread at a time.
    virtual base::Result<void> append(const CommitBatch& batch) = 0;
    // Everything needed to rebuild the authorities. Errors: io, or bad_value when a row's hash does
    // not match (the detail names the row).
    virtual base::Result<std::vector<LoadedSpace>> load() = 0;
    // The mutations of one space with versions > `after`, in order, as far as they are still in the
    // log; at most `limit`.
    virtual base::Result<std::vector<sync::LogEntry>> history(const model::SpaceId& space,
                                                              model::Version after, int limit) = 0;
    // Takes the oldest entries off the log, as far as they were made before `before`; at most
    // `entries_max`. What they led to is kept beside the log, so that nothing but `history` changes
    // (rule ST5). How many went. Errors: io; bad_value = damage was found, and nothing was taken.
    virtual base::Result<int> trim(base::TimeMs before, int entries_max) = 0;
    // Every row's hash, continuity of versions, and that the records equal a replay of the log on
    // what went before it.
    virtual base::Result<CheckReport> check() = 0;
};

}  // namespace kam::server::store
