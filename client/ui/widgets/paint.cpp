#include "client/ui/widgets/paint.h"

#include <algorithm>
#include <cmath>

#include "client/ui/widgets/text_layout.h"
#include "imgui_internal.h"

namespace kam::ui {

Rect intersection(const Rect& a, const Rect& b) {
    const float x = std::max(a.x, b.x);
    const float y = std::max(a.y, b.y);
    return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
            std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

Rect snapped(const Rect& rect) {
    const float x = snapped(rect.x);
    const float y = snapped(rect.y);
    return {x, y, snapped(rect.right()) - x, snapped(rect.bottom()) - y};
}

Colour mix(Colour a, Colour b, float amount) {
    Colour mixed = 0;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        const float from = static_cast<float>((a >> shift) & 0xFFU);
        const float to = static_cast<float>((b >> shift) & 0xFFU);
        const float value = std::clamp(from + (to - from) * amount + 0.5F, 0.0F, 255.0F);
        mixed |= static_cast<Colour>(value) << shift;
    }
    return mixed;
}

Colour faded(Colour colour, float opacity) {
    const float alpha = static_cast<float>(colour >> 24) * std::clamp(opacity, 0.0F, 1.0F);
    return (colour & 0x00FFFFFFU) | (static_cast<Colour>(alpha + 0.5F) << 24);
}

Colour soft(const Theme& theme, Tone tone) {
    if (tone == Tone::text) return theme.hover;
    if (tone == Tone::accent) return theme.accent_soft;
    return mix(theme.surface, tone_colour(theme, tone), 0.1F);
}

float edge_width(const Theme& theme) {
    return theme.kind == ThemeKind::high_contrast ? 2 : 1;
}

void draw_shadow(Ui& ui, const Rect& rect, float radius, float lift) {
    const Colour colour = ui.theme().shadow;
    if ((colour & IM_COL32_A_MASK) == 0) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    // Growing rectangles: their overlap falls off like a blur. Wide shadows need more of them.
    const int steps = lift > 10 ? 8 : 5;
    const Colour shade_colour = faded(colour, 4.0F / static_cast<float>(steps));
    for (int step = 0; step < steps; ++step) {
        const float grow = lift * static_cast<float>(step) / static_cast<float>(steps) - 0.5F;
        const Rect shade{rect.x - grow, rect.y - grow + lift * 0.35F, rect.w + 2 * grow,
                         rect.h + 2 * grow};
        list.AddRectFilled(top_left(shade), bottom_right(shade), shade_colour, radius + grow);
    }
}

int draw_surface(Ui& ui, const Rect& rect, float radius, float lift, Colour fill) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const int first = list.VtxBuffer.Size;
    const Rect box = snapped(rect);
    draw_shadow(ui, box, radius, lift);
    list.AddRectFilled(top_left(box), bottom_right(box), fill, radius);
    list.AddRect(top_left(box), bottom_right(box), ui.theme().hairline, radius, 0,
                 edge_width(ui.theme()));
    return first;
}

void stretch_surface(Ui&, int first_vertex, int vertex_count, float middle_y, float by) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (int i = first_vertex; i < first_vertex + vertex_count; ++i) {
        ImVec2& position = list.VtxBuffer[i].pos;
        if (position.y > middle_y) position.y += by;
    }
}

}  // namespace kam::ui
