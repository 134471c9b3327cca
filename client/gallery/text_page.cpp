// Text: the type scale, wrapping, cutting, the scripts of the world, and all icons.
#include <algorithm>

#include "client/gallery/pages.h"

namespace kam::gallery {
namespace {

using namespace kam::ui;

constexpr std::string_view long_words =
    "Ahead of the tender in March the partners want to know which of the three offices in Łódź, "
    "Zürich and São Paulo the client’s general counsel has met, and what was promised there.";

struct Script {
    std::string_view name, words;
};
constexpr Script scripts[] = {
    {"Arabic", "شركة النور للاستشارات القانونية"},
    {"Hebrew", "משרד עורכי דין לוי ושות׳"},
    {"Hindi", "राष्ट्रीय विधि सलाहकार"},
    {"Thai", "สำนักงานกฎหมายกรุงเทพ"},
    {"Combining marks", "Nguye\u0302\u0303n, A\u030Angstro\u0308m"},
    {"Chinese and Japanese", "株式会社 日本 律师事务所"},
    {"Both directions", "Al-Noor (شركة النور), 2026"},
};

struct Style {
    std::string_view name;
    TextStyle style;
};
constexpr Style styles[] = {
    {"Page 28", TextStyle::page},     {"Section 20", TextStyle::section},
    {"Strong 16", TextStyle::strong}, {"Body 16", TextStyle::body},
    {"Label 13", TextStyle::label},   {"Caption 13", TextStyle::caption},
    {"Figure 36", TextStyle::figure},
};

void draw_icons(Ui& ui, Column& column) {
    constexpr float cell = 40;
    const int last = static_cast<int>(Icon::menu);
    const int in_row = std::max(1, static_cast<int>(column.w / cell));
    for (int first = 1; first <= last; first += in_row) {
        const Rect strip = column.take(cell);
        for (int i = first; i <= last && i < first + in_row; ++i) {
            const float x = strip.x + static_cast<float>(i - first) * cell;
            draw_icon(ui, static_cast<Icon>(i), {x + 8, strip.y + 8, 24, 24}, ui.theme().text);
        }
    }
}

}  // namespace

void draw_texts(Ui& ui, Column& column, Memory&) {
    section(ui, column, "Type scale", [&](Column& inner) {
        for (const Style& style : styles) text(ui, inner, style.name, style.style, Tone::text);
    });
    section(ui, column, "Wrapped",
            [&](Column& inner) { text(ui, inner, long_words, TextStyle::body, Tone::text); });
    section(ui, column, "Cut to one line", [&](Column& inner) {
        text_in(ui, inner.take(24), long_words, TextStyle::body, Tone::text);
        for (const Script& script : scripts) {
            Rect half = inner.take(24);
            half.w = 110;
            text_in(ui, half, script.words, TextStyle::body, Tone::text);
        }
    });
    section(ui, column, "Scripts", [&](Column& inner) {
        for (const Script& script : scripts) {
            text(ui, inner, script.name, TextStyle::caption, Tone::muted);
            text(ui, inner, script.words, TextStyle::body, Tone::text);
            text(ui, inner, script.words, TextStyle::section, Tone::text);
            inner.skip(space::s);
        }
    });
    section(ui, column, "Icons", [&](Column& inner) { draw_icons(ui, inner); });
}

}  // namespace kam::gallery
