// One writer, readers beside it, private files, copies that know they are copies. On real files in
// a temporary directory.
#include "server/store/database.h"

#include <sys/stat.h>
#include <unistd.h>
#include <boost/test/unit_test.hpp>

#include "tests/support/random_batches.h"
#include "tests/support/sqlite_place.h"

BOOST_AUTO_TEST_SUITE(database_tests)

using namespace kam::test;
using kam::base::ErrorCode;
using kam::server::store::Database;
using kam::server::store::SqliteChangeLog;

namespace {

int mode_of(const std::string& path) {
    struct stat status {};
    BOOST_REQUIRE(::stat(path.c_str(), &status) == 0);
    return static_cast<int>(status.st_mode & 0777u);
}

std::string setting(Database& database, const char* pragma) {
    auto query = database.prepare(pragma);
    BOOST_REQUIRE(query.ok());
    BOOST_REQUIRE(query.value().step().value());
    return std::string(query.value().text(0));
}

}  // namespace

BOOST_AUTO_TEST_CASE(files_are_private) {
    TempDirectory directory;
    const std::string path = directory.file("new/data");
    auto database = Database::open_for_writing(path);
    BOOST_REQUIRE(database.ok());
    BOOST_TEST(mode_of(path) == 0700);
    for (const char* name : {"/rapport.db", "/rapport.db-wal", "/rapport.lock"}) {
        BOOST_TEST(mode_of(path + name) == 0600);
    }
}

BOOST_AUTO_TEST_CASE(ST1_every_commit_reaches_the_disk) {
    SqlitePlace place;
    place.open();
    BOOST_TEST(setting(place.database(), "PRAGMA synchronous") == "2");  // FULL
    BOOST_TEST(setting(place.database(), "PRAGMA journal_mode") == "wal");
    BOOST_TEST(setting(place.database(), "PRAGMA secure_delete") == "1");
    BOOST_TEST(setting(place.database(), "PRAGMA foreign_keys") == "1");
}

BOOST_AUTO_TEST_CASE(only_one_process_writes) {
    SqlitePlace place;
    place.open();
    auto second = Database::open_for_writing(place.directory().path());
    BOOST_REQUIRE(!second.ok());
    BOOST_CHECK(second.error().code == ErrorCode::busy);
    const std::string& words = second.error().detail;
    BOOST_TEST(words.starts_with("process " + std::to_string(::getpid())));
    BOOST_TEST(words.find("stop that server first") != std::string::npos);
    place.close();
    BOOST_TEST(Database::open_for_writing(place.directory().path()).ok());
}

BOOST_AUTO_TEST_CASE(a_reader_beside_the_writer_sees_commits_and_cannot_write) {
    SqlitePlace place;
    auto& log = place.open();
    RandomBatches batches(1);
    BOOST_REQUIRE(log.append(batches.next()).ok());
    auto database = Database::open_for_reading(place.directory().path());
    BOOST_REQUIRE(database.ok());
    auto reader = SqliteChangeLog::open(*database.value());
    BOOST_REQUIRE(reader.ok());
    BOOST_REQUIRE(log.append(batches.next()).ok());
    BOOST_TEST(text_of(reader.value()->load().value()) == batches.expected());
    BOOST_TEST(setting(*database.value(), "PRAGMA wal_autocheckpoint") == "0");
    BOOST_TEST(!reader.value()->append(batches.next()).ok());
}

BOOST_AUTO_TEST_CASE(a_reader_needs_a_database) {
    TempDirectory directory;
    auto database = Database::open_for_reading(directory.path());
    BOOST_REQUIRE(!database.ok());
    BOOST_CHECK(database.error().code == ErrorCode::not_found);
}

BOOST_AUTO_TEST_CASE(tables_of_a_newer_version_are_left_alone) {
    SqlitePlace place;
    place.open();
    BOOST_REQUIRE(place.database().execute("PRAGMA user_version=99").ok());
    place.close();
    for (const bool writes : {true, false}) {
        auto opened = writes ? Database::open_for_writing(place.directory().path())
                             : Database::open_for_reading(place.directory().path());
        BOOST_REQUIRE(!opened.ok());
        BOOST_CHECK(opened.error().code == ErrorCode::schema);
    }
}

// A browser may know versions that the copy gives away anew; the incarnation tells it.
BOOST_AUTO_TEST_CASE(a_backup_holds_everything_under_new_incarnations) {
    SqlitePlace place;
    auto& log = place.open();
    RandomBatches batches(2);
    BOOST_REQUIRE(log.append(batches.next()).ok());
    TempDirectory elsewhere;
    const std::string copy = elsewhere.file("rapport.db");
    BOOST_REQUIRE(place.database().backup_to(copy).ok());
    BOOST_TEST(mode_of(copy) == 0600);
    auto again = place.database().backup_to(copy);
    BOOST_REQUIRE(!again.ok());
    BOOST_CHECK(again.error().code == ErrorCode::duplicate);

    auto spaces = log.load();
    BOOST_REQUIRE(spaces.ok());
    for (int opening = 0; opening < 2; ++opening) {
        auto database = Database::open_for_writing(elsewhere.path());
        BOOST_REQUIRE(database.ok());
        auto restored = SqliteChangeLog::open(*database.value()).value()->load();
        BOOST_REQUIRE(restored.ok());
        static std::string first_incarnation;
        for (std::size_t i = 0; i < spaces.value().size(); ++i) {
            const std::string incarnation = restored.value().at(i).incarnation;
            BOOST_TEST(incarnation != spaces.value()[i].incarnation);
            if (i == 0 && opening == 1) BOOST_TEST(incarnation == first_incarnation);
            if (i == 0) first_incarnation = incarnation;
            restored.value()[i].incarnation = spaces.value()[i].incarnation;
        }
        BOOST_TEST(text_of(restored.value()) == batches.expected());
    }
}

BOOST_AUTO_TEST_SUITE_END()
