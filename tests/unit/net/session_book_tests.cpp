// Signing out with an invented token reads the store and does not write it.
#include "server/net/session_book.h"

#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include "server/auth/memory_auth_store.h"

namespace {

using namespace kam;
using namespace kam::server;

struct CountingStore final : auth::AuthStore {
    auth::MemoryAuthStore inner;
    int drops = 0;

    base::Result<void> put_user(const auth::User& user) override { return inner.put_user(user); }
    base::Result<std::optional<auth::User>> find_user(std::string_view email) override {
        return inner.find_user(email);
    }
    base::Result<void> put_session(std::string_view digest, const auth::Session& session) override {
        return inner.put_session(digest, session);
    }
    base::Result<std::optional<auth::Session>> find_session(std::string_view digest) override {
        return inner.find_session(digest);
    }
    base::Result<void> drop_session(std::string_view digest) override {
        ++drops;
        return inner.drop_session(digest);
    }
    base::Result<void> drop_sessions_of(const base::PersonId& person) override {
        return inner.drop_sessions_of(person);
    }
};

BOOST_AUTO_TEST_SUITE(session_book_tests)

BOOST_AUTO_TEST_CASE(only_known_sessions_are_dropped) {
    CountingStore store;
    const base::TimeMs now{1'000'000};
    BOOST_REQUIRE(store.put_session("stored", {base::PersonId{"p-ann"}, now, now}).ok());
    net::Workers workers;
    net::SessionBook book(workers, store);
    const auto drop = [&](std::string digest) {
        boost::asio::io_context io;
        boost::asio::co_spawn(io, book.drop(std::move(digest)), boost::asio::detached);
        io.run();
    };
    drop("invented");
    BOOST_TEST(store.drops == 0);
    drop("stored");
    BOOST_TEST(store.drops == 1);
    BOOST_TEST(!store.find_session("stored").value().has_value());
    drop("stored");
    BOOST_TEST(store.drops == 1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
