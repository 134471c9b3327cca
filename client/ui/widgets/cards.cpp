// Cards, panels and dialogs: surfaces around content whose height is known only afterwards.
#include <algorithm>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "client/ui/widgets/words.h"
#include "imgui_internal.h"

namespace kam::ui {
namespace {

// Drawn at this height first; then the lower half of its corners and edges is moved.
constexpr float provisional_height = 200;
constexpr float header_height = 64;

SemNode container_node(NodeId id, Role role, std::string_view name, const Rect& rect) {
    SemNode node;
    node.id = id;
    node.role = role;
    node.name = name;
    node.rect = rect;
    return node;
}

bool is_new_overlay(Ui& ui, NodeId id) {
    const std::vector<Overlay>& open = ui.state().overlays;
    return std::none_of(open.begin(), open.end(),
                        [&](const Overlay& overlay) { return overlay.id == id; });
}

// The title's line with the close button at its end; true when that is pressed.
bool draw_header(Ui& ui, const Rect& rect, std::string_view title, NodeId* heading = nullptr) {
    const Rect line{rect.x + space::xl, rect.y + 12, rect.w - 2 * space::xl - 40, 40};
    // On a phone a long one is smaller rather than cut.
    const bool is_long = text_width(ui, title, TextStyle::section) > line.w;
    text_in(ui, line, title, is_long ? TextStyle::strong : TextStyle::section, Tone::text,
            Align::left, Role::heading2);
    if (heading != nullptr) *heading = ui.state().output.nodes.back().id;
    return icon_button(ui, {rect.right() - space::xl - 32, rect.y + 12, 40, 40}, "close",
                       Icon::close, widget_says::close);
}

}  // namespace

Card begin_card(Ui& ui, const Column& column, std::string_view id, std::string_view name,
                float padding) {
    Card card;
    card.padding = padding;
    card.rect = snapped(Rect{column.x, column.y, column.w, provisional_height});
    card.first_vertex = draw_surface(ui, card.rect, size::card_radius, 6, ui.theme().surface);
    card.vertex_count = ImGui::GetWindowDrawList()->VtxBuffer.Size - card.first_vertex;
    const Role role = name.empty() ? Role::group : Role::region;
    ui.open_node(container_node(claim_id(ui, id), role, name, {}));
    ui.push_id(id);
    // Without padding, rows still leave the card its edge.
    const float side = std::max(padding, edge_width(ui.theme()));
    card.inner = {card.rect.x + side, card.rect.y + padding, card.rect.w - 2 * side};
    return card;
}

void end_card(Ui& ui, Column& column, Card& card) {
    const float height = snapped(std::max(card.inner.y + card.padding - card.rect.y, 8.0F));
    stretch_surface(ui, card.first_vertex, card.vertex_count, card.rect.y + provisional_height / 2,
                    height - provisional_height);
    card.rect.h = height;
    Ui::State& state = ui.state();
    SemNode& node = state.output.nodes[state.parents.back().index];
    node.rect = card.rect;
    const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
    node.clip =
        intersection(card.rect, {clip.Min.x, clip.Min.y, clip.GetWidth(), clip.GetHeight()});
    ui.pop_id();
    ui.close_node();
    column.y = card.rect.bottom();
}

Panel begin_panel_header(Ui& ui, const Rect& rect, std::string_view id, std::string_view title) {
    const Theme& theme = ui.theme();
    Rect box = rect;
    if (ui.is_phone()) {
        box.x = 0;
        box.w = ui.width();
    }
    box = snapped(box);
    Panel panel;
    const NodeId own = claim_id(ui, id);
    const bool is_new = is_new_overlay(ui, own);
    keep_overlay(ui, own, Layer::panel);
    begin_layer(ui, own, box, Layer::panel);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();
    draw_shadow(ui, box, 0, 16);
    list.PopClipRect();
    fill(ui, box, theme.surface);
    fill(ui, {box.x, box.y, edge_width(theme), box.h}, theme.hairline);

    ui.open_node(container_node(own, Role::complementary, title, box));
    ui.push_id(id);
    NodeId heading = 0;
    panel.is_close_asked = draw_header(ui, box, title, &heading);
    // The keyboard and the screen reader come along; closing leads them back.
    // A page that is opened with a panel starts at its beginning, as pages do.
    const bool is_somebody_here = ui.state().pressed != 0 || ui.state().focused != 0;
    if (is_new && is_somebody_here) ui.focus(heading);
    if (take_escape(ui, own)) panel.is_close_asked = true;
    fill(ui, {box.x, box.y + header_height - 1, box.w, 1}, theme.hairline);
    const float title_width = text_width(ui, title, TextStyle::section) + space::l;
    panel.box = box;
    panel.header = {box.x + space::xl + title_width, box.y + 12,
                    box.w - 2 * space::xl - 40 - title_width, 40};
    return panel;
}

void begin_panel_body(Ui& ui, Panel& panel) {
    const Rect& box = panel.box;
    panel.inner =
        begin_scroll(ui, {box.x + 1, box.y + header_height, box.w - 1, box.h - header_height},
                     "body", space::xl, space::xl);
}

Panel begin_panel(Ui& ui, const Rect& rect, std::string_view id, std::string_view title) {
    Panel panel = begin_panel_header(ui, rect, id, title);
    begin_panel_body(ui, panel);
    return panel;
}

void end_panel(Ui& ui, Panel& panel) {
    end_scroll(ui, panel.inner);
    ui.pop_id();
    ui.close_node();
    end_layer(ui);
}

Dialog begin_dialog(Ui& ui, std::string_view id, std::string_view title, float width) {
    const Theme& theme = ui.theme();
    Ui::State& state = ui.state();
    const NodeId own = claim_id(ui, id);
    const bool is_new = is_new_overlay(ui, own);
    if (is_new) ui.focus(own);
    keep_overlay(ui, own, Layer::dialog);

    const Rect all{0, 0, ui.width(), ui.height()};
    begin_layer(ui, mixed_id(own, "scrim"), all, Layer::dialog);
    ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, {all.w, all.h}, theme.scrim);
    Dialog dialog;
    dialog.is_close_asked =
        !is_new && is_pointed_at(all) && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
    end_layer(ui);

    // Its content has told its height in the frame before; in the first frame it is not yet seen.
    const float known = state.heights[own];
    const float height = std::min(known > 0 ? known : 240.0F, all.h - 2 * space::l);
    const float wide = std::min(width, all.w - 2 * space::l);
    const Rect box = snapped(Rect{(all.w - wide) / 2, (all.h - height) * 0.4F, wide, height});
    begin_layer(ui, own, box, Layer::dialog);
    ImGui::PushClipRect(top_left(box), known > 0 ? bottom_right(box) : top_left(box), true);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (known > 0) list.PushClipRectFullScreen();
    draw_surface(ui, box, size::card_radius, 20, theme.surface);
    if (known > 0) list.PopClipRect();

    SemNode node = container_node(own, Role::dialog, title, box);
    node.is_modal = true;
    ui.open_node(std::move(node));
    ui.push_id(id);
    if (draw_header(ui, box, title)) dialog.is_close_asked = true;
    if (take_escape(ui, own)) dialog.is_close_asked = true;
    dialog.inner = begin_scroll(
        ui, {box.x, box.y + header_height - 4, box.w, box.h - header_height + 4 - space::s}, "body",
        space::xl, space::s);
    return dialog;
}

void end_dialog(Ui& ui, Dialog& dialog) {
    end_scroll(ui, dialog.inner);
    Ui::State& state = ui.state();
    const NodeId own = state.parents.back().id;
    const NodeId body = mixed_id(state.ids.back().id, "body");
    const float height = header_height - 4 + state.scroll_positions[body].extent + space::l;
    if (state.heights[own] != height) ui.wake_in(0);
    state.heights[own] = height;
    ui.pop_id();
    ui.close_node();
    ImGui::PopClipRect();
    end_layer(ui);
}

}  // namespace kam::ui
