// The shapes of a chart on Dear ImGui's draw list.
#include "client/ui/widgets/chart_paint.h"

#include <algorithm>
#include <cmath>

#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"

namespace kam::ui {
namespace {

struct DashSteps {
    float steps[4];  // on, off, on, off
};

DashSteps steps_of(Dash dash) {
    if (dash == Dash::dashed) return {{6, 4, 6, 4}};
    if (dash == Dash::dotted) return {{2, 4, 2, 4}};
    return {{8, 3, 2, 3}};
}

void draw_dashes(ImDrawList& list, const std::vector<ImVec2>& points, const ChartShape& shape) {
    const DashSteps dash = steps_of(shape.dash);
    int step = 0;
    float left = dash.steps[0];
    for (std::size_t i = 1; i < points.size(); ++i) {
        const ImVec2 a = points[i - 1];
        const ImVec2 b = points[i];
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        float at = 0;
        while (at < length) {
            const float end = std::min(length, at + left);
            const auto point = [&](float way) {
                return ImVec2{a.x + (b.x - a.x) * way / length, a.y + (b.y - a.y) * way / length};
            };
            if (step % 2 == 0) list.AddLine(point(at), point(end), shape.colour, shape.thickness);
            left -= end - at;
            at = end;
            // What is left of a step may be too short to move a float.
            if (left > 0.01F) continue;
            step = (step + 1) % 4;
            left = dash.steps[step];
        }
    }
}

// Upright and level lines lie on whole pixels.
bool draw_straight(ImDrawList& list, const std::vector<ImVec2>& points, const ChartShape& shape) {
    if (points.size() != 2) return false;
    const ImVec2 a = points[0];
    const ImVec2 b = points[1];
    if (a.x != b.x && a.y != b.y) return false;
    const float half = shape.thickness / 2;
    const bool is_upright = a.x == b.x;
    const Rect rect{std::min(a.x, b.x) - (is_upright ? half : 0),
                    std::min(a.y, b.y) - (is_upright ? 0 : half),
                    is_upright ? shape.thickness : std::abs(b.x - a.x),
                    is_upright ? std::abs(b.y - a.y) : shape.thickness};
    const Rect box = snapped(rect);
    list.AddRectFilled(top_left(box), bottom_right(box), shape.colour);
    return true;
}

bool is_box(const std::vector<ImVec2>& p) {
    return p.size() == 4 && p[0].y == p[1].y && p[1].x == p[2].x && p[2].y == p[3].y &&
           p[3].x == p[0].x;
}

// Dear ImGui smooths the edges of clockwise shapes only.
void draw_area(ImDrawList& list, std::vector<ImVec2> points, Colour colour) {
    if (is_box(points)) {
        const Rect box = snapped(
            Rect{points[0].x, points[0].y, points[2].x - points[0].x, points[2].y - points[0].y});
        list.AddRectFilled(top_left(box), bottom_right(box), colour);
        return;
    }
    float twice_area = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ImVec2& a = points[i];
        const ImVec2& b = points[(i + 1) % points.size()];
        twice_area += a.x * b.y - b.x * a.y;
    }
    if (twice_area < 0) std::reverse(points.begin(), points.end());
    list.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), colour);
}

}  // namespace

void draw_picture(Ui&, const ChartPicture& picture, float x, float y) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const ChartShape& shape : picture.shapes) {
        std::vector<ImVec2> points;
        for (const ChartPoint& point : shape.points) points.push_back({x + point.x, y + point.y});
        if (shape.kind == ChartShape::Kind::words) {
            draw_line(list, face_of(shape.style), points[0].x, points[0].y,
                      {shape.words, shape.width, false}, shape.colour);
        } else if (shape.kind == ChartShape::Kind::area) {
            draw_area(list, std::move(points), shape.colour);
        } else if (shape.dash != Dash::solid) {
            draw_dashes(list, points, shape);
        } else if (!draw_straight(list, points, shape)) {
            list.AddPolyline(points.data(), static_cast<int>(points.size()), shape.colour,
                             ImDrawFlags_None, shape.thickness);
        }
    }
}

}  // namespace kam::ui
