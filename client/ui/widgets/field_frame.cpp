#include "client/ui/widgets/field_frame.h"

#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"

namespace kam::ui {

std::string_view field_description(const FieldOptions& options) {
    return options.error.empty() ? options.help : options.error;
}

void draw_field_label(Ui& ui, Column& column, std::string_view label, const FieldOptions& options,
                      std::string_view note) {
    if (options.is_label_hidden) return;
    const Theme& theme = ui.theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Face face = face_of(TextStyle::label);
    const Face note_face = face_of(TextStyle::caption);
    const Rect strip = column.take(face.type.line);
    column.skip(6);

    const TextLine end = fit(note_face, note, strip.w / 2);
    const float room = strip.w - (note.empty() ? 0 : end.width + space::s) - 16;
    const TextLine line = fit(face, label, room);
    draw_line(list, face, strip.x, strip.y, line, theme.muted);
    if (options.is_pending) {
        const float x = strip.x + line.width + 8;
        list.AddCircleFilled({x, strip.y + strip.h / 2}, 3, theme.accent);
    }
    if (!note.empty()) {
        draw_line(list, note_face, strip.right() - end.width, strip.y, end, theme.muted);
    }
}

void draw_field_box(Ui& ui, const Rect& box, const FieldBoxState& state) {
    const Theme& theme = ui.theme();
    fill(ui, box, state.is_disabled ? theme.hover : theme.surface, size::radius);
    Colour edge = mix(theme.control_border, theme.text, 0.5F * state.glow);
    if (state.is_disabled) edge = theme.hairline;
    if (state.is_invalid) edge = theme.bad;
    if (state.is_focused) edge = theme.accent;
    const bool is_wide = state.is_focused || state.is_invalid;
    outline(ui, box, edge, size::radius, is_wide ? 2 : edge_width(theme));
}

void draw_field_help(Ui& ui, Column& column, NodeId id, const FieldOptions& options) {
    const std::string_view words = field_description(options);
    Ui::State& state = ui.state();
    const bool is_error = !options.error.empty();
    // Announced when it appears or changes, not in each frame.
    const NodeId key = mixed_id(id, 0xE44U);
    const float fingerprint = static_cast<float>(mixed_id(key, options.error) & 0xFFFFFU);
    float& told = state.heights[key];
    if (is_error && told != fingerprint) ui.announce(std::string(options.error));
    told = is_error ? fingerprint : 0;
    if (words.empty()) return;

    const Theme& theme = ui.theme();
    const Face face = face_of(TextStyle::caption);
    column.skip(space::xs);
    const float indent = is_error ? 20.0F : 0.0F;
    const std::vector<TextLine> lines = wrap(face, words, column.w - indent);
    const Rect rect = column.take(face.type.line * static_cast<float>(lines.size()));
    if (is_error) draw_icon(ui, Icon::warning, {rect.x, rect.y + 1, 16, 16}, theme.bad);
    float y = rect.y;
    for (const TextLine& line : lines) {
        draw_line(*ImGui::GetWindowDrawList(), face, rect.x + indent, y, line,
                  is_error ? theme.bad : theme.muted);
        y += face.type.line;
    }
}

}  // namespace kam::ui
