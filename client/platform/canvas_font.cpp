#include "client/platform/canvas_font.h"

#include <GLES3/gl3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

#include "client/ui/theme.h"
#include "client/ui/widgets/fonts.h"
#include "imgui.h"
#include "imgui_internal.h"

namespace kam::platform {
namespace {

constexpr int glyph_numbers = 7;  // see rapport_js_glyphs_add

// Code points that are there from the start; others when a text needs them.
struct CodePointRange {
    char32_t first, last;
};
constexpr CodePointRange initial_ranges[] = {
    {0x20, 0x7E},     {0xA0, 0xFF},     {0x2010, 0x2015}, {0x2018, 0x201E}, {0x2022, 0x2022},
    {0x2026, 0x2026}, {0x2032, 0x2033}, {0x20AC, 0x20AC}, {0x2190, 0x2193}, {0x2212, 0x2212},
    {0x2318, 0x2318}, {0x25A0, 0x25A0}, {0x25B2, 0x25B2}, {0x25B8, 0x25B8}, {0x25CB, 0x25CB},
    {0x25CF, 0x25CF}, {0x2713, 0x2713}, {0xFFFD, 0xFFFD},
};

struct Atlas {
    std::vector<char32_t> code_points;  // sorted
    std::vector<ui::Phrase> phrases;
    std::optional<AtlasWish> built_for;
    GLuint texture = 0;
};
Atlas state;

bool is_same(const AtlasWish& a, const AtlasWish& b) {
    return a.pixel_ratio == b.pixel_ratio && a.is_text_light == b.is_text_light;
}

// True when there are new ones.
bool add_wanted_glyphs() {
    std::vector<char32_t>& all = state.code_points;
    const bool is_first = all.empty();
    for (const CodePointRange& range : initial_ranges) {
        for (char32_t c = range.first; is_first && c <= range.last; ++c) all.push_back(c);
    }
    const std::size_t before = all.size();
    const std::vector<ui::Phrase> phrases = ui::take_wanted_phrases();
    state.phrases.insert(state.phrases.end(), phrases.begin(), phrases.end());
    for (const char32_t c : ui::take_wanted_glyphs()) {
        // Control characters have no picture, and surrogates are no characters.
        const bool is_usable = c >= 0xA0 && (c < 0xD800 || c > 0xDFFF) && c <= 0x10FFFF;
        if (is_usable && !std::binary_search(all.begin(), all.end(), c)) all.push_back(c);
    }
    const bool has_new = all.size() > before || !phrases.empty();
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return has_new;
}

// Dear ImGui wants a source of bytes for each font; ours has none, but the places are checked.
ImFont* add_font(ImFontAtlas& atlas, float size_px) {
    static char no_bytes[1] = {};
    ImFontConfig config;
    config.FontData = no_bytes;
    config.FontDataSize = 1;
    config.FontDataOwnedByAtlas = false;
    config.SizePixels = size_px;
    // AddFont copies what the atlas does not own and frees the copy itself.
    return atlas.AddFont(&config);
}

struct PlacedGlyphs {
    ImFont* font = nullptr;
    ui::TextStyle style = ui::TextStyle::body;
    float ascent = 0;
    float digit_width = 0;
    std::vector<float> numbers;
};

}  // namespace

extern "C" {
void rapport_js_glyphs_begin(int width);
void rapport_js_glyphs_font(int weight, float px, float* metrics);
void rapport_js_glyphs_add(const char32_t* code_points, int count, float* numbers);
void rapport_js_glyphs_add_text(const char* text, float* numbers);
int rapport_js_glyphs_end(int is_text_light);
double rapport_js_text_width(int weight, float px, const char* text);
}

namespace {

PlacedGlyphs place_glyphs(ImFontAtlas& atlas, ui::TextStyle style, float pixel_ratio) {
    const ui::TypeSize type = ui::type_size(style);
    std::array<float, 3> metrics{};
    rapport_js_glyphs_font(type.is_semibold ? 600 : 400, type.size * pixel_ratio, metrics.data());
    PlacedGlyphs placed;
    placed.style = style;
    placed.ascent = metrics[0];
    placed.digit_width = metrics[2];
    placed.font = add_font(atlas, std::max(1.0F, metrics[0] + metrics[1]));
    placed.numbers.resize(state.code_points.size() * glyph_numbers);
    rapport_js_glyphs_add(state.code_points.data(), static_cast<int>(state.code_points.size()),
                          placed.numbers.data());
    for (const ui::Phrase& phrase : state.phrases) {
        if (phrase.style != style) continue;
        const std::size_t at = placed.numbers.size();
        placed.numbers.resize(at + glyph_numbers);
        rapport_js_glyphs_add_text(phrase.words.c_str(), &placed.numbers[at]);
    }
    return placed;
}

void fill_font(ImFontAtlas& atlas, PlacedGlyphs& placed) {
    ImFontConfig& config = *std::find_if(
        atlas.ConfigData.begin(), atlas.ConfigData.end(),
        [&](const ImFontConfig& candidate) { return candidate.DstFont == placed.font; });
    ImFontAtlasBuildSetupFont(&atlas, placed.font, &config, placed.ascent,
                              placed.ascent - config.SizePixels);
    const float u_scale = 1 / static_cast<float>(atlas.TexWidth);
    const float v_scale = 1 / static_cast<float>(atlas.TexHeight);
    std::vector<char32_t> codes = state.code_points;
    for (const ui::Phrase& phrase : state.phrases) {
        if (phrase.style == placed.style) codes.push_back(phrase.code);
    }
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const char32_t c = codes[i];
        const float* n = &placed.numbers[i * glyph_numbers];
        const bool is_digit = c >= U'0' && c <= U'9';
        const float advance = is_digit ? placed.digit_width : n[0];
        const float x0 = n[1] + (is_digit ? std::round((placed.digit_width - n[0]) / 2) : 0);
        const float y0 = n[2] + placed.ascent;
        const float u = n[5];
        const float v = n[6];
        placed.font->AddGlyph(&config, static_cast<ImWchar>(c), x0, y0, x0 + n[3], y0 + n[4],
                              u * u_scale, v * v_scale, (u + n[3]) * u_scale, (v + n[4]) * v_scale,
                              advance);
    }
    placed.font->BuildLookupTable();
}

void bind_texture(ImFontAtlas& atlas) {
    if (state.texture == 0) glGenTextures(1, &state.texture);
    glBindTexture(GL_TEXTURE_2D, state.texture);
    // Glyphs lie on whole pixels, where linear filtering changes nothing; it is for what is scaled.
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    atlas.SetTexID(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(state.texture)));
}

float width_of_phrase(ui::TextStyle style, const std::string& words) {
    const ui::TypeSize type = ui::type_size(style);
    const float ratio = state.built_for ? state.built_for->pixel_ratio : 1;
    const double pixels =
        rapport_js_text_width(type.is_semibold ? 600 : 400, type.size * ratio, words.c_str());
    return static_cast<float>(pixels) / ratio;
}

// This takes the place of ImFontAtlas::Build(), whose result would be pixels in our memory.
void build_atlas(const AtlasWish& wish) {
    ImGuiIO& io = ImGui::GetIO();
    ImFontAtlas& atlas = *io.Fonts;
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
    atlas.TexWidth = wish.pixel_ratio > 1 ? 2048 : 1024;
    rapport_js_glyphs_begin(atlas.TexWidth);
    ui::FontSet fonts;
    std::vector<PlacedGlyphs> placed;
    for (int i = 0; i < ui::text_style_count; ++i) {
        const auto style = static_cast<ui::TextStyle>(i);
        placed.push_back(place_glyphs(atlas, style, wish.pixel_ratio));
        fonts.of(style) = placed.back().font;
    }
    bind_texture(atlas);
    atlas.TexHeight = rapport_js_glyphs_end(wish.is_text_light ? 1 : 0);
    atlas.TexUvScale = {1 / static_cast<float>(atlas.TexWidth),
                        1 / static_cast<float>(atlas.TexHeight)};
    atlas.TexUvWhitePixel = {2.5F * atlas.TexUvScale.x, 2.5F * atlas.TexUvScale.y};
    for (PlacedGlyphs& glyphs : placed) fill_font(atlas, glyphs);
    atlas.TexReady = true;
    io.FontGlobalScale = 1 / wish.pixel_ratio;
    io.FontDefault = fonts.of(ui::TextStyle::body);
    ui::set_phrase_width(width_of_phrase);
    ui::set_fonts(fonts);
}

}  // namespace

bool refresh_atlas(const AtlasWish& wish) {
    const bool has_new_glyphs = add_wanted_glyphs();
    if (!has_new_glyphs && state.built_for && is_same(*state.built_for, wish)) return false;
    state.built_for = wish;
    build_atlas(wish);
    return true;
}

void invalidate_atlas() {
    state.built_for.reset();
}

void forget_atlas_texture() {
    invalidate_atlas();
    state.texture = 0;
}

}  // namespace kam::platform
