// A SQLite change log in a directory of its own, for tests that reopen it.
#pragma once

#include <memory>

#include "server/store/sqlite_change_log.h"
#include "tests/contract/change_log_suite.h"
#include "tests/support/temp_directory.h"

namespace kam::test {

class SqlitePlace final : public LogPlace {
  public:
    server::store::ChangeLog& open() override {
        close();
        auto database = server::store::Database::open_for_writing(directory_.path());
        KAM_ASSERT(database.ok());
        database_ = std::move(database.value());
        auto log = server::store::SqliteChangeLog::open(*database_);
        KAM_ASSERT(log.ok());
        log_ = std::move(log.value());
        return *log_;
    }
    void close() {
        log_.reset();
        database_.reset();
    }
    server::store::Database& database() { return *database_; }
    const TempDirectory& directory() const { return directory_; }
    std::string file() const { return directory_.file("rapport.db"); }

  private:
    TempDirectory directory_;
    std::unique_ptr<server::store::Database> database_;
    std::unique_ptr<server::store::SqliteChangeLog> log_;
};

}  // namespace kam::test
