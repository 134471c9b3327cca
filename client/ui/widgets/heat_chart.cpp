// A heat map: a row for each series, a column for each category, darker for more.
#include <algorithm>
#include <cmath>

#include "client/ui/widgets/chart_picture.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {
namespace {

constexpr float line_height = 18;
constexpr int shades = 5;

double luminance(Colour colour) {
    double sum = 0;
    constexpr double weights[] = {0.2126, 0.7152, 0.0722};
    for (unsigned i = 0; i < 3; ++i) {
        const double c = static_cast<double>((colour >> (8 * i)) & 0xFFU) / 255;
        sum += weights[i] * (c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double contrast(Colour a, Colour b) {
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

Colour better_ink(const Theme& theme, Colour ground) {
    return contrast(theme.text, ground) >= contrast(theme.surface, ground) ? theme.text
                                                                           : theme.surface;
}

Colour shade_colour(const Theme& theme, int shade) {
    constexpr float amounts[shades] = {0.08F, 0.26F, 0.46F, 0.74F, 1};
    const Colour full = theme.kind == ThemeKind::high_contrast ? theme.text : theme.accent;
    return mix(theme.surface, full, amounts[shade]);
}

// More is also larger: a square in the cell tells it without colour.
void draw_cell(const ChartPen& pen, const Rect& cell, int shade, std::string_view words) {
    const Theme& theme = pen.theme;
    const bool has_words = words_width(words) <= cell.w - 6 && cell.h >= line_height;
    const Colour ground = shade_colour(theme, shade);
    if (has_words) {
        pen.picture.box(cell, ground);
        pen.picture.words(cell.x + cell.w / 2, cell.y + (cell.h - line_height) / 2, words,
                          better_ink(theme, ground), 0.5F);
        return;
    }
    pen.picture.box(cell, theme.hover);
    const float share = 0.2F + 0.8F * static_cast<float>(shade) / (shades - 1);
    const float w = cell.w * share;
    const float h = cell.h * share;
    pen.picture.box({cell.x + (cell.w - w) / 2, cell.y + (cell.h - h) / 2, w, h},
                    shade_colour(theme, std::max(shade, 2)));
}

struct Range {
    std::int64_t low = 0, high = 0;
};

int shade_of(const Range& range, std::int64_t value) {
    if (range.low == range.high) return shades / 2;
    const double share = (static_cast<double>(value) - static_cast<double>(range.low)) /
                         (static_cast<double>(range.high) - static_cast<double>(range.low));
    return std::clamp(static_cast<int>(share * shades), 0, shades - 1);
}

Range range_of(const Chart& chart) {
    std::optional<Range> range;
    for (const ChartSeries& series : chart.series) {
        for (const auto& value : series.values) {
            if (!value) continue;
            if (!range) range = Range{*value, *value};
            range = Range{std::min(range->low, *value), std::max(range->high, *value)};
        }
    }
    return range.value_or(Range{});
}

// "£0 ▫ ▫ ▪ ▪ ■ £3m", and what hatching means where there is some.
float draw_scale(const ChartPen& pen, const Range& range, bool has_unknown, float y) {
    ChartPicture& picture = pen.picture;
    const std::string low = pen.chart.words(range.low, {});
    picture.words(0, y, low, pen.theme.muted);
    float x = words_width(low) + 8;
    for (int shade = 0; shade < shades; ++shade) {
        picture.box({x, y + 3, 14, 12}, shade_colour(pen.theme, shade));
        x += 16;
    }
    const std::string high = pen.chart.words(range.high, {});
    picture.words(x + 6, y, high, pen.theme.muted);
    x += words_width(high) + 24;
    if (!has_unknown) return y + line_height;
    if (x + 24 + words_width(widget_says::chart_unknown) > picture.width) {
        x = 0;
        y += line_height + 4;
    }
    picture.hatch({x, y + 3, 18, 12}, pen.theme.muted);
    picture.words(x + 24, y, widget_says::chart_unknown, pen.theme.muted);
    return y + line_height;
}

}  // namespace

void lay_out_heat(const ChartPen& pen) {
    ChartPicture& picture = pen.picture;
    const Chart& chart = pen.chart;
    const bool is_above = picture.width < 480;  // a row's name stands over its cells
    float left = 0;
    for (const ChartSeries& series : chart.series) {
        left = std::max(left, words_width(series.name) + 12);
    }
    left = is_above ? 0 : std::min(left, picture.width * 0.36F);
    const Slots slots{left, picture.width - left, chart.categories.size()};
    const Range range = range_of(chart);
    float y = measure_slot_labels(chart.categories, slots).height + 4;
    draw_slot_labels(pen, chart.categories, slots, 0);
    bool has_unknown = false;
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        const float room = is_above ? picture.width : left - 12;
        const float label = words_height(chart.series[s].name, room);
        const float height = std::max(34.0F, is_above ? 0 : label + 4);
        picture.paragraph(0, is_above ? y : y + (height - label) / 2, room, chart.series[s].name,
                          pen.theme.text);
        if (is_above) y += label;
        for (std::size_t i = 0; i < slots.count; ++i) {
            const float x = slots.middle(i) - slots.step() / 2;
            const Rect cell{x + 1, y + 1, slots.step() - 2, height - 2};
            const auto value = chart.value({s, i});
            if (value) {
                draw_cell(pen, cell, shade_of(range, *value), chart.words_of({s, i}));
            } else {
                picture.hatch(cell, pen.theme.muted);
                has_unknown = true;
            }
            picture.hits.push_back({{s, i}, {cell.x + cell.w / 2, cell.y + cell.h / 2}, cell});
        }
        y += height + (is_above ? 6 : 0);
    }
    picture.hits_across = static_cast<int>(slots.count);
    picture.height = draw_scale(pen, range, has_unknown, y + 10);
}

}  // namespace kam::ui
