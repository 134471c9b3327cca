// The list of clients: own rows and summaries together, search, filters, order, candidates.
#include <boost/test/unit_test.hpp>

#include "tests/support/view_makers.h"

BOOST_FIXTURE_TEST_SUITE(account_list_view_tests, kam::test::ViewWorld)

using namespace kam;
using namespace kam::view;
using kam::test::make_record;
using model::Collection;

namespace {

std::string names(const AccountListView& view) {
    std::string text;
    for (const AccountRow& row : view.rows) text += (text.empty() ? "" : ", ") + row.name;
    return text;
}

Route route_of(std::string search, std::string filter = {}, std::string sort = {}) {
    Route route = clients_route();
    route.search = std::move(search);
    route.filter = std::move(filter);
    route.sort = std::move(sort);
    return route;
}

const AccountRow& row_of(const AccountListView& view, std::string_view name) {
    for (const AccountRow& row : view.rows) {
        if (row.name == name) return row;
    }
    BOOST_FAIL("no row " << name);
    return view.rows.front();
}

bool is_target1(const void*, const model::SpaceId&, Collection, const base::RecordId& id) {
    return id.text == "target1";
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_account_i_hold_is_not_doubled_by_its_summary) {
    const AccountListView view = account_list_view(context(), clients_route());
    BOOST_TEST(names(view) == "Älvsborg Kraft, Northwind Shipping");
    BOOST_TEST(view.clients_count == 2);
    BOOST_TEST(view.mine_count == 1);
    BOOST_TEST(view.candidates_count == 2);  // the opened one is a client now
    const AccountRow& own = row_of(view, "Northwind Shipping");
    BOOST_TEST(own.is_readable);
    BOOST_TEST(own.targets.size() == 2u);
    BOOST_TEST(own.lead_name == "Anna Lindqvist");
    BOOST_TEST(own.next.words == "Draft the lease memo");
    BOOST_TEST(!row_of(view, "Älvsborg Kraft").is_readable);
}

BOOST_AUTO_TEST_CASE(a_summary_row_says_what_the_server_wrote) {
    const AccountListView view = account_list_view(context(), clients_route());
    const AccountRow& row = row_of(view, "Älvsborg Kraft");
    BOOST_TEST(row.id.text == "alv");
    BOOST_TEST(row.lead_name == "Ben Okafor");
    BOOST_TEST(row.stage == 1);
    BOOST_TEST(row.stage_words == "Insight: 3 things missing");
    BOOST_TEST(row.next.words == "Ask for the org chart");
    BOOST_TEST(row.next.owner_name == "Ben Okafor");
    BOOST_TEST(row.next.due == "1 Nov 2026");
    BOOST_TEST(row.next.is_overdue);
    BOOST_REQUIRE_EQUAL(row.targets.size(), 2u);
    BOOST_TEST(row.targets[0].goal == "£2,000,000");
    BOOST_TEST(row.targets[0].progress_words == "0%");
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_empty_and_never_zero) {
    programme.load(make_record(Collection::summary, "new", {{"name", "Zeta"}}));
    const AccountListView view = account_list_view(context(), clients_route());
    const AccountRow& row = row_of(view, "Zeta");
    BOOST_TEST(row.lead_name == "");
    BOOST_TEST(row.stage == 0);
    BOOST_TEST(row.stage_words == "");
    BOOST_TEST(row.next.words == "");
    BOOST_TEST(row.next.due == "");
    const TargetRow& target = row_of(view, "Älvsborg Kraft").targets.at(1);
    BOOST_TEST(target.baseline == "");
    BOOST_TEST(target.goal == "");
    BOOST_TEST(target.current == "");
    BOOST_TEST(target.progress_words == "not known");
    BOOST_TEST(!target.progress_permille.has_value());
    BOOST_TEST((target.rag == Rag::no_data || target.rag == Rag::not_started));
}

BOOST_AUTO_TEST_CASE(clients_and_candidates_are_found_by_a_part_of_the_name) {
    BOOST_TEST(names(account_list_view(context(), route_of("alv"))) == "Älvsborg Kraft");
    BOOST_TEST(names(account_list_view(context(), route_of("  LODZ "))) == "Łódź Textiles");
    // Clients come first, then candidates; those found by sector, place or partner, too.
    BOOST_TEST(names(account_list_view(context(), route_of("al"))) ==
               "Älvsborg Kraft, Alster Bank");
    BOOST_TEST(names(account_list_view(context(), route_of("hamburg"))) == "Alster Bank");
    BOOST_TEST(names(account_list_view(context(), route_of("okafor"))) == "Älvsborg Kraft");
    BOOST_TEST(names(account_list_view(context(), route_of("goteborg"))) == "Älvsborg Kraft");
    BOOST_TEST(names(account_list_view(context(), route_of("nobody"))) == "");
    BOOST_TEST(account_list_view(context(), route_of("nobody")).clients_count == 2);
}

BOOST_AUTO_TEST_CASE(filters_narrow_the_list) {
    const AccountListView mine = account_list_view(context(), route_of("", "mine"));
    BOOST_TEST((mine.filter == AccountFilter::mine));
    BOOST_TEST(names(mine) == "Northwind Shipping");
    const AccountListView candidates = account_list_view(context(), route_of("", "candidates"));
    BOOST_TEST((candidates.filter == AccountFilter::candidates));
    BOOST_TEST(names(candidates) == "Alster Bank, Łódź Textiles");
    BOOST_TEST(candidates.rows[0].candidate.text == "c2");
    BOOST_TEST(candidates.rows[0].id.empty());
    BOOST_TEST(names(account_list_view(context(), route_of("alv", "mine"))) == "");
}

BOOST_AUTO_TEST_CASE(sorts_put_the_unknown_last) {
    programme.load(make_record(Collection::summary, "zeta",
                               {{"name", "Zeta"}, {"stage", 2}, {"next_step_due", "2026-10-01"}}));
    programme.load(make_record(Collection::summary, "beta", {{"name", "Beta"}}));
    BOOST_TEST(names(account_list_view(context(), clients_route())) ==
               "Älvsborg Kraft, Beta, Northwind Shipping, Zeta");
    BOOST_TEST(names(account_list_view(context(), route_of("", "", "sector"))) ==
               "Älvsborg Kraft, Northwind Shipping, Beta, Zeta");
    BOOST_TEST(names(account_list_view(context(), route_of("", "", "stage"))) ==
               "Northwind Shipping, Zeta, Älvsborg Kraft, Beta");
    BOOST_TEST(names(account_list_view(context(), route_of("", "", "due"))) ==
               "Zeta, Älvsborg Kraft, Northwind Shipping, Beta");
}

BOOST_AUTO_TEST_CASE(without_the_programme_only_own_accounts_are_there) {
    has_programme = false;
    view::ViewContext seen = context();
    seen.programme_role = model::SpaceRole::reader;
    const AccountListView view = account_list_view(seen, route_of("", "candidates"));
    BOOST_TEST(view.rows.empty());
    BOOST_TEST(!view.has_programme);
    BOOST_TEST(!view.can_open_accounts);
    BOOST_TEST(view.people.empty());
    BOOST_TEST(names(account_list_view(seen, clients_route())) == "Northwind Shipping");
}

BOOST_AUTO_TEST_CASE(who_may_open_accounts_chooses_from_those_who_are_here) {
    const AccountListView view = account_list_view(context(), clients_route());
    BOOST_TEST(view.can_open_accounts);
    BOOST_REQUIRE_EQUAL(view.people.size(), 3u);  // dan has left
    BOOST_TEST(view.people[0].name == "Anna Lindqvist");
    view::ViewContext seen = context();
    seen.programme_role = model::SpaceRole::sponsor;
    BOOST_TEST(!account_list_view(seen, clients_route()).can_open_accounts);
}

BOOST_AUTO_TEST_CASE(an_account_still_on_its_way_is_no_row) {
    view::ViewContext seen = context();
    const model::Store nothing;
    seen.accounts = {{{"acme"}, &nothing, model::SpaceRole::member}};
    seen.programme = nullptr;
    seen.firm = nullptr;
    BOOST_TEST(account_list_view(seen, clients_route()).rows.empty());
}

BOOST_AUTO_TEST_CASE(targets_changed_here_and_not_yet_there_are_marked) {
    view::ViewContext seen = context();
    seen.is_pending = is_target1;
    const AccountListView view = account_list_view(seen, route_of("", "mine"));
    BOOST_TEST(view.rows.at(0).targets.at(0).is_pending);
    BOOST_TEST(!view.rows.at(0).targets.at(1).is_pending);
}

BOOST_AUTO_TEST_SUITE_END()
