// Who may follow which space, from records alone.
#include "server/hub/membership.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/records.h"
#include "tests/support/sync_makers.h"

BOOST_AUTO_TEST_SUITE(membership_tests)

using namespace kam::server::hub;
using kam::base::PersonId;
using kam::model::Collection;
using kam::model::SpaceKind;
using kam::model::SpaceRole;
using kam::test::make_record;

namespace {

const kam::model::SpaceId firm{SpaceKind::firm, {}};
const kam::model::SpaceId programme{SpaceKind::programme, {}};
const kam::model::SpaceId acme = kam::test::test_space();

Membership membership_of(std::map<PersonId, std::optional<Standing>> people, Team team) {
    Membership membership;
    membership.apply({std::move(people), {{acme.account, std::move(team)}}});
    return membership;
}

kam::model::Record member(std::string_view id, std::string_view person, std::string_view role) {
    return make_record(Collection::team_member, id,
                       {{"person", std::string(person)}, {"role", std::string(role)}});
}

}  // namespace

BOOST_AUTO_TEST_CASE(standing_is_read_from_the_firm) {
    const kam::model::Store store = kam::test::firm_store();
    BOOST_TEST(standing_of(store, {"anna"}).has_value());
    BOOST_TEST(!standing_of(store, {"anna"})->programme.has_value());
    BOOST_CHECK(standing_of(store, {"cleo"})->programme == SpaceRole::programme_manager);
    BOOST_TEST(!standing_of(store, {"dan"}).has_value());  // has left
    BOOST_TEST(!standing_of(store, {"stranger"}).has_value());
    const auto without = kam::test::without_record(store, Collection::person, "anna");
    BOOST_TEST(!standing_of(without, {"anna"}).has_value());
}

BOOST_AUTO_TEST_CASE(a_team_is_its_alive_members_with_the_role_that_may_do_most) {
    kam::model::Store store =
        kam::test::store_of({member("m1", "anna", "member"), member("m2", "anna", "account_lead"),
                             member("m3", "anna", "sponsor"), member("m4", "ben", "member"),
                             member("m5", "olga", "server"), member("m6", "cleo", "sponsor")});
    store = kam::test::without_record(store, Collection::team_member, "m6");
    const Team team = team_of(store);
    BOOST_TEST(team.size() == 2u);
    BOOST_CHECK(team.at({"anna"}) == SpaceRole::account_lead);
    BOOST_CHECK(team.at({"ben"}) == SpaceRole::member);
}

BOOST_AUTO_TEST_CASE(roles_follow_from_people_and_teams) {
    const Membership membership =
        membership_of({{{"anna"}, Standing{}}, {{"lena"}, Standing{SpaceRole::leadership}}},
                      {{{"anna"}, SpaceRole::member}, {{"gone"}, SpaceRole::account_lead}});
    BOOST_CHECK(membership.role({"anna"}, firm) == SpaceRole::reader);
    BOOST_CHECK(membership.role({"anna"}, acme) == SpaceRole::member);
    BOOST_TEST(!membership.role({"anna"}, programme).has_value());
    BOOST_CHECK(membership.role({"lena"}, programme) == SpaceRole::leadership);
    BOOST_TEST(!membership.role({"lena"}, acme).has_value());
    // On a team but not (or no longer) of the firm.
    BOOST_TEST(!membership.role({"gone"}, acme).has_value());
    BOOST_TEST(membership.grants({"gone"}).empty());
    BOOST_TEST(!membership.role({"anna"}, kam::model::account_space({"other"})).has_value());
}

BOOST_AUTO_TEST_CASE(apply_names_everyone_touched) {
    Membership membership = membership_of({{{"anna"}, Standing{}}, {{"ben"}, Standing{}}},
                                          {{{"anna"}, SpaceRole::account_lead}});
    const auto touched = membership.apply(
        {{{{"lena"}, std::nullopt}}, {{acme.account, {{{"ben"}, SpaceRole::member}}}}});
    BOOST_TEST((touched == std::set<PersonId>{{"anna"}, {"ben"}, {"lena"}}));
    BOOST_TEST(membership.grants({"anna"}).size() == 1u);
    BOOST_TEST(membership.grants({"ben"}).size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
