// The leadership page: rows from what the server derives, totals over all of them, filters.
#include <boost/test/unit_test.hpp>

#include "tests/support/view_makers.h"

BOOST_FIXTURE_TEST_SUITE(leadership_view_tests, kam::test::ViewWorld)

using namespace kam;
using namespace kam::view;
using kam::test::make_record;
using model::Collection;

namespace {

std::string names(const LeadershipView& view) {
    std::string text;
    for (const LeadershipRow& row : view.rows) text += (text.empty() ? "" : ", ") + row.name;
    return text;
}

Route filtered(std::string filter) {
    Route route = leadership_route();
    route.filter = std::move(filter);
    return route;
}

int total(const std::array<int, 5>& counts) {
    int sum = 0;
    for (const int count : counts) sum += count;
    return sum;
}

int count(const std::array<int, 5>& counts, Rag rag) {
    return counts[static_cast<std::size_t>(rag)];
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_account_is_a_row_with_its_targets) {
    const LeadershipView view = leadership_view(context(), leadership_route());
    BOOST_TEST(names(view) == "Älvsborg Kraft, Northwind Shipping");
    BOOST_TEST(view.as_of == "21 Nov 2026");
    BOOST_TEST(!view.is_loading);
    const LeadershipRow& alv = view.rows[0];
    BOOST_TEST(alv.targets.size() == 2u);
    BOOST_TEST(!alv.is_readable);
    BOOST_TEST(alv.has_override);
    BOOST_TEST(alv.lead_name == "Ben Okafor");
    BOOST_TEST(alv.next_review == "");
    BOOST_TEST(alv.last_review == "");
    const LeadershipRow& north = view.rows[1];
    BOOST_TEST(north.is_readable);
    BOOST_TEST(!north.has_override);
    BOOST_TEST(north.stage_words == "Follow-up");
    BOOST_TEST(north.last_review == "15 Oct 2026");
    BOOST_TEST(north.next_review == "14 Jan 2027");
    BOOST_TEST(!north.is_review_missing);
}

BOOST_AUTO_TEST_CASE(totals_are_over_all_accounts_whatever_is_shown) {
    for (const char* filter : {"", "red", "overdue", "no such filter"}) {
        const LeadershipView view = leadership_view(context(), filtered(filter));
        BOOST_TEST(view.targets_count == 4);
        BOOST_TEST(total(view.rag_counts) == 4);
        BOOST_TEST(view.specific_count == 1);  // target1 alone has all seven fields
        BOOST_TEST(view.accounts_with_specific == 1);
        BOOST_TEST(view.actions_open == 6);
        BOOST_TEST(view.actions_overdue == 1);
        BOOST_TEST(view.reviews_due == 0);
    }
}

BOOST_AUTO_TEST_CASE(rag_counts_of_rows_add_up_to_the_total) {
    const LeadershipView view = leadership_view(context(), leadership_route());
    std::array<int, 5> sum{};
    for (const LeadershipRow& row : view.rows) {
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += row.rag_counts[i];
    }
    BOOST_TEST((sum == view.rag_counts));
    // Nothing reached shortly before the due date.
    BOOST_TEST(count(view.rows[0].rag_counts, Rag::red) == 1);
}

BOOST_AUTO_TEST_CASE(filters_keep_the_accounts_that_have_one) {
    // Northwind's share of spend catches up.
    programme = kam::test::with_fields(programme, Collection::summary_target, "target1",
                                       {{"current", 1700}});
    BOOST_TEST(names(leadership_view(context(), filtered("red"))) == "Älvsborg Kraft");
    BOOST_TEST(names(leadership_view(context(), filtered("overdue"))) == "Älvsborg Kraft");
    for (const auto& [filter, rag] : {std::pair{"amber", Rag::amber}, {"no_data", Rag::no_data}}) {
        const LeadershipView all = leadership_view(context(), leadership_route());
        const LeadershipView some = leadership_view(context(), filtered(filter));
        std::size_t expected = 0;
        for (const LeadershipRow& row : all.rows) expected += count(row.rag_counts, rag) > 0;
        BOOST_TEST(some.rows.size() == expected);
        for (const LeadershipRow& row : some.rows) BOOST_TEST(count(row.rag_counts, rag) > 0);
    }
    BOOST_TEST(leadership_view(context(), filtered("red")).filter == "red");
}

BOOST_AUTO_TEST_CASE(an_account_in_follow_up_without_a_planned_review_is_due) {
    programme.load(make_record(Collection::summary, "zeta",
                               {{"name", "Zeta"}, {"stage", 4}, {"last_review", "2026-01-10"}}));
    const LeadershipView view = leadership_view(context(), leadership_route());
    BOOST_TEST(view.reviews_due == 1);
    BOOST_TEST(view.rows.back().is_review_missing);
    BOOST_TEST(view.rows.back().last_review == "10 Jan 2026");
}

BOOST_AUTO_TEST_CASE(without_the_programme_there_is_nothing_to_show_yet) {
    has_programme = false;
    const LeadershipView view = leadership_view(context(), leadership_route());
    BOOST_TEST(view.rows.empty());
    BOOST_TEST(view.is_loading);
}

BOOST_AUTO_TEST_SUITE_END()
