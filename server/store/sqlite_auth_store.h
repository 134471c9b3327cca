// Users and sessions in the database of the change log, through the same connection.
#pragma once

#include <memory>

#include "server/auth/sign_in.h"
#include "server/store/database.h"

namespace kam::server::store {

// May be called from any thread. After a failed write the server must end, as with the log.
class SqliteAuthStore final : public auth::AuthStore {
  public:
    // `database` must outlive the store.
    static base::Result<std::unique_ptr<SqliteAuthStore>> open(Database& database);

    base::Result<void> put_user(const auth::User& user) override;
    base::Result<std::optional<auth::User>> find_user(std::string_view email) override;
    base::Result<void> put_session(std::string_view digest, const auth::Session& session) override;
    base::Result<std::optional<auth::Session>> find_session(std::string_view digest) override;
    base::Result<void> drop_session(std::string_view digest) override;
    base::Result<void> drop_sessions_of(const base::PersonId& person) override;

  private:
    explicit SqliteAuthStore(Database& database) : database_(database) {}

    Database& database_;
    Statement put_user_;
    Statement find_user_;
    Statement put_session_;
    Statement find_session_;
    Statement drop_session_;
    Statement drop_sessions_of_;
};

}  // namespace kam::server::store
