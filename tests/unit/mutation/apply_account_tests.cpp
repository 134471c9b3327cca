// account.open makes the account and its client partner, once and for the programme only.
#include <boost/test/unit_test.hpp>

#include "tests/support/sync_makers.h"

namespace kam::test {

using model::Collection;
using model::SpaceRole;

BOOST_AUTO_TEST_SUITE(apply_account_tests)

BOOST_AUTO_TEST_CASE(opening_makes_the_account_and_its_lead_but_not_the_opener) {
    const TestPlan plan = TestPlan::opened();
    BOOST_REQUIRE(plan.store.singleton(Collection::account) != nullptr);
    BOOST_TEST(plan.store.singleton(Collection::account)->text("name") == "Acme");
    const auto team = plan.store.list(Collection::team_member);
    BOOST_REQUIRE_EQUAL(team.size(), 1u);
    BOOST_TEST(team[0]->person("person").text == "anna");
    BOOST_TEST(team[0]->text("role") == "account_lead");
    BOOST_TEST(team[0]->id.text == base::id_text_from_key("team_member", "anna"));
}

BOOST_AUTO_TEST_CASE(an_open_account_is_not_opened_again) {
    TestPlan plan = TestPlan::opened();
    const auto rosa = actor("rosa", SpaceRole::programme_manager);
    BOOST_TEST(plan.run(open_account("ben"), rosa) == "duplicate");
}

BOOST_AUTO_TEST_CASE(only_the_programme_opens_accounts) {
    for (const SpaceRole role :
         {SpaceRole::reader, SpaceRole::member, SpaceRole::account_lead, SpaceRole::sponsor}) {
        TestPlan plan;
        BOOST_TEST(plan.run(open_account("anna"), actor("anna", role)) == "forbidden");
    }
    for (const SpaceRole role :
         {SpaceRole::leadership, SpaceRole::programme_manager, SpaceRole::server}) {
        TestPlan plan;
        BOOST_TEST(plan.run(open_account("anna"), actor("rosa", role)) == "ok");
    }
}

BOOST_AUTO_TEST_CASE(bad_accounts_and_leads_are_refused) {
    const auto rosa = actor("rosa", SpaceRole::programme_manager);
    TestPlan plan;
    BOOST_TEST(plan.run(open_account("no id"), rosa) == "bad_value");
    BOOST_TEST(plan.run(mutation::AccountOpen{{}, {"anna"}}, rosa) == "missing_value");
    BOOST_TEST(plan.run(mutation::AccountOpen{{{"name", "A"}, {"x", 1}}, {"anna"}}, rosa) ==
               "unknown_field");
    const model::Store nobody;
    plan.firm = &nobody;
    BOOST_TEST(plan.run(open_account("anna"), rosa) == "bad_value");
    plan.firm = nullptr;
    plan.space = model::SpaceId{model::SpaceKind::programme, {}};
    BOOST_TEST(plan.run(open_account("anna"), rosa) == "bad_value");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
