#include "server/auth/memory_auth_store.h"

namespace kam::server::auth {

using base::Result;

Result<void> MemoryAuthStore::put_user(const User& user) {
    users_[user.email] = user;
    return {};
}

Result<std::optional<User>> MemoryAuthStore::find_user(std::string_view email) {
    const auto found = users_.find(email);
    return found == users_.end() ? std::optional<User>() : found->second;
}

Result<void> MemoryAuthStore::put_session(std::string_view digest, const Session& session) {
    sessions_[std::string(digest)] = session;
    return {};
}

Result<std::optional<Session>> MemoryAuthStore::find_session(std::string_view digest) {
    const auto found = sessions_.find(digest);
    return found == sessions_.end() ? std::optional<Session>() : found->second;
}

Result<void> MemoryAuthStore::drop_session(std::string_view digest) {
    const auto found = sessions_.find(digest);
    if (found != sessions_.end()) sessions_.erase(found);
    return {};
}

Result<void> MemoryAuthStore::drop_sessions_of(const base::PersonId& person) {
    std::erase_if(sessions_, [&](const auto& item) { return item.second.person == person; });
    return {};
}

}  // namespace kam::server::auth
