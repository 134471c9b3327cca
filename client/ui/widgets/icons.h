// Icons are our own path data (assets/icons), drawn as strokes at any size.
#pragma once

#include "client/ui/theme.h"
#include "client/ui/widgets/layout.h"
#include "client/ui/widgets/ui.h"

namespace kam::ui {

enum class Icon {
    none,
    clients,
    leadership,
    programme,
    today,
    insight,
    opportunity,
    threat,
    plan,
    follow_up,
    target,
    action,
    review,
    search,
    plus,
    edit,
    trash,
    undo,
    redo,
    drag_handle,
    arrow_up,
    arrow_down,
    chevron_right,
    chevron_down,
    check,
    close,
    warning,
    info,
    calendar,
    person,
    people,
    sun,
    moon,
    sign_out,
    filter,
    sort,
    copy,
    refresh,
    external_link,
    menu,
    chevron_left,
};

// Decorative: says nothing to the semantic tree; the widget beside it has the name.
void draw_icon(Ui& ui, Icon icon, const Rect& rect, Colour colour);

}  // namespace kam::ui
