// Spaces that come and go, against the real hub: joining and leaving a team, opening an account,
// somebody else signing in.
#include <boost/test/unit_test.hpp>

#include "client/app/app.h"
#include "shared/protocol/codec.h"
#include "tests/support/app_fixture.h"

using namespace kam;
using namespace kam::test;
using model::Collection;
using Texts = std::vector<std::string>;

namespace {

struct SpacesFixture : AppFixture {
    SpacesFixture() {
        submit(programme_space(), create(Collection::candidate, "north",
                                         {{"name", "Northwind"}, {"sector", "Transport"}}));
        commit();
    }

    model::RecordPtr candidate() {
        return hub().find_store(programme_space())->find(Collection::candidate, {"north"});
    }
    static app::OpenAccount open_for(std::string lead) {
        return {{"north"}, {}, {std::move(lead)}};
    }
    // The account that was opened besides those of the fixture, by its space.
    std::vector<model::SpaceId> new_accounts() {
        std::vector<model::SpaceId> found;
        for (const model::SpaceId& space : hub().spaces()) {
            const bool is_new = space.account.text != "acme" && space.account.text != "zeta";
            if (space.kind == model::SpaceKind::account && is_new) found.push_back(space);
        }
        return found;
    }
    void remove_ben() { submit(test_space(), remove(Collection::team_member, "m-ben")); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(app_spaces_tests, SpacesFixture)

BOOST_AUTO_TEST_CASE(a_new_team_member_gets_the_account_without_reloading) {
    TestTab& olga = open_tab("olga");
    BOOST_TEST(olga.app.replica(test_space()) == nullptr);
    submit(test_space(),
           create(Collection::team_member, "m-olga", {{"person", "olga"}, {"role", "member"}}));
    settle();
    const sync::Replica* acme = olga.app.replica(test_space());
    BOOST_REQUIRE(acme != nullptr);
    BOOST_TEST((acme->state() == sync::ReplicaState::live));
    BOOST_TEST((acme->actor().role == model::SpaceRole::member));
    submit(test_space(), set(Collection::team_member, "m-olga", "role", "sponsor"));
    settle();
    BOOST_TEST((acme->actor().role == model::SpaceRole::sponsor));
}

BOOST_AUTO_TEST_CASE(who_leaves_a_team_loses_the_copy_and_is_led_away) {
    TestTab& ben = open_tab("ben", "#/client/acme/plan");
    do_in(ben, app::SetField{test_space(), Collection::account, {"self"}, "about", "x", "change"});
    remove_ben();
    settle();
    BOOST_TEST(ben.app.replica(test_space()) == nullptr);
    BOOST_TEST((ben.app.route() == view::clients_route()));
    BOOST_TEST(ben.output.replace_route.value_or("") == "#/clients");
    BOOST_TEST(ben.app.undo_stack().undo_label() == "");
    BOOST_TEST(toasts_of(ben) == "");
}

BOOST_AUTO_TEST_CASE(leaving_a_team_elsewhere_moves_nobody) {
    TestTab& ben = open_tab("ben", "#/clients?q=x");
    remove_ben();
    settle();
    BOOST_TEST(ben.app.route().search == "x");
}

BOOST_AUTO_TEST_CASE(what_was_typed_for_a_space_that_is_lost_can_be_copied) {
    TestTab& ben = open_tab("ben");
    cut(ben);
    ben.is_offline = true;
    for (const char* statement : {"First thought", "Second thought"}) {
        do_in(ben,
              app::AddRecord{
                  test_space(), Collection::insight, {{"statement", statement}}, "added", false});
    }
    remove_ben();
    commit();
    ben.is_offline = false;
    come_back(ben);
    BOOST_TEST(toasts_of(ben) ==
               "2 changes not saved. You are no longer on this client team. Your text is kept here "
               "until you close this. [Copy text]");
    do_in(ben, app::ActOnToast{ben.app.toasts().at(0).id});
    BOOST_TEST(ben.output.copy_text.value_or("") == "First thought\n\nSecond thought");
    BOOST_TEST(ben.app.waiting_changes() == 0u);
}

BOOST_AUTO_TEST_CASE(the_programme_page_closes_with_the_role) {
    TestTab& cleo = open_tab("cleo", "#/leadership");
    submit(firm_space(), set(Collection::person, "cleo", "programme_role", nullptr));
    settle();
    BOOST_TEST(cleo.app.replica(programme_space()) == nullptr);
    BOOST_TEST((cleo.app.route() == view::clients_route()));
}

BOOST_AUTO_TEST_CASE(OB9_opens_an_account_of_a_candidate_and_leads_it) {
    TestTab& cleo = open_tab("cleo");
    cleo.app.handle(open_for("cleo"), at());
    BOOST_TEST((cleo.app.route().place == view::Place::account));
    const model::SpaceId space = model::account_space(cleo.app.route().account);
    BOOST_REQUIRE(cleo.app.replica(space) != nullptr);
    BOOST_TEST(cleo.app.replica(space)->view().singleton(Collection::account)->text("sector") ==
               "Transport");
    settle();
    BOOST_TEST(cleo.app.waiting_changes() == 0u);
    BOOST_TEST((cleo.app.replica(space)->state() == sync::ReplicaState::live));
    BOOST_TEST((cleo.app.replica(space)->actor().role == model::SpaceRole::account_lead));
    const model::Store* store = hub().find_store(space);
    BOOST_REQUIRE(store != nullptr);
    BOOST_TEST(store->singleton(Collection::account)->text("name") == "Northwind");
    BOOST_TEST(candidate()->text("account") == space.account.text);
    BOOST_TEST(cleo.app.undo_stack().undo_label() == "");
    do_in(cleo, app::SetField{space, Collection::account, {"self"}, "about", "New", "change"});
    BOOST_TEST(store->singleton(Collection::account)->text("about") == "New");
    do_in(cleo, open_for("cleo"));  // pressed again
    BOOST_TEST(new_accounts().size() == 1u);
}

BOOST_AUTO_TEST_CASE(OB9_an_account_opened_for_somebody_else_leaves_no_trace_here) {
    TestTab& cleo = open_tab("cleo");
    TestTab& ben = open_tab("ben");
    cleo.app.handle(open_for("ben"), at());
    BOOST_TEST(cleo.app.account_replicas().empty());
    settle();
    BOOST_REQUIRE_EQUAL(new_accounts().size(), 1u);
    BOOST_TEST(cleo.app.replica(new_accounts()[0]) == nullptr);
    BOOST_TEST((cleo.app.route() == view::clients_route()));
    BOOST_TEST(!cleo.app.is_loading());
    BOOST_TEST(toasts_of(cleo) == "Client opened: Northwind");
    BOOST_TEST(ben.app.replica(new_accounts()[0]) != nullptr);
}

BOOST_AUTO_TEST_CASE(OB9_an_opening_made_offline_is_sent_before_its_space_is_asked_for) {
    TestTab& cleo = open_tab("cleo");
    cut(cleo);
    cleo.is_offline = true;
    do_in(cleo, open_for("cleo"));
    BOOST_TEST(cleo.app.waiting_changes() == 2u);
    BOOST_TEST(!cleo.app.is_loading());
    cleo.is_offline = false;
    come_back(cleo);
    BOOST_TEST(new_accounts().size() == 1u);
    BOOST_TEST(cleo.app.waiting_changes() == 0u);
    BOOST_TEST(cleo.app.account_replicas().size() == 1u);
    BOOST_TEST((cleo.app.route().place == view::Place::account));
}

BOOST_AUTO_TEST_CASE(OB9_an_opening_whose_answer_was_lost_is_answered_again) {
    for (const char* lead : {"cleo", "ben"}) {
        SpacesFixture world;
        TestTab& cleo = world.open_tab("cleo");
        cleo.app.handle(SpacesFixture::open_for(lead), world.at());
        world.step_up(cleo);
        world.commit();
        world.cut(cleo);
        world.come_back(cleo);
        BOOST_TEST(world.new_accounts().size() == 1u);
        BOOST_TEST(cleo.app.waiting_changes() == 0u);
        BOOST_TEST(!cleo.app.is_loading());
        const std::size_t held = std::string_view(lead) == "cleo" ? 1 : 0;
        BOOST_TEST(cleo.app.account_replicas().size() == held);
        BOOST_TEST(cleo.app.toasts().size() == 1u - held);  // "Client opened"
    }
}

BOOST_AUTO_TEST_CASE(OB9_a_refused_opening_is_said_and_the_candidate_stays) {
    TestTab& cleo = open_tab("cleo");
    cleo.app.handle(open_for("cleo"), at());
    // The role is taken away while the wish is on its way.
    submit(firm_space(), set(Collection::person, "cleo", "programme_role", "sponsor"));
    commit();
    settle();
    BOOST_TEST(new_accounts().empty());
    BOOST_TEST(cleo.app.account_replicas().empty());
    BOOST_TEST(cleo.app.waiting_changes() == 0u);
    BOOST_TEST((cleo.app.route() == view::clients_route()));
    BOOST_REQUIRE(!cleo.app.toasts().empty());
    BOOST_TEST(cleo.app.toasts()[0].is_error);
    BOOST_TEST(candidate()->text("account") == "");
    const model::RecordPtr here =
        cleo.app.replica(programme_space())->view().find(Collection::candidate, {"north"});
    BOOST_TEST(here->text("account") == "");
}

BOOST_AUTO_TEST_CASE(an_account_needs_a_name_and_a_partner) {
    TestTab& cleo = open_tab("cleo");
    do_in(cleo, app::OpenAccount{{}, "", {"ben"}});
    do_in(cleo, app::OpenAccount{{}, "Acme Holdings", {}});
    BOOST_TEST(cleo.app.toasts().size() == 2u);
    BOOST_TEST(cleo.app.waiting_changes() == 0u);
    BOOST_TEST(new_accounts().empty());
    TestTab& ben = open_tab("ben");  // has no programme
    do_in(ben, app::OpenAccount{{}, "Acme Holdings", {"ben"}});
    BOOST_TEST(new_accounts().empty());
}

BOOST_AUTO_TEST_CASE(somebody_else_signing_in_gets_nothing_of_the_first) {
    TestTab& anna = open_tab("anna", "#/client/acme");
    cut(anna);
    do_in(anna,
          app::SetField{test_space(), Collection::account, {"self"}, "about", "anna's", "change"});
    anna.person = "olga";  // another cookie from now on
    come_back(anna);
    pass(1'000);
    BOOST_TEST(anna.app.is_live());
    BOOST_TEST(anna.app.person().text == "olga");
    BOOST_TEST(anna.app.replica(test_space()) == nullptr);
    BOOST_TEST(anna.app.waiting_changes() == 0u);
    BOOST_TEST(pushes_of(anna).empty());
    BOOST_TEST(anna.app.undo_stack().undo_label() == "");
    BOOST_TEST((anna.app.route() == view::clients_route()));
    do_in(anna, app::SetField{model::account_space({"zeta"}),
                              Collection::account,
                              {"self"},
                              "about",
                              "olga's",
                              "change"});
    BOOST_TEST(anna.app.waiting_changes() == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
