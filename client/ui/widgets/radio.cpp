// Radio buttons: a few choices, all visible.
#include <algorithm>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/field_frame.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {
namespace {

constexpr float side = 20;
constexpr float gap = 12;

NodeId radio_id(NodeId group, int index) {
    return mixed_id(group, static_cast<std::uint32_t>(index) + 1);
}

void draw_mark(Ui& ui, float x, float y, const Control& control, bool is_on,
               const FieldOptions& options) {
    const Theme& theme = ui.theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 centre{snapped(x + side / 2), snapped(y + side / 2)};
    Colour edge = mix(theme.control_border, theme.text, 0.5F * control.glow);
    if (!options.error.empty()) edge = theme.bad;
    if (is_on) edge = theme.accent;
    if (options.is_disabled) edge = theme.muted;
    const bool is_plain = !options.is_disabled;
    list.AddCircleFilled(centre, side / 2,
                         is_plain ? mix(theme.surface, theme.hover, control.glow) : theme.hover);
    list.AddCircle(centre, side / 2 - 0.5F, edge, 0, is_on ? 2 : edge_width(theme));
    if (is_on) list.AddCircleFilled(centre, 5, edge);
}

// One button with its words; true when it is pressed.
bool draw_radio(Ui& ui, const Rect& rect, SemNode node, std::span<const TextLine> lines,
                const FieldOptions& options) {
    const Face face = face_of(TextStyle::body);
    const bool is_on = node.is_checked;
    node.role = Role::radio;
    node.rect = rect;
    node.is_disabled = options.is_disabled;
    const Control control = add_control(ui, std::move(node));
    draw_mark(ui, rect.x, rect.y + 10, control, is_on, options);
    float y = rect.y + 8;
    for (const TextLine& line : lines) {
        draw_line(*ImGui::GetWindowDrawList(), face, rect.x + side + gap, y, line,
                  options.is_disabled ? ui.theme().muted : ui.theme().text);
        y += face.type.line;
    }
    return control.is_clicked && !is_on;
}

// Down and right lead on, up and left back, around the ends.
std::optional<int> read_arrows(Ui& ui, NodeId group, int count) {
    std::string key;
    for (int i = 0; i < count; ++i) {
        if (!ui.take_event(radio_id(group, i), PageEventKind::key, &key)) continue;
        int next = -1;
        if (key == "ArrowDown" || key == "ArrowRight") next = (i + 1) % count;
        if (key == "ArrowUp" || key == "ArrowLeft") next = (i + count - 1) % count;
        if (next < 0) return std::nullopt;
        ui.focus(radio_id(group, next));
        return next;
    }
    return std::nullopt;
}

}  // namespace

std::optional<int> radio_group(Ui& ui, Column& column, std::string_view id, std::string_view label,
                               std::span<const std::string_view> labels, int chosen, Lie lie,
                               const FieldOptions& options) {
    const NodeId own = claim_id(ui, id);
    const int count = static_cast<int>(labels.size());
    std::optional<int> picked;
    if (!options.is_disabled) picked = read_arrows(ui, own, count);
    if (picked == chosen) picked.reset();
    draw_field_label(
        ui, column, label, options,
        options.is_required && chosen < 0 ? widget_says::required : std::string_view{});

    SemNode group;
    group.id = own;
    group.role = Role::radiogroup;
    group.name = label;
    group.description = field_description(options);
    ui.open_node(std::move(group));
    const Face face = face_of(TextStyle::body);
    float x = 0;
    float height = 0;
    for (int i = 0; i < count; ++i) {
        const std::string_view words = labels[static_cast<std::size_t>(i)];
        const std::vector<TextLine> lines = wrap(face, words, column.w - side - gap);
        float width = 0;
        for (const TextLine& line : lines) width = std::max(width, side + gap + line.width);
        if (x > 0 && (lie == Lie::below || x + width > column.w)) {
            column.skip(height);
            x = height = 0;
        }
        const float tall = face.type.line * static_cast<float>(lines.size()) + 16;
        SemNode node;
        node.id = radio_id(own, i);
        node.name = words;
        node.is_checked = i == chosen;
        node.is_skipped_by_tab = i != std::max(chosen, 0);
        const Rect rect{column.x + x, column.y, std::min(width, column.w - x), tall};
        if (draw_radio(ui, rect, std::move(node), lines, options)) picked = i;
        x += width + space::xl;
        height = std::max(height, tall);
    }
    column.skip(height);
    ui.close_node();
    column.skip(-space::xs);
    draw_field_help(ui, column, own, options);
    column.skip(space::xs);
    return picked;
}

}  // namespace kam::ui
