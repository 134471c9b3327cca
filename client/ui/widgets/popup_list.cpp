#include "client/ui/widgets/popup_list.h"

#include <algorithm>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "imgui_internal.h"
#include "shared/base/utf8.h"

namespace kam::ui {
namespace {

constexpr float item_height = popup_item_height;
constexpr float margin = 8;  // to the edges of the viewport
constexpr float padding = popup_padding;

NodeId item_id(NodeId owner, int index) {
    return mixed_id(owner, static_cast<std::uint32_t>(index) + 1);
}

void move_to(Ui& ui, NodeId owner, int index) {
    ui.state().popup.active = index;
    ui.focus(item_id(owner, index));
}

// From `from` in steps of `step` to the next item that can be chosen; −1 if there is none.
int next_enabled(std::span<const PopupItem> items, int from, int step) {
    const int count = static_cast<int>(items.size());
    for (int i = 0; i < count; ++i) {
        from = (from + step + count) % count;
        if (!items[static_cast<std::size_t>(from)].is_disabled) return from;
    }
    return -1;
}

int match(std::span<const PopupItem> items, std::string_view folded, int after) {
    const int count = static_cast<int>(items.size());
    for (int i = 0; i < count; ++i) {
        const int index = (after + i + count) % count;
        const PopupItem& item = items[static_cast<std::size_t>(index)];
        if (item.is_disabled) continue;
        if (base::fold_for_search(item.label).rfind(folded, 0) == 0) return index;
    }
    return -1;
}

void type_ahead(Ui& ui, NodeId owner, std::span<const PopupItem> items, std::string_view key) {
    constexpr double pause_ms = 700;
    PopupState& popup = ui.state().popup;
    if (ui.now_ms() - popup.typed_ms > pause_ms) popup.typed.clear();
    const bool is_first = popup.typed.empty();
    popup.typed += base::fold_for_search(key);
    popup.typed_ms = ui.now_ms();
    // The first letter again goes to the next such item; more letters stay while they fit.
    const int found = match(items, popup.typed, is_first ? popup.active + 1 : popup.active);
    if (found >= 0) move_to(ui, owner, found);
}

void read_keys(Ui& ui, NodeId owner, std::span<const PopupItem> items) {
    Ui::State& state = ui.state();
    for (std::size_t i = 0; i < state.input.events.size(); ++i) {
        const PageEvent& event = state.input.events[i];
        if (state.taken[i] || event.kind != PageEventKind::key || state.popup.owner == 0) continue;
        state.taken[i] = true;
        int next = -1;
        const int active = state.popup.active;
        if (event.value == "ArrowDown") next = next_enabled(items, active, 1);
        if (event.value == "ArrowUp") next = next_enabled(items, std::max(active, 0), -1);
        if (event.value == "Home") next = next_enabled(items, -1, 1);
        if (event.value == "End") next = next_enabled(items, 0, -1);
        if (next >= 0) {
            move_to(ui, owner, next);
        } else if (event.value == "Tab") {
            close_popup(ui);
        } else if (base::utf8_length(event.value) == 1 && event.value != " ") {
            type_ahead(ui, owner, items, event.value);
        }
    }
}

Rect placement_of(Ui& ui, PopupKind kind, const Rect& anchor, std::span<const PopupItem> items) {
    float width = std::max(anchor.w, 160.0F);
    for (const PopupItem& item : items) {
        const float icon = item.icon == Icon::none ? 0.0F : 28.0F;
        width = std::max(width, text_width(ui, item.label, TextStyle::body) + icon + 64);
    }
    width = std::min(width, std::max(anchor.w, 480.0F));
    // A list may be long; of a menu everything is to be seen at once.
    const float most = kind == PopupKind::menu ? 16.0F : 8.5F;
    const float height =
        std::min(static_cast<float>(items.size()), most) * item_height + 2 * padding;
    return popup_place(ui, anchor, width, height);
}

}  // namespace

bool draw_popup_item(Ui& ui, const Rect& rect, SemNode node, const PopupItem& item,
                     bool is_active) {
    const Theme& theme = ui.theme();
    node.rect = rect;
    node.name = item.label;
    node.is_checked = item.is_chosen;
    node.is_disabled = item.is_disabled;
    node.value = item.href;
    const Control control = add_control(ui, std::move(node));
    const bool is_lit = !item.is_disabled && (control.is_hovered || is_active);
    if (item.is_chosen) fill(ui, rect, theme.accent_soft, 6);
    if (is_lit && !item.is_chosen) fill(ui, rect, theme.hover, 6);
    if (is_lit && theme.kind == ThemeKind::high_contrast) outline(ui, rect, theme.accent, 6, 2);

    Colour ink = item.is_danger ? theme.bad : theme.text;
    if (item.is_disabled) ink = mix(theme.muted, theme.surface, 0.35F);
    float x = rect.x + 10;
    if (item.icon != Icon::none) {
        draw_icon(ui, item.icon, {x, rect.y + 10, 20, 20},
                  item.is_danger || item.is_disabled ? ink : theme.muted);
        x += 28;
    }
    const Face face = face_of(TextStyle::body);
    const TextLine line = fit(face, item.label, rect.right() - x - (item.is_chosen ? 36 : 10));
    draw_line(*ImGui::GetWindowDrawList(), face, x, rect.y + (rect.h - face.type.line) / 2, line,
              ink);
    if (item.is_chosen) {
        draw_icon(ui, Icon::check, {rect.right() - 28, rect.y + 11, 18, 18}, theme.accent);
    }
    return control.is_clicked;
}

void draw_popup_surface(Ui& ui, const Rect& rect, float radius) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();
    draw_surface(ui, rect, radius, 14, ui.theme().surface);
    list.PopClipRect();
}

bool is_pressed_beside(Ui& ui, NodeId owner, const Rect& anchor) {
    const Rect all{0, 0, ui.width(), ui.height()};
    begin_layer(ui, mixed_id(owner, 0xCA7CU), all, Layer::popup);
    const bool is_hit = is_pointed_at(all) && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                        !contains(anchor, ImGui::GetIO().MousePos) &&
                        ui.state().popup.opened_frame + 2 < ui.state().frame;
    end_layer(ui);
    return is_hit;
}

void close_popup(Ui& ui) {
    Ui::State& state = ui.state();
    if (state.popup.opener != 0) ui.focus(state.popup.opener);
    // What the choice opens next gives the focus back to the button, not to the item.
    state.pressed = state.popup.opener;
    state.popup = {};
}

Rect popup_place(Ui& ui, const Rect& anchor, float width, float height) {
    const float below = ui.height() - anchor.bottom() - 4 - margin;
    const float above = anchor.y - 4 - margin;
    const bool is_upward = height > below && above > below;
    height = std::min(height, std::max(is_upward ? above : below, item_height * 2));
    width = std::min(width, ui.width() - 2 * margin);
    const float x = std::clamp(anchor.x, margin, std::max(margin, ui.width() - margin - width));
    return {x, is_upward ? anchor.y - 4 - height : anchor.bottom() + 4, width, height};
}

bool is_popup_open(Ui& ui, NodeId owner) {
    return ui.state().popup.owner == owner && owner != 0;
}

void open_popup(Ui& ui, NodeId owner) {
    Ui::State& state = ui.state();
    const NodeId opener = state.pressed != 0 ? state.pressed : state.focused;
    state.popup = PopupState{.owner = owner, .opener = opener, .opened_frame = state.frame};
    ui.wake_in(0);
}

NodeId popup_list_id(NodeId owner) {
    return mixed_id(owner, 0x11577U);
}

std::optional<int> popup_list(Ui& ui, NodeId owner, PopupKind kind, std::string_view name,
                              const Rect& anchor, std::span<const PopupItem> items) {
    Ui::State& state = ui.state();
    if (!is_popup_open(ui, owner) || items.empty()) return std::nullopt;
    keep_overlay(ui, owner, Layer::popup);
    if (state.popup.active < 0) {
        const auto chosen = std::find_if(items.begin(), items.end(),
                                         [](const PopupItem& item) { return item.is_chosen; });
        const int first = chosen == items.end() ? next_enabled(items, -1, 1)
                                                : static_cast<int>(chosen - items.begin());
        if (first >= 0) move_to(ui, owner, first);
    }
    read_keys(ui, owner, items);
    if (is_popup_open(ui, owner) && (take_escape(ui, owner) || is_pressed_beside(ui, owner)))
        close_popup(ui);
    if (!is_popup_open(ui, owner)) return std::nullopt;

    const Rect rect = placement_of(ui, kind, anchor, items);
    begin_layer(ui, owner, rect, Layer::popup);
    draw_popup_surface(ui, rect, 10);
    SemNode node;
    node.id = popup_list_id(owner);
    node.role = kind == PopupKind::menu ? Role::menu : Role::listbox;
    node.name = name;
    node.rect = rect;
    ui.open_node(std::move(node));
    ui.state().ids.push_back({owner, 0});
    Column column = begin_scroll(ui, rect, "items", padding, padding);
    std::optional<int> picked;
    for (int i = 0; i < static_cast<int>(items.size()); ++i) {
        const PopupItem& item = items[static_cast<std::size_t>(i)];
        SemNode entry;
        entry.id = item_id(owner, i);
        entry.role = kind != PopupKind::menu ? Role::option
                     : item.is_one_of_a_few  ? Role::menuitemradio
                                             : Role::menuitem;
        const bool is_active = state.popup.active == i;
        if (draw_popup_item(ui, column.take(item_height), std::move(entry), item, is_active)) {
            picked = i;
        }
    }
    end_scroll(ui, column);
    ui.pop_id();
    ui.close_node();
    end_layer(ui);
    if (picked) close_popup(ui);
    return picked;
}

}  // namespace kam::ui
