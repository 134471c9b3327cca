// The column chooser: checkboxes in a popup that stays open while they are used.
#include <algorithm>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/data_table_parts.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/popup_list.h"
#include "client/ui/widgets/widgets.h"
#include "client/ui/widgets/words.h"
#include "imgui_internal.h"

namespace kam::ui {
namespace {

constexpr float line_height = 40;
constexpr float margin = 8;

void close(Ui& ui) {
    if (ui.state().popup.opener != 0) ui.focus(ui.state().popup.opener);
    ui.state().popup = {};
    ui.wake_in(0);
}

bool is_pressed_outside(Ui& ui, NodeId owner) {
    const Rect all{0, 0, ui.width(), ui.height()};
    begin_layer(ui, mixed_id(owner, 0xCA7CU), all, Layer::popup);
    const bool is_hit = is_pointed_at(all) && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                        ui.state().popup.opened_frame < ui.state().frame;
    end_layer(ui);
    return is_hit;
}

void draw_choices(TableFrame& table, Column& column) {
    DataTableState& state = table.state;
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        const DataColumn& one = table.columns[i];
        const auto found = state.hidden.find(one.key);
        const bool is_shown = found == state.hidden.end();
        if (!checkbox(table.ui, column, one.key, one.label, is_shown)) continue;
        if (is_shown) {
            state.hidden.emplace(one.key);
        } else {
            state.hidden.erase(found);
        }
        table.result.is_changed = true;
    }
    column.skip(space::xs);
    rule(table.ui, column);
    column.skip(space::xs);
    if (const auto now = checkbox(table.ui, column, "compact rows", widget_says::compact_rows,
                                  state.is_compact)) {
        state.is_compact = *now;
        table.result.is_changed = true;
    }
}

}  // namespace

void open_column_chooser(TableFrame& table) {
    open_popup(table.ui, mixed_id(table.scope, "chooser"));
}

void draw_column_chooser(TableFrame& table, const Rect& anchor) {
    Ui& ui = table.ui;
    const NodeId owner = mixed_id(table.scope, "chooser");
    if (!is_popup_open(ui, owner)) return;
    keep_overlay(ui, owner, Layer::popup);
    if (take_escape(ui, owner) || is_pressed_outside(ui, owner)) {
        close(ui);
        return;
    }
    const float wanted = static_cast<float>(table.columns.size()) * line_height + 32;
    const float y = anchor.bottom() + 4;
    const float height = std::min(wanted, std::max(ui.height() - y - margin, 4 * line_height));
    const float width = std::min(260.0F, ui.width() - 2 * margin);
    const float x = std::clamp(anchor.x, margin, std::max(margin, ui.width() - width - margin));
    const Rect rect{x, std::min(y, std::max(margin, ui.height() - height - margin)), width, height};
    begin_layer(ui, owner, rect, Layer::popup);
    draw_surface(ui, rect, 10, 14, ui.theme().surface);
    {
        const Scope scope(ui, Role::group, "chooser", widget_says::columns, rect);
        Column column = begin_scroll(ui, rect, "columns", space::l, 12);
        if (ui.state().popup.active < 0 && table.columns.size() > 1) {
            ui.state().popup.active = 0;
            ui.focus(ui.id_of(table.columns[1].key));
        }
        draw_choices(table, column);
        end_scroll(ui, column);
    }
    end_layer(ui);
}

}  // namespace kam::ui
