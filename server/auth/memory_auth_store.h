// Users and sessions in memory, for tests.
#pragma once

#include <map>
#include <string>

#include "server/auth/sign_in.h"

namespace kam::server::auth {

class MemoryAuthStore final : public AuthStore {
  public:
    base::Result<void> put_user(const User& user) override;
    base::Result<std::optional<User>> find_user(std::string_view email) override;
    base::Result<void> put_session(std::string_view digest, const Session& session) override;
    base::Result<std::optional<Session>> find_session(std::string_view digest) override;
    base::Result<void> drop_session(std::string_view digest) override;
    base::Result<void> drop_sessions_of(const base::PersonId& person) override;

  private:
    std::map<std::string, User, std::less<>> users_;
    std::map<std::string, Session, std::less<>> sessions_;
};

}  // namespace kam::server::auth
