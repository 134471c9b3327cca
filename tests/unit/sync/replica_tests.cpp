// The browser half against a real authority: optimistic view, rebase, states and gaps.
#include "shared/sync/replica.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/pair_fixture.h"

namespace kam::test {
namespace {

using model::Collection;

constexpr auto insight = Collection::insight;
constexpr auto account = Collection::account;

mutation::Mutation note(std::string_view id) {
    return create(insight, id, {{"statement", "s"}});
}
mutation::Mutation source(std::string_view id, std::string_view text) {
    return set(insight, id, "source", std::string(text));
}
std::string source_in(const model::Store& store, std::string_view id) {
    const model::RecordPtr record = store.find_alive(insight, {std::string(id)});
    return record == nullptr ? "-" : std::string(record->text("source"));
}

protocol::Batch batch(std::int64_t from, std::int64_t to, std::vector<std::int64_t> versions = {}) {
    protocol::Batch made{test_space(), {from}, {to}, {}};
    for (const std::int64_t version : versions) {
        made.entries.push_back({{version}, {"ben"}, {1}, std::nullopt, {}});
    }
    return made;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(replica_tests, PairFixture)

BOOST_AUTO_TEST_CASE(RP1_the_view_is_what_the_server_said_and_my_pending_edits) {
    submit(0, note("i1"));
    submit(0, source("i1", "FT"));
    BOOST_TEST(source_in(replica(0).view(), "i1") == "FT");
    BOOST_TEST(source_in(replica(0).confirmed(), "i1") == "-");
    BOOST_TEST(replica(0).is_pending(insight, {"i1"}));
    BOOST_TEST(!replica(0).is_pending(insight, {"i2"}));
    settle();
    BOOST_TEST(!replica(0).is_pending(insight, {"i1"}));
    BOOST_TEST(dump(replica(0).view()) == dump(replica(0).confirmed()));
    BOOST_TEST(dump(replica(1).view()) == dump(authority().store()));
}

BOOST_AUTO_TEST_CASE(RP2_a_refused_edit_changes_nothing) {
    const std::string before = dump(replica(0).view());
    const std::uint64_t revision = replica(0).view().revision();
    BOOST_TEST(submit(0, source("i1", "FT")) == "unknown_record");
    BOOST_TEST(submit(0, set(account, "self", "name", nullptr)) == "missing_value");
    BOOST_TEST(submit(0, set(account, "self", "name", "Acme")) == "ok");  // nothing to do
    BOOST_TEST(dump(replica(0).view()) == before);
    BOOST_TEST(replica(0).view().revision() == revision);
    BOOST_TEST(replica(0).pending_count() == 0u);
}

BOOST_AUTO_TEST_CASE(RP3_a_batch_that_does_not_follow_is_refused) {
    const std::int64_t at = replica(0).version().value;
    const std::string before = dump(replica(0).view());
    for (const protocol::Batch& wrong :
         {batch(at + 1, at + 2, {at + 2}), batch(at - 1, at + 1, {at + 1}), batch(at, at - 1),
          batch(at, at + 1, {at + 2}), batch(at, at + 2, {at + 2, at + 1}),
          batch(at, at + 1, {at})}) {
        BOOST_TEST(!replica(0).receive(wrong, nullptr));
        BOOST_TEST(replica(0).version().value == at);
        BOOST_TEST(dump(replica(0).view()) == before);
        BOOST_TEST(!replica(0).receive(batch(at, at + 1, {at + 1}), nullptr));  // not any more
        cut(0);
        connect(0);
        settle();
    }
    BOOST_TEST(replica(0).receive(batch(at, at + 3, {at + 1, at + 3}), nullptr));
    BOOST_TEST(replica(0).version().value == at + 3);
}

BOOST_AUTO_TEST_CASE(RP3_a_lost_frame_is_noticed_and_healed) {
    submit(1, note("i1"));
    send_pushes(1);
    deliver_up(1);
    commit();
    client(0).link.down.clear();  // the frame that tells of i1
    submit(1, note("i2"));
    settle();
    BOOST_TEST(order_of(replica(0).view(), insight) == "i1 i2");
    BOOST_TEST(dump(replica(0).view()) == dump(authority().store()));
}

BOOST_AUTO_TEST_CASE(RP4_reapplies_the_outbox_after_a_batch) {
    submit(0, note("i1"));
    settle();
    submit(0, source("i1", "mine"));
    submit(0, note("i2"));
    submit(1, source("i1", "ben's"));
    submit(1, set(insight, "i1", "told_by", "Kim"));
    send_pushes(1);
    for (int i = 0; i < 2; ++i) deliver_up(1);
    commit();
    deliver_down(0);
    BOOST_TEST(source_in(replica(0).confirmed(), "i1") == "ben's");
    BOOST_TEST(source_in(replica(0).view(), "i1") == "mine");
    BOOST_TEST(replica(0).view().find(insight, {"i1"})->text("told_by") == "Kim");
    BOOST_TEST(replica(0).pending_count() == 2u);
    settle();
    BOOST_TEST(replica(0).pending_count() == 0u);
    BOOST_TEST(source_in(authority().store(), "i1") == "mine");
}

BOOST_AUTO_TEST_CASE(RP5_RP6_an_edit_that_no_longer_applies_is_handed_back_with_its_text) {
    submit(0, note("i1"));
    settle();
    submit(0, source("i1", "my words"));
    submit(0, note("i2"));
    submit(1, remove(insight, "i1"));
    send_pushes(1);
    deliver_up(1);
    commit();
    deliver_down(0);
    BOOST_TEST(source_in(replica(0).view(), "i1") == "-");
    BOOST_TEST(replica(0).pending_count() == 2u);
    BOOST_TEST(client(0).refused.empty());
    settle();
    BOOST_REQUIRE_EQUAL(client(0).refused.size(), 1u);
    BOOST_TEST((client(0).refused[0].error.code == base::ErrorCode::gone));
    // The one behind it was not held up.
    BOOST_TEST(order_of(authority().store(), insight) == "i2");
}

BOOST_AUTO_TEST_CASE(RP6_a_rejected_edit_leaves_the_view) {
    submit(0, create(Collection::action, "a1", {{"title", "t"}, {"owner", "anna"}}));
    settle();
    cut(0);
    submit(1, set(Collection::action, "a1", "owner", "cleo"));
    settle();
    submit(0, set(Collection::action, "a1", "owner", "ben"));
    BOOST_TEST(replica(0).view().find(Collection::action, {"a1"})->text("owner") == "ben");
    connect(0);
    settle();
    BOOST_TEST(replica(0).view().find(Collection::action, {"a1"})->text("owner") == "cleo");
    BOOST_REQUIRE_EQUAL(client(0).refused.size(), 1u);
    BOOST_TEST((client(0).refused[0].error.code == base::ErrorCode::late));
}

BOOST_AUTO_TEST_CASE(RP7_a_state_counts_only_when_its_last_part_is_there) {
    for (int i = 0; i < 1200; ++i) {
        submit(0, create(Collection::review, "r" + std::to_string(i), {{"date", "2027-01-01"}}));
    }
    settle();
    sync::Replica fresh(test_space(), actor("cleo"));
    BOOST_TEST((fresh.state() == sync::ReplicaState::absent));
    const auto parts = authority().state_since({}, "", {"c9"});
    BOOST_REQUIRE_EQUAL(parts.size(), 3u);
    BOOST_TEST(!fresh.receive(parts[1], nullptr));
    (void)fresh.subscription({});
    BOOST_TEST(fresh.receive(parts[0], nullptr));
    BOOST_TEST((fresh.state() == sync::ReplicaState::loading));
    BOOST_TEST(fresh.view().all().empty());
    const std::int64_t at = authority().version().value;
    BOOST_TEST(!fresh.receive(batch(at, at + 1, {at + 1}), nullptr));
    BOOST_TEST((fresh.state() == sync::ReplicaState::absent));
    BOOST_TEST(!fresh.receive(parts[1], nullptr));
    (void)fresh.subscription({});
    for (const protocol::State& part : parts) BOOST_TEST(fresh.receive(part, nullptr));
    BOOST_TEST((fresh.state() == sync::ReplicaState::live));
    BOOST_TEST(dump(fresh.view()) == dump(authority().store()));
}

BOOST_AUTO_TEST_CASE(RP7_batches_from_before_the_subscription_are_ignored) {
    const std::int64_t at = replica(0).version().value;
    (void)replica(0).subscription({});
    BOOST_TEST(replica(0).receive(batch(at + 7, at + 8, {at + 8}), nullptr));
    BOOST_TEST(replica(0).receive(batch(at, at + 1, {at + 1}), nullptr));
    BOOST_TEST(replica(0).version().value == at);
}

BOOST_AUTO_TEST_CASE(RP8_a_delta_leads_to_the_same_store_as_the_stream) {
    for (const char* id : {"i1", "i2", "i3", "i4"}) submit(0, note(id));
    submit(0, source("i3", "old"));
    settle();
    submit(0, remove(insight, "i4"));
    settle();
    cut(1);
    submit(0, source("i1", "new"));
    submit(0, source("i3", "x"));
    submit(0, set(insight, "i3", "source", nullptr));
    submit(0, source("i2", "edited, then deleted"));
    submit(0, remove(insight, "i2"));
    submit(0, restore(insight, "i4"));
    submit(0, note("i5"));
    submit(0, note("i6"));
    submit(0, remove(insight, "i6"));
    submit(0, move(insight, "i5", ""));
    settle();
    connect(1);
    deliver_up(1);
    const auto state = std::string(client(1).link.down.front());
    BOOST_TEST(state.find("\"delta\":true") != std::string::npos);
    settle();
    BOOST_TEST(dump(replica(1).confirmed()) == dump(authority().store()));
    // What came deleted still has its content.
    submit(1, restore(insight, "i2"));
    BOOST_TEST(source_in(replica(1).view(), "i2") == "edited, then deleted");
}

BOOST_AUTO_TEST_CASE(RP9_a_snapshot_replaces_the_store_and_keeps_pending_edits) {
    submit(0, note("i1"));
    settle();
    cut(0);
    submit(0, source("i1", "offline"));
    restore_backup(log().size(), "inc2");
    connect(0);
    connect(1);
    deliver_up(0);
    BOOST_TEST(client(0).link.down.front().find("\"delta\"") == std::string::npos);
    deliver_down(0);
    BOOST_TEST(source_in(replica(0).view(), "i1") == "offline");
    settle();
    BOOST_TEST(source_in(replica(1).view(), "i1") == "offline");
}

BOOST_AUTO_TEST_CASE(RP7_an_answer_to_an_older_question_is_ignored) {
    submit(0, note("i1"));
    settle();
    protocol::State older = authority().state_since({}, {}, {"c"})[0];
    older.question = {1};
    // Put out and let in again: the page begins anew, and its first question is still answered.
    sync::Replica anew(test_space(), replica(0).actor());
    anew.subscription({2});
    BOOST_TEST(anew.receive(older, nullptr));
    BOOST_TEST((anew.state() == sync::ReplicaState::absent));
    protocol::State ours = older;
    ours.question = {2};
    ours.last = {3};
    BOOST_TEST(anew.receive(ours, nullptr));
    BOOST_TEST(anew.receive(older, nullptr));
    BOOST_TEST(dump(anew.view()) == dump(authority().store()));
    // Three were answered meanwhile: the next is the fourth.
    BOOST_TEST(anew.submit(note("i2"), nullptr, {}).ok());
    BOOST_TEST(anew.take_pushes(1).at(0).number.value == 4);
}

BOOST_AUTO_TEST_CASE(RP15_who_replaced_a_value_unseen_and_who_wrote_it_are_told) {
    submit(0, note("i1"));
    settle();
    cut(0);
    submit(0, source("i1", "written on the train"));
    submit(1, source("i1", "written at the desk"));
    settle();
    BOOST_TEST(replica(1).take_replaced().empty());
    connect(0);
    settle();
    const auto value = [](const sync::Replaced& replaced) {
        return replaced.back.fields.at("source").get<std::string>();
    };
    const auto late = replica(0).take_replaced();
    BOOST_REQUIRE_EQUAL(late.size(), 1u);
    BOOST_TEST(value(late[0]) == "written at the desk");
    BOOST_TEST(!late[0].was_mine);
    const auto early = replica(1).take_replaced();
    BOOST_REQUIRE_EQUAL(early.size(), 1u);
    BOOST_TEST(value(early[0]) == "written at the desk");
    BOOST_TEST(early[0].was_mine);
    // Knowingly: nobody needs to be told.
    submit(1, early[0].back);
    settle();
    BOOST_TEST(replica(0).take_replaced().empty());
    BOOST_TEST(replica(1).take_replaced().empty());
    BOOST_TEST(source_in(replica(0).view(), "i1") == "written at the desk");
}

BOOST_AUTO_TEST_CASE(RP10_a_state_that_does_not_fit_leads_to_asking_for_everything) {
    protocol::State foreign = authority().state_since(replica(0).version(), "inc1", {"c"})[0];
    foreign.incarnation = "inc9";
    replica(0).subscription({});
    const std::string before = dump(replica(0).view());
    BOOST_TEST(!replica(0).receive(foreign, nullptr));
    BOOST_TEST(dump(replica(0).view()) == before);
    const protocol::Subscribe again = replica(0).subscription({});
    BOOST_TEST(again.incarnation.empty());
    BOOST_TEST(again.version.value == 0);
    for (const auto& part : authority().state_since(again.version, again.incarnation, {"c"})) {
        BOOST_TEST(replica(0).receive(part, nullptr));
    }
    BOOST_TEST(replica(0).subscription({}).incarnation == "inc1");
    protocol::State backwards = authority().state_since(replica(0).version(), "inc1", {"c"})[0];
    backwards.version.value -= 1;
    BOOST_TEST(!replica(0).receive(backwards, nullptr));
}

BOOST_AUTO_TEST_CASE(RP12_what_was_to_be_redone_is_handed_back_when_a_backup_was_put_back) {
    submit(0, note("i1"));
    settle();
    cut(0);
    submit(0, source("i1", "FT"));
    submit(0, mutation::RecordSet{insight, {"i1"}, {{"statement", "redone"}}, true});
    submit(0, source("i1", "FT and more"));
    BOOST_TEST(replica(0).pending_count() == 3u);
    replica(0).subscription({});
    auto parts = authority().state_since({}, {}, {"c"});
    for (protocol::State& part : parts) {
        part.incarnation = "inc2";
        BOOST_TEST(replica(0).receive(part, nullptr));
    }
    const auto back = replica(0).take_not_applied();
    BOOST_REQUIRE(back.size() == 1u);
    BOOST_TEST((back[0].error.code == base::ErrorCode::late));
    BOOST_TEST(std::get<mutation::RecordSet>(back[0].mutation).is_undo);
    BOOST_TEST(source_in(replica(0).view(), "i1") == "FT and more");
    // What is left has numbers without a gap.
    const auto pushes = replica(0).take_pushes(10);
    BOOST_REQUIRE(pushes.size() == 2u);
    BOOST_TEST(pushes[1].number.value == pushes[0].number.value + 1);
}

BOOST_AUTO_TEST_CASE(RP13_the_revision_of_the_view_grows_with_every_change) {
    std::uint64_t revision = replica(0).view().revision();
    const auto grows = [&] {
        const std::uint64_t now = replica(0).view().revision();
        const bool has_grown = now > revision;
        revision = now;
        return has_grown;
    };
    submit(0, note("i1"));
    BOOST_TEST(grows());
    submit(0, note("i2"));
    BOOST_TEST(grows());
    settle();
    BOOST_TEST(grows());
    submit(1, note("i3"));
    settle();
    BOOST_TEST(grows());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
