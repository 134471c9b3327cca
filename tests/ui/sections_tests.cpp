// The pages of the stages beyond their first: what they ask for, what they refuse, and that a long
// list states only what is near the view.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "client/ui/screens/long_list.h"
#include "tests/ui/account_screen_fixture.h"

namespace kam::test {
namespace {

using model::Collection;
using ui::Role;

struct SectionsFixture : AccountScreenFixture {
    SectionsFixture() {
        input.width = 1280;
        input.height = 900;
        shell.person = base::PersonId{"anna"};
    }
    template <class Intent>
    const Intent* last() const {
        return intents.empty() ? nullptr : std::get_if<Intent>(&intents.back());
    }
    void set(Collection collection, std::string_view id, const model::FieldMap& fields) {
        account = with_fields(account, collection, id, fields);
    }
    void add(Collection collection, std::string_view id, const model::FieldMap& fields) {
        account.load(make_record(collection, id, fields));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sections_tests, SectionsFixture)

BOOST_AUTO_TEST_CASE(approval_is_refused_with_the_reasons_and_then_given) {
    show_account(view::Tab::plan, {}, "approval");
    activate(Role::button, "Approve the plan");
    BOOST_TEST(last<app::SetFields>() == nullptr);
    settle();
    node(Role::list, "The plan cannot be approved yet. It needs:");
    BOOST_TEST(!announced.empty());
    add(Collection::target, "target3",
        {{"statement", "Three concerns"}, {"kind", "concerns_learned"}, {"unit", "count"}});
    show_account(view::Tab::plan, {}, "approval");
    node(Role::text, "Nothing is missing.");
    activate(Role::button, "Approve the plan");
    const auto* given = last<app::SetFields>();
    BOOST_REQUIRE(given != nullptr);
    BOOST_TEST(given->fields.at("approved_on") == base::iso_from_day(test_day()));
    BOOST_TEST(given->fields.at("approved_by") == "anna");
}

BOOST_AUTO_TEST_CASE(what_one_client_was_refused_is_not_said_of_another) {
    state.approval_refused = base::AccountId{"other"};
    show_account(view::Tab::plan, {}, "approval");
    BOOST_TEST(find(Role::list, "The plan cannot be approved yet. It needs:") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_target_that_was_reached_is_looked_back_on_as_such) {
    set(Collection::target, "target1", {{"due", "2026-11-20"}, {"current", 1'800}});
    show_account(view::Tab::follow_up, {}, "lessons");
    activate(Role::button, "Look back: Share of spend from 12 % to 18 %");
    const auto* made = last<app::AddRecord>();
    BOOST_REQUIRE(made != nullptr);
    BOOST_TEST(made->fields.at("trigger") == "target_reached");
}

BOOST_AUTO_TEST_CASE(an_eighth_opportunity_is_not_pursued) {
    for (int i = 0; i < 7; ++i) {
        add(Collection::opportunity, "pursued" + std::to_string(i),
            {{"title", "Pursued"}, {"is_strategic", true}});
    }
    show_account(view::Tab::opportunities, "opportunity/opportunity1");
    BOOST_TEST(node(Role::checkbox, "One of the few we pursue").is_disabled);
    set(Collection::opportunity, "pursued0", {{"is_strategic", nullptr}});
    show_account(view::Tab::opportunities, "opportunity/opportunity1");
    BOOST_TEST(!node(Role::checkbox, "One of the few we pursue").is_disabled);
}

BOOST_AUTO_TEST_CASE(listening_comes_before_addressing) {
    show_account(view::Tab::opportunities, "opportunity/opportunity1");
    BOOST_TEST(node(Role::textarea, "2 Which of it we can do").is_disabled);
    set(Collection::opportunity, "opportunity1", {{"heard", "An answer the same day"}});
    show_account(view::Tab::opportunities, "opportunity/opportunity1");
    BOOST_TEST(!node(Role::textarea, "2 Which of it we can do").is_disabled);
}

BOOST_AUTO_TEST_CASE(a_field_of_the_grid_is_made_where_it_is_pressed_and_becomes_an_opportunity) {
    add(Collection::practice, "p1", {{"name", "Employment"}});
    add(Collection::entity, "e1", {{"name", "Port"}});
    show_account(view::Tab::opportunities, {}, "whitespace");
    activate(Role::button, "Employment, Port: Not known");
    const auto* made = last<app::AddRecord>();
    BOOST_REQUIRE(made != nullptr);
    BOOST_TEST(made->fields.at("practice") == "p1");
    BOOST_TEST(made->fields.at("entity") == "e1");
    add(Collection::whitespace_cell, "c1",
        {{"practice", "p1"}, {"entity", "e1"}, {"spend", 90'000}, {"fees", 20'000}});
    show_account(view::Tab::opportunities, "whitespace_cell/c1", "whitespace");
    activate(Role::button, "Make it an opportunity");
    const auto* promoted = last<app::AddRecord>();
    BOOST_REQUIRE(promoted != nullptr);
    BOOST_TEST(promoted->fields.at("title") == "Employment for Port");
    BOOST_TEST(promoted->fields.at("value") == 70'000);
    BOOST_TEST(promoted->fields.at("cell") == "c1");
}

BOOST_AUTO_TEST_CASE(a_decision_becomes_an_action_once) {
    set(Collection::review, "review1", {{"decisions", "Visit the port\nnone"}});
    show_account(view::Tab::follow_up, "review/review1");
    activate(Role::button, "Make an action: Visit the port");
    const auto* made = last<app::AddRecord>();
    BOOST_REQUIRE(made != nullptr);
    BOOST_TEST((made->collection == Collection::action));
    BOOST_TEST(made->fields.at("owner") == "anna");
    BOOST_TEST(find(Role::button, "Make an action: none") == nullptr);
    set(Collection::action, "action1", {{"title", "Visit the port"}});
    show_account(view::Tab::follow_up, "review/review1");
    BOOST_TEST(find(Role::button, "Make an action: Visit the port") == nullptr);
}

BOOST_AUTO_TEST_CASE(people_stand_below_whom_they_report_to) {
    add(Collection::contact, "head", {{"name", "Head"}, {"is_decision_maker", true}});
    add(Collection::contact, "below", {{"name", "Below"}, {"reports_to", "head"}});
    add(Collection::contact, "circle", {{"name", "Circle"}, {"reports_to", "circle"}});
    show_account(view::Tab::plan, {}, "people");
    const float head = node(Role::link, "Head").rect.x;
    BOOST_TEST(node(Role::link, "Below").rect.x > head);
    BOOST_TEST(node(Role::link, "Circle").rect.x == head);
    node(Role::text, "0 of 1 decision maker has a pairing. No champion is named.");
}

BOOST_AUTO_TEST_CASE(of_a_long_list_only_what_is_near_the_view_is_stated) {
    const auto actions = [this] {
        show_account(view::Tab::plan);
        return std::count_if(output.nodes.begin(), output.nodes.end(), [](const auto& each) {
            return each.role == Role::listitem && each.name.starts_with("Step ");
        });
    };
    for (int i = 0; i < 30; ++i) {
        add(Collection::action, "s" + std::to_string(i),
            {{"title", "Step " + std::to_string(i)}, {"owner", "anna"}});
    }
    BOOST_TEST(actions() == 30);
    for (int i = 30; i < 200; ++i) {
        add(Collection::action, "s" + std::to_string(i),
            {{"title", "Step " + std::to_string(i)}, {"owner", "anna"}});
    }
    const auto stated = actions();
    BOOST_TEST(stated > 5);
    BOOST_TEST(stated < 80);
    for (const auto& each : output.nodes) {
        if (each.role != Role::listitem || !each.name.starts_with("Step ")) continue;
        BOOST_TEST(each.set_size == 202);
        BOOST_TEST(each.position > 0);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
