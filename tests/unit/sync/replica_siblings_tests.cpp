// Two tabs of one person in one browser, told of each other's outboxes while the server is away.
#include <boost/test/unit_test.hpp>
#include <utility>

#include "tests/support/pair_fixture.h"

namespace kam::test {
namespace {

using model::Collection;

constexpr auto insight = Collection::insight;
constexpr auto account = Collection::account;

mutation::Mutation note(std::string_view id) {
    return create(insight, id, {{"statement", "s"}});
}
mutation::Mutation source(std::string_view id, base::Json text) {
    return set(insight, id, "source", std::move(text));
}
mutation::Mutation typed(std::string from, const std::string& to) {
    return mutation::TextEdit{account, {"self"}, "about", from, text::difference(from, to)};
}
std::string about_in(const model::Store& store) {
    return std::string(store.singleton(account)->text("about"));
}
struct SiblingsFixture : PairFixture {
    SiblingsFixture() {
        cut(1);
        client(1).replica = sync::Replica(test_space(), replica(0).actor());
        connect(1);
        settle();
    }
    void cut_both() {
        cut(0);
        cut(1);
    }
    // The first hears what the second waits with; whether that changes its view.
    bool tell() { return tell(replica(1).outbox()); }
    bool tell(const std::deque<sync::PendingMutation>& outbox, const char* person = "anna") {
        sync::TabOutboxes sibling{client(1).id, {person}, {outbox.begin(), outbox.end()}, {}};
        sibling.spaces.resize(outbox.size(), test_space());
        return replica(0).take_siblings({&sibling}, nullptr);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(replica_siblings_tests, SiblingsFixture)

BOOST_AUTO_TEST_CASE(RP16_what_a_sibling_waits_with_shows_while_the_server_is_not_heard) {
    cut_both();
    submit(1, note("i1"));
    BOOST_TEST(tell());
    BOOST_TEST(order_of(replica(0).view(), insight) == "i1");
    BOOST_TEST(replica(0).is_pending(insight, {"i1"}));
    BOOST_TEST(order_of(replica(0).confirmed(), insight) == "");
    BOOST_TEST(replica(0).pending_count() == 0u);
    submit(0, note("i2"));
    BOOST_TEST(order_of(replica(0).view(), insight) == "i1 i2");

    connect(0);
    settle();
    BOOST_TEST(order_of(replica(0).view(), insight) == "i2");
    BOOST_TEST(!tell());
    BOOST_TEST(order_of(replica(0).view(), insight) == "i2");
    connect(1);
    settle();
    BOOST_TEST(order_of(authority().store(), insight) == "i2 i1");
    for (const std::size_t i : {0U, 1U}) {
        BOOST_TEST(dump(replica(i).view()) == dump(authority().store()));
    }
}

BOOST_AUTO_TEST_CASE(RP16_what_was_told_before_the_link_was_lost_is_not_shown) {
    submit(1, typed("", "Once."));
    BOOST_TEST(!tell());
    settle();
    cut_both();
    BOOST_TEST(!tell());
    BOOST_TEST(about_in(replica(0).view()) == "Once.");
}

BOOST_AUTO_TEST_CASE(RP16_nothing_is_shown_before_the_first_state_or_of_another_person) {
    cut_both();
    submit(1, note("i1"));
    BOOST_TEST(!tell(replica(1).outbox(), "ben"));
    client(0).replica = sync::Replica(test_space(), replica(1).actor());
    BOOST_TEST(!tell());
    BOOST_TEST(order_of(replica(0).view(), insight) == "");
}

BOOST_AUTO_TEST_CASE(RP16_TX2_what_both_typed_in_a_text_is_there_once_in_any_order) {
    submit(0, typed("", "We met."));
    settle();
    std::string before = "We met.";
    for (const std::size_t first : {0U, 1U}) {
        const std::string theirs = before + " Theirs.";
        const std::string mine = "Mine. " + theirs;
        cut_both();
        submit(1, typed(before, theirs));
        for (int times = 0; times < 2; ++times) BOOST_TEST(tell());
        BOOST_TEST(about_in(replica(0).view()) == theirs);
        BOOST_TEST(submit(0, typed(theirs, mine)) == "ok");
        BOOST_TEST(about_in(replica(0).view()) == mine);
        // Sent first, this would come to stand before their words.
        BOOST_TEST(submit(0, typed(mine, mine + " And on.")) == "other_window");
        connect(first);
        settle();
        connect(1 - first);
        settle();
        BOOST_TEST(about_in(authority().store()) == mine);
        BOOST_TEST(about_in(replica(0).view()) == mine);
        BOOST_TEST(about_in(replica(1).view()) == mine);
        before = mine;
    }
}

BOOST_AUTO_TEST_CASE(RP16_what_builds_on_an_unsent_edit_of_a_sibling_is_refused) {
    for (const char* id : {"i1", "i2"}) submit(0, note(id));
    submit(0, source("i1", "FT"));
    settle();
    cut_both();
    submit(1, note("theirs"));
    submit(1, source("i1", "Times"));
    submit(1, remove(insight, "i2"));
    submit(1, typed("", "Theirs"));
    tell();
    const std::string before = dump(replica(0).view());
    const char* const refused = "other_window";
    BOOST_TEST(submit(0, source("theirs", "FT")) == refused);
    BOOST_TEST(submit(0, remove(insight, "theirs")) == refused);
    BOOST_TEST(submit(0, source("i1", "Post")) == refused);  // theirs would replace it
    BOOST_TEST(submit(0, source("i1", "FT")) == refused);    // alone it would do nothing
    BOOST_TEST(submit(0, restore(insight, "i2")) == refused);
    BOOST_TEST(submit(0, typed("Theirs", "")) == refused);
    BOOST_TEST(dump(replica(0).view()) == before);
    BOOST_TEST(replica(0).pending_count() == 0u);
    BOOST_TEST(submit(0, set(insight, "i1", "told_by", "Kim")) == "ok");
    BOOST_TEST(submit(0, note("mine")) == "ok");
    BOOST_TEST(submit(0, source("mine", "FT")) == "ok");
}

BOOST_AUTO_TEST_CASE(RP16_what_a_sibling_was_answered_stays_until_the_server_is_heard) {
    cut(0);
    submit(1, note("i1"));
    tell();
    settle();
    tell();
    BOOST_TEST(order_of(replica(0).view(), insight) == "i1");
    submit(1, note("i2"));
    tell();
    tell();
    BOOST_TEST(order_of(replica(0).view(), insight) == "i1 i2");
    settle();
    connect(0);
    settle();
    BOOST_TEST(order_of(replica(0).view(), insight) == "i1 i2");
    BOOST_TEST(dump(replica(0).view()) == dump(authority().store()));
}

BOOST_AUTO_TEST_CASE(RP16_a_sibling_that_is_one_no_more_is_left_out) {
    cut_both();
    submit(1, note("i1"));
    tell();
    BOOST_TEST(replica(0).take_siblings({}, nullptr));
    BOOST_TEST(order_of(replica(0).view(), insight) == "");
    BOOST_TEST(!replica(0).take_siblings({}, nullptr));
}

BOOST_AUTO_TEST_CASE(RP16_an_edit_that_has_come_down_already_is_not_shown_twice) {
    submit(0, typed("", "We met."));
    settle();
    submit(1, typed("We met.", "We met. Twice."));
    send_pushes(1);
    deliver_up(1);
    commit();
    deliver_down(0);
    cut_both();  // the answer is lost
    submit(1, typed("We met. Twice.", "We met. Twice. Or more."));
    tell();
    BOOST_TEST(about_in(replica(0).view()) == "We met. Twice. Or more.");
}

BOOST_AUTO_TEST_CASE(RP16_steps_of_both_are_counted_and_none_twice) {
    const mutation::NumInc step{insight, {"i1"}, "heard_again"};
    const auto heard = [&] {
        return replica(0).view().find(insight, {"i1"})->integer("heard_again").value_or(0);
    };
    submit(0, note("i1"));
    settle();
    submit(1, step);
    send_pushes(1);
    deliver_up(1);
    commit();
    deliver_down(0);
    cut_both();  // the answer is lost
    tell();
    BOOST_TEST(heard() == 1);
    submit(1, step);
    tell();
    BOOST_TEST(heard() == 2);
    BOOST_TEST(submit(0, step) == "ok");
    BOOST_TEST(heard() == 3);
}

BOOST_AUTO_TEST_CASE(RP16_edits_of_another_space_are_left_out) {
    cut_both();
    submit(1, note("i1"));
    const sync::TabOutboxes other{client(1).id,
                                  {"anna"},
                                  {replica(1).outbox().front()},
                                  {model::account_space(base::AccountId{"other"})}};
    BOOST_TEST(!replica(0).take_siblings({&other}, nullptr));
    BOOST_TEST(order_of(replica(0).view(), insight) == "");
}

BOOST_AUTO_TEST_CASE(RP16_decided_intents_of_a_sibling_are_not_run_again) {
    cut_both();
    submit(1, note("i1"));
    std::deque<sync::PendingMutation> outbox = replica(1).outbox();
    outbox.front().is_decided = true;
    BOOST_TEST(!tell(outbox));
    BOOST_TEST(order_of(replica(0).view(), insight) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
