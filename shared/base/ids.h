// Record ids: 96 random bits in base62, 17 characters, made by whoever creates the record.
#pragma once

#include <string>
#include <string_view>

#include "shared/base/random.h"

namespace kam::base {

// A tag per kind of id keeps a person's id from being passed where an account's is meant.
template <class Tag>
struct Id {
    std::string text;

    bool empty() const { return text.empty(); }
    bool operator==(const Id&) const = default;
    bool operator<(const Id& other) const { return text < other.text; }
};

using RecordId = Id<struct RecordTag>;
using PersonId = Id<struct PersonTag>;
using AccountId = Id<struct AccountTag>;
// One page load of the browser program. Mutations are numbered per client id and space.
using ClientId = Id<struct ClientTag>;

constexpr int id_length = 17;

std::string make_id_text(Random& random);

template <class AnyId>
AnyId make_id(Random& random) {
    return AnyId{make_id_text(random)};
}

// The same words give the same id: for imports that may run twice. `kind` keeps equal keys of
// different sources apart. FNV-1a twice, so 128 bits in, 96 bits kept.
std::string id_text_from_key(std::string_view kind, std::string_view key);

// 1 to 32 characters of [0-9A-Za-z_-].
bool is_id_text(std::string_view text);

}  // namespace kam::base
