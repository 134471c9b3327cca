// What only the SQLite log promises: one transaction a batch, hashes that see flipped bits, and an
// end to all writing after one that failed. Files are damaged on purpose while nobody has them
// open.
#include "server/store/sqlite_change_log.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>

#include "server/store/sqlite_auth_store.h"
#include "shared/base/random.h"
#include "tests/support/random_batches.h"
#include "tests/support/sqlite_place.h"
#include "tests/support/sync_makers.h"

BOOST_AUTO_TEST_SUITE(sqlite_change_log_tests)

using namespace kam::test;
using kam::server::store::CheckReport;
using kam::server::store::Database;
using kam::server::store::SqliteAuthStore;
using kam::server::store::SqliteChangeLog;

namespace {

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write_file(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
    }
    return value;
}

// SQLite's file format: a frame of the write-ahead log ends a transaction when its second number is
// not zero.
int committed_transactions(const std::string& wal) {
    constexpr std::size_t header = 32;
    constexpr std::size_t frame_header = 24;
    int count = 0;
    const std::size_t page = number_at(wal, 8);
    for (std::size_t at = header; at + frame_header + page <= wal.size();
         at += frame_header + page) {
        if (number_at(wal, at + 4) != 0) ++count;
    }
    return count;
}

// Everything that can be read, or that it cannot.
std::string content_of(const std::string& directory) {
    auto database = Database::open_for_reading(directory);
    if (!database) return "unreadable";
    auto log = SqliteChangeLog::open(*database.value());
    auto users = SqliteAuthStore::open(*database.value());
    if (!log || !users) return "unreadable";
    auto spaces = log.value()->load();
    if (!spaces) return "unreadable";
    std::string text = text_of(spaces.value());
    for (const auto& space : spaces.value()) {
        auto history = log.value()->history(space.space, {}, 1000);
        if (!history) return "unreadable";
        for (const auto& entry : history.value()) {
            text += entry.person.text + entry.mutation.dump() + std::to_string(entry.at.value);
        }
    }
    auto user = users.value()->find_user("anna@example.com");
    if (!user) return "unreadable";
    if (user.value()) text += user.value()->password_hash;
    return text;
}

bool is_damage_noticed(const std::string& directory) {
    auto database = Database::open_for_reading(directory);
    if (!database) return true;
    auto log = SqliteChangeLog::open(*database.value());
    if (!log) return true;
    auto report = log.value()->check();
    return !report || !report.value().problems.empty();
}

void fill(SqlitePlace& place, std::uint64_t seed) {
    auto& log = place.open();
    RandomBatches batches(seed);
    for (int i = 0; i < 14; ++i) BOOST_REQUIRE(log.append(batches.next()).ok());
    auto users = SqliteAuthStore::open(place.database());
    BOOST_REQUIRE(users.ok());
    const auto put = users.value()->put_user({"anna@example.com", {"anna"}, "a password hash"});
    BOOST_REQUIRE(put.ok());
}

}  // namespace

BOOST_AUTO_TEST_CASE(ST2_one_transaction_per_batch) {
    SqlitePlace place;
    auto& log = place.open();
    const std::string wal = place.file() + "-wal";
    RandomBatches batches(4);
    std::size_t rows = 0;
    const int before = committed_transactions(read_file(wal));
    for (int i = 1; i <= 5; ++i) {
        const auto batch = batches.next();
        rows += batch.log.size();
        BOOST_REQUIRE(log.append(batch).ok());
        BOOST_TEST(committed_transactions(read_file(wal)) == before + i);
    }
    BOOST_TEST(rows > 10u);
}

BOOST_AUTO_TEST_CASE(ST3_an_altered_row_is_named) {
    SqlitePlace place;
    fill(place, 5);
    const auto altered = place.database().execute(
        "UPDATE log SET body=replace(body, 'quoted', 'twisted') WHERE sequence=(SELECT "
        "min(sequence) FROM log WHERE body LIKE '%quoted%');"
        "UPDATE user SET person='mallory'");
    BOOST_REQUIRE(altered.ok());
    auto report = place.open().check();
    BOOST_REQUIRE(report.ok());
    std::string all;
    for (const std::string& problem : report.value().problems) all += problem + "\n";
    BOOST_TEST(all.find("the hash of log row ") != std::string::npos);
    BOOST_TEST(all.find("the hash of a user ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(ST3_load_refuses_a_damaged_record) {
    SqlitePlace place;
    fill(place, 5);
    BOOST_REQUIRE(place.database().execute("UPDATE record SET version=version+1").ok());
    auto loaded = place.open().load();
    BOOST_REQUIRE(!loaded.ok());
    BOOST_CHECK(loaded.error().code == kam::base::ErrorCode::bad_value);
    BOOST_TEST(loaded.error().detail.starts_with("the hash of record insight "));
}

BOOST_AUTO_TEST_CASE(ST3_rows_cannot_be_swapped_or_dropped) {
    SqlitePlace place;
    fill(place, 5);
    const auto altered = place.database().execute(
        "DELETE FROM log WHERE sequence=(SELECT max(sequence) FROM log)-2");
    BOOST_REQUIRE(altered.ok());
    auto report = place.open().check();
    BOOST_REQUIRE(report.ok());
    BOOST_REQUIRE(!report.value().problems.empty());
    BOOST_TEST(report.value().problems[0].ends_with("is missing"));
}

// A flipped bit is noticed, or it changed nothing that anyone can read.
BOOST_AUTO_TEST_CASE(ST3_no_flipped_bit_changes_content_unnoticed) {
    SqlitePlace place;
    fill(place, 6);
    place.close();
    const std::string directory = place.directory().path();
    const std::string original = read_file(place.file());
    const std::string content = content_of(directory);
    BOOST_REQUIRE(content != "unreadable");
    BOOST_REQUIRE(!is_damage_noticed(directory));
    kam::base::Random random(6);
    int noticed = 0;
    for (int i = 0; i < 300; ++i) {
        std::string damaged = original;
        const std::size_t at = random.below(damaged.size());
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.below(8)));
        write_file(place.file(), damaged);
        const bool is_noticed = is_damage_noticed(directory);
        if (is_noticed) ++noticed;
        BOOST_TEST_CONTEXT("byte " << at) {
            BOOST_TEST((is_noticed || content_of(directory) == content));
        }
    }
    // Most of the file is content, so this did not pass by looking at nothing.
    BOOST_TEST(noticed > 100);
}

BOOST_AUTO_TEST_CASE(ST1_after_a_failed_write_nothing_more_is_written) {
    SqlitePlace place;
    auto* log = &place.open();
    RandomBatches batches(8);
    BOOST_REQUIRE(log->append(batches.next()).ok());
    // The disk is full.
    BOOST_REQUIRE(place.database().execute("PRAGMA max_page_count=1").ok());
    bool has_failed = false;
    for (int i = 0; i < 200 && !has_failed; ++i) {
        const auto done = log->append(batches.next());
        if (done.ok()) continue;
        has_failed = true;
        BOOST_CHECK(done.error().code == kam::base::ErrorCode::io);
    }
    BOOST_REQUIRE(has_failed);
    BOOST_REQUIRE(place.database().execute("PRAGMA max_page_count=100000").ok());
    kam::server::store::CommitBatch harmless;
    harmless.spaces.push_back({kam::model::SpaceId{}, "inc"});
    const auto again = log->append(harmless);
    BOOST_REQUIRE(!again.ok());
    BOOST_CHECK(again.error().code == kam::base::ErrorCode::io);
    log = &place.open();
    auto report = log->check();
    BOOST_REQUIRE(report.ok());
    BOOST_TEST(report.value().problems.empty());
}

BOOST_AUTO_TEST_SUITE_END()
