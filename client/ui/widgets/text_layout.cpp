#include "client/ui/widgets/text_layout.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "client/ui/widgets/fonts.h"
#include "client/ui/widgets/phrases.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "shared/base/check.h"

namespace kam::ui {
namespace {

constexpr char32_t ellipsis = 0x2026;

// Fonts belong to the one Dear ImGui context, which is global too.
FontSet font_set;
std::set<char32_t> wanted_glyphs;
std::set<char32_t> asked_glyphs;

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

// Scripts written without spaces may break after any character.
bool breaks_anywhere(char32_t c) {
    return c >= 0x2E80 && c < 0xFB00;
}

bool breaks_after(char32_t c) {
    return c == U'-' || c == U'/' || c == 0x2010 || c == 0x2013 || c == 0x2014 ||
           breaks_anywhere(c);
}

bool is_breaking_space(char32_t c) {
    return c == U' ' || c == U'\t';
}

// Takes one code point off the front.
char32_t next_code_point(std::string_view& words) {
    unsigned int code_point = 0;
    const char* begin = words.data();
    const int taken = ImTextCharFromUtf8(&code_point, begin, begin + words.size());
    words.remove_prefix(
        std::clamp(static_cast<std::size_t>(std::max(taken, 1)), std::size_t{1}, words.size()));
    return static_cast<char32_t>(code_point);
}

const ImFontGlyph* glyph_of(const Face& face, char32_t c) {
    const ImFontGlyph* glyph = face.font->FindGlyphNoFallback(static_cast<ImWchar>(c));
    if (glyph != nullptr) return glyph;
    const bool is_private = c >= 0xE000 && c <= 0xF8FF;  // phrases are asked for by their words
    if (c >= 32 && !is_private && !asked_glyphs.contains(c)) wanted_glyphs.insert(c);
    if (is_private) return nullptr;
    return face.font->FallbackGlyph;
}

float advance_of(const Face& face, char32_t c) {
    if (is_digit(c)) return face.digit_width;
    const ImFontGlyph* glyph = glyph_of(face, c);
    return glyph == nullptr ? 0 : glyph->AdvanceX * face.scale;
}

// The longest front part that is at most `width` wide; at least one character if `is_forced`.
TextLine front_part(const Face& face, std::string_view words, float width, bool is_forced) {
    const bool is_shaped = is_phrase(words);
    std::string_view rest = words;
    float used = 0;
    while (!rest.empty()) {
        std::string_view after = rest;
        const float advance = advance_of(face, next_code_point(after));
        const std::string_view so_far = words.substr(0, words.size() - after.size());
        const float wider = is_shaped ? phrase_width(face.style, so_far) : used + advance;
        const bool is_first = rest.size() == words.size();
        if (wider > width && !(is_first && is_forced)) break;
        used = wider;
        rest = after;
    }
    return {words.substr(0, words.size() - rest.size()), used, false};
}

TextLine cut(const Face& face, std::string_view words, float width) {
    TextLine line = front_part(face, words, width - advance_of(face, ellipsis), false);
    // Nor a full stop: four dots look like a mistake.
    const std::size_t last = line.words.find_last_not_of(" .,;:");
    line.words = line.words.substr(0, last == std::string_view::npos ? 0 : last + 1);
    line.width = measure(face, line.words) + advance_of(face, ellipsis);
    line.is_cut = true;
    return line;
}

// The same of text that is shaped: only spaces are looked at, and what is before them as a whole.
TextLine take_shaped_line(const Face& face, std::string_view& words, float width) {
    TextLine good;
    for (std::size_t end = 0; end < words.size();) {
        end = std::min(words.find(' ', end + 1), words.size());
        const std::string_view part = words.substr(0, end);
        const float needed = phrase_width(face.style, part);
        if (needed > width + 0.01F) break;
        good = {part, needed, false};
    }
    if (good.words.empty()) good = front_part(face, words, width, true);
    words.remove_prefix(good.words.size());
    if (!words.empty() && words.front() == ' ') words.remove_prefix(1);
    return good;
}

// One line off the front of a paragraph (which has no line break in it).
TextLine take_line(const Face& face, std::string_view& words, float width) {
    if (is_phrase(words)) return take_shaped_line(face, words, width);
    std::string_view rest = words;
    TextLine good;  // up to the last place where a break is allowed
    std::size_t good_taken = 0;
    float used = 0;
    while (!rest.empty()) {
        const std::size_t before = words.size() - rest.size();
        const char32_t c = next_code_point(rest);
        const float advance = advance_of(face, c);
        const std::size_t after = words.size() - rest.size();
        if (is_breaking_space(c)) {
            if (before > 0) good = {words.substr(0, before), used, false};
            good_taken = after;
        } else if (used + advance > width + 0.01F) {
            if (good_taken == 0 || good.words.empty()) {
                good = front_part(face, words, width, true);
                good_taken = good.words.size();
            }
            words.remove_prefix(good_taken);
            return good;
        }
        used += advance;
        // Not within a date such as 12/3/2027.
        const bool is_in_number = !rest.empty() && is_digit(static_cast<unsigned char>(rest[0]));
        if (breaks_after(c) && (!is_in_number || breaks_anywhere(c))) {
            good = {words.substr(0, after), used, false};
            good_taken = after;
        }
    }
    const TextLine whole{words, used, false};
    words = {};
    return whole;
}

}  // namespace

void set_fonts(const FontSet& fonts) {
    font_set = fonts;
    forget_phrase_widths();
}

std::vector<char32_t> take_wanted_glyphs() {
    std::vector<char32_t> taken(wanted_glyphs.begin(), wanted_glyphs.end());
    asked_glyphs.insert(wanted_glyphs.begin(), wanted_glyphs.end());
    wanted_glyphs.clear();
    return taken;
}

Face face_of(TextStyle style) {
    Face face;
    face.style = style;
    face.font = font_set.of(style) != nullptr ? font_set.of(style) : ImGui::GetFont();
    KAM_ASSERT(face.font != nullptr);
    face.type = type_size(style);
    face.scale = ImGui::GetIO().FontGlobalScale;
    for (char32_t digit = U'0'; digit <= U'9'; ++digit) {
        const float advance = face.font->GetCharAdvance(static_cast<ImWchar>(digit));
        face.digit_width = std::max(face.digit_width, advance * face.scale);
    }
    return face;
}

float measure(const Face& face, std::string_view words) {
    if (is_phrase(words)) return phrase_width(face.style, words);
    float width = 0;
    while (!words.empty()) width += advance_of(face, next_code_point(words));
    return width;
}

std::vector<TextLine> wrap(const Face& face, std::string_view words, float width, int max_lines) {
    std::vector<TextLine> lines;
    std::string_view rest = words;
    bool has_more = true;
    while (has_more) {
        const std::size_t end = rest.find('\n');
        std::string_view paragraph = rest.substr(0, end);
        has_more = end != std::string_view::npos;
        rest.remove_prefix(has_more ? end + 1 : rest.size());
        do {
            const std::string_view before = paragraph;
            lines.push_back(take_line(face, paragraph, width));
            const bool is_last = max_lines > 0 && static_cast<int>(lines.size()) == max_lines;
            if (!is_last) continue;
            if (!paragraph.empty()) lines.back() = cut(face, before, width);
            if (paragraph.empty() && has_more) {
                lines.back() = cut(face, before, width);
            }
            return lines;
        } while (!paragraph.empty());
    }
    return lines;
}

TextLine fit(const Face& face, std::string_view words, float width) {
    const std::string_view first = words.substr(0, words.find('\n'));
    const float needed = measure(face, first);
    if (needed <= width + 0.5F && first.size() == words.size()) return {first, needed, false};
    return cut(face, first, width);
}

float snapped(float css_px) {
    const float ratio = std::max(ImGui::GetIO().DisplayFramebufferScale.y, 0.25F);
    return std::floor(css_px * ratio + 0.5F) / ratio;
}

void draw_line(ImDrawList& list, const Face& face, float x, float y, const TextLine& line,
               Colour colour) {
    const ImFont& font = *face.font;
    const float content = (font.Ascent - font.Descent) * face.scale;
    const float top = snapped(y + (face.type.line - content) / 2);
    const ImVec4 clip = list._ClipRectStack.back();
    const bool is_outside = y > clip.w || y + face.type.line < clip.y || x > clip.z;
    if (is_outside || (colour & IM_COL32_A_MASK) == 0) return;

    const auto draw_glyph = [&](char32_t c, float pen) {
        const ImFontGlyph* glyph = glyph_of(face, c);
        if (glyph == nullptr) return;
        const float advance = advance_of(face, c);
        if (glyph->Visible != 0U) {
            const float slack = is_digit(c) ? (advance - glyph->AdvanceX * face.scale) / 2 : 0;
            const float left = snapped(pen + slack);
            list.PrimReserve(6, 4);
            list.PrimRectUV({left + glyph->X0 * face.scale, top + glyph->Y0 * face.scale},
                            {left + glyph->X1 * face.scale, top + glyph->Y1 * face.scale},
                            {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, colour);
        }
    };
    if (is_phrase(line.words)) {
        const std::string whole = std::string(line.words) + (line.is_cut ? "…" : "");
        const char32_t code = phrase_code(face.style, whole);
        if (code != 0) return draw_glyph(code, x);
    }
    float pen = x;
    std::string_view rest = line.words;
    while (!rest.empty() && pen < clip.z) {
        const char32_t c = next_code_point(rest);
        draw_glyph(c, pen);
        pen += advance_of(face, c);
    }
    if (line.is_cut) draw_glyph(ellipsis, pen);
}

}  // namespace kam::ui
