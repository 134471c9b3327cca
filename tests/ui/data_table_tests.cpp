// The data table as a person uses it, and what of it is stated.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/widgets.h"
#include "imgui.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {
namespace {

constexpr DataColumn columns[] = {
    {.key = "name", .label = "Client", .width = 160},
    {.key = "city", .label = "City", .width = 120},
    {.key = "fees", .label = "Fees", .width = 120, .align = Align::right, .is_ranked = true}};

std::string padded(int number) {
    const std::string digits = std::to_string(number);
    return std::string(4 - std::min<std::size_t>(4, digits.size()), '0') + digits;
}

class Rows final : public TableSource {
  public:
    explicit Rows(int count) {
        for (int i = 0; i < count; ++i) {
            words_.push_back({"Client " + padded(i), i % 2 == 0 ? "Łódź" : "London",
                              i == 3 ? "not known" : std::to_string((i * 37) % 1000)});
        }
    }
    int row_count() const override { return static_cast<int>(words_.size()); }
    std::string_view key(int row) const override { return at(row)[0]; }
    std::string_view text(int row, int column) const override {
        return at(row)[static_cast<std::size_t>(column)];
    }
    std::optional<double> rank(int row, int) const override {
        if (row == 3) return std::nullopt;
        return (row * 37) % 1000;
    }
    std::string_view href(int) const override { return "#/client"; }
    std::string total(std::span<const int> rows, int column) const override {
        return column == 0 ? "Total of " + std::to_string(rows.size()) : std::string();
    }

  private:
    const TextRow& at(int row) const { return words_[static_cast<std::size_t>(row)]; }
    TextRows words_;
};

struct DataTableFixture : test::UiFixture {
    DataTableState state;
    DataTableOptions options{
        .is_selectable = true, .takes_paste = true, .can_open = true, .file_name = "Clients.csv"};
    std::optional<int> opened;
    std::optional<TextRows> imported;

    void show_rows(int count, float width = 900) {
        show([this, width, rows = std::make_shared<Rows>(count)](Ui& ui) {
            const DataTableResult result = data_table(ui, {20, 20, width, 520}, "t", "Clients",
                                                      columns, *rows, state, options);
            if (result.opened) opened = result.opened;
            if (result.imported) imported = result.imported;
        });
    }
    // Of the rows stated, without header and totals.
    std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const SemNode& one : output.nodes) {
            if (one.role == Role::link) all.push_back(one.name);
        }
        return all;
    }
    const SemNode& row_of(std::string_view name) const {
        return *parent_of(*parent_of(node(Role::link, name)));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(data_table_tests, DataTableFixture)

BOOST_AUTO_TEST_CASE(only_rows_in_sight_are_stated_and_all_are_counted) {
    show_rows(20);
    const std::size_t few = output.nodes.size();
    show_rows(2000);
    BOOST_CHECK_LE(output.nodes.size(), few + 10);
    const SemNode& grid = node(Role::grid, "Clients");
    BOOST_CHECK_EQUAL(grid.row_count, 2001);
    BOOST_CHECK(grid.is_multi_selectable);
    BOOST_CHECK_EQUAL(row_of("Client 0000").row_index, 2);
    move_to(200, 300);
    wheel(4000);
    BOOST_CHECK(find(Role::link, "Client 0000") == nullptr);
    BOOST_CHECK_EQUAL(row_of("Client 0101").row_index, 103);
    BOOST_CHECK(find(Role::text, "2,000 of 2,000 rows") != nullptr);
}

BOOST_AUTO_TEST_CASE(headers_sort_both_ways_and_unknown_comes_last) {
    show_rows(6);
    click(Role::button, "Fees");
    BOOST_CHECK_EQUAL(names().front(), "Client 0000");
    BOOST_CHECK_EQUAL(names().back(), "Client 0003");
    BOOST_CHECK_EQUAL(parent_of(node(Role::button, "Fees"))->sort, 1);
    click(Role::button, "Fees");
    BOOST_CHECK_EQUAL(names().front(), "Client 0005");
    BOOST_CHECK_EQUAL(names().back(), "Client 0003");
    BOOST_CHECK_EQUAL(parent_of(node(Role::button, "Fees"))->sort, -1);
}

BOOST_AUTO_TEST_CASE(search_finds_without_accents_and_says_how_many) {
    show_rows(100);
    type(Role::searchbox, "Filter rows: Clients", "lodz");
    BOOST_CHECK(find(Role::text, "50 of 100 rows") != nullptr);
    BOOST_CHECK_EQUAL(node(Role::grid, "Clients").row_count, 51);
    BOOST_REQUIRE(!announced.empty());
    BOOST_CHECK_EQUAL(announced.back(), "50 of 100 rows");
    type(Role::searchbox, "Filter rows: Clients", "zanzibar");
    click(Role::button, "Clear filters");
    BOOST_CHECK(find(Role::text, "100 of 100 rows") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_column_has_a_filter_of_its_own) {
    show_rows(100);
    click(Role::button, "Filters");
    type(Role::textbox, "Filter by City", "london");
    BOOST_CHECK(find(Role::text, "50 of 100 rows") != nullptr);
    click(Role::button, "Filters");
    BOOST_CHECK(find(Role::textbox, "Filter by City") == nullptr);
    BOOST_CHECK(find(Role::text, "100 of 100 rows") != nullptr);
}

BOOST_AUTO_TEST_CASE(keys_lead_to_rows_that_were_not_drawn) {
    show_rows(2000);
    focus(Role::link, "Client 0000");
    key("End");
    BOOST_CHECK_EQUAL(focused(), node(Role::link, "Client 1999").id);
    BOOST_CHECK_GT(node(Role::link, "Client 1999").clip.h, 30);
    key("PageUp");
    key("ArrowUp");
    key("Home");
    BOOST_CHECK_EQUAL(focused(), node(Role::link, "Client 0000").id);
    key("ArrowDown");
    BOOST_CHECK_EQUAL(focused(), node(Role::link, "Client 0001").id);
}

BOOST_AUTO_TEST_CASE(the_row_with_the_focus_stays_while_others_scroll_away) {
    show_rows(2000);
    focus(Role::link, "Client 0001");
    move_to(200, 300);
    wheel(8000);
    BOOST_CHECK(find(Role::link, "Client 0000") == nullptr);
    BOOST_CHECK(find(Role::link, "Client 0001") != nullptr);
}

BOOST_AUTO_TEST_CASE(one_row_is_reached_by_tab) {
    show_rows(50);
    int stops = 0;
    for (const SemNode& one : output.nodes)
        stops += one.role == Role::link && !one.is_skipped_by_tab;
    BOOST_CHECK_EQUAL(stops, 1);
}

BOOST_AUTO_TEST_CASE(rows_are_selected_by_box_range_and_all_at_once) {
    show_rows(50);
    click(Role::checkbox, "Select Client 0001");
    BOOST_CHECK(row_of("Client 0001").is_checked);
    BOOST_CHECK(row_of("Client 0001").is_selectable);
    BOOST_CHECK(node(Role::checkbox, "Select all rows").is_mixed);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    click(Role::checkbox, "Select Client 0004");
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    BOOST_CHECK_EQUAL(state.selected.size(), 4U);
    focus(Role::link, "Client 0006");
    key("Ctrl+A");
    BOOST_CHECK_EQUAL(state.selected.size(), 50U);
    BOOST_CHECK(node(Role::checkbox, "Select all rows").is_checked);
    BOOST_CHECK(!node(Role::checkbox, "Select all rows").is_mixed);
    click(Role::checkbox, "Select all rows");
    BOOST_CHECK(state.selected.empty());
}

BOOST_AUTO_TEST_CASE(shift_and_arrows_select_a_range) {
    show_rows(50);
    focus(Role::link, "Client 0002");
    key("Shift+ArrowDown");
    key("Shift+ArrowDown");
    BOOST_CHECK_EQUAL(state.selected.size(), 3U);
    BOOST_CHECK_EQUAL(announced.back(), "3 selected");
    key("Shift+ArrowUp");
    BOOST_CHECK_EQUAL(state.selected.size(), 2U);
}

BOOST_AUTO_TEST_CASE(columns_are_hidden_in_a_menu_that_stays_open) {
    show_rows(5);
    click(Role::button, "Columns");
    BOOST_CHECK_EQUAL(focused(), node(Role::checkbox, "City").id);
    activate(Role::checkbox, "City");
    BOOST_CHECK(find(Role::button, "City") == nullptr);
    activate(Role::checkbox, "Compact rows");
    BOOST_CHECK_CLOSE(row_of("Client 0000").rect.h, 32.0F, 0.01);
    escape();
    BOOST_CHECK(find(Role::checkbox, "Compact rows") == nullptr);
    BOOST_CHECK_EQUAL(focused(), node(Role::button, "Columns").id);
}

BOOST_AUTO_TEST_CASE(copying_takes_what_is_selected_else_all) {
    show_rows(3);
    input.events.push_back({PageEventKind::copy, node(Role::link, "Client 0001").id, {}});
    frame();
    BOOST_REQUIRE(output.clip.has_value());
    BOOST_CHECK_EQUAL(output.clip->text,
                      "Client\tCity\tFees\nClient 0000\tŁódź\t0\nClient 0001\tLondon\t37\n"
                      "Client 0002\tŁódź\t74");
    BOOST_CHECK(output.clip->html.starts_with("<table><tr><th>Client</th>"));
    settle();
    activate(Role::checkbox, "Select Client 0001");
    input.events.push_back({PageEventKind::activate, node(Role::button, "Copy rows").id, {}});
    frame();
    BOOST_REQUIRE(output.clip.has_value());
    BOOST_CHECK_EQUAL(output.clip->text, "Client\tCity\tFees\nClient 0001\tLondon\t37");
    BOOST_CHECK_EQUAL(announced.back(), "Copied 1 row");
}

BOOST_AUTO_TEST_CASE(a_copy_elsewhere_is_not_the_tables) {
    show_rows(3);
    input.events.push_back({PageEventKind::copy, 4711, {}});
    frame();
    BOOST_CHECK(!output.clip.has_value());
}

BOOST_AUTO_TEST_CASE(the_table_is_downloaded_as_a_file) {
    show_rows(1);
    input.events.push_back({PageEventKind::activate, node(Role::button, "Download as CSV").id, {}});
    frame();
    BOOST_REQUIRE(output.download.has_value());
    BOOST_CHECK_EQUAL(output.download->name, "Clients.csv");
    BOOST_CHECK_EQUAL(output.download->bytes,
                      "\xEF\xBB\xBF"
                      "Client,City,Fees\r\nClient 0000,Łódź,0\r\n");
}

BOOST_AUTO_TEST_CASE(pasted_rows_are_looked_at_first) {
    show_rows(3);
    const NodeId grid = node(Role::grid, "Clients").id;
    send(PageEventKind::paste, grid, "Client\tCity\nNorvale\tOslo\nTanjarin\tRiga\n");
    BOOST_CHECK(node(Role::dialog, "Import pasted rows?").is_modal);
    BOOST_CHECK(find(Role::text, "Norvale") != nullptr);
    click(Role::button, "Cancel");
    BOOST_CHECK(!imported.has_value());
    send(PageEventKind::paste, grid, "Client\tCity\nNorvale\tOslo\nTanjarin\tRiga\n");
    click(Role::button, "Import 2 rows");
    BOOST_REQUIRE(imported.has_value());
    BOOST_CHECK_EQUAL(imported->size(), 2U);
    BOOST_CHECK_EQUAL((*imported)[1][1], "Riga");
    BOOST_CHECK(find(Role::dialog, "Import pasted rows?") == nullptr);
}

BOOST_AUTO_TEST_CASE(wide_tables_move_sideways_under_their_first_column) {
    show_rows(5, 320);
    const float first = node(Role::button, "Client").rect.x;
    const float fees = node(Role::button, "Fees").rect.x;
    move_to(200, 300);
    input.wheel_x = 80;
    settle();
    BOOST_CHECK_CLOSE(node(Role::button, "Client").rect.x, first, 0.01);
    BOOST_CHECK_CLOSE(node(Role::button, "Fees").rect.x, fees - 80, 0.01);
}

BOOST_AUTO_TEST_CASE(totals_are_of_the_rows_that_are_shown) {
    options.has_totals = true;
    show_rows(100);
    BOOST_CHECK(find(Role::cell, "Total of 100") != nullptr);
    type(Role::searchbox, "Filter rows: Clients", "lodz");
    BOOST_CHECK(find(Role::cell, "Total of 50") != nullptr);
    BOOST_CHECK_EQUAL(node(Role::grid, "Clients").row_count, 52);
}

BOOST_AUTO_TEST_CASE(a_row_opens_by_pointer_and_by_key) {
    show_rows(5);
    click(Role::link, "Client 0002");
    BOOST_CHECK_EQUAL(opened.value_or(-1), 2);
    activate(Role::link, "Client 0004");
    BOOST_CHECK_EQUAL(opened.value_or(-1), 4);
    BOOST_CHECK(state.selected.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
