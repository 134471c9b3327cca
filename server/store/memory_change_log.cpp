#include "server/store/memory_change_log.h"

#include <set>
#include <string>

#include "server/store/log_replay.h"
#include "shared/base/twin.h"

namespace kam::server::store {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

Error refused(std::string_view what, const model::SpaceId& space) {
    return Error{ErrorCode::io, std::string(what) + " " + model::space_text(space)};
}

}  // namespace

// What the tables of SQLite refuse by their keys.
Result<void> MemoryChangeLog::judge(const CommitBatch& batch) const {
    std::set<model::SpaceId> known;
    for (const auto& [space, table] : tables_->spaces) known.insert(space);
    for (const NewSpace& row : batch.spaces) {
        if (!known.insert(row.space).second) return refused("there is already a", row.space);
    }
    std::set<std::pair<model::SpaceId, model::Version>> taken;
    for (const LogRow& row : batch.log) {
        if (!known.contains(row.space)) return refused("there is no", row.space);
        const model::Version version = row.entry.version;
        if (version.value == 0) continue;
        const auto table = tables_->spaces.find(row.space);
        const bool is_held = table != tables_->spaces.end() && version <= table->second.version;
        if (is_held || !taken.emplace(row.space, version).second) {
            return refused("this version exists already in", row.space);
        }
    }
    for (const RecordRow& row : batch.records) {
        if (!known.contains(row.space)) return refused("there is no", row.space);
    }
    for (const ClientRow& row : batch.clients) {
        if (!known.contains(row.space)) return refused("there is no", row.space);
    }
    return {};
}

Result<void> MemoryChangeLog::append(const CommitBatch& batch) {
    if (Result<void> fine = judge(batch); !fine) return fine.error();
    for (const NewSpace& row : batch.spaces) {
        tables_->spaces[row.space].incarnation = row.incarnation;
    }
    for (const LogRow& row : batch.log) {
        MemoryTables::Space& table = tables_->spaces[row.space];
        table.log.push_back(row.entry);
        if (table.version < row.entry.version) table.version = row.entry.version;
    }
    for (const RecordRow& row : batch.records) {
        tables_->spaces[row.space].records.insert_or_assign(
            std::pair(row.record.collection, row.record.id), row.record);
    }
    for (const ClientRow& row : batch.clients) {
        tables_->spaces[row.space].clients.insert_or_assign(row.client, row.mark);
    }
    return {};
}

Result<std::vector<LoadedSpace>> MemoryChangeLog::load() {
    std::vector<LoadedSpace> all;
    for (const auto& [space, table] : tables_->spaces) {
        LoadedSpace loaded{space, table.incarnation, table.version, {}, {}};
        for (const auto& [id, record] : table.records) loaded.records.push_back(record);
        for (const auto& [client, mark] : table.clients) {
            loaded.clients.push_back(ClientRow{space, client, mark});
        }
        all.push_back(std::move(loaded));
    }
    return all;
}

Result<std::vector<sync::LogEntry>> MemoryChangeLog::history(const model::SpaceId& space,
                                                             model::Version after, int limit) {
    std::vector<sync::LogEntry> entries;
    const auto table = tables_->spaces.find(space);
    if (table == tables_->spaces.end()) return entries;
    const std::vector<sync::LogEntry>& log = table->second.log;
    for (std::size_t i = table->second.trimmed; i < log.size(); ++i) {
        if (static_cast<int>(entries.size()) >= limit) break;
        if (after < log[i].version) entries.push_back(log[i]);
    }
    return entries;
}

// Space by space: how the entries of different spaces followed each other is not known here.
Result<int> MemoryChangeLog::trim(base::TimeMs before, int entries_max) {
    int count = 0;
    for (auto& [space, table] : tables_->spaces) {
        while (count < entries_max && table.trimmed < table.log.size()) {
            const sync::LogEntry& oldest = table.log[table.trimmed];
            if (!(oldest.at < before)) break;
            if (Result<void> added = table.base.add(space, oldest); !added) return added.error();
            if constexpr (base::is_twin(base::Twin::trim_forgets_answers)) {
                table.clients.erase(oldest.client);
            }
            ++table.trimmed;
            ++count;
        }
    }
    return count;
}

Result<CheckReport> MemoryChangeLog::check() {
    LogReplay replay;
    CheckReport report;
    for (const auto& [space, table] : tables_->spaces) {
        replay.add_space(space, table.base);
        for (std::size_t i = table.trimmed; i < table.log.size(); ++i) {
            replay.add_entry(space, table.log[i]);
        }
        for (const auto& [id, record] : table.records) replay.compare_record(space, record);
        for (const auto& [client, mark] : table.clients) {
            replay.compare_client(ClientRow{space, client, mark});
        }
        report.rows_checked += static_cast<std::int64_t>(
            1 + table.log.size() + table.records.size() + table.clients.size());
    }
    replay.finish();
    report.problems = replay.problems();
    return report;
}

}  // namespace kam::server::store
