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
};

enum class PopupKind { menu, listbox };

bool is_popup_open(Ui& ui, NodeId owner);
void open_popup(Ui& ui, NodeId owner);
// Draws it if it is open; the index chosen.
std::optional<int> popup_list(Ui& ui, NodeId owner, PopupKind kind, std::string_view name,
                              const Rect& anchor, std::span<const PopupItem> items);

}  // namespace kam::ui
