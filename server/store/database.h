// The one SQLite file of a server, and the one connection that writes it. Debian's SQLite can
// corrupt a WAL when two connections write or checkpoint at once, so every other connection is
// read-only and never checkpoints, and backups are made by the server itself.
#pragma once

#include <sqlite3.h>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "server/store/lock_file.h"
#include "server/store/statement.h"
#include "shared/base/result.h"

namespace kam::server::store {

class Database {
  public:
    // Makes the directory (0700) and the file (0600) if they are missing, takes the lock, brings
    // the tables up to date. Errors: busy (another process writes), schema (made by a newer
    // version), io.
    static base::Result<std::unique_ptr<Database>> open_for_writing(const std::string& directory);
    // For reports beside a running server. Errors: not_found, schema, io.
    static base::Result<std::unique_ptr<Database>> open_for_reading(const std::string& directory);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // Log and sign-in share the connection; whoever uses it holds this for a whole transaction or
    // query.
    [[nodiscard]] std::unique_lock<std::mutex> lock() { return std::unique_lock(mutex_); }

    // Under the lock. `sql` is our own constant text, never made from input. Errors: io.
    base::Result<void> execute(const char* sql);
    base::Result<Statement> prepare(const char* sql);

    // A consistent copy in one file, on disk when this returns; takes the lock itself. To restore
    // it, put it into an empty directory as rapport.db. `path` must not exist yet. Errors:
    // duplicate, io.
    base::Result<void> backup_to(const std::string& path);

    // After one failed write nothing more is written: fsync reports a loss once and then lies.
    const std::optional<base::Error>& failure() const { return failure_; }
    void fail(const base::Error& error);

  private:
    explicit Database(std::string directory) : directory_(std::move(directory)) {}

    base::Result<void> open(int flags);
    base::Result<void> prepare_for_writing();
    base::Result<void> migrate();
    base::Result<std::int64_t> schema_version();

    std::string directory_;
    // Released last: the connection must be closed before another process may write.
    std::optional<LockFile> lock_file_;
    sqlite3* connection_ = nullptr;
    std::mutex mutex_;
    std::optional<base::Error> failure_;
};

// A write transaction: committed, or undone and the database marked as failed. Under the lock.
class WriteTransaction {
  public:
    explicit WriteTransaction(Database& database) : database_(database) {}
    ~WriteTransaction();
    WriteTransaction(const WriteTransaction&) = delete;
    WriteTransaction& operator=(const WriteTransaction&) = delete;

    base::Result<void> begin();
    // On disk when this returns without an Error.
    base::Result<void> commit();

  private:
    Database& database_;
    bool is_open_ = false;
};

}  // namespace kam::server::store
