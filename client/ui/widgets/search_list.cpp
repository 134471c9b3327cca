#include "client/ui/widgets/search_list.h"

#include <algorithm>
#include <utility>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {
namespace {

constexpr float item_height = 44;
constexpr float dialog_width = 640;

NodeId item_id(NodeId list, int index) {
    return mixed_id(list, static_cast<std::uint32_t>(index) + 1);
}

// True when an arrow moved the choice.
bool read_keys(Ui& ui, NodeId field, int count, int& active) {
    bool is_moved = false;
    std::string key;
    while (ui.take_event(field, PageEventKind::key, &key)) {
        const int step = key == "ArrowDown"  ? 1
                         : key == "ArrowUp"  ? -1
                         : key == "PageDown" ? 7
                         : key == "PageUp"   ? -7
                                             : 0;
        const bool is_single = step == 1 || step == -1;
        active = is_single && count > 0 ? (active + step + count) % count
                                        : std::clamp(active + step, 0, std::max(0, count - 1));
        is_moved = true;
    }
    return is_moved;
}

// The field is that of a combobox: it says which list it commands, and where in it the arrows are.
void make_combobox(Ui& ui, NodeId field, NodeId list, NodeId active) {
    for (SemNode& node : ui.state().output.nodes) {
        if (node.id != field) continue;
        node.role = Role::combobox_field;
        node.is_expanded = true;
        node.controls = list;
        node.active = active;
    }
}

bool draw_item(Ui& ui, const Rect& rect, SemNode node, const SearchItem& item, bool is_active) {
    const Theme& theme = ui.theme();
    node.role = Role::option;
    node.rect = rect;
    node.name = item.note.empty() ? item.label : item.label + ", " + item.note;
    node.is_checked = is_active;
    const Control control = add_control(ui, std::move(node));
    if (is_active) fill(ui, rect, theme.accent_soft, 6);
    if (!is_active && control.glow > 0) fill(ui, rect, faded(theme.hover, control.glow), 6);
    if (is_active && theme.kind == ThemeKind::high_contrast) outline(ui, rect, theme.accent, 6, 2);
    draw_icon(ui, item.icon, {rect.x + 12, rect.y + 12, 20, 20}, theme.muted);
    const float x = rect.x + 44;
    const float room = rect.right() - 12 - x;
    // The note has what the label leaves.
    const float left = room - text_width(ui, item.label, TextStyle::body) - 2 - space::s;
    const float note =
        std::min(item.note.empty() ? 0 : text_width(ui, item.note, TextStyle::caption) + 2,
                 std::max(left, room * 0.2F));
    text_in(ui, {x, rect.y, room - note - space::s, rect.h}, item.label, TextStyle::body,
            Tone::text, Align::left, Role::image);
    text_in(ui, {rect.right() - 12 - note, rect.y, note, rect.h}, item.note, TextStyle::caption,
            Tone::muted, Align::right, Role::image);
    return control.is_clicked;
}

struct List {
    NodeId id;
    bool is_moved;  // the choice is to be seen
};

std::optional<int> draw_items(Ui& ui, const Rect& rect, std::string_view title, const List& list,
                              std::span<const SearchItem> items, int active) {
    SemNode node;
    node.id = list.id;
    node.role = Role::listbox;
    node.name = title;
    node.rect = rect;
    ui.open_node(std::move(node));
    Column column = begin_scroll(ui, rect, "results", 0, space::xs);
    std::optional<int> picked;
    const VisibleRange seen = visible_range(ui);
    for (int i = 0; i < static_cast<int>(items.size()); ++i) {
        const Rect line = column.take(item_height);
        const Rect inner{line.x, line.y, line.w - 14, line.h};  // beside the scroll bar
        if (i == active && list.is_moved) reveal(ui, inner);
        const bool is_seen = line.bottom() >= seen.top && line.y <= seen.bottom;
        if (!is_seen && i != active) continue;
        SemNode own;
        own.id = item_id(list.id, i);
        own.position = i + 1;
        own.set_size = static_cast<int>(items.size());
        const SearchItem& item = items[static_cast<std::size_t>(i)];
        if (draw_item(ui, inner, std::move(own), item, i == active)) picked = i;
    }
    end_scroll(ui, column);
    ui.close_node();
    return picked;
}

}  // namespace

SearchResult search_list(Ui& ui, std::string_view id, std::string_view title,
                         std::string_view placeholder, SearchState& state,
                         std::span<const SearchItem> items) {
    SearchResult result;
    const int count = static_cast<int>(items.size());
    Dialog dialog = begin_dialog(ui, id, title, dialog_width);
    Column& inner = dialog.inner;
    const NodeId field = ui.id_of("find");
    const NodeId list = ui.id_of("list");
    result.is_close_asked = dialog.is_close_asked || ui.take_event(field, PageEventKind::escape);
    const bool is_moved = read_keys(ui, field, count, state.active);
    const FieldResult typed = text_field(ui, inner, "find", title, state.typed,
                                         {.placeholder = placeholder,
                                          .is_search = true,
                                          .is_label_hidden = true,
                                          .takes_focus = true});
    bool is_taken = typed.is_entered || std::exchange(state.is_entered, false);
    const std::string& now = typed.changed ? *typed.changed : typed.draft;
    if ((typed.is_editing || typed.changed) && now != state.typed) {
        state.typed = now;
        state.active = 0;
        state.is_entered = std::exchange(is_taken, false);
        ui.wake_in(0);  // the list is of what was typed before
    }
    state.active = std::clamp(state.active, 0, std::max(0, count - 1));
    make_combobox(ui, field, list, count == 0 ? 0 : item_id(list, state.active));
    if (is_taken && count > 0) result.picked = state.active;

    inner.skip(space::s);
    const std::string found = count == 0 ? std::string(widget_says::nothing_found)
                                         : std::to_string(count) + std::string(widget_says::found);
    text(ui, inner, found, TextStyle::caption, Tone::muted);
    std::string& told = ui.state().search_told;
    if (typed.is_editing && told != found) ui.announce(found);
    told = found;
    const float height = std::clamp(ui.height() - 280, 2 * item_height, 9 * item_height);
    const auto pressed =
        draw_items(ui, inner.take(height), title, {list, is_moved}, items, state.active);
    if (pressed) result.picked = pressed;
    end_dialog(ui, dialog);
    return result;
}

}  // namespace kam::ui
