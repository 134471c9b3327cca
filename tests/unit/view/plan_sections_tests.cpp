// The sections of a client: the whitespace grid's totals equal their cells, spend is a range.
#include <boost/test/unit_test.hpp>

#include "client/view/spend_words.h"
#include "tests/support/view_makers.h"

BOOST_FIXTURE_TEST_SUITE(plan_sections_tests, kam::test::ViewWorld)

using namespace kam;
using namespace kam::view;
using kam::test::make_record;
using model::Collection;

namespace {

model::Record cell(std::string_view id, std::string_view practice, std::string_view entity,
                   model::FieldMap more) {
    more.emplace("practice", std::string(practice));
    more.emplace("entity", std::string(entity));
    return make_record(Collection::whitespace_cell, id, more);
}

model::Store grid_store() {
    model::Store store = test::valid_account_store();
    store.load(make_record(Collection::practice, "p1", {{"name", "Employment"}, {"pos", "A1"}}));
    store.load(make_record(Collection::practice, "p2", {{"name", "Tax"}, {"pos", "A2"}}));
    store.load(make_record(Collection::entity, "e1", {{"name", "Port"}, {"pos", "A1"}}));
    store.load(make_record(Collection::entity, "e2", {{"name", "Rail"}, {"pos", "A2"}}));
    store.load(
        cell("c1", "p1", "e1", {{"state", "active"}, {"spend", 100'000'00}, {"fees", 40'000'00}}));
    store.load(cell("c2", "p1", "e2", {{"state", "rival"}, {"spend", 50'000'00}, {"fees", 0}}));
    store.load(cell("c3", "p2", "e1", {{"state", "no_need"}, {"spend", 70'000'00}}));
    return store;
}

}  // namespace

BOOST_AUTO_TEST_CASE(totals_are_those_of_their_cells) {
    const model::Store store = grid_store();
    const HeldAccount held{base::AccountId{"acme"}, &store, model::SpaceRole::member};
    const AccountView view = account_view(context(), held);
    const WhitespaceView& grid = view.plan.whitespace;
    BOOST_REQUIRE_EQUAL(grid.cells.size(), 4u);
    BOOST_TEST(grid.cell(0, 0).share == "40 %");
    BOOST_TEST(grid.by_practice[0].value == "£110k");  // 60 + 50
    BOOST_TEST(grid.by_entity[0].value == "£60k");     // no need is not addressable
    BOOST_TEST(grid.by_entity[1].value == "£50k");
    BOOST_TEST(grid.all.value == "£110k");
    BOOST_TEST(grid.all.is_at_least);  // of one cell nothing is known
    BOOST_TEST(grid.all.penetration == "1 of 3");
    BOOST_TEST(grid.unknown == "1 of 4");
}

// The summary opens an opportunity on another tab: the field it names must have its words there.
BOOST_AUTO_TEST_CASE(cells_have_words_wherever_an_opportunity_is_open) {
    const model::Store store = grid_store();
    const HeldAccount held{base::AccountId{"acme"}, &store, model::SpaceRole::member};
    Route route = account_route(held.id, Tab::insight);
    route.section = "summary";
    ViewContext there = context();
    there.route = &route;
    BOOST_TEST(account_view(there, held).plan.of(Collection::whitespace_cell).empty());
    route.open = "opportunity/opportunity1";
    const AccountView opened = account_view(there, held);
    BOOST_REQUIRE_EQUAL(opened.plan.of(Collection::whitespace_cell).size(), 3u);
    BOOST_TEST(opened.plan.of(Collection::whitespace_cell)[0].title == "Employment, Port");
}

BOOST_AUTO_TEST_CASE(a_cell_entered_twice_shows_the_later_one_and_says_so) {
    model::Store store = grid_store();
    model::Record later = cell("c0", "p1", "e1", {{"state", "open"}});
    later.changed = model::Version{9};
    store.load(later);
    const HeldAccount held{base::AccountId{"acme"}, &store, model::SpaceRole::member};
    const AccountView view = account_view(context(), held);
    BOOST_TEST(view.plan.whitespace.cell(0, 0).is_twice);
    BOOST_TEST((view.plan.whitespace.cell(0, 0).state == readmodel::CellState::open));
}

BOOST_AUTO_TEST_CASE(spend_is_a_range_until_it_is_known) {
    const auto words = [](model::FieldMap fields) {
        return spend_words(make_record(Collection::target, "t", fields), test::test_day());
    };
    BOOST_TEST(words({}).share == "");
    const model::FieldMap range{{"spend_low", 200},
                                {"spend_likely", 250},
                                {"spend_high", 400},
                                {"our_fees", 50},
                                {"spend_source", "benchmark"}};
    BOOST_TEST(words(range).share == "Our share: 13 to 25 %, likely 20 %");
    BOOST_TEST(words(range).note == "");
    model::FieldMap begun = range;
    begun.emplace("unit", "percent");
    begun.emplace("baseline", 1'300);
    BOOST_TEST(words(begun).note.starts_with("Not yet distinguishable"));
    model::FieldMap wrong = range;
    wrong["our_fees"] = 500;
    BOOST_TEST(words(wrong).share == "");
    BOOST_TEST(words(wrong).note.starts_with("Our fees are more"));
}

BOOST_AUTO_TEST_SUITE_END()
