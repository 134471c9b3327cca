// Who someone is. What they may do is shared/mutation/permission and the hub's space membership.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/base/time.h"

namespace kam::server::auth {

// argon2id by libsodium, 64 MiB, 3 passes: about 0.1 s and 64 MiB each, so never on the network
// thread. The returned text describes itself (PHC string). Errors: io (out of memory).
base::Result<std::string> hash_password(std::string_view password);
// Constant time for a given hash. With an empty `hash` (unknown user) it does the same work and
// says no.
bool is_password(std::string_view hash, std::string_view password);
// At least 15 characters (the only factor, NIST SP 800-63B), at most 256, and not the product's
// or the person's own name repeated. Errors: bad_value with a sentence that says what to do.
base::Result<void> validate_password(std::string_view password, std::string_view email);

// 256 random bits from the operating system, as 43 characters of base64url.
std::string make_session_token();
// What the database keeps: SHA-256 of the token, hex.
std::string token_digest(std::string_view token);

// Idle 60 minutes, absolute 12 hours.
constexpr std::int64_t session_idle_max_ms = 60 * 60 * 1000;
constexpr std::int64_t session_life_max_ms = 12 * 60 * 60 * 1000;

struct User {
    std::string email;  // lower case; display and sign-in only
    base::PersonId person;
    std::string password_hash;
};
struct Session {
    base::PersonId person;
    base::TimeMs created;
    base::TimeMs last_seen;
};

// Where users and sessions are kept. One implementation over SQLite, one in memory for tests.
class AuthStore {
  public:
    virtual ~AuthStore() = default;
    virtual base::Result<void> put_user(const User& user) = 0;
    virtual base::Result<std::optional<User>> find_user(std::string_view email) = 0;
    virtual base::Result<void> put_session(std::string_view digest, const Session& session) = 0;
    virtual base::Result<std::optional<Session>> find_session(std::string_view digest) = 0;
    virtual base::Result<void> drop_session(std::string_view digest) = 0;
    virtual base::Result<void> drop_sessions_of(const base::PersonId& person) = 0;
};

bool is_session_alive(const Session& session, base::TimeMs now);

}  // namespace kam::server::auth
