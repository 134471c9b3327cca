// What must never happen, number one: words of one account in any frame to somebody who may not
// read them. Canary texts stand in every field of a plan; outsiders of every kind try all they can
// send.
#include <boost/test/unit_test.hpp>

#include "shared/protocol/codec.h"
#include "tests/support/hub_fixture.h"
#include "tests/support/records.h"

BOOST_FIXTURE_TEST_SUITE(confidentiality_tests, kam::test::HubFixture)

using namespace kam::test;
using kam::model::Collection;
namespace protocol = kam::protocol;

namespace {

const kam::model::SpaceId acme = test_space();
const kam::model::SpaceId zeta = kam::model::account_space({"zeta"});

// Those of the first kind may show in the programme's summary row, those of the second nowhere.
const char* const row_canary = "CANARYROW";
const char* const plan_canary = "CANARYPLAN";

bool holds(const HubSession& session, std::string_view words) {
    for (const auto& frame : session.frames) {
        if (frame->find(words) != std::string::npos) return true;
    }
    return false;
}

void write_canaries(HubFixture& fixture, HubSession& author) {
    const std::string row = row_canary;
    const std::string plan = plan_canary;
    fixture.push(author, acme, set(Collection::account, "self", "sector", row + "sector"));
    fixture.push(author, acme, set(Collection::account, "self", "about", plan + "about"));
    fixture.push(author, acme,
                 create(Collection::insight, "i1",
                        {{"statement", plan + "statement"}, {"told_by", plan + "teller"}}));
    fixture.push(author, acme, create(Collection::opportunity, "o1", {{"title", plan + "title"}}));
    fixture.push(author, acme, create(Collection::threat, plan + "id", {{"title", "A rival"}}));
    fixture.push(author, acme,
                 create(Collection::action, "a1",
                        {{"title", row + "step"}, {"owner", "anna"}, {"note", plan + "note"}}));
    fixture.push(author, acme,
                 create(Collection::review, "r1",
                        {{"date", "2026-12-01"}, {"decisions", plan + "decisions"}}));
}

// Everything a browser can ask for, of a space that is not its own.
void try_everything(HubFixture& fixture, HubSession& session, const kam::model::SpaceId& space) {
    fixture.say(session, protocol::Subscribe{space, {}, {}});
    fixture.say(session, protocol::Subscribe{space, "guess", {1}});
    std::int64_t number = 0;
    const kam::mutation::Mutation wishes[] = {
        create(Collection::insight, "i1", {{"statement", "mine"}}),
        set(Collection::insight, "i1", "statement", "mine"),
        remove(Collection::insight, "i1"),
        restore(Collection::insight, "i1"),
        move(Collection::insight, "i1", ""),
        create(Collection::opportunity, "mine", {{"title", "mine"}, {"insight", "i1"}}),
        create(Collection::team_member, "mine", {{"person", "olga"}, {"role", "account_lead"}}),
        open_account("olga")};
    for (const auto& wish : wishes) fixture.push(session, space, wish, ++number);
    fixture.say(session, protocol::Unsubscribe{space});
    fixture.say(session, protocol::Ping{1});
}

}  // namespace

BOOST_AUTO_TEST_CASE(canaries_reach_members_only) {
    HubSession& anna = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    HubSession& olga = reader("olga", zeta);  // leads another account
    HubSession& dan = join("dan");            // has left
    HubSession& lena = reader("lena", programme_space());
    HubSession& sam = reader("sam", programme_space());
    for (HubSession* outsider : {&olga, &lena, &sam}) {
        say(*outsider, protocol::Subscribe{firm_space(), {}, {}});
    }
    write_canaries(*this, anna);
    for (HubSession* outsider : {&olga, &dan, &lena, &sam}) try_everything(*this, *outsider, acme);
    BOOST_REQUIRE(take());
    for (HubSession* outsider : {&olga, &dan, &lena, &sam}) try_everything(*this, *outsider, acme);
    finish();
    commit();
    for (HubSession* outsider : {&olga, &dan, &lena, &sam}) try_everything(*this, *outsider, acme);
    try_everything(*this, olga, programme_space());
    try_everything(*this, dan, firm_space());
    // Pages that come later get nothing else.
    HubSession& late = reader("olga", firm_space());
    try_everything(*this, late, acme);
    commit();

    BOOST_TEST(holds(ben, plan_canary));
    BOOST_TEST(holds(ben, row_canary));
    for (const HubSession* leader : {&lena, &sam}) {
        BOOST_TEST(!holds(*leader, plan_canary));
        BOOST_TEST(holds(*leader, row_canary));  // the summary row, as meant
    }
    for (const HubSession* outsider : {&olga, &dan, &late}) {
        BOOST_TEST(!holds(*outsider, plan_canary));
        BOOST_TEST(!holds(*outsider, row_canary));
        BOOST_TEST(!holds(*outsider, "Acme"));
    }
}

// Names of spaces are said only to their members, or given back to who named them.
BOOST_AUTO_TEST_CASE(lists_of_spaces_name_no_other_space) {
    HubSession& anna = join("anna");
    HubSession& olga = join("olga");
    HubSession& sam = join("sam");
    push(anna, acme,
         create(Collection::team_member, "m-sam", {{"person", "sam"}, {"role", "sponsor"}}));
    submit(firm_space(), set(Collection::person, "olga", "title", "Partner"));
    submit(zeta, create(Collection::team_member, "m-sam", {{"person", "sam"}, {"role", "member"}}));
    commit();
    BOOST_TEST(!holds(olga, "acme"));
    BOOST_TEST(holds(sam, "account:acme"));
    BOOST_TEST(holds(sam, "account:zeta"));
    BOOST_TEST(!holds(anna, "zeta"));
}

BOOST_AUTO_TEST_CASE(SB2_a_removed_member_hears_no_more_canaries) {
    HubSession& anna = join("anna");
    HubSession& ben = reader("ben", acme);
    push(anna, acme, remove(Collection::team_member, "m-ben"));
    write_canaries(*this, anna);
    try_everything(*this, ben, acme);
    commit();
    try_everything(*this, ben, acme);
    HubSession& again = join("ben");
    say(again, protocol::Subscribe{acme, {}, {}});
    commit();
    for (const HubSession* session : {&ben, &again}) {
        BOOST_TEST(!holds(*session, plan_canary));
        BOOST_TEST(!holds(*session, row_canary));
    }
}

BOOST_AUTO_TEST_SUITE_END()
