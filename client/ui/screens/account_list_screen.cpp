#include <array>

#include "client/ui/screens/screen.h"
#include "client/ui/text.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::AccountFilter;
using view::AccountListView;
using view::AccountRow;

constexpr float row_height = 88;
constexpr float mark_step = 23;

std::string_view filter_text(AccountFilter filter) {
    switch (filter) {
        case AccountFilter::clients:
            return "";
        case AccountFilter::mine:
            return "mine";
        case AccountFilter::candidates:
            return "candidates";
    }
    return "";
}

std::string_view sort_text(view::AccountSort sort) {
    switch (sort) {
        case view::AccountSort::name:
            return "";
        case view::AccountSort::sector:
            return "sector";
        case view::AccountSort::stage:
            return "stage";
        case view::AccountSort::due:
            return "due";
    }
    return "";
}

void draw_filters(const Screen& screen, Column& column, const AccountListView& view) {
    Ui& ui = screen.ui;
    std::vector<std::string> labels{std::string(says::all_clients) + "  " +
                                    std::to_string(view.clients_count)};
    labels.push_back(std::string(says::my_clients) + "  " + std::to_string(view.mine_count));
    if (view.has_programme) {
        labels.push_back(std::string(says::candidates) + "  " +
                         std::to_string(view.candidates_count));
    }
    const std::vector<std::string_view> shown(labels.begin(), labels.end());
    const bool is_stacked = ui.width() < 1080;
    const float search_width = is_stacked ? column.w : 320;
    const float segments_width =
        std::min(is_stacked ? column.w : column.w - search_width - space::l,
                 view.has_programme ? 480.0f : 320.0f);
    const auto chosen = segments(ui, {column.x, column.y, segments_width, 40}, "filter",
                                 says::filter_clients, shown, static_cast<int>(view.filter));
    view::Route route = screen.shell.route;
    if (chosen) {
        route.filter = std::string(filter_text(static_cast<AccountFilter>(*chosen)));
        screen.go(route);
    }
    Column search{column.x + column.w - search_width, column.y, search_width};
    if (is_stacked) search.y += 40 + space::m;
    const FieldResult result = text_field(ui, search, "search", says::search_clients, view.search,
                                          {.placeholder = says::search_placeholder,
                                           .is_search = true,
                                           .is_label_hidden = true,
                                           .takes_focus = ui.take_shortcut("search")});
    if (result.changed) {
        route.search = *result.changed;
        screen.go(route);
    } else if (result.is_editing && result.draft != view.search) {
        route.search = result.draft;
        screen.go(route);
    }
    column.y = std::max(search.y, column.y + 40) + space::l;
}

void draw_stage_dots(const Screen& screen, float x, float y, int stage) {
    Ui& ui = screen.ui;
    for (int i = 1; i <= 4; ++i) {
        const Rect bar{x + static_cast<float>(i - 1) * 22, y, 18, 5};
        fill(ui, bar, i <= stage ? ui.theme().accent : ui.theme().hairline, 2.5f);
    }
}

// Two lines in a cell: the first strong or plain, the second small and muted.
void two_lines(const Screen& screen, const Rect& cell, std::string_view first,
               std::string_view second, TextStyle style, Tone first_tone, Tone second_tone) {
    const float top = cell.y + cell.h / 2 - (second.empty() ? 12.0f : 22.0f);
    text_in(screen.ui, {cell.x, top, cell.w, 24}, first, style, first_tone);
    if (!second.empty()) {
        text_in(screen.ui, {cell.x, top + 25, cell.w, 18}, second, TextStyle::caption, second_tone);
    }
}

std::string owner_and_date(const view::NextStepView& next) {
    std::string words = next.owner_name;
    if (!next.due.empty()) {
        words += words.empty() ? "" : ", ";
        words += next.is_overdue ? says::was_due : says::by;
        words += next.due;
    }
    return words;
}

// Up to two lines of what is to be done, and under them by whom and when.
void draw_next_step(const Screen& screen, const Rect& cell, const view::NextStepView& next) {
    Ui& ui = screen.ui;
    const std::string_view words = next.words.empty() ? says::no_next_step : next.words;
    const std::string who = owner_and_date(next);
    const float height = text_height(ui, words, TextStyle::body, cell.w, 2);
    Column column{cell.x, cell.y + (cell.h - height - (who.empty() ? 0.0f : 18.0f)) / 2, cell.w};
    text(ui, column, words, TextStyle::body, next.is_action ? Tone::text : Tone::muted, 2);
    if (!who.empty()) {
        text(ui, column, who, TextStyle::caption, next.is_overdue ? Tone::bad : Tone::muted, 1);
    }
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
    const ButtonOptions options{.kind = ButtonKind::quiet, .icon = Icon::plus, .name = row.name};
    const std::string name = std::string(says::open_plan_for) + row.name;
    ButtonOptions named = options;
    named.name = name;
    const float width = button_width(screen.ui, says::open_plan, named);
    return button(screen.ui, {cell.right() - width, cell.y + cell.h / 2 - 20, width, 40},
                  "open-plan", says::open_plan, named);
}

void follow(const Screen& screen, const AccountRow& row) {
    if (row.is_readable) screen.go(view::account_route(row.id));
}

std::string row_href(const AccountRow& row) {
    return row.is_readable ? view::text_from_route(view::account_route(row.id)) : std::string();
}

void draw_table_row(const Screen& screen, Column& column, const Table& table,
                    const AccountListView& view, const AccountRow& row, int index) {
    Ui& ui = screen.ui;
    const std::string& id = row.id.empty() ? row.candidate.text : row.id.text;
    const IdScope ids(ui, id);
    const Row drawn = begin_row(ui, column, table, id, row.name, index, row_height, row_href(row));
    if (drawn.state.is_clicked) follow(screen, row);
    two_lines(screen, drawn.cell(table, 0), row.name, row.sector, TextStyle::strong, Tone::text,
              Tone::muted);
    const bool is_candidate = row.id.empty();
    const Rect stage = drawn.cell(table, 2);
    if (is_candidate) {
        const Rect place = drawn.cell(table, 1);
        text_in(ui, {place.x, place.y, stage.right() - place.x, place.h}, row.head_office,
                TextStyle::body, Tone::muted);
        if (view.can_open_accounts && draw_open_button(screen, drawn.cell(table, 4), row)) {
            screen.state.candidate_to_open = row.candidate;
            screen.state.lead_to_be = screen.shell.person;
        }
    } else {
        text_in(ui, drawn.cell(table, 1), row.lead_name.empty() ? says::not_known : row.lead_name,
                TextStyle::body, row.lead_name.empty() ? Tone::muted : Tone::text);
        draw_stage_dots(screen, stage.x, stage.y + 24, row.stage);
        text_in(ui, {stage.x, stage.y + 36, stage.w, 18}, row.stage_words, TextStyle::caption,
                Tone::muted);
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
    const Row drawn = begin_row(ui, column, table, id, row.name, index, 116, row_href(row));
    if (drawn.state.is_clicked) follow(screen, row);
    const Rect cell = drawn.cell(table, 0);
    text_in(ui, {cell.x, cell.y + 10, cell.w, 24}, row.name, TextStyle::strong);
    if (row.id.empty()) {
        text_in(ui, {cell.x, cell.y + 36, cell.w, 18}, sector_and_place(row), TextStyle::caption,
                Tone::muted);
        if (view.can_open_accounts &&
            draw_open_button(screen, {cell.x, cell.y + 60, cell.w, 48}, row)) {
            screen.state.candidate_to_open = row.candidate;
            screen.state.lead_to_be = screen.shell.person;
        }
    } else {
        text_in(ui, {cell.x, cell.y + 36, cell.w, 18}, row.stage_words, TextStyle::caption,
                Tone::muted);
        text_in(ui, {cell.x, cell.y + 60, cell.w, 24},
                row.next.words.empty() ? says::no_next_step : row.next.words, TextStyle::body);
        text_in(ui, {cell.x, cell.y + 86, cell.w * 0.6f, 18}, owner_and_date(row.next),
                TextStyle::caption, row.next.is_overdue ? Tone::bad : Tone::muted);
        draw_marks(screen, {cell.x + cell.w * 0.62f, cell.y + 84, cell.w * 0.38f, 22}, row);
    }
    end_row(ui);
}

void draw_rows(const Screen& screen, Column& column, const AccountListView& view) {
    Ui& ui = screen.ui;
    const bool is_small = ui.width() < 1000;
    const std::array<TableColumn, 5> wide{TableColumn{says::col_client, 3, 200, Align::left, 1},
                                          TableColumn{says::col_lead, 1.6f, 130},
                                          TableColumn{says::col_stage, 1.7f, 150, Align::left, 3},
                                          TableColumn{says::col_next, 3, 200, Align::left, 4},
                                          TableColumn{says::col_targets, 1.8f, 150}};
    const std::array<TableColumn, 1> small{TableColumn{says::col_client, 1, 100, Align::left, 1}};
    const int sort_key = static_cast<int>(view.sort) + 1;
    const std::span<const TableColumn> columns =
        is_small ? std::span<const TableColumn>(small) : std::span<const TableColumn>(wide);
    const Table table = begin_table(ui, column, "clients", says::nav_clients, columns,
                                    static_cast<int>(view.rows.size()), sort_key);
    if (table.sort_asked) {
        view::Route route = screen.shell.route;
        route.sort = std::string(sort_text(static_cast<view::AccountSort>(*table.sort_asked - 1)));
        screen.go(route);
    }
    // Only the rows that can be seen are drawn; the others are empty space of the same height.
    const float height = is_small ? 116 : row_height;
    const VisibleRange seen = visible_range(ui);
    int index = 0;
    for (const AccountRow& row : view.rows) {
        ++index;
        if (column.y + height < seen.top - height || column.y > seen.bottom + height) {
            column.skip(height);
            continue;
        }
        is_small ? draw_small_row(screen, column, table, view, row, index)
                 : draw_table_row(screen, column, table, view, row, index);
    }
    end_table(ui);
}

void draw_empty(const Screen& screen, Column& column, const AccountListView& view) {
    Ui& ui = screen.ui;
    column.skip(space::xxl);
    if (!view.search.empty()) {
        if (empty_state(ui, column, "none", Icon::search, says::no_match, says::no_match_why,
                        says::clear_search)) {
            view::Route route = screen.shell.route;
            route.search.clear();
            screen.go(route);
        }
        return;
    }
    const std::string_view label = view.can_open_accounts ? says::new_client : "";
    if (empty_state(ui, column, "none", Icon::clients, says::no_clients,
                    view.can_open_accounts ? says::no_clients_why : says::not_on_a_team, label)) {
        screen.state.is_new_client_open = true;
        screen.state.lead_to_be = screen.shell.person;
    }
}

void draw_open_dialog(const Screen& screen, const AccountListView& view) {
    UiState& state = screen.state;
    if (state.candidate_to_open.empty() && !state.is_new_client_open) return;
    Ui& ui = screen.ui;
    const bool is_new = state.is_new_client_open;
    std::string name;
    for (const AccountRow& row : view.rows) {
        if (row.candidate == state.candidate_to_open && !is_new) name = row.name;
    }
    Dialog dialog =
        begin_dialog(ui, "open-account", is_new ? says::new_client : says::open_plan, 480);
    Column& column = dialog.inner;
    if (is_new) {
        const FieldResult typed = text_field(ui, column, "name", says::client_name,
                                             state.new_client_name, {.takes_focus = true});
        if (typed.changed) state.new_client_name = *typed.changed;
        if (typed.is_editing) state.new_client_name = typed.draft;
        name = state.new_client_name;
    } else {
        text(ui, column, name, TextStyle::strong);
    }
    column.skip(space::m);
    std::vector<std::string> labels;
    int chosen = -1;
    for (std::size_t i = 0; i < view.people.size(); ++i) {
        labels.push_back(view.people[i].name);
        if (view.people[i].id == state.lead_to_be) chosen = static_cast<int>(i);
    }
    const auto picked = select(ui, column, "lead", says::client_partner, labels, chosen, {},
                               {.help = says::client_partner_help});
    if (picked && *picked >= 0)
        state.lead_to_be = view.people[static_cast<std::size_t>(*picked)].id;
    column.skip(space::l);
    const ButtonOptions primary{.kind = ButtonKind::primary,
                                .is_disabled = name.empty() || chosen < 0};
    bool is_over = dialog.is_close_asked;
    if (button(ui, column, "open", says::open_plan, primary)) {
        screen.intents.push_back(app::OpenAccount{state.candidate_to_open, name, state.lead_to_be});
        is_over = true;
    }
    end_dialog(ui, dialog);
    if (!is_over) return;
    state.candidate_to_open = {};
    state.is_new_client_open = false;
    state.new_client_name.clear();
}

void draw_title(const Screen& screen, Column& column, const AccountListView& view) {
    Ui& ui = screen.ui;
    const float width = button_width(ui, says::new_client, {.icon = Icon::plus});
    if (view.can_open_accounts) {
        const Rect rect{column.x + column.w - width, column.y - 2, width, 40};
        if (button(ui, rect, "new-client", says::new_client, {.icon = Icon::plus})) {
            screen.state.is_new_client_open = true;
            screen.state.lead_to_be = screen.shell.person;
        }
    }
    Column title{column.x, column.y, column.w - (view.can_open_accounts ? width + space::l : 0)};
    heading(ui, title, says::nav_clients, 1);
    column.y = title.y + space::l;
}

}  // namespace

void draw_account_list(const Screen& screen, const Rect& area, const AccountListView& view) {
    Ui& ui = screen.ui;
    ui.set_title(std::string(says::nav_clients));
    const Scope scope(ui, Role::main, "main", says::nav_clients, area);
    const float padding = ui.is_phone() ? space::l : space::xxl;
    Column column = begin_scroll(ui, area, "clients-scroll", padding, padding);
    const float width = std::min(column.w, size::content_max + 160);
    column = {column.x + (column.w - width) / 2, column.y, width};
    draw_title(screen, column, view);
    draw_filters(screen, column, view);
    if (view.rows.empty()) {
        view.is_loading ? skeleton(ui, column, 6) : draw_empty(screen, column, view);
    } else {
        const std::string count = view::words::count_of(static_cast<int>(view.rows.size()),
                                                        "organisation", "organisations");
        if (!view.search.empty()) {
            text(ui, column, count + std::string(says::match), TextStyle::caption, Tone::muted);
            column.skip(space::s);
        }
        Card card = begin_card(ui, column, "list", says::nav_clients, space::s);
        draw_rows(screen, card.inner, view);
        end_card(ui, column, card);
    }
    column.skip(space::xxl);
    end_scroll(ui, column);
    draw_open_dialog(screen, view);
}

}  // namespace kam::ui
