// SqliteChangeLog::check: structure by SQLite, content by our hashes, meaning by replaying the log.
#include <map>
#include <set>
#include <string>
#include <utility>

#include "server/store/auth_rows.h"
#include "server/store/log_replay.h"
#include "server/store/rows.h"
#include "server/store/sqlite_change_log.h"

namespace kam::server::store {
namespace {

using base::Error;
using base::Result;

class Checker {
  public:
    explicit Checker(Database& database) : database_(database) {}

    CheckReport run() {
        check_structure();
        // The order matters: spaces, as they were before the log begins, then what happened in
        // them, then what came of it.
        each_row(space_columns, "ORDER BY id", [this](Statement& row) {
            return take(read_space(row),
                        [this](const NewSpace& one) { bases_.try_emplace(one.space); });
        });
        read_bases();
        for (auto& [space, base] : bases_) replay_.add_space(space, std::move(base));
        for (const model::SpaceId& space : doubtful_) replay_.distrust(space);
        each_row(log_columns, "ORDER BY sequence", [this](Statement& row) { return log_row(row); });
        each_row(record_columns, "ORDER BY space, collection, id", [this](Statement& row) {
            return take(read_record(row), [this](const RecordRow& one) {
                replay_.compare_record(one.space, one.record);
            });
        });
        each_row(client_columns, "ORDER BY space, client", [this](Statement& row) {
            return take(read_client(row),
                        [this](const ClientRow& one) { replay_.compare_client(one); });
        });
        each_row(user_columns, "ORDER BY email",
                 [this](Statement& row) { return take(read_user(row), [](const auth::User&) {}); });
        each_row(session_columns, "ORDER BY digest", [this](Statement& row) {
            return take(read_session(row), [](const auth::Session&) {});
        });
        replay_.finish();
        report_.problems = replay_.problems();
        return std::move(report_);
    }

  private:
    void check_structure() {
        Result<Statement> query = database_.prepare("PRAGMA integrity_check(20)");
        if (!query) return replay_.add_problem(query.error().detail);
        for (;;) {
            Result<bool> row = query.value().step();
            if (!row) return replay_.add_problem(row.error().detail);
            if (!row.value()) return;
            const std::string said(query.value().text(0));
            if (said != "ok") replay_.add_problem("SQLite finds: " + said);
        }
    }

    template <class Read>
    void each_row(std::string_view columns, std::string_view order, const Read& read) {
        const std::string sql = "SELECT " + std::string(columns) + " " + std::string(order);
        Result<Statement> query = database_.prepare(sql.c_str());
        if (!query) return replay_.add_problem(query.error().detail);
        for (;;) {
            Result<bool> row = query.value().step();
            if (!row) return replay_.add_problem(row.error().detail);
            if (!row.value()) return;
            ++report_.rows_checked;
            read(query.value());
        }
    }

    template <class Row, class Then>
    void take(Result<Row> row, const Then& then) {
        if (row) {
            then(row.value());
        } else {
            replay_.add_problem(row.error().detail);
        }
    }

    void read_bases() {
        each_row(base_columns, "", [this](Statement& row) {
            return take(read_base(row), [this](std::int64_t last) { last_sequence_ = last; });
        });
        each_row(base_space_columns, "ORDER BY space", [this](Statement& row) {
            return take_base(row, read_base_space(row), [](LogBase& base, const BaseSpace& one) {
                base.version = one.version;
            });
        });
        each_row(base_record_columns, "ORDER BY space, collection, id", [this](Statement& row) {
            return take_base(row, read_base_record(row), [](LogBase& base, const RecordRow& one) {
                base.store.load(one.record);
            });
        });
        each_row(base_client_columns, "ORDER BY space, client", [this](Statement& row) {
            return take_base(row, read_base_client(row), [](LogBase& base, const ClientRow& one) {
                base.marks.emplace(one.client, one.mark);
            });
        });
    }

    // Each of these rows begins with its space.
    template <class Row, class Then>
    void take_base(Statement& statement, Result<Row> row, const Then& then) {
        const auto space = model::space_from_text(statement.text(0));
        if (!row && space) doubtful_.insert(*space);
        take(std::move(row), [&](const Row& one) {
            const auto base = bases_.find(one.space);
            if (base != bases_.end()) return then(base->second, one);
            replay_.add_problem("there is no space " + model::space_text(one.space) +
                                ", but something led to it");
        });
    }

    void log_row(Statement& row) {
        const std::int64_t sequence = row.integer(0);
        if (sequence != last_sequence_ + 1) {
            replay_.add_problem("log row " + std::to_string(last_sequence_ + 1) + " is missing");
        }
        last_sequence_ = sequence;
        // Of the space of an unreadable row nothing further can be said.
        const auto space = model::space_from_text(row.text(1));
        Result<StoredEntry> stored = read_entry(row);
        if (stored) return replay_.add_entry(stored.value().row.space, stored.value().row.entry);
        replay_.add_problem(stored.error().detail);
        if (space) replay_.distrust(*space);
    }

    Database& database_;
    LogReplay replay_;
    std::map<model::SpaceId, LogBase> bases_;
    std::set<model::SpaceId> doubtful_;  // nothing can be said of what follows on a damaged row
    CheckReport report_;
    std::int64_t last_sequence_ = 0;
};

}  // namespace

Result<CheckReport> SqliteChangeLog::check() {
    const auto held = database_.lock();
    // One view of the data, also while another process writes.
    if (Result<void> begun = database_.execute("BEGIN"); !begun) return begun.error();
    CheckReport report = Checker(database_).run();
    if (Result<void> ended = database_.execute("ROLLBACK"); !ended) return ended.error();
    return report;
}

}  // namespace kam::server::store
