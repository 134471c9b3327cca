// The outbox of a replica: numbers, folding, resending, and that no intent is lost or doubled.
#include <boost/test/unit_test.hpp>

#include "shared/protocol/limits.h"
#include "tests/support/pair_fixture.h"

namespace kam::test {
namespace {

using model::Collection;
using protocol::Push;

constexpr auto insight = Collection::insight;
constexpr auto account = Collection::account;

mutation::Mutation note(std::string_view id) {
    return create(insight, id, {{"statement", "s"}});
}
mutation::Mutation about(std::string_view text) {
    return set(account, "self", "about", std::string(text));
}
std::string about_in(const model::Store& store) {
    return std::string(store.singleton(account)->text("about"));
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(outbox_tests, PairFixture)

BOOST_AUTO_TEST_CASE(OB1_numbers_follow_one_another) {
    for (const char* id : {"i1", "i2", "i3"}) submit(0, note(id));
    std::int64_t next = 1;
    for (const Push& push : replica(0).take_pushes(10)) BOOST_TEST(push.number.value == next++);
    BOOST_TEST(next == 4);
}

BOOST_AUTO_TEST_CASE(OB2_typing_makes_one_intent_until_it_is_sent) {
    for (const char* text : {"a", "ab", "abc"}) submit(0, about(text));
    BOOST_TEST(replica(0).pending_count() == 1u);
    settle();
    BOOST_TEST(about_in(authority().store()) == "abc");
    BOOST_TEST(about_in(replica(1).view()) == "abc");
    BOOST_TEST(log().size() == 2u);
}

BOOST_AUTO_TEST_CASE(OB2_typing_in_a_shared_text_makes_one_intent_until_it_is_sent) {
    const auto typed = [](std::string from, const std::string& to) {
        return mutation::TextEdit{account, {"self"}, "about", from, text::difference(from, to)};
    };
    submit(0, typed("", "They"));
    submit(0, typed("They", "They pay"));
    BOOST_TEST(replica(0).pending_count() == 1u);
    // Not what the first led to, so it is a change of its own.
    submit(0, typed("They", "They say"));
    BOOST_TEST(replica(0).pending_count() == 2u);
    submit(1, typed("", "We"));
    settle();
    const std::string both = about_in(authority().store());
    BOOST_TEST(both.find("They pay say") != std::string::npos);
    BOOST_TEST(both.find("We") != std::string::npos);
    BOOST_TEST(about_in(replica(1).view()) == both);
}

BOOST_AUTO_TEST_CASE(RP12_TX4_undo_of_typing_keeps_what_a_colleague_typed) {
    submit(0, mutation::TextEdit{account, {"self"}, "about", "", {{0, 0, "They pay late."}}});
    settle();
    const auto inverse = replica(0).submit(
        mutation::TextEdit{account, {"self"}, "about", "They pay late.", {{9, 4, "early"}}},
        nullptr, {1});
    BOOST_REQUIRE(inverse.ok());
    submit(1, mutation::TextEdit{account, {"self"}, "about", "They pay late.", {{14, 0, " Why?"}}});
    settle();
    BOOST_TEST(about_in(replica(0).view()) == "They pay early. Why?");
    const auto redo = replica(0).submit(inverse.value().front(), nullptr, {2});
    settle();
    BOOST_TEST(about_in(replica(1).view()) == "They pay late. Why?");
    BOOST_REQUIRE(redo.ok());
    BOOST_TEST(replica(0).submit(redo.value().front(), nullptr, {3}).ok());
    settle();
    BOOST_TEST(about_in(replica(1).view()) == "They pay early. Why?");
}

BOOST_AUTO_TEST_CASE(OB2_only_neighbours_of_the_same_field_are_folded) {
    submit(0, about("a"));
    submit(0, set(account, "self", "sector", "banking"));
    submit(0, about("ab"));
    submit(0, undo_set(account, "self", "about", "a"));
    submit(0, about("abc"));
    BOOST_TEST(replica(0).pending_count() == 5u);
}

BOOST_AUTO_TEST_CASE(OB3_an_intent_that_was_sent_never_changes) {
    submit(0, about("a"));
    const auto first = replica(0).take_pushes(10);
    replica(0).link_lost();
    submit(0, about("ab"));
    BOOST_TEST(replica(0).pending_count() == 2u);
    cut(0);
    connect(0);
    settle();
    BOOST_TEST(log()[1].mutation[1]["f"]["about"] == "a");
    BOOST_TEST(log()[2].mutation[1]["f"]["about"] == "ab");
    BOOST_TEST(first[0].number.value == log()[1].number.value);
}

BOOST_AUTO_TEST_CASE(OB4_no_more_is_on_the_wire_than_the_server_remembers) {
    for (int i = 0; i < 450; ++i) submit(0, note("i" + std::to_string(i)));
    BOOST_TEST(replica(0).take_pushes(7).size() == 7u);
    BOOST_TEST(replica(0).take_pushes(1000).size() == protocol::pushes_in_flight_max - 7);
    BOOST_TEST(replica(0).take_pushes(1000).empty());
    // Answers to later ones do not make room while the oldest is unanswered.
    replica(0).receive(protocol::Accepted{test_space(), {5}}, nullptr);
    BOOST_TEST(replica(0).take_pushes(1000).empty());
    replica(0).receive(protocol::Accepted{test_space(), {1}}, nullptr);
    BOOST_TEST(replica(0).take_pushes(1000).size() == 1u);
}

BOOST_AUTO_TEST_CASE(OB4_a_full_outbox_refuses_instead_of_forgetting) {
    cut(0);
    submit(0, note("i1"));
    for (std::size_t i = 1; i < protocol::outbox_max; ++i) {
        submit(0, set(insight, "i1", i % 2 == 0 ? "source" : "told_by", std::to_string(i)));
    }
    BOOST_TEST(replica(0).pending_count() == protocol::outbox_max);
    BOOST_TEST(submit(0, note("i2")) == "too_large");
    BOOST_TEST(replica(0).view().find(insight, {"i2"}) == nullptr);
}

BOOST_AUTO_TEST_CASE(OB5_what_was_lost_with_the_link_is_sent_again) {
    submit(0, note("i1"));
    send_pushes(0);
    cut(0);
    BOOST_TEST(replica(0).take_pushes(10).empty());
    connect(0);
    BOOST_TEST(replica(0).take_pushes(10).empty());
    settle();
    BOOST_TEST(order_of(replica(1).view(), insight) == "i1");
    BOOST_TEST(replica(0).pending_count() == 0u);
}

BOOST_AUTO_TEST_CASE(OB5_answers_before_the_state_are_left_to_be_given_again) {
    submit(0, about("a"));
    (void)replica(0).take_pushes(10);
    (void)replica(0).subscription({});
    replica(0).receive(protocol::Accepted{test_space(), {1}}, nullptr);
    replica(0).receive(protocol::Rejected{test_space(), {1}, {base::ErrorCode::gone, ""}}, nullptr);
    BOOST_TEST(replica(0).pending_count() == 1u);
    BOOST_TEST(replica(0).take_not_applied().empty());
    BOOST_TEST(about_in(replica(0).view()) == "a");
}

BOOST_AUTO_TEST_CASE(OB6_a_decided_intent_is_not_seen_twice_but_waits_for_its_answer) {
    submit(0, about("mine"));
    send_pushes(0);
    deliver_up(0);
    commit();
    cut(0);  // between commit and acknowledgement
    submit(1, about("ben's"));
    settle();
    connect(0);
    deliver_up(0);
    deliver_down(0);
    // Mine is inside the state, and ben's came after it.
    BOOST_TEST(replica(0).pending_count() == 1u);
    BOOST_TEST(about_in(replica(0).view()) == "ben's");
    settle();
    BOOST_TEST(replica(0).pending_count() == 0u);
    BOOST_TEST(about_in(authority().store()) == "ben's");
    BOOST_TEST(log().size() == 3u);
    BOOST_TEST(client(0).refused.empty());
}

BOOST_AUTO_TEST_CASE(OB6_OB8_a_rejection_whose_answer_was_lost_still_reaches_its_author) {
    submit(0, note("i1"));
    settle();
    cut(0);
    submit(1, remove(insight, "i1"));
    settle();
    submit(0, set(insight, "i1", "source", "a long text"));
    submit(0, about("more"));
    connect(0);
    deliver_up(0);
    deliver_down(0);
    send_pushes(0);
    deliver_up(0);
    commit();
    cut(0);  // both answers are lost
    crash(true);
    connect(0);
    connect(1);
    settle();
    BOOST_TEST(replica(0).pending_count() == 0u);
    BOOST_REQUIRE_EQUAL(client(0).refused.size(), 1u);
    BOOST_TEST((client(0).refused[0].error.code == base::ErrorCode::gone));
    const auto& lost = std::get<mutation::RecordSet>(client(0).refused[0].mutation);
    BOOST_TEST(lost.fields.find("source")->second == "a long text");
    BOOST_TEST(about_in(authority().store()) == "more");
}

BOOST_AUTO_TEST_CASE(OB7_a_new_replica_goes_on_after_the_last_number_of_its_client) {
    submit(0, note("i1"));
    submit(0, note("i2"));
    settle();
    cut(0);
    client(0).replica = sync::Replica(test_space(), actor("anna"));
    connect(0);
    settle();
    BOOST_TEST(submit(0, note("i3")) == "ok");
    settle();
    BOOST_TEST(log().back().number.value == 3);
    BOOST_TEST(order_of(replica(1).view(), insight) == "i1 i2 i3");
}

BOOST_AUTO_TEST_CASE(OB7_after_a_restored_backup_numbers_follow_on_without_a_gap) {
    submit(0, note("i1"));
    settle();
    const std::size_t backup = log().size();
    submit(0, note("i2"));
    settle();
    submit(0, note("i3"));
    restore_backup(backup, "inc2");
    connect(0);
    connect(1);
    settle();
    // i2 was acknowledged and lost with the old disk; i3 waited and is there.
    BOOST_TEST(order_of(authority().store(), insight) == "i1 i3");
    BOOST_TEST(dump(replica(0).view()) == dump(authority().store()));
    BOOST_TEST(dump(replica(1).view()) == dump(authority().store()));
    BOOST_TEST(replica(0).pending_count() == 0u);
}

BOOST_AUTO_TEST_CASE(OB9_an_account_can_be_opened_before_its_space_exists) {
    sync::Replica opener(test_space(), actor("rosa", model::SpaceRole::programme_manager));
    BOOST_TEST(!opener.submit(about("a"), nullptr, {1}).ok());
    BOOST_TEST(opener.submit(open_account("rosa"), nullptr, {1}).ok());
    const auto pushes = opener.take_pushes(10);
    BOOST_REQUIRE_EQUAL(pushes.size(), 1u);
    BOOST_TEST(pushes[0].number.value == 1);
    BOOST_TEST(opener.take_pushes(10).empty());
    opener.link_lost();
    BOOST_TEST(opener.take_pushes(10).size() == 1u);
    opener.receive(protocol::Accepted{test_space(), {1}}, nullptr);
    BOOST_TEST(opener.pending_count() == 0u);
}

BOOST_AUTO_TEST_CASE(OB10_what_a_closed_space_will_not_answer_is_handed_back) {
    cut(0);
    submit(0, about("a"));
    submit(0, note("i1"));
    replica(0).abandon({base::ErrorCode::no_space, "left the team"});
    BOOST_TEST(replica(0).pending_count() == 0u);
    const auto handed_back = replica(0).take_not_applied();
    BOOST_REQUIRE_EQUAL(handed_back.size(), 2u);
    BOOST_TEST((handed_back[0].error.code == base::ErrorCode::no_space));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
