#include "client/ui/widgets/tree.h"

#include <algorithm>
#include <vector>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "imgui_internal.h"
#include "shared/base/utf8.h"

namespace kam::ui {
namespace {

constexpr float arrow_side = 24;
constexpr float plain_height = 40;
constexpr float outline_height = 56;

// What is shown: items none of whose ancestors are closed.
struct Shown {
    int item = 0;
    int parent = -1;  // place among the shown ones
    int position = 1, set_size = 1;
    bool is_expandable = false;
    bool is_open = false;
};

struct TreeFrame {
    Ui& ui;
    std::span<const TreeItem> items;
    TreeState& state;
    TreeLook look;
    TreeResult result{};
    std::vector<Shown> shown{};
    NodeId scope = 0;

    const TreeItem& item(int place) const {
        return items[static_cast<std::size_t>(at(place).item)];
    }
    const Shown& at(int place) const { return shown[static_cast<std::size_t>(place)]; }
    int count() const { return static_cast<int>(shown.size()); }
    NodeId node_id(std::string_view id) const { return mixed_id(scope, id); }
    // On a phone the words need the room more.
    float indent() const { return ui.is_phone() ? 12.0F : 24.0F; }
    float row_height() const { return look == TreeLook::outline ? outline_height : plain_height; }
};

void count_siblings(TreeFrame& tree) {
    const int parents = tree.count();
    std::vector<int> sizes(static_cast<std::size_t>(parents) + 1, 0);
    const auto slot = [&](int parent) -> int& {
        return sizes[static_cast<std::size_t>(parent + 1)];
    };
    for (Shown& one : tree.shown) one.position = ++slot(one.parent);
    for (Shown& one : tree.shown) one.set_size = slot(one.parent);
}

void collect(TreeFrame& tree) {
    std::vector<int> path;  // places of the ancestors, by level
    int closed_level = 0;   // deeper than this nothing is shown; 0 = all
    for (std::size_t i = 0; i < tree.items.size(); ++i) {
        const TreeItem& item = tree.items[i];
        if (closed_level > 0 && item.level > closed_level) continue;
        Shown one;
        one.item = static_cast<int>(i);
        one.is_expandable = i + 1 < tree.items.size() && tree.items[i + 1].level > item.level;
        one.is_open = one.is_expandable && tree.state.open.contains(item.id);
        closed_level = one.is_expandable && !one.is_open ? item.level : 0;
        path.resize(static_cast<std::size_t>(std::max(item.level, 1)), -1);
        one.parent = item.level > 1 ? path[static_cast<std::size_t>(item.level) - 2] : -1;
        path.back() = tree.count();
        tree.shown.push_back(one);
    }
    count_siblings(tree);
}

int place_of(const TreeFrame& tree, std::string_view id) {
    for (int i = 0; i < tree.count(); ++i) {
        if (tree.item(i).id == id) return i;
    }
    return -1;
}

void set_open(TreeFrame& tree, int place, bool is_open) {
    const std::string id(tree.item(place).id);
    if (is_open) {
        tree.state.open.insert(id);
    } else {
        tree.state.open.erase(id);
    }
    tree.result.is_changed = true;
    tree.ui.wake_in(0);
}

void choose(TreeFrame& tree, int place) {
    tree.result.activated = tree.at(place).item;
    if (tree.state.selected == tree.item(place).id) return;
    tree.state.selected = tree.item(place).id;
    tree.result.is_changed = true;
}

// Letters typed in quick succession look for a label that begins so; the same letter again goes on.
int typed_target(TreeFrame& tree, int from, std::string_view key) {
    constexpr double pause_ms = 700;
    TreeState& state = tree.state;
    if (tree.ui.now_ms() - state.typed_ms > pause_ms) state.typed.clear();
    const bool is_first = state.typed.empty();
    state.typed += base::fold_for_search(key);
    state.typed_ms = tree.ui.now_ms();
    for (int step = is_first ? 1 : 0; step <= tree.count(); ++step) {
        const int place = (from + step) % tree.count();
        if (base::fold_for_search(tree.item(place).label).starts_with(state.typed)) return place;
    }
    return -1;
}

int target_of(TreeFrame& tree, int from, std::string_view key) {
    const Shown& one = tree.at(from);
    if (key == "ArrowDown") return std::min(from + 1, tree.count() - 1);
    if (key == "ArrowUp") return std::max(from - 1, 0);
    if (key == "Home") return 0;
    if (key == "End") return tree.count() - 1;
    if (key == "ArrowRight" && one.is_expandable) {
        if (one.is_open) return from + 1;
        set_open(tree, from, true);
    }
    if (key == "ArrowLeft") {
        if (!one.is_open) return one.parent;
        set_open(tree, from, false);
    }
    if (base::utf8_length(key) == 1 && key != " ") return typed_target(tree, from, key);
    return -1;
}

void read_keys(TreeFrame& tree, float top) {
    Ui::State& state = tree.ui.state();
    for (std::size_t i = 0; i < state.input.events.size(); ++i) {
        const PageEvent& event = state.input.events[i];
        if (state.taken[i] || event.kind != PageEventKind::key || event.id == 0) continue;
        const int from = place_of(tree, tree.state.active);
        if (from < 0 || event.id != tree.node_id(tree.item(from).id)) continue;
        state.taken[i] = true;
        const int target = target_of(tree, from, event.value);
        if (target < 0) continue;
        tree.state.active = tree.item(target).id;
        tree.ui.focus(tree.node_id(tree.state.active));
        // It may be out of sight, and is stated then only because it has the focus.
        const float y = top + static_cast<float>(target) * tree.row_height();
        reveal(tree.ui, {0, y, 1, tree.row_height()});
    }
}

void draw_words(TreeFrame& tree, const TreeItem& item, Rect text, bool is_selected) {
    Ui& ui = tree.ui;
    const Theme& theme = ui.theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool is_outline = tree.look == TreeLook::outline;
    if (!item.note.empty() && text.w > 320) {
        const Face small = face_of(TextStyle::caption);
        const TextLine note = fit(small, item.note, text.w * 0.45F);
        const float y = text.y + (text.h - small.type.line) / 2;
        draw_line(list, small, text.right() - note.width, y, note, theme.muted);
        text.w -= note.width + space::l;
    }
    const Face face = face_of(is_selected || item.level == 1 ? TextStyle::strong : TextStyle::body);
    const TextLine line = fit(face, item.label, text.w);
    float y = text.y + (text.h - face.type.line) / 2;
    if (is_outline && !item.kind.empty()) {
        const Face small = face_of(TextStyle::caption);
        y = text.y + 7;
        draw_line(list, small, text.x, y, fit(small, item.kind, text.w), theme.muted);
        y += small.type.line;
    }
    draw_line(list, face, text.x, y, line, is_selected ? theme.accent : theme.text);
    if (line.is_cut && is_pointed_at(text)) tooltip(ui, text, item.label);
}

std::string name_of(const TreeFrame& tree, const TreeItem& item) {
    std::string name;
    if (tree.look == TreeLook::outline && !item.kind.empty()) name.append(item.kind).append(": ");
    name.append(item.label);
    if (item.mark) name.append(", ").append(rag_word(*item.mark));
    if (!item.note.empty()) name.append(", ").append(item.note);
    return name;
}

void draw_guides(TreeFrame& tree, const Rect& row, int level) {
    const Colour colour = tree.ui.theme().hairline;
    for (int i = 1; i < level; ++i) {
        const float x =
            row.x + space::s + tree.indent() * static_cast<float>(i - 1) + arrow_side / 2;
        fill(tree.ui, {x, row.y, 1, row.h}, colour);
    }
}

void draw_item(TreeFrame& tree, const Rect& row, int place) {
    Ui& ui = tree.ui;
    const Theme& theme = ui.theme();
    const TreeItem& item = tree.item(place);
    const Shown& one = tree.at(place);
    const bool is_selected = tree.state.selected == item.id;
    SemNode node;
    node.id = tree.node_id(item.id);
    node.role = Role::treeitem;
    node.rect = row;
    node.name = name_of(tree, item);
    node.level = item.level;
    node.position = one.position;
    node.set_size = one.set_size;
    node.is_expandable = one.is_expandable;
    node.is_expanded = one.is_open;
    node.is_selectable = true;
    node.is_checked = is_selected;
    node.is_skipped_by_tab = tree.state.active != item.id;
    if (ui.has_keyboard_focus(node.id)) tree.state.active = item.id;
    const Control control = add_control(ui, std::move(node));
    if (is_selected) {
        fill(ui, row, theme.accent_soft, size::radius);
    } else if (control.glow > 0) {
        fill(ui, row, faded(theme.hover, control.glow), size::radius);
    }
    if (theme.kind == ThemeKind::high_contrast && (control.is_hovered || is_selected)) {
        outline(ui, row, theme.accent, size::radius, 2);
    }
    draw_guides(tree, row, item.level);
    float x = row.x + space::s + tree.indent() * static_cast<float>(item.level - 1);
    const Rect arrow{x, row.y + (row.h - arrow_side) / 2, arrow_side, arrow_side};
    if (one.is_expandable) {
        draw_icon(ui, one.is_open ? Icon::chevron_down : Icon::chevron_right, arrow.inset(3, 3),
                  theme.muted);
    }
    x += arrow_side + space::xs;
    if (item.icon != Icon::none) {
        draw_icon(ui, item.icon, {x, row.y + (row.h - 20) / 2, 20, 20}, theme.muted);
        x += 28;
    }
    if (item.mark) {
        draw_rag_shape(ui, *item.mark, snapped(x + 7), snapped(row.y + row.h / 2));
        x += 22;
    }
    draw_words(tree, item, {x, row.y, row.right() - x - space::m, row.h}, is_selected);
    if (!control.is_clicked) return;
    // By pointer the arrow only opens; the keyboard's press activates.
    const bool is_on_arrow = one.is_expandable && is_pointed_at(arrow.inset(-4, -8)) &&
                             ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    if (is_on_arrow) {
        set_open(tree, place, !one.is_open);
    } else {
        choose(tree, place);
    }
}

}  // namespace

TreeResult tree(Ui& ui, Column& column, std::string_view id, std::string_view name,
                std::span<const TreeItem> items, TreeState& state, TreeLook look) {
    TreeFrame frame{ui, items, state, look};
    if (items.empty()) return frame.result;
    const float height = frame.row_height();
    const Scope scope(ui, Role::tree, id, name);
    frame.scope = ui.id_of("items");
    collect(frame);
    if (place_of(frame, state.active) < 0) state.active = frame.item(0).id;
    read_keys(frame, column.y);
    frame.shown.clear();  // a key may have opened or closed something
    collect(frame);
    const VisibleRange seen = visible_range(ui);
    for (int place = 0; place < frame.count(); ++place) {
        const Rect row = column.take(height);
        const bool is_seen = row.bottom() >= seen.top && row.y <= seen.bottom;
        const bool is_focus = frame.item(place).id == state.active;
        if (is_seen || is_focus) draw_item(frame, row, place);
    }
    return frame.result;
}

}  // namespace kam::ui
