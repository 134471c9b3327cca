// What holds other widgets: cards, scroll areas, panels, menus, dialogs; tooltips and toasts.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "client/ui/widgets/icons.h"
#include "client/ui/widgets/layout.h"
#include "client/ui/widgets/ui.h"

namespace kam::ui {

// --- cards, panels, popups --------------------------------------------------------------------
// A white card with hairline and soft shadow around whatever is put into the inner column.
struct Card {
    Column inner;
    Rect rect;
    float padding = 0;
    int first_vertex = 0, vertex_count = 0;  // of its background, stretched when it ends
};
Card begin_card(Ui& ui, const Column& column, std::string_view id, std::string_view name,
                float padding = space::xl);
void end_card(Ui& ui, Column& column, Card& card);  // moves the column below the card

// Content that scrolls inside `rect`; returns the column to fill, end with its final y.
Column begin_scroll(Ui& ui, const Rect& rect, std::string_view id, float padding_x,
                    float padding_y);
void end_scroll(Ui& ui, const Column& column);
// The scroll areas around it move so that this is seen, from the next frame on.
void bring_into_view(Ui& ui, const Rect& rect);
// Screen y-range that can be seen inside the current scroll area, for virtual lists.
struct VisibleRange {
    float top = 0, bottom = 0;
};
VisibleRange visible_range(Ui& ui);

// A record's side panel at the right edge (whole width on phones); Escape or the close button asks
// to close. Not modal: the list stays usable. Returns the column to fill.
struct Panel {
    Column inner;
    Rect box;
    Rect header;  // what the title and the close button leave of their line
    bool is_close_asked = false;
};
Panel begin_panel(Ui& ui, const Rect& rect, std::string_view id, std::string_view title);
// The same in two steps, with something in the header drawn in between.
Panel begin_panel_header(Ui& ui, const Rect& rect, std::string_view id, std::string_view title);
void begin_panel_body(Ui& ui, Panel& panel);
void end_panel(Ui& ui, Panel& panel);

// A menu under `anchor`, opened by the caller's button; returns the index chosen.
struct MenuItem {
    std::string label;
    Icon icon = Icon::none;
    bool is_disabled = false;
    bool is_danger = false;
    std::string href = {};               // non-empty: a real link that opens in a new tab
    std::optional<bool> is_chosen = {};  // one of a few that exclude each other
};
bool is_menu_open(Ui& ui, std::string_view id);
void open_menu(Ui& ui, std::string_view id);
std::optional<int> menu(Ui& ui, std::string_view id, std::string_view name, const Rect& anchor,
                        std::span<const MenuItem> items);
// The context menu of a control that was just drawn: by right click at the pointer, by long press,
// or by Shift+F10. True while it is open; then draw its items with `context_menu`.
bool has_context_menu(Ui& ui, NodeId control);
std::optional<int> context_menu(Ui& ui, NodeId control, std::string_view name,
                                std::span<const MenuItem> items);

// A modal that stops; rare. Escape and the scrim ask to close.
struct Dialog {
    Column inner;
    bool is_close_asked = false;
};
Dialog begin_dialog(Ui& ui, std::string_view id, std::string_view title, float width);
void end_dialog(Ui& ui, Dialog& dialog);

void tooltip(Ui& ui, const Rect& anchor, std::string_view words);  // call when hovered

// --- toasts -----------------------------------------------------------------------------------
struct ToastView {
    std::string id;
    std::string words;
    std::string action_label;  // "Undo"; empty = none
    bool is_error = false;
    bool is_announced = false;  // elsewhere: must not be read out twice
};
// hold: somebody points at it or has the focus in it, so it must not go.
enum class ToastWish { none, act, dismiss, hold };
// Bottom left (bottom centre on phones), role status; errors role alert. Never over what has the
// focus: then it stands above or below that.
ToastWish toast(Ui& ui, const ToastView& view, int index);

}  // namespace kam::ui
