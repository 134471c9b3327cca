// Windows above the page, scroll areas, and what they need to know of each other.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "imgui_internal.h"
#include "shared/base/check.h"

namespace kam::ui {
namespace {

bool is_landmark(Role role) {
    return role == Role::banner || role == Role::navigation || role == Role::main ||
           role == Role::complementary;
}

// Menus and lists are read in the part of the page that opened them; all else stands by itself.
NodeId holder_of(const Ui::State& state, Layer layer) {
    for (std::size_t i = state.parents.size(); i > 0; --i) {
        const ParentLevel& level = state.parents[i - 1];
        if (level.role == Role::dialog) return level.id;
        if (layer == Layer::popup && is_landmark(level.role)) return level.id;
    }
    return 0;
}

}  // namespace

void begin_layer(Ui& ui, NodeId id, const Rect& rect, Layer layer) {
    Ui::State& state = ui.state();
    char name[32];
    std::snprintf(name, sizeof name, "##layer%08x", static_cast<unsigned>(id));
    const ImVec2 from{std::floor(rect.x), std::floor(rect.y)};
    ImGui::SetNextWindowPos(from);
    ImGui::SetNextWindowSize({std::ceil(rect.right()) - from.x, std::ceil(rect.bottom()) - from.y});
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                             ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                             ImGuiWindowFlags_NoFocusOnAppearing |
                             ImGuiWindowFlags_NoBringToFrontOnFocus;
    if (layer == Layer::tooltip) flags |= ImGuiWindowFlags_NoInputs;
    ImGui::Begin(name, nullptr, flags);
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    window->DrawList->_FringeScale = 1 / std::max(ImGui::GetIO().DisplayFramebufferScale.x, 0.25F);
    state.drawn_layers.emplace_back(layer, window);
    state.layers.push_back({window, state.scrolls.size()});
    state.parents.push_back({holder_of(state, layer), Role::group, 0, {}});
}

void end_layer(Ui& ui) {
    Ui::State& state = ui.state();
    KAM_ASSERT(!state.layers.empty());
    state.layers.pop_back();
    state.parents.pop_back();
    ImGui::End();
}

void keep_overlay(Ui& ui, NodeId id, Layer layer) {
    Ui::State& state = ui.state();
    for (Overlay& overlay : state.overlays) {
        if (overlay.id != id) continue;
        overlay.seen_frame = state.frame;
        return;
    }
    const NodeId opener = layer == Layer::popup ? 0 : state.pressed;
    state.overlays.push_back({id, opener, layer, state.frame});
}

void bring_into_view(Ui& ui, const Rect& rect) {
    reveal(ui, rect);
}

void reveal(Ui& ui, Rect rect) {
    constexpr float margin = 24;
    Ui::State& state = ui.state();
    for (std::size_t i = state.scrolls.size(); i > state.scroll_floor(); --i) {
        const ScrollLevel& scroll = state.scrolls[i - 1];
        const float room = std::clamp((scroll.rect.h - rect.h) / 2, 0.0F, margin);
        float by = 0;
        if (rect.y < scroll.rect.y + room || rect.h > scroll.rect.h) {
            by = rect.y - scroll.rect.y - room;
        } else if (rect.bottom() > scroll.rect.bottom() - room) {
            by = rect.bottom() - scroll.rect.bottom() + room;
        }
        if (by == 0) continue;
        state.scroll_positions[scroll.id].pending += by;
        rect.y -= by;
        ui.wake_in(0);
    }
}

}  // namespace kam::ui
