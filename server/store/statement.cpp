#include "server/store/statement.h"

#include <algorithm>
#include <utility>

namespace kam::server::store {

base::Error sqlite_error(sqlite3* connection, std::string_view what) {
    std::string detail(what);
    detail += ": ";
    detail += sqlite3_errmsg(connection);
    return base::Error{base::ErrorCode::io, std::move(detail)};
}

Statement::Statement(Statement&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)), bind_result_(other.bind_result_) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    std::swap(handle_, other.handle_);
    std::swap(bind_result_, other.bind_result_);
    return *this;
}

Statement::~Statement() {
    sqlite3_finalize(handle_);
}

base::Result<bool> Statement::step() {
    sqlite3* connection = sqlite3_db_handle(handle_);
    if (bind_result_ != SQLITE_OK) return sqlite_error(connection, sqlite3_sql(handle_));
    const int result = sqlite3_step(handle_);
    if (result == SQLITE_ROW) return true;
    if (result == SQLITE_DONE) return false;
    base::Error error = sqlite_error(connection, sqlite3_sql(handle_));
    reset();
    return error;
}

base::Result<void> Statement::finish() {
    base::Result<bool> row = step();
    reset();
    if (!row) return row.error();
    return {};
}

std::string_view Statement::text(int column) {
    // Text first, then its size: the order that SQLite asks for.
    const unsigned char* bytes = sqlite3_column_text(handle_, column);
    if (bytes == nullptr) return {};
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_, column));
    return {reinterpret_cast<const char*>(bytes), size};
}

std::int64_t Statement::integer(int column) {
    return sqlite3_column_int64(handle_, column);
}

bool Statement::is_hash(int column, const RowHash& hash) {
    const void* bytes = sqlite3_column_blob(handle_, column);
    if (sqlite3_column_bytes(handle_, column) != static_cast<int>(hash.size())) return false;
    return std::equal(hash.begin(), hash.end(), static_cast<const unsigned char*>(bytes));
}

void Statement::reset() {
    sqlite3_reset(handle_);
    sqlite3_clear_bindings(handle_);
    bind_result_ = SQLITE_OK;
}

void Statement::bind(int position, std::string_view text) {
    // An empty view may point nowhere, which SQLite would take for NULL.
    const char* bytes = text.data() == nullptr ? "" : text.data();
    const int result =
        sqlite3_bind_text64(handle_, position, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    if (result != SQLITE_OK) bind_result_ = result;
}

void Statement::bind(int position, std::int64_t number) {
    const int result = sqlite3_bind_int64(handle_, position, number);
    if (result != SQLITE_OK) bind_result_ = result;
}

void Statement::bind(int position, const RowHash& hash) {
    const int result = sqlite3_bind_blob(handle_, position, hash.data(),
                                         static_cast<int>(hash.size()), SQLITE_TRANSIENT);
    if (result != SQLITE_OK) bind_result_ = result;
}

}  // namespace kam::server::store
