// Users and sessions over the database, on real files; the database is shared with the log.
#include "server/store/sqlite_auth_store.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/sqlite_place.h"

BOOST_AUTO_TEST_SUITE(sqlite_auth_store_tests)

using namespace kam::test;
using kam::server::store::SqliteAuthStore;

namespace {

struct AuthFixture {
    SqlitePlace place;
    std::unique_ptr<SqliteAuthStore> store;

    AuthFixture() { reopen(); }
    void reopen() {
        store.reset();
        place.open();
        store = std::move(SqliteAuthStore::open(place.database()).value());
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_user_is_found_again_and_can_be_changed, AuthFixture) {
    BOOST_TEST(!store->find_user("anna@example.com").value().has_value());
    BOOST_REQUIRE(store->put_user({"anna@example.com", {"anna"}, "hash 1"}).ok());
    BOOST_REQUIRE(store->put_user({"anna@example.com", {"anna"}, "hash 2"}).ok());
    reopen();
    const auto user = store->find_user("anna@example.com").value();
    BOOST_REQUIRE(user.has_value());
    BOOST_TEST(user->person.text == "anna");
    BOOST_TEST(user->password_hash == "hash 2");
}

BOOST_FIXTURE_TEST_CASE(sessions_end_one_by_one_or_all_of_a_person, AuthFixture) {
    BOOST_REQUIRE(store->put_session("d1", {{"anna"}, {10}, {10}}).ok());
    BOOST_REQUIRE(store->put_session("d2", {{"anna"}, {20}, {20}}).ok());
    BOOST_REQUIRE(store->put_session("d3", {{"ben"}, {30}, {30}}).ok());
    BOOST_REQUIRE(store->put_session("d2", {{"anna"}, {20}, {25}}).ok());
    const auto seen = store->find_session("d2").value();
    BOOST_REQUIRE(seen.has_value());
    BOOST_TEST(seen->created.value == 20);
    BOOST_TEST(seen->last_seen.value == 25);
    BOOST_REQUIRE(store->drop_session("d1").ok());
    BOOST_TEST(!store->find_session("d1").value().has_value());
    BOOST_REQUIRE(store->drop_sessions_of({"anna"}).ok());
    BOOST_TEST(!store->find_session("d2").value().has_value());
    BOOST_TEST(store->find_session("d3").value().has_value());
}

BOOST_FIXTURE_TEST_CASE(quotes_in_an_email_are_only_text, AuthFixture) {
    const std::string odd = "x' OR '1'='1";
    BOOST_REQUIRE(store->put_user({"ben@example.com", {"ben"}, "hash"}).ok());
    BOOST_TEST(!store->find_user(odd).value().has_value());
    BOOST_REQUIRE(store->put_user({odd, {"olga"}, "hash"}).ok());
    BOOST_TEST(store->find_user(odd).value()->person.text == "olga");
}

BOOST_FIXTURE_TEST_CASE(ST3_an_altered_user_cannot_sign_in, AuthFixture) {
    BOOST_REQUIRE(store->put_user({"anna@example.com", {"anna"}, "hash"}).ok());
    BOOST_REQUIRE(place.database().execute("UPDATE user SET person='olga'").ok());
    BOOST_TEST(!store->find_user("anna@example.com").ok());
}

BOOST_AUTO_TEST_SUITE_END()
