// Reads the members of one JSON object and keeps the first error. A caller reads all members it
// wants, and asks once at the end whether everything was fine.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/json.h"
#include "shared/model/record.h"
#include "shared/model/space.h"

namespace kam::protocol {

class Reader {
  public:
    // `object` outlives the reader. Not an object: bad_message.
    explicit Reader(const base::Json& object);

    // Refuses members that are not listed, as unknown_field.
    void allow_only(std::initializer_list<std::string_view> members);

    std::string_view text(std::string_view key);
    // Empty is allowed only where `may_be_empty`; otherwise bad_value unless is_id_text.
    std::string id(std::string_view key, bool may_be_empty = false);
    // An integer from `least` on.
    std::int64_t number(std::string_view key, std::int64_t least = 0);
    // For versions of protocol and schema: small, and an int on every machine.
    int small_number(std::string_view key);
    // False when absent.
    bool flag(std::string_view key);
    model::SpaceId space(std::string_view key);
    // Errors: unknown_record when there is no such collection.
    model::Collection collection(std::string_view key);
    // A name of at most 64 bytes.
    std::string field(std::string_view key);
    // Keys of at most 64 bytes.
    model::FieldMap fields(std::string_view key);
    // An array; nullptr and an error otherwise.
    const base::Json* array(std::string_view key);
    bool has(std::string_view key) const;

    void fail(base::ErrorCode code, std::string detail);
    bool ok() const { return !error_.has_value(); }
    const base::Error& error() const;

  private:
    const base::Json* member(std::string_view key);

    const base::Json& object_;
    std::optional<base::Error> error_;
};

}  // namespace kam::protocol
