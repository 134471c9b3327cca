#include "client/ui/widgets/paint.h"

#include <algorithm>
#include <cmath>

#include "client/ui/widgets/text_layout.h"
#include "imgui_internal.h"

namespace kam::ui {
namespace {

constexpr int corner_steps = 6;
constexpr int outline_points = 4 * (corner_steps + 1);

Rect grown(const Rect& rect, float by, float down) {
    return {rect.x - by, rect.y - by + down, rect.w + 2 * by, rect.h + 2 * by};
}

// Clockwise from the left end of the upper left corner.
void write_outline(ImDrawList& list, const Rect& rect, float radius, Colour colour) {
    constexpr int per_step = IM_DRAWLIST_ARCFAST_SAMPLE_MAX / 4 / corner_steps;
    const ImVec2 uv = list._Data->TexUvWhitePixel;
    for (int i = 0; i < outline_points; ++i) {
        const int corner = i / (corner_steps + 1);
        const int step = (2 * corner_steps + i - corner) * per_step;
        const ImVec2& arc = list._Data->ArcFastVtx[step % IM_DRAWLIST_ARCFAST_SAMPLE_MAX];
        const bool is_left = corner == 0 || corner == 3;
        const float x = is_left ? rect.x + radius : rect.right() - radius;
        const float y = corner < 2 ? rect.y + radius : rect.bottom() - radius;
        list.PrimWriteVtx({x + arc.x * radius, y + arc.y * radius}, uv, colour);
    }
}

// Between two outlines, the first of them `first` vertices on from here; before any is written.
void write_rim(ImDrawList& list, int first) {
    const auto index = [&](int at) {
        return static_cast<ImDrawIdx>(list._VtxCurrentIdx + static_cast<unsigned>(first + at));
    };
    for (int i = 0; i < outline_points; ++i) {
        const int next = (i + 1) % outline_points;
        for (const int at :
             {i, next, outline_points + next, i, outline_points + next, outline_points + i}) {
            list.PrimWriteIdx(index(at));
        }
    }
}

}  // namespace

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

// Only the rim that the surface does not cover is drawn: filled rectangles below each card are most
// of what a frame costs where the processor has to paint.
void draw_shadow(Ui& ui, const Rect& rect, float radius, float lift) {
    const Colour colour = ui.theme().shadow;
    if ((colour & IM_COL32_A_MASK) == 0) return;
    // Under the surface, but not beyond the middle of the lowest one.
    const Rect inside = grown(rect, -4, 0);
    const Rect edge = grown(rect, 0, lift * 0.35F);
    const Rect end = grown(rect, lift, lift * 0.35F);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PrimReserve(2 * 6 * outline_points, 3 * outline_points);
    write_rim(list, 0);
    write_rim(list, outline_points);
    write_outline(list, inside, 0, colour);
    write_outline(list, edge, radius, colour);
    write_outline(list, end, radius + lift, faded(colour, 0));
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
