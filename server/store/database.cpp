#include "server/store/database.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "server/store/restored_copy.h"
#include "server/store/schema.h"

namespace kam::server::store {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr const char* file_name = "rapport.db";
constexpr const char* lock_name = "rapport.lock";

Error system_error(const std::string& what) {
    return Error{ErrorCode::io, what + ": " + std::strerror(errno)};
}

Result<void> make_directory(const std::string& directory) {
    std::error_code failed;
    const std::filesystem::path parent = std::filesystem::path(directory).parent_path();
    if (!parent.empty()) std::filesystem::create_directories(parent, failed);
    if (::mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST) {
        return system_error("cannot make the directory " + directory);
    }
    return {};
}

// Makes an empty file that only its owner reads; SQLite gives its other files the same mode.
Result<void> make_file(const std::string& path, int more_flags) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | more_flags, 0600);
    if (descriptor < 0) return system_error("cannot make " + path);
    ::close(descriptor);
    return {};
}

Result<void> sync_to_disk(const std::string& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) return system_error("cannot open " + path);
    const int result = ::fsync(descriptor);
    const Error error = system_error("cannot sync " + path);
    ::close(descriptor);
    if (result != 0) return error;
    return {};
}

std::string parent_of(const std::string& path) {
    const std::filesystem::path parent = std::filesystem::path(path).parent_path();
    return parent.empty() ? "." : parent.string();
}

}  // namespace

Result<std::unique_ptr<Database>> Database::open_for_writing(const std::string& directory) {
    if (Result<void> made = make_directory(directory); !made) return made.error();
    Result<LockFile> lock = LockFile::take(directory + "/" + lock_name);
    if (!lock) return lock.error();
    if (Result<void> made = make_file(directory + "/" + file_name, 0); !made) return made.error();

    std::unique_ptr<Database> database(new Database(directory));
    database->lock_file_.emplace(std::move(lock.value()));
    if (Result<void> opened = database->open(SQLITE_OPEN_READWRITE); !opened) {
        return opened.error();
    }
    if (Result<void> ready = database->prepare_for_writing(); !ready) return ready.error();
    if (Result<void> current = database->migrate(); !current) return current.error();
    if (Result<void> renewed = renew_if_copy(*database); !renewed) return renewed.error();
    // The names of new files must survive a power cut, too.
    if (Result<void> synced = sync_to_disk(directory, O_RDONLY | O_DIRECTORY); !synced) {
        return synced.error();
    }
    return database;
}

Result<std::unique_ptr<Database>> Database::open_for_reading(const std::string& directory) {
    if (::access((directory + "/" + file_name).c_str(), F_OK) != 0) {
        return Error{ErrorCode::not_found,
                     "there is no " + std::string(file_name) + " in " + directory};
    }
    std::unique_ptr<Database> database(new Database(directory));
    if (Result<void> opened = database->open(SQLITE_OPEN_READONLY); !opened) {
        return opened.error();
    }
    const char* settings = "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0;";
    if (Result<void> set = database->execute(settings); !set) return set.error();
    Result<std::int64_t> version = database->schema_version();
    if (!version) return version.error();
    if (version.value() != static_cast<std::int64_t>(migrations().size())) {
        return Error{ErrorCode::schema, "the database in " + directory +
                                            " has the tables of another version of rapport"};
    }
    return database;
}

Database::~Database() {
    sqlite3_close_v2(connection_);
}

Result<void> Database::open(int flags) {
    if (sodium_init() < 0) return Error{ErrorCode::io, "libsodium cannot start"};
    const std::string path = directory_ + "/" + file_name;
    // Our own mutex stands around every use, so SQLite needs none.
    const int all_flags = flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (sqlite3_open_v2(path.c_str(), &connection_, all_flags, nullptr) != SQLITE_OK) {
        return sqlite_error(connection_, "cannot open " + path);
    }
    sqlite3_db_config(connection_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return execute(
        "PRAGMA busy_timeout=5000; PRAGMA trusted_schema=OFF;"
        "PRAGMA cell_size_check=ON;");
}

Result<void> Database::prepare_for_writing() {
    // FULL: an acknowledged change survives a power cut; NORMAL would lose the last ones.
    // secure_delete: what is overwritten is gone from the file. The limit keeps one large import
    // from leaving a large WAL behind.
    Result<void> set = execute(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
        "PRAGMA journal_size_limit=16777216;");
    if (!set) return set.error();
    Result<Statement> mode = prepare("PRAGMA journal_mode");
    if (!mode) return mode.error();
    Result<bool> row = mode.value().step();
    if (!row) return row.error();
    if (mode.value().text(0) != "wal") {
        return Error{ErrorCode::io, "the file system of " + directory_ +
                                        " does not support SQLite's write-ahead log"};
    }
    return {};
}

Result<std::int64_t> Database::schema_version() {
    Result<Statement> query = prepare("PRAGMA user_version");
    if (!query) return query.error();
    Result<bool> row = query.value().step();
    if (!row) return row.error();
    return query.value().integer(0);
}

Result<void> Database::migrate() {
    Result<std::int64_t> version = schema_version();
    if (!version) return version.error();
    const auto steps = migrations();
    const auto count = static_cast<std::int64_t>(steps.size());
    if (version.value() < 0 || version.value() > count) {
        return Error{ErrorCode::schema, "the database in " + directory_ +
                                            " was made by a newer version of rapport; start that"};
    }
    for (std::int64_t done = version.value(); done < count; ++done) {
        const std::string sql = "BEGIN IMMEDIATE;" +
                                std::string(steps[static_cast<std::size_t>(done)]) +
                                "PRAGMA user_version=" + std::to_string(done + 1) + "; COMMIT;";
        if (Result<void> ran = execute(sql.c_str()); !ran) return ran.error();
    }
    return {};
}

Result<void> Database::execute(const char* sql) {
    if (sqlite3_exec(connection_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        return sqlite_error(connection_, "cannot run SQL");
    }
    return {};
}

Result<Statement> Database::prepare(const char* sql) {
    sqlite3_stmt* handle = nullptr;
    if (sqlite3_prepare_v3(connection_, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, nullptr) !=
        SQLITE_OK) {
        return sqlite_error(connection_, sql);
    }
    return Statement(handle);
}

Result<void> Database::backup_to(const std::string& path) {
    if (::access(path.c_str(), F_OK) == 0) {
        return Error{ErrorCode::duplicate, path + " exists already; choose another name"};
    }
    // Under its final name only when it is whole.
    const std::string part = path + ".part";
    ::unlink(part.c_str());
    if (Result<void> made = make_file(part, O_EXCL); !made) return made.error();
    const auto held = lock();
    Result<Statement> copy = prepare("VACUUM INTO ?1");
    if (!copy) return copy.error();
    Result<void> done = copy.value().run(std::string_view(part));
    if (done) done = mark_as_copy(part);
    if (done) done = sync_to_disk(part, O_RDONLY);
    if (done && ::rename(part.c_str(), path.c_str()) != 0)
        done = system_error("cannot name " + path);
    if (!done) {
        ::unlink(part.c_str());
        return done.error();
    }
    return sync_to_disk(parent_of(path), O_RDONLY | O_DIRECTORY);
}

void Database::fail(const Error& error) {
    if (!failure_) failure_ = error;
}

WriteTransaction::~WriteTransaction() {
    if (!is_open_) return;
    database_.fail(Error{ErrorCode::io, "an earlier write failed; restart the server"});
    // If this fails as well, closing the connection undoes it.
    (void)database_.execute("ROLLBACK").ok();
}

Result<void> WriteTransaction::begin() {
    if (database_.failure()) return *database_.failure();
    Result<void> begun = database_.execute("BEGIN IMMEDIATE");
    if (!begun) {
        database_.fail(begun.error());
        return begun.error();
    }
    is_open_ = true;
    return {};
}

Result<void> WriteTransaction::commit() {
    Result<void> done = database_.execute("COMMIT");
    if (!done) {
        database_.fail(done.error());
        return done.error();
    }
    is_open_ = false;
    return {};
}

}  // namespace kam::server::store
