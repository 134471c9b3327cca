// The fonts all text is drawn with. The platform rasterises them (in the browser by 2D canvas,
// natively from a file or Dear ImGui's own font) and hands them over here.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "client/ui/theme.h"

struct ImFont;

namespace kam::ui {

// One font for each text style, each added to the one atlas at the size where its em is
// type_size(style).size CSS px (times the device pixel ratio, with io.FontGlobalScale = 1 / ratio).
struct FontSet {
    std::array<ImFont*, text_style_count> by_style{};

    ImFont*& of(TextStyle style) { return by_style[static_cast<std::size_t>(style)]; }
};

// After each (re)building of the atlas, before the next frame. The fonts must outlive their use.
void set_fonts(const FontSet& fonts);

// Code points that were to be drawn and had no glyph, once each, since the last call; the platform
// adds them to the atlas. Those that it cannot provide are not asked for again.
std::vector<char32_t> take_wanted_glyphs();

// A line of text that is one picture (phrases.h), to be added to the font of its style under a code
// point of the private use area.
struct Phrase {
    TextStyle style = TextStyle::body;
    char32_t code = 0;
    std::string words;
};
std::vector<Phrase> take_wanted_phrases();
// How wide such a line is, in CSS px. Without it each letter is drawn by itself.
using PhraseWidth = float (*)(TextStyle style, const std::string& words);
void set_phrase_width(PhraseWidth width);

}  // namespace kam::ui
