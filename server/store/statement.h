// One prepared SQLite statement. Values reach SQL only as bound parameters.
#pragma once

#include <sqlite3.h>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/store/row_hash.h"
#include "shared/base/result.h"

namespace kam::server::store {

// `io` with SQLite's own words after ours.
base::Error sqlite_error(sqlite3* connection, std::string_view what);

// Not for use from two threads; holders of one hold the database's lock while they use it.
class Statement {
  public:
    Statement() = default;
    explicit Statement(sqlite3_stmt* handle) : handle_(handle) {}
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    // Starts anew with these values, in the order of the parameters.
    template <class... Values>
    void start(const Values&... values) {
        reset();
        int position = 0;
        (bind(++position, values), ...);
    }
    // True: a row is there to be read; false: done. Errors: io.
    base::Result<bool> step();
    // For statements without rows: start, step to the end, reset.
    template <class... Values>
    base::Result<void> run(const Values&... values) {
        start(values...);
        return finish();
    }

    // Columns of the current row, from 0.
    std::string_view text(int column);  // until the next step
    std::int64_t integer(int column);
    bool is_hash(int column, const RowHash& hash);

    // Ends the reading, so that the statement does not hold a transaction open.
    void reset();

  private:
    void bind(int position, std::string_view text);
    void bind(int position, std::int64_t number);
    void bind(int position, const RowHash& hash);
    base::Result<void> finish();

    sqlite3_stmt* handle_ = nullptr;
    int bind_result_ = SQLITE_OK;
};

}  // namespace kam::server::store
