// What every control has in common: a semantic node, the pointer by Dear ImGui, and activation by
// keyboard, assistive technology or script as a page event. For widgets only.
#pragma once

#include <string_view>

#include "client/ui/widgets/icons.h"
#include "client/ui/widgets/ui.h"

namespace kam::ui {

enum class PressOn { release, down };
enum class Pointer { hand, text };

struct ControlOptions {
    PressOn press_on = PressOn::release;
    Pointer pointer = Pointer::hand;
    bool lets_others_over = false;  // controls placed on it later get the pointer first
};

struct Control {
    NodeId id = 0;
    bool is_clicked = false;
    bool is_hovered = false;
    bool is_held = false;
    float glow = 0;  // hover, eased
};

// `node.id` comes from claim_id. States the node and reads both ways of pressing it.
Control add_control(Ui& ui, SemNode node, const ControlOptions& options = {});

// The container variant: what is drawn until ui.close_node() becomes its children.
Control open_control(Ui& ui, SemNode node, const ControlOptions& options = {});

// The tooltip of a control: while it is hovered, or focused by keyboard.
void tooltip_for(Ui& ui, const Control& control, const Rect& anchor, std::string_view words);

// Is the pointer here, with nothing above? For things that are no controls.
bool is_pointed_at(const Rect& rect);

}  // namespace kam::ui
