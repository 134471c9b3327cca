#include "client/ui/widgets/control.h"

#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "imgui_internal.h"

namespace kam::ui {
namespace {

Control interact(Ui& ui, const SemNode& node, const ControlOptions& options) {
    Control control;
    control.id = node.id;
    const ImRect box(top_left(node.rect), bottom_right(node.rect));
    const ImGuiItemFlags flags =
        options.lets_others_over ? ImGuiItemFlags_AllowOverlap : ImGuiItemFlags_None;
    const bool is_seen = ImGui::ItemAdd(box, node.id, nullptr, flags | ImGuiItemFlags_NoNav);
    if (node.is_disabled) {
        control.is_hovered = is_seen && ImGui::ItemHoverable(box, node.id, flags);
        return control;
    }
    bool is_pressed = false;
    if (is_seen) {
        const ImGuiButtonFlags press = options.press_on == PressOn::down
                                           ? ImGuiButtonFlags_PressedOnClick
                                           : ImGuiButtonFlags_PressedOnClickRelease;
        is_pressed = ImGui::ButtonBehavior(box, node.id, &control.is_hovered, &control.is_held,
                                           press | ImGuiButtonFlags_NoNavFocus);
        if (control.is_hovered) {
            ImGui::SetMouseCursor(options.pointer == Pointer::hand ? ImGuiMouseCursor_Hand
                                                                   : ImGuiMouseCursor_TextInput);
        }
    }
    const bool is_activated = ui.take_event(node.id, PageEventKind::activate);
    control.is_clicked = is_pressed || is_activated;
    if (control.is_clicked) ui.state().pressed = node.id;
    control.glow = ease(ui, node.id, control.is_hovered);
    return control;
}

}  // namespace

Control add_control(Ui& ui, SemNode node, const ControlOptions& options) {
    const Control control = interact(ui, node, options);
    ui.add_node(std::move(node));
    return control;
}

Control open_control(Ui& ui, SemNode node, const ControlOptions& options) {
    const Control control = interact(ui, node, options);
    ui.open_node(std::move(node));
    return control;
}

void tooltip_for(Ui& ui, const Control& control, const Rect& anchor, std::string_view words) {
    if (words.empty()) return;
    const bool is_focused = ui.has_keyboard_focus(control.id) && ui.state().is_focus_visible;
    if (control.is_hovered || is_focused) tooltip(ui, anchor, words);
}

bool is_pointed_at(const Rect& rect) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    return g.HoveredWindow == g.CurrentWindow &&
           ImGui::IsMouseHoveringRect(top_left(rect), bottom_right(rect));
}

}  // namespace kam::ui
