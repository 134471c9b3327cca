// Measuring, wrapping and drawing UTF-8 text in CSS px. For widgets; screens use widgets.h.
#pragma once

#include <string_view>
#include <vector>

#include "client/ui/theme.h"

struct ImDrawList;
struct ImFont;

namespace kam::ui {

struct Face {
    TextStyle style = TextStyle::body;
    ImFont* font = nullptr;
    TypeSize type{};
    float scale = 1;        // from the font's own units to CSS px
    float digit_width = 0;  // all digits are as wide as the widest: figures stand in columns
};
Face face_of(TextStyle style);

struct TextLine {
    std::string_view words;
    float width = 0;
    bool is_cut = false;  // an ellipsis follows
};

float measure(const Face& face, std::string_view words);
// At least one line. Breaks at spaces and after hyphens, and inside a word only where it is wider
// than a line.
std::vector<TextLine> wrap(const Face& face, std::string_view words, float width,
                           int max_lines = 0);
// The words, cut with an ellipsis if they do not fit.
TextLine fit(const Face& face, std::string_view words, float width);

// `y` is the top of the line box, whose height is the face's line height.
void draw_line(ImDrawList& list, const Face& face, float x, float y, const TextLine& line,
               Colour colour);

// To whole device pixels, so that stems and hairlines are sharp.
float snapped(float css_px);

}  // namespace kam::ui
