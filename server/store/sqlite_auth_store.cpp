#include "server/store/sqlite_auth_store.h"

#include <string>
#include <utility>

#include "server/store/auth_rows.h"

namespace kam::server::store {
namespace {

using base::Result;

// One statement as one transaction. Under the lock.
template <class... Values>
Result<void> write(Database& database, Statement& statement, const Values&... values) {
    WriteTransaction transaction(database);
    if (Result<void> begun = transaction.begin(); !begun) return begun.error();
    if (Result<void> done = statement.run(values...); !done) return done.error();
    return transaction.commit();
}

template <class Row>
Result<std::optional<Row>> find(Statement& query, std::string_view key,
                                Result<Row> (*read)(Statement&)) {
    query.start(key);
    Result<bool> row = query.step();
    if (!row) return row.error();
    if (!row.value()) {
        query.reset();
        return std::optional<Row>();
    }
    Result<Row> found = read(query);
    query.reset();
    if (!found) return found.error();
    return std::optional<Row>(std::move(found.value()));
}

}  // namespace

Result<std::unique_ptr<SqliteAuthStore>> SqliteAuthStore::open(Database& database) {
    std::unique_ptr<SqliteAuthStore> store(new SqliteAuthStore(database));
    const std::string find_user = "SELECT " + std::string(user_columns) + " WHERE email=?1";
    const std::string find_session = "SELECT " + std::string(session_columns) + " WHERE digest=?1";
    const std::pair<Statement*, const char*> wanted[] = {
        {&store->put_user_,
         "INSERT INTO user(email, person, password_hash, hash) VALUES(?1, ?2, ?3, ?4) "
         "ON CONFLICT(email) DO UPDATE SET person=excluded.person, "
         "password_hash=excluded.password_hash, hash=excluded.hash"},
        {&store->find_user_, find_user.c_str()},
        {&store->put_session_,
         "INSERT INTO session(digest, person, created, last_seen, hash) "
         "VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(digest) DO UPDATE SET person=excluded.person, "
         "created=excluded.created, last_seen=excluded.last_seen, hash=excluded.hash"},
        {&store->find_session_, find_session.c_str()},
        {&store->drop_session_, "DELETE FROM session WHERE digest=?1"},
        {&store->drop_sessions_of_, "DELETE FROM session WHERE person=?1"},
    };
    const auto held = database.lock();
    for (const auto& [statement, sql] : wanted) {
        Result<Statement> made = database.prepare(sql);
        if (!made) return made.error();
        *statement = std::move(made.value());
    }
    return store;
}

Result<void> SqliteAuthStore::put_user(const auth::User& user) {
    const auto held = database_.lock();
    return write(database_, put_user_, std::string_view(user.email),
                 std::string_view(user.person.text), std::string_view(user.password_hash),
                 hash_of_user(user));
}

Result<std::optional<auth::User>> SqliteAuthStore::find_user(std::string_view email) {
    const auto held = database_.lock();
    return find<auth::User>(find_user_, email, read_user);
}

Result<void> SqliteAuthStore::put_session(std::string_view digest, const auth::Session& session) {
    const auto held = database_.lock();
    return write(database_, put_session_, digest, std::string_view(session.person.text),
                 session.created.value, session.last_seen.value, hash_of_session(digest, session));
}

Result<std::optional<auth::Session>> SqliteAuthStore::find_session(std::string_view digest) {
    const auto held = database_.lock();
    return find<auth::Session>(find_session_, digest, read_session);
}

Result<void> SqliteAuthStore::drop_session(std::string_view digest) {
    const auto held = database_.lock();
    return write(database_, drop_session_, digest);
}

Result<void> SqliteAuthStore::drop_sessions_of(const base::PersonId& person) {
    const auto held = database_.lock();
    return write(database_, drop_sessions_of_, std::string_view(person.text));
}

}  // namespace kam::server::store
