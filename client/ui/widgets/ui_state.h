// What the widgets remember between frames, and how they share it. For widgets only; screens see
// ui.h.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "client/ui/widgets/scroll_state.h"
#include "client/ui/widgets/ui.h"

struct ImGuiWindow;

namespace kam::ui {

// Windows above the page, from the lowest. Each is one Dear ImGui window, so the pointer belongs to
// the topmost one under it.
enum class Layer { panel, dialog, popup, toast, tooltip };

struct IdLevel {
    NodeId id = 0;
    int unnamed = 0;  // texts and the like are told apart by their order
};

struct ParentLevel {
    NodeId id = 0;
    Role role = Role::group;
    std::size_t index = 0;      // in the nodes
    std::vector<NodeId> cells;  // of a row: made when the first thing is put into them
};

struct LayerLevel {
    ImGuiWindow* window = nullptr;
    std::size_t scroll_floor = 0;
};

// Dialogs, panels and menus: who gets Escape, and where the focus returns.
struct Overlay {
    NodeId id = 0;
    NodeId opener = 0;
    Layer layer = Layer::panel;
    int seen_frame = 0;
};

// The area drawn last: what stands on it and is part of its name is not said twice.
struct NamedArea {
    Rect rect;
    std::string name;
    ImGuiWindow* window = nullptr;
};

struct Ease {
    float value = 0;
    double at_ms = 0;
};

struct FieldState {
    std::string draft;
    bool has_draft = false;
    std::string settled;  // told to the caller already
    int revision = 0;     // raised when the element must take our value even while focused
    bool is_entered = false;
    std::string typed_before;  // what was chosen from a list took the place of this
    int settled_frame = -10;   // the caller gets a moment to take the text over
    int seen_frame = -10;
    std::optional<std::string> shared;   // while it has the focus: what the element and we know
    std::optional<std::string> offered;  // with a colleague's words; grows `sharing`
    int sharing = 0;
    std::string entered;  // the record's value when Enter was pressed; until it changes
};

struct PopupState {
    NodeId owner = 0;  // 0 = none is open
    NodeId opener = 0;
    int opened_frame = 0;
    int active = -1;    // the item with the focus; of a calendar, the day
    int revealed = -1;  // the item that was last brought into view
    std::string typed;
    double typed_ms = 0;
    Rect anchor;  // of a context menu
};

struct FileState {
    bool is_over = false;
    std::string refused;  // why the last one was not taken
};

struct TooltipState {
    NodeId key = 0;
    double since_ms = 0;
    NodeId dismissed = 0;
    Rect box;  // where it was last shown; empty = it was not
    // Asked for in this frame:
    NodeId wish = 0;
    Rect anchor;
    std::string words;
};

struct ChartState {
    int cursor = -1;     // the figure that the arrow keys have reached
    int dismissed = -1;  // its read-out was closed by Escape
    bool is_table = false;
};

struct Ui::State {
    UiInput input;
    UiOutput output;
    std::size_t nodes_before = 0;  // of the frame before
    const Theme* theme = &theme_of(ThemeKind::light);
    int frame = 0;

    std::vector<bool> taken;  // events of this frame that a widget has acted on
    std::vector<IdLevel> ids;
    std::unordered_set<NodeId> used_ids;
    std::vector<NodeId> repeated_ids;  // controls with the same key in the same scope: our mistake
    std::vector<ParentLevel> parents;
    std::vector<Rect> table_columns;

    NodeId focused = 0;
    bool is_focus_visible = false;
    NodeId focus_wish = 0;
    int focus_wish_frame = 0;
    NodeId reveal = 0;
    NodeId pressed = 0;  // the last control that was used, for returning the focus

    std::vector<LayerLevel> layers;
    std::vector<std::pair<Layer, ImGuiWindow*>> drawn_layers;
    std::vector<Overlay> overlays;
    NodeId escape_owner = 0;

    std::vector<ScrollLevel> scrolls;
    std::unordered_map<NodeId, ScrollPosition> scroll_positions;
    std::vector<ScrollArea> scroll_areas, scroll_areas_before;
    int step = 0;
    std::string step_place;
    std::vector<Step> steps;
    std::unordered_map<NodeId, float> heights;  // of dialogs, known after the first frame
    std::unordered_map<NodeId, Ease> eases;
    std::unordered_map<NodeId, FieldState> fields;
    std::unordered_map<NodeId, ChartState> charts;
    std::unordered_map<NodeId, std::string> kept_drafts;   // typed before the page was loaded anew
    std::unordered_map<NodeId, ScrollPosition> unprinted;  // while all rows are drawn on paper
    std::unordered_map<NodeId, FileState> files;
    PopupState popup;
    std::string search_told;  // how many were found, as last announced
    TooltipState tooltip;
    NamedArea named_area;
    float toast_bottom = 0;  // where the next toast stands on
    std::string said;
    double said_until_ms = 0;

    std::size_t scroll_floor() const { return layers.empty() ? 0 : layers.back().scroll_floor; }
};

// A new id in the current scope, made unique. Empty key = told apart by order.
NodeId claim_id(Ui& ui, std::string_view key);
// The node of drawn words; `is_said` as SemNode's. Left out where nobody reads them.
void add_words(Ui& ui, Role role, const Rect& rect, std::string_view words, const TypeSize& type,
               bool is_said);
NodeId mixed_id(NodeId scope, std::string_view key);
NodeId mixed_id(NodeId scope, std::uint32_t key);

// 0 to 1, moving towards `is_on` within 120 ms (at once with reduced motion).
float ease(Ui& ui, NodeId key, bool is_on);

// A window above the page; what is drawn in between goes there. Nodes become children of the
// nearest dialog (menus and lists: or landmark), or of the root.
void begin_layer(Ui& ui, NodeId id, const Rect& rect, Layer layer);
void end_layer(Ui& ui);
// Tells that a dialog, panel or menu is open in this frame.
void keep_overlay(Ui& ui, NodeId id, Layer layer);
// Was Escape pressed, and is this the topmost open thing?
bool take_escape(Ui& ui, NodeId id);

// Scroll areas around a rectangle move so that it is seen, from the next frame on.
void reveal(Ui& ui, Rect rect);
// Before anything is drawn: the wheel moves the area under the pointer.
void scroll_by_wheel(Ui& ui);
void scroll_by_keys(Ui& ui);

// At the end of the frame: arrows that no widget took lead from row to row.
void move_between_rows(Ui& ui);
// Where the row or list item around a node stands; nodes.size() if there is none.
std::size_t row_of(const std::vector<SemNode>& nodes, NodeId id);
// Copies that no widget answered: the row around what has the focus.
void copy_rows(Ui& ui);
// "Copied" and the like, for a moment.
void draw_said(Ui& ui);
// Above everything.
void draw_tooltip(Ui& ui);

}  // namespace kam::ui
