#include <algorithm>
#include <array>

#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/exports.h"
#include "client/ui/screens/leadership_parts.h"
#include "client/ui/screens/long_list.h"
#include "client/ui/text_leadership.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::LeadershipFilter;
using view::LeadershipView;

// In the order of the labels.
constexpr std::array<std::string_view, 2> mode_texts{"protect", "grow"};
constexpr std::array<std::string_view, 3> sort_texts{"", "colour", "stage"};

template <class Texts>
int place_of(const Texts& texts, std::string_view text) {
    const auto found = std::find(texts.begin(), texts.end(), text);
    return found == texts.end() ? -1 : static_cast<int>(found - texts.begin());
}

void choose_sector(const Screen& screen, Column& column, const LeadershipView& view) {
    const auto chosen =
        select_or_combo(screen.ui, column, "sector", says::filter_sector, view.sectors,
                        place_of(view.sectors, view.filter.sector), says::every_one);
    if (!chosen) return;
    LeadershipFilter filter = view.filter;
    filter.sector = *chosen < 0 ? std::string() : view.sectors[static_cast<std::size_t>(*chosen)];
    go_filtered(screen, filter);
}

void choose_mode(const Screen& screen, Column& column, const LeadershipView& view) {
    const std::array<std::string, 2> labels{
        std::string(view::words::choice("mode", mode_texts[0])),
        std::string(view::words::choice("mode", mode_texts[1]))};
    const auto chosen = select(screen.ui, column, "mode", says::filter_mode, labels,
                               place_of(mode_texts, view.filter.mode), says::every_one);
    if (!chosen) return;
    LeadershipFilter filter = view.filter;
    filter.mode = *chosen < 0 ? "" : mode_texts[static_cast<std::size_t>(*chosen)];
    go_filtered(screen, filter);
}

void choose_stage(const Screen& screen, Column& column, const LeadershipView& view) {
    std::array<std::string, 4> labels;
    for (int i = 0; i < 4; ++i)
        labels[static_cast<std::size_t>(i)] = view::words::stage_name(i + 1);
    const auto chosen = select(screen.ui, column, "stage", says::filter_stage, labels,
                               view.filter.stage - 1, says::every_one);
    if (!chosen) return;
    LeadershipFilter filter = view.filter;
    filter.stage = *chosen + 1;
    go_filtered(screen, filter);
}

void choose_order(const Screen& screen, Column& column) {
    const std::array<std::string, 3> labels{
        std::string(says::by_name), std::string(says::by_colour), std::string(says::by_stage)};
    const int now = std::max(0, place_of(sort_texts, screen.shell.route.sort));
    const auto chosen = select(screen.ui, column, "order", says::sort_clients, labels, now);
    if (!chosen || *chosen < 0) return;
    view::Route route = screen.shell.route;
    route.sort = std::string(sort_texts[static_cast<std::size_t>(*chosen)]);
    screen.go(route);
}

void draw_filters(const Screen& screen, Column& column, const LeadershipView& view) {
    Ui& ui = screen.ui;
    const Scope scope(ui, Role::group, "filters", says::filter_clients);
    if (column.w >= 760) {
        auto parts = split(column, std::array<float, 4>{1, 1, 1, 1}, space::l);
        choose_sector(screen, parts[0], view);
        choose_mode(screen, parts[1], view);
        choose_stage(screen, parts[2], view);
        choose_order(screen, parts[3]);
        column.y = lowest(parts);
    } else {
        auto upper = split(column, std::array<float, 2>{1, 1}, space::m);
        choose_sector(screen, upper[0], view);
        choose_mode(screen, upper[1], view);
        column.y = lowest(upper) + space::s;
        auto lower = split(column, std::array<float, 2>{1, 1}, space::m);
        choose_stage(screen, lower[0], view);
        choose_order(screen, lower[1]);
        column.y = lowest(lower);
    }
    column.skip(space::l);
}

// Which of the clients are listed, by colour; and how to see all of them again.
void draw_listed(const Screen& screen, Column& column, const LeadershipView& view) {
    Ui& ui = screen.ui;
    const LeadershipFilter& filter = view.filter;
    const int shown = static_cast<int>(view.rows.size());
    const std::string title = shown == view.clients
                                  ? view::words::count_of(shown, "client", "clients")
                                  : std::to_string(shown) + std::string(says::of) +
                                        view::words::count_of(view.clients, "client", "clients");
    heading(ui, column, title, 2);
    column.skip(space::s);
    float x = column.x;
    float y = column.y;
    const auto chip = [&](std::string_view id, const std::string& label, bool is_on,
                          const std::string& name) {
        const ButtonOptions options{.is_selected = is_on, .name = name};
        const float width = std::min(button_width(ui, label, options), column.w);
        if (x > column.x && x + width > column.x + column.w) {
            x = column.x;
            y += size::control_height + space::s;
        }
        const Rect rect{x, y, width, size::control_height};
        x += width + space::s;
        return button(ui, rect, id, label, options);
    };
    const auto toggle_rag = [&](RagMark mark) {
        const auto rag = static_cast<view::Rag>(mark);
        const bool is_on = filter.rag == rag;
        const std::string word(rag_word(mark));
        if (!chip(word, word, is_on, std::string(says::show_colour) + word)) return;
        LeadershipFilter wanted = filter;
        wanted.rag = is_on ? std::nullopt : std::optional(rag);
        go_filtered(screen, wanted);
    };
    for (const RagMark mark : {RagMark::red, RagMark::amber, RagMark::green, RagMark::no_data}) {
        toggle_rag(mark);
    }
    const std::string overdue(says::overdue_actions);
    if (chip("overdue", overdue, filter.is_overdue, std::string(says::show_colour) + overdue)) {
        LeadershipFilter wanted = filter;
        wanted.is_overdue = !filter.is_overdue;
        go_filtered(screen, wanted);
    }
    if (filter.tile) {
        const auto& tile = view.tiles[static_cast<std::size_t>(*filter.tile)];
        if (chip("every", std::string(says::show_every), false,
                 std::string(says::show_every) + ", now: " + std::string(tile.show))) {
            LeadershipFilter wanted = filter;
            wanted.tile.reset();
            go_filtered(screen, wanted);
        }
    }
    column.y = y + size::control_height + space::m;
}

void draw_over_time(const Screen& screen, Column& column, const LeadershipView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "over-time", says::over_time_title);
    draw_card_heading(screen, card.inner, says::over_time_title);
    if (!view.over_time.is_known) {
        text(ui, card.inner, says::over_time_none, TextStyle::body, Tone::muted);
    } else {
        Chart drawn;
        drawn.title = says::over_time_title;
        drawn.of = says::over_time_of;
        drawn.categories = view.over_time.days;
        drawn.series.push_back({std::string(rag_word(RagMark::green)), view.over_time.green});
        drawn.series.push_back({std::string(says::with_value), view.over_time.known, true});
        drawn.words = [](std::int64_t value, ChartPlace) { return std::to_string(value); };
        chart(ui, card.inner, "chart", drawn, 240);
    }
    end_card(ui, column, card);
}

void draw_own_actions(const Screen& screen, Column& column, const LeadershipView& view) {
    Ui& ui = screen.ui;
    constexpr std::size_t shown_max = 4;
    Card card = begin_card(ui, column, "own", says::own_actions);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, says::own_actions);
    if (view.own_actions.empty()) {
        text(ui, inner, says::own_actions_none, TextStyle::body, Tone::muted);
    } else {
        const std::string count =
            view::words::count_of(static_cast<int>(view.own_actions.size()), "open", "open");
        text(ui, inner,
             view.own_overdue == 0
                 ? count
                 : count + ", " + std::to_string(view.own_overdue) + std::string(says::overdue),
             TextStyle::caption, Tone::muted);
        inner.skip(space::s);
    }
    for (std::size_t i = 0; i < view.own_actions.size() && i < shown_max; ++i) {
        const view::MyRow& row = view.own_actions[i];
        const IdScope ids(ui, row.href);
        rule(ui, inner);
        const float height = text_height(ui, row.title, TextStyle::body, inner.w, 2) +
                             text_height(ui, row.facts, TextStyle::caption, inner.w, 2) +
                             2 * space::s;
        const Rect rect = inner.take(height);
        if (area(ui, rect, "open", row.title, row.href, false, size::radius).is_clicked) {
            screen.go(row.route);
        }
        Column lines{rect.x, rect.y + space::s, rect.w};
        text(ui, lines, row.title, TextStyle::body, Tone::text, 2);
        text(ui, lines, row.facts, TextStyle::caption, row.is_overdue ? Tone::bad : Tone::muted, 2);
    }
    if (view.own_actions.size() > shown_max) {
        inner.skip(space::s);
        const Rect line = inner.take(28);
        const view::Route route = view::my_part_route();
        if (link(ui, {line.x, line.y, text_width(ui, says::all_of_them, TextStyle::body) + 2, 24},
                 "all", says::all_of_them, view::text_from_route(route))) {
            screen.go(route);
        }
    }
    end_card(ui, column, card);
}

// The head of the page, and what changes its look.
void draw_head(const Screen& screen, Column& column, const LeadershipView& view) {
    Ui& ui = screen.ui;
    Column title = column;
    const bool has_words = ui.width() >= 1080;
    float right = column.x + column.w;
    LeadershipFilter filter = view.filter;
    filter.is_wall = !filter.is_wall;
    const std::string_view label = view.filter.is_wall ? says::leave_wall : says::wall_view;
    const ButtonOptions options{.kind = ButtonKind::ghost, .icon = Icon::external_link};
    const bool has_wall = !ui.is_phone() || view.filter.is_wall;
    const float width = has_wall ? button_width(ui, label, options) : 0;
    const Rect wall{right - width, column.y - 2, width, 40};
    if (has_wall) right = wall.x - space::s;
    if (!view.rows.empty() && !view.filter.is_wall) {
        const DownloadButton csv =
            download_button(screen, right, column.y - 2, says::nav_leadership, has_words);
        if (csv.is_pressed) download_leadership(screen, view);
        right -= csv.width + space::m;
    }
    // After what stands to the left of it.
    if (has_wall && button(ui, wall, "wall", label, options)) go_filtered(screen, filter);
    title.w = right - title.x;
    heading(ui, title, says::leadership_title, 1);
    column.y = title.y;
    text(ui, column, std::string(says::leadership_as_of) + view.as_of, TextStyle::body,
         Tone::muted);
    column.skip(space::l);
}

// On a wall: each client with its marks, as many beside each other as have room.
void draw_wall_clients(const Screen& screen, Column& column, const LeadershipView& view) {
    Ui& ui = screen.ui;
    const Scope list(ui, Role::list, "wall", says::nav_clients);
    const int per_row = std::max(1, static_cast<int>(column.w / 420));
    const float width = column.w / static_cast<float>(per_row);
    ListSpot spot{0, static_cast<int>(view.rows.size())};
    for (const view::LeadershipRow& row : view.rows) {
        const int place = spot.position++ % per_row;
        const Rect rect{column.x + static_cast<float>(place) * width, column.y, width - space::l,
                        60};
        if (place + 1 == per_row || spot.position == spot.count) column.skip(64);
        if (!is_near_view(ui, rect, spot)) continue;
        const ListItem item(ui, row.id.text, row.name, rect, spot);
        text_in(ui, {rect.x, rect.y, rect.w, 30}, row.name, TextStyle::strong);
        draw_mark_counts(screen, {rect.x, rect.y + 30, rect.w, 28}, row.rag_counts);
    }
}

void draw_body(const Screen& screen, Column& column, const LeadershipView& view) {
    Ui& ui = screen.ui;
    if (!view.filter.is_wall) draw_filters(screen, column, view);
    draw_leadership_tiles(screen, column, view);
    if (view.filter.is_wall) return draw_wall_clients(screen, column, view);
    if (column.w >= 900) {
        auto parts = split(column, std::array<float, 2>{3, 2}, space::l);
        draw_over_time(screen, parts[0], view);
        draw_own_actions(screen, parts[1], view);
        column.y = lowest(parts) + space::xl;
    } else {
        draw_own_actions(screen, column, view);
        column.skip(space::l);
        draw_over_time(screen, column, view);
        column.skip(space::xl);
    }
    draw_listed(screen, column, view);
    if (view.rows.empty()) {
        empty_state(ui, column, "none", Icon::leadership, says::leadership_none,
                    says::leadership_none_why, {});
    } else {
        draw_leadership_rows(screen, column, view);
    }
}

}  // namespace

void draw_leadership(const Screen& screen, const Rect& area, const LeadershipView& view) {
    Ui& ui = screen.ui;
    ui.set_title(std::string(says::nav_leadership));
    const bool is_beside = view.explained && area.w >= 1000;
    const float panel_width = is_beside ? size::panel_width : std::min(area.w, size::panel_width);
    Rect main = area;
    if (is_beside) main.w -= panel_width;
    {
        const Scope scope(ui, Role::main, "main", says::nav_leadership, main);
        const float padding = ui.is_phone() ? space::l : space::xxl;
        Column column = begin_scroll(ui, main, "leadership-scroll", padding, space::xl);
        const float width =
            view.filter.is_wall ? column.w : std::min(column.w, content_width(column.w, 560));
        column = {column.x + (column.w - width) / 2, column.y, width};
        draw_head(screen, column, view);
        if (view.is_loading) {
            skeleton(ui, column, 8);
        } else {
            draw_body(screen, column, view);
        }
        column.skip(space::xl);
        end_scroll(ui, column);
    }
    if (!view.explained || view.is_loading) return;
    draw_tile_explanation(screen, {area.right() - panel_width, area.y, panel_width, area.h}, view,
                          view.tiles[static_cast<std::size_t>(*view.explained)]);
}

}  // namespace kam::ui
