#include "server/store/restored_copy.h"

#include <sodium.h>
#include <memory>
#include <vector>

#include "server/store/database.h"
#include "server/store/rows.h"
#include "shared/base/ids.h"
#include "shared/base/random.h"

namespace kam::server::store {
namespace {

using base::Result;

// "RPrt" is set by the first migration; "RPrc" here.
constexpr const char* set_live = "PRAGMA application_id=0x52507274";
constexpr const char* set_copy = "PRAGMA journal_mode=DELETE; PRAGMA application_id=0x52507263";
constexpr std::int64_t copy_id = 0x52507263;

Result<bool> is_copy(Database& database) {
    Result<Statement> query = database.prepare("PRAGMA application_id");
    if (!query) return query.error();
    Result<bool> row = query.value().step();
    if (!row) return row.error();
    return query.value().integer(0) == copy_id;
}

Result<std::vector<NewSpace>> read_spaces(Database& database) {
    const std::string sql = "SELECT " + std::string(space_columns);
    Result<Statement> query = database.prepare(sql.c_str());
    if (!query) return query.error();
    std::vector<NewSpace> spaces;
    for (;;) {
        Result<bool> row = query.value().step();
        if (!row) return row.error();
        if (!row.value()) return spaces;
        Result<NewSpace> space = read_space(query.value());
        if (!space) return space.error();
        spaces.push_back(std::move(space.value()));
    }
}

std::string new_incarnation() {
    std::uint64_t seed = 0;
    randombytes_buf(&seed, sizeof seed);
    base::Random random(seed);
    return base::make_id_text(random);
}

}  // namespace

Result<void> mark_as_copy(const std::string& path) {
    sqlite3* connection = nullptr;
    int result = sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READWRITE, nullptr);
    if (result == SQLITE_OK) result = sqlite3_exec(connection, set_copy, nullptr, nullptr, nullptr);
    Result<void> marked;
    if (result != SQLITE_OK) marked = sqlite_error(connection, "cannot mark " + path);
    sqlite3_close_v2(connection);
    return marked;
}

Result<void> renew_if_copy(Database& database) {
    const auto held = database.lock();
    Result<bool> copy = is_copy(database);
    if (!copy) return copy.error();
    if (!copy.value()) return {};
    Result<std::vector<NewSpace>> spaces = read_spaces(database);
    if (!spaces) return spaces.error();
    Result<Statement> update =
        database.prepare("UPDATE space SET incarnation=?2, hash=?3 WHERE id=?1");
    if (!update) return update.error();
    WriteTransaction transaction(database);
    if (Result<void> begun = transaction.begin(); !begun) return begun.error();
    for (const NewSpace& row : spaces.value()) {
        const std::string id = model::space_text(row.space);
        const std::string incarnation = new_incarnation();
        Result<void> done = update.value().run(std::string_view(id), std::string_view(incarnation),
                                               hash_of_space(id, incarnation));
        if (!done) return done.error();
    }
    if (Result<void> done = database.execute(set_live); !done) return done.error();
    return transaction.commit();
}

}  // namespace kam::server::store
