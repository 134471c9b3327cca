// Rows of sign-in, with their hashes; shared by the store that writes them and by the check.
#pragma once

#include <string_view>

#include "server/auth/sign_in.h"
#include "server/store/row_hash.h"
#include "server/store/statement.h"

namespace kam::server::store {

constexpr std::string_view user_columns = "email, person, password_hash, hash FROM user";
constexpr std::string_view session_columns =
    "digest, person, created, last_seen, hash FROM session";

RowHash hash_of_user(const auth::User& user);
RowHash hash_of_session(std::string_view digest, const auth::Session& session);

// The current row of `row`. Errors: bad_value; names no person, since the sentence may be logged.
base::Result<auth::User> read_user(Statement& row);
base::Result<auth::Session> read_session(Statement& row);

}  // namespace kam::server::store
