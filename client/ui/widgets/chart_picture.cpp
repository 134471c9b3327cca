#include "client/ui/widgets/chart_picture.h"

#include <algorithm>
#include <cmath>

#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {
namespace {

constexpr float pi = 3.14159265F;

std::vector<ChartPoint> corners(const Rect& rect) {
    return {{rect.x, rect.y},
            {rect.right(), rect.y},
            {rect.right(), rect.bottom()},
            {rect.x, rect.bottom()}};
}

// Lines that rise to the right, cut off at the edges of the box.
void add_diagonals(ChartPicture& picture, const Rect& rect, float apart, float thickness,
                   Colour colour) {
    for (float c = apart; c < rect.w + rect.h; c += apart) {
        const float from = std::max(0.0F, c - rect.h);
        const float to = std::min(rect.w, c);
        picture.line({{rect.x + from, rect.y + c - from}, {rect.x + to, rect.y + c - to}}, colour,
                     thickness);
    }
}

std::vector<ChartPoint> round(ChartPoint at, float radius) {
    std::vector<ChartPoint> points;
    for (int i = 0; i < 16; ++i) {
        const float angle = 2 * pi * static_cast<float>(i) / 16;
        points.push_back({at.x + radius * std::cos(angle), at.y + radius * std::sin(angle)});
    }
    return points;
}

std::vector<ChartPoint> outline_of(Marker marker, ChartPoint at, float r) {
    switch (marker) {
        case Marker::circle:
            return round(at, r);
        case Marker::square:
            return corners({at.x - r * 0.9F, at.y - r * 0.9F, r * 1.8F, r * 1.8F});
        case Marker::triangle:
            return {{at.x, at.y - r * 1.1F},
                    {at.x + r * 1.15F, at.y + r * 0.9F},
                    {at.x - r * 1.15F, at.y + r * 0.9F}};
        case Marker::diamond:
            return {{at.x, at.y - r * 1.3F},
                    {at.x + r * 1.3F, at.y},
                    {at.x, at.y + r * 1.3F},
                    {at.x - r * 1.3F, at.y}};
    }
    return {};
}

void lay_out_nothing(const ChartPen& pen) {
    ChartPicture& picture = pen.picture;
    const float height = words_height(widget_says::chart_empty, picture.width);
    picture.paragraph(picture.width / 2, (picture.height - height) / 2, picture.width,
                      widget_says::chart_empty, pen.theme.muted, 0.5F);
}

bool is_empty(const Chart& chart) {
    for (const ChartSeries& series : chart.series) {
        for (const auto& value : series.values) {
            if (value) return false;
        }
    }
    return true;
}

}  // namespace

void ChartPicture::line(std::vector<ChartPoint> points, Colour colour, float thickness, Dash dash) {
    ChartShape shape;
    shape.points = std::move(points);
    shape.colour = colour;
    shape.thickness = thickness;
    shape.dash = dash;
    shapes.push_back(std::move(shape));
}

void ChartPicture::area(std::vector<ChartPoint> points, Colour colour) {
    ChartShape shape;
    shape.kind = ChartShape::Kind::area;
    shape.points = std::move(points);
    shape.colour = colour;
    shapes.push_back(std::move(shape));
}

void ChartPicture::box(const Rect& rect, Colour colour) {
    area(corners(rect), colour);
}

void ChartPicture::words(float x, float y, std::string_view words, Colour colour, float anchor,
                         TextStyle style) {
    ChartShape shape;
    shape.kind = ChartShape::Kind::words;
    shape.words = words;
    shape.width = words_width(words, style);
    shape.points = {{x - shape.width * anchor, y}};
    shape.colour = colour;
    shape.style = style;
    shapes.push_back(std::move(shape));
}

float ChartPicture::paragraph(float x, float y, float room, std::string_view words, Colour colour,
                              float anchor, TextStyle style) {
    const Face face = face_of(style);
    const float top = y;
    for (const TextLine& line : wrap(face, words, room)) {
        this->words(x, y, line.words, colour, anchor, style);
        y += face.type.line;
    }
    return y - top;
}

void ChartPicture::marker(Marker marker, ChartPoint at, Colour colour, Colour ground,
                          float radius) {
    area(outline_of(marker, at, radius + 1.5F), ground);
    area(outline_of(marker, at, radius), colour);
}

void ChartPicture::pattern(const Rect& rect, std::size_t series, Colour colour) {
    if (series % 4 == 1) add_diagonals(*this, rect, 9, 1.5F, colour);
    if (series % 4 == 2) {
        for (float y = rect.bottom() - 5; y > rect.y + 1; y -= 6) {
            line({{rect.x, y}, {rect.right(), y}}, colour, 1.5F);
        }
    }
    if (series % 4 == 3) {
        for (float y = rect.bottom() - 5; y > rect.y + 2; y -= 7) {
            for (float x = rect.x + 4; x < rect.right() - 2; x += 7) {
                box({x - 1.25F, y - 1.25F, 2.5F, 2.5F}, colour);
            }
        }
    }
}

void ChartPicture::hatch(const Rect& rect, Colour colour) {
    add_diagonals(*this, rect, 6, 1, colour);
    std::vector<ChartPoint> edge = corners(rect.inset(0.5F, 0.5F));
    edge.push_back(edge.front());
    line(std::move(edge), colour, 1);
}

// What is expected has a look of its own; the others count without it.
std::size_t ChartPen::look_of(std::size_t series) const {
    std::size_t look = 0;
    for (std::size_t i = 0; i < series && i < chart.series.size(); ++i) {
        if (!chart.series[i].is_expected) ++look;
    }
    return look % 4;
}

Colour ChartPen::colour_of(std::size_t series) const {
    if (series < chart.series.size() && chart.series[series].is_expected) return theme.muted;
    const std::size_t look = look_of(series);
    if (look == 0 && theme.kind != ThemeKind::high_contrast) return theme.accent;
    return theme.stage[look];
}

Dash ChartPen::dash_of(std::size_t series) const {
    if (chart.series[series].is_expected) return Dash::dashed;
    constexpr Dash dashes[] = {Dash::solid, Dash::dotted, Dash::dash_dot, Dash::solid};
    return dashes[look_of(series)];
}

void ChartPen::bar(const Rect& rect, std::size_t series) const {
    picture.box(rect, colour_of(series));
    picture.pattern(rect, look_of(series), theme.surface);
}

void ChartPen::unknown_bar(const Rect& rect) const {
    picture.hatch(rect, theme.muted);
}

float ChartPen::key(float y, bool with_lines) const {
    const float line = type_size(TextStyle::caption).line;
    constexpr float sample = 26;
    constexpr float gap = 16;
    float x = 0;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const std::string& name = chart.series[i].name;
        const float room = picture.width - sample;
        const float width = sample + std::min(words_width(name), room);
        if (x > 0 && x + width > picture.width) {
            x = 0;
            y += line + 2;
        }
        const float middle = y + line / 2;
        if (with_lines) {
            picture.line({{x, middle}, {x + 20, middle}}, colour_of(i), 2, dash_of(i));
            if (!chart.series[i].is_expected) {
                picture.marker(marker_of(i), {x + 10, middle}, colour_of(i), theme.surface, 3.5F);
            }
        } else {
            bar({x, middle - 6, 18, 12}, i);
        }
        const float height = picture.paragraph(x + sample, y, room, name, theme.text);
        y += height - line;
        x += width + gap;
    }
    return chart.series.empty() ? y : y + line + 10;
}

ChartPicture chart_picture(const Chart& chart, const Theme& theme, float width, float height) {
    ChartPicture picture;
    picture.width = width;
    picture.height = height;
    const ChartPen pen{theme, chart, picture};
    if (is_empty(chart)) {
        picture.height = std::min(height, 80.0F);
        lay_out_nothing(pen);
        return picture;
    }
    switch (chart.kind) {
        case ChartKind::line:
            lay_out_lines(pen);
            break;
        case ChartKind::bars:
        case ChartKind::stacked:
            lay_out_bars(pen);
            break;
        case ChartKind::bars_across:
            lay_out_bars_across(pen);
            break;
        case ChartKind::bullet:
            lay_out_bullets(pen);
            break;
        case ChartKind::heat:
            lay_out_heat(pen);
            break;
        case ChartKind::scatter:
            lay_out_scatter(pen);
            break;
    }
    return picture;
}

}  // namespace kam::ui
