// A list of choices above everything: what menus and selects open. One is open at a time. For
// widgets only.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "client/ui/widgets/icons.h"
#include "client/ui/widgets/ui.h"

namespace kam::ui {

struct PopupItem {
    std::string_view label;
    Icon icon = Icon::none;
    bool is_disabled = false;
    bool is_danger = false;
    bool is_chosen = false;
    std::string_view href = {};
    bool is_one_of_a_few = false;  // in a menu: is_chosen says which
};

enum class PopupKind { menu, listbox };

bool is_popup_open(Ui& ui, NodeId owner);
void open_popup(Ui& ui, NodeId owner);
NodeId popup_list_id(NodeId owner);  // of the list's node, for `controls`
// Draws it if it is open; the index chosen.
std::optional<int> popup_list(Ui& ui, NodeId owner, PopupKind kind, std::string_view name,
                              const Rect& anchor, std::span<const PopupItem> items);

// --- its parts, for other things that open under a control ---
// The focus goes back to what opened it.
void close_popup(Ui& ui);
// Below the anchor, or above where there is more room; within the viewport.
Rect popup_place(Ui& ui, const Rect& anchor, float width, float height);
// Its surface; the shadow falls on what lies around it.
void draw_popup_surface(Ui& ui, const Rect& rect, float radius);
// Was the page pressed beside it? Until then nothing under it can be pressed, but for `anchor`.
bool is_pressed_beside(Ui& ui, NodeId owner, const Rect& anchor = {});
// `node` has id and role; true when it is chosen.
bool draw_popup_item(Ui& ui, const Rect& rect, SemNode node, const PopupItem& item, bool is_active);
constexpr float popup_item_height = 40;
constexpr float popup_padding = 6;

}  // namespace kam::ui
