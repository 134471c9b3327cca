#include "server/net/session_book.h"

#include <boost/asio/post.hpp>

#include "server/net/committer.h"

namespace kam::server::net {
namespace {

// Activity is written at most once a minute per session; a crash makes a session look that much
// more idle than it was.
constexpr std::int64_t write_interval_ms = 60 * 1000;
constexpr std::size_t token_length = 43;

}  // namespace

asio::awaitable<base::Result<std::optional<SignedIn>>> SessionBook::find(std::string token,
                                                                         base::TimeMs now) {
    using Found = std::optional<SignedIn>;
    if (token.size() != token_length) co_return Found{};
    const std::string digest = auth::token_digest(token);
    if (known_.find(digest) == known_.end()) {
        auto look_up = [&store = store_, digest] { return store.find_session(digest); };
        auto stored = co_await run_on(workers_.store, std::move(look_up));
        if (!stored) co_return stored.error();
        if (!stored.value()) co_return Found{};
        // It may have been signed out or found by another request meanwhile.
        if (known_.find(digest) == known_.end()) keep(digest, *stored.value(), now);
    }
    if (!is_alive(digest, now)) co_return Found{};
    touch(digest, now);
    co_return Found{SignedIn{digest, known_.find(digest)->second.session.person}};
}

asio::awaitable<std::string> SessionBook::create(base::PersonId person, base::TimeMs now) {
    const std::string token = auth::make_session_token();
    const std::string digest = auth::token_digest(token);
    const auth::Session session{std::move(person), now, now};
    auto write = [&store = store_, digest, session] { return store.put_session(digest, session); };
    const base::Result<void> written = co_await run_on(workers_.store, std::move(write));
    if (!written) end_after_failed_write(written.error());
    keep(digest, session, now);
    co_return token;
}

asio::awaitable<void> SessionBook::drop(std::string digest) {
    const auto known = known_.find(digest);
    if (known != known_.end() && known->second.session.person.empty()) co_return;
    if (known == known_.end()) {
        // Invented tokens cost a read, not a write. If it cannot be read, it is dropped unseen.
        auto look_up = [&store = store_, digest] { return store.find_session(digest); };
        const auto stored = co_await run_on(workers_.store, std::move(look_up));
        if (stored && !stored.value()) co_return;
    }
    // A dead entry stays until the next sweep, so that a lookup under way cannot bring it back.
    known_[digest] = Known{};
    auto erase = [&store = store_, digest] { return store.drop_session(digest); };
    const base::Result<void> erased = co_await run_on(workers_.store, std::move(erase));
    if (!erased) end_after_failed_write(erased.error());
}

bool SessionBook::is_alive(const std::string& digest, base::TimeMs now) const {
    const auto found = known_.find(digest);
    return found != known_.end() && auth::is_session_alive(found->second.session, now);
}

void SessionBook::touch(const std::string& digest, base::TimeMs now) {
    const auto found = known_.find(digest);
    if (found == known_.end() || !auth::is_session_alive(found->second.session, now)) return;
    Known& known = found->second;
    known.session.last_seen = now;
    if (now - known.written < write_interval_ms) return;
    known.written = now;
    asio::post(workers_.store, [&store = store_, digest, session = known.session] {
        const base::Result<void> written = store.put_session(digest, session);
        if (!written) end_after_failed_write(written.error());
    });
}

void SessionBook::keep(const std::string& digest, const auth::Session& session, base::TimeMs now) {
    known_[digest] = Known{session, now};
}

void SessionBook::sweep(base::TimeMs now) {
    std::erase_if(known_, [&](const auto& item) {
        return !auth::is_session_alive(item.second.session, now);
    });
}

}  // namespace kam::server::net
