// Selects and menus: a control or a caller's button, and the list it opens.
#include <algorithm>
#include <cstdlib>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/field_frame.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/popup_list.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {
namespace {

bool is_opening_key(const std::string& key) {
    return key == "ArrowDown" || key == "ArrowUp";
}

Control draw_closed(Ui& ui, const Rect& box, NodeId id, std::string_view label,
                    std::string_view shown, bool is_open, const FieldOptions& options) {
    const Theme& theme = ui.theme();
    SemNode node;
    node.id = id;
    node.role = Role::combobox;
    node.rect = box;
    node.name = label;
    node.value = shown;
    node.description = field_description(options);
    node.is_expanded = is_open;
    if (is_open) node.controls = popup_list_id(mixed_id(id, "popup"));
    node.is_invalid = !options.error.empty();
    node.is_required = options.is_required;
    node.is_disabled = options.is_disabled;
    const Control control = add_control(ui, std::move(node));
    draw_field_box(ui, box, {is_open, !options.error.empty(), control.glow, options.is_disabled});

    const Face face = face_of(TextStyle::body);
    const std::string_view words = shown.empty() ? options.placeholder : shown;
    const TextLine line = fit(face, words, box.w - 2 * field_padding - 26);
    const bool is_quiet = shown.empty() || options.is_disabled;
    draw_line(*ImGui::GetWindowDrawList(), face, box.x + field_padding,
              box.y + (box.h - face.type.line) / 2, line, is_quiet ? theme.muted : theme.text);
    draw_icon(ui, Icon::chevron_down, {box.right() - 30, box.y + (box.h - 18) / 2, 18, 18},
              theme.muted);
    return control;
}

PopupItem entry_of(const MenuItem& item) {
    return {item.label,
            item.icon,
            item.is_disabled,
            item.is_danger,
            item.is_chosen.value_or(false),
            item.href,
            item.is_chosen.has_value()};
}

}  // namespace

std::optional<int> select(Ui& ui, Column& column, std::string_view id, std::string_view label,
                          std::span<const std::string> labels, int chosen,
                          std::string_view none_label, const FieldOptions& options) {
    const NodeId own = claim_id(ui, id);
    const NodeId popup = mixed_id(own, "popup");
    const bool has_none = !none_label.empty();
    const int count = static_cast<int>(labels.size());
    std::string_view shown = has_none ? none_label : std::string_view{};
    if (chosen >= 0 && chosen < count) shown = labels[static_cast<std::size_t>(chosen)];

    draw_field_label(
        ui, column, label, options,
        options.is_required && chosen < 0 ? widget_says::required : std::string_view{});
    const Rect box = snapped(column.take(size::control_height));
    const Control control =
        draw_closed(ui, box, own, label, shown, is_popup_open(ui, popup), options);
    std::string key;
    const bool is_keyed =
        ui.take_event(own, PageEventKind::key, &key) && is_opening_key(key) && !options.is_disabled;
    if ((control.is_clicked || is_keyed) && !is_popup_open(ui, popup)) {
        ui.state().pressed = own;
        open_popup(ui, popup);
    }
    draw_field_help(ui, column, own, options);
    if (!is_popup_open(ui, popup)) return std::nullopt;

    std::vector<PopupItem> items;
    if (has_none) items.push_back({.label = none_label, .is_chosen = chosen < 0});
    for (int i = 0; i < count; ++i) {
        items.push_back({.label = labels[static_cast<std::size_t>(i)], .is_chosen = i == chosen});
    }
    const std::optional<int> picked = popup_list(ui, popup, PopupKind::listbox, label, box, items);
    if (!picked) return std::nullopt;
    const int index = *picked - (has_none ? 1 : 0);
    if (index == chosen) return std::nullopt;
    return index;
}

bool is_menu_open(Ui& ui, std::string_view id) {
    return is_popup_open(ui, ui.id_of(id));
}

void open_menu(Ui& ui, std::string_view id) {
    open_popup(ui, ui.id_of(id));
}

std::optional<int> menu(Ui& ui, std::string_view id, std::string_view name, const Rect& anchor,
                        std::span<const MenuItem> items) {
    if (!is_menu_open(ui, id)) return std::nullopt;
    std::vector<PopupItem> entries;
    for (const MenuItem& item : items) {
        entries.push_back(entry_of(item));
    }
    // As wide as it needs, not as its button.
    const Rect place{anchor.x, anchor.y, 0, anchor.h};
    return popup_list(ui, ui.id_of(id), PopupKind::menu, name, place, entries);
}

bool has_context_menu(Ui& ui, NodeId control) {
    Ui::State& state = ui.state();
    const auto node = std::find_if(state.output.nodes.rbegin(), state.output.nodes.rend(),
                                   [&](const SemNode& each) { return each.id == control; });
    if (node == state.output.nodes.rend()) return false;
    node->has_menu = true;
    const NodeId popup = mixed_id(control, "context");
    std::string value;
    if (ui.take_event(control, PageEventKind::menu, &value)) {
        value += ' ';
        state.pressed = control;
        open_popup(ui, popup);
        const Rect box = node->clip;
        const std::size_t y = std::min(value.find(','), value.size() - 1) + 1;
        const ImVec2 point{static_cast<float>(std::atoi(value.c_str())),
                           static_cast<float>(std::atoi(value.c_str() + y))};
        Rect& anchor = state.popup.anchor;
        anchor = contains(box, point) ? Rect{point.x, point.y, 0, 0} : box;
        // Its row may still be on the way into sight.
        anchor.y = std::clamp(anchor.y, 0.0F, std::max(0.0F, ui.height() - anchor.h - 1));
    }
    return is_popup_open(ui, popup);
}

std::optional<int> context_menu(Ui& ui, NodeId control, std::string_view name,
                                std::span<const MenuItem> items) {
    std::vector<PopupItem> entries;
    for (const MenuItem& item : items) entries.push_back(entry_of(item));
    Rect anchor = ui.state().popup.anchor;
    anchor.w = 0;
    return popup_list(ui, mixed_id(control, "context"), PopupKind::menu, name, anchor, entries);
}

}  // namespace kam::ui
