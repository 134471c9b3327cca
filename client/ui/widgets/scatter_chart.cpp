// A point for each category, the first series across and the second upward, with names that avoid
// the points and each other.
#include <algorithm>
#include <cmath>

#include "client/ui/widgets/chart_picture.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {
namespace {

constexpr float line_height = 18;
constexpr float radius = 5;

Ticks ticks_for(const Chart& chart, std::size_t series, int wanted) {
    Chart one;
    if (series < chart.series.size()) one.series.push_back(chart.series[series]);
    return ticks_of(one, false, wanted);
}

bool overlaps(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool is_free(const Rect& rect, const std::vector<Rect>& taken) {
    return std::none_of(taken.begin(), taken.end(),
                        [&](const Rect& other) { return overlaps(rect, other); });
}

// Right of its point, left, above, below: the first place that is free. Nowhere = no label; the
// read-out and the table have the name.
void draw_labels(const ChartPen& pen, const Rect& plot, const std::vector<ChartHit>& points) {
    std::vector<Rect> taken;
    for (const ChartHit& point : points) {
        taken.push_back({point.at.x - radius, point.at.y - radius, 2 * radius, 2 * radius});
    }
    for (const ChartHit& point : points) {
        const std::string& name = pen.chart.categories[point.place.category];
        const float width = words_width(name);
        const float x = point.at.x;
        const float y = point.at.y;
        const Rect places[] = {{x + radius + 4, y - line_height / 2, width, line_height},
                               {x - radius - 4 - width, y - line_height / 2, width, line_height},
                               {x - width / 2, y - radius - 2 - line_height, width, line_height},
                               {x - width / 2, y + radius + 2, width, line_height},
                               {x + radius, y - radius - line_height, width, line_height},
                               {x - radius - width, y - radius - line_height, width, line_height},
                               {x + radius, y + radius, width, line_height},
                               {x - radius - width, y + radius, width, line_height}};
        for (const Rect& place : places) {
            const bool is_inside = place.x >= plot.x && place.right() <= plot.right() &&
                                   place.y >= plot.y && place.bottom() <= plot.bottom();
            if (!is_inside || !is_free(place, taken)) continue;
            taken.push_back(place);
            pen.picture.words(place.x, place.y, name, pen.theme.text);
            break;
        }
    }
}

void draw_axes(const ChartPen& pen, const Rect& plot, const Ticks& across, const Ticks& up) {
    ChartPicture& picture = pen.picture;
    const Theme& theme = pen.theme;
    for (int i = 0; i < up.count(); ++i) {
        const float y = plot.bottom() - plot.h * up.share(up.at(i));
        picture.line({{plot.x, y}, {plot.right(), y}},
                     i == 0 ? theme.control_border : theme.hairline);
        picture.words(plot.x - 8, y - line_height / 2, pen.chart.words(up.at(i), {1, 0}),
                      theme.muted, 1);
    }
    float taken = plot.x - 100;
    for (int i = 0; i < across.count(); ++i) {
        const float x = plot.x + plot.w * across.share(across.at(i));
        picture.line({{x, plot.y}, {x, plot.bottom()}},
                     i == 0 ? theme.control_border : theme.hairline);
        const std::string words = pen.chart.words(across.at(i), {0, 0});
        const float width = words_width(words);
        const float at = std::min(x - width / 2, picture.width - width);
        if (at < taken + 8) continue;
        taken = at + width;
        picture.words(at, plot.bottom() + 12, words, theme.muted);
    }
}

}  // namespace

void lay_out_scatter(const ChartPen& pen) {
    ChartPicture& picture = pen.picture;
    const Chart& chart = pen.chart;
    const Ticks across = ticks_for(chart, 0, picture.width < 480 ? 3 : 6);
    const Ticks up = ticks_for(chart, 1, 4);
    float left = 0;
    for (int i = 0; i < up.count(); ++i) {
        left = std::max(left, words_width(chart.words(up.at(i), {1, 0})) + 8);
    }
    const std::string name_up = chart.series.size() > 1 ? chart.series[1].name : std::string();
    const std::string name_across = chart.series.empty() ? std::string() : chart.series[0].name;
    const float top =
        picture.paragraph(0, 0, picture.width, name_up, pen.theme.muted) + line_height / 2;
    const float foot = words_height(name_across, picture.width);
    Rect plot{left, top, picture.width - left - 4, 0};
    plot.h = std::max(100.0F, picture.height - top - line_height - foot - 18);
    draw_axes(pen, plot, across, up);
    picture.paragraph(picture.width, plot.bottom() + line_height + 16, picture.width, name_across,
                      pen.theme.muted, 1);
    picture.height = plot.bottom() + line_height + 16 + foot;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        const auto x = chart.value({0, i});
        const auto y = chart.value({1, i});
        if (!x || !y) continue;
        const ChartPoint at{plot.x + plot.w * across.share(*x),
                            plot.bottom() - plot.h * up.share(*y)};
        picture.hits.push_back({{0, i}, at, {at.x - 16, at.y - 16, 32, 32}});
    }
    std::stable_sort(picture.hits.begin(), picture.hits.end(),
                     [](const ChartHit& a, const ChartHit& b) { return a.at.x < b.at.x; });
    for (const ChartHit& hit : picture.hits) {
        picture.marker(Marker::circle, hit.at, pen.theme.accent, pen.theme.surface, radius);
    }
    draw_labels(pen, plot, picture.hits);
    picture.is_reach_nearest = true;
}

}  // namespace kam::ui
