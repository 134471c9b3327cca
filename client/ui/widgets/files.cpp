#include "client/ui/widgets/files.h"

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {
namespace {

constexpr float zone_height = 132;

void draw_dashes(Ui& ui, const Rect& rect, Colour colour) {
    constexpr float dash = 8;
    constexpr float gap = 6;
    for (float x = rect.x; x < rect.right(); x += dash + gap) {
        const float width = std::min(dash, rect.right() - x);
        fill(ui, {x, rect.y, width, 2}, colour);
        fill(ui, {x, rect.bottom() - 2, width, 2}, colour);
    }
    for (float y = rect.y; y < rect.bottom(); y += dash + gap) {
        const float height = std::min(dash, rect.bottom() - y);
        fill(ui, {rect.x, y, 2, height}, colour);
        fill(ui, {rect.right() - 2, y, 2, height}, colour);
    }
}

// A real <input type=file> lies over it: pointer, keyboard and assistive technology open the dialog
// by the browser's own means.
void draw_chooser(Ui& ui, const Rect& rect, NodeId own, std::string_view label,
                  std::string_view accept) {
    const Theme& theme = ui.theme();
    SemNode node;
    node.id = mixed_id(own, "choose");
    node.role = Role::file_button;
    node.rect = rect;
    node.name = label;
    node.accept = accept;
    const Control control = add_control(ui, std::move(node));
    fill(ui, rect, mix(theme.surface, theme.hover, control.glow), size::radius);
    outline(ui, rect, theme.control_border, size::radius, edge_width(theme));
    text_in(ui, rect, widget_says::choose_file, TextStyle::strong, Tone::text, Align::centre,
            Role::image);
}

}  // namespace

std::optional<GivenFile> file_zone(Ui& ui, Column& column, std::string_view id,
                                   std::string_view label, std::string_view accept) {
    const NodeId own = claim_id(ui, id);
    FileState& state = ui.state().files[own];
    std::optional<GivenFile> given;
    std::string value;
    while (ui.take_event(own, PageEventKind::drag, &value)) state.is_over = value == "over";
    const NodeId chooser = mixed_id(own, "choose");
    while (ui.take_event(own, PageEventKind::file, &value) ||
           ui.take_event(chooser, PageEventKind::file, &value)) {
        const std::size_t line = value.find('\n');
        state.refused.clear();
        if (line == std::string::npos) {
            state.refused = value + std::string(widget_says::file_too_large);
            ui.announce(state.refused);
        } else {
            given = GivenFile{value.substr(0, line), value.substr(line + 1)};
        }
    }

    const Theme& theme = ui.theme();
    const Rect zone = snapped(column.take(zone_height));
    SemNode node;
    node.id = own;
    node.role = Role::group;
    node.name = label;
    node.rect = zone;
    node.takes_files = true;
    ui.open_node(std::move(node));
    fill(ui, zone, state.is_over ? theme.accent_soft : theme.surface, size::radius);
    draw_dashes(ui, zone, state.is_over ? theme.accent : theme.control_border);
    const std::string_view words =
        state.is_over ? widget_says::drop_here : widget_says::drop_or_choose;
    text_in(ui, {zone.x + space::m, zone.y + 20, zone.w - 2 * space::m, 24}, words, TextStyle::body,
            state.is_over ? Tone::accent : Tone::muted, Align::centre);
    const float width = std::min(button_width(ui, widget_says::choose_file), zone.w - 2 * space::m);
    draw_chooser(ui, {zone.x + (zone.w - width) / 2, zone.y + 64, width, size::control_height}, own,
                 label, accept);
    ui.close_node();
    if (!state.refused.empty()) {
        column.skip(space::s);
        text(ui, column, state.refused, TextStyle::caption, Tone::bad);
    }
    return given;
}

}  // namespace kam::ui
