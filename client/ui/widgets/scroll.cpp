// Scroll areas: clipped content, moved by the wheel, the thumb, keys, and by focus coming to
// something that is out of sight.
#include <algorithm>
#include <cstdlib>

#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "imgui_internal.h"
#include "shared/base/check.h"

namespace kam::ui {
namespace {

float furthest(const ScrollPosition& position, const Rect& rect) {
    return std::max(0.0F, position.extent - rect.h);
}

// Moves as far as there is content; false if it was at the end already.
bool move_by(ScrollPosition& position, const Rect& rect, float by) {
    const float before = position.y;
    position.y = std::clamp(position.y + by, 0.0F, furthest(position, rect));
    return position.y != before;
}

struct Thumb {
    Rect track;
    Rect grip;
};

Thumb thumb_of(const ScrollPosition& position, const Rect& rect) {
    const Rect track{rect.right() - 12, rect.y + 2, 12, rect.h - 4};
    const float share = rect.h / std::max(position.extent, rect.h);
    const float length = std::min(track.h, std::max(32.0F, track.h * share));
    const float far = furthest(position, rect);
    const float at = far > 0 ? position.y / far : 0;
    return {track, {track.x + 3, track.y + (track.h - length) * at, 6, length}};
}

// Done before the content is drawn, so that the thumb wins over what lies under it.
bool drag_thumb(ScrollPosition& position, const Rect& rect, NodeId id, float hit_width) {
    if (furthest(position, rect) <= 0) return false;
    const NodeId thumb_id = mixed_id(id, "thumb");
    const Thumb thumb = thumb_of(position, rect);
    const Rect hit{rect.right() - hit_width, thumb.track.y, hit_width, thumb.track.h};
    const ImRect box(top_left(hit), bottom_right(hit));
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float mouse_y = ImGui::GetIO().MousePos.y;
    ImGui::KeepAliveID(thumb_id);
    const bool is_hovered = ImGui::ItemHoverable(box, thumb_id, ImGuiItemFlags_None);
    if (is_hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        ImGui::SetActiveID(thumb_id, window);
        const bool is_on_grip = mouse_y >= thumb.grip.y && mouse_y <= thumb.grip.bottom();
        position.grip = is_on_grip ? mouse_y - thumb.grip.y : thumb.grip.h / 2;
    }
    const bool is_active = ImGui::GetActiveID() == thumb_id;
    if (is_active && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        const float room = std::max(1.0F, thumb.track.h - thumb.grip.h);
        const float at = (mouse_y - position.grip - thumb.track.y) / room;
        position.y = std::clamp(at, 0.0F, 1.0F) * furthest(position, rect);
    } else if (is_active) {
        ImGui::ClearActiveID();
    }
    return is_hovered || is_active;
}

}  // namespace

Column begin_scroll(Ui& ui, const Rect& rect, std::string_view id, float padding_x,
                    float padding_y) {
    Ui::State& state = ui.state();
    const NodeId own = claim_id(ui, id);
    ui.push_id(id);
    ScrollPosition& position = state.scroll_positions[own];
    std::string asked;
    while (ui.take_event(own, PageEventKind::scroll, &asked)) {
        position.y = std::strtof(asked.c_str(), nullptr);
    }
    if (position.pending != 0) move_by(position, rect, position.pending);
    position.pending = 0;
    move_by(position, rect, 0);
    const float hit_width = padding_x >= space::l ? 24.0F : 12.0F;
    const bool is_hot = drag_thumb(position, rect, own, hit_width);
    SemNode node;
    node.id = own;
    node.role = Role::scroll;
    node.rect = rect;
    node.scroll_y = position.y;
    ui.add_node(std::move(node));
    state.scrolls.push_back({own, rect, padding_y, is_hot, state.output.nodes.size() - 1});
    state.scroll_areas.push_back({own, rect, ImGui::GetCurrentWindow()});
    ImGui::PushClipRect(top_left(rect), bottom_right(rect), true);
    return {rect.x + padding_x, rect.y + padding_y - position.y, rect.w - 2 * padding_x};
}

void end_scroll(Ui& ui, const Column& column) {
    Ui::State& state = ui.state();
    KAM_ASSERT(state.scrolls.size() > state.scroll_floor());
    const ScrollLevel level = state.scrolls.back();
    ScrollPosition& position = state.scroll_positions[level.id];
    const float extent = column.y + level.padding_y - level.rect.y + position.y;
    state.output.nodes[level.node].scroll_height = extent;
    if (extent != position.extent) {
        position.extent = extent;
        // The content grew or shrank: the thumb and the end of the way are drawn anew.
        ui.wake_in(0);
    }
    if (furthest(position, level.rect) > 0.5F) {
        const Theme& theme = ui.theme();
        const Thumb thumb = thumb_of(position, level.rect);
        const Rect grip = level.is_thumb_hot ? thumb.grip.inset(-1, 0) : thumb.grip;
        const Colour colour = level.is_thumb_hot ? theme.muted : faded(theme.control_border, 0.55F);
        ImGui::GetWindowDrawList()->AddRectFilled(top_left(grip), bottom_right(grip), colour,
                                                  grip.w / 2);
    }
    ImGui::PopClipRect();
    state.scrolls.pop_back();
    ui.pop_id();
}

VisibleRange visible_range(Ui& ui) {
    const Ui::State& state = ui.state();
    if (state.scrolls.size() <= state.scroll_floor()) return {0, ui.height()};
    const Rect& rect = state.scrolls.back().rect;
    return {std::max(0.0F, rect.y), std::min(ui.height(), rect.bottom())};
}

void scroll_by_wheel(Ui& ui) {
    Ui::State& state = ui.state();
    const float by = state.input.wheel_y;
    if (by == 0) return;
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    // The innermost area comes last; at its end the wheel goes on to the one around it.
    for (std::size_t i = state.scroll_areas_before.size(); i > 0; --i) {
        const ScrollArea& area = state.scroll_areas_before[i - 1];
        if (area.window != g.HoveredWindow || !contains(area.rect, g.IO.MousePos)) continue;
        if (move_by(state.scroll_positions[area.id], area.rect, by)) return;
    }
}

void scroll_by_keys(Ui& ui) {
    Ui::State& state = ui.state();
    const ScrollArea* largest = nullptr;
    for (const ScrollArea& area : state.scroll_areas) {
        const float height = furthest(state.scroll_positions[area.id], area.rect);
        if (height <= 0) continue;
        if (largest == nullptr || area.rect.w * area.rect.h > largest->rect.w * largest->rect.h) {
            largest = &area;
        }
    }
    if (largest == nullptr) return;
    const float page = largest->rect.h * 0.9F;
    ScrollPosition& position = state.scroll_positions[largest->id];
    const float before = position.pending;
    constexpr float line = 48;
    for (const PageEvent& event : state.input.events) {
        if (event.kind != PageEventKind::key || event.id != 0) continue;
        if (event.value == "ArrowDown") position.pending += line;
        if (event.value == "ArrowUp") position.pending -= line;
    }
    if (ui.take_shortcut("PageDown")) position.pending += page;
    if (ui.take_shortcut("PageUp")) position.pending -= page;
    if (ui.take_shortcut("Home")) position.pending -= position.extent;
    if (ui.take_shortcut("End")) position.pending += position.extent;
    if (position.pending != before) ui.wake_in(0);
}

}  // namespace kam::ui
