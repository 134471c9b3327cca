// Marks: RAG shapes, bars, people, badges, empty states and skeletons.
#include <algorithm>
#include <array>
#include <cmath>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {
namespace {

Tone tone_of(RagMark mark) {
    switch (mark) {
        case RagMark::not_started:
            return Tone::muted;
        case RagMark::no_data:
            return Tone::muted;
        case RagMark::green:
            return Tone::good;
        case RagMark::amber:
            return Tone::warn;
        case RagMark::red:
            return Tone::bad;
    }
    return Tone::muted;
}

void draw_shape(RagMark mark, float x, float y, Colour colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    switch (mark) {
        case RagMark::green:
            list.AddCircleFilled({x, y}, 5.5F, colour);
            break;
        case RagMark::amber:
            list.AddTriangleFilled({x, y - 5.5F}, {x + 6.2F, y + 5}, {x - 6.2F, y + 5}, colour);
            break;
        case RagMark::red:
            list.AddRectFilled({x - 5, y - 5}, {x + 5, y + 5}, colour, 1.5F);
            break;
        case RagMark::not_started:
        case RagMark::no_data:
            list.AddCircle({x, y}, 4.75F, colour, 0, 1.75F);
            break;
    }
}

// A calm set: white text stands out on each by at least 4.5:1.
constexpr std::array<std::uint32_t, 8> avatar_colours{
    0xFF8F5B2E, 0xFF5A6B23, 0xFF3B6B2F, 0xFF2E5F8A, 0xFF4A4A9E, 0xFF8A4670, 0xFF9A4A54, 0xFF6B5B4A};

std::string initials_of(std::string_view name) {
    std::string first;
    std::string last;
    bool is_start = true;
    for (std::size_t i = 0; i < name.size();) {
        std::size_t length = 1;
        while (i + length < name.size() &&
               (static_cast<unsigned char>(name[i + length]) & 0xC0U) == 0x80U) {
            ++length;
        }
        const std::string_view character = name.substr(i, length);
        if (is_start && character != " ") (first.empty() ? first : last) = character;
        is_start = character == " " || character == "-";
        i += length;
    }
    std::string both = first + last;
    for (char& c : both) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return both;
}

float bar_x(const Rect& track, int permille) {
    return track.x + track.w * static_cast<float>(std::clamp(permille, 0, 1000)) / 1000;
}

void draw_hatching(const Rect& track, Colour colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(top_left(track), bottom_right(track), true);
    for (float x = track.x - track.h; x < track.right(); x += 6) {
        list.AddLine({x, track.bottom()}, {x + track.h, track.y}, colour, 1.25F);
    }
    list.PopClipRect();
}

int percent_of(int permille) {
    return (permille + (permille < 0 ? -5 : 5)) / 10;
}

std::string bar_sentence(std::string_view name, const BarValues& values) {
    std::string sentence(name);
    if (!values.now_permille) return sentence.append(widget_says::bar_unknown);
    sentence += ", " + std::to_string(percent_of(*values.now_permille));
    sentence += widget_says::bar_now;
    if (values.expected_permille) {
        sentence += widget_says::bar_expected;
        sentence += std::to_string(percent_of(*values.expected_permille)) + "%";
    }
    return sentence;
}

}  // namespace

std::string_view rag_word(RagMark mark) {
    switch (mark) {
        case RagMark::not_started:
            return widget_says::rag_not_started;
        case RagMark::no_data:
            return widget_says::rag_no_data;
        case RagMark::green:
            return widget_says::rag_green;
        case RagMark::amber:
            return widget_says::rag_amber;
        case RagMark::red:
            return widget_says::rag_red;
    }
    return widget_says::rag_no_data;
}

void draw_rag_shape(Ui& ui, RagMark mark, float x, float y) {
    draw_shape(mark, x, y, tone_colour(ui.theme(), tone_of(mark)));
}

void rag_mark(Ui& ui, const Rect& rect, RagMark mark, bool with_word) {
    const Tone tone = tone_of(mark);
    const float x = snapped(rect.x + (with_word ? 7 : rect.w / 2));
    const float y = snapped(rect.y + rect.h / 2);
    draw_shape(mark, x, y, tone_colour(ui.theme(), tone));
    if (with_word) {
        text_in(ui, {rect.x + 20, rect.y, rect.w - 20, rect.h}, rag_word(mark), TextStyle::body,
                tone);
        return;
    }
    SemNode node;
    node.role = Role::image;
    node.rect = rect;
    node.name = rag_word(mark);
    ui.add_node(std::move(node));
    if (is_pointed_at(rect)) tooltip(ui, rect, rag_word(mark));
}

void progress_bar(Ui& ui, const Rect& rect, std::string_view name, const BarValues& values) {
    const Theme& theme = ui.theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = 8;
    const Rect track = snapped(Rect{rect.x, rect.y + (rect.h - height) / 2, rect.w, height});
    fill(ui, track, theme.kind == ThemeKind::dark ? theme.hairline : theme.hover, height / 2);
    const bool is_contrast = theme.kind == ThemeKind::high_contrast;
    if (is_contrast) outline(ui, track, theme.text, height / 2, 1);
    const float middle = track.y + height / 2;
    const Colour colour = tone_colour(theme, tone_of(values.mark));

    if (!values.now_permille) draw_hatching(track.inset(2, 1), theme.control_border);
    if (values.now_permille && *values.now_permille > 0) {
        const float end = std::max(bar_x(track, *values.now_permille), track.x + height);
        fill(ui, {track.x, track.y, end - track.x, height}, colour, height / 2);
    }
    if (values.expected_permille) {
        // A gap on both sides keeps the tick visible on the fill and on the track.
        const float x = snapped(bar_x(track, *values.expected_permille) - 1);
        list.AddRectFilled({x - 1, track.y - 4}, {x + 3, track.bottom() + 4}, theme.surface);
        list.AddRectFilled({x, track.y - 4}, {x + 2, track.bottom() + 4}, theme.text);
    }
    if (values.now_permille) {
        const int now = *values.now_permille;
        const float x = std::clamp(bar_x(track, now), track.x + 6, track.right() - 6);
        if (now >= 0 && now <= 1000) {
            list.AddCircleFilled({x, middle}, 8, theme.surface);
            list.AddCircleFilled({x, middle}, 6, colour);
        } else {
            // Beyond an end: an arrow head that points where it went.
            const float point = now > 1000 ? 6.0F : -6.0F;
            list.AddCircleFilled({x, middle}, 9, theme.surface);
            const ImVec2 tip{x + point, middle};
            const ImVec2 upper{x - point * 0.8F, middle - 6};
            const ImVec2 lower{x - point * 0.8F, middle + 6};
            if (now > 1000) {
                list.AddTriangleFilled(tip, lower, upper, colour);
            } else {
                list.AddTriangleFilled(tip, upper, lower, colour);
            }
        }
    }
    SemNode node;
    node.role = Role::progressbar;
    node.rect = rect;
    node.name = bar_sentence(name, values);
    if (values.now_permille) {
        node.value = std::to_string(std::clamp(percent_of(*values.now_permille), 0, 100));
    }
    ui.add_node(std::move(node));
}

void avatar(Ui& ui, const Rect& rect, std::string_view person_name) {
    const Theme& theme = ui.theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = std::min(rect.w, rect.h) / 2;
    const ImVec2 centre{rect.x + rect.w / 2, rect.y + rect.h / 2};
    const bool is_contrast = theme.kind == ThemeKind::high_contrast;
    const Colour colour = avatar_colours[mixed_id(7, person_name) % avatar_colours.size()];
    list.AddCircleFilled(centre, radius, is_contrast ? theme.text : colour);
    const Face face = face_of(radius >= 20 ? TextStyle::strong : TextStyle::label);
    const TextLine line = fit(face, initials_of(person_name), 2 * radius);
    const std::string initials = initials_of(person_name);
    draw_line(list, face, centre.x - line.width / 2, centre.y - face.type.line / 2,
              {initials, line.width, false}, is_contrast ? theme.surface : 0xFFFFFFFFU);
    SemNode node;
    node.role = Role::image;
    node.rect = rect;
    node.name = person_name.empty() ? widget_says::nobody : person_name;
    ui.add_node(std::move(node));
    if (is_pointed_at(rect)) tooltip(ui, rect, person_name);
}

float badge_width(Ui& ui, std::string_view words) {
    return std::ceil(text_width(ui, words, TextStyle::label)) + 20;
}

float badge(Ui& ui, float x, float y, std::string_view words, Tone tone) {
    const Theme& theme = ui.theme();
    const float width = badge_width(ui, words);
    const Rect rect{x, y, width, 24};
    fill(ui, rect, soft(theme, tone), 12);
    if (theme.kind == ThemeKind::high_contrast) outline(ui, rect, theme.text, 12, 1);
    text_in(ui, rect.inset(10, 0), words, TextStyle::label, tone, Align::centre);
    return width;
}

bool empty_state(Ui& ui, Column& column, std::string_view id, Icon icon, std::string_view title,
                 std::string_view why, std::string_view button_label, int level) {
    const Theme& theme = ui.theme();
    const float width = std::min(column.w, 480.0F);
    Column inner{column.x + (column.w - width) / 2, column.y + space::xxl, width};
    const float middle = inner.x + width / 2;
    ImGui::GetWindowDrawList()->AddCircleFilled({middle, inner.y + 32}, 32, theme.accent_soft);
    draw_icon(ui, icon, {middle - 14, inner.y + 18, 28, 28}, theme.accent);
    inner.skip(64 + space::l);
    const auto centred = [&](std::string_view words, TextStyle style, Tone tone, Role role) {
        const Face face = face_of(style);
        const std::vector<TextLine> lines = wrap(face, words, width);
        SemNode node;
        node.role = role;
        node.name = words;
        node.text_px = face.type.size;
        node.is_strong = face.type.is_semibold;
        node.rect = inner.take(face.type.line * static_cast<float>(lines.size()));
        float y = node.rect.y;
        for (const TextLine& line : lines) {
            draw_line(*ImGui::GetWindowDrawList(), face, middle - line.width / 2, y, line,
                      tone_colour(theme, tone));
            y += face.type.line;
        }
        ui.add_node(std::move(node));
    };
    centred(title, TextStyle::section, Tone::text,
            level == 1   ? Role::heading1
            : level == 2 ? Role::heading2
                         : Role::heading3);
    inner.skip(space::xs);
    centred(why, TextStyle::body, Tone::muted, Role::text);
    bool is_pressed = false;
    if (!button_label.empty()) {
        inner.skip(space::xl);
        ButtonOptions options;
        options.kind = ButtonKind::primary;
        const float wide = std::min(width, button_width(ui, button_label, options));
        const Rect strip = inner.take(size::control_height);
        is_pressed =
            button(ui, {middle - wide / 2, strip.y, wide, strip.h}, id, button_label, options);
    }
    column.y = inner.y + space::xxl;
    return is_pressed;
}

void skeleton(Ui& ui, Column& column, int lines) {
    const float top = column.y;
    // Its hairlines are as bright as text in high contrast.
    const Theme& theme = ui.theme();
    const Colour grey = theme.kind == ThemeKind::high_contrast ? theme.hover : theme.hairline;
    for (int i = 0; i < lines; ++i) {
        const Rect strip = column.take(28);
        const float share = i % 3 == 0 ? 0.9F : i % 3 == 1 ? 0.75F : 0.55F;
        fill(ui, {strip.x, strip.y + 6, strip.w * share, 14}, grey, 7);
    }
    SemNode node;
    node.role = Role::status;
    node.name = widget_says::busy;
    node.rect = {column.x, top, column.w, column.y - top};
    ui.add_node(std::move(node));
}

}  // namespace kam::ui
