#include <array>

#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/exports.h"
#include "client/ui/screens/screen.h"
#include "client/ui/text.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::LeadershipRow;
using view::LeadershipView;

struct Tile {
    std::string_view id, label;
    std::string figure, sentence;
    std::string_view filter;  // what pressing the tile narrows the list to; "" = nothing
    RagMark mark = RagMark::no_data;
    bool has_mark = false;
};

std::string of_all(int count, int total) {
    return std::to_string(count) + std::string(says::of) + std::to_string(total);
}

std::vector<Tile> tiles_of(const LeadershipView& view) {
    const auto count = [&](view::Rag rag) {
        return view.rag_counts[static_cast<std::size_t>(rag)];
    };
    std::vector<Tile> tiles;
    tiles.push_back({"red", says::tile_red, std::to_string(count(view::Rag::red)),
                     std::string(says::tile_red_why), "red", RagMark::red, true});
    tiles.push_back({"amber", says::tile_amber, std::to_string(count(view::Rag::amber)),
                     std::string(says::tile_amber_why), "amber", RagMark::amber, true});
    tiles.push_back({"green", says::tile_green, std::to_string(count(view::Rag::green)),
                     std::string(says::tile_green_why), "green", RagMark::green, true});
    tiles.push_back({"no-data", says::tile_no_data, std::to_string(count(view::Rag::no_data)),
                     std::string(says::tile_no_data_why), "no_data", RagMark::no_data, true});
    tiles.push_back({"specific", says::tile_specific,
                     of_all(view.specific_count, view.targets_count),
                     std::string(says::tile_specific_why), "", RagMark::no_data, false});
    tiles.push_back({"overdue", says::tile_overdue, of_all(view.actions_overdue, view.actions_open),
                     std::string(says::tile_overdue_why), "overdue", RagMark::no_data, false});
    return tiles;
}

void draw_tile(const Screen& screen, const Rect& rect, const LeadershipView& view, const Tile& tile,
               TextStyle figure_style) {
    Ui& ui = screen.ui;
    const bool is_chosen = !tile.filter.empty() && view.filter == tile.filter;
    fill(ui, rect, ui.theme().surface, size::card_radius);
    const Scope scope(ui, Role::group, tile.id, tile.label, rect);
    if (!tile.filter.empty()) {
        const std::string name =
            std::string(is_chosen ? says::show_all : says::show_only) + std::string(tile.label);
        if (area(ui, rect, "filter", name, {}, is_chosen, size::card_radius).is_clicked) {
            view::Route route = screen.shell.route;
            route.filter = is_chosen ? std::string() : std::string(tile.filter);
            screen.go(route);
        }
    }
    outline(ui, rect, is_chosen ? ui.theme().accent : ui.theme().hairline, size::card_radius,
            is_chosen ? 2.0f : 1.0f);
    Column column{rect.x + space::l, rect.y + space::m, rect.w - 2 * space::l};
    const Rect label = column.take(20);
    if (tile.has_mark) rag_mark(ui, {label.x, label.y + 1, 18, 18}, tile.mark, false);
    const float indent = tile.has_mark ? 26 : 0;
    text_in(ui, {label.x + indent, label.y, label.w - indent, 20}, tile.label, TextStyle::caption,
            Tone::muted);
    text_in(ui, column.take(40), tile.figure, figure_style);
    text(ui, column, tile.sentence, TextStyle::caption, Tone::muted, 2);
}

void draw_tiles(const Screen& screen, Column& column, const LeadershipView& view) {
    const std::vector<Tile> tiles = tiles_of(view);
    const int per_row = column.w > 940 ? 6 : column.w > 560 ? 3 : 2;
    const float gap = space::l;
    const float width =
        (column.w - gap * static_cast<float>(per_row - 1)) / static_cast<float>(per_row);
    const float height = 120;
    // All figures as large as the longest may be.
    TextStyle style = TextStyle::page;
    for (const Tile& tile : tiles) {
        const bool is_tight = text_width(screen.ui, tile.figure, style) > width - 2 * space::l;
        if (is_tight) style = TextStyle::section;
    }
    int index = 0;
    for (const Tile& tile : tiles) {
        const int place = index++ % per_row;
        if (place == 0 && index > 1) column.skip(height + gap);
        draw_tile(screen,
                  {column.x + static_cast<float>(place) * (width + gap), column.y, width, height},
                  view, tile, style);
    }
    column.skip(height + space::xl);
}

void draw_row_head(const Screen& screen, Column& column, const LeadershipRow& row) {
    Ui& ui = screen.ui;
    const Rect head = column.take(30);
    const std::string href = view::text_from_route(view::account_route(row.id));
    // A long name on a phone is smaller rather than cut.
    TextStyle style = TextStyle::section;
    if (text_width(ui, row.name, style) + 4 > head.w) style = TextStyle::strong;
    const float wanted = text_width(ui, row.name, style) + 4;
    const bool is_stacked = wanted > head.w * 0.6f;
    const float name_width = std::min(wanted, head.w);
    if (row.is_readable) {
        if (link(ui, {head.x, head.y, name_width, 30}, "name", row.name, href, style)) {
            screen.go(view::account_route(row.id));
        }
    } else {
        text_in(ui, {head.x, head.y, name_width, 30}, row.name, style, Tone::text, Align::left,
                Role::heading2);
    }
    const Rect badges = is_stacked ? column.take(30) : head;
    float x = is_stacked ? head.x : head.x + name_width + space::m;
    x += badge(ui, x, badges.y + 3, row.stage_words, Tone::accent) + space::s;
    if (row.has_override && x < badges.right() - 140) {
        badge(ui, x, badges.y + 3, says::gate_overridden, Tone::warn);
    }
    std::string facts = row.sector;
    const auto add = [&](std::string_view label, std::string_view words) {
        facts += facts.empty() ? "" : "  ·  ";
        facts += label;
        facts += words;
    };
    add(says::led_by, row.lead_name.empty() ? says::not_known : row.lead_name);
    if (row.next_review.empty()) {
        add("", says::no_review_planned);
    } else {
        add(says::next_review, row.next_review);
    }
    if (row.actions_overdue > 0) {
        add("", view::words::count_of(row.actions_overdue, "action overdue", "actions overdue"));
    }
    text(ui, column, facts, TextStyle::caption,
         row.is_review_missing || row.actions_overdue > 0 ? Tone::warn : Tone::muted, 4);
}

void draw_account(const Screen& screen, Column& column, const LeadershipRow& row) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, row.id.text);
    Card card = begin_card(ui, column, "account", row.name);
    draw_row_head(screen, card.inner, row);
    card.inner.skip(space::m);
    if (row.targets.empty()) {
        text(ui, card.inner, says::leadership_no_targets, TextStyle::body, Tone::muted);
    } else {
        const Scope list(ui, Role::list, "targets", says::col_targets);
        for (const view::TargetRow& target : row.targets) {
            rule(ui, card.inner);
            draw_target_row(screen, card.inner, target, nullptr);
        }
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

}  // namespace

void draw_leadership(const Screen& screen, const Rect& area, const LeadershipView& view) {
    Ui& ui = screen.ui;
    ui.set_title(std::string(says::nav_leadership));
    const Scope scope(ui, Role::main, "main", says::nav_leadership, area);
    const float padding = ui.is_phone() ? space::l : space::xxl;
    Column column = begin_scroll(ui, area, "leadership-scroll", padding, padding);
    // Room for two columns of clients on a wall.
    const bool is_double = column.w >= 2000;
    const float width = is_double ? std::min(column.w, 2600.0f) : content_width(column.w, 160);
    column = {column.x + (column.w - width) / 2, column.y, width};
    Column title = column;
    if (!view.rows.empty()) {
        const DownloadButton csv = download_button(screen, column.x + column.w, column.y - 2,
                                                   says::nav_leadership, ui.width() >= 1080);
        if (csv.is_pressed) download_leadership(screen, view);
        title.w -= csv.width + space::m;
    }
    heading(ui, title, says::leadership_title, 1);
    column.y = title.y;
    text(ui, column, std::string(says::leadership_as_of) + view.as_of, TextStyle::body,
         Tone::muted);
    column.skip(space::xl);
    if (view.is_loading) {
        skeleton(ui, column, 8);
    } else {
        draw_tiles(screen, column, view);
        auto parts = split(column, std::array<float, 2>{1, 1}, space::xl);
        for (const LeadershipRow& row : view.rows) {
            draw_account(screen,
                         !is_double                ? column
                         : parts[1].y < parts[0].y ? parts[1]
                                                   : parts[0],
                         row);
        }
        if (is_double) column.y = lowest(parts);
        if (view.rows.empty()) {
            empty_state(ui, column, "none", Icon::leadership, says::leadership_none,
                        says::leadership_none_why, {});
        }
    }
    column.skip(space::xl);
    end_scroll(ui, column);
}

}  // namespace kam::ui
