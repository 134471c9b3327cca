// Whitespace: what counts as addressable, what is at least, and that a wall cannot be guessed
// (domain.md 1.4).
#include "shared/readmodel/whitespace.h"

#include <boost/test/unit_test.hpp>
#include <vector>

#include "tests/support/records.h"

using namespace kam;
using namespace kam::readmodel;

BOOST_AUTO_TEST_SUITE(whitespace_tests)

BOOST_AUTO_TEST_CASE(counts_penetration_and_value) {
    const std::vector<Cell> cells{
        {CellState::active, 1000, 400}, {CellState::active, 300, 500},  // more than they spend
        {CellState::rival, 700, {}},    {CellState::open, 200, {}},
        {CellState::no_need, 900, {}},  {CellState::cannot_serve, 900, {}},
        {CellState::blocked, 900, {}},  {CellState::lapsed, 100, 0},
    };
    const Whitespace grid = whitespace(cells, true);
    BOOST_TEST(grid.all == 8);
    BOOST_TEST(grid.addressable == 5);
    BOOST_TEST(grid.active == 2);
    BOOST_TEST(grid.penetration->value == 4000);
    BOOST_TEST(grid.unknown_rate->value == 0);
    BOOST_TEST(grid.value.value() == 600 + 0 + 700 + 200 + 100);
    BOOST_TEST(!grid.is_at_least);
}

BOOST_AUTO_TEST_CASE(what_is_not_known_makes_the_value_at_least) {
    const std::vector<Cell> cells{
        {CellState::open, 200, {}}, {CellState::unknown, {}, {}}, {CellState::active, 500, {}}};
    const Whitespace grid = whitespace(cells, true);
    BOOST_TEST(grid.value.value() == 200);
    BOOST_TEST(grid.is_at_least);
    BOOST_TEST(grid.unknown_rate->value == 3333);
    const Whitespace nothing = whitespace(std::vector<Cell>{{CellState::open, {}, {}}}, true);
    BOOST_TEST(!nothing.value.has_value());
    BOOST_TEST(nothing.is_at_least);
}

BOOST_AUTO_TEST_CASE(no_addressable_cell_is_not_applicable) {
    const Whitespace grid = whitespace(std::vector<Cell>{{CellState::no_need, {}, {}}}, true);
    BOOST_TEST(!grid.penetration.has_value());
    BOOST_TEST(!whitespace({}, true).unknown_rate.has_value());
}

BOOST_AUTO_TEST_CASE(outside_the_wall_a_blocked_cell_does_not_exist) {
    std::vector<Cell> cells{{CellState::active, 500, 100}, {CellState::open, 50, {}}};
    const Whitespace without = whitespace(cells, false);
    cells.push_back({CellState::blocked, 900, 900});
    const Whitespace with = whitespace(cells, false);
    BOOST_TEST(with.all == without.all);
    BOOST_TEST((with.penetration == without.penetration));
    BOOST_TEST((with.unknown_rate == without.unknown_rate));
    BOOST_TEST((with.value == without.value));
    BOOST_TEST(whitespace(cells, true).all == 3);
}

BOOST_AUTO_TEST_CASE(fees_of_the_last_24_months_are_active) {
    const base::Day today = test::day_of("2026-11-27");
    BOOST_TEST((state_from_fees(test::day_of("2024-11-27"), today) == CellState::active));
    BOOST_TEST((state_from_fees(test::day_of("2024-11-01"), today) == CellState::lapsed));
    BOOST_TEST(!state_from_fees(std::nullopt, today).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
