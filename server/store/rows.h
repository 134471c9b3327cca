// Reading the rows of the log's tables: each is believed only when its hash fits.
#pragma once

#include <cstdint>
#include <string_view>

#include "server/store/change_log.h"
#include "server/store/row_hash.h"
#include "server/store/statement.h"

namespace kam::server::store {

// The columns that each reader expects, in this order, to follow SELECT.
constexpr std::string_view space_columns = "id, incarnation, hash FROM space";
constexpr std::string_view log_columns =
    "sequence, space, version, at, person, client, number, body, hash FROM log";
constexpr std::string_view record_columns =
    "space, collection, id, version, body, hash FROM record";
constexpr std::string_view client_columns = "space, client, body, hash FROM client";

struct StoredEntry {
    std::int64_t sequence = 0;
    LogRow row;
};

RowHash hash_of_space(std::string_view id, std::string_view incarnation);
RowHash hash_of_entry(std::int64_t sequence, std::string_view space, const sync::LogEntry& entry,
                      std::string_view body);
RowHash hash_of_record(std::string_view space, const model::Record& record, std::string_view body);
RowHash hash_of_client(std::string_view space, const base::ClientId& client, std::string_view body);

// The current row of `row`. Errors: bad_value, naming the row.
base::Result<NewSpace> read_space(Statement& row);
base::Result<StoredEntry> read_entry(Statement& row);
base::Result<RecordRow> read_record(Statement& row);
base::Result<ClientRow> read_client(Statement& row);

}  // namespace kam::server::store
