// One client folded from its space: header, team, rail, lists, dates of reviews, marks.
#include <boost/test/unit_test.hpp>

#include "tests/support/view_makers.h"

BOOST_FIXTURE_TEST_SUITE(account_view_tests, kam::test::ViewWorld)

using namespace kam;
using namespace kam::view;
using kam::test::make_record;
using kam::test::without_record;
using model::Collection;

namespace {

bool is_on_list(const void* owner, const model::SpaceId& space, Collection,
                const base::RecordId& id) {
    const auto& pending = *static_cast<const std::vector<std::string>*>(owner);
    return space == model::account_space({"north"}) &&
           std::find(pending.begin(), pending.end(), id.text) != pending.end();
}

int count(const std::array<int, 5>& counts, Rag rag) {
    return counts[static_cast<std::size_t>(rag)];
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_header_says_who_and_where) {
    const AccountView view = account_view(context(), north());
    BOOST_TEST(view.name == "Northwind Shipping");
    BOOST_TEST(view.head_office == "Rotterdam");
    BOOST_TEST(view.currency == "GBP");
    BOOST_TEST(view.lead_name == "Anna Lindqvist");
    BOOST_TEST(view.can_lead);
    BOOST_REQUIRE_EQUAL(view.team.size(), 2u);
    BOOST_TEST(view.team[0].role == "account_lead");
    BOOST_TEST(view.team[1].name == "Ben Okafor");
    BOOST_REQUIRE_EQUAL(view.all_people.size(), 3u);
    BOOST_TEST(view.all_people[0].id.text == "anna");
    BOOST_TEST(view.all_people[2].id.text == "cleo");
    HeldAccount held = north();
    held.role = model::SpaceRole::member;
    BOOST_TEST(!account_view(context(), held).can_lead);
}

BOOST_AUTO_TEST_CASE(the_rail_tells_what_each_stage_needs) {
    AccountView view = account_view(context(), north());
    BOOST_TEST(view.current_stage == 4);
    BOOST_TEST(view.rail[0].is_done);
    BOOST_TEST(view.rail[3].is_current);
    BOOST_TEST(view.rail[3].name == "Follow-up");
    account = without_record(account, Collection::insight, "insight1");
    account = without_record(account, Collection::threat, "threat1");
    view = account_view(context(), north());
    BOOST_TEST(view.current_stage == 1);
    BOOST_TEST(view.rail[0].is_current);
    BOOST_TEST(!view.rail[0].is_done);
    BOOST_REQUIRE_EQUAL(view.rail[0].missing.size(), 1u);
    BOOST_TEST(view.rail[0].missing[0] == "Add 1 more insight with a so-what, a source and a date");
    set_north(Collection::account, "self", {{"override_insight", "Known for ten years"}});
    view = account_view(context(), north());
    BOOST_TEST(view.rail[0].is_done);
    BOOST_TEST(view.rail[0].override_reason == "Known for ten years");
    BOOST_TEST(view.current_stage == 2);
}

BOOST_AUTO_TEST_CASE(the_next_step_is_an_action_or_what_the_stage_needs) {
    AccountView view = account_view(context(), north());
    BOOST_TEST(view.next.is_action);
    BOOST_TEST(view.next.words == "Draft the lease memo");
    BOOST_TEST(view.next.owner_name == "Ben Okafor");
    BOOST_TEST(view.next.due == "30 Nov 2026");
    BOOST_TEST(!view.next.is_overdue);
    set_north(Collection::action, "action2", {{"due", "2026-11-20"}});
    BOOST_TEST(account_view(context(), north()).next.is_overdue);
    account = without_record(account, Collection::action, "action1");
    account = without_record(account, Collection::action, "action2");
    view = account_view(context(), north());
    BOOST_TEST(!view.next.is_action);
    BOOST_TEST(view.next.words == "Add the first action, with one owner and a date");
}

BOOST_AUTO_TEST_CASE(unknown_values_are_empty_and_never_zero) {
    account = without_record(account, Collection::opportunity, "opportunity2");
    set_north(Collection::opportunity, "opportunity1",
              {{"value", nullptr}, {"likelihood", nullptr}, {"fit", nullptr}, {"owner", nullptr}});
    set_north(Collection::target, "target1", {{"current", nullptr}, {"current_date", nullptr}});
    const AccountView view = account_view(context(), north());
    const OpportunityRow& row = view.opportunities.at(0);
    BOOST_TEST(row.value == "");
    BOOST_TEST(row.likelihood == "");
    BOOST_TEST(row.weighted == "");
    BOOST_TEST(row.owner_name == "");
    BOOST_TEST(!row.fit.has_value());
    BOOST_TEST(!row.is_scored);
    BOOST_TEST(view.pipeline.unweighted == "");
    BOOST_TEST(view.pipeline.weighted == "");
    BOOST_TEST(view.pipeline.count == 1);
    BOOST_TEST(view.pipeline.unvalued == 1);
    BOOST_TEST(view.threats.at(0).value == "");
    BOOST_TEST(view.targets.at(0).current == "");
    BOOST_TEST(view.targets.at(0).progress_words == "not known");
}

BOOST_AUTO_TEST_CASE(values_that_are_zero_are_known) {
    set_north(Collection::opportunity, "opportunity1", {{"value", 0}, {"likelihood", 0}});
    const AccountView view = account_view(context(), north());
    BOOST_TEST(view.opportunities.at(0).value == "£0");
    BOOST_TEST(view.opportunities.at(0).likelihood == "0%");
    BOOST_TEST(view.opportunities.at(0).weighted == "£0");
}

BOOST_AUTO_TEST_CASE(opportunities_show_their_value_and_what_it_weighs) {
    const AccountView view = account_view(context(), north());
    BOOST_TEST(view.opportunities.at(0).value == "£250,000");
    BOOST_TEST(view.opportunities.at(0).likelihood == "40%");
    BOOST_TEST(view.opportunities.at(0).weighted == "£100,000");
    BOOST_TEST(view.opportunities.at(0).insight_statement == "They reorganise, part 1");
    BOOST_TEST(view.pipeline.unweighted == "£500k");
    BOOST_TEST(view.pipeline.weighted == "£200k");
    account = without_record(account, Collection::insight, "insight1");
    BOOST_TEST(account_view(context(), north()).opportunities.at(0).insight_statement == "");
}

BOOST_AUTO_TEST_CASE(targets_have_numbers_in_their_unit_and_a_colour) {
    const AccountView view = account_view(context(), north());
    const TargetRow& share = view.targets.at(0);
    BOOST_TEST(share.baseline == "12%");
    BOOST_TEST(share.goal == "18%");
    BOOST_TEST(share.progress_words == "33%");
    BOOST_TEST(share.progress_permille.value_or(-1) == 333);
    BOOST_TEST(share.missing.empty());
    BOOST_TEST(!share.is_leading);
    BOOST_TEST(view.targets.at(1).is_leading);
    BOOST_TEST(view.targets.at(1).owner_name == "");
    BOOST_TEST(!view.targets.at(1).missing.empty());
    int sum = 0;
    for (const int each : view.rag_counts) sum += each;
    BOOST_TEST(sum == 2);
    BOOST_TEST(count(view.rag_counts, share.rag) >= 1);
}

BOOST_AUTO_TEST_CASE(insights_are_accepted_and_grow_old) {
    set_north(Collection::insight, "insight1", {{"date", "2025-11-20"}});
    set_north(Collection::insight, "insight2",
              {{"date", "2025-11-20"}, {"confirmed", "confirmed"}});
    set_north(Collection::insight, "insight3", {{"so_what", nullptr}, {"date", nullptr}});
    const AccountView view = account_view(context(), north());
    BOOST_TEST(view.insights.at(0).is_stale);
    BOOST_TEST(view.insights.at(0).is_accepted);
    BOOST_TEST(!view.insights.at(1).is_stale);
    BOOST_TEST(!view.insights.at(2).is_accepted);
    BOOST_TEST(!view.insights.at(2).is_stale);
    BOOST_TEST(view.insights.at(2).date == "");
}

BOOST_AUTO_TEST_CASE(open_actions_come_first_and_say_what_for) {
    set_north(Collection::action, "action1", {{"state", "done"}});
    AccountView view = account_view(context(), north());
    BOOST_TEST(view.actions.at(0).title == "Draft the lease memo");
    BOOST_TEST(view.actions.at(0).state == "open");  // absent is open
    BOOST_TEST(view.actions.at(0).why == "Port leases 1");
    BOOST_TEST(!view.actions.at(0).is_mine);
    BOOST_TEST(view.actions.at(1).is_done);
    BOOST_TEST(view.actions.at(1).is_mine);
    BOOST_TEST(view.actions.at(1).why == "Five listening conversations");
    // Overdue from the day after.
    set_north(Collection::action, "action2", {{"due", "2026-11-21"}});
    BOOST_TEST(!account_view(context(), north()).actions.at(0).is_overdue);
    set_north(Collection::action, "action2", {{"due", "2026-11-20"}});
    BOOST_TEST(account_view(context(), north()).actions.at(0).is_overdue);
}

BOOST_AUTO_TEST_CASE(nobody_yet_signed_in_owns_nothing) {
    account = test::store_of({make_record(Collection::account, "self", {{"name", "Acme"}}),
                              make_record(Collection::action, "a1", {{"title", "Ownerless"}})});
    ViewContext seen = context();
    seen.me = {};
    BOOST_TEST(!account_view(seen, north()).actions.at(0).is_mine);
}

BOOST_AUTO_TEST_CASE(reviews_run_from_new_to_old_with_the_last_and_the_next) {
    account.load(make_record(Collection::review, "review3", {{"date", "2026-12-24"}}));
    account.load(make_record(Collection::review, "review4", {{"date", "2026-11-02"}}));
    // Marked as held, but nobody was there: it does not count (domain.md 1.20).
    account.load(
        make_record(Collection::review, "review5", {{"date", "2026-11-10"}, {"is_held", true}}));
    const AccountView view = account_view(context(), north());
    BOOST_REQUIRE_EQUAL(view.reviews.size(), 5u);
    BOOST_TEST(view.reviews[0].date == "14 Jan 2027");
    BOOST_TEST(view.reviews[3].date == "2 Nov 2026");
    BOOST_TEST(view.reviews[3].is_late);
    BOOST_TEST(!view.reviews[0].is_late);
    BOOST_TEST(view.reviews[4].attendees == "Anna Lindqvist, Ben Okafor");
    BOOST_TEST(view.next_review == "24 Dec 2026");
    BOOST_TEST(view.last_review == "15 Oct 2026");
}

BOOST_AUTO_TEST_CASE(what_is_not_on_the_server_yet_is_marked) {
    ViewContext seen = context();
    const std::vector<std::string> pending{"insight2", "opportunity1", "target2", "action1",
                                           "review1"};
    seen.is_pending = is_on_list;
    seen.pending_owner = &pending;
    const AccountView view = account_view(seen, north());
    BOOST_TEST(!view.insights.at(0).is_pending);
    BOOST_TEST(view.insights.at(1).is_pending);
    BOOST_TEST(view.opportunities.at(0).is_pending);
    BOOST_TEST(!view.opportunities.at(1).is_pending);
    BOOST_TEST(view.targets.at(1).is_pending);
    BOOST_TEST(view.actions.at(0).is_pending);
    BOOST_TEST(view.reviews.at(1).is_pending);
    BOOST_TEST(!view.reviews.at(0).is_pending);
}

BOOST_AUTO_TEST_CASE(an_account_that_is_not_here_yet_is_an_empty_view) {
    const model::Store nothing;
    ViewContext seen = context();
    seen.firm = nullptr;
    const AccountView view =
        account_view(seen, {{"acme"}, &nothing, model::SpaceRole::account_lead});
    BOOST_TEST(view.account == nullptr);
    // People who have not arrived yet have no names, and nothing breaks.
    BOOST_TEST(account_view(seen, north()).lead_name == "");
}

BOOST_AUTO_TEST_SUITE_END()
