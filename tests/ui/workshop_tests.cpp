// The pages of a workshop that one does something on: joining, one's own part, leading. And what
// of it stands on a client's page.
#include <boost/test/unit_test.hpp>

#include "tests/ui/account_screen_fixture.h"
#include "tests/ui/coverage.h"
#include "tests/ui/workshop_fixture.h"

namespace kam::test {
namespace {

using model::Collection;
using ui::Role;
using view::WorkshopPage;
using view::WorkshopPhase;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(workshop_tests, WorkshopFixture)

BOOST_AUTO_TEST_CASE(a_code_is_taken_however_it_is_typed) {
    view = {};
    view.joining_note = "There is no such workshop";
    show_page(WorkshopPage::join);
    node(Role::heading1, "Join a workshop");
    BOOST_TEST(says("There is no such workshop"));
    type(Role::textbox, "Code", "k7qf 3m9t-");
    activate(Role::button, "Join");
    BOOST_TEST(last<app::JoinWorkshop>().code == "k7qf3m9t");
}

BOOST_AUTO_TEST_CASE(the_code_of_the_address_stands_there_already) {
    view.record = nullptr;
    show_page(WorkshopPage::join);
    BOOST_TEST(node(Role::textbox, "Code").value == "k7qf3m9t");
    view.is_joining = true;
    show_page(WorkshopPage::join);
    BOOST_TEST(node(Role::button, "Join").is_disabled);
}

BOOST_AUTO_TEST_CASE(an_answer_goes_in_ones_own_name_to_the_step_that_is_on) {
    for (const float width : {1280.0F, 390.0F}) {
        input.width = width;
        show_page(WorkshopPage::part);
        node(Role::heading1, "What is new at the client?");
        type(Role::textbox, "What is your answer?", "They sell two ships");
        activate(Role::button, "Add");
        const auto& added = last<app::AddRecord>();
        BOOST_TEST((added.collection == Collection::workshop_item));
        BOOST_TEST(added.fields.at("text") == "They sell two ships");
        BOOST_TEST(added.fields.at("author") == "anna");
        BOOST_TEST(added.fields.at("kind") == "insight");
        BOOST_TEST(added.fields.at("step") == 0);
        check_coverage(*this);
    }
}

BOOST_AUTO_TEST_CASE(a_target_says_what_it_is_measured_in) {
    go_to_step(1);
    show_page(WorkshopPage::part);
    activate(Role::combobox, "Measured as");
    activate(Role::option, "Fees, money");
    type(Role::textbox, "What is your answer?", "Half a million more");
    activate(Role::button, "Add");
    BOOST_TEST(last<app::AddRecord>().fields.at("target_kind") == "fees");
    BOOST_TEST(last<app::AddRecord>().fields.at("unit") == "money");
}

BOOST_AUTO_TEST_CASE(what_one_has_said_can_be_taken_back_and_nothing_else) {
    view.items.push_back(item("i2", "They sell two ships"));
    view.items[1].is_mine = true;
    show_page(WorkshopPage::part);
    BOOST_TEST(find(Role::button, "Delete: They open a port in Gdansk") == nullptr);
    activate(Role::button, "Delete: They sell two ships");
    BOOST_TEST(last<app::DeleteRecord>().id.text == "i2");
}

BOOST_AUTO_TEST_CASE(five_buttons_cast_a_vote_and_no_name_stands_beside_it) {
    start_vote(WorkshopPhase::vote);
    view.items.clear();
    input.width = 390;
    show_page(WorkshopPage::part);
    int score = 0;
    for (const char* words :
         {"1 not at all", "2 rather not", "3 half and half", "4 rather", "5 very much"}) {
        BOOST_TEST(node(Role::button, words).rect.h >= 56);
        activate(Role::button, words);
        const auto& cast = last<app::CastBallot>();
        BOOST_TEST(cast.score == ++score);
        BOOST_TEST(cast.workshop == "k7qf3m9t");
        BOOST_TEST(cast.item.text == "i1");
        BOOST_TEST(cast.round == 2);
    }
    node(Role::text, "1 of 2 have voted");
    BOOST_TEST(!says("Ben"));
    view.vote.mine = 4;
    show_page(WorkshopPage::part);
    BOOST_TEST(node(Role::button, "4 rather").is_checked);
    view.vote.can_vote = false;
    show_page(WorkshopPage::part);
    BOOST_TEST(find(Role::button, "4 rather") == nullptr);
    BOOST_TEST(says("the facilitator counts hands"));
}

BOOST_AUTO_TEST_CASE(once_revealed_everybody_sees_the_spread_and_their_own_vote) {
    start_vote(WorkshopPhase::revealed);
    view.vote.mine = 4;
    show_page(WorkshopPage::part);
    node(Role::text, "3.5 on average, from 3 to 4, 2 votes");
    node(Role::text, "You gave 4");
    node(Role::list, "Votes for each number");
}

BOOST_AUTO_TEST_CASE(who_wants_to_speak_asks_and_says_when_it_is_done) {
    show_page(WorkshopPage::part);
    activate(Role::button, "Ask to speak");
    BOOST_TEST((last<app::AddRecord>().collection == Collection::turn));
    BOOST_TEST(last<app::AddRecord>().fields.at("person") == "anna");
    view.people[0].turn = record(Collection::turn, "t1");
    show_page(WorkshopPage::part);
    activate(Role::button, "I have spoken");
    BOOST_TEST(last<app::DeleteRecord>().id.text == "t1");
    type(Role::textbox, "Park a thought", "The fees of 2024");
    activate(Role::button, "Park it");
    BOOST_TEST(last<app::AddRecord>().fields.at("is_parked") == true);
    activate(Role::button, "Leave the workshop");
    BOOST_REQUIRE(intents.size() >= 2U);
    const auto* left = std::get_if<app::SetField>(&intents[intents.size() - 2]);
    BOOST_REQUIRE(left != nullptr);
    BOOST_TEST(left->field == "has_left");
    BOOST_TEST(left->id.text == "at-anna");
}

BOOST_AUTO_TEST_CASE(the_facilitator_leads_from_vote_to_vote_and_step_to_step) {
    show_page(WorkshopPage::lead);
    activate(Role::button, "Vote on this: They open a port in Gdansk");
    BOOST_TEST(last<app::SetFields>().fields.at("voting_on") == "i1");
    BOOST_TEST(last<app::SetFields>().fields.at("round") == 1);
    start_vote(WorkshopPhase::vote);
    show_page(WorkshopPage::lead);
    activate(Role::button, "5 very much");
    BOOST_TEST(last<app::CastBallot>().score == 5);
    activate(Role::button, "Reveal");
    BOOST_TEST(last<app::SetFields>().fields.at("phase") == "revealed");
    activate(Role::button, "Vote again");
    BOOST_TEST(last<app::SetFields>().fields.at("round") == 3);
    activate(Role::button, "Count hands instead");
    settle();
    activate(Role::button, "One more for 5 very much");
    BOOST_TEST(last<app::SetFields>().fields.at("hands") == "0,0,0,0,1");
    activate(Role::button, "Done");
    BOOST_TEST(last<app::SetFields>().fields.at("voting_on").is_null());
    // Each vote is a round of its own, also on something else.
    view.record = record(Collection::workshop, "self", {{"round", 2}});
    show_page(WorkshopPage::lead);
    activate(Role::button, "Vote on this: They open a port in Gdansk");
    BOOST_TEST(last<app::SetFields>().fields.at("round") == 3);
    activate(Role::button, "Next step");
    BOOST_TEST(last<app::SetFields>().fields.at("step") == 1);
    BOOST_TEST(last<app::SetFields>().fields.at("phase") == "collect");
    activate(Role::button, "2 more minutes");
    BOOST_TEST(last<app::SetFields>().fields.at("extra_minutes") == 2);
    activate(Role::button, "Make it a decision: They open a port in Gdansk");
    BOOST_TEST(last<app::AddRecord>().fields.at("kind") == "decision");
}

BOOST_AUTO_TEST_CASE(the_facilitator_gives_the_floor_and_the_lead) {
    view.people[1].turn = record(Collection::turn, "t1");
    view.queue = {view.people[1]};
    show_page(WorkshopPage::lead);
    activate(Role::button, "Next speaker");
    BOOST_TEST(last<app::DeleteRecord>().id.text == "t1");
    const auto* given = std::get_if<app::SetFields>(&intents[intents.size() - 2]);
    BOOST_REQUIRE(given != nullptr);
    BOOST_TEST(given->fields.at("speaker") == "ben");
    activate(Role::button, "Hand over to Ben Ode");
    BOOST_TEST(last<app::SetFields>().fields.at("facilitator") == "ben");
    activate(Role::button, "Remove from the workshop: Ben Ode");
    BOOST_TEST(last<app::DeleteRecord>().id.text == "at-ben");
    activate(Role::tab, "150 %");
    BOOST_TEST(last<app::SetFields>().fields.at("text_size") == 150);
    BOOST_TEST(node(Role::link, "Open shared screen").value == "#/workshop/k7qf3m9t/screen");
}

BOOST_AUTO_TEST_CASE(a_workshop_is_not_closed_while_a_decision_lacks_something) {
    go_to_step(2);
    view.decisions = {decision("d1", "Visit the port", true), decision("d2", "Ask Cleo", false)};
    view.unfinished_decisions = 1;
    show_page(WorkshopPage::lead);
    node(Role::text, "1 decision has no owner or no date");
    activate(Role::button, "Close the workshop");
    settle();
    BOOST_TEST(intents.empty());
    BOOST_TEST(count(Role::alert) == 1);
    node(Role::text, "Ask Cleo lacks an owner and a date");
    view.decisions.pop_back();
    view.unfinished_decisions = 0;
    show_page(WorkshopPage::lead);
    BOOST_TEST(count(Role::alert) == 0);
    activate(Role::button, "Close the workshop");
    BOOST_TEST(last<app::SetFields>().fields.at("is_closed") == true);
}

BOOST_AUTO_TEST_CASE(the_facilitators_page_states_all_its_controls) {
    view.decisions = {decision("d1", "Visit the port", true), decision("d2", long_text, false)};
    view.parked = {item("p1", "The fees of 2024")};
    view.items[0].lacks_measure = true;
    start_vote(WorkshopPhase::vote);
    state.workshop.counting = "i1";
    for (const float width : {1366.0F, 800.0F, 390.0F}) {
        input.width = width;
        show_page(WorkshopPage::lead);
        check_coverage(*this);
        for (const ui::SemNode& each : output.nodes) {
            if (each.role == Role::scroll) continue;
            BOOST_CHECK_MESSAGE(each.rect.right() <= width + 0.5F, each.name << " at " << width);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_clock_counts_down_and_then_rests) {
    view.step_started = now + -4 * 60'000;
    view.step_minutes = 10;
    show_page(WorkshopPage::part);
    node(Role::text, "6:00 left");
    BOOST_TEST(output.wake_in_ms > 0);
    now = now + 7 * 60'000;
    show_page(WorkshopPage::part);
    node(Role::text, "Time is up");
}

BOOST_AUTO_TEST_CASE(once_it_is_over_everybody_is_led_to_the_minutes) {
    view.is_closed = true;
    for (const WorkshopPage page : {WorkshopPage::part, WorkshopPage::lead}) {
        show_page(page);
        node(Role::text, "This workshop has ended");
        BOOST_TEST(node(Role::link, "Minutes").value == "#/workshop/k7qf3m9t/minutes");
        BOOST_TEST(find(Role::button, "Add") == nullptr);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(workshop_account_tests, AccountScreenFixture)

BOOST_AUTO_TEST_CASE(a_workshop_starts_from_a_stage_and_from_nowhere_else) {
    show_account(view::Tab::overview);
    BOOST_TEST(find(Role::button, "Start a workshop") == nullptr);
    for (const float width : {1280.0F, 390.0F}) {
        input.width = width;
        show_account(view::Tab::plan);
        activate(Role::button, "Start a workshop");
        const auto* started = std::get_if<app::StartWorkshop>(&intents.back());
        BOOST_REQUIRE(started != nullptr);
        BOOST_TEST(started->account.text == "acme");
        BOOST_TEST(started->stage == 3);
    }
}

BOOST_AUTO_TEST_CASE(a_draft_from_a_workshop_is_kept_by_a_button) {
    account = with_fields(account, Collection::insight, "insight1", {{"draft_by", "ben"}});
    show_account(view::Tab::insight, "insight/insight1");
    activate(Role::button, "Keep it");
    const auto* kept = std::get_if<app::SetField>(&intents.back());
    BOOST_REQUIRE(kept != nullptr);
    BOOST_TEST(kept->field == "draft_by");
    BOOST_TEST(kept->value.is_null());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
