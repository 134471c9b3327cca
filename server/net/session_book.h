// Who is signed in: the sessions of the AuthStore, kept in memory so that no request waits for the
// disk, and written back so that a restart signs nobody out. Network thread only.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "server/auth/sign_in.h"
#include "server/net/workers.h"

namespace kam::server::net {

struct SignedIn {
    std::string digest;  // of the session's token
    base::PersonId person;
};

class SessionBook {
  public:
    SessionBook(Workers& workers, auth::AuthStore& store) : workers_(workers), store_(store) {}

    // Who holds this token, if the session is alive; counts as activity. Errors: io.
    asio::awaitable<base::Result<std::optional<SignedIn>>> find(std::string token,
                                                                base::TimeMs now);
    // A new session, on disk; returns its token.
    asio::awaitable<std::string> create(base::PersonId person, base::TimeMs now);
    // Writes only when there is such a session.
    asio::awaitable<void> drop(std::string digest);

    // For open connections, every second: false once signed out, idle too long, or too old.
    bool is_alive(const std::string& digest, base::TimeMs now) const;
    // An open page that was heard of counts as activity.
    void touch(const std::string& digest, base::TimeMs now);
    // Forgets the dead ones; every minute.
    void sweep(base::TimeMs now);

  private:
    struct Known {
        auth::Session session;
        base::TimeMs written;  // what the store knows of last_seen
    };
    void keep(const std::string& digest, const auth::Session& session, base::TimeMs now);

    Workers& workers_;
    auth::AuthStore& store_;
    std::map<std::string, Known> known_;
};

}  // namespace kam::server::net
