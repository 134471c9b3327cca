// Checkboxes: on, off, or mixed where they stand for several things.
#include <algorithm>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/field_frame.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"

namespace kam::ui {
namespace {

constexpr float side = 20;
constexpr float gap = 12;

void draw_box(Ui& ui, const Rect& box, const Control& control, bool is_on,
              const CheckOptions& options) {
    const Theme& theme = ui.theme();
    const bool is_filled = (is_on || options.is_mixed) && !options.is_disabled;
    Colour inside = mix(theme.surface, theme.hover, options.is_disabled ? 1 : control.glow);
    Colour edge = mix(theme.control_border, theme.text, 0.5F * control.glow);
    Colour ink = theme.on_accent;
    if (is_filled) inside = edge = theme.accent;
    if (!options.error.empty() && !is_filled) edge = theme.bad;
    if (options.is_disabled) ink = edge = theme.muted;
    fill(ui, box, inside, 5);
    outline(ui, box, edge, 5, edge_width(theme));
    if (options.is_mixed) {
        fill(ui, {box.x + 5, box.y + side / 2 - 1, side - 10, 2}, ink, 1);
    } else if (is_on) {
        draw_icon(ui, Icon::check, box.inset(1, 1), ink);
    }
}

}  // namespace

std::optional<bool> checkbox(Ui& ui, Column& column, std::string_view id, std::string_view label,
                             bool is_checked) {
    return checkbox(ui, column, id, label, is_checked, CheckOptions{});
}

std::optional<bool> checkbox(Ui& ui, Column& column, std::string_view id, std::string_view label,
                             bool is_checked, const CheckOptions& options) {
    const FieldOptions notes{.help = options.help, .error = options.error};
    const Face face = face_of(TextStyle::body);
    const std::vector<TextLine> lines = wrap(face, label, column.w - side - gap);
    const float text_height = face.type.line * static_cast<float>(lines.size());
    const Rect strip = column.take(std::max(size::control_height, text_height + 16));
    float widest = 0;
    for (const TextLine& line : lines) widest = std::max(widest, line.width);

    SemNode node;
    node.id = claim_id(ui, id);
    node.role = Role::checkbox;
    node.name = label;
    node.description = field_description(notes);
    node.is_checked = is_checked && !options.is_mixed;
    node.is_mixed = options.is_mixed;
    node.is_disabled = options.is_disabled;
    node.rect = {strip.x, strip.y, std::min(strip.w, side + gap + widest), strip.h};
    const Control control = add_control(ui, std::move(node));

    draw_box(ui, snapped(Rect{strip.x, strip.y + 10, side, side}), control, is_checked, options);
    const Colour ink = options.is_disabled ? ui.theme().muted : ui.theme().text;
    float y = strip.y + 8;
    for (const TextLine& line : lines) {
        draw_line(*ImGui::GetWindowDrawList(), face, strip.x + side + gap, y, line, ink);
        y += face.type.line;
    }
    Column under{strip.x + side + gap, column.y - 8, column.w - side - gap};
    draw_field_help(ui, under, control.id, notes);
    column.y = std::max(column.y, under.y);
    if (control.is_clicked) return options.is_mixed || !is_checked;
    return std::nullopt;
}

}  // namespace kam::ui
