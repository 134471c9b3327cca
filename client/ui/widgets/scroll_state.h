// What scroll areas remember between frames, and what is kept of a step in the history. For widgets
// only.
#pragma once

#include <string>
#include <unordered_map>

#include "client/ui/widgets/ui.h"

struct ImGuiWindow;

namespace kam::ui {

struct ScrollPosition {
    float y = 0;
    float pending = 0;  // asked for while drawing, done in the next frame
    float extent = 0;   // height of the content when it was last drawn
    float grip = 0;     // where the thumb was taken
};

// What is kept of a step in the browser's history.
struct Step {
    int depth = 0;
    std::string place;
    std::unordered_map<NodeId, ScrollPosition> scroll_positions;
    NodeId focused = 0;
};

struct ScrollLevel {
    NodeId id = 0;
    Rect rect;
    float padding_y = 0;
    bool is_thumb_hot = false;
    std::size_t node = 0;  // in the nodes
};

struct ScrollArea {
    NodeId id = 0;
    Rect rect;
    ImGuiWindow* window = nullptr;
};

}  // namespace kam::ui
