// Colours and rectangles as Dear ImGui's draw list wants them. For widgets only.
#pragma once

#include "client/ui/theme.h"
#include "client/ui/widgets/layout.h"
#include "client/ui/widgets/ui.h"
#include "imgui.h"

namespace kam::ui {

inline ImVec2 top_left(const Rect& rect) {
    return {rect.x, rect.y};
}
inline ImVec2 bottom_right(const Rect& rect) {
    return {rect.right(), rect.bottom()};
}
inline bool contains(const Rect& rect, ImVec2 point) {
    return point.x >= rect.x && point.x < rect.right() && point.y >= rect.y &&
           point.y < rect.bottom();
}
Rect intersection(const Rect& a, const Rect& b);
Rect snapped(const Rect& rect);  // edges on device pixels

// `amount` 0 = a, 1 = b.
Colour mix(Colour a, Colour b, float amount);
Colour faded(Colour colour, float opacity);
// A tint of the tone that its own text can be read on.
Colour soft(const Theme& theme, Tone tone);

// Edges are a hairline, or 2 px in high contrast.
float edge_width(const Theme& theme);

// A soft shadow, a surface and an edge. `layer` remembers its shape so that `stretch_surface` can
// give it the height that is known only after its content is drawn.
int draw_surface(Ui& ui, const Rect& rect, float radius, float lift, Colour fill);
void stretch_surface(Ui& ui, int first_vertex, int vertex_count, float middle_y, float by);

// What is drawn between these is not clipped to the window (shadows).
void draw_shadow(Ui& ui, const Rect& rect, float radius, float lift);

}  // namespace kam::ui
