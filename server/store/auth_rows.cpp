#include "server/store/auth_rows.h"

#include <string>

namespace kam::server::store {

RowHash hash_of_user(const auth::User& user) {
    return row_hash("user", std::string_view(user.email), std::string_view(user.person.text),
                    std::string_view(user.password_hash));
}

RowHash hash_of_session(std::string_view digest, const auth::Session& session) {
    return row_hash("session", digest, std::string_view(session.person.text), session.created.value,
                    session.last_seen.value);
}

base::Result<auth::User> read_user(Statement& row) {
    auth::User user{std::string(row.text(0)), base::PersonId{std::string(row.text(1))},
                    std::string(row.text(2))};
    if (row.is_hash(3, hash_of_user(user))) return user;
    return base::Error{base::ErrorCode::bad_value, "the hash of a user does not fit its content"};
}

base::Result<auth::Session> read_session(Statement& row) {
    const std::string digest(row.text(0));
    const auth::Session session{base::PersonId{std::string(row.text(1))},
                                base::TimeMs{row.integer(2)}, base::TimeMs{row.integer(3)}};
    if (row.is_hash(4, hash_of_session(digest, session))) return session;
    return base::Error{base::ErrorCode::bad_value,
                       "the hash of a session does not fit its content"};
}

}  // namespace kam::server::store
