#include "tests/contract/change_log_suite.h"

#include <boost/test/unit_test.hpp>
#include <utility>

#include "tests/support/random_batches.h"
#include "tests/support/records.h"
#include "tests/support/sync_makers.h"

namespace kam::test {
namespace {

using model::Collection;
using server::store::ChangeLog;
using server::store::CheckReport;
using server::store::CommitBatch;
using server::store::LoadedSpace;

// One mutation of client "tab" in the space acme, and what comes of it.
struct OneSpace {
    sync::Authority authority{test_space(), "inc1"};
    CommitBatch batch{{{test_space(), "inc1"}}, {}, {}, {}};
    std::int64_t number = 0;

    void ask(const mutation::Mutation& asked) {
        const base::ClientId client{"tab"};
        const sync::Request request{client, {++number}, authority.version(), actor("anna"), &asked};
        sync::Outcome outcome = authority.receive(request, nullptr, base::TimeMs{number * 1000});
        BOOST_REQUIRE(outcome.verdict != sync::Verdict::stop);
        for (const model::Effect& effect : outcome.entry.effects) {
            batch.records.push_back(
                {test_space(), *authority.store().find(effect.collection, effect.id)});
        }
        batch.log.push_back({test_space(), std::move(outcome.entry)});
        batch.clients.push_back({test_space(), client, *authority.mark(client)});
    }
    CommitBatch take() { return std::exchange(batch, {}); }
};

mutation::Mutation insight(std::string_view id) {
    return create(Collection::insight, id, {{"statement", std::string("about ") + id.data()}});
}

std::vector<LoadedSpace> loaded(ChangeLog& log) {
    auto spaces = log.load();
    BOOST_REQUIRE_MESSAGE(spaces.ok(), (spaces.ok() ? "" : spaces.error().detail));
    return spaces.value();
}

std::vector<std::string> problems(ChangeLog& log) {
    auto report = log.check();
    BOOST_REQUIRE(report.ok());
    return report.value().problems;
}

void require_appended(ChangeLog& log, const CommitBatch& batch) {
    const auto done = log.append(batch);
    BOOST_REQUIRE_MESSAGE(done.ok(), (done.ok() ? "" : done.error().detail));
}

}  // namespace

void empty_log_loads_nothing(LogPlace& place) {
    ChangeLog& log = place.open();
    BOOST_TEST(loaded(log).empty());
    BOOST_TEST(problems(log).empty());
    auto history = log.history(test_space(), {}, 10);
    BOOST_REQUIRE(history.ok());
    BOOST_TEST(history.value().empty());
}

void what_was_appended_is_loaded(LogPlace& place) {
    OneSpace space;
    space.ask(insight("a"));
    space.ask(set(Collection::insight, "a", "so_what", "it matters"));
    require_appended(place.open(), space.take());

    const auto spaces = loaded(place.open());
    BOOST_REQUIRE(spaces.size() == 1u);
    BOOST_TEST(spaces[0].incarnation == "inc1");
    BOOST_TEST(spaces[0].version.value == 2);
    BOOST_REQUIRE(spaces[0].records.size() == 1u);
    const model::Record& record = spaces[0].records[0];
    BOOST_TEST(record.text("so_what") == "it matters");
    BOOST_TEST(record.created.value == 1);
    BOOST_TEST(record.changed.value == 2);
    BOOST_REQUIRE(spaces[0].clients.size() == 1u);
    BOOST_TEST(spaces[0].clients[0].mark.last.value == 2);
    BOOST_TEST(spaces[0].clients[0].mark.person.text == "anna");
}

void rejections_are_kept_without_a_version(LogPlace& place) {
    OneSpace space;
    space.ask(insight("a"));
    space.ask(insight("a"));  // duplicate
    require_appended(place.open(), space.take());

    ChangeLog& log = place.open();
    const auto spaces = loaded(log);
    BOOST_TEST(spaces.at(0).version.value == 1);
    const sync::ClientMark& mark = spaces[0].clients.at(0).mark;
    BOOST_TEST(mark.last.value == 2);
    BOOST_REQUIRE(mark.last_error.has_value());
    BOOST_CHECK(mark.last_error->code == base::ErrorCode::duplicate);
    BOOST_TEST(log.history(test_space(), {}, 10).value().size() == 1u);
    BOOST_TEST(problems(log).empty());
}

void history_comes_in_pages(LogPlace& place) {
    OneSpace space;
    for (const char* id : {"a", "b", "c", "d"}) space.ask(insight(id));
    ChangeLog& log = place.open();
    require_appended(log, space.take());
    auto page = log.history(test_space(), {1}, 2);
    BOOST_REQUIRE(page.ok());
    BOOST_REQUIRE(page.value().size() == 2u);
    const sync::LogEntry& entry = page.value()[0];
    BOOST_TEST(entry.version.value == 2);
    BOOST_TEST(page.value()[1].version.value == 3);
    BOOST_TEST(entry.person.text == "anna");
    BOOST_TEST(entry.client.text == "tab");
    BOOST_TEST(entry.number.value == 2);
    BOOST_TEST(entry.at.value == 2000);
    BOOST_REQUIRE(entry.effects.size() == 1u);
    BOOST_TEST(entry.effects[0].id.text == "b");
    BOOST_TEST(entry.mutation.dump().find("record.create") != std::string::npos);
}

void a_refused_batch_leaves_nothing(LogPlace& place) {
    OneSpace space;
    space.ask(insight("a"));
    CommitBatch first = space.take();
    require_appended(place.open(), first);
    space.ask(insight("b"));
    CommitBatch second = space.take();
    second.log.push_back(first.log.at(0));  // version 1 again
    const auto done = place.open().append(second);
    BOOST_REQUIRE(!done.ok());
    BOOST_CHECK(done.error().code == base::ErrorCode::io);

    ChangeLog& log = place.open();
    const auto spaces = loaded(log);
    BOOST_TEST(spaces.at(0).version.value == 1);
    BOOST_TEST(spaces[0].records.size() == 1u);
    BOOST_TEST(problems(log).empty());
}

void unknown_spaces_are_refused(LogPlace& place) {
    OneSpace space;
    space.ask(insight("a"));
    CommitBatch batch = space.take();
    batch.spaces.clear();
    BOOST_TEST(!place.open().append(batch).ok());
    BOOST_TEST(loaded(place.open()).empty());
}

void recovery_equals_what_was_ordered(LogPlace& place, std::uint64_t seed) {
    RandomBatches batches(seed);
    ChangeLog* log = &place.open();
    base::Random random(seed);
    for (int i = 0; i < 30; ++i) {
        require_appended(*log, batches.next());
        if (random.below(4) != 0) continue;
        log = &place.open();
        BOOST_REQUIRE(text_of(loaded(*log)) == batches.expected());
    }
    log = &place.open();
    BOOST_TEST(text_of(loaded(*log)) == batches.expected());
    BOOST_TEST(problems(*log).empty());
}

void check_compares_records_with_the_log(LogPlace& place) {
    OneSpace space;
    space.ask(insight("a"));
    CommitBatch batch = space.take();
    batch.records.at(0).record.fields["statement"] = "something else";
    ChangeLog& log = place.open();
    require_appended(log, batch);
    const auto found = problems(log);
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found[0] ==
               "the log leads to another content of insight a in account:acme (version 1)");
}

void trimming_changes_only_the_history(LogPlace& place) {
    OneSpace space;
    space.ask(insight("a"));
    space.ask(set(Collection::insight, "a", "so_what", "it matters"));
    space.ask(insight("a"));  // refused
    space.ask(insight("b"));
    space.ask(remove(Collection::insight, "b"));
    ChangeLog* log = &place.open();
    require_appended(*log, space.take());
    const std::string before = text_of(loaded(*log));
    const auto versions = [&] {
        std::string all;
        const auto history = log->history(test_space(), {}, 10);
        for (const auto& entry : history.value()) {
            all += std::to_string(entry.version.value) + " ";
        }
        return all;
    };
    const auto trimmed = [&](std::int64_t before_ms, int most) {
        const auto done = log->trim(base::TimeMs{before_ms}, most);
        BOOST_REQUIRE(done.ok());
        BOOST_TEST(text_of(loaded(*log)) == before);
        BOOST_TEST(problems(*log).empty());
        return done.value();
    };

    BOOST_TEST(trimmed(1000, 10) == 0);  // the first was made at 1000
    BOOST_TEST(trimmed(3500, 2) == 2);   // in portions
    BOOST_TEST(versions() == "3 4 ");
    BOOST_TEST(trimmed(3500, 10) == 1);  // the refused one
    BOOST_TEST(trimmed(9000, 10) == 2);
    BOOST_TEST(versions().empty());
    BOOST_TEST(trimmed(9000, 10) == 0);

    // A space whose log is empty goes on where it stood, also after a new start.
    log = &place.open();
    BOOST_TEST(loaded(*log).at(0).version.value == 4);
    space.ask(restore(Collection::insight, "b"));
    require_appended(*log, space.take());
    log = &place.open();
    BOOST_TEST(loaded(*log).at(0).version.value == 5);
    BOOST_TEST(versions() == "5 ");
    BOOST_TEST(problems(*log).empty());
}

void trimming_at_random_changes_nothing(LogPlace& place, std::uint64_t seed) {
    RandomBatches batches(seed);
    ChangeLog* log = &place.open();
    base::Random random(seed);
    int gone = 0;
    for (int i = 0; i < 30; ++i) {
        require_appended(*log, batches.next());
        if (random.below(3) == 0) {
            const auto done =
                log->trim(base::TimeMs{1'000'000'000'000'000}, static_cast<int>(random.below(12)));
            BOOST_REQUIRE(done.ok());
            gone += done.value();
        }
        if (random.below(4) != 0) continue;
        log = &place.open();
        BOOST_REQUIRE(text_of(loaded(*log)) == batches.expected());
        BOOST_REQUIRE(problems(*log).empty());
    }
    BOOST_TEST(gone > 0);
    BOOST_TEST(text_of(loaded(place.open())) == batches.expected());
    BOOST_TEST(problems(place.open()).empty());
}

void check_compares_answers_with_the_log(LogPlace& place) {
    OneSpace space;
    space.ask(insight("a"));
    CommitBatch batch = space.take();
    batch.clients.clear();
    ChangeLog& log = place.open();
    require_appended(log, batch);
    const auto found = problems(log);
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found[0] == "no answers are stored for client tab in account:acme");
}

}  // namespace kam::test
