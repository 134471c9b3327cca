// The change log in memory, for tests and the simulator. The tables live apart from the log, so a
// test can drop the log (the server crashed) and open a new one on what was durable.
#pragma once

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "server/store/change_log.h"
#include "server/store/log_base.h"

namespace kam::server::store {

struct MemoryTables {
    struct Space {
        std::string incarnation;
        std::vector<sync::LogEntry> log;  // rejected ones and those without effect, too
        // So many of them are gone for the log; they stay here for those who judge it.
        std::size_t trimmed = 0;
        LogBase base;
        std::map<std::pair<model::Collection, base::RecordId>, model::Record> records;
        std::map<base::ClientId, sync::ClientMark> clients;
        model::Version version;
    };
    std::map<model::SpaceId, Space> spaces;
};

class MemoryChangeLog final : public ChangeLog {
  public:
    MemoryChangeLog() : tables_(std::make_shared<MemoryTables>()) {}
    explicit MemoryChangeLog(std::shared_ptr<MemoryTables> tables) : tables_(std::move(tables)) {}

    base::Result<void> append(const CommitBatch& batch) override;
    base::Result<std::vector<LoadedSpace>> load() override;
    base::Result<std::vector<sync::LogEntry>> history(const model::SpaceId& space,
                                                      model::Version after, int limit) override;
    base::Result<int> trim(base::TimeMs before, int entries_max) override;
    base::Result<CheckReport> check() override;

  private:
    base::Result<void> judge(const CommitBatch& batch) const;

    std::shared_ptr<MemoryTables> tables_;
};

}  // namespace kam::server::store
