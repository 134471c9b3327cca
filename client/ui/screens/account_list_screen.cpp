#include <array>

#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/exports.h"
#include "client/ui/screens/screen.h"
#include "client/ui/text.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::AccountFilter;
using view::AccountListView;
using view::AccountRow;

constexpr float row_height = 100;
constexpr float candidate_height = 68;
constexpr float mark_step = 23;

// A phone takes two lines for the next step, a very narrow one two for who and when.
float small_height(const Ui& ui) {
    return ui.width() < 400 ? 182.0f : ui.width() < 600 ? 166.0f : 142.0f;
}

// In the order of AccountFilter.
constexpr std::array<std::string_view, 3> filter_texts{"", "mine", "candidates"};

// In the order of AccountSort.
constexpr std::array<std::string_view, 4> sort_texts{"", "sector", "stage", "due"};

// Without the programme all clients one sees are one's own, and there is nothing to choose.
void draw_segments(const Screen& screen, const Rect& rect, const AccountListView& view) {
    const bool is_short = rect.w < 440;
    const auto with_count = [&](std::string_view words, int count) {
        return is_short ? std::string(words) : std::string(words) + "  " + std::to_string(count);
    };
    const std::array<std::string, 3> labels{
        with_count(is_short ? says::all_clients_short : says::all_clients, view.clients_count),
        with_count(is_short ? says::my_clients_short : says::my_clients, view.mine_count),
        with_count(says::candidates, view.candidates_count)};
    const std::vector<std::string_view> shown(labels.begin(), labels.end());
    const auto chosen = segments(screen.ui, rect, "filter", says::filter_clients, shown,
                                 static_cast<int>(view.filter));
    if (!chosen) return;
    view::Route route = screen.shell.route;
    route.filter = std::string(filter_texts[static_cast<std::size_t>(*chosen)]);
    screen.go(route);
}

void draw_search(const Screen& screen, Column& search, const AccountListView& view) {
    const FieldResult result =
        text_field(screen.ui, search, "search", says::search_clients, view.search,
                   {.placeholder = says::search_placeholder,
                    .is_search = true,
                    .is_label_hidden = true,
                    .takes_focus = screen.ui.take_shortcut("search")});
    const std::string wanted = result.changed      ? *result.changed
                               : result.is_editing ? result.draft
                                                   : view.search;
    if (wanted == view.search) return;
    view::Route route = screen.shell.route;
    route.search = wanted;
    screen.go(route);
}

constexpr float search_width = 320;

bool is_stacked(const Screen& screen) {
    return screen.ui.width() < 1080;
}
// Without filters there is room for it beside the title.
bool is_search_beside_title(const Screen& screen, const AccountListView& view) {
    return !view.has_programme && !is_stacked(screen);
}

void draw_filters(const Screen& screen, Column& column, const AccountListView& view) {
    if (is_search_beside_title(screen, view)) return;
    Column search = column;
    if (view.has_programme) {
        const float width = is_stacked(screen) ? column.w : column.w - search_width - space::l;
        draw_segments(screen, {column.x, column.y, std::min(width, 480.0f), 40}, view);
        if (is_stacked(screen)) {
            search.y += 40 + space::m;
        } else {
            search = {column.x + column.w - search_width, column.y, search_width};
        }
    }
    draw_search(screen, search, view);
    column.y = search.y + space::l;
}

void draw_stage_dots(const Screen& screen, float x, float y, int stage) {
    Ui& ui = screen.ui;
    for (int i = 1; i <= 4; ++i) {
        const Rect bar{x + static_cast<float>(i - 1) * 22, y, 18, 5};
        fill(ui, bar, i <= stage ? ui.theme().accent : ui.theme().hairline, 2.5f);
    }
}

// A first text of up to two lines and a small muted one, as high together as the cell's middle.
void stacked(const Screen& screen, const Rect& cell, std::string_view first, TextStyle style,
             Tone tone, std::string_view second, Tone second_tone, int second_lines = 1) {
    Ui& ui = screen.ui;
    float height = text_height(ui, first, style, cell.w, 2);
    if (!second.empty()) {
        height += text_height(ui, second, TextStyle::caption, cell.w, second_lines);
    }
    Column column{cell.x, cell.y + (cell.h - height) / 2, cell.w};
    text(ui, column, first, style, tone, 2);
    if (!second.empty()) {
        text(ui, column, second, TextStyle::caption, second_tone, second_lines);
    }
}

void draw_next_step(const Screen& screen, const Rect& cell, const view::NextStepView& next) {
    const std::string_view words = next.words.empty() ? says::no_next_step : next.words;
    stacked(screen, cell, words, TextStyle::body, next.is_action ? Tone::text : Tone::muted,
            owner_and_date(next), next.is_overdue ? Tone::bad : Tone::muted, 2);
}

void draw_marks(const Screen& screen, const Rect& cell, const AccountRow& row) {
    Ui& ui = screen.ui;
    if (row.targets.empty()) {
        text_in(ui, cell, row.stage == 0 ? "" : says::no_targets, TextStyle::caption, Tone::muted);
        return;
    }
    float x = cell.x;
    const std::size_t most = static_cast<std::size_t>(std::max(1.0f, cell.w / mark_step));
    for (std::size_t i = 0; i < row.targets.size() && i < most; ++i) {
        const view::TargetRow& target = row.targets[i];
        const Rect mark{x, cell.y + cell.h / 2 - 9, 18, 18};
        rag_mark(ui, mark, static_cast<RagMark>(target.rag), false);
        x += mark_step;
    }
}

std::string sector_and_place(const AccountRow& row) {
    std::string words = row.sector;
    if (!row.head_office.empty()) words += (words.empty() ? "" : ", ") + row.head_office;
    return words;
}

bool draw_open_button(const Screen& screen, const Rect& cell, const AccountRow& row) {
    const std::string name = std::string(says::open_plan_for) + row.name;
    const ButtonOptions named{.kind = ButtonKind::quiet, .icon = Icon::plus, .name = name};
    const float width = button_width(screen.ui, says::open_plan, named);
    return button(screen.ui, {cell.right() - width, cell.y + cell.h / 2 - 20, width, 40},
                  "open-plan", says::open_plan, named);
}

void follow(const Screen& screen, const AccountRow& row) {
    screen.go(view::account_route(row.id));
}

std::string row_href(const AccountRow& row) {
    return view::text_from_route(view::account_route(row.id));
}

void draw_client_menu(const Screen& screen, const AreaState& area, const AccountRow& row) {
    if (row.id.empty() || !has_context_menu(screen.ui, area.id)) return;
    const std::array<MenuItem, 3> items{
        MenuItem{std::string(says::open_record), Icon::chevron_right},
        MenuItem{std::string(says::open_in_tab), Icon::external_link, false, false, row_href(row)},
        MenuItem{std::string(says::copy), Icon::copy}};
    const auto chosen = context_menu(screen.ui, area.id, row.name, items);
    if (!chosen) return;
    if (*chosen == 0) follow(screen, row);
    if (*chosen == 2) screen.ui.copy({row.name, {}});
}

void ask_to_open(const Screen& screen, const AccountRow& row) {
    screen.state.candidate_to_open = row.candidate;
    screen.state.lead_to_be = {};
}

void draw_candidate_row(const Screen& screen, Column& column, const Table& table,
                        const AccountListView& view, const AccountRow& row, int index) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, row.candidate.text);
    const Row drawn =
        begin_row(ui, column, table, row.candidate.text, row.name, index, candidate_height);
    text_in(ui, drawn.cell(table, 0), row.name, TextStyle::strong);
    text_in(ui, drawn.cell(table, 1), row.sector, TextStyle::body, Tone::muted);
    text_in(ui, drawn.cell(table, 2), row.head_office, TextStyle::body, Tone::muted);
    if (view.can_open_accounts && draw_open_button(screen, drawn.cell(table, 3), row)) {
        ask_to_open(screen, row);
    }
    end_row(ui);
}

void draw_table_row(const Screen& screen, Column& column, const Table& table,
                    const AccountListView& view, const AccountRow& row, int index) {
    Ui& ui = screen.ui;
    const std::string& id = row.id.empty() ? row.candidate.text : row.id.text;
    const IdScope ids(ui, id);
    const std::string href = row.id.empty() ? std::string() : row_href(row);
    const Row drawn = begin_row(ui, column, table, id, row.name, index, row_height, href);
    if (drawn.state.is_clicked && !href.empty()) follow(screen, row);
    draw_client_menu(screen, drawn.state, row);
    stacked(screen, drawn.cell(table, 0), row.name, TextStyle::strong, Tone::text, row.sector,
            Tone::muted);
    const Rect stage = drawn.cell(table, 2);
    if (row.id.empty()) {
        text_in(ui, stage, row.stage_words, TextStyle::caption, Tone::muted);
        text_in(ui, drawn.cell(table, 3), row.head_office, TextStyle::body, Tone::muted);
        if (view.can_open_accounts && draw_open_button(screen, drawn.cell(table, 4), row)) {
            ask_to_open(screen, row);
        }
    } else {
        const std::string_view lead =
            row.lead_name.empty() ? says::not_known : std::string_view(row.lead_name);
        stacked(screen, drawn.cell(table, 1), lead, TextStyle::body,
                row.lead_name.empty() ? Tone::muted : Tone::text, {}, Tone::muted);
        const float words = text_height(ui, row.stage_words, TextStyle::caption, stage.w, 2);
        const float top = stage.y + (stage.h - words - 12) / 2;
        draw_stage_dots(screen, stage.x, top, row.stage);
        Column below{stage.x, top + 12, stage.w};
        text(ui, below, row.stage_words, TextStyle::caption, Tone::muted, 2);
        draw_next_step(screen, drawn.cell(table, 3), row.next);
        draw_marks(screen, drawn.cell(table, 4), row);
    }
    end_row(ui);
}

void draw_small_row(const Screen& screen, Column& column, const Table& table,
                    const AccountListView& view, const AccountRow& row, int index) {
    Ui& ui = screen.ui;
    const std::string& id = row.id.empty() ? row.candidate.text : row.id.text;
    const IdScope ids(ui, id);
    const Row drawn =
        begin_row(ui, column, table, id, row.name, index, small_height(ui), row_href(row));
    if (drawn.state.is_clicked) follow(screen, row);
    draw_client_menu(screen, drawn.state, row);
    const Rect cell = drawn.cell(table, 0);
    text_in(ui, {cell.x, cell.y + 10, cell.w, 24}, row.name, TextStyle::strong);
    if (row.id.empty()) {
        text_in(ui, {cell.x, cell.y + 36, cell.w, 18}, sector_and_place(row), TextStyle::caption,
                Tone::muted);
        if (view.can_open_accounts &&
            draw_open_button(screen, {cell.x, cell.y + 60, cell.w, 48}, row)) {
            ask_to_open(screen, row);
        }
    } else {
        text_in(ui, {cell.x, cell.y + 36, cell.w, 18}, row.stage_words, TextStyle::caption,
                Tone::muted);
        Column next{cell.x, cell.y + 58, cell.w};
        text(ui, next, row.next.words.empty() ? says::no_next_step : row.next.words,
             TextStyle::body, Tone::text, ui.width() < 600 ? 2 : 1);
        const std::string who = owner_and_date(row.next);
        if (!who.empty()) {
            text(ui, next, who, TextStyle::caption, row.next.is_overdue ? Tone::bad : Tone::muted,
                 2);
        }
        draw_marks(screen, {cell.x, next.y + space::s, cell.w, 22}, row);
    }
    end_row(ui);
}

constexpr std::array<TableColumn, 5> client_columns{
    TableColumn{says::col_client, 2.5f, 190, Align::left, 1},
    TableColumn{says::col_lead, 1.5f, 120}, TableColumn{says::col_stage, 1.5f, 130, Align::left, 3},
    TableColumn{says::col_next, 3.5f, 200, Align::left, 4},
    TableColumn{says::col_targets, 1.7f, 164}};
constexpr std::array<TableColumn, 4> candidate_columns{
    TableColumn{says::col_organisation, 3, 220, Align::left, 1},
    TableColumn{says::col_sector, 2, 160, Align::left, 2},
    TableColumn{says::col_head_office, 2.4f, 180}, TableColumn{says::col_plan, 1.4f, 180}};
constexpr std::array<TableColumn, 1> small_columns{
    TableColumn{says::col_client, 1, 100, Align::left, 1}};

struct RowShape {
    std::span<const TableColumn> columns;
    float height;
    void (*draw)(const Screen&, Column&, const Table&, const AccountListView&, const AccountRow&,
                 int);
};

RowShape shape_of(const Screen& screen, const AccountListView& view) {
    if (screen.ui.width() < 1000) return {small_columns, small_height(screen.ui), draw_small_row};
    if (view.filter == AccountFilter::candidates) {
        return {candidate_columns, candidate_height, draw_candidate_row};
    }
    return {client_columns, row_height, draw_table_row};
}

void draw_rows(const Screen& screen, Column& column, const AccountListView& view) {
    Ui& ui = screen.ui;
    const RowShape shape = shape_of(screen, view);
    const int sort_key = static_cast<int>(view.sort) + 1;
    const Table table = begin_table(ui, column, "clients", says::nav_clients, shape.columns,
                                    static_cast<int>(view.rows.size()), sort_key);
    if (table.sort_asked) {
        view::Route route = screen.shell.route;
        route.sort = std::string(sort_texts[static_cast<std::size_t>(*table.sort_asked - 1)]);
        screen.go(route);
    }
    // Only the rows that can be seen are drawn; the others are empty space of the same height.
    const VisibleRange seen = visible_range(ui);
    int index = 0;
    for (const AccountRow& row : view.rows) {
        ++index;
        const bool is_seen =
            column.y + 2 * shape.height >= seen.top && column.y <= seen.bottom + shape.height;
        if (is_seen) {
            shape.draw(screen, column, table, view, row, index);
        } else {
            column.skip(shape.height);
        }
    }
    end_table(ui);
}

void draw_empty(const Screen& screen, Column& column, const AccountListView& view) {
    Ui& ui = screen.ui;
    column.skip(space::xxl);
    if (!view.search.empty()) {
        if (empty_state(ui, column, "none", Icon::search, says::no_match, says::no_match_why,
                        says::clear_search, 2)) {
            view::Route route = screen.shell.route;
            route.search.clear();
            screen.go(route);
        }
        return;
    }
    const std::string_view label = view.can_open_accounts ? says::new_client : "";
    if (empty_state(ui, column, "none", Icon::clients, says::no_clients,
                    view.can_open_accounts ? says::no_clients_why : says::not_on_a_team, label,
                    2)) {
        screen.state.is_new_client_open = true;
        screen.state.lead_to_be = {};
    }
}

// The title, and to its right what belongs to the list as a whole, in the order of reading.
void draw_title(const Screen& screen, Column& column, const AccountListView& view) {
    Ui& ui = screen.ui;
    // On a phone there is no room for a download, and no use.
    const bool has_download = !view.rows.empty() && !ui.is_phone();
    const float open_width = button_width(ui, says::new_client, {.icon = Icon::plus});
    const float open_left =
        column.x + column.w - (view.can_open_accounts ? open_width + space::m : 0);
    const float download_left =
        open_left - (has_download ? download_button_width(ui, !is_stacked(screen)) + space::m : 0);
    Column title{column.x, column.y, download_left - column.x};
    heading(ui, title, says::nav_clients, 1);
    const float y = column.y - 2;
    if (is_search_beside_title(screen, view)) {
        Column search{download_left - search_width, y, search_width};
        draw_search(screen, search, view);
    }
    if (has_download) {
        const DownloadButton csv =
            download_button(screen, open_left, y, says::nav_clients, !is_stacked(screen));
        if (csv.is_pressed) download_clients(screen, view);
    }
    if (view.can_open_accounts) {
        const Rect rect{column.x + column.w - open_width, y, open_width, 40};
        if (button(ui, rect, "new-client", says::new_client, {.icon = Icon::plus})) {
            screen.state.is_new_client_open = true;
            screen.state.lead_to_be = {};
        }
    }
    column.y = title.y + space::l;
}

}  // namespace

void draw_account_list(const Screen& screen, const Rect& area, const AccountListView& view) {
    Ui& ui = screen.ui;
    ui.set_title(std::string(says::nav_clients));
    const Scope scope(ui, Role::main, "main", says::nav_clients, area);
    const float padding = ui.is_phone() ? space::l : space::xxl;
    Column column = begin_scroll(ui, area, "clients-scroll", padding, padding);
    const float width = content_width(column.w, 160);
    column = {column.x + (column.w - width) / 2, column.y, width};
    draw_title(screen, column, view);
    draw_filters(screen, column, view);
    if (view.rows.empty()) {
        view.is_loading ? skeleton(ui, column, 6) : draw_empty(screen, column, view);
    } else {
        if (!view.search.empty()) {
            const std::string count = view::words::count_of(static_cast<int>(view.rows.size()),
                                                            "organisation", "organisations");
            text(ui, column, count + std::string(says::match), TextStyle::caption, Tone::muted);
            column.skip(space::s);
        }
        Card card = begin_card(ui, column, "list", says::nav_clients, space::s);
        draw_rows(screen, card.inner, view);
        end_card(ui, column, card);
    }
    column.skip(space::xxl);
    end_scroll(ui, column);
}

}  // namespace kam::ui
