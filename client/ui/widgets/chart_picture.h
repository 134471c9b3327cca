// A chart as a list of shapes, laid out once for the screen and for SVG. For widgets and tests.
#pragma once

#include <string>
#include <vector>

#include "client/ui/theme.h"
#include "client/ui/widgets/charts.h"
#include "client/ui/widgets/layout.h"

namespace kam::ui {

struct ChartPoint {
    float x = 0, y = 0;
};
// Series differ by these as well as by colour.
enum class Dash { solid, dashed, dotted, dash_dot };
enum class Marker { circle, square, triangle, diamond };

struct ChartShape {
    enum class Kind { line, area, words };
    Kind kind = Kind::line;
    std::vector<ChartPoint> points;  // area: convex; words: the top left of the line box
    Colour colour = 0;
    float thickness = 1;
    Dash dash = Dash::solid;
    std::string words;
    float width = 0;  // of the words
    TextStyle style = TextStyle::caption;
};

// Where the read-out stands, and what it reads.
struct ChartHit {
    ChartPlace place;
    ChartPoint at;
    Rect reach;  // pointing here means it
};

struct ChartPicture {
    float width = 0, height = 0;
    std::vector<ChartShape> shapes;
    std::vector<ChartHit> hits;  // in the order of the arrow keys
    int hits_across = 1;         // up and down go so many further
    bool is_reach_nearest = false;

    void line(std::vector<ChartPoint> points, Colour colour, float thickness = 1,
              Dash dash = Dash::solid);
    void area(std::vector<ChartPoint> points, Colour colour);
    void box(const Rect& rect, Colour colour);
    // One line; `anchor` 0 = x is its left, 0.5 its middle, 1 its right.
    void words(float x, float y, std::string_view words, Colour colour, float anchor = 0,
               TextStyle style = TextStyle::caption);
    // Several lines, as wide as `room`; returns the height.
    float paragraph(float x, float y, float room, std::string_view words, Colour colour,
                    float anchor = 0, TextStyle style = TextStyle::caption);
    void marker(Marker marker, ChartPoint at, Colour colour, Colour ground, float radius = 4);
    // Stripes or dots inside a box: series 0 has none.
    void pattern(const Rect& rect, std::size_t series, Colour colour);
    void hatch(const Rect& rect, Colour colour);  // not known
};

// What each kind is drawn with.
struct ChartPen {
    const Theme& theme;
    const Chart& chart;
    ChartPicture& picture;

    std::size_t look_of(std::size_t series) const;  // 0 to 3: colour, dash, marker, pattern
    Colour colour_of(std::size_t series) const;
    Dash dash_of(std::size_t series) const;
    Marker marker_of(std::size_t series) const { return static_cast<Marker>(look_of(series)); }
    // A bar of a series: its colour, its pattern, an edge in high contrast.
    void bar(const Rect& rect, std::size_t series) const;
    void unknown_bar(const Rect& rect) const;
    // Names with samples, wrapped, from `y` on; returns the y below.
    float key(float y, bool with_lines) const;
};

// Nice marks of an axis: 1, 2 or 5 times a power of ten apart, from at or below the lowest value
// to at or above the highest.
struct Ticks {
    std::int64_t low = 0, high = 1, step = 1;
    int count() const { return static_cast<int>((high - low) / step) + 1; }
    std::int64_t at(int index) const { return low + step * index; }
    // Where a value lies between low and high, 0 to 1.
    float share(std::int64_t value) const;
};
Ticks nice_ticks(std::int64_t low, std::int64_t high, int wanted);
// Of all known values; `with_zero` for what has a length. {0, 1} steps where nothing is known.
Ticks ticks_of(const Chart& chart, bool with_zero, int wanted);

// Labels under a row of slots: those that fit, each below the middle of its slot; returns the
// height taken.
struct Slots {
    float left = 0, width = 0;
    std::size_t count = 0;
    float step() const { return width / static_cast<float>(count == 0 ? 1 : count); }
    float middle(std::size_t index) const {
        return left + step() * (static_cast<float>(index) + 0.5F);
    }
};
// Lines under the slots, as many as each needs; `every` = only each so many-th is labelled.
struct SlotLabels {
    std::size_t every = 1;
    float height = 0;
    bool is_complete = true;  // each slot has its label
};
SlotLabels measure_slot_labels(const std::vector<std::string>& labels, const Slots& slots);
void draw_slot_labels(const ChartPen& pen, const std::vector<std::string>& labels,
                      const Slots& slots, float y);

float words_width(std::string_view words, TextStyle style = TextStyle::caption);
float words_height(std::string_view words, float width, TextStyle style = TextStyle::caption);
float widest_word(std::string_view words, TextStyle style = TextStyle::caption);

ChartPicture chart_picture(const Chart& chart, const Theme& theme, float width, float height);
ChartPicture sparkline_picture(const Chart& chart, const Theme& theme, float width, float height);

// One file each.
void lay_out_lines(const ChartPen& pen);
void lay_out_bars(const ChartPen& pen);
void lay_out_bars_across(const ChartPen& pen);
void lay_out_bullets(const ChartPen& pen);
void lay_out_heat(const ChartPen& pen);
void lay_out_scatter(const ChartPen& pen);

}  // namespace kam::ui
