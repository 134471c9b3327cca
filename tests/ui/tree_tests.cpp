// Trees by keyboard and pointer.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/widgets.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {
namespace {

constexpr TreeItem items[] = {{.id = "a", .label = "Corporate"},
                              {.id = "b", .label = "Mergers", .level = 2},
                              {.id = "c", .label = "Takeovers", .level = 3},
                              {.id = "d", .label = "Funds", .level = 2},
                              {.id = "e", .label = "Tax"}};

struct TreeFixture : test::UiFixture {
    TreeState state;
    std::optional<int> activated;

    TreeFixture() {
        show([this](Ui& ui) {
            Column column{40, 40, 600};
            const TreeResult result = tree(ui, column, "tree", "Practices", items, state);
            if (result.activated) activated = result.activated;
        });
    }
    bool has(std::string_view name) const { return find(Role::treeitem, name) != nullptr; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tree_tests, TreeFixture)

BOOST_AUTO_TEST_CASE(items_say_where_they_stand) {
    BOOST_CHECK_EQUAL(count(Role::treeitem), 2);
    state.open = {"a"};
    settle();
    const SemNode& funds = node(Role::treeitem, "Funds");
    BOOST_CHECK_EQUAL(funds.level, 2);
    BOOST_CHECK_EQUAL(funds.position, 2);
    BOOST_CHECK_EQUAL(funds.set_size, 2);
    BOOST_CHECK(!funds.is_expandable);
    BOOST_CHECK(node(Role::treeitem, "Corporate").is_expanded);
    BOOST_CHECK(node(Role::treeitem, "Mergers").is_expandable);
    BOOST_CHECK(parent_of(funds)->role == Role::tree);
}

BOOST_AUTO_TEST_CASE(arrows_open_enter_leave_and_close) {
    focus(Role::treeitem, "Corporate");
    key("ArrowRight");
    BOOST_CHECK(has("Mergers"));
    BOOST_CHECK_EQUAL(focused(), node(Role::treeitem, "Corporate").id);
    key("ArrowRight");
    BOOST_CHECK_EQUAL(focused(), node(Role::treeitem, "Mergers").id);
    key("ArrowDown");
    BOOST_CHECK_EQUAL(focused(), node(Role::treeitem, "Funds").id);
    key("ArrowLeft");
    BOOST_CHECK_EQUAL(focused(), node(Role::treeitem, "Corporate").id);
    key("ArrowLeft");
    BOOST_CHECK(!has("Mergers"));
    key("End");
    BOOST_CHECK_EQUAL(focused(), node(Role::treeitem, "Tax").id);
    key("Home");
    BOOST_CHECK_EQUAL(focused(), node(Role::treeitem, "Corporate").id);
}

BOOST_AUTO_TEST_CASE(letters_jump) {
    state.open = {"a"};
    settle();
    focus(Role::treeitem, "Corporate");
    key("f");
    BOOST_CHECK_EQUAL(focused(), node(Role::treeitem, "Funds").id);
    wait(1000);
    key("t");
    BOOST_CHECK_EQUAL(focused(), node(Role::treeitem, "Tax").id);
}

BOOST_AUTO_TEST_CASE(pressing_selects_and_the_arrow_only_opens) {
    const Rect rect = node(Role::treeitem, "Corporate").rect;
    click_at(rect.x + 20, rect.y + 20);
    BOOST_CHECK(has("Mergers"));
    BOOST_CHECK(!activated.has_value());
    click_at(rect.x + 200, rect.y + 20);
    BOOST_CHECK_EQUAL(activated.value_or(-1), 0);
    BOOST_CHECK(node(Role::treeitem, "Corporate").is_checked);
    activate(Role::treeitem, "Funds");
    BOOST_CHECK_EQUAL(activated.value_or(-1), 3);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
