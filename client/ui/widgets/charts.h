// Charts: one table of figures drawn as a picture, with the same figures as a table for whoever
// does not see it or wants the numbers. No sums are made here: values and words are the caller's.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/ui/widgets/layout.h"
#include "client/ui/widgets/ui.h"

namespace kam::ui {

enum class ChartKind {
    line,
    bars,         // upright; they lie down by themselves where their labels have no room
    bars_across,  // lying, for long labels
    stacked,
    bullet,   // a row each: from its baseline to its target, a tick for expected, a dot for now
    heat,     // a cell for each figure
    scatter,  // a point for each category: first series across, second upward
};

// The series of a bullet chart, in this order.
enum class BulletPart : std::size_t { baseline, target, expected, now };

struct ChartSeries {
    std::string name;
    // One for each category. Absent = not known: a gap, never zero.
    std::vector<std::optional<std::int64_t>> values;
    bool is_expected = false;  // a dashed, quiet line
    bool is_area = false;      // filled down to zero
};

// Which figure is meant, for words that depend on it (scatter, bullet: each has its own unit).
struct ChartPlace {
    std::size_t series = 0;
    std::size_t category = 0;
};

struct Chart {
    ChartKind kind = ChartKind::line;
    std::string title;  // what the figures are: "Fees by quarter"
    std::string of;     // what a category is, head of the table's first column: "Quarter"
    std::vector<std::string> categories;
    std::vector<ChartSeries> series;
    // A value as people read it: "£2.4m", "62%". Also the marks of the axes.
    std::function<std::string(std::int64_t value, ChartPlace place)> words;

    std::optional<std::int64_t> value(ChartPlace place) const;
    std::string words_of(ChartPlace place) const;  // "not known" where it is
};

// The picture with a read-out that follows the pointer and the arrow keys, "Show as table", and
// both for download. Moves the column down.
void chart(Ui& ui, Column& column, std::string_view id, const Chart& chart, float height = 260);
// The first series alone, small, without axes; says its summary. For rows and tiles.
void sparkline(Ui& ui, const Rect& rect, const Chart& chart);

// "Fees by quarter, 4 values, from £2.4m to £3.1m, 1 not known"
std::string chart_summary(const Chart& chart);
// One figure or one category in a sentence: "Q2 2026: Fees £2.6m, Budget not known".
std::string chart_reading(const Chart& chart, ChartPlace place);
// For slides: in the light theme, with real text.
std::string chart_svg(const Chart& chart, float width = 720, float height = 360);
// Header and a line for each category, as words; RFC 4180.
std::string chart_csv(const Chart& chart);

}  // namespace kam::ui
