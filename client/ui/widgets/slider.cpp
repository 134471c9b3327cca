// Sliders. The element over one is a native <input type=range>, which does keys, dragging and
// touch; its thumb is as wide as the knob (web/app.css), so that both stand in the same place.
#include <algorithm>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/field_frame.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"

namespace kam::ui {
namespace {

constexpr float knob = 20;

// The browser's own value runs ahead of the record's by some frames.
int shown_value(Ui& ui, FieldState& field, int value) {
    if (!field.has_draft) return value;
    const int draft = static_cast<int>(std::strtol(field.draft.c_str(), nullptr, 10));
    if (draft != value && ui.state().frame - field.settled_frame < 4) {
        ui.wake_in(0);
        return draft;
    }
    field.has_draft = false;
    return value;
}

void draw_label(Ui& ui, Column& column, std::string_view label, std::string_view words) {
    const Theme& theme = ui.theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Face face = face_of(TextStyle::label);
    const Rect strip = column.take(face.type.line);
    const TextLine end = fit(face, words, strip.w * 0.6F);
    draw_line(list, face, strip.right() - end.width, strip.y, end, theme.text);
    const TextLine line = fit(face, label, strip.w - end.width - space::m);
    draw_line(list, face, strip.x, strip.y, line, theme.muted);
}

void draw_track(Ui& ui, const Rect& rect, float share, const Control& control,
                const SliderOptions& options) {
    const Theme& theme = ui.theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float middle = snapped(rect.y + rect.h / 2);
    const float at = rect.x + knob / 2 + (rect.w - knob) * share;
    const Colour colour = options.is_disabled ? theme.muted : theme.accent;
    const Rect track = snapped(Rect{rect.x, middle - 3, rect.w, 6});
    fill(ui, track, theme.hover, 3);
    outline(ui, track, options.is_disabled ? theme.hairline : theme.control_border, 3,
            edge_width(theme));
    fill(ui, {track.x, track.y, at - track.x, track.h}, colour, 3);
    const bool has_ring = ui.has_keyboard_focus(control.id) && ui.state().is_focus_visible;
    if (has_ring) list.AddCircle({at, middle}, knob / 2 + 4, theme.accent, 0, 2);
    if (control.glow > 0) {
        list.AddCircleFilled({at, middle}, knob / 2 + 6, faded(theme.accent, 0.14F * control.glow));
    }
    list.AddCircleFilled({at, middle}, knob / 2, theme.surface);
    list.AddCircleFilled({at, middle}, knob / 2 - 1, colour);
    list.AddCircleFilled({at, middle}, control.is_held ? 5 : 4, theme.surface);
}

}  // namespace

std::optional<int> slider(Ui& ui, Column& column, std::string_view id, std::string_view label,
                          int value, const SliderOptions& options) {
    const NodeId own = claim_id(ui, id);
    const FieldOptions notes{.help = options.help, .error = options.error};
    FieldState& field = touch_field(ui, own, notes);
    std::optional<int> moved;
    std::string words;
    while (ui.take_event(own, PageEventKind::input, &words)) {
        field.draft = words;
        field.has_draft = true;
        field.settled_frame = ui.state().frame;
        moved = static_cast<int>(std::strtol(words.c_str(), nullptr, 10));
    }
    const int shown = shown_value(ui, field, value);
    const std::string number = std::to_string(shown);
    const bool is_said = !options.value_words.empty() && shown == value;
    draw_label(ui, column, label, is_said ? options.value_words : std::string_view(number));

    SemNode node;
    node.id = own;
    node.role = Role::slider;
    node.rect = column.take(size::control_height);
    node.name = label;
    node.value = number;
    node.value_words = is_said ? options.value_words : std::string_view{};
    node.description = field_description(notes);
    node.is_disabled = options.is_disabled;
    node.value_min = options.min;
    node.value_max = options.max;
    node.value_step = options.step;
    const Rect rect = node.rect;
    const Control control = add_control(ui, std::move(node));
    const float span = static_cast<float>(std::max(1, options.max - options.min));
    const float share = static_cast<float>(shown - options.min) / span;
    draw_track(ui, rect, std::clamp(share, 0.0F, 1.0F), control, options);
    column.skip(-space::xs);
    draw_field_help(ui, column, own, notes);
    column.skip(space::xs);
    if (moved == value) return std::nullopt;
    return moved;
}

}  // namespace kam::ui
