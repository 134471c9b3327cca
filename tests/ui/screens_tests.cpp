// Screens driven headless as a person acts: views come from real stores, wishes come out as
// intents. Also: every screen at every size states its controls, and nothing lies outside.
#include <boost/test/unit_test.hpp>
#include <map>
#include <optional>
#include <string>

#include "client/ui/screens/open_account_dialog.h"
#include "client/ui/screens/screen.h"
#include "client/view/build_views.h"
#include "tests/support/records.h"
#include "tests/ui/ui_fixture.h"

namespace kam::test {
namespace {

using ui::Role;

struct ScreensFixture : UiFixture {
    model::Store firm = firm_store();
    model::Store account = valid_account_store();
    model::Store programme;
    std::string account_id = "acme";
    view::Route route;
    app::IntentList intents;
    ui::UiState state;
    std::map<std::string, std::string> field_errors;

    view::ViewContext context() const {
        view::ViewContext it;
        it.firm = &firm;
        it.programme = &programme;
        it.programme_role = model::SpaceRole::programme_manager;
        it.accounts = {{base::AccountId{account_id}, &account, model::SpaceRole::account_lead}};
        it.me = base::PersonId{"anna"};
        it.today = test_day();
        return it;
    }

    void draw(ui::Ui& ui) {
        view::ShellView shell;
        shell.route = route;
        shell.person = base::PersonId{"anna"};
        shell.person_name = "Anna Holt";
        shell.has_leadership = true;
        shell.clients = view::client_names(context());
        shell.save = view::SaveState::saved;
        const ui::Screen screen{ui, state, shell, intents, test_day(), field_errors};
        const ui::Rect area = ui::draw_shell(screen);
        const view::ViewContext it = context();
        if (route.place == view::Place::clients) {
            const view::AccountListView list = view::account_list_view(it, route);
            ui::draw_account_list(screen, area, list);
            ui::draw_open_account_dialog(screen, list);
        } else if (route.place == view::Place::mine) {
            ui::draw_my_part(screen, area, view::my_part_view(it));
        } else if (route.place == view::Place::leadership) {
            std::shared_ptr<view::LeadershipFold> fold;
            ui::draw_leadership(screen, area, *view::leadership_view(fold, it, route));
        } else {
            ui::draw_account(screen, area, view::account_view(it, it.accounts[0]));
        }
        ui::draw_palette(screen);
    }

    void go(view::Route to) {
        route = std::move(to);
        intents.clear();
        show([this](ui::Ui& ui) { draw(ui); });
    }
    void go_to_tab(view::Tab tab, std::string open = {}) {
        view::Route to = view::account_route(base::AccountId{account_id}, tab);
        to.open = std::move(open);
        go(std::move(to));
    }

    template <class Intent>
    std::optional<Intent> last() const {
        for (auto it = intents.rbegin(); it != intents.rend(); ++it) {
            if (const Intent* found = std::get_if<Intent>(&*it)) return *found;
        }
        return std::nullopt;
    }
};

std::string string_of(const base::Json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

constexpr std::array<view::Tab, 5> all_tabs{view::Tab::overview, view::Tab::insight,
                                            view::Tab::opportunities, view::Tab::plan,
                                            view::Tab::follow_up};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(screens_tests, ScreensFixture)

BOOST_AUTO_TEST_CASE(a_field_of_the_panel_sets_that_field_of_that_record) {
    go_to_tab(view::Tab::insight, "insight/insight1");
    type(Role::textarea, "So what", "They need one firm for the refinancing");
    const auto set = last<app::SetField>();
    BOOST_REQUIRE(set);
    BOOST_TEST(set->id.text == "insight1");
    BOOST_TEST(set->field == "so_what");
    BOOST_TEST(string_of(set->value) == "They need one firm for the refinancing");
}

BOOST_AUTO_TEST_CASE(typed_amounts_dates_and_values_become_what_the_record_stores) {
    go_to_tab(view::Tab::opportunities, "opportunity/opportunity1");
    type(Role::textbox, "Value a year", "1.2m");
    BOOST_TEST(string_of(last<app::SetField>().value().value) == "120000000");
    go_to_tab(view::Tab::plan, "target/target1");
    type(Role::textbox, "Where it stands now", "14.5");
    // A new value is one of today.
    const model::FieldMap fields = last<app::SetFields>().value().fields;
    BOOST_TEST(string_of(fields.at("current")) == "1450");
    BOOST_TEST(string_of(fields.at("current_date")) == base::iso_from_day(test_day()));
    intents.clear();
    type(Role::textbox, "Due date", "12 mar 2028");
    BOOST_TEST(string_of(last<app::SetField>().value().value) == "2028-03-12");
}

BOOST_AUTO_TEST_CASE(unreadable_input_stays_with_its_reason_and_asks_for_nothing) {
    go_to_tab(view::Tab::plan, "target/target1");
    type(Role::textbox, "Due date", "soonish");
    settle();
    BOOST_TEST(!last<app::SetField>().has_value());
    const ui::SemNode& field = node(Role::textbox, "Due date");
    BOOST_TEST(field.value == "soonish");
    BOOST_TEST(field.is_invalid);
    BOOST_TEST(!field.description.empty());
    type(Role::textbox, "Due date", "12 Mar 2028");
    BOOST_TEST(last<app::SetField>().has_value());
    settle();
    BOOST_TEST(!node(Role::textbox, "Due date").is_invalid);
}

BOOST_AUTO_TEST_CASE(emptying_an_optional_field_makes_it_unknown_and_a_required_one_stays) {
    go_to_tab(view::Tab::plan, "target/target1");
    type(Role::textbox, "Where it stands now", "");
    BOOST_REQUIRE(last<app::SetField>());
    BOOST_TEST(last<app::SetField>().value().value.is_null());
    intents.clear();
    type(Role::textarea, "Target", "");
    BOOST_TEST(!last<app::SetField>().has_value());
    settle();
    BOOST_TEST(node(Role::textarea, "Target").is_invalid);
}

BOOST_AUTO_TEST_CASE(the_add_line_adds_by_enter_and_by_button) {
    go_to_tab(view::Tab::plan);
    type(Role::textbox, "New action", "Call the finance director");
    send(ui::PageEventKind::enter, node(Role::textbox, "New action").id);
    settle();
    const auto added = last<app::AddRecord>();
    BOOST_REQUIRE(added);
    BOOST_TEST(string_of(added->fields.at("title")) == "Call the finance director");
    BOOST_TEST(string_of(added->fields.at("owner")) == "anna");
    BOOST_TEST(added->is_opened);
    intents.clear();
    type(Role::textbox, "New target", "Win more work");
    activate(Role::button, "Add target");
    BOOST_REQUIRE(last<app::AddRecord>());
    BOOST_TEST(string_of(last<app::AddRecord>().value().fields.at("statement")) == "Win more work");
}

BOOST_AUTO_TEST_CASE(an_empty_add_line_adds_nothing) {
    go_to_tab(view::Tab::insight);
    activate(Role::button, "Add insight");
    BOOST_TEST(!last<app::AddRecord>().has_value());
}

BOOST_AUTO_TEST_CASE(records_are_reordered_and_deleted_from_the_panel) {
    go_to_tab(view::Tab::insight, "insight/insight2");
    activate(Role::button, "Move up");
    BOOST_REQUIRE(last<app::MoveRecord>());
    BOOST_TEST(last<app::MoveRecord>().value().after.text.empty());
    activate(Role::button, "Move down");
    BOOST_TEST(last<app::MoveRecord>().value().after.text == "insight3");
    activate(Role::button, "Delete");
    BOOST_REQUIRE(last<app::DeleteRecord>());
    BOOST_TEST(last<app::DeleteRecord>().value().id.text == "insight2");
}

BOOST_AUTO_TEST_CASE(done_carries_its_date_and_taking_it_back_clears_it) {
    go_to_tab(view::Tab::plan);
    const auto action = account.find(model::Collection::action, base::RecordId{"action1"});
    BOOST_REQUIRE(action);
    activate(Role::button, "Mark done: " + std::string(action->text("title")));
    const auto set = last<app::SetFields>();
    BOOST_REQUIRE(set);
    BOOST_TEST(string_of(set->fields.at("state")) == "done");
    BOOST_TEST(string_of(set->fields.at("done_date")) == base::iso_from_day(test_day()));
}

BOOST_AUTO_TEST_CASE(the_rail_leads_to_each_stage_and_says_how_it_stands) {
    go_to_tab(view::Tab::overview);
    for (const std::string_view stage : {"1 Insight, Complete", "2 Opportunities, Complete",
                                         "3 Plan, Complete", "4 Follow-up, Complete"}) {
        BOOST_TEST(find(Role::link, stage) != nullptr, stage);
    }
    click(Role::link, "3 Plan, Complete");
    BOOST_REQUIRE(last<app::Navigate>());
    BOOST_CHECK(last<app::Navigate>().value().route.tab == view::Tab::plan);
}

BOOST_AUTO_TEST_CASE(what_a_stage_still_needs_stands_on_its_page) {
    account = without_record(account, model::Collection::threat, "threat1");
    go_to_tab(view::Tab::opportunities);
    BOOST_TEST(find(Role::text, "Record at least one threat") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_refusal_by_the_engine_is_shown_at_its_field) {
    field_errors["action1/title"] =
        "A colleague changed it meanwhile; look at the new value first.";
    go_to_tab(view::Tab::plan, "action/action1");
    BOOST_TEST(node(Role::textarea, "Action").is_invalid);
}

BOOST_AUTO_TEST_CASE(a_candidate_is_opened_with_a_client_partner) {
    programme = store_of({make_record(model::Collection::candidate, "cand1",
                                      {{"name", "Brightwater Foods"}, {"sector", "Food"}})});
    view::Route to = view::clients_route();
    to.filter = "candidates";
    go(to);
    activate(Role::button, "Open a plan for Brightwater Foods");
    settle();
    state.lead_to_be = base::PersonId{"anna"};
    settle();
    activate(Role::button, "Open a plan");
    const auto opened = last<app::OpenAccount>();
    BOOST_REQUIRE(opened);
    BOOST_TEST(opened->candidate.text == "cand1");
    BOOST_TEST(opened->lead.text == "anna");
}

BOOST_AUTO_TEST_CASE(what_is_half_typed_for_one_client_never_shows_with_another) {
    go_to_tab(view::Tab::insight);
    type(Role::textbox, "New insight", "Something about the first client");
    const ui::NodeId first = node(Role::textbox, "New insight").id;
    account_id = "zeta";
    go_to_tab(view::Tab::insight);
    BOOST_TEST(node(Role::textbox, "New insight").value.empty());
    BOOST_TEST(node(Role::textbox, "New insight").id != first);
    account_id = "acme";
    go_to_tab(view::Tab::insight);
    BOOST_TEST(node(Role::textbox, "New insight").value == "Something about the first client");
}

BOOST_AUTO_TEST_CASE(unreadable_text_of_one_clients_record_stays_with_that_client) {
    const std::string too_long(1300, 'x');
    go_to_tab(view::Tab::overview);
    type(Role::textarea, "In one paragraph", too_long);
    settle();
    BOOST_TEST(node(Role::textarea, "In one paragraph").value == too_long);
    account_id = "zeta";
    go_to_tab(view::Tab::overview);
    BOOST_TEST(node(Role::textarea, "In one paragraph").value != too_long);
}

BOOST_AUTO_TEST_CASE(going_back_to_the_records_value_clears_a_refusal) {
    const auto insight = account.find(model::Collection::insight, base::RecordId{"insight1"});
    field_errors["insight1/statement"] = "That value does not fit here.";
    go_to_tab(view::Tab::insight, "insight/insight1");
    type(Role::textarea, "What we have learnt", insight->text("statement"));
    BOOST_REQUIRE(last<app::SetField>());
    BOOST_TEST(string_of(last<app::SetField>()->value) == insight->text("statement"));
}

BOOST_AUTO_TEST_CASE(dropping_an_action_asks_for_the_reason_first) {
    go_to_tab(view::Tab::plan, "action/action1");
    activate(Role::combobox, "State");
    settle();
    activate(Role::option, "Dropped");
    settle();
    BOOST_TEST(!last<app::SetField>().has_value());
    BOOST_TEST(node(Role::textbox, "Reason, if it is to be dropped").is_invalid);
}

BOOST_AUTO_TEST_CASE(a_line_that_was_added_leaves_the_field_though_it_has_the_focus) {
    go_to_tab(view::Tab::plan);
    type(Role::textbox, "New action", "Call the bank");
    const int revision = static_cast<int>(node(Role::textbox, "New action").revision);
    send(ui::PageEventKind::enter, node(Role::textbox, "New action").id);
    settle();
    BOOST_TEST(node(Role::textbox, "New action").value.empty());
    BOOST_TEST(static_cast<int>(node(Role::textbox, "New action").revision) > revision);
}

BOOST_AUTO_TEST_CASE(tabs_of_a_pasted_cell_become_blanks) {
    go_to_tab(view::Tab::plan);
    type(Role::textbox, "New action", "Call\tthe bank");
    activate(Role::button, "Add action");
    BOOST_REQUIRE(last<app::AddRecord>());
    BOOST_TEST(string_of(last<app::AddRecord>()->fields.at("title")) == "Call the bank");
}

BOOST_AUTO_TEST_CASE(the_palette_leads_to_a_client_and_to_its_add_lines) {
    go_to_tab(view::Tab::overview);
    send(ui::PageEventKind::key, 0, "palette");
    settle();
    type(Role::combobox_field, "Search and commands", "add acti");
    send(ui::PageEventKind::enter, node(Role::combobox_field, "Search and commands").id);
    settle();
    BOOST_REQUIRE(last<app::Navigate>());
    BOOST_TEST((last<app::Navigate>()->route.tab == view::Tab::plan));
    go_to_tab(view::Tab::plan);
    settle();
    BOOST_TEST(focused() == node(Role::textbox, "New action").id);
}

BOOST_AUTO_TEST_CASE(a_review_that_lies_ahead_cannot_have_been_held) {
    go_to_tab(view::Tab::follow_up, "review/review2");  // in January
    activate(Role::checkbox, "It was held");
    settle();
    BOOST_TEST(!last<app::SetField>().has_value());
    BOOST_TEST(announced.back().find("still to come") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(saving_by_key_is_answered_in_words) {
    go_to_tab(view::Tab::overview);
    send(ui::PageEventKind::key, 0, "save");
    settle();
    settle();
    BOOST_TEST(announced.back() == "All changes are saved");
}

BOOST_AUTO_TEST_CASE(every_control_of_every_screen_has_a_name_and_no_id_stands_twice) {
    const std::array<std::pair<float, float>, 4> sizes{
        {{1280, 800}, {1920, 1080}, {768, 1024}, {360, 740}}};
    for (const auto& [width, height] : sizes) {
        input.width = width;
        input.height = height;
        std::vector<view::Route> routes{view::clients_route(), view::leadership_route()};
        for (const view::Tab tab : all_tabs) {
            routes.push_back(view::account_route(base::AccountId{"acme"}, tab));
        }
        routes.push_back(view::account_route(base::AccountId{"acme"}, view::Tab::plan));
        routes.back().open = "target/target1";
        for (const view::Route& to : routes) {
            go(to);
            BOOST_TEST_CONTEXT(view::text_from_route(to) << " at " << width) {
                for (const ui::SemNode& each : output.nodes) {
                    if (ui::is_control(each.role)) BOOST_TEST(!each.name.empty());
                    // Nothing may stick out to the side: there is no sideways scrolling.
                    if (ui::is_control(each.role)) {
                        BOOST_TEST(each.rect.x >= -0.5f, each.name);
                        BOOST_TEST(each.rect.right() <= width + 0.5f, each.name);
                    }
                }
                BOOST_TEST(repeated_ids().empty());
                BOOST_TEST(!output.title.empty());
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
