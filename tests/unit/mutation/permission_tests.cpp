// Who may change what, role by role and space by space.
#include "shared/mutation/permission.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "tests/support/sync_makers.h"

namespace kam::test {
namespace {

using model::Collection;
using model::SpaceRole;

constexpr SpaceRole all_roles[] = {SpaceRole::reader,       SpaceRole::member,
                                   SpaceRole::account_lead, SpaceRole::sponsor,
                                   SpaceRole::leadership,   SpaceRole::programme_manager,
                                   SpaceRole::server};

std::set<SpaceRole> who_may(const mutation::Mutation& mutation, const model::SpaceId& space,
                            const model::Store& store) {
    std::set<SpaceRole> roles;
    for (const SpaceRole role : all_roles) {
        const auto result = mutation::permitted(actor("x", role), space, mutation, store);
        if (result) {
            roles.insert(role);
        } else {
            BOOST_TEST((result.error().code == base::ErrorCode::forbidden));
            BOOST_TEST(!result.error().detail.empty());
        }
    }
    return roles;
}

const model::SpaceId firm_space{model::SpaceKind::firm, {}};
const model::SpaceId programme{model::SpaceKind::programme, {}};
const std::set<SpaceRole> server_only{SpaceRole::server};
const std::set<SpaceRole> leads{SpaceRole::account_lead, SpaceRole::sponsor, SpaceRole::server};
const std::set<SpaceRole> team{SpaceRole::member, SpaceRole::account_lead, SpaceRole::sponsor,
                               SpaceRole::server};

}  // namespace

BOOST_AUTO_TEST_SUITE(permission_tests)

BOOST_AUTO_TEST_CASE(firm_and_derived_rows_are_the_servers) {
    const model::Store store;
    BOOST_TEST((who_may(create(Collection::person, "p", {}), firm_space, store) == server_only));
    BOOST_TEST(
        (who_may(set(Collection::firm, "self", "name", "x"), firm_space, store) == server_only));
    BOOST_TEST((who_may(create(Collection::summary, "a", {}), programme, store) == server_only));
    BOOST_TEST(
        (who_may(move(Collection::summary_target, "a", ""), programme, store) == server_only));
}

BOOST_AUTO_TEST_CASE(candidates_are_the_programmes) {
    const model::Store store;
    const std::set<SpaceRole> expected{SpaceRole::leadership, SpaceRole::programme_manager,
                                       SpaceRole::server};
    BOOST_TEST((who_may(create(Collection::candidate, "c", {}), programme, store) == expected));
    BOOST_TEST((who_may(remove(Collection::candidate, "c"), programme, store) == expected));
}

BOOST_AUTO_TEST_CASE(the_plan_is_the_teams_and_the_team_is_the_leads) {
    const TestPlan plan = TestPlan::opened();
    const auto may = [&](const mutation::Mutation& mutation) {
        return who_may(mutation, test_space(), plan.store);
    };
    BOOST_TEST((may(create(Collection::insight, "i", {})) == team));
    BOOST_TEST((may(remove(Collection::target, "t")) == team));
    BOOST_TEST((may(set(Collection::account, "self", "about", "x")) == team));
    BOOST_TEST((may(set(Collection::account, "self", "name", "x")) == leads));
    BOOST_TEST((may(set(Collection::account, "self", "override_plan", "x")) == leads));
    BOOST_TEST((may(set(Collection::account, "self", "is_confidential", true)) == leads));
    BOOST_TEST((may(create(Collection::team_member, "m", {})) == leads));
    BOOST_TEST((may(restore(Collection::team_member, "m")) == leads));
}

BOOST_AUTO_TEST_CASE(a_team_keeps_at_least_one_client_partner) {
    TestPlan plan = TestPlan::opened();
    const std::string lead = plan.store.list(Collection::team_member)[0]->id.text;
    const auto step_down = set(Collection::team_member, lead, "role", "member");
    BOOST_TEST(plan.run(step_down) == "forbidden");
    BOOST_TEST(plan.run(remove(Collection::team_member, lead)) == "forbidden");
    BOOST_TEST(plan.run(create(Collection::team_member, "m2",
                               {{"person", "ben"}, {"role", "account_lead"}})) == "ok");
    BOOST_TEST(plan.run(step_down) == "ok");
    BOOST_TEST(plan.run(remove(Collection::team_member, lead)) == "ok");
    BOOST_TEST(plan.run(remove(Collection::team_member, "m2")) == "forbidden");
}

BOOST_AUTO_TEST_CASE(nobody_is_on_the_team_twice) {
    TestPlan plan = TestPlan::opened();
    const auto ben = [](std::string_view id) {
        return create(Collection::team_member, id, {{"person", "ben"}, {"role", "member"}});
    };
    BOOST_TEST(plan.run(ben("m2")) == "ok");
    BOOST_TEST(plan.run(ben("m3")) == "duplicate");
    BOOST_TEST(plan.run(remove(Collection::team_member, "m2")) == "ok");
    BOOST_TEST(plan.run(ben("m3")) == "ok");
    BOOST_TEST(plan.run(restore(Collection::team_member, "m2")) == "duplicate");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
