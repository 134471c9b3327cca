// The change log in SQLite. One transaction per batch (SPEC ST2), a hash in every row (ST3).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "server/store/change_log.h"
#include "server/store/database.h"

namespace kam::server::store {

class SqliteChangeLog final : public ChangeLog {
  public:
    // `database` must outlive the log.
    static base::Result<std::unique_ptr<SqliteChangeLog>> open(Database& database);

    base::Result<void> append(const CommitBatch& batch) override;
    base::Result<std::vector<LoadedSpace>> load() override;
    base::Result<std::vector<sync::LogEntry>> history(const model::SpaceId& space,
                                                      model::Version after, int limit) override;
    base::Result<int> trim(base::TimeMs before, int entries_max) override;
    // Also SQLite's own structure check and the rows of sign-in.
    base::Result<CheckReport> check() override;

  private:
    explicit SqliteChangeLog(Database& database) : database_(database) {}

    base::Result<void> prepare();
    base::Result<void> insert(const CommitBatch& batch);
    base::Result<void> insert_space(const NewSpace& row);
    base::Result<void> insert_log(const LogRow& row);
    base::Result<void> put_record(const RecordRow& row);
    base::Result<void> put_client(const ClientRow& row);

    Database& database_;
    Statement insert_space_;
    Statement insert_log_;
    Statement put_record_;
    Statement put_client_;
    std::int64_t last_sequence_ = 0;
};

}  // namespace kam::server::store
