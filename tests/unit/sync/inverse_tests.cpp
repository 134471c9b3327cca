// What takes a change back: do, undo, and the visible plan is as before.
#include "shared/sync/inverse.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/pair_fixture.h"

namespace kam::test {
namespace {

using model::Collection;

constexpr auto insight = Collection::insight;

// Alive content without stamps.
std::string visible(const model::Store& store) {
    std::string text;
    for (const model::RecordPtr& record : store.all()) {
        if (record->is_deleted) continue;
        text += record->id.text;
        for (const auto& [field, value] : record->fields) {
            if (field != "pos") text += " " + field + "=" + base::text_from_json(value);
        }
        text += "\n";
    }
    return text + order_of(store, insight);
}

struct UndoFixture : PairFixture {
    UndoFixture() : PairFixture(2) {
        for (const char* id : {"i1", "i2", "i3"}) {
            submit(0, create(insight, id, {{"statement", "s"}}));
        }
        submit(0, create(Collection::review, "r1", {{"date", "2027-01-01"}}));
        settle();
    }
    std::vector<mutation::Mutation> run(mutation::Mutation mutation) {
        const auto inverse = replica(0).submit(std::move(mutation), nullptr, {5});
        BOOST_REQUIRE(inverse.ok());
        return inverse.value();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(inverse_tests, UndoFixture)

BOOST_AUTO_TEST_CASE(RP12_undo_and_redo_bring_back_what_was_there) {
    const mutation::SetAdd add{Collection::review, {"r1"}, "attendees", "ben"};
    const mutation::Mutation mutations[] = {
        create(insight, "i4", {{"statement", "s"}}),
        set(insight, "i1", "source", "FT"),
        set(insight, "i1", "statement", "new"),
        remove(insight, "i2"),
        move(insight, "i3", ""),
        move(insight, "i1", "i3"),
        add,
        mutation::NumInc{insight, {"i1"}, "heard_again"},
    };
    for (const mutation::Mutation& mutation : mutations) {
        for (const bool is_settled : {false, true}) {
            const std::string before = visible(replica(0).view());
            const auto undo = run(mutation);
            BOOST_REQUIRE_EQUAL(undo.size(), 1u);
            if (is_settled) settle();
            const std::string after = visible(replica(0).view());
            BOOST_TEST(before != after);
            const auto redo = run(undo[0]);
            if (is_settled) settle();
            BOOST_TEST(visible(replica(0).view()) == before);
            BOOST_REQUIRE_EQUAL(redo.size(), 1u);
            const auto undo_again = run(redo[0]);
            BOOST_TEST(visible(replica(0).view()) == after);
            run(undo_again[0]);
            settle();
            BOOST_TEST(visible(authority().store()) == before);
            if (std::holds_alternative<mutation::RecordCreate>(mutation)) break;
        }
    }
    BOOST_TEST(client(0).refused.empty());
}

BOOST_AUTO_TEST_CASE(RP12_undo_is_refused_once_a_colleague_has_written) {
    const auto undo = run(set(insight, "i1", "source", "mine"));
    settle();
    submit(1, set(insight, "i1", "source", "ben's"));
    settle();
    const auto refused = replica(0).submit(undo[0], nullptr, {6});
    BOOST_REQUIRE(!refused.ok());
    BOOST_TEST((refused.error().code == base::ErrorCode::late));
}

BOOST_AUTO_TEST_CASE(RP12_undo_meeting_an_unseen_write_is_rejected_by_the_server) {
    const auto undo = run(set(insight, "i1", "source", "mine"));
    settle();
    cut(0);
    submit(1, set(insight, "i1", "source", "ben's"));
    settle();
    run(undo[0]);
    connect(0);
    settle();
    BOOST_TEST(authority().store().find(insight, {"i1"})->text("source") == "ben's");
    BOOST_REQUIRE_EQUAL(client(0).refused.size(), 1u);
    BOOST_TEST((client(0).refused[0].error.code == base::ErrorCode::late));
}

// Anna adds, Ben fills in, Anna takes back: Ben's work stays, seen or not.
BOOST_AUTO_TEST_CASE(RP14_undo_of_a_new_record_keeps_what_a_colleague_filled_in) {
    for (const bool is_seen : {true, false}) {
        const std::string id = is_seen ? "i4" : "i5";
        const auto undo = run(create(insight, id, {{"statement", "s"}}));
        settle();
        if (!is_seen) cut(0);
        submit(1, set(insight, id, "source", "ben's"));
        settle();
        const bool is_taken = replica(0).submit(undo[0], nullptr, {6}).ok();
        BOOST_TEST(is_taken == !is_seen);
        if (!is_seen) connect(0);
        settle();
        const model::RecordPtr kept = authority().store().find(insight, {id});
        BOOST_TEST(!kept->is_deleted);
        BOOST_TEST(kept->text("source") == "ben's");
        BOOST_TEST(visible(replica(0).view()) == visible(authority().store()));
    }
    BOOST_REQUIRE_EQUAL(client(0).refused.size(), 1u);
    BOOST_TEST((client(0).refused[0].error.code == base::ErrorCode::late));
}

BOOST_AUTO_TEST_CASE(RP14_a_creation_done_again_is_guarded_when_it_is_undone_again) {
    const auto undo = run(create(insight, "i4", {{"statement", "s"}}));
    const auto redo = run(undo[0]);
    const auto undo_again = run(redo[0]);
    settle();
    submit(1, set(insight, "i4", "source", "ben's"));
    settle();
    const auto refused = replica(0).submit(undo_again[0], nullptr, {6});
    BOOST_REQUIRE(!refused.ok());
    BOOST_TEST((refused.error().code == base::ErrorCode::late));
}

BOOST_AUTO_TEST_CASE(RP14_undo_of_a_move_leaves_a_colleagues_move) {
    const auto undo = run(move(insight, "i3", ""));
    settle();
    submit(1, move(insight, "i3", "i1"));
    settle();
    const std::string bens = order_of(authority().store(), insight);
    const auto refused = replica(0).submit(undo[0], nullptr, {6});
    BOOST_REQUIRE(!refused.ok());
    BOOST_TEST((refused.error().code == base::ErrorCode::late));
    BOOST_TEST(order_of(replica(0).view(), insight) == bens);
}

BOOST_AUTO_TEST_CASE(RP14_undo_of_a_deletion_restores_what_a_colleague_wrote) {
    submit(1, set(insight, "i1", "source", "ben's"));
    settle();
    const auto undo = run(remove(insight, "i1"));
    run(undo[0]);
    settle();
    BOOST_TEST(!authority().store().find(insight, {"i1"})->is_deleted);
}

BOOST_AUTO_TEST_CASE(what_changed_nothing_and_an_opened_account_have_no_inverse) {
    BOOST_TEST(run(set(insight, "i1", "statement", "s")).empty());
    BOOST_TEST(replica(0).pending_count() == 0u);
    model::Effect effect;
    BOOST_TEST(sync::inverse_of(open_account("anna"), {effect}, model::Store{}).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
