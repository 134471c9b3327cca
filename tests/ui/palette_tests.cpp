// The list that is searched by typing, the message that says something for a moment, copies of
// rows, and the steps of the history with their scroll positions.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/files.h"
#include "client/ui/widgets/search_list.h"
#include "client/ui/widgets/widgets.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {
namespace {

struct SearchFixture : test::UiFixture {
    SearchState search;
    std::vector<SearchItem> items{{"Norvale", "Energy"}, {"Tanjarin", "Transport"}, {"Undo"}};
    int picked = -1;
    bool is_closed = false;

    void open() {
        show([this](Ui& ui) {
            const SearchResult result =
                search_list(ui, "palette", "Search", "A client", search, items);
            if (result.picked) picked = *result.picked;
            is_closed |= result.is_close_asked;
        });
    }
    NodeId field() const { return node(Role::combobox_field, "Search").id; }
    std::string active() const {
        for (const SemNode& each : output.nodes) {
            if (each.id == node(Role::combobox_field, "Search").active) return each.name;
        }
        return {};
    }
    void press(std::string_view key) {
        send(PageEventKind::key, field(), key);
        settle();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(palette_tests, SearchFixture)

BOOST_AUTO_TEST_CASE(arrows_go_round_and_enter_takes) {
    open();
    BOOST_TEST(active() == "Norvale, Energy");
    press("ArrowUp");
    BOOST_TEST(active() == "Undo");
    press("ArrowDown");
    press("ArrowDown");
    BOOST_TEST(active() == "Tanjarin, Transport");
    BOOST_TEST(node(Role::option, "Tanjarin, Transport").is_checked);
    BOOST_TEST(node(Role::option, "Tanjarin, Transport").position == 2);
    send(PageEventKind::enter, field());
    settle();
    BOOST_TEST(picked == 1);
}

BOOST_AUTO_TEST_CASE(escape_closes_though_something_was_typed) {
    open();
    send(PageEventKind::focus, field());
    send(PageEventKind::draft, field(), "nor");
    settle();
    BOOST_TEST(search.typed == "nor");
    send(PageEventKind::escape, field(), "restored");
    settle();
    BOOST_TEST(is_closed);
}

BOOST_AUTO_TEST_CASE(enter_right_after_typing_takes_from_what_that_finds) {
    open();
    send(PageEventKind::focus, field());
    for (const PageEventKind kind : {PageEventKind::draft, PageEventKind::input}) {
        input.events.push_back({kind, field(), "tan"});
    }
    input.events.push_back({PageEventKind::enter, field(), "tan"});
    frame();
    BOOST_TEST(picked == -1);
    items.erase(items.begin());
    settle();
    BOOST_TEST(picked == 0);
}

BOOST_AUTO_TEST_CASE(what_is_found_is_told) {
    open();
    send(PageEventKind::focus, field());
    settle();
    items.pop_back();
    settle();
    frame();
    BOOST_TEST(announced.back() == "2 found");
    click(Role::option, "Tanjarin, Transport");
    BOOST_TEST(picked == 1);
}

BOOST_AUTO_TEST_CASE(a_focused_row_is_copied_cell_by_cell) {
    show([](Ui& ui) {
        Column column{0, 0, 800};
        const std::array<TableColumn, 2> columns{TableColumn{"Client"}, TableColumn{"Stage"}};
        const Table table = begin_table(ui, column, "t", "Clients", columns, 1);
        const Row row = begin_row(ui, column, table, "r", "Norvale", 1, 60, "#/x");
        text_in(ui, row.cell(table, 0), "Norvale");
        text_in(ui, row.cell(table, 1), "Plan");
        end_row(ui);
        end_table(ui);
    });
    input.events.push_back({PageEventKind::copy, node(Role::link, "Norvale").id, {}});
    frame();
    BOOST_REQUIRE(output.clip);
    BOOST_TEST(output.clip->text == "Norvale\tPlan");
    BOOST_TEST(output.clip->html == "<table><tr><td>Norvale</td><td>Plan</td></tr></table>");
    BOOST_TEST(announced.back() == "Copied");
    node(Role::text, "Copied");
    wait(3200);
    settle();
    BOOST_TEST(find(Role::text, "Copied") == nullptr);
    BOOST_CHECK_LT(output.wake_in_ms, 0);
}

BOOST_AUTO_TEST_CASE(who_comes_back_finds_the_scroll_position) {
    float y = 0;
    show([&](Ui& ui) {
        Column column = begin_scroll(ui, {0, 0, 400, 300}, "body", 0, 0);
        y = column.y;
        column.skip(2000);
        end_scroll(ui, column);
    });
    const auto go = [&](int to, std::string name, bool is_kept) {
        before_frame = [&, to, name, is_kept](Ui& ui) { ui.show_step(to, name, is_kept); };
        settle();
    };
    go(0, "list", false);
    move_to(100, 100);
    wheel(500);
    settle();
    BOOST_TEST(y == -500);
    go(1, "list?open", true);
    BOOST_TEST(y == -500);
    go(2, "other", false);
    BOOST_TEST(y == 0);
    go(0, "list", false);
    BOOST_TEST(y == -500);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_too_large_is_refused_in_words) {
    std::optional<GivenFile> given;
    show([&](Ui& ui) {
        Column column{0, 0, 600};
        if (auto file = file_zone(ui, column, "zone", "Organisations", ".csv")) given = file;
    });
    const NodeId zone = node(Role::group, "Organisations").id;
    send(PageEventKind::drag, zone, "over");
    settle();
    node(Role::text, "Let go to add the file");
    send(PageEventKind::drag, zone, "");
    send(PageEventKind::file, zone, "huge.csv");
    settle();
    BOOST_TEST(!given.has_value());
    node(Role::text, "huge.csv is larger than 10 MB, and was not read");
    send(PageEventKind::file, node(Role::file_button, "Organisations").id, "a.csv\nClient\nX");
    settle();
    BOOST_REQUIRE(given);
    BOOST_TEST(given->name == "a.csv");
    BOOST_TEST(given->text == "Client\nX");
    BOOST_TEST(find(Role::text, "huge.csv is larger than 10 MB, and was not read") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
