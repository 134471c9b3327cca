#include "server/store/row_hash.h"

namespace kam::server::store {

RowHasher::RowHasher(std::string_view table) {
    crypto_generichash_init(&state_, nullptr, 0, std::tuple_size_v<RowHash>);
    add(table);
}

RowHasher& RowHasher::add(std::string_view text) {
    add(static_cast<std::int64_t>(text.size()));
    crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(text.data()),
                              text.size());
    return *this;
}

RowHasher& RowHasher::add(std::int64_t number) {
    // Byte by byte, so that a file means the same on every machine.
    std::array<unsigned char, 8> bytes{};
    auto rest = static_cast<std::uint64_t>(number);
    for (unsigned char& byte : bytes) {
        byte = static_cast<unsigned char>(rest & 0xffu);
        rest >>= 8;
    }
    crypto_generichash_update(&state_, bytes.data(), bytes.size());
    return *this;
}

RowHash RowHasher::finish() {
    RowHash hash{};
    crypto_generichash_final(&state_, hash.data(), hash.size());
    return hash;
}

}  // namespace kam::server::store
