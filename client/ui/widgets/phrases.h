// Text whose letters depend on their neighbours or run from right to left (Arabic, Hebrew, the
// scripts of India, Thai, combining marks). A line of it is one picture, shaped by the platform,
// which the atlas holds like a glyph under a code point of the private use area.
#pragma once

#include <string_view>

#include "client/ui/theme.h"

namespace kam::ui {

// Some letter needs it, and there is a platform that can.
bool is_phrase(std::string_view words);
float phrase_width(TextStyle style, std::string_view words);
// Its code point in the font of this style; wanted from the platform if it is new. 0 = there are
// too many.
char32_t phrase_code(TextStyle style, std::string_view words);
void forget_phrase_widths();

}  // namespace kam::ui
