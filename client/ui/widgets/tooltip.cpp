// Tooltips and toasts: small surfaces above everything.
#include <algorithm>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {

void tooltip(Ui& ui, const Rect& anchor, std::string_view words) {
    if (words.empty()) return;
    TooltipState& tip = ui.state().tooltip;
    tip.wish = mixed_id(static_cast<NodeId>(anchor.x * 7 + anchor.y * 4099), words);
    tip.anchor = anchor;
    tip.words = words;
}

void draw_tooltip(Ui& ui) {
    constexpr double delay_ms = 400;
    constexpr float max_width = 320;
    Ui::State& state = ui.state();
    TooltipState& tip = state.tooltip;
    // The pointer may go over to what it says.
    const bool is_kept =
        tip.wish == 0 && tip.box.w > 0 && contains(tip.box.inset(-8, -8), ImGui::GetIO().MousePos);
    if (is_kept) tip.wish = tip.key;
    tip.box = {};
    if (tip.wish != tip.key) {
        tip.key = tip.wish;
        tip.since_ms = ui.now_ms();
        if (tip.wish == 0) tip.dismissed = 0;
    }
    if (tip.key == 0 || tip.key == tip.dismissed || state.popup.owner != 0) return;
    const double waited = ui.now_ms() - tip.since_ms;
    if (waited < delay_ms) {
        ui.wake_in(delay_ms - waited);
        return;
    }
    for (const PageEvent& event : state.input.events) {
        if (event.kind == PageEventKind::escape) tip.dismissed = tip.key;
    }
    if (tip.dismissed == tip.key) return;

    const Face face = face_of(TextStyle::caption);
    const std::vector<TextLine> lines =
        wrap(face, tip.words, std::min(max_width, ui.width() - 40), 12);
    float width = 0;
    for (const TextLine& line : lines) width = std::max(width, line.width);
    const float height = face.type.line * static_cast<float>(lines.size()) + 14;
    width += 24;
    const float middle = tip.anchor.x + tip.anchor.w / 2 - width / 2;
    const float x = std::clamp(middle, 8.0F, std::max(8.0F, ui.width() - width - 8));
    const bool has_room_below = tip.anchor.bottom() + 6 + height < ui.height() - 4;
    const float y = has_room_below ? tip.anchor.bottom() + 6 : tip.anchor.y - 6 - height;
    const Rect box = snapped(Rect{x, std::max(4.0F, y), width, height});
    tip.box = box;

    // Inverted, so that it stands out from cards.
    const Theme& theme = ui.theme();
    begin_layer(ui, 0x7001719U, box, Layer::tooltip);
    fill(ui, box, theme.text, 6);
    float line_y = box.y + 7;
    for (const TextLine& line : lines) {
        draw_line(*ImGui::GetWindowDrawList(), face, box.x + 12, line_y, line, theme.surface);
        line_y += face.type.line;
    }
    end_layer(ui);
}

namespace {

// What has the focus must be seen: a toast that would cover it stands above it and below the top
// bar, else below it.
Rect clear_of_focus(Ui& ui, const Rect& box) {
    const Ui::State& state = ui.state();
    for (const SemNode& node : state.output.nodes) {
        if (node.id != state.focused || !is_control(node.role)) continue;
        const Rect hidden = intersection(box, node.clip.inset(-space::s, -space::s));
        if (hidden.w <= 0 || hidden.h <= 0) return box;
        Rect moved = box;
        moved.y = node.clip.y - space::s - box.h;
        if (moved.y >= size::top_bar) return moved;
        moved.y = node.clip.bottom() + space::s;
        return moved.bottom() <= ui.height() ? moved : box;
    }
    return box;
}

}  // namespace

ToastWish toast(Ui& ui, const ToastView& view, int index) {
    const Theme& theme = ui.theme();
    const Face face = face_of(TextStyle::body);
    const bool has_action = !view.action_label.empty();
    const float action = has_action ? text_width(ui, view.action_label, TextStyle::strong) + 32 : 0;
    const float mark = view.is_error ? 32.0F : 0.0F;
    const float around = space::l + mark + action + 48 + (has_action ? 12.0F : 0.0F);
    const float widest = std::min(520.0F, ui.width() - 32);
    const std::vector<TextLine> lines = wrap(face, view.words, widest - around, 3);
    float width = 0;
    for (const TextLine& line : lines) width = std::max(width, line.width);
    width = std::min(widest, width + around + 4);
    const float words_height = face.type.line * static_cast<float>(lines.size());
    const float height = std::max(56.0F, words_height + 24);
    float& bottom = ui.state().toast_bottom;
    if (index == 0 || bottom <= 0)
        bottom = ui.height() - (ui.is_narrow() ? size::bottom_bar : 0) - space::l;
    const float x = ui.is_phone() ? (ui.width() - width) / 2 : space::l;
    const Rect box = snapped(clear_of_focus(ui, {x, bottom - height, width, height}));
    bottom = box.y - space::s;

    const IdScope scope(ui, view.id);
    const NodeId own = ui.id_of("toast");
    begin_layer(ui, own, box, Layer::toast);
    ImGui::GetWindowDrawList()->PushClipRectFullScreen();
    draw_surface(ui, box, size::card_radius, 14, theme.surface);
    ImGui::GetWindowDrawList()->PopClipRect();
    const bool is_pointed = !ui.state().input.is_touch && is_pointed_at(box);
    ToastWish wish = is_pointed ? ToastWish::hold : ToastWish::none;
    {
        const Role role = view.is_error       ? Role::alert
                          : view.is_announced ? Role::group
                                              : Role::status;
        const Scope node(ui, role, "toast",
                         view.is_error ? widget_says::problem : widget_says::message, box);
        if (view.is_error) {
            draw_icon(ui, Icon::warning, {box.x + space::l, box.y + (box.h - 20) / 2, 20, 20},
                      theme.bad);
        }
        Column words{box.x + space::l + mark, box.y + (box.h - words_height) / 2,
                     box.w - around + 4};
        text(ui, words, view.words, TextStyle::body, Tone::text, 3);
        const float button_y = box.y + (box.h - 40) / 2;
        ButtonOptions options;
        options.kind = ButtonKind::ghost;
        options.is_selected = true;
        if (has_action && button(ui, {box.right() - 48 - action, button_y + 2, action, 36}, "act",
                                 view.action_label, options)) {
            wish = ToastWish::act;
        }
        if (icon_button(ui, {box.right() - 44, button_y, 40, 40}, "dismiss", Icon::close,
                        widget_says::dismiss)) {
            wish = ToastWish::dismiss;
        }
        const bool is_focused =
            ui.has_keyboard_focus(ui.id_of("act")) || ui.has_keyboard_focus(ui.id_of("dismiss"));
        if (is_focused && wish == ToastWish::none) wish = ToastWish::hold;
    }
    end_layer(ui);
    return wish;
}

void draw_said(Ui& ui) {
    Ui::State& state = ui.state();
    if (state.said.empty()) return;
    const double left_ms = state.said_until_ms - ui.now_ms();
    const ToastView view{.id = "said", .words = state.said, .is_announced = true};
    if (left_ms <= 0 || toast(ui, view, 1) == ToastWish::dismiss) {
        state.said.clear();
        ui.wake_in(0);
    } else {
        ui.wake_in(left_ms);
    }
}

}  // namespace kam::ui
