#include "server/cli/report.h"

#include "server/store/database.h"
#include "server/store/sqlite_change_log.h"
#include "shared/base/json.h"
#include "shared/base/time.h"
#include "shared/model/collection.h"

namespace kam::server::cli {
namespace {

using base::Json;
using base::Result;

constexpr int history_page = 1000;

constexpr const char* what_to_do =
    "\n"
    "This data is damaged. What to do:\n"
    "1. Stop the server, and leave this directory as it is.\n"
    "2. Put your newest backup as rapport.db into an empty directory.\n"
    "3. Check it with: rapport check DIRECTORY. If it is damaged too, take the one before.\n"
    "4. Start the server there, with --data DIRECTORY. What was changed after the backup is not "
    "in\n"
    "   it; browsers send again only what they had not sent.\n";

// Readable names instead of the short ones of the wire.
Json json_from_record(const model::Record& record) {
    Json fields = Json::object();
    for (const auto& [name, value] : record.fields) fields[name] = value;
    return {{"collection", std::string(model::collection_text(record.collection))},
            {"id", record.id.text},
            {"fields", std::move(fields)},
            {"created_at", base::iso_from_time(record.created_at)},
            {"created_by", record.created_by.text},
            {"changed_at", base::iso_from_time(record.changed_at)},
            {"changed_by", record.changed_by.text}};
}

Json json_from_entry(const sync::LogEntry& entry) {
    return {{"version", entry.version.value},
            {"at", base::iso_from_time(entry.at)},
            {"person", entry.person.text},
            {"mutation", entry.mutation}};
}

Result<Json> history_of(store::ChangeLog& log, const model::SpaceId& space) {
    Json entries = Json::array();
    model::Version after;
    while (true) {
        const Result<std::vector<sync::LogEntry>> page = log.history(space, after, history_page);
        if (!page) return page.error();
        if (page.value().empty()) return entries;
        for (const sync::LogEntry& entry : page.value()) entries.push_back(json_from_entry(entry));
        after = page.value().back().version;
    }
}

struct OpenLog {
    std::unique_ptr<store::Database> database;
    std::unique_ptr<store::SqliteChangeLog> log;
};

Result<OpenLog> open_log(const std::string& data) {
    OpenLog open;
    Result<std::unique_ptr<store::Database>> database = store::Database::open_for_reading(data);
    if (!database) return database.error();
    open.database = std::move(database.value());
    Result<std::unique_ptr<store::SqliteChangeLog>> log =
        store::SqliteChangeLog::open(*open.database);
    if (!log) return log.error();
    open.log = std::move(log.value());
    return open;
}

}  // namespace

Result<std::string> export_text(store::ChangeLog& log, bool has_history) {
    const Result<std::vector<store::LoadedSpace>> spaces = log.load();
    if (!spaces) return spaces.error();
    Json exported = Json::array();
    for (const store::LoadedSpace& space : spaces.value()) {
        Json records = Json::array();
        for (const model::Record& record : space.records) {
            if (!record.is_deleted) records.push_back(json_from_record(record));
        }
        Json json{{"space", model::space_text(space.space)},
                  {"version", space.version.value},
                  {"records", std::move(records)}};
        if (has_history) {
            Result<Json> history = history_of(log, space.space);
            if (!history) return history.error();
            json["history"] = std::move(history.value());
        }
        exported.push_back(std::move(json));
    }
    const Json document{{"format", "rapport export 1"}, {"spaces", std::move(exported)}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<std::string> export_text(const std::string& data, bool has_history) {
    const Result<OpenLog> open = open_log(data);
    if (!open) return open.error();
    return export_text(*open.value().log, has_history);
}

Result<store::CheckReport> check_data(const std::string& data) {
    const Result<OpenLog> open = open_log(data);
    if (!open) return open.error();
    return open.value().log->check();
}

std::string check_text(const store::CheckReport& report) {
    if (report.problems.empty()) {
        return "All is well: " + std::to_string(report.rows_checked) + " rows checked\n";
    }
    std::string text;
    for (const std::string& problem : report.problems) text += problem + "\n";
    return text + what_to_do;
}

}  // namespace kam::server::cli
