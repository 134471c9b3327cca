// The ten tiles, and the panel that says what one of them is made of.
#include <algorithm>

#include "client/ui/screens/leadership_parts.h"
#include "client/ui/text_leadership.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::LeadershipTile;
using view::LeadershipView;

constexpr float gap = space::m;
constexpr float figure_gap = space::m;
constexpr float mark_width = 19;

constexpr std::array<RagMark, 4> figure_marks{RagMark::green, RagMark::amber, RagMark::red,
                                              RagMark::no_data};
// Beside the shape, for whoever prints it or does not see colours.
constexpr std::array<std::string_view, 4> figure_letters{"G", "A", "R", "no data"};

// Figures stand beside each other, and go on in a new line where there is no room.
struct FigurePlace {
    Rect rect;
    std::size_t index = 0;
};
struct FigureLayout {
    std::vector<FigurePlace> places;
    float height = 0;
};

struct TileLook {
    TextStyle figure = TextStyle::page;
    TextStyle words = TextStyle::caption;
    TextStyle label = TextStyle::label;
};

TileLook look_of(const LeadershipView& view) {
    if (!view.filter.is_wall) return {};
    return {TextStyle::figure, TextStyle::body, TextStyle::strong};
}

FigureLayout lay_out(Ui& ui, const LeadershipTile& tile, const TileLook& look, float width) {
    FigureLayout layout;
    const float line = type_size(look.figure).line;
    float word_line = 0;
    for (const auto& [figure, word] : tile.figures) {
        if (!word.empty()) word_line = type_size(look.words).line;
    }
    float x = 0;
    float y = 0;
    for (std::size_t i = 0; i < tile.figures.size(); ++i) {
        const auto& [figure, word] = tile.figures[i];
        float w = text_width(ui, figure, look.figure) + 2;
        const std::string_view below = tile.are_marks ? figure_letters[i] : std::string_view(word);
        if (tile.are_marks) w += mark_width;
        w = std::min(std::max(w, text_width(ui, below, look.words) + 2), width);
        if (x > 0 && x + w > width) {
            x = 0;
            y += line + word_line;
        }
        layout.places.push_back({{x, y, w, line}, i});
        x += w + (tile.are_marks ? space::s : figure_gap);
    }
    layout.height = y + line + word_line;
    return layout;
}

void draw_figures(const Screen& screen, Column& column, const LeadershipTile& tile,
                  const TileLook& look) {
    Ui& ui = screen.ui;
    const FigureLayout layout = lay_out(ui, tile, look, column.w);
    for (const FigurePlace& place : layout.places) {
        const auto& [figure, word] = tile.figures[place.index];
        Rect rect{column.x + place.rect.x, column.y + place.rect.y, place.rect.w, place.rect.h};
        const std::string_view below =
            tile.are_marks ? figure_letters[place.index] : std::string_view(word);
        if (!below.empty()) {
            text_in(ui, {rect.x, rect.bottom(), rect.w, type_size(look.words).line}, below,
                    look.words, Tone::muted, Align::left, Role::image);
        }
        if (tile.are_marks) {
            draw_rag_shape(ui, figure_marks[place.index], rect.x + 7, rect.y + rect.h / 2);
            rect.x += mark_width;
            rect.w -= mark_width;
        }
        text_in(ui, rect, figure, look.figure, Tone::text, Align::left, Role::image);
    }
    column.skip(layout.height);
}

std::string figures_in_words(const LeadershipTile& tile) {
    std::string said;
    for (const auto& [figure, word] : tile.figures) {
        said += (said.empty() ? "" : ", ") + figure + (word.empty() ? "" : " ") + word;
    }
    return said;
}

float tile_height(Ui& ui, const LeadershipTile& tile, const TileLook& look, float width) {
    const float w = width - 2 * space::l;
    return 2 * space::m + text_height(ui, tile.label, look.label, w) + space::xs +
           lay_out(ui, tile, look, w).height + space::s +
           text_height(ui, tile.sentence, look.words, w) + space::s +
           text_height(ui, tile.action, look.words, w);
}

void draw_tile(const Screen& screen, const Rect& rect, const LeadershipView& view,
               const LeadershipTile& tile, const TileLook& look) {
    Ui& ui = screen.ui;
    const std::string key = "tile/" + std::string(view::tile_key(tile.kind));
    const bool is_open = view.explained == tile.kind;
    const bool is_marked = is_open || tile.is_chosen;
    fill(ui, rect, ui.theme().surface, size::card_radius);
    const Scope scope(ui, Role::group, key, tile.label, rect);
    // Said first, in the order in which it is read.
    const std::string name = std::string(tile.label) + ": " + figures_in_words(tile);
    view::Route route = screen.shell.route;
    route.open = is_open ? std::string() : key;
    if (area(ui, rect, "explain", name, view::text_from_route(route), is_open, size::card_radius)
            .is_clicked) {
        screen.go(route);
    }
    outline(ui, rect, is_marked ? ui.theme().accent : ui.theme().hairline, size::card_radius,
            is_marked ? 2.0f : 1.0f);
    Column column{rect.x + space::l, rect.y + space::m, rect.w - 2 * space::l};
    text(ui, column, tile.label, look.label, Tone::muted);
    column.skip(space::xs);
    draw_figures(screen, column, tile, look);
    column.skip(space::s);
    text(ui, column, tile.sentence, look.words);
    column.skip(space::s);
    text(ui, column, tile.action, look.words, Tone::muted);
}

int tiles_in_a_row(float width, bool is_wall) {
    if (is_wall) return width >= 1200 ? 5 : width >= 700 ? 3 : 2;
    return width >= 980 ? 5 : width >= 840 ? 4 : width >= 620 ? 3 : 2;
}

void draw_part(const Screen& screen, Column& column, std::string_view title,
               std::string_view words) {
    heading(screen.ui, column, title, 3);
    text(screen.ui, column, words);
    column.skip(space::l);
}

}  // namespace

void draw_leadership_tiles(const Screen& screen, Column& column, const LeadershipView& view) {
    const Scope scope(screen.ui, Role::group, "tiles", says::tiles_name);
    const TileLook look = look_of(view);
    const int per_row = tiles_in_a_row(column.w, view.filter.is_wall);
    const float width =
        (column.w - gap * static_cast<float>(per_row - 1)) / static_cast<float>(per_row);
    for (int first = 0; first < view::tile_count; first += per_row) {
        const int last = std::min(first + per_row, view::tile_count);
        float height = 0;
        for (int i = first; i < last; ++i) {
            const LeadershipTile& tile = view.tiles[static_cast<std::size_t>(i)];
            height = std::max(height, tile_height(screen.ui, tile, look, width));
        }
        for (int i = first; i < last; ++i) {
            const float x = column.x + static_cast<float>(i - first) * (width + gap);
            draw_tile(screen, {x, column.y, width, height}, view,
                      view.tiles[static_cast<std::size_t>(i)], look);
        }
        column.skip(height + gap);
    }
    column.skip(space::l);
}

void draw_tile_explanation(const Screen& screen, const Rect& rect, const LeadershipView& view,
                           const LeadershipTile& tile) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, view::tile_key(tile.kind));
    Panel panel = begin_panel(ui, rect, "explanation", tile.label);
    Column& column = panel.inner;
    draw_figures(screen, column, tile, {});
    column.skip(space::m);
    text(ui, column, tile.sentence);
    column.skip(space::xl);
    draw_part(screen, column, says::what_to_do, tile.action);
    draw_part(screen, column, says::why_it_matters, tile.purpose);
    draw_part(screen, column, says::how_computed, tile.formula);
    draw_part(screen, column, says::tile_coverage,
              tile.coverage + std::string(says::also_known_as_of) + view.as_of);
    if (!tile.show.empty()) {
        const std::string label =
            tile.is_chosen ? std::string(says::show_every)
                           : std::string(tile.show) + " (" + std::to_string(tile.shown_count) + ")";
        const bool is_for_all = tile.is_chosen || tile.shown_count > 0;
        if (button(ui, column, "show", label, {.icon = Icon::filter, .is_disabled = !is_for_all})) {
            view::LeadershipFilter filter = view.filter;
            filter.rag.reset();
            filter.is_overdue = false;
            filter.tile = tile.is_chosen ? std::nullopt : std::optional(tile.kind);
            view::Route route = screen.shell.route;
            route.filter = view::text_from_filter(filter);
            // Over the list, the panel would hide what was asked for.
            if (ui.width() < 1280) route.open.clear();
            screen.go(route);
        }
    }
    if (panel.is_close_asked) screen.open({});
    end_panel(ui, panel);
}

void go_filtered(const Screen& screen, const view::LeadershipFilter& filter) {
    view::Route route = screen.shell.route;
    route.filter = view::text_from_filter(filter);
    screen.go(route);
}

}  // namespace kam::ui
