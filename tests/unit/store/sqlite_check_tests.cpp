// `check` on databases that were damaged on purpose: it names the row with its space and version.
// Damage is done in three ways: to the content alone, to the content with a fresh hash (a mistake
// of ours rather than of the disk), and by taking rows away.
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "server/store/row_text.h"
#include "server/store/rows.h"
#include "tests/support/sqlite_place.h"
#include "tests/support/sync_makers.h"

BOOST_AUTO_TEST_SUITE(sqlite_check_tests)

using namespace kam;
using namespace kam::test;
using model::Collection;
using server::store::CommitBatch;

namespace {

// acme with three insights, of which "a" was edited (version 4); client "tab" asked for all, and
// for a fifth change that was refused.
struct Damaged {
    SqlitePlace place;
    sync::Authority authority{test_space(), "inc1"};
    std::int64_t number = 0;

    Damaged() {
        CommitBatch batch{{{test_space(), "inc1"}}, {}, {}, {}};
        for (const char* id : {"a", "b", "c"}) {
            ask(batch, create(Collection::insight, id, {{"statement", "about it"}}));
        }
        ask(batch, set(Collection::insight, "a", "so_what", "it matters"));
        ask(batch, set(Collection::insight, "nowhere", "so_what", "it matters"));
        BOOST_REQUIRE(place.open().append(batch).ok());
        BOOST_REQUIRE(problems().empty());
    }

    void ask(CommitBatch& batch, const mutation::Mutation& asked) {
        const base::ClientId client{"tab"};
        const sync::Request request{client, {++number}, authority.version(), actor("anna"), &asked};
        sync::Outcome outcome = authority.receive(request, nullptr, base::TimeMs{number * 1000});
        for (const model::Effect& effect : outcome.entry.effects) {
            batch.records.push_back(
                {test_space(), *authority.store().find(effect.collection, effect.id)});
        }
        batch.log.push_back({test_space(), std::move(outcome.entry)});
        batch.clients.push_back({test_space(), client, *authority.mark(client)});
    }

    void run(const char* sql) { BOOST_REQUIRE(place.database().execute(sql).ok()); }

    std::vector<std::string> problems() {
        auto report = place.open().check();
        BOOST_REQUIRE(report.ok());
        return report.value().problems;
    }
    void expect(const std::vector<std::string>& wanted) {
        const auto found = problems();
        BOOST_TEST(found == wanted, boost::test_tools::per_element());
    }
    // A batch that the server would never write; each of its rows has a good hash.
    void write(const CommitBatch& batch) { BOOST_REQUIRE(place.open().append(batch).ok()); }
    model::Record record(const char* id) {
        return *authority.store().find(Collection::insight, base::RecordId{id});
    }
    sync::ClientMark mark() { return *authority.mark(base::ClientId{"tab"}); }
};

// One byte of one column, everything else as it was.
constexpr const char* flip_in_record =
    "UPDATE record SET body=replace(body, 'it matters', 'it mattert') WHERE id='a'";
constexpr const char* flip_in_log =
    "UPDATE log SET body=replace(body, 'about it', 'about ib') WHERE version=2";

}  // namespace

BOOST_AUTO_TEST_CASE(ST3_check_names_a_flipped_byte_of_a_record) {
    Damaged data;
    data.run(flip_in_record);
    const auto found = data.problems();
    BOOST_REQUIRE(!found.empty());
    BOOST_TEST(found[0] ==
               "the hash of record insight a in account:acme (version 4) does not fit its content");
}

BOOST_AUTO_TEST_CASE(ST3_check_names_a_flipped_byte_of_the_log) {
    Damaged data;
    data.run(flip_in_log);
    data.expect({"the hash of log row 2 (version 2 of account:acme) does not fit its content"});
}

BOOST_AUTO_TEST_CASE(ST3_check_names_a_changed_mark) {
    Damaged data;
    data.run("UPDATE client SET body=replace(body, 'anna', 'annb')");
    const auto found = data.problems();
    BOOST_REQUIRE(!found.empty());
    BOOST_TEST(found[0] == "the hash of client tab in account:acme does not fit its content");
}

BOOST_AUTO_TEST_CASE(ST4_check_names_a_missing_version) {
    Damaged data;
    data.run("DELETE FROM log WHERE version=2");
    data.expect({"log row 2 is missing",
                 "version 2 of account:acme is missing in the log: version 3 stands in its place"});
}

BOOST_AUTO_TEST_CASE(ST4_check_notices_that_the_end_of_the_log_is_gone) {
    Damaged data;
    data.run("DELETE FROM log WHERE sequence>=4");
    data.expect({"the log leads to another content of insight a in account:acme (version 4)",
                 "the log leads to other answers for client tab in account:acme (last number 5)"});
}

BOOST_AUTO_TEST_CASE(ST4_check_notices_a_missing_record_and_a_missing_mark) {
    Damaged data;
    data.run("DELETE FROM record WHERE id='b'; DELETE FROM client");
    data.expect({"missing although the log made it: insight b in account:acme (version 2)",
                 "no answers are stored for client tab in account:acme"});
}

BOOST_AUTO_TEST_CASE(ST4_check_compares_a_record_whose_hash_fits) {
    Damaged data;
    CommitBatch batch;
    model::Record altered = data.record("a");
    altered.fields["so_what"] = "something else";
    batch.records.push_back({test_space(), altered});
    batch.clients.push_back({test_space(), base::ClientId{"tab"}, data.mark()});
    data.write(batch);
    data.expect({"the log leads to another content of insight a in account:acme (version 4)"});
}

BOOST_AUTO_TEST_CASE(ST4_check_compares_a_mark_whose_hash_fits) {
    Damaged data;
    CommitBatch batch;
    sync::ClientMark altered = data.mark();
    altered.last_error.reset();  // the refused change would be answered as accepted
    batch.clients.push_back({test_space(), base::ClientId{"tab"}, altered});
    data.write(batch);
    data.expect({"the log leads to other answers for client tab in account:acme (last number 5)"});
}

BOOST_AUTO_TEST_CASE(ST5_a_damaged_row_is_not_taken_off_the_log) {
    Damaged data;
    data.run(flip_in_log);
    const auto before = data.problems();
    const auto trimmed = data.place.open().trim(base::TimeMs{1'000'000}, 100);
    BOOST_REQUIRE(!trimmed.ok());
    BOOST_CHECK(trimmed.error().code == base::ErrorCode::bad_value);
    data.expect(before);
}

BOOST_AUTO_TEST_CASE(ST5_check_looks_at_what_was_taken_off_the_log) {
    const auto trimmed = [](Damaged& data) {
        BOOST_TEST(data.place.open().trim(base::TimeMs{3500}, 100).value() == 3);
        BOOST_TEST(data.problems().empty());
    };
    Damaged record;
    trimmed(record);
    record.run("UPDATE base_record SET body=replace(body, 'about it', 'about ib') WHERE id='b'");
    record.expect(
        {"the hash of base_record insight b in account:acme (version 2) does not fit its "
         "content"});
    Damaged version;
    trimmed(version);
    version.run("UPDATE base_space SET version=2");
    version.expect({"the hash of base_space account:acme does not fit its content"});
    Damaged client;
    trimmed(client);
    client.run("UPDATE base_client SET body=replace(body, 'anna', 'annb')");
    client.expect({"the hash of base_client tab in account:acme does not fit its content"});
    Damaged row;
    trimmed(row);
    row.run("DELETE FROM log WHERE sequence=4");
    row.expect({"log row 4 is missing", "after number 3 of client tab in account:acme comes 5"});
    Damaged gone;
    trimmed(gone);
    gone.run("DELETE FROM base_record WHERE id='c'");
    gone.expect({"the log never made insight c in account:acme (version 3)"});
}

BOOST_AUTO_TEST_SUITE_END()
