// The leadership page: rows from what the server derives, tiles over what the page is about,
// filters, then against now, and that nothing is folded twice.
#include <boost/test/unit_test.hpp>

#include "client/view/leadership_fold.h"
#include "client/view/tile_words.h"
#include "shared/base/ids.h"
#include "tests/support/view_makers.h"

BOOST_FIXTURE_TEST_SUITE(leadership_view_tests, kam::test::ViewWorld)

using namespace kam;
using namespace kam::view;
using kam::test::make_record;
using model::Collection;

namespace {

LeadershipView fold(const ViewContext& context, const Route& route = leadership_route()) {
    return kam::test::leadership_view(context, route);
}

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

int count(const std::array<int, 5>& counts, Rag rag) {
    return counts[static_cast<std::size_t>(rag)];
}

const LeadershipTile& tile(const LeadershipView& view, TileKind kind) {
    return view.tiles[static_cast<std::size_t>(kind)];
}

// "2 of 5", "12 specific, 3 vague"
std::string figures(const LeadershipView& view, TileKind kind) {
    std::string said;
    for (const auto& [figure, word] : tile(view, kind).figures) {
        said += (said.empty() ? "" : ", ") + figure + (word.empty() ? "" : " ") + word;
    }
    return said;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_account_is_a_row_with_its_targets) {
    const LeadershipView view = fold(context());
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
    BOOST_TEST(north.has_recent_review);
}

BOOST_AUTO_TEST_CASE(tiles_are_over_all_clients_whatever_is_listed) {
    for (const char* filter : {"", "rag:red", "overdue", "tile:risk", "no such filter"}) {
        const LeadershipView view = fold(context(), filtered(filter));
        BOOST_TEST(view.clients == 2);
        // target1 alone has all seven fields; both plans have targets.
        BOOST_TEST(figures(view, TileKind::specific) == "1 specific, 3 vague, 0 missing");
        BOOST_TEST(tile(view, TileKind::specific).sentence ==
                   "50% of plans have a specific one; in the literature 10%");
        BOOST_TEST(figures(view, TileKind::reviews) == "1 of 2");
        BOOST_TEST(figures(view, TileKind::readiness) == "1 of 2");
    }
}

BOOST_AUTO_TEST_CASE(the_rule_is_one_client_for_every_hundred_fee_earners) {
    struct Case {
        int earners;
        const char* figure;
        const char* sentence;
    };
    for (const auto& [earners, figure, sentence] :
         {Case{40, "2 of 1", "1 over the rule"}, Case{199, "2 of 1", "1 over the rule"},
          Case{250, "2 of 2", "As many as the rule allows"},
          Case{1050, "2 of 10", "8 more by the rule"}}) {
        firm = kam::test::with_fields(firm, Collection::firm, "self", {{"fee_earners", earners}});
        const LeadershipView view = fold(context());
        BOOST_TEST(figures(view, TileKind::clients) == figure);
        BOOST_TEST(tile(view, TileKind::clients).sentence == sentence);
    }
    firm = kam::test::with_fields(firm, Collection::firm, "self", {{"fee_earners", nullptr}});
    BOOST_TEST(figures(fold(context()), TileKind::clients) == "2");
}

BOOST_AUTO_TEST_CASE(rag_counts_of_rows_add_up_to_the_tile) {
    const LeadershipView view = fold(context());
    std::array<int, 5> sum{};
    for (const LeadershipRow& row : view.rows) {
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += row.rag_counts[i];
    }
    BOOST_TEST((sum == view.rag_counts));
    // Nothing reached shortly before the due date.
    BOOST_TEST(count(view.rows[0].rag_counts, Rag::red) == 1);
    BOOST_TEST(tile(view, TileKind::rag).figures[2].first == std::to_string(count(sum, Rag::red)));
}

BOOST_AUTO_TEST_CASE(filters_keep_the_accounts_that_have_one) {
    // Northwind's share of spend catches up.
    programme = kam::test::with_fields(programme, Collection::summary_target, "target1",
                                       {{"current", 1700}});
    BOOST_TEST(names(fold(context(), filtered("rag:red"))) == "Älvsborg Kraft");
    BOOST_TEST(names(fold(context(), filtered("red"))) == "Älvsborg Kraft");  // as it was once
    BOOST_TEST(names(fold(context(), filtered("overdue"))) == "Älvsborg Kraft");
    const LeadershipView all = fold(context());
    for (const auto& [filter, rag] :
         {std::pair{"rag:amber", Rag::amber}, {"rag:no_data", Rag::no_data}}) {
        const LeadershipView some = fold(context(), filtered(filter));
        std::size_t expected = 0;
        for (const LeadershipRow& row : all.rows) expected += count(row.rag_counts, rag) > 0;
        BOOST_TEST(some.rows.size() == expected);
        for (const LeadershipRow& row : some.rows) BOOST_TEST(count(row.rag_counts, rag) > 0);
    }
}

BOOST_AUTO_TEST_CASE(sector_mode_and_stage_say_what_the_page_is_about) {
    const LeadershipView energy = fold(context(), filtered("sector:Energy"));
    BOOST_TEST(names(energy) == "Älvsborg Kraft");
    BOOST_TEST(energy.clients == 1);
    BOOST_TEST(figures(energy, TileKind::readiness) == "0 of 1");
    BOOST_TEST((energy.sectors == std::vector<std::string>{"Energy", "Transport"}));
    BOOST_TEST(names(fold(context(), filtered("stage:4"))) == "Northwind Shipping");
    BOOST_TEST(names(fold(context(), filtered("mode:grow"))) == "Northwind Shipping");
    BOOST_TEST(names(fold(context(), filtered("mode:grow,sector:Energy"))) == "");
}

BOOST_AUTO_TEST_CASE(a_tile_lists_as_many_clients_as_it_says) {
    const LeadershipView all = fold(context());
    for (const LeadershipTile& each : all.tiles) {
        if (each.show.empty()) continue;
        const std::string filter = "tile:" + std::string(tile_key(each.kind));
        const LeadershipView some = fold(context(), filtered(filter));
        BOOST_TEST(static_cast<int>(some.rows.size()) == each.shown_count, filter);
        BOOST_TEST(tile(some, each.kind).is_chosen);
    }
}

BOOST_AUTO_TEST_CASE(an_account_in_follow_up_without_a_planned_review_is_due) {
    programme.load(make_record(Collection::summary, "zeta",
                               {{"name", "Zeta"}, {"stage", 4}, {"last_review", "2026-01-10"}}));
    const LeadershipView view = fold(context());
    BOOST_TEST(view.rows.back().is_review_missing);
    BOOST_TEST(view.rows.back().last_review == "10 Jan 2026");
    BOOST_TEST(tile(view, TileKind::reviews).sentence ==
               "In the last 13 weeks; 1 in follow-up without a next date");
}

// 13 weeks before 21 Nov 2026 is 22 Aug 2026.
BOOST_AUTO_TEST_CASE(colours_and_basket_are_compared_only_where_both_are_known) {
    BOOST_TEST(tile(fold(context()), TileKind::rag).sentence ==
               "How they stood 13 weeks ago is not known");
    // £1m to £2m over 2026: on 22 Aug 64 % are expected, on 21 Nov 89 %.
    programme = kam::test::with_fields(
        programme, Collection::summary_target, "alv1",
        {{"current", 195'000'000}, {"history", "2026-08-01:120000000,2026-11-15:195000000"}});
    const LeadershipView view = fold(context());
    BOOST_TEST(tile(view, TileKind::rag).sentence == "1 more on track than 13 weeks ago");
    BOOST_TEST(tile(view, TileKind::basket).sentence ==
               "Together 75 points more than 13 weeks ago");
    BOOST_TEST(view.over_time.is_known);
    BOOST_TEST(view.over_time.days.size() == 13u);
    BOOST_TEST(!view.over_time.green.front().has_value());  // a year ago nothing was known
    BOOST_TEST(view.over_time.green.back().value() == count(view.rag_counts, Rag::green));
    programme = kam::test::with_fields(
        programme, Collection::summary_target, "alv1",
        {{"current", 100'000'000}, {"history", "2026-08-01:190000000,2026-11-15:100000000"}});
    BOOST_TEST(tile(fold(context()), TileKind::rag).sentence ==
               "1 fewer on track than 13 weeks ago");
}

BOOST_AUTO_TEST_CASE(currencies_are_never_added) {
    for (const auto& [id, currency, weighted] :
         {std::tuple{"alv", "GBP", 480'000'000}, {"zeta", "EUR", 120'000'000}}) {
        programme.load(make_record(Collection::summary, id,
                                   {{"name", id},
                                    {"currency", currency},
                                    {"pipeline_weighted", weighted},
                                    {"pipeline_unvalued", 2}}));
    }
    programme = kam::test::with_fields(programme, Collection::summary, "north",
                                       {{"pipeline_weighted", nullptr}});
    const LeadershipView view = fold(context());
    BOOST_TEST(figures(view, TileKind::pipeline) == "€1.2m, £4.8m");
    BOOST_TEST(tile(view, TileKind::pipeline).coverage == "Known for 2 of 3 clients");
}

BOOST_AUTO_TEST_CASE(figures_on_people_come_from_groups_and_from_nowhere_else) {
    const auto group = [&](const std::string& id, const model::FieldMap& fields) {
        programme.load(make_record(Collection::summary_group, id, fields));
    };
    BOOST_TEST(tile(fold(context()), TileKind::uncovered).sentence == "not known");
    group("all", {{"dimension", "all"},
                  {"clients", 6},
                  {"contributors", 11},
                  {"deciders", 20},
                  {"deciders_uncovered", 7},
                  {"momentum_now", 38},
                  {"momentum_before", 24}});
    group(base::id_text_from_key("sector", "Energy"),
          {{"dimension", "sector"}, {"name", "Energy"}, {"is_suppressed", true}});
    LeadershipView view = fold(context());
    BOOST_TEST(figures(view, TileKind::uncovered) == "7 of 20");
    BOOST_TEST(tile(view, TileKind::momentum).sentence ==
               "38 points in 30 days, 24 in the 30 before");
    view = fold(context(), filtered("sector:Energy"));
    BOOST_TEST(figures(view, TileKind::uncovered) == "Not shown");
    BOOST_TEST(tile(view, TileKind::uncovered).sentence ==
               "Fewer than 5 people or 3 clients: not shown");
    view = fold(context(), filtered("stage:4"));
    BOOST_TEST(figures(view, TileKind::uncovered) == "Not shown");
    BOOST_TEST(tile(view, TileKind::uncovered).sentence ==
               "Known for all clients together and by sector only");
}

BOOST_AUTO_TEST_CASE(formulas_say_the_numbers_that_the_code_uses) {
    BOOST_TEST(tile_formula(TileKind::clients).find("÷ 100,") != std::string::npos);
    BOOST_TEST(tile_formula(TileKind::risk).find("Medium from 25, high from 50") !=
               std::string::npos);
    BOOST_TEST(tile_formula(TileKind::rag).find("on track from 90%, watch from 70%") !=
               std::string::npos);
    for (const LeadershipTile& each : fold(context()).tiles) {
        BOOST_TEST(!each.label.empty());
        BOOST_TEST(!each.sentence.empty(), each.label);
        BOOST_TEST(!each.action.empty(), each.label);
        BOOST_TEST(!each.purpose.empty(), each.label);
        BOOST_TEST(!each.formula.empty(), each.label);
        BOOST_TEST(!each.coverage.empty(), each.label);
        BOOST_TEST(!each.figures.empty(), each.label);
    }
}

BOOST_AUTO_TEST_CASE(an_opened_row_has_its_targets_over_time) {
    programme = kam::test::with_fields(
        programme, Collection::summary_target, "alv1",
        {{"history", "2026-08-01:120000000,2026-11-15:150000000"}, {"current", 150'000'000}});
    Route route = leadership_route();
    route.open = "client/alv";
    const LeadershipView view = fold(context(), route);
    BOOST_REQUIRE(view.rows[0].is_open);
    const TargetOverTime& fees = view.rows[0].over_time.at(0);
    // Its baseline, two values and today.
    BOOST_TEST(fees.days.size() == 4u);
    BOOST_TEST(fees.progress[0].value() == 0);
    BOOST_TEST(fees.progress[1].value() == 200);
    BOOST_TEST(fees.progress[3].value() == 500);
    BOOST_TEST(fees.expected[0].value() == 0);
    BOOST_TEST(view.rows[1].over_time.empty());
}

BOOST_AUTO_TEST_CASE(own_actions_come_from_the_plans_one_is_part_of) {
    const LeadershipView view = fold(context());
    for (const MyRow& row : view.own_actions) {
        BOOST_TEST(row.record->person("owner").text == "anna");
        BOOST_TEST(row.facts.starts_with("Northwind Shipping"));
    }
}

BOOST_AUTO_TEST_CASE(nothing_is_folded_twice_and_every_change_is_seen) {
    std::shared_ptr<LeadershipFold> kept;
    const Route route = leadership_route();
    const auto first = view::leadership_view(kept, context(), route);
    BOOST_TEST(view::leadership_view(kept, context(), route) == first);
    programme.apply({{.collection = Collection::summary_target,
                      .id = {"alv1"},
                      .field = "current",
                      .value = 199'000'000}},
                    {.version = {9}, .person = {"server"}, .at = {9}});
    const auto second = view::leadership_view(kept, context(), route);
    BOOST_TEST(second != first);
    // Only what changed was read again.
    BOOST_TEST(second->rows[0].targets[0] != first->rows[0].targets[0]);
    BOOST_TEST(second->rows[0].targets[1] == first->rows[0].targets[1]);
    BOOST_TEST(second->rows[1].targets[0] == first->rows[1].targets[0]);
    BOOST_TEST(names(*second) == names(fold(context())));
    BOOST_TEST((second->rag_counts == fold(context()).rag_counts));
    ViewContext later = context();
    later.today = later.today + 1;
    BOOST_TEST(view::leadership_view(kept, later, route) != second);
}

BOOST_AUTO_TEST_CASE(without_the_programme_there_is_nothing_to_show_yet) {
    has_programme = false;
    const LeadershipView view = fold(context());
    BOOST_TEST(view.rows.empty());
    BOOST_TEST(view.is_loading);
}

BOOST_AUTO_TEST_SUITE_END()
