// Drawing that the parts of a data table share.
#include <algorithm>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/data_table_parts.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/widgets.h"
#include "imgui_internal.h"

namespace kam::ui {
namespace {

void set_clip(const ImVec4& clip) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    window->DrawList->_ClipRectStack.back() = clip;
    window->DrawList->_CmdHeader.ClipRect = clip;
    window->ClipRect = ImRect(clip);
}

}  // namespace

void draw_cell_words(TableFrame& table, const Face& face, const Rect& cell, std::string_view words,
                     Align align, Colour ink) {
    if (words.empty() || cell.w <= 0) return;
    const TextLine line = fit(face, words, cell.w);
    float x = cell.x;
    if (align == Align::centre) x += (cell.w - line.width) / 2;
    if (align == Align::right) x += cell.w - line.width;
    draw_line(*ImGui::GetWindowDrawList(), face, x, cell.y + (cell.h - face.type.line) / 2, line,
              ink);
    if (line.is_cut && is_pointed_at(cell)) tooltip(table.ui, cell, words);
}

void draw_box(TableFrame& table, const Rect& rect, bool is_checked, bool is_mixed, float glow) {
    constexpr float side = 20;
    const Theme& theme = table.ui.theme();
    const Rect box =
        snapped(Rect{rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2, side, side});
    const bool is_full = is_checked || is_mixed;
    const Colour edge = mix(theme.control_border, theme.text, 0.5F * glow);
    fill(table.ui, box, is_full ? theme.accent : mix(theme.surface, theme.hover, glow), 5);
    outline(table.ui, box, is_full ? theme.accent : edge, 5, edge_width(theme));
    if (is_mixed) {
        fill(table.ui, {box.x + 5, box.y + 9, side - 10, 2}, theme.on_accent);
    } else if (is_checked) {
        draw_icon(table.ui, Icon::check, box.inset(1, 1), theme.on_accent);
    }
}

void begin_channels(TableFrame& table, const Rect& strip) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImGui::PushClipRect(top_left(strip), bottom_right(strip), true);
    table.clip = {list._ClipRectStack.back().x, list._ClipRectStack.back().y,
                  list._ClipRectStack.back().z - list._ClipRectStack.back().x,
                  list._ClipRectStack.back().w - list._ClipRectStack.back().y};
    list.ChannelsSplit(3);
}

void use_channel(TableFrame& table, std::optional<bool> is_sticky) {
    Rect clip = table.clip;
    int channel = 0;
    if (is_sticky) {
        channel = *is_sticky ? 1 : 2;
        const float edge = std::clamp(table.sticky_right, clip.x, clip.right());
        // At the right the thumb has a place of its own.
        const float end = std::clamp(table.head.right() - scroll_bar_width, edge, clip.right());
        clip = *is_sticky ? Rect{clip.x, clip.y, edge - clip.x, clip.h}
                          : Rect{edge, clip.y, end - edge, clip.h};
    }
    set_clip({clip.x, clip.y, clip.right(), clip.bottom()});
    ImGui::GetWindowDrawList()->ChannelsSetCurrent(channel);
}

void end_channels(TableFrame& table) {
    use_channel(table, std::nullopt);
    ImGui::GetWindowDrawList()->ChannelsMerge();
    ImGui::PopClipRect();
}

}  // namespace kam::ui
