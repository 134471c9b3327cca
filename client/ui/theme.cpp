#include "client/ui/theme.h"

#include "shared/base/check.h"

namespace kam::ui {
namespace {

// From the form designers write, 0xRRGGBB, to the packing of Dear ImGui.
constexpr Colour rgb(std::uint32_t hex, std::uint32_t alpha = 255) {
    return (alpha << 24) | ((hex & 0xFFU) << 16) | (hex & 0xFF00U) | (hex >> 16);
}

constexpr Theme light{
    .kind = ThemeKind::light,
    .page = rgb(0xF5F6F8),
    .surface = rgb(0xFFFFFF),
    .hover = rgb(0xEEF1F5),
    .hairline = rgb(0xDFE3E8),
    .control_border = rgb(0x808896),
    .text = rgb(0x16191F),
    .muted = rgb(0x5B6472),
    .accent = rgb(0x1B5AB4),
    .on_accent = rgb(0xFFFFFF),
    .accent_soft = rgb(0xE6EEF9),
    .good = rgb(0x1B7A47),
    .warn = rgb(0x8A5200),
    .bad = rgb(0xB3261E),
    .stage = {rgb(0x0A6FB8), rgb(0xB85A00), rgb(0x00805E), rgb(0xA2478A)},
    .shadow = rgb(0x1A2433, 22),
    .scrim = rgb(0x0F141C, 110),
};

constexpr Theme dark{
    .kind = ThemeKind::dark,
    .page = rgb(0x111418),
    .surface = rgb(0x1A1E24),
    .hover = rgb(0x232932),
    .hairline = rgb(0x2E3540),
    .control_border = rgb(0x707A8A),
    .text = rgb(0xE8EBF0),
    .muted = rgb(0xA4AEBC),
    .accent = rgb(0x86B4FF),
    .on_accent = rgb(0x111418),
    .accent_soft = rgb(0x1F2C42),
    .good = rgb(0x57C78A),
    .warn = rgb(0xF0B35A),
    .bad = rgb(0xFF8A80),
    .stage = {rgb(0x5AB0F0), rgb(0xF0A050), rgb(0x2FB58F), rgb(0xEBA3DA)},
    .shadow = rgb(0x000000, 84),
    .scrim = rgb(0x000000, 150),
};

// Black, white and one accent. State is told by shape, word and 2 px edges, never by a tint.
constexpr Theme high_contrast{
    .kind = ThemeKind::high_contrast,
    .page = rgb(0x000000),
    .surface = rgb(0x000000),
    .hover = rgb(0x262626),
    .hairline = rgb(0xFFFFFF),
    .control_border = rgb(0xFFFFFF),
    .text = rgb(0xFFFFFF),
    .muted = rgb(0xFFFFFF),
    .accent = rgb(0xFFD400),
    .on_accent = rgb(0x000000),
    .accent_soft = rgb(0x262626),
    .good = rgb(0xFFFFFF),
    .warn = rgb(0xFFFFFF),
    .bad = rgb(0xFFFFFF),
    .stage = {rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF)},
    .shadow = rgb(0x000000, 0),
    .scrim = rgb(0x000000, 190),
};
Theme high_contrast_now = high_contrast;

Colour between(Colour from, Colour to, std::uint32_t eighths) {
    Colour result = 0xFF000000U;
    for (std::uint32_t shift = 0; shift < 24; shift += 8) {
        const std::uint32_t a = from >> shift & 0xFFU;
        const std::uint32_t b = to >> shift & 0xFFU;
        result |= (a * (8 - eighths) + b * eighths) / 8 << shift;
    }
    return result;
}

}  // namespace

void set_system_colours(const std::optional<SystemColours>& colours) {
    Theme& theme = high_contrast_now;
    theme = high_contrast;
    if (!colours) return;
    theme.page = theme.surface = theme.on_accent = colours->page;
    theme.hover = theme.accent_soft = between(colours->page, colours->text, 1);
    theme.hairline = theme.control_border = theme.text = theme.muted = colours->text;
    theme.good = theme.warn = theme.bad = colours->text;
    for (Colour& stage : theme.stage) stage = colours->text;
    theme.accent = colours->link;
}

const Theme& theme_of(ThemeKind kind) {
    switch (kind) {
        case ThemeKind::light:
            return light;
        case ThemeKind::dark:
            return dark;
        case ThemeKind::high_contrast:
            return high_contrast_now;
    }
    KAM_ASSERT(false);
    return light;
}

TypeSize type_size(TextStyle style) {
    switch (style) {
        case TextStyle::caption:
            return {13, 18, false};
        case TextStyle::label:
            return {13, 18, true};
        case TextStyle::body:
            return {16, 24, false};
        case TextStyle::strong:
            return {16, 24, true};
        case TextStyle::section:
            return {20, 28, true};
        case TextStyle::page:
            return {28, 36, true};
        case TextStyle::figure:
            return {36, 44, true};
    }
    KAM_ASSERT(false);
    return {16, 24, false};
}

Colour tone_colour(const Theme& theme, Tone tone) {
    switch (tone) {
        case Tone::text:
            return theme.text;
        case Tone::muted:
            return theme.muted;
        case Tone::accent:
            return theme.accent;
        case Tone::on_accent:
            return theme.on_accent;
        case Tone::good:
            return theme.good;
        case Tone::warn:
            return theme.warn;
        case Tone::bad:
            return theme.bad;
    }
    KAM_ASSERT(false);
    return theme.text;
}

}  // namespace kam::ui
