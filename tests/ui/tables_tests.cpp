// Tables, and the marks that stand in them.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/widgets.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {
namespace {

constexpr TableColumn columns[] = {
    {"Client", 3, 160, Align::left, 1}, {"Stage", 1, 100}, {"Fees", 1, 100, Align::right, 2}};

struct TableFixture : test::UiFixture {
    int opened = 0;
    int removed = 0;
    std::optional<int> sorted;

    void show_table() {
        show([this](Ui& ui) {
            Column column{40, 40, 900};
            const Table table = begin_table(ui, column, "clients", "Clients", columns, 2, 1, true);
            if (table.sort_asked) sorted = table.sort_asked;
            for (int i = 1; i <= 2; ++i) {
                const std::string name = i == 1 ? "Northgate plc" : "Ferrow Energy";
                const Row row =
                    begin_row(ui, column, table, name, name, i, 48, "#/account/" + name);
                if (row.state.is_clicked) opened = i;
                text_in(ui, row.cell(table, 1), "Plan");
                const Rect cell = row.cell(table, 2);
                if (button(ui, Rect{cell.x, cell.y + 4, 80, 40}, "remove", "Remove " + name)) {
                    removed = i;
                }
                end_row(ui);
            }
            end_table(ui);
        });
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tables_tests, TableFixture)

BOOST_AUTO_TEST_CASE(rows_count_and_everything_in_them_stands_in_a_cell) {
    show_table();
    BOOST_CHECK_EQUAL(node(Role::table, "Clients").row_count, 3);
    BOOST_CHECK_EQUAL(count(Role::row), 3);
    for (const SemNode& node : output.nodes) {
        const SemNode* parent = parent_of(node);
        if (parent == nullptr || parent->role != Role::row) continue;
        BOOST_CHECK(node.role == Role::cell || node.role == Role::columnheader);
    }
    const SemNode* cell = parent_of(node(Role::button, "Remove Northgate plc"));
    BOOST_REQUIRE(cell != nullptr);
    BOOST_CHECK(cell->role == Role::cell);
    BOOST_CHECK_EQUAL(parent_of(*cell)->row_index, 2);
}

BOOST_AUTO_TEST_CASE(the_whole_row_is_a_link_but_for_its_buttons) {
    show_table();
    const SemNode& link = node(Role::link, "Northgate plc");
    BOOST_CHECK_EQUAL(link.value, "#/account/Northgate plc");
    click_at(link.rect.x + 20, link.rect.y + 20);
    BOOST_CHECK_EQUAL(opened, 1);
    activate(Role::link, "Ferrow Energy");
    BOOST_CHECK_EQUAL(opened, 2);
    click(Role::button, "Remove Northgate plc");
    BOOST_CHECK_EQUAL(removed, 1);
    BOOST_CHECK_EQUAL(opened, 2);
}

BOOST_AUTO_TEST_CASE(arrows_lead_from_row_to_row) {
    show_table();
    focus(Role::link, "Northgate plc");
    key("ArrowDown");
    BOOST_CHECK_EQUAL(focused(), node(Role::link, "Ferrow Energy").id);
    key("ArrowDown");
    BOOST_CHECK_EQUAL(focused(), node(Role::link, "Ferrow Energy").id);
    key("ArrowUp");
    BOOST_CHECK_EQUAL(focused(), node(Role::link, "Northgate plc").id);
}

BOOST_AUTO_TEST_CASE(headers_sort_and_say_how) {
    show_table();
    const SemNode& client = node(Role::button, "Client");
    BOOST_CHECK_EQUAL(parent_of(client)->sort, -1);
    click(Role::button, "Fees");
    BOOST_REQUIRE(sorted.has_value());
    BOOST_CHECK_EQUAL(*sorted, 2);
    BOOST_CHECK(find(Role::columnheader, "Stage") != nullptr);
}

BOOST_AUTO_TEST_CASE(columns_share_the_width_and_never_leave_it) {
    for (const float width : {900.0F, 360.0F, 200.0F}) {
        Table table;
        show([&](Ui& ui) {
            Column column{40, 40, width};
            table = begin_table(ui, column, "clients", "Clients", columns, 0);
            end_table(ui);
        });
        BOOST_REQUIRE_EQUAL(table.columns.size(), 3U);
        BOOST_CHECK_LE(table.columns[2].right(), 40 + width + 0.01F);
        BOOST_CHECK_GT(table.columns[0].w, table.columns[1].w);
    }
}

BOOST_AUTO_TEST_CASE(bars_say_in_words_what_they_show) {
    show([](Ui& ui) {
        progress_bar(ui, {40, 40, 200, 24}, "Share", {620, 550, RagMark::green});
        progress_bar(ui, {40, 80, 200, 24}, "Fees", {std::nullopt, 500, RagMark::no_data});
        progress_bar(ui, {40, 120, 200, 24}, "Panel", {-80, std::nullopt, RagMark::red});
        progress_bar(ui, {40, 160, 200, 24}, "Events", {1180, 900, RagMark::green});
    });
    BOOST_CHECK_EQUAL(node(Role::progressbar, "Share, 62% of the way, expected 55%").value, "62");
    BOOST_CHECK_EQUAL(node(Role::progressbar, "Fees, not known").value, "");
    BOOST_CHECK_EQUAL(node(Role::progressbar, "Panel, -8% of the way").value, "0");
    BOOST_CHECK_EQUAL(node(Role::progressbar, "Events, 118% of the way, expected 90%").value,
                      "100");
}

BOOST_AUTO_TEST_CASE(marks_are_never_colour_alone) {
    show([](Ui& ui) {
        float y = 40;
        for (const RagMark mark : {RagMark::green, RagMark::amber, RagMark::red, RagMark::no_data,
                                   RagMark::not_started}) {
            rag_mark(ui, {40, y, 20, 24}, mark, false);
            rag_mark(ui, {80, y, 140, 24}, mark, true);
            y += 30;
        }
    });
    for (const std::string_view word : {"On track", "Watch", "Off track", "No data"}) {
        BOOST_CHECK(find(Role::image, word) != nullptr);
        BOOST_CHECK(find(Role::text, word) != nullptr);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
