#include "server/store/schema.h"

#include <array>

namespace kam::server::store {
namespace {

// Every row ends with its hash (row_hash.h). Bodies are JSON text, so that a person with nothing
// but the SQLite shell can read a copy. `log.sequence` counts every answer; `log.version` is the
// place in the space's order, 0 for what was rejected or changed nothing.
constexpr const char* first_tables = R"sql(
PRAGMA application_id=0x52507274;

CREATE TABLE space(
    id TEXT NOT NULL PRIMARY KEY,
    incarnation TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE log(
    sequence INTEGER NOT NULL PRIMARY KEY,
    space TEXT NOT NULL REFERENCES space(id),
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    client TEXT NOT NULL,
    number INTEGER NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX log_by_version ON log(space, version) WHERE version > 0;

CREATE TABLE record(
    space TEXT NOT NULL REFERENCES space(id),
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY(space, collection, id)
) STRICT;

CREATE TABLE client(
    space TEXT NOT NULL REFERENCES space(id),
    client TEXT NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY(space, client)
) STRICT;

CREATE TABLE user(
    email TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE session(
    digest TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    created INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX session_by_person ON session(person);
)sql";

// What the rows that were taken off the log led to: `base` says which was the last, the others are
// what the tables of the same names held at that moment.
constexpr const char* trimmed_log = R"sql(
CREATE TABLE base(
    one INTEGER NOT NULL PRIMARY KEY CHECK(one = 1),
    sequence INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE base_space(
    space TEXT NOT NULL PRIMARY KEY REFERENCES space(id),
    version INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE base_record(
    space TEXT NOT NULL REFERENCES space(id),
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY(space, collection, id)
) STRICT;

CREATE TABLE base_client(
    space TEXT NOT NULL REFERENCES space(id),
    client TEXT NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY(space, client)
) STRICT;
)sql";

constexpr std::array<const char*, 2> steps{first_tables, trimmed_log};

}  // namespace

std::span<const char* const> migrations() {
    return steps;
}

}  // namespace kam::server::store
