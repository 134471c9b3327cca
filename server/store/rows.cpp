#include "server/store/rows.h"

#include <string>
#include <utility>

#include "server/store/row_text.h"

namespace kam::server::store {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

Error damaged(const std::string& row) {
    return Error{ErrorCode::bad_value, "the hash of " + row + " does not fit its content"};
}

// The hash fits and still we cannot read it: a version of rapport wrote it that we do not know.
Error unknown_form(const std::string& row, const Error& why) {
    return Error{ErrorCode::bad_value, row + " cannot be read: " + why.detail};
}

// Rejected and ineffective mutations have no version.
std::string name_of_entry(std::int64_t sequence, const std::string& space, model::Version version) {
    const std::string place =
        version.value == 0 ? space : "version " + std::to_string(version.value) + " of " + space;
    return "log row " + std::to_string(sequence) + " (" + place + ")";
}

Result<model::SpaceId> space_of(std::string_view text, const std::string& row) {
    const auto space = model::space_from_text(text);
    if (space) return *space;
    return Error{ErrorCode::bad_value, row + " names no space"};
}

Result<RecordRow> record_of(Statement& row, std::string_view table) {
    const std::string space_text(row.text(0));
    const std::string collection(row.text(1));
    const std::string id(row.text(2));
    const std::int64_t version = row.integer(3);
    const std::string body(row.text(4));
    const std::string name = std::string(table) + " " + collection + " " + id + " in " +
                             space_text + " (version " + std::to_string(version) + ")";
    const RowHash hash = row_hash(table, std::string_view(space_text), std::string_view(collection),
                                  std::string_view(id), version, std::string_view(body));
    if (!row.is_hash(5, hash)) return damaged(name);
    Result<model::SpaceId> space = space_of(space_text, name);
    if (!space) return space.error();
    Result<model::Record> record = record_from_body(body);
    if (!record) return unknown_form(name, record.error());
    return RecordRow{space.value(), std::move(record.value())};
}

Result<ClientRow> client_of(Statement& row, std::string_view table) {
    const std::string space_text(row.text(0));
    const base::ClientId client{std::string(row.text(1))};
    const std::string body(row.text(2));
    const std::string name = std::string(table) + " " + client.text + " in " + space_text;
    if (!row.is_hash(3, hash_of_client(table, space_text, client, body))) return damaged(name);
    Result<model::SpaceId> space = space_of(space_text, name);
    if (!space) return space.error();
    Result<sync::ClientMark> mark = mark_from_body(body);
    if (!mark) return unknown_form(name, mark.error());
    return ClientRow{space.value(), client, std::move(mark.value())};
}

}  // namespace

RowHash hash_of_space(std::string_view id, std::string_view incarnation) {
    return row_hash("space", id, incarnation);
}

RowHash hash_of_entry(std::int64_t sequence, std::string_view space, const sync::LogEntry& entry,
                      std::string_view body) {
    return row_hash("log", sequence, space, entry.version.value, entry.at.value,
                    std::string_view(entry.person.text), std::string_view(entry.client.text),
                    entry.number.value, body);
}

RowHash hash_of_record(std::string_view table, std::string_view space, const model::Record& record,
                       std::string_view body) {
    return row_hash(table, space, model::collection_text(record.collection),
                    std::string_view(record.id.text), record.changed.value, body);
}

RowHash hash_of_client(std::string_view table, std::string_view space, const base::ClientId& client,
                       std::string_view body) {
    return row_hash(table, space, std::string_view(client.text), body);
}

Result<NewSpace> read_space(Statement& row) {
    const std::string name = "space " + std::string(row.text(0));
    const std::string id(row.text(0));
    const std::string incarnation(row.text(1));
    if (!row.is_hash(2, hash_of_space(id, incarnation))) return damaged(name);
    Result<model::SpaceId> space = space_of(id, name);
    if (!space) return space.error();
    return NewSpace{space.value(), incarnation};
}

Result<StoredEntry> read_entry(Statement& row) {
    StoredEntry stored;
    stored.sequence = row.integer(0);
    const std::string space_text(row.text(1));
    sync::LogEntry& entry = stored.row.entry;
    entry.version.value = row.integer(2);
    entry.at.value = row.integer(3);
    entry.person.text = row.text(4);
    entry.client.text = row.text(5);
    entry.number.value = row.integer(6);
    const std::string name = name_of_entry(stored.sequence, space_text, entry.version);
    const std::string body(row.text(7));
    if (!row.is_hash(8, hash_of_entry(stored.sequence, space_text, entry, body))) {
        return damaged(name);
    }
    Result<model::SpaceId> space = space_of(space_text, name);
    if (!space) return space.error();
    stored.row.space = space.value();
    if (Result<void> read = read_entry_body(body, entry); !read) {
        return unknown_form(name, read.error());
    }
    return stored;
}

Result<RecordRow> read_record(Statement& row) {
    return record_of(row, "record");
}

Result<ClientRow> read_client(Statement& row) {
    return client_of(row, "client");
}

RowHash hash_of_base(std::int64_t sequence) {
    return row_hash("base", sequence);
}

RowHash hash_of_base_space(std::string_view space, model::Version version) {
    return row_hash("base_space", space, version.value);
}

Result<std::int64_t> read_base(Statement& row) {
    const std::int64_t sequence = row.integer(0);
    if (!row.is_hash(1, hash_of_base(sequence))) return damaged("base");
    return sequence;
}

Result<BaseSpace> read_base_space(Statement& row) {
    const std::string space_text(row.text(0));
    const model::Version version{row.integer(1)};
    const std::string name = "base_space " + space_text;
    if (!row.is_hash(2, hash_of_base_space(space_text, version))) return damaged(name);
    Result<model::SpaceId> space = space_of(space_text, name);
    if (!space) return space.error();
    return BaseSpace{space.value(), version};
}

Result<RecordRow> read_base_record(Statement& row) {
    return record_of(row, "base_record");
}

Result<ClientRow> read_base_client(Statement& row) {
    return client_of(row, "base_client");
}

}  // namespace kam::server::store
