// The shapes of a chart as SVG text, for slides and documents.
#include <cmath>

#include "client/ui/widgets/chart_picture.h"

namespace kam::ui {
namespace {

constexpr float margin = 16;
constexpr float title_height = 36;

// In hundredths, without the locale's comma.
std::string number(float value) {
    const long hundredths = std::lround(value * 100);
    std::string text = hundredths < 0 ? "-" : "";
    const long size = std::labs(hundredths);
    text += std::to_string(size / 100);
    const long rest = size % 100;
    if (rest == 0) return text;
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
    return text;
}

std::string hex(Colour colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (unsigned i = 0; i < 3; ++i) {
        const unsigned byte = (colour >> (8 * i)) & 0xFFU;
        text += digits[byte >> 4];
        text += digits[byte & 15U];
    }
    return text;
}

std::string escaped(std::string_view words) {
    std::string text;
    for (const char c : words) {
        if (c == '&')
            text += "&amp;";
        else if (c == '<')
            text += "&lt;";
        else if (c == '>')
            text += "&gt;";
        else if (c == '"')
            text += "&quot;";
        else if (static_cast<unsigned char>(c) >= 0x20)
            text += c;
        else
            text += ' ';
    }
    return text;
}

std::string points_of(const ChartShape& shape) {
    std::string text;
    for (const ChartPoint& point : shape.points) {
        if (!text.empty()) text += ' ';
        text += number(point.x + margin) + ',' + number(point.y + margin + title_height);
    }
    return text;
}

std::string_view dash_array(Dash dash) {
    switch (dash) {
        case Dash::solid:
            return {};
        case Dash::dashed:
            return "6 4";
        case Dash::dotted:
            return "2 4";
        case Dash::dash_dot:
            return "8 3 2 3";
    }
    return {};
}

std::string text_of(float x, float y, std::string_view words, TextStyle style, Colour colour) {
    const TypeSize type = type_size(style);
    // The baseline of letters in the middle of their line box.
    const float baseline = y + type.line / 2 + type.size * 0.36F;
    std::string svg = "<text x=\"" + number(x) + "\" y=\"" + number(baseline) + "\" font-size=\"" +
                      number(type.size) + "\" fill=\"" + hex(colour) + '"';
    if (type.is_semibold) svg += " font-weight=\"600\"";
    return svg + '>' + escaped(words) + "</text>\n";
}

std::string shape_of(const ChartShape& shape) {
    if (shape.kind == ChartShape::Kind::words) {
        return text_of(shape.points[0].x + margin, shape.points[0].y + margin + title_height,
                       shape.words, shape.style, shape.colour);
    }
    if (shape.kind == ChartShape::Kind::area) {
        return "<polygon points=\"" + points_of(shape) + "\" fill=\"" + hex(shape.colour) +
               "\"/>\n";
    }
    std::string svg = "<polyline points=\"" + points_of(shape) + "\" fill=\"none\" stroke=\"" +
                      hex(shape.colour) + "\" stroke-width=\"" + number(shape.thickness) + '"';
    if (const std::string_view dashes = dash_array(shape.dash); !dashes.empty()) {
        svg += " stroke-dasharray=\"" + std::string(dashes) + '"';
    }
    return svg + "/>\n";
}

}  // namespace

std::string chart_svg(const Chart& chart, float width, float height) {
    const Theme& theme = theme_of(ThemeKind::light);
    const ChartPicture picture =
        chart_picture(chart, theme, width - 2 * margin, height - 2 * margin - title_height);
    const float tall = picture.height + 2 * margin + title_height;
    const std::string size = number(width) + "\" height=\"" + number(tall);
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size +
                      "\" viewBox=\"0 0 " + number(width) + ' ' + number(tall) +
                      "\" role=\"img\" aria-labelledby=\"title desc\" "
                      "font-family=\"Inter, Arial, sans-serif\">\n";
    svg += "<title id=\"title\">" + escaped(chart.title) + "</title>\n";
    svg += "<desc id=\"desc\">" + escaped(chart_summary(chart)) + "</desc>\n";
    svg += "<rect width=\"" + size + "\" fill=\"" + hex(theme.surface) + "\"/>\n";
    svg += text_of(margin, margin, chart.title, TextStyle::strong, theme.text);
    for (const ChartShape& shape : picture.shapes) svg += shape_of(shape);
    return svg + "</svg>\n";
}

}  // namespace kam::ui
