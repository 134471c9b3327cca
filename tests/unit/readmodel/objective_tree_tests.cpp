// Objectives above strategies above actions, whatever links people set.
#include "shared/readmodel/objective_tree.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/support/records.h"

using namespace kam;
using model::Collection;
using model::Store;
using test::make_record;

namespace {

model::Record node(std::string_view id, std::string_view level, std::string_view parent = {}) {
    model::FieldMap fields{
        {"statement", std::string(id)}, {"level", std::string(level)}, {"pos", std::string(id)}};
    if (!parent.empty()) fields.emplace("parent", std::string(parent));
    return make_record(Collection::objective, id, fields);
}

model::Record action(std::string_view id, std::string_view objective, bool is_firm = true) {
    model::FieldMap fields{{"title", std::string(id)}, {"owner", "anna"}, {"pos", std::string(id)}};
    if (!objective.empty()) fields.emplace("objective", std::string(objective));
    if (is_firm) fields.emplace("due", "2026-12-01");
    return make_record(Collection::action, id, fields);
}

std::string drawn(const readmodel::ObjectiveTree& tree) {
    std::string out;
    for (const auto& each : tree.nodes) {
        out += std::string(static_cast<std::size_t>(each.depth), '-') + each.record->id.text + " ";
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(objective_tree_tests)

BOOST_AUTO_TEST_CASE(parents_come_before_children_and_actions_below_what_they_serve) {
    const Store store =
        test::store_of({node("b", "objective"), node("a", "objective"), node("s", "strategy", "b"),
                        action("x", "s"), action("y", "b"), action("z", "")});
    const auto tree = readmodel::objective_tree(store);
    BOOST_TEST(drawn(tree) == "a b -y -s --x ");
    BOOST_REQUIRE_EQUAL(tree.unassigned.size(), 1u);
    BOOST_TEST(tree.unassigned[0]->id.text == "z");
    BOOST_TEST(tree.nodes[1].actions == 2);
    BOOST_TEST(tree.thin == 1);  // a has none, b has two
}

BOOST_AUTO_TEST_CASE(an_action_without_a_date_does_not_count) {
    const auto tree = readmodel::objective_tree(
        test::store_of({node("a", "objective"), action("x", "a"), action("y", "a", false)}));
    BOOST_TEST(tree.nodes[0].actions == 1);
    BOOST_TEST(tree.thin == 1);
}

BOOST_AUTO_TEST_CASE(a_circle_is_drawn_once_and_a_lost_parent_is_none) {
    const auto circle = readmodel::objective_tree(
        test::store_of({node("a", "objective", "b"), node("b", "strategy", "a")}));
    BOOST_TEST(drawn(circle) == "a -b ");
    const auto lost = readmodel::objective_tree(
        test::without_record(test::store_of({node("a", "objective"), node("b", "strategy", "a")}),
                             Collection::objective, "a"));
    BOOST_TEST(drawn(lost) == "b ");
}

BOOST_AUTO_TEST_SUITE_END()
