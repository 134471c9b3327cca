// Lines over categories, and the sparkline.
#include <algorithm>
#include <limits>

#include "client/ui/widgets/chart_picture.h"
#include "client/ui/widgets/paint.h"

namespace kam::ui {
namespace {

constexpr float line_height = 18;

struct Plot {
    Rect rect;
    Ticks ticks;
    Slots slots;

    float y_of(std::int64_t value) const { return rect.bottom() - rect.h * ticks.share(value); }
};

// A piece of a line between two gaps.
using Run = std::vector<ChartPoint>;

std::vector<Run> runs_of(const ChartSeries& series, const Plot& plot) {
    std::vector<Run> runs(1);
    for (std::size_t i = 0; i < series.values.size() && i < plot.slots.count; ++i) {
        if (series.values[i]) {
            runs.back().push_back({plot.slots.middle(i), plot.y_of(*series.values[i])});
        } else if (!runs.back().empty()) {
            runs.emplace_back();
        }
    }
    return runs;
}

void draw_area(const ChartPen& pen, const Plot& plot, const Run& run, Colour colour) {
    const std::int64_t zero = std::clamp<std::int64_t>(0, plot.ticks.low, plot.ticks.high);
    const float base = plot.y_of(zero);
    const bool is_plain = pen.theme.kind == ThemeKind::high_contrast;
    const Colour tint = is_plain ? pen.theme.hover : mix(pen.theme.surface, colour, 0.14F);
    for (std::size_t i = 1; i < run.size(); ++i) {
        const ChartPoint& a = run[i - 1];
        const ChartPoint& b = run[i];
        // Where the line crosses zero, two triangles.
        if ((a.y < base) != (b.y < base) && a.y != base && b.y != base) {
            const float x = a.x + (b.x - a.x) * (base - a.y) / (b.y - a.y);
            pen.picture.area({a, {x, base}, {a.x, base}}, tint);
            pen.picture.area({b, {b.x, base}, {x, base}}, tint);
        } else {
            pen.picture.area({a, b, {b.x, base}, {a.x, base}}, tint);
        }
    }
}

void draw_series(const ChartPen& pen, const Plot& plot, std::size_t index, float radius) {
    const ChartSeries& series = pen.chart.series[index];
    const Colour colour = pen.colour_of(index);
    const std::vector<Run> runs = runs_of(series, plot);
    if (series.is_area) {
        for (const Run& run : runs) draw_area(pen, plot, run, colour);
    }
    for (const Run& run : runs) {
        if (run.size() > 1) pen.picture.line(run, colour, 2, pen.dash_of(index));
        const bool is_marked = !series.is_expected || run.size() == 1;
        // Many points on little room would hide the line.
        const bool has_room = plot.slots.step() > 4 * radius || run.size() == 1;
        if (!is_marked || !has_room) continue;
        for (const ChartPoint& point : run) {
            pen.picture.marker(pen.marker_of(index), point, colour, pen.theme.surface, radius);
        }
    }
}

void draw_grid(const ChartPen& pen, const Plot& plot) {
    for (int i = 0; i < plot.ticks.count(); ++i) {
        const std::int64_t value = plot.ticks.at(i);
        const float y = plot.y_of(value);
        const Colour colour = value == 0 ? pen.theme.control_border : pen.theme.hairline;
        pen.picture.line({{plot.rect.x, y}, {plot.rect.right(), y}}, colour);
        pen.picture.words(plot.rect.x - 8, y - line_height / 2, pen.chart.words(value, {}),
                          pen.theme.muted, 1);
    }
}

// What stands at the right end of each line: pushed apart so that no two overlap.
void draw_end_labels(const ChartPen& pen, const Plot& plot, float x, float width) {
    struct End {
        std::size_t series;
        float y, height;
    };
    std::vector<End> ends;
    for (std::size_t i = 0; i < pen.chart.series.size(); ++i) {
        const std::vector<Run> runs = runs_of(pen.chart.series[i], plot);
        const Run& last =
            runs.back().empty() && runs.size() > 1 ? runs[runs.size() - 2] : runs.back();
        const float height = words_height(pen.chart.series[i].name, width);
        const float y = last.empty() ? plot.rect.bottom() : last.back().y;
        ends.push_back({i, y - height / 2, height});
    }
    std::stable_sort(ends.begin(), ends.end(),
                     [](const End& a, const End& b) { return a.y < b.y; });
    float taken = 0;
    for (End& end : ends) {
        end.y = std::max(end.y, taken);
        taken = end.y + end.height;
    }
    float limit = plot.rect.bottom() + line_height / 2;
    for (std::size_t i = ends.size(); i > 0; --i) {
        End& end = ends[i - 1];
        end.y = std::min(end.y, limit - end.height);
        limit = end.y;
    }
    for (const End& end : ends) {
        pen.picture.paragraph(x, end.y, width, pen.chart.series[end.series].name,
                              pen.colour_of(end.series));
    }
}

float end_labels_width(const ChartPen& pen) {
    float width = 0;
    float height = 0;
    for (const ChartSeries& series : pen.chart.series) {
        width = std::max(width, words_width(series.name));
        height += line_height;
    }
    const bool has_room = width < pen.picture.width * 0.3F && height < pen.picture.height * 0.6F;
    return pen.chart.series.size() > 1 && pen.picture.width >= 440 && has_room ? width + 12 : 0;
}

float ticks_width(const ChartPen& pen, const Ticks& ticks) {
    float width = 0;
    for (int i = 0; i < ticks.count(); ++i) {
        width = std::max(width, words_width(pen.chart.words(ticks.at(i), {})));
    }
    return width + 8;
}

void add_hits(const ChartPen& pen, const Plot& plot) {
    for (std::size_t i = 0; i < plot.slots.count; ++i) {
        float y = plot.rect.bottom();
        for (const ChartSeries& series : pen.chart.series) {
            if (i < series.values.size() && series.values[i]) {
                y = std::min(y, plot.y_of(*series.values[i]));
            }
        }
        const float step = plot.slots.step();
        pen.picture.hits.push_back(
            {{0, i},
             {plot.slots.middle(i), y},
             {plot.slots.left + step * static_cast<float>(i), 0, step, pen.picture.height}});
    }
}

}  // namespace

void lay_out_lines(const ChartPen& pen) {
    ChartPicture& picture = pen.picture;
    const Chart& chart = pen.chart;
    const bool is_area = std::any_of(chart.series.begin(), chart.series.end(),
                                     [](const ChartSeries& series) { return series.is_area; });
    Plot plot;
    plot.ticks = ticks_of(chart, is_area, 4);
    const float labels = end_labels_width(pen);
    const float top = chart.series.size() > 1 && labels == 0 ? pen.key(0, true) : line_height / 2;
    const float left = ticks_width(pen, plot.ticks);
    const float width = std::max(40.0F, picture.width - left - labels - 2);
    plot.slots = {left, width, chart.categories.size()};
    const SlotLabels below = measure_slot_labels(chart.categories, plot.slots);
    const float plot_height = std::max(80.0F, picture.height - top - below.height - 8);
    plot.rect = {left, top, width, plot_height};
    picture.height = plot.rect.bottom() + 8 + below.height;
    draw_grid(pen, plot);
    draw_slot_labels(pen, chart.categories, plot.slots, plot.rect.bottom() + 8);
    // The expected line lies under what happened.
    for (const bool is_expected : {true, false}) {
        for (std::size_t i = 0; i < chart.series.size(); ++i) {
            if (chart.series[i].is_expected == is_expected) draw_series(pen, plot, i, 4);
        }
    }
    if (labels > 0) draw_end_labels(pen, plot, plot.rect.right() + 10, labels - 8);
    add_hits(pen, plot);
}

ChartPicture sparkline_picture(const Chart& chart, const Theme& theme, float width, float height) {
    ChartPicture picture;
    picture.width = width;
    picture.height = height;
    if (chart.series.empty()) return picture;
    Chart first = chart;
    first.series.resize(1);
    const ChartPen pen{theme, first, picture};
    Plot plot;
    plot.rect = Rect{0, 0, width, height}.inset(5, 5);
    plot.slots = {0, width, first.categories.size()};
    std::int64_t low = std::numeric_limits<std::int64_t>::max();
    std::int64_t high = std::numeric_limits<std::int64_t>::min();
    for (const auto& value : first.series[0].values) {
        if (!value) continue;
        low = std::min(low, *value);
        high = std::max(high, *value);
    }
    if (low > high) return picture;
    plot.ticks = low == high ? Ticks{low - 1, high + 1, 1} : Ticks{low, high, 1};
    const std::vector<Run> runs = runs_of(first.series[0], plot);
    const Colour colour = pen.colour_of(0);
    for (const Run& run : runs) {
        if (run.size() > 1) picture.line(run, colour, 1.75F);
        if (run.size() == 1) picture.marker(Marker::circle, run[0], colour, theme.surface, 2);
    }
    // The last known one is where things stand.
    for (std::size_t i = runs.size(); i > 0; --i) {
        if (runs[i - 1].empty()) continue;
        picture.marker(Marker::circle, runs[i - 1].back(), colour, theme.surface, 3.5F);
        break;
    }
    return picture;
}

}  // namespace kam::ui
