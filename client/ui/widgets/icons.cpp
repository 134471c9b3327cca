#include "client/ui/widgets/icons.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "client/ui/widgets/icon_paths.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"

namespace kam::ui {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

struct Pen {
    ImDrawList& list;
    ImVec2 origin;
    float scale = 1;
    float thickness = 2;
    Colour colour = 0;
    ImVec2 at{};  // on the grid
    ImVec2 start{};

    ImVec2 screen(ImVec2 p) const { return {origin.x + p.x * scale, origin.y + p.y * scale}; }
    void to(ImVec2 p) {
        at = p;
        list.PathLineTo(screen(p));
    }
    // Dear ImGui's strokes have no caps: a disc at each end rounds them. Discs use the path too, so
    // they come after the stroke.
    void finish(bool is_closed) {
        const int count = list._Path.Size;
        if (count < 2) {
            list.PathClear();
            return;
        }
        const ImVec2 first = list._Path[0];
        const ImVec2 last = list._Path[count - 1];
        list.PathStroke(colour, is_closed ? ImDrawFlags_Closed : ImDrawFlags_None, thickness);
        if (is_closed) return;
        list.AddCircleFilled(first, thickness / 2, colour);
        list.AddCircleFilled(last, thickness / 2, colour);
    }
};

class PathReader {
  public:
    explicit PathReader(std::string_view path) : rest_(path) {}

    void skip_blanks() {
        while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == ',')) rest_.remove_prefix(1);
    }
    bool is_done() {
        skip_blanks();
        return rest_.empty();
    }
    bool has_command() {
        skip_blanks();
        return !rest_.empty() && rest_[0] >= 'A' && rest_[0] <= 'Z';
    }
    char command() {
        const char c = rest_[0];
        rest_.remove_prefix(1);
        return c;
    }
    // "-12.5": all that our own paths write. The library's reader is thorough, and was a tenth of
    // a frame.
    float number() {
        skip_blanks();
        const bool is_negative = !rest_.empty() && rest_[0] == '-';
        if (is_negative) rest_.remove_prefix(1);
        const std::size_t before = rest_.size();
        int digits = 0;
        int divisor = 0;  // 0 until there was a point
        for (; !rest_.empty(); rest_.remove_prefix(1)) {
            const char c = rest_[0];
            if (c == '.') {
                divisor = 1;
                continue;
            }
            if (c < '0' || c > '9') break;
            digits = digits * 10 + (c - '0');
            divisor *= 10;
        }
        // Whatever else there is must not stop the reader.
        if (rest_.size() == before && !rest_.empty()) rest_.remove_prefix(1);
        const float value = static_cast<float>(digits) / static_cast<float>(std::max(divisor, 1));
        return is_negative ? -value : value;
    }
    ImVec2 point() {
        const float x = number();
        return {x, number()};
    }

  private:
    std::string_view rest_;
};

// The arc of SVG: through two points, on an ellipse with these radii (its rotation is always 0).
void draw_arc(Pen& pen, float rx, float ry, bool is_large, bool is_clockwise, ImVec2 to) {
    const ImVec2 from = pen.at;
    const float dx = (from.x - to.x) / 2;
    const float dy = (from.y - to.y) / 2;
    const float reach = dx * dx / (rx * rx) + dy * dy / (ry * ry);
    if (reach > 1) {
        rx *= std::sqrt(reach);
        ry *= std::sqrt(reach);
    }
    const float den = rx * rx * dy * dy + ry * ry * dx * dx;
    const float num = std::max(0.0F, rx * rx * ry * ry - den);
    const float sign = is_large == is_clockwise ? -1.0F : 1.0F;
    const float factor = den > 0 ? sign * std::sqrt(num / den) : 0;
    const ImVec2 centre{(from.x + to.x) / 2 + factor * rx * dy / ry,
                        (from.y + to.y) / 2 - factor * ry * dx / rx};
    const float a0 = std::atan2((from.y - centre.y) / ry, (from.x - centre.x) / rx);
    const float a1 = std::atan2((to.y - centre.y) / ry, (to.x - centre.x) / rx);
    float sweep = a1 - a0;
    if (is_clockwise && sweep < 0) sweep += 2 * pi;
    if (!is_clockwise && sweep > 0) sweep -= 2 * pi;
    const float pixels = std::abs(sweep) * std::max(rx, ry) * pen.scale;
    const int steps = std::clamp(static_cast<int>(pixels / 1.5F) + 2, 3, 48);
    for (int i = 1; i <= steps; ++i) {
        const float angle = a0 + sweep * static_cast<float>(i) / static_cast<float>(steps);
        pen.to({centre.x + rx * std::cos(angle), centre.y + ry * std::sin(angle)});
    }
    pen.at = to;
}

void draw_curve(Pen& pen, ImVec2 c1, ImVec2 c2, ImVec2 to) {
    pen.list.PathBezierCubicCurveTo(pen.screen(c1), pen.screen(c2), pen.screen(to), 10);
    pen.at = to;
}

void run_command(Pen& pen, PathReader& reader, char command) {
    switch (command) {
        case 'M':
            pen.finish(false);
            pen.start = reader.point();
            pen.to(pen.start);
            return;
        case 'L':
            pen.to(reader.point());
            return;
        case 'H':
            pen.to({reader.number(), pen.at.y});
            return;
        case 'V':
            pen.to({pen.at.x, reader.number()});
            return;
        case 'C': {
            const ImVec2 c1 = reader.point();
            const ImVec2 c2 = reader.point();
            draw_curve(pen, c1, c2, reader.point());
            return;
        }
        case 'A': {
            const ImVec2 radii = reader.point();
            reader.number();
            const bool is_large = reader.number() != 0;
            const bool is_clockwise = reader.number() != 0;
            draw_arc(pen, radii.x, radii.y, is_large, is_clockwise, reader.point());
            return;
        }
        default:
            return;
    }
}

}  // namespace

void draw_icon(Ui&, Icon icon, const Rect& rect, Colour colour) {
    const std::string_view path = icon_path(icon);
    if (path.empty() || (colour >> 24) == 0) return;
    const float side = std::min(rect.w, rect.h);
    const float scale = side / 24;
    Pen pen{
        .list = *ImGui::GetWindowDrawList(),
        .origin = {snapped(rect.x + (rect.w - side) / 2), snapped(rect.y + (rect.h - side) / 2)},
        .scale = scale,
        .thickness = std::max(1.5F, 2 * scale * 0.9F),
        .colour = colour};
    PathReader reader(path);
    char command = 'M';
    while (!reader.is_done()) {
        if (reader.has_command()) command = reader.command();
        if (command == 'Z') {
            // A closed stroke joins by itself; the point that only repeats the start goes.
            ImVector<ImVec2>& points = pen.list._Path;
            const ImVec2 first = pen.screen(pen.start);
            while (points.Size > 2 && std::abs(points.back().x - first.x) < 0.01F &&
                   std::abs(points.back().y - first.y) < 0.01F) {
                points.pop_back();
            }
            pen.finish(true);
            pen.at = pen.start;
            continue;
        }
        run_command(pen, reader, command);
        if (command == 'M') command = 'L';
    }
    pen.finish(false);
}

}  // namespace kam::ui
