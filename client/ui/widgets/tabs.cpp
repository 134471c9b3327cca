// Tabs over the panel of the chosen one.
#include <algorithm>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"

namespace kam::ui {
namespace {

NodeId tab_id(NodeId list, int index) {
    return mixed_id(mixed_id(list, "tab"), static_cast<std::uint32_t>(index));
}

// The tab that a key led to from the one with the focus.
std::optional<int> read_arrows(Ui& ui, NodeId list, int count) {
    std::string key;
    for (int i = 0; i < count; ++i) {
        if (!ui.take_event(tab_id(list, i), PageEventKind::key, &key)) continue;
        int next = i;
        if (key == "ArrowRight") next = (i + 1) % count;
        if (key == "ArrowLeft") next = (i + count - 1) % count;
        if (key == "Home") next = 0;
        if (key == "End") next = count - 1;
        ui.focus(tab_id(list, next));
        return next;
    }
    return std::nullopt;
}

bool draw_tab(Ui& ui, const Rect& rect, SemNode node) {
    const Theme& theme = ui.theme();
    const bool is_chosen = node.is_checked;
    const std::string words = node.name;
    node.role = Role::tab;
    node.rect = rect;
    const Control control = add_control(ui, std::move(node));
    if (control.glow > 0) fill(ui, rect, faded(theme.hover, control.glow), size::radius);
    const Face face = face_of(TextStyle::strong);
    const TextLine line = fit(face, words, rect.w - 2 * space::m);
    const Colour ink = is_chosen ? theme.accent : mix(theme.muted, theme.text, control.glow);
    draw_line(*ImGui::GetWindowDrawList(), face, rect.x + (rect.w - line.width) / 2,
              rect.y + (rect.h - face.type.line) / 2, line, ink);
    if (is_chosen) {
        fill(ui, snapped(Rect{rect.x + space::s, rect.bottom() - 3, rect.w - 2 * space::s, 3}),
             theme.accent, 1.5F);
    }
    if (line.is_cut) tooltip_for(ui, control, rect, words);
    return control.is_clicked;
}

}  // namespace

Tabs begin_tabs(Ui& ui, const Column& column, std::string_view id, std::string_view name,
                std::span<const std::string_view> labels, int chosen) {
    const NodeId own = claim_id(ui, id);
    const NodeId panel = mixed_id(own, "panel");
    const int count = static_cast<int>(labels.size());
    Tabs tabs{column, read_arrows(ui, own, count)};
    SemNode list;
    list.id = own;
    list.role = Role::tablist;
    list.name = name;
    ui.open_node(std::move(list));
    float x = 0;
    float y = column.y;
    for (int i = 0; i < count; ++i) {
        const std::string_view label = labels[static_cast<std::size_t>(i)];
        const float wide = text_width(ui, label, TextStyle::strong) + 2 * space::l;
        const float width = std::min(wide, column.w);
        if (x > 0 && x + width > column.w) {
            x = 0;
            y += size::control_height;
        }
        SemNode node;
        node.id = tab_id(own, i);
        node.name = label;
        node.is_checked = i == chosen;
        node.is_skipped_by_tab = i != std::max(chosen, 0);
        if (i == chosen) node.controls = panel;
        const Rect rect{column.x + x, y, width, size::control_height};
        if (draw_tab(ui, rect, std::move(node))) tabs.picked = i;
        x += width;
    }
    ui.close_node();
    tabs.inner.y = y + size::control_height;
    rule(ui, tabs.inner);
    tabs.inner.skip(space::l);

    SemNode node;
    node.id = panel;
    node.role = Role::tabpanel;
    if (chosen >= 0 && chosen < count) node.name = labels[static_cast<std::size_t>(chosen)];
    ui.open_node(std::move(node));
    ui.push_id(id);
    if (tabs.picked == chosen) tabs.picked.reset();
    return tabs;
}

void end_tabs(Ui& ui, Column& column, const Tabs& tabs) {
    ui.pop_id();
    ui.close_node();
    column.y = tabs.inner.y;
}

}  // namespace kam::ui
