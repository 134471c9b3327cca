// Every widget on one page: whatever Dear ImGui takes for interactive must be stated as a control
// with the same place and a name, in every theme, and nothing may be left without words.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/widgets.h"
#include "tests/ui/coverage.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {
namespace {

const std::vector<std::string> sectors{"Energy", "Technology"};
constexpr std::string_view views[] = {"Tree", "Board"};
constexpr TableColumn columns[] = {{"Client", 2, 120, Align::left, 1}, {"Stage", 1, 100}};

void draw_left(Ui& ui, Column column) {
    Card card = begin_card(ui, column, "card", "Widgets");
    heading(ui, card.inner, "Northgate plc", 1);
    text(ui, card.inner, "Group refinancing closes in March", TextStyle::body, Tone::muted);
    button(ui, card.inner, "add", "Add target", {.kind = ButtonKind::primary, .icon = Icon::plus});
    button(ui, card.inner, "no", "Not now", {.is_disabled = true});
    icon_button(ui, card.inner.take(40), "undo", Icon::undo, "Undo");
    link(ui, card.inner.take(24), "link", "Open the page", "#/a");
    area(ui, card.inner.take(40), "area", "Next step", "#/b");
    segments(ui, card.inner.take(40), "view", "View", views, 0);
    text_field(ui, card.inner, "name", "Name", "Northgate", {.help = "Who told you?"});
    text_field(ui, card.inner, "note", "Notes", "Long", {.error = "Too long", .lines = 3});
    select(ui, card.inner, "sector", "Sector", sectors, 0, "Not known");
    checkbox(ui, card.inner, "watch", "On my watch list", true);
    end_card(ui, column, card);
}

void draw_right(Ui& ui, Column column) {
    Column list = begin_scroll(ui, {column.x, 20, column.w, 300}, "scroll", 24, 24);
    const Table table = begin_table(ui, list, "clients", "Clients", columns, 20, 1);
    for (int i = 1; i <= 20; ++i) {
        const std::string name = "Client " + std::to_string(i);
        const Row row = begin_row(ui, list, table, name, name, i, 48, "#/c");
        avatar(ui, row.cell(table, 0), "Aisha Barnes");
        rag_mark(ui, row.cell(table, 1), RagMark::amber, true);
        end_row(ui);
    }
    end_table(ui);
    end_scroll(ui, list);
    column.y = 340;
    progress_bar(ui, column.take(24), "Share of spend", {620, 550, RagMark::green});
    badge(ui, column.x, column.y, "Draft", Tone::muted);
    column.skip(40);
    empty_state(ui, column, "first", Icon::target, "No targets yet", "A target says what by when",
                "Add the first target");
    skeleton(ui, column, 2);
    toast(ui, {"t", "Target removed", "Undo removal", false}, 0);
}

void draw_everything(Ui& ui) {
    const auto halves = split(Column{20, 20, ui.width() - 40}, std::array<float, 2>{1, 1}, 20);
    draw_left(ui, halves[0]);
    draw_right(ui, halves[1]);
}

struct CoverageFixture : test::UiFixture {
    void check_all() { test::check_coverage(*this); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(coverage_tests, CoverageFixture)

BOOST_AUTO_TEST_CASE(every_interactive_item_is_a_named_control) {
    for (const ThemeKind theme : {ThemeKind::light, ThemeKind::dark, ThemeKind::high_contrast}) {
        for (const float width : {1280.0F, 800.0F, 480.0F}) {
            input.theme = theme;
            input.width = width;
            show(draw_everything);
            BOOST_CHECK_GT(hooked().size(), 20U);
            check_all();
        }
    }
}

BOOST_AUTO_TEST_CASE(also_while_a_list_is_open) {
    show(draw_everything);
    activate(Role::combobox, "Sector");
    BOOST_CHECK_EQUAL(count(Role::option), 3);
    check_all();
}

BOOST_AUTO_TEST_CASE(parents_come_before_their_children_and_ids_are_unique) {
    show(draw_everything);
    std::vector<NodeId> seen{0};
    for (const SemNode& node : output.nodes) {
        BOOST_CHECK(std::find(seen.begin(), seen.end(), node.id) == seen.end());
        BOOST_CHECK(std::find(seen.begin(), seen.end(), node.parent) != seen.end());
        seen.push_back(node.id);
    }
}

BOOST_AUTO_TEST_CASE(ids_stay_from_frame_to_frame) {
    show(draw_everything);
    const std::vector<SemNode> before = output.nodes;
    frame();
    BOOST_REQUIRE_EQUAL(before.size(), output.nodes.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        BOOST_CHECK_EQUAL(before[i].id, output.nodes[i].id);
    }
}

BOOST_AUTO_TEST_CASE(a_page_at_rest_asks_for_no_more_frames) {
    show(draw_everything);
    frame();
    BOOST_CHECK_LT(output.wake_in_ms, 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
