#include "server/store/sqlite_change_log.h"

#include <string>
#include <utility>

#include "server/store/row_text.h"
#include "server/store/rows.h"
#include "server/store/sqlite_trim.h"

namespace kam::server::store {
namespace {

using base::Error;
using base::Result;

constexpr std::string_view select = "SELECT ";

// All rows of a query, read with one of the readers of rows.h.
template <class Row, class... Values>
Result<std::vector<Row>> read_all(Database& database, const std::string& sql,
                                  Result<Row> (*read)(Statement&), const Values&... values) {
    Result<Statement> query = database.prepare(sql.c_str());
    if (!query) return query.error();
    query.value().start(values...);
    return read_rows(query.value(), read);
}

std::string sql_from(std::string_view columns, std::string_view rest) {
    return std::string(select).append(columns).append(" ").append(rest);
}

Result<LoadedSpace> load_space(Database& database, const NewSpace& row) {
    LoadedSpace loaded{row.space, row.incarnation, {}, {}, {}};
    const std::string space = model::space_text(row.space);
    const std::string_view id(space);
    auto newest = read_all<StoredEntry>(
        database,
        sql_from(log_columns, "WHERE space=?1 AND version>0 ORDER BY version DESC LIMIT 1"),
        read_entry, id);
    if (!newest) return newest.error();
    if (!newest.value().empty()) {
        loaded.version = newest.value().front().row.entry.version;
    } else {
        // All of it may have been taken off the log.
        auto base = read_all<BaseSpace>(database, sql_from(base_space_columns, "WHERE space=?1"),
                                        read_base_space, id);
        if (!base) return base.error();
        if (!base.value().empty()) loaded.version = base.value().front().version;
    }
    auto records = read_all<RecordRow>(
        database, sql_from(record_columns, "WHERE space=?1 ORDER BY collection, id"), read_record,
        id);
    if (!records) return records.error();
    for (RecordRow& record : records.value()) loaded.records.push_back(std::move(record.record));
    auto clients = read_all<ClientRow>(
        database, sql_from(client_columns, "WHERE space=?1 ORDER BY client"), read_client, id);
    if (!clients) return clients.error();
    loaded.clients = std::move(clients.value());
    return loaded;
}

}  // namespace

Result<std::unique_ptr<SqliteChangeLog>> SqliteChangeLog::open(Database& database) {
    std::unique_ptr<SqliteChangeLog> log(new SqliteChangeLog(database));
    const auto held = database.lock();
    if (Result<void> prepared = log->prepare(); !prepared) return prepared.error();
    return log;
}

Result<void> SqliteChangeLog::prepare() {
    const std::pair<Statement*, const char*> wanted[] = {
        {&insert_space_, "INSERT INTO space(id, incarnation, hash) VALUES(?1, ?2, ?3)"},
        {&insert_log_,
         "INSERT INTO log(sequence, space, version, at, person, client, number, body, hash) "
         "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"},
        {&put_record_,
         "INSERT INTO record(space, collection, id, version, body, hash) "
         "VALUES(?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT(space, collection, id) "
         "DO UPDATE SET version=excluded.version, body=excluded.body, hash=excluded.hash"},
        {&put_client_,
         "INSERT INTO client(space, client, body, hash) VALUES(?1, ?2, ?3, ?4) "
         "ON CONFLICT(space, client) DO UPDATE SET body=excluded.body, hash=excluded.hash"},
    };
    for (const auto& [statement, sql] : wanted) {
        Result<Statement> made = database_.prepare(sql);
        if (!made) return made.error();
        *statement = std::move(made.value());
    }
    // A number once given is not given again, even when its row has been taken off the log.
    Result<Statement> newest = database_.prepare(
        "SELECT max(coalesce((SELECT max(sequence) FROM log), 0), "
        "coalesce((SELECT sequence FROM base), 0))");
    if (!newest) return newest.error();
    Result<bool> row = newest.value().step();
    if (!row) return row.error();
    last_sequence_ = newest.value().integer(0);
    return {};
}

Result<void> SqliteChangeLog::append(const CommitBatch& batch) {
    const auto held = database_.lock();
    WriteTransaction transaction(database_);
    if (Result<void> begun = transaction.begin(); !begun) return begun.error();
    if (Result<void> inserted = insert(batch); !inserted) return inserted.error();
    return transaction.commit();
}

Result<void> SqliteChangeLog::insert(const CommitBatch& batch) {
    for (const NewSpace& row : batch.spaces) {
        if (Result<void> done = insert_space(row); !done) return done.error();
    }
    for (const LogRow& row : batch.log) {
        if (Result<void> done = insert_log(row); !done) return done.error();
    }
    for (const RecordRow& row : batch.records) {
        if (Result<void> done = put_record(row); !done) return done.error();
    }
    for (const ClientRow& row : batch.clients) {
        if (Result<void> done = put_client(row); !done) return done.error();
    }
    return {};
}

Result<void> SqliteChangeLog::insert_space(const NewSpace& row) {
    const std::string id = model::space_text(row.space);
    return insert_space_.run(std::string_view(id), std::string_view(row.incarnation),
                             hash_of_space(id, row.incarnation));
}

Result<void> SqliteChangeLog::insert_log(const LogRow& row) {
    const std::string space = model::space_text(row.space);
    const sync::LogEntry& entry = row.entry;
    const std::string body = body_from_entry(entry);
    // Counted here and not by SQLite, because the hash covers it. After a failed transaction
    // nothing more is written, so no number is ever skipped.
    const std::int64_t sequence = ++last_sequence_;
    return insert_log_.run(sequence, std::string_view(space), entry.version.value, entry.at.value,
                           std::string_view(entry.person.text), std::string_view(entry.client.text),
                           entry.number.value, std::string_view(body),
                           hash_of_entry(sequence, space, entry, body));
}

Result<void> SqliteChangeLog::put_record(const RecordRow& row) {
    const std::string space = model::space_text(row.space);
    const std::string body = body_from_record(row.record);
    return put_record_.run(std::string_view(space), model::collection_text(row.record.collection),
                           std::string_view(row.record.id.text), row.record.changed.value,
                           std::string_view(body),
                           hash_of_record("record", space, row.record, body));
}

Result<void> SqliteChangeLog::put_client(const ClientRow& row) {
    const std::string space = model::space_text(row.space);
    const std::string body = body_from_mark(row.mark);
    return put_client_.run(std::string_view(space), std::string_view(row.client.text),
                           std::string_view(body),
                           hash_of_client("client", space, row.client, body));
}

Result<int> SqliteChangeLog::trim(base::TimeMs before, int entries_max) {
    const auto held = database_.lock();
    return trim_log(database_, before, entries_max);
}

Result<std::vector<LoadedSpace>> SqliteChangeLog::load() {
    const auto held = database_.lock();
    auto spaces = read_all<NewSpace>(database_, sql_from(space_columns, "ORDER BY id"), read_space);
    if (!spaces) return spaces.error();
    std::vector<LoadedSpace> all;
    for (const NewSpace& row : spaces.value()) {
        Result<LoadedSpace> loaded = load_space(database_, row);
        if (!loaded) return loaded.error();
        all.push_back(std::move(loaded.value()));
    }
    return all;
}

Result<std::vector<sync::LogEntry>> SqliteChangeLog::history(const model::SpaceId& space,
                                                             model::Version after, int limit) {
    const auto held = database_.lock();
    const std::string id = model::space_text(space);
    auto rows = read_all<StoredEntry>(database_,
                                      sql_from(log_columns,
                                               "WHERE space=?1 AND version>0 AND version>?2 "
                                               "ORDER BY version LIMIT ?3"),
                                      read_entry, std::string_view(id), after.value,
                                      static_cast<std::int64_t>(limit < 0 ? 0 : limit));
    if (!rows) return rows.error();
    std::vector<sync::LogEntry> entries;
    for (StoredEntry& stored : rows.value()) entries.push_back(std::move(stored.row.entry));
    return entries;
}

}  // namespace kam::server::store
