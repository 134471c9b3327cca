// A 16-byte BLAKE2b over the columns of a row. SQLite's own integrity check sees structure, not
// content: most flipped bits pass it unnoticed, so each row carries a hash that is checked when it
// is read (SPEC ST3).
#pragma once

#include <sodium.h>
#include <array>
#include <cstdint>
#include <string_view>

namespace kam::server::store {

using RowHash = std::array<unsigned char, crypto_generichash_BYTES_MIN>;

// Columns are added in the order of the table. Lengths are hashed too, so that ("ab", "c") and
// ("a", "bc") differ; the table's name comes first, so a row cannot pass for one of another table.
class RowHasher {
  public:
    explicit RowHasher(std::string_view table);
    RowHasher& add(std::string_view text);
    RowHasher& add(std::int64_t number);
    RowHash finish();

  private:
    crypto_generichash_state state_;
};

template <class... Columns>
RowHash row_hash(std::string_view table, const Columns&... columns) {
    RowHasher hasher(table);
    (hasher.add(columns), ...);
    return hasher.finish();
}

}  // namespace kam::server::store
