// Reading the rows of the log's tables: each is believed only when its hash fits.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

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
// What was taken off the log: the last sequence, and what all of it led to.
constexpr std::string_view base_columns = "sequence, hash FROM base";
constexpr std::string_view base_space_columns = "space, version, hash FROM base_space";
constexpr std::string_view base_record_columns =
    "space, collection, id, version, body, hash FROM base_record";
constexpr std::string_view base_client_columns = "space, client, body, hash FROM base_client";

struct StoredEntry {
    std::int64_t sequence = 0;
    LogRow row;
};

struct BaseSpace {
    model::SpaceId space;
    model::Version version;
};

RowHash hash_of_space(std::string_view id, std::string_view incarnation);
RowHash hash_of_entry(std::int64_t sequence, std::string_view space, const sync::LogEntry& entry,
                      std::string_view body);
// `table`: record or base_record, client or base_client.
RowHash hash_of_record(std::string_view table, std::string_view space, const model::Record& record,
                       std::string_view body);
RowHash hash_of_client(std::string_view table, std::string_view space, const base::ClientId& client,
                       std::string_view body);
RowHash hash_of_base(std::int64_t sequence);
RowHash hash_of_base_space(std::string_view space, model::Version version);

// The current row of `row`. Errors: bad_value, naming the row.
base::Result<NewSpace> read_space(Statement& row);
base::Result<StoredEntry> read_entry(Statement& row);
base::Result<RecordRow> read_record(Statement& row);
base::Result<ClientRow> read_client(Statement& row);
base::Result<std::int64_t> read_base(Statement& row);
base::Result<BaseSpace> read_base_space(Statement& row);
base::Result<RecordRow> read_base_record(Statement& row);
base::Result<ClientRow> read_base_client(Statement& row);

// The current query's rows, all of them, with one of these readers.
template <class Row>
base::Result<std::vector<Row>> read_rows(Statement& query, base::Result<Row> (*read)(Statement&)) {
    std::vector<Row> rows;
    for (;;) {
        base::Result<bool> row = query.step();
        if (!row) return row.error();
        if (!row.value()) return rows;
        base::Result<Row> one = read(query);
        if (!one) return one.error();
        rows.push_back(std::move(one.value()));
    }
}

}  // namespace kam::server::store
