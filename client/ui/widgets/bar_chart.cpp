// Bars: upright or lying, side by side or stacked.
#include <algorithm>

#include "client/ui/widgets/chart_picture.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {
namespace {

constexpr float line_height = 18;
constexpr float stub = 16;  // length of the hatched piece that stands for a value that is not known

bool is_stacked(const Chart& chart) {
    return chart.kind == ChartKind::stacked;
}

// Where a bar begins and ends, in values.
struct Extent {
    std::int64_t from = 0, to = 0;
};

std::optional<std::int64_t> value_of(const Chart& chart, std::size_t series, std::size_t category) {
    return chart.value({series, category});
}

// In a stack what is below zero hangs down from it; only its place is a sum, never its words.
Extent extent_of(const Chart& chart, std::size_t series, std::size_t category) {
    const std::int64_t value = value_of(chart, series, category).value_or(0);
    if (!is_stacked(chart)) return {0, value};
    std::int64_t from = 0;
    for (std::size_t i = 0; i < series; ++i) {
        const std::int64_t below = value_of(chart, i, category).value_or(0);
        if ((below < 0) == (value < 0)) from += below;
    }
    return {from, from + value};
}

// What is not known stands at the end of its stack.
Extent shown_extent(const Chart& chart, ChartPlace place) {
    const bool is_last = is_stacked(chart) && !chart.value(place);
    return extent_of(chart, is_last ? chart.series.size() : place.series, place.category);
}

Ticks bar_ticks(const Chart& chart, int wanted) {
    if (!is_stacked(chart)) return ticks_of(chart, true, wanted);
    std::int64_t low = 0;
    std::int64_t high = 0;
    for (std::size_t category = 0; category < chart.categories.size(); ++category) {
        for (std::size_t series = 0; series < chart.series.size(); ++series) {
            const Extent extent = extent_of(chart, series, category);
            low = std::min(low, extent.to);
            high = std::max(high, extent.to);
        }
    }
    return nice_ticks(low, high, wanted);
}

// Bars of one category side by side, or one stack, in the middle of its slot.
struct Group {
    float start = 0, thickness = 0, gap = 0;
    float at(std::size_t series) const {
        return start + (thickness + gap) * static_cast<float>(series);
    }
};

Group group_of(const Chart& chart, float middle, float step) {
    const float bars = is_stacked(chart) ? 1 : static_cast<float>(chart.series.size());
    Group group;
    group.gap = is_stacked(chart) ? 0 : 2;
    const float room = step * 0.7F - group.gap * (bars - 1);
    group.thickness = std::clamp(room / bars, 3.0F, 56.0F);
    const float all = group.thickness * bars + group.gap * (bars - 1);
    group.start = middle - all / 2;
    if (is_stacked(chart)) group.gap = -group.thickness;
    return group;
}

bool has_value_labels(const ChartPen& pen, const Slots& slots) {
    if (pen.chart.series.size() != 1) return false;
    for (std::size_t i = 0; i < slots.count; ++i) {
        if (words_width(pen.chart.words_of({0, i})) > slots.step() - 4) return false;
    }
    return true;
}

void draw_upright_bar(const ChartPen& pen, const Rect& plot, const Ticks& ticks, float x,
                      float width, ChartPlace place, bool is_labelled) {
    const auto y_of = [&](std::int64_t value) {
        return plot.bottom() - plot.h * ticks.share(value);
    };
    const Chart& chart = pen.chart;
    const bool is_known = chart.value(place).has_value();
    const Extent extent = shown_extent(chart, place);
    const float from = y_of(extent.from);
    const float to = is_known ? y_of(extent.to) : from - stub;
    const Rect bar{x, std::min(from, to), width, std::abs(from - to)};
    if (!is_known) {
        pen.unknown_bar(bar);
    } else if (bar.h < 1.5F) {
        pen.picture.box({x, from - 1, width, 2}, pen.colour_of(place.series));
    } else {
        const float gap = is_stacked(chart) && bar.h > 3 ? 1 : 0;
        pen.bar({bar.x, bar.y, bar.w, bar.h - gap}, place.series);
    }
    if (!is_labelled) return;
    const bool is_down = is_known && extent.to < 0;
    pen.picture.words(x + width / 2, is_down ? bar.bottom() + 2 : bar.y - line_height - 1,
                      chart.words_of(place), is_known ? pen.theme.text : pen.theme.muted, 0.5F);
}

void draw_upright_axis(const ChartPen& pen, const Rect& plot, const Ticks& ticks,
                       bool is_labelled) {
    for (int i = 0; i < ticks.count(); ++i) {
        const std::int64_t value = ticks.at(i);
        const float y = plot.bottom() - plot.h * ticks.share(value);
        if (value != 0 && is_labelled) continue;
        const Colour colour = value == 0 ? pen.theme.control_border : pen.theme.hairline;
        pen.picture.line({{plot.x, y}, {plot.right(), y}}, colour);
        if (is_labelled) continue;
        pen.picture.words(plot.x - 8, y - line_height / 2, pen.chart.words(value, {}),
                          pen.theme.muted, 1);
    }
}

float axis_width(const ChartPen& pen, const Ticks& ticks) {
    float width = 0;
    for (int i = 0; i < ticks.count(); ++i) {
        width = std::max(width, words_width(pen.chart.words(ticks.at(i), {})));
    }
    return width + 8;
}

// --- lying ------------------------------------------------------------------------------------

struct Lying {
    float label_width = 0;  // 0 = labels above their bars
    Rect track;             // x and w of the bars
    Ticks ticks;
    float value_width = 0;

    float x_of(std::int64_t value) const { return track.x + track.w * ticks.share(value); }
};

Lying lying_layout(const ChartPen& pen) {
    Lying lying;
    const float width = pen.picture.width;
    lying.ticks = bar_ticks(pen.chart, 4);
    for (std::size_t s = 0; s < pen.chart.series.size() && !is_stacked(pen.chart); ++s) {
        for (std::size_t i = 0; i < pen.chart.categories.size(); ++i) {
            lying.value_width =
                std::max(lying.value_width, words_width(pen.chart.words_of({s, i})) + 10);
        }
    }
    if (width >= 480) {
        for (const std::string& label : pen.chart.categories) {
            lying.label_width = std::max(lying.label_width, words_width(label) + 12);
        }
        lying.label_width = std::min(lying.label_width, width * 0.36F);
    }
    lying.track = {lying.label_width, 0,
                   std::max(40.0F, width - lying.label_width - lying.value_width), 0};
    return lying;
}

void draw_lying_bar(const ChartPen& pen, const Lying& lying, float y, float height,
                    ChartPlace place) {
    const Chart& chart = pen.chart;
    const bool is_known = chart.value(place).has_value();
    const Extent extent = shown_extent(chart, place);
    const float from = lying.x_of(extent.from);
    const float to = is_known ? lying.x_of(extent.to) : from + stub;
    const Rect bar{std::min(from, to), y, std::abs(to - from), height};
    if (!is_known) {
        pen.unknown_bar(bar);
    } else if (bar.w < 1.5F) {
        pen.picture.box({from - 1, y, 2, height}, pen.colour_of(place.series));
    } else {
        const float gap = is_stacked(chart) && bar.w > 3 ? 1 : 0;
        pen.bar({bar.x, bar.y, bar.w - gap, bar.h}, place.series);
    }
    if (is_stacked(chart)) return;
    pen.picture.words(pen.picture.width, y + (height - line_height) / 2, chart.words_of(place),
                      is_known ? pen.theme.text : pen.theme.muted, 1);
}

}  // namespace

void lay_out_bars(const ChartPen& pen) {
    ChartPicture& picture = pen.picture;
    const Chart& chart = pen.chart;
    const Ticks ticks = bar_ticks(chart, 4);
    Slots slots{0, picture.width, chart.categories.size()};
    const bool is_labelled = has_value_labels(pen, slots);
    if (!is_labelled) {
        slots.left = axis_width(pen, ticks);
        slots.width = picture.width - slots.left;
    }
    const SlotLabels below = measure_slot_labels(chart.categories, slots);
    if (!below.is_complete || slots.width < 60) {
        lay_out_bars_across(pen);
        return;
    }
    const float top = chart.series.size() > 1 ? pen.key(0, false) + line_height / 2
                                              : line_height * (is_labelled ? 1.2F : 0.5F);
    const float under = is_labelled && ticks.low < 0 ? line_height + 4 : 8;
    Rect plot{slots.left, top, slots.width, 0};
    plot.h = std::max(80.0F, picture.height - top - below.height - under);
    picture.height = plot.bottom() + under + below.height;
    draw_upright_axis(pen, plot, ticks, is_labelled);
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        const Group group = group_of(chart, slots.middle(i), slots.step());
        for (std::size_t s = 0; s < chart.series.size(); ++s) {
            draw_upright_bar(pen, plot, ticks, group.at(s), group.thickness, {s, i}, is_labelled);
        }
        picture.hits.push_back(
            {{0, i},
             {slots.middle(i), plot.y + 8},
             {slots.middle(i) - slots.step() / 2, 0, slots.step(), picture.height}});
    }
    draw_slot_labels(pen, chart.categories, slots, plot.bottom() + under);
}

void lay_out_bars_across(const ChartPen& pen) {
    ChartPicture& picture = pen.picture;
    const Chart& chart = pen.chart;
    const Lying lying = lying_layout(pen);
    const float bars = is_stacked(chart) ? 1 : static_cast<float>(chart.series.size());
    const float thickness = bars > 1 ? 18.0F : 22.0F;
    float y = chart.series.size() > 1 ? pen.key(0, false) : 2;
    const float zero = lying.x_of(std::clamp<std::int64_t>(0, lying.ticks.low, lying.ticks.high));
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        const float top = y;
        const bool is_above = lying.label_width == 0;
        const float room = is_above ? picture.width : lying.label_width - 12;
        const float all = bars * thickness + (bars - 1) * 2;
        const std::string& label = chart.categories[i];
        const float label_height = words_height(label, room);
        const float row = std::max(all, is_above ? 0 : label_height);
        picture.paragraph(0, is_above ? y : y + (row - label_height) / 2, room, label,
                          pen.theme.text);
        if (is_above) y += label_height + 2;
        const float first = y + (row - all) / 2;
        for (std::size_t s = 0; s < chart.series.size(); ++s) {
            const float at = is_stacked(chart) ? 0 : static_cast<float>(s) * (thickness + 2);
            draw_lying_bar(pen, lying, first + at, thickness, {s, i});
        }
        picture.line({{zero, y - 3}, {zero, y + row + 3}}, pen.theme.control_border);
        y += row + 14;
        picture.hits.push_back({{0, i},
                                {lying.track.x + lying.track.w / 2, first},
                                {0, top - 4, picture.width, y - top}});
    }
    picture.height = y;
}

}  // namespace kam::ui
