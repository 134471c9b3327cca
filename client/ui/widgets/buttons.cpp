// Buttons, links, areas that act as one, and segments.
#include <algorithm>
#include <cmath>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "imgui_internal.h"

namespace kam::ui {
namespace {

constexpr float icon_size = 20;
constexpr float icon_gap = 8;

struct ButtonColours {
    Colour fill = 0;
    Colour edge = 0;
    Colour ink = 0;
};

ButtonColours colours_of(const Theme& theme, const ButtonOptions& options, const Control& control) {
    const float press = control.is_held ? 1.0F : 0.0F;
    ButtonColours colours;
    const bool is_danger = options.kind == ButtonKind::danger;
    const Colour rest_fill = options.is_selected ? theme.accent_soft : theme.surface;
    const Colour hover_fill = options.is_selected ? theme.accent_soft : theme.hover;
    colours.ink = is_danger ? theme.bad : options.is_selected ? theme.accent : theme.text;
    switch (options.kind) {
        case ButtonKind::primary:
            colours.fill = mix(theme.accent, theme.text, 0.12F * control.glow + 0.10F * press);
            colours.edge = colours.fill;
            colours.ink = theme.on_accent;
            break;
        case ButtonKind::quiet:
        case ButtonKind::danger:
            colours.fill = mix(mix(rest_fill, hover_fill, control.glow), theme.hairline, press);
            colours.edge = is_danger             ? theme.bad
                           : options.is_selected ? theme.accent
                                                 : theme.control_border;
            break;
        case ButtonKind::ghost:
            colours.fill =
                options.is_selected ? theme.accent_soft : faded(theme.hover, control.glow);
            if (control.is_held) colours.fill = theme.hairline;
            // Without colours to tell by, the edge says it.
            if (theme.kind == ThemeKind::high_contrast && control.glow > 0) {
                colours.edge = theme.text;
            }
            break;
    }
    if (options.is_disabled) {
        colours.fill = options.kind == ButtonKind::ghost ? 0 : theme.hover;
        colours.edge = options.kind == ButtonKind::ghost ? 0 : theme.hairline;
        colours.ink = mix(theme.muted, theme.hover, 0.25F);
    }
    return colours;
}

SemNode button_node(Ui& ui, const Rect& rect, std::string_view id, std::string_view name,
                    const ButtonOptions& options) {
    SemNode node;
    node.id = claim_id(ui, id);
    node.role = Role::button;
    node.rect = rect;
    node.name = name;
    node.is_disabled = options.is_disabled;
    node.is_checked = options.is_selected;
    node.is_strong = true;
    if (options.tooltip != name) node.description = options.tooltip;
    return node;
}

void draw_button_frame(Ui& ui, const Rect& rect, const ButtonColours& colours) {
    const float radius = std::min(size::radius, rect.h / 2);
    if (colours.fill != 0) fill(ui, rect, colours.fill, radius);
    if (colours.edge != 0) outline(ui, rect, colours.edge, radius, edge_width(ui.theme()));
}

float padding_of(std::string_view label) {
    return label.empty() ? 10.0F : 16.0F;
}

}  // namespace

float button_width(Ui& ui, std::string_view label, const ButtonOptions& options) {
    float width = 2 * padding_of(label) + text_width(ui, label, TextStyle::strong);
    if (options.icon != Icon::none) width += icon_size + (label.empty() ? 0 : icon_gap);
    return std::ceil(width);
}

bool button(Ui& ui, const Rect& rect, std::string_view id, std::string_view label,
            const ButtonOptions& options) {
    const Rect box = snapped(rect);
    const std::string_view name = options.name.empty() ? label : options.name;
    const Control control = add_control(ui, button_node(ui, box, id, name, options));
    const ButtonColours colours = colours_of(ui.theme(), options, control);
    draw_button_frame(ui, box, colours);

    const Face face = face_of(TextStyle::strong);
    const bool has_icon = options.icon != Icon::none;
    const float icon_width = has_icon ? icon_size + icon_gap : 0;
    const float room = box.w - 2 * std::min(padding_of(label), box.w / 8) - icon_width;
    const TextLine line = fit(face, label, room);
    float x = box.x + (box.w - line.width - icon_width) / 2;
    if (has_icon) {
        draw_icon(ui, options.icon, {x, box.y + (box.h - icon_size) / 2, icon_size, icon_size},
                  colours.ink);
    }
    draw_line(*ImGui::GetWindowDrawList(), face, x + icon_width,
              box.y + (box.h - face.type.line) / 2, line, colours.ink);
    tooltip_for(ui, control, box, line.is_cut && options.tooltip.empty() ? name : options.tooltip);
    return control.is_clicked;
}

bool button(Ui& ui, Column& column, std::string_view id, std::string_view label,
            const ButtonOptions& options) {
    const float width = std::min(button_width(ui, label, options), column.w);
    const Rect strip = column.take(size::control_height);
    return button(ui, Rect{strip.x, strip.y, width, strip.h}, id, label, options);
}

bool icon_button(Ui& ui, const Rect& rect, std::string_view id, Icon icon, std::string_view name,
                 const ButtonOptions& options) {
    const Rect box = snapped(rect);
    ButtonOptions own = options;
    if (own.kind == ButtonKind::quiet) own.kind = ButtonKind::ghost;
    if (own.tooltip.empty()) own.tooltip = name;
    const std::string_view accessible = own.name.empty() ? name : own.name;
    const Control control = add_control(ui, button_node(ui, box, id, accessible, own));
    const ButtonColours colours = colours_of(ui.theme(), own, control);
    draw_button_frame(ui, box, colours);
    const float side = std::min({icon_size, box.w - 4, box.h - 4});
    draw_icon(ui, icon, {box.x + (box.w - side) / 2, box.y + (box.h - side) / 2, side, side},
              colours.ink);
    tooltip_for(ui, control, box, own.tooltip);
    return control.is_clicked;
}

bool link(Ui& ui, const Rect& rect, std::string_view id, std::string_view label,
          std::string_view href, TextStyle style) {
    const Face face = face_of(style);
    const TextLine line = fit(face, label, rect.w);
    SemNode node;
    node.id = claim_id(ui, id);
    node.role = Role::link;
    node.rect = {rect.x, rect.y, std::min(rect.w, line.width), rect.h};
    node.name = label;
    node.value = href;
    node.text_px = face.type.size;
    node.is_strong = face.type.is_semibold;
    const Rect box = node.rect;
    const Control control = add_control(ui, std::move(node));
    const float y = rect.y + (rect.h - face.type.line) / 2;
    draw_line(*ImGui::GetWindowDrawList(), face, rect.x, y, line, ui.theme().accent);
    // A thin line always, so that a link is told from text not by colour alone.
    const float below = snapped(y + face.type.line - 3);
    const float opacity = 0.4F + 0.6F * control.glow;
    fill(ui, {box.x, below, box.w, edge_width(ui.theme())}, faded(ui.theme().accent, opacity));
    if (line.is_cut) tooltip_for(ui, control, box, label);
    return control.is_clicked;
}

AreaState area(Ui& ui, const Rect& rect, std::string_view id, std::string_view name,
               std::string_view href, bool is_selected, float radius) {
    SemNode node;
    node.id = claim_id(ui, id);
    node.role = href.empty() ? Role::button : Role::link;
    node.rect = rect;
    node.name = name;
    node.value = href;
    node.is_checked = is_selected;
    node.is_labelled = true;
    ui.state().named_area = {rect, std::string(name), ImGui::GetCurrentWindow()};
    const Control control =
        add_control(ui, std::move(node), ControlOptions{.lets_others_over = true});
    const Theme& theme = ui.theme();
    if (is_selected) {
        fill(ui, rect, theme.accent_soft, radius);
    } else if (control.glow > 0) {
        fill(ui, rect, faded(theme.hover, control.glow), radius);
    }
    if (theme.kind == ThemeKind::high_contrast && control.is_hovered) {
        outline(ui, rect, theme.accent, radius, 2);
    }
    const bool is_focused = ui.has_keyboard_focus(control.id) && ui.state().is_focus_visible;
    return {control.id, control.is_clicked, control.is_hovered, is_focused};
}

std::optional<int> segments(Ui& ui, const Rect& rect, std::string_view id, std::string_view name,
                            std::span<const std::string_view> labels, int chosen) {
    std::optional<int> picked;
    if (labels.empty()) return picked;
    const Theme& theme = ui.theme();
    const Rect box = snapped(rect);
    const int count = static_cast<int>(labels.size());
    fill(ui, box, theme.hover, size::radius);
    if (theme.kind == ThemeKind::high_contrast) outline(ui, box, theme.text, size::radius, 2);
    const Scope scope(ui, Role::tablist, id, name, box);

    const Face face = face_of(TextStyle::strong);
    // All equally wide, or, where a long one would be cut, each by its words.
    constexpr float edges = 20;
    const float equal = box.w / static_cast<float>(count);
    float longest = 0, words = 0;
    for (const std::string_view label : labels) {
        const float needed = measure(face, label) + edges;
        longest = std::max(longest, needed);
        words += needed;
    }
    const bool is_equal = longest <= equal || words > box.w;
    const float spare = (box.w - words) / static_cast<float>(count);
    float x = box.x;
    for (int i = 0; i < count; ++i) {
        const std::string_view label = labels[static_cast<std::size_t>(i)];
        const float width = is_equal ? equal : measure(face, label) + edges + spare;
        SemNode node;
        node.id = mixed_id(ui.id_of("tab"), static_cast<std::uint32_t>(i));
        node.role = Role::tab;
        node.rect = {x, box.y, width, box.h};
        x += width;
        node.name = label;
        node.is_checked = i == chosen;
        const Rect cell = node.rect.inset(3, 3);
        const NodeId own = node.id;
        const Control control = add_control(ui, std::move(node));
        if (control.is_clicked && i != chosen) picked = i;
        std::string key;
        if (ui.take_event(own, PageEventKind::key, &key)) {
            const int step = key == "ArrowRight" ? 1 : key == "ArrowLeft" ? -1 : 0;
            const int next = key == "Home" ? 0 : key == "End" ? count - 1 : i + step;
            if (next != i && next >= 0 && next < count) {
                picked = next;
                ui.focus(mixed_id(ui.id_of("tab"), static_cast<std::uint32_t>(next)));
            }
        }
        if (i == chosen) {
            fill(ui, cell, theme.surface, size::radius - 2);
            outline(ui, cell, theme.control_border, size::radius - 2, edge_width(theme));
        }
        const TextLine line = fit(face, label, cell.w - 12);
        const Colour ink = i == chosen ? theme.text : mix(theme.muted, theme.text, control.glow);
        draw_line(*ImGui::GetWindowDrawList(), face, cell.x + (cell.w - line.width) / 2,
                  cell.y + (cell.h - face.type.line) / 2, line, ink);
        if (line.is_cut) tooltip_for(ui, control, cell, label);
    }
    return picked;
}

}  // namespace kam::ui
