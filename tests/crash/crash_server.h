// A server (hub, SQLite log) on a disk whose power may go at any step, with people who edit and
// write down every answer they get. After each cut it is started again, and all that was answered
// must be there: SPEC ST1, ST2, ST4, AU2.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "server/hub/hub.h"
#include "server/store/memory_change_log.h"
#include "server/store/sqlite_change_log.h"
#include "tests/crash/crash_clients.h"
#include "tests/crash/power_cut_disk.h"

namespace kam::test {

struct CrashCounts {
    std::int64_t cuts = 0;
    std::int64_t starts_cut = 0;  // of those: before the server was up
    std::int64_t answers = 0;
    std::int64_t commits = 0;
    std::int64_t steps = 0;
    std::int64_t undecided_kept = 0;  // commits cut before their answer that were there afterwards
    std::int64_t undecided_gone = 0;
    std::int64_t trims = 0;
};

class CrashServer {
  public:
    // `settings`: SQL that is run after each opening; the server's own settings come before it.
    CrashServer(std::uint64_t seed, const std::string& directory, const char* settings);

    // Lives until a cut, `cuts` times, and is looked through after each. Returns what was found
    // wrong first, empty = nothing.
    std::string live(int cuts);
    const CrashCounts& counts() const { return counts_; }

  private:
    bool start();  // false: the power went, or a problem was found
    void work();
    void commit();
    void trim();
    void stop();
    void compare();
    void compare_answers();
    void problem(const std::string& what);

    base::Random random_;
    PowerCutDisk disk_;
    std::string directory_;
    const char* settings_;
    std::unique_ptr<server::store::Database> database_;
    std::unique_ptr<server::store::SqliteChangeLog> log_;
    std::unique_ptr<server::hub::Hub> hub_;
    server::hub::Now now_;
    // All that append said is on disk, and the batch that it has said nothing of yet.
    std::shared_ptr<server::store::MemoryTables> promised_;
    std::unique_ptr<server::store::CommitBatch> undecided_;
    CrashClients clients_;
    CrashCounts counts_;
    std::string problem_;
};

}  // namespace kam::test
