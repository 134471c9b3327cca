// What a person asks for, against the real hub: refusals at the field and in toasts, undo and redo,
// deleting, toasts that come and go.
#include <boost/test/unit_test.hpp>

#include "client/app/app.h"
#include "shared/protocol/codec.h"
#include "tests/support/app_fixture.h"

BOOST_FIXTURE_TEST_SUITE(app_intents_tests, kam::test::AppFixture)

using namespace kam;
using namespace kam::test;
using model::Collection;

namespace {

app::SetField set_name(base::Json value) {
    return {test_space(), Collection::account, {"self"},
            "name",       std::move(value),    "change of name"};
}
app::SetField set_about(std::string text) {
    return {test_space(), Collection::account, {"self"},
            "about",      std::move(text),     "change of about"};
}
app::AddRecord add_insight(std::string statement, bool is_opened = false) {
    return {test_space(),
            Collection::insight,
            {{"statement", std::move(statement)}, {"source", "Annual report"}},
            "insight added",
            is_opened};
}
app::DeleteRecord delete_insight(const base::RecordId& id) {
    return {test_space(), Collection::insight, id, "Insight deleted"};
}

std::string account_text(const TestTab& tab, std::string_view field) {
    const auto& store = tab.app.replica(test_space())->view();
    return std::string(store.singleton(Collection::account)->text(field));
}

std::vector<model::RecordPtr> insights(const TestTab& tab) {
    return tab.app.replica(test_space())->view().list(Collection::insight);
}

// A toast's button pressed.
void press(AppFixture& world, TestTab& tab) {
    BOOST_REQUIRE(!tab.app.toasts().empty());
    world.do_in(tab, app::ActOnToast{tab.app.toasts().back().id});
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_refused_field_says_why_and_keeps_its_value) {
    TestTab& anna = open_tab("anna");
    do_in(anna, set_name("Acme plc"));
    do_in(anna, set_name(nullptr));
    BOOST_TEST(account_text(anna, "name") == "Acme plc");
    BOOST_REQUIRE(anna.app.field_errors().contains("self/name"));
    BOOST_TEST(anna.app.field_errors().at("self/name") == "This has to be filled in.");
    BOOST_TEST(toasts_of(anna) == "");
    do_in(anna, set_name("Acme Group"));
    BOOST_TEST(anna.app.field_errors().empty());
}

BOOST_AUTO_TEST_CASE(a_reason_stays_while_leaving_with_the_edit_and_goes_after_that) {
    TestTab& anna = open_tab("anna", "#/client/acme");
    anna.app.handle(set_name(nullptr), at());
    anna.app.handle(app::Navigate{view::account_route({"acme"}, view::Tab::plan)}, at());
    settle();
    BOOST_TEST(anna.app.field_errors().size() == 1u);
    do_in(anna, app::Navigate{view::clients_route()});
    BOOST_TEST(anna.app.field_errors().empty());
}

BOOST_AUTO_TEST_CASE(a_refused_wish_without_a_field_is_said_in_a_toast) {
    TestTab& ben = open_tab("ben");
    do_in(ben, app::AddRecord{test_space(),
                              Collection::team_member,
                              {{"person", "cleo"}, {"role", "member"}},
                              "team member added",
                              false});
    BOOST_TEST(toasts_of(ben) == "You may not change this.");
    BOOST_TEST(ben.app.toasts().at(0).is_error);
    do_in(ben, app::SetField{model::account_space({"zeta"}),
                             Collection::account,
                             {"self"},
                             "about",
                             "Not mine",
                             "change"});
    BOOST_TEST(ben.app.field_errors().at("self/about") == "You are no longer on this client team.");
}

// What was typed for a new record has no field to stay in.
BOOST_AUTO_TEST_CASE(a_refused_new_record_keeps_its_text_to_be_copied) {
    TestTab& anna = open_tab("anna");
    const std::string too_long(300, 'x');
    do_in(anna, add_insight(too_long));
    BOOST_TEST(insights(anna).empty());
    BOOST_REQUIRE_EQUAL(anna.app.toasts().size(), 1u);
    BOOST_TEST(anna.app.toasts()[0].is_error);
    BOOST_TEST(anna.app.toasts()[0].action_label == "Copy text");
    pass(3'600'000);
    BOOST_REQUIRE_EQUAL(anna.app.toasts().size(), 1u);
    press(*this, anna);
    BOOST_TEST(anna.output.copy_text.value_or("").find(too_long) != std::string::npos);
    BOOST_TEST(anna.app.toasts().empty());
}

// The browser did not know that a colleague had deleted the record.
BOOST_AUTO_TEST_CASE(a_rejected_edit_makes_a_toast_whose_text_can_be_copied) {
    TestTab& anna = open_tab("anna");
    TestTab& ben = open_tab("ben");
    do_in(anna, add_insight("They reorganise"));
    const base::RecordId id = insights(anna).at(0)->id;
    cut(ben);
    ben.is_offline = true;
    do_in(anna, delete_insight(id));
    do_in(ben, app::SetField{test_space(), Collection::insight, id, "so_what",
                             "New buyers, new needs", "change"});
    ben.is_offline = false;
    come_back(ben);
    BOOST_TEST(toasts_of(ben) ==
               "Not saved. A colleague has deleted it meanwhile. Your text is kept here until you "
               "close this. [Copy text]");
    BOOST_TEST(ben.app.toasts().at(0).is_error);
    BOOST_TEST(ben.app.waiting_changes() == 0u);
    pass(3'600'000);
    BOOST_TEST(ben.app.toasts().size() == 1u);
    press(*this, ben);
    BOOST_TEST(ben.output.copy_text.value_or("") == "New buyers, new needs");
    BOOST_TEST(ben.app.toasts().empty());
}

BOOST_AUTO_TEST_CASE(text_of_a_field_that_has_gone_can_be_copied) {
    TestTab& anna = open_tab("anna");
    anna.app.keep_text("New buyers", at());
    BOOST_TEST(toasts_of(anna) ==
               "Not saved. Your text is kept here until you close this. [Copy text]");
    press(*this, anna);
    BOOST_TEST(anna.output.copy_text.value_or("") == "New buyers");
}

BOOST_AUTO_TEST_CASE(deleting_offers_undo_and_undo_restores) {
    TestTab& anna = open_tab("anna", "#/client/acme/insight");
    do_in(anna, add_insight("They reorganise", true));
    const base::RecordId id = insights(anna).at(0)->id;
    BOOST_TEST(anna.app.route().open == "insight/" + id.text);
    anna.output = {};
    do_in(anna, delete_insight(id));
    BOOST_TEST(insights(anna).empty());
    BOOST_TEST(anna.app.route().open == "");
    BOOST_TEST(anna.output.replace_route.value_or("") == "#/client/acme/insight");
    BOOST_TEST(!anna.output.push_route.has_value());
    BOOST_TEST(toasts_of(anna) == "Insight deleted [Undo]");
    do_in(anna, set_about("Something else in between"));
    press(*this, anna);
    BOOST_REQUIRE_EQUAL(insights(anna).size(), 1u);
    BOOST_TEST(insights(anna)[0]->text("statement") == "They reorganise");
    BOOST_TEST(account_text(anna, "about") == "Something else in between");
    BOOST_TEST(anna.app.undo_stack().undo_label() == "change of about");
    BOOST_TEST(hub().find_store(test_space())->alive_count(Collection::insight) == 1u);
}

BOOST_AUTO_TEST_CASE(the_toast_of_a_deletion_goes_when_it_is_undone_otherwise) {
    TestTab& anna = open_tab("anna");
    do_in(anna, add_insight("They reorganise"));
    do_in(anna, delete_insight(insights(anna).at(0)->id));
    do_in(anna, app::Undo{});
    BOOST_TEST(insights(anna).size() == 1u);
    BOOST_TEST(toasts_of(anna) == "Undone: Insight deleted");
    do_in(anna, app::Redo{});
    BOOST_TEST(insights(anna).empty());
    BOOST_TEST(toasts_of(anna) == "Done again: Insight deleted");
}

BOOST_AUTO_TEST_CASE(undo_and_redo_go_by_name) {
    TestTab& anna = open_tab("anna");
    do_in(anna, set_about("First"));
    do_in(anna, set_name("Acme Group"));
    BOOST_TEST(anna.app.undo_stack().undo_label() == "change of name");
    do_in(anna, app::Undo{});
    BOOST_TEST(account_text(anna, "name") == "Acme");
    BOOST_TEST(anna.app.undo_stack().undo_label() == "change of about");
    BOOST_TEST(anna.app.undo_stack().redo_label() == "change of name");
    do_in(anna, app::Undo{});
    BOOST_TEST(account_text(anna, "about") == "");
    BOOST_TEST(anna.app.undo_stack().undo_label() == "");
    do_in(anna, app::Undo{});  // nothing left
    do_in(anna, app::Redo{});
    do_in(anna, app::Redo{});
    BOOST_TEST(account_text(anna, "about") == "First");
    BOOST_TEST(account_text(anna, "name") == "Acme Group");
    BOOST_TEST(anna.app.undo_stack().redo_label() == "");
    BOOST_TEST(anna.app.waiting_changes() == 0u);
}

BOOST_AUTO_TEST_CASE(what_was_so_already_is_no_step) {
    TestTab& anna = open_tab("anna");
    do_in(anna, set_name("Acme"));
    BOOST_TEST(anna.app.undo_stack().undo_label() == "");
    BOOST_TEST(pushes_of(anna).empty());
}

BOOST_AUTO_TEST_CASE(undo_never_overwrites_a_colleague) {
    TestTab& anna = open_tab("anna");
    TestTab& ben = open_tab("ben");
    do_in(anna, set_about("By anna"));
    do_in(ben, set_about("By ben"));
    do_in(anna, app::Undo{});
    BOOST_TEST(account_text(anna, "about") == "By ben");
    BOOST_TEST(toasts_of(anna) ==
               "Not undone. A colleague changed it meanwhile; look at the new value first.");
    BOOST_TEST(anna.app.toasts().at(0).is_error);
}

// The same, but the colleague's edit has not reached this tab when undo is pressed.
BOOST_AUTO_TEST_CASE(undo_never_overwrites_a_colleague_not_heard_of_yet) {
    TestTab& anna = open_tab("anna");
    TestTab& ben = open_tab("ben");
    do_in(anna, set_about("By anna"));
    cut(anna);
    anna.is_offline = true;
    do_in(ben, set_about("By ben"));
    do_in(anna, app::Undo{});
    anna.is_offline = false;
    come_back(anna);
    BOOST_TEST(account_text(anna, "about") == "By ben");
    BOOST_TEST(account_text(ben, "about") == "By ben");
    BOOST_TEST(anna.app.toasts().back().is_error);
}

BOOST_AUTO_TEST_CASE(toasts_pass_and_can_be_dismissed) {
    TestTab& anna = open_tab("anna");
    do_in(anna, add_insight("They reorganise"));
    do_in(anna, delete_insight(insights(anna).at(0)->id));
    const std::int64_t wait = anna.app.ms_until_tick(at());
    BOOST_TEST(wait > 1'000);
    BOOST_TEST(wait < 10'000);
    pass(wait);
    BOOST_TEST(toasts_of(anna) == "");
    do_in(anna, app::Undo{});
    BOOST_TEST(toasts_of(anna) == "Undone: Insight deleted");
    do_in(anna, app::DismissToast{anna.app.toasts().at(0).id});
    BOOST_TEST(toasts_of(anna) == "");
}

BOOST_AUTO_TEST_SUITE_END()
