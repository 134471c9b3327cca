// A row for each target: from its baseline to its target, a tick where it should be by now, a dot
// where it is. Each row has its own scale and its own unit.
#include <algorithm>

#include "client/ui/widgets/chart_picture.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {
namespace {

constexpr float line_height = 18;
constexpr float bar_height = 10;

struct Row {
    std::optional<std::int64_t> baseline, target, expected, now;
    Ticks scale;
};

Row row_of(const Chart& chart, std::size_t category) {
    const auto part = [&](BulletPart which) {
        return chart.value({static_cast<std::size_t>(which), category});
    };
    Row row{part(BulletPart::baseline),
            part(BulletPart::target),
            part(BulletPart::expected),
            part(BulletPart::now),
            {}};
    std::optional<std::int64_t> low;
    std::optional<std::int64_t> high;
    for (const auto& value : {row.baseline, row.target, row.expected, row.now}) {
        if (!value) continue;
        low = std::min(low.value_or(*value), *value);
        high = std::max(high.value_or(*value), *value);
    }
    if (low) row.scale = {*low, *low == *high ? *low + 1 : *high, 1};
    return row;
}

// A target below its baseline (fewer complaints) leads to the left in numbers, to the right here.
float x_of(const Row& row, const Rect& track, std::int64_t value) {
    const bool is_falling = row.baseline && row.target && *row.target < *row.baseline;
    const float share = row.scale.share(value);
    return track.x + track.w * (is_falling ? 1 - share : share);
}

void draw_tick(const ChartPen& pen, const Rect& track, float x, Colour colour) {
    const float from = std::min(x, track.right() - 2);
    pen.picture.box({from - 2, track.y - 5, 6, track.h + 10}, pen.theme.surface);
    pen.picture.box({from - 1, track.y - 5, 3, track.h + 10}, colour);
}

void draw_track(const ChartPen& pen, const Row& row, const Rect& track) {
    const Theme& theme = pen.theme;
    ChartPicture& picture = pen.picture;
    picture.box(track, theme.kind == ThemeKind::high_contrast ? theme.hover : theme.hairline);
    if (row.now && row.baseline) {
        const float from = x_of(row, track, *row.baseline);
        const float to = x_of(row, track, *row.now);
        picture.box({std::min(from, to), track.y, std::abs(to - from), track.h}, theme.accent);
    }
    if (!row.now) pen.unknown_bar(track);
    // Without a baseline there is no way on which it could stand.
    if (row.expected && row.baseline)
        draw_tick(pen, track, x_of(row, track, *row.expected), theme.text);
    if (row.target) {
        // The goal: a flag's pole with a head, told from the tick by its shape.
        const float x = std::min(x_of(row, track, *row.target), track.right() - 1);
        picture.box({x - 1, track.y - 8, 2, track.h + 16}, theme.muted);
        picture.area({{x - 1, track.y - 8}, {x - 9, track.y - 5}, {x - 1, track.y - 1}},
                     theme.muted);
    }
    if (row.now) {
        const float x = std::clamp(x_of(row, track, *row.now), track.x + 5, track.right() - 5);
        picture.marker(Marker::circle, {x, track.y + track.h / 2}, theme.accent, theme.surface, 6);
    }
}

// "£1.2m → £2.0m", and at the right "now £1.6m, expected £1.7m"; on two lines where too long.
float draw_figures(const ChartPen& pen, std::size_t category, float y) {
    const auto words = [&](BulletPart part) {
        return pen.chart.words_of({static_cast<std::size_t>(part), category});
    };
    const std::string way = words(BulletPart::baseline) + " → " + words(BulletPart::target);
    const std::string now = std::string(widget_says::bullet_now) + words(BulletPart::now) +
                            std::string(widget_says::bar_expected) + words(BulletPart::expected);
    ChartPicture& picture = pen.picture;
    if (words_width(way) + words_width(now) + 16 <= picture.width) {
        picture.words(0, y, way, pen.theme.muted);
        picture.words(picture.width, y, now, pen.theme.text, 1);
        return line_height;
    }
    const float height = picture.paragraph(0, y, picture.width, now, pen.theme.text);
    return height + picture.paragraph(0, y + height, picture.width, way, pen.theme.muted);
}

}  // namespace

void lay_out_bullets(const ChartPen& pen) {
    ChartPicture& picture = pen.picture;
    float y = 0;
    for (std::size_t i = 0; i < pen.chart.categories.size(); ++i) {
        const float top = y;
        y += picture.paragraph(0, y, picture.width, pen.chart.categories[i], pen.theme.text, 0,
                               TextStyle::label);
        y += 10;
        const Rect track{1, y, picture.width - 2, bar_height};
        draw_track(pen, row_of(pen.chart, i), track);
        y += bar_height + 10;
        y += draw_figures(pen, i, y) + 16;
        picture.hits.push_back(
            {{0, i}, {picture.width / 2, track.y}, {0, top - 8, picture.width, y - top}});
    }
    picture.height = y;
}

}  // namespace kam::ui
