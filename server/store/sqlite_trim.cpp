#include "server/store/sqlite_trim.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/store/log_base.h"
#include "server/store/row_text.h"
#include "server/store/rows.h"

namespace kam::server::store {
namespace {

using base::Error;
using base::Result;
using RecordKey = std::pair<model::Collection, base::RecordId>;

// Of one space: what there was before, as far as the entries touch it, and what they make of it.
struct Advance {
    LogBase base;
    std::set<RecordKey> records;
    std::set<base::ClientId> clients;
};

class Trimmer {
  public:
    explicit Trimmer(Database& database) : database_(database) {}

    Result<int> run(base::TimeMs before, int entries_max) {
        if (Result<void> prepared = prepare(); !prepared) return prepared.error();
        oldest_.start(static_cast<std::int64_t>(entries_max < 0 ? 0 : entries_max));
        Result<std::vector<StoredEntry>> rows = read_rows(oldest_, read_entry);
        oldest_.reset();
        if (!rows) return rows.error();
        int count = 0;
        std::int64_t last = 0;
        for (const StoredEntry& stored : rows.value()) {
            if (!(stored.row.entry.at < before)) break;
            if (Result<void> done = fold(stored.row); !done) return done.error();
            last = stored.sequence;
            ++count;
        }
        if (count == 0) return 0;
        WriteTransaction transaction(database_);
        if (Result<void> begun = transaction.begin(); !begun) return begun.error();
        if (Result<void> done = write(last); !done) return done.error();
        if (Result<void> done = transaction.commit(); !done) return done.error();
        return count;
    }

  private:
    Result<void> prepare() {
        const auto select = [](std::string_view columns, std::string_view where) {
            return "SELECT " + std::string(columns) + " WHERE " + std::string(where);
        };
        const std::pair<Statement*, std::string> wanted[] = {
            {&oldest_, "SELECT " + std::string(log_columns) + " ORDER BY sequence LIMIT ?1"},
            {&space_, select(base_space_columns, "space=?1")},
            {&record_, select(base_record_columns, "space=?1 AND collection=?2 AND id=?3")},
            {&client_, select(base_client_columns, "space=?1 AND client=?2")},
            {&put_base_, "INSERT OR REPLACE INTO base(one, sequence, hash) VALUES(1, ?1, ?2)"},
            {&put_space_,
             "INSERT OR REPLACE INTO base_space(space, version, hash) VALUES(?1, ?2, ?3)"},
            {&put_record_,
             "INSERT OR REPLACE INTO base_record(space, collection, id, version, body, hash) "
             "VALUES(?1, ?2, ?3, ?4, ?5, ?6)"},
            {&put_client_,
             "INSERT OR REPLACE INTO base_client(space, client, body, hash) "
             "VALUES(?1, ?2, ?3, ?4)"},
            {&forget_, "DELETE FROM log WHERE sequence<=?1"},
        };
        for (const auto& [statement, sql] : wanted) {
            Result<Statement> made = database_.prepare(sql.c_str());
            if (!made) return made.error();
            *statement = std::move(made.value());
        }
        return {};
    }

    template <class Row, class... Values>
    Result<std::optional<Row>> one(Statement& query, Result<Row> (*read)(Statement&),
                                   const Values&... values) {
        query.start(values...);
        Result<std::vector<Row>> rows = read_rows(query, read);
        query.reset();
        if (!rows) return rows.error();
        if (rows.value().empty()) return std::optional<Row>{};
        return std::optional<Row>{std::move(rows.value().front())};
    }

    Result<void> fold(const LogRow& row) {
        Result<Advance*> advance = advance_of(row.space);
        if (!advance) return advance.error();
        for (const model::Effect& effect : row.entry.effects) {
            Result<void> loaded = load(*advance.value(), row.space, effect);
            if (!loaded) return loaded.error();
        }
        if (!row.entry.client.empty()) {
            Result<void> loaded = load(*advance.value(), row.space, row.entry.client);
            if (!loaded) return loaded.error();
        }
        LogBase& led_to = advance.value()->base;
        if (Result<void> added = led_to.add(row.space, row.entry); !added) return added.error();
        for (const model::Effect& effect : row.entry.effects) {
            if (led_to.store.find(effect.collection, effect.id) != nullptr) continue;
            return Error{base::ErrorCode::bad_value, "the log changes " + effect.id.text + " in " +
                                                         model::space_text(row.space) +
                                                         " before it makes it"};
        }
        return {};
    }

    Result<Advance*> advance_of(const model::SpaceId& space) {
        const auto known = advances_.find(space);
        if (known != advances_.end()) return &known->second;
        const std::string id = model::space_text(space);
        auto row = one(space_, read_base_space, std::string_view(id));
        if (!row) return row.error();
        Advance& made = advances_[space];
        if (row.value()) made.base.version = row.value()->version;
        return &made;
    }

    Result<void> load(Advance& advance, const model::SpaceId& space, const model::Effect& effect) {
        if (!advance.records.emplace(effect.collection, effect.id).second) return {};
        const std::string id = model::space_text(space);
        auto row = one(record_, read_base_record, std::string_view(id),
                       model::collection_text(effect.collection), std::string_view(effect.id.text));
        if (!row) return row.error();
        if (row.value()) advance.base.store.load(std::move(row.value()->record));
        return {};
    }

    Result<void> load(Advance& advance, const model::SpaceId& space, const base::ClientId& client) {
        if (!advance.clients.insert(client).second) return {};
        const std::string id = model::space_text(space);
        auto row =
            one(client_, read_base_client, std::string_view(id), std::string_view(client.text));
        if (!row) return row.error();
        if (row.value()) advance.base.marks.emplace(client, std::move(row.value()->mark));
        return {};
    }

    Result<void> write(std::int64_t last) {
        for (const auto& [space, advance] : advances_) {
            Result<void> done = write(model::space_text(space), advance);
            if (!done) return done.error();
        }
        if (Result<void> done = put_base_.run(last, hash_of_base(last)); !done) return done.error();
        return forget_.run(last);
    }

    Result<void> write(const std::string& id, const Advance& advance) {
        const std::string_view space(id);
        const model::Version version = advance.base.version;
        Result<void> done = put_space_.run(space, version.value, hash_of_base_space(id, version));
        for (const auto& [collection, record] : advance.records) {
            if (!done) return done.error();
            done = put(space, *advance.base.store.find(collection, record));
        }
        for (const base::ClientId& client : advance.clients) {
            if (!done) return done.error();
            const std::string body = body_from_mark(advance.base.marks.at(client));
            done = put_client_.run(space, std::string_view(client.text), std::string_view(body),
                                   hash_of_client("base_client", space, client, body));
        }
        return done;
    }

    Result<void> put(std::string_view space, const model::Record& record) {
        const std::string body = body_from_record(record);
        return put_record_.run(space, model::collection_text(record.collection),
                               std::string_view(record.id.text), record.changed.value,
                               std::string_view(body),
                               hash_of_record("base_record", space, record, body));
    }

    Database& database_;
    std::map<model::SpaceId, Advance> advances_;
    Statement oldest_, space_, record_, client_;
    Statement put_base_, put_space_, put_record_, put_client_, forget_;
};

}  // namespace

Result<int> trim_log(Database& database, base::TimeMs before, int entries_max) {
    return Trimmer(database).run(before, entries_max);
}

}  // namespace kam::server::store
