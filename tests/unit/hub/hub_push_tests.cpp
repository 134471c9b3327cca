// One mutation from a browser: its answers, its repetition, its limits, and accounts being opened.
#include <boost/test/unit_test.hpp>

#include "shared/protocol/codec.h"
#include "shared/protocol/limits.h"
#include "tests/support/hub_fixture.h"
#include "tests/support/records.h"

BOOST_FIXTURE_TEST_SUITE(hub_push_tests, kam::test::HubFixture)

using namespace kam::test;
using kam::model::Collection;
namespace protocol = kam::protocol;

namespace {

kam::mutation::Mutation insight(std::string_view id) {
    return create(Collection::insight, id, {{"statement", "They reorganise"}});
}

const kam::model::SpaceId acme = test_space();
const kam::model::SpaceId fresh = kam::model::account_space({"fresh"});

}  // namespace

BOOST_AUTO_TEST_CASE(ST1_nothing_is_answered_before_it_is_durable) {
    HubSession& anna = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    push(anna, acme, insight("i1"));                                                   // ordered
    push(anna, acme, insight("i1"));                                                   // rejected
    push(anna, acme, set(Collection::insight, "i1", "statement", "They reorganise"));  // no effect
    BOOST_REQUIRE(take());
    BOOST_TEST(heard(anna) == "");
    BOOST_TEST(heard(ben) == "");
    finish();
    BOOST_TEST(heard(anna) == "batch account:acme to 3, rejected 2 duplicate, accepted 3");
    BOOST_TEST(heard(ben) == "batch account:acme to 3");
    BOOST_TEST(taken().log.size() == 3u);
}

BOOST_AUTO_TEST_CASE(the_author_finds_the_number_in_the_batch_and_others_do_not) {
    HubSession& anna = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    push(anna, acme, insight("i1"));
    push(ben, acme, insight("i2"));
    commit();
    const auto entries_of = [](const HubSession& session) {
        return all_of<protocol::Batch>(session).at(0).entries;
    };
    BOOST_TEST(entries_of(anna)[0].number.value_or(protocol::MutationNumber{}).value == 1);
    BOOST_TEST(!entries_of(anna)[1].number.has_value());
    BOOST_TEST(!entries_of(ben)[0].number.has_value());
    BOOST_TEST(entries_of(ben)[1].number.value_or(protocol::MutationNumber{}).value == 1);
    BOOST_TEST(entries_of(ben)[0].person.text == "anna");
}

BOOST_AUTO_TEST_CASE(an_author_who_does_not_follow_gets_accepted) {
    HubSession& ben = join("ben");
    forget(ben);
    push(ben, acme, insight("i1"));
    BOOST_TEST(heard(ben) == "");
    commit();
    BOOST_TEST(heard(ben) == "accepted 1");
}

BOOST_AUTO_TEST_CASE(a_repeated_mutation_is_answered_again_and_not_applied_again) {
    HubSession& anna = join("anna", "tab");
    push(anna, acme, insight("i1"), 1);
    push(anna, acme, insight("i1"), 2);
    commit();
    close(anna);
    HubSession& again = join("anna", "tab");
    forget(again);
    push(again, acme, insight("i1"), 1);
    push(again, acme, insight("i1"), 2);
    BOOST_TEST(heard(again) == "accepted 1, rejected 2 duplicate");
    BOOST_TEST(!hub().has_work());
}

BOOST_AUTO_TEST_CASE(ST1_a_repetition_waits_for_the_original) {
    HubSession& anna = join("anna", "tab");
    push(anna, acme, insight("i1"), 1);
    BOOST_REQUIRE(take());
    close(anna);
    HubSession& again = join("anna", "tab");
    forget(again);
    push(again, acme, insight("i1"), 1);
    BOOST_TEST(heard(again) == "");
    finish();
    BOOST_TEST(heard(again) == "accepted 1");
}

BOOST_AUTO_TEST_CASE(a_skipped_number_ends_the_session) {
    HubSession& anna = join("anna");
    forget(anna);
    push(anna, acme, insight("i1"), 2);
    BOOST_TEST(heard(anna) == "bye gap");
    BOOST_TEST(anna.is_closed);
}

BOOST_AUTO_TEST_CASE(a_client_id_belongs_to_one_person) {
    HubSession& anna = join("anna", "tab");
    push(anna, acme, insight("i1"), 1);
    commit();
    HubSession& ben = join("ben", "tab");
    forget(ben);
    push(ben, acme, insight("i2"), 2);
    BOOST_TEST(heard(ben) == "bye forbidden");
}

// Two tabs of one client id, two people: a number is an answer only to the person who asked.
BOOST_AUTO_TEST_CASE(numbers_are_never_shown_to_another_person_with_the_same_client_id) {
    HubSession& anna = join("anna", "tab");
    HubSession& ben = join("ben", "tab");
    say(ben, protocol::Subscribe{acme, {}, {}});
    push(anna, acme, insight("i1"), 1);
    commit();
    BOOST_TEST(!all_of<protocol::Batch>(ben).at(0).entries.at(0).number.has_value());
}

BOOST_AUTO_TEST_CASE(members_are_judged_by_their_role) {
    HubSession& ben = join("ben");
    forget(ben);
    push(ben, acme,
         create(Collection::team_member, "m-olga", {{"person", "olga"}, {"role", "member"}}));
    push(ben, firm_space(), set(Collection::person, "ben", "name", "Benjamin"), 1);
    commit();
    BOOST_TEST(heard(ben) == "rejected 1 forbidden, rejected 1 forbidden");
}

BOOST_AUTO_TEST_CASE(too_many_changes_a_second_end_the_session) {
    HubSession& anna = join("anna");
    for (int i = 0; i < protocol::mutations_per_second_max; ++i) {
        push(anna, acme, insight("i" + std::to_string(i)));
    }
    BOOST_TEST(!anna.is_closed);
    now().at = now().at + 5;  // one more token
    push(anna, acme, insight("more"));
    BOOST_TEST(!anna.is_closed);
    forget(anna);
    push(anna, acme, insight("too-many"));
    BOOST_TEST(heard(anna) == "bye rate_limited");
    BOOST_TEST(anna.is_closed);
}

BOOST_AUTO_TEST_CASE(too_many_bytes_a_second_end_the_session) {
    HubSession& anna = join("anna");
    const std::string large(250 * 1024, 'x');
    int sent = 0;
    while (!anna.is_closed && sent < 20) {
        push(anna, acme, set(Collection::insight, "nobody", "text", large));
        ++sent;
    }
    BOOST_TEST(sent == 9);
    BOOST_TEST(anna.is_closed);
    // Rejected ones are not kept whole.
    commit();
    for (const auto& row : taken().log) BOOST_TEST(row.entry.mutation.dump().size() < 100u);
}

BOOST_AUTO_TEST_CASE(the_programme_opens_an_account_for_its_lead) {
    HubSession& cleo = join("cleo");
    HubSession& ben = join("ben");
    HubSession& lena = reader("lena", programme_space());
    forget(cleo);
    forget(ben);
    push(cleo, fresh, open_account("ben"));
    BOOST_TEST(heard(ben) == "");
    BOOST_REQUIRE(take());
    BOOST_TEST(taken().spaces.size() == 1u);
    BOOST_TEST(heard(ben) == "");
    finish();
    // Who opened it is no member; the answer is all there is.
    BOOST_TEST(heard(cleo) == "accepted 1");
    BOOST_REQUIRE(heard(ben) == "spaces");
    BOOST_TEST((all_of<protocol::Spaces>(ben)[0].spaces.back() ==
                protocol::SpaceGrant{fresh, kam::model::SpaceRole::account_lead}));
    BOOST_TEST(count_of<protocol::Batch>(lena) == 1u);
    BOOST_TEST(log().check().value().problems.empty());
}

BOOST_AUTO_TEST_CASE(opening_an_account_twice_is_answered_twice) {
    HubSession& cleo = join("cleo", "tab");
    push(cleo, fresh, open_account("ben"), 1);
    commit();
    close(cleo);
    HubSession& again = join("cleo", "tab");
    forget(again);
    push(again, fresh, open_account("ben"), 1);
    BOOST_TEST(heard(again) == "accepted 1");
    HubSession& lena = join("lena");
    forget(lena);
    push(lena, fresh, open_account("lena"), 1);
    BOOST_TEST(heard(lena) == "rejected 1 no_space");
}

BOOST_AUTO_TEST_CASE(others_open_nothing_and_nothing_is_left_behind) {
    for (const auto& [person, code] : {std::pair{"anna", "no_space"}, {"sam", "forbidden"}}) {
        HubSession& session = join(person);
        forget(session);
        push(session, fresh, open_account(person), 1);
        BOOST_TEST(heard(session) == std::string("rejected 1 ") + code);
    }
    HubSession& cleo = join("cleo");
    forget(cleo);
    push(cleo, fresh, open_account("nobody"), 1);
    push(cleo, fresh, insight("i1"), 1);
    BOOST_TEST(heard(cleo) == "rejected 1 bad_value, rejected 1 no_space");
    BOOST_TEST(hub().find_store(fresh) == nullptr);
    BOOST_TEST(!hub().has_work());
}

BOOST_AUTO_TEST_CASE(a_lead_may_subscribe_in_the_same_breath) {
    HubSession& cleo = join("cleo");
    forget(cleo);
    push(cleo, fresh, open_account("cleo"));
    say(cleo, protocol::Subscribe{fresh, {}, {}});
    BOOST_TEST(heard(cleo) == "");
    commit();
    BOOST_TEST(heard(cleo) == "accepted 1, spaces, state account:fresh at 1");
}

BOOST_AUTO_TEST_SUITE_END()
