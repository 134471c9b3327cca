// Text, headings and plain shapes.
#include <algorithm>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"

namespace kam::ui {
namespace {

void draw_paragraph(Ui& ui, Column& column, std::string_view words, TextStyle style, Tone tone,
                    int max_lines, Role role) {
    if (words.empty()) return;
    const Face face = face_of(style);
    const std::vector<TextLine> lines = wrap(face, words, column.w, max_lines);
    const float line_height = face.type.line;
    const Rect rect = column.take(line_height * static_cast<float>(lines.size()));
    const Colour colour = tone_colour(ui.theme(), tone);
    float y = rect.y;
    for (const TextLine& line : lines) {
        draw_line(*ImGui::GetWindowDrawList(), face, rect.x, y, line, colour);
        y += line_height;
    }
    add_words(ui, role, rect, words, face.type, false);
    if (lines.back().is_cut && is_pointed_at(rect)) tooltip(ui, rect, words);
}

}  // namespace

void text(Ui& ui, Column& column, std::string_view words, TextStyle style, Tone tone,
          int max_lines) {
    draw_paragraph(ui, column, words, style, tone, max_lines, Role::text);
}

void text_in(Ui& ui, const Rect& rect, std::string_view words, TextStyle style, Tone tone,
             Align align, Role role) {
    if (words.empty()) return;
    const Face face = face_of(style);
    const TextLine line = fit(face, words, rect.w);
    float x = rect.x;
    if (align == Align::centre) x += (rect.w - line.width) / 2;
    if (align == Align::right) x += rect.w - line.width;
    // Where the words are, so that a mark of find-in-page lies on them.
    const Rect place{x, rect.y + (rect.h - face.type.line) / 2, std::max(line.width, 1.0F),
                     face.type.line};
    draw_line(*ImGui::GetWindowDrawList(), face, x, place.y, line, tone_colour(ui.theme(), tone));
    const bool is_said = role == Role::image;
    add_words(ui, is_said ? Role::text : role, place, words, face.type, is_said);
    if (line.is_cut && is_pointed_at(rect)) tooltip(ui, rect, words);
}

void heading(Ui& ui, Column& column, std::string_view words, int level) {
    const TextStyle style = level <= 1   ? TextStyle::page
                            : level == 2 ? TextStyle::section
                                         : TextStyle::strong;
    const Role role = level <= 1 ? Role::heading1 : level == 2 ? Role::heading2 : Role::heading3;
    draw_paragraph(ui, column, words, style, Tone::text, 0, role);
}

float text_width(Ui&, std::string_view words, TextStyle style) {
    const Face face = face_of(style);
    float widest = 0;
    while (true) {
        const std::size_t end = words.find('\n');
        widest = std::max(widest, measure(face, words.substr(0, end)));
        if (end == std::string_view::npos) return widest;
        words.remove_prefix(end + 1);
    }
}

float text_height(Ui&, std::string_view words, TextStyle style, float width, int max_lines) {
    if (words.empty()) return 0;
    const Face face = face_of(style);
    return face.type.line * static_cast<float>(wrap(face, words, width, max_lines).size());
}

void fill(Ui&, const Rect& rect, Colour colour, float radius) {
    const Rect box = snapped(rect);
    ImGui::GetWindowDrawList()->AddRectFilled(top_left(box), bottom_right(box), colour, radius);
}

void outline(Ui&, const Rect& rect, Colour colour, float radius, float thickness) {
    const Rect box = snapped(rect);
    // Dear ImGui centres a line half a pixel inside; wider lines are moved in by the rest.
    const float inward = (thickness - 1) / 2;
    const Rect line = box.inset(inward, inward);
    ImGui::GetWindowDrawList()->AddRect(top_left(line), bottom_right(line), colour,
                                        std::max(0.0F, radius - inward), 0, thickness);
}

void rule(Ui& ui, Column& column) {
    const Rect rect = column.take(1);
    fill(ui, {rect.x, snapped(rect.y), rect.w, edge_width(ui.theme())}, ui.theme().hairline);
}

}  // namespace kam::ui
