// Colours, sizes and spacing as named tokens (look.md). Screens name tokens, never numbers.
#pragma once

#include <cstdint>
#include <optional>

namespace kam::ui {

// 0xAABBGGRR, as Dear ImGui packs colours.
using Colour = std::uint32_t;

enum class ThemeKind { light, dark, high_contrast };

struct Theme {
    ThemeKind kind = ThemeKind::light;
    Colour page, surface, hover, hairline, control_border;
    Colour text, muted, accent, on_accent, accent_soft;  // accent_soft: selected rows, chips
    Colour good, warn, bad;
    Colour stage[4];  // a 3 px mark or icon tint only, always beside the stage's name and number
    Colour shadow;    // where it is darkest, at the edge of what casts it
    Colour scrim;     // behind a modal
};
// The system's own colours, which the high-contrast theme takes while the system forces them on all
// pages. Without, it has its own again.
struct SystemColours {
    Colour page, text, link;
};
void set_system_colours(const std::optional<SystemColours>& colours);
const Theme& theme_of(ThemeKind kind);

// Type scale in CSS px; the second number is the line height.
enum class TextStyle { caption, label, body, strong, section, page, figure };
constexpr int text_style_count = 7;
struct TypeSize {
    float size;
    float line;
    bool is_semibold;
};
// caption 13/18, label 13/18 semibold, body 16/24, strong 16/24 semibold, section 20/28 semibold,
// page 28/36 semibold, figure 36/44 semibold.
TypeSize type_size(TextStyle style);

enum class Tone { text, muted, accent, on_accent, good, warn, bad };
Colour tone_colour(const Theme& theme, Tone tone);

namespace space {
constexpr float xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32, xxxl = 48;
}
namespace size {
constexpr float control_height = 40, row_height = 44, radius = 8, card_radius = 12;
constexpr float top_bar = 56, nav_width = 216, panel_width = 480, content_max = 1200;
constexpr float bottom_bar = 60, narrow = 900, phone = 480;
constexpr float reading_max = 640;  // about 75 characters a line
}  // namespace size
// Of a page: on very wide screens more than usual, but never from edge to edge.
constexpr float content_width(float room, float extra = 0) {
    const float wide =
        room * 0.6f > size::content_max + extra ? room * 0.6f : size::content_max + extra;
    const float most = wide < 1760 ? wide : 1760;
    return room < most ? room : most;
}

}  // namespace kam::ui
