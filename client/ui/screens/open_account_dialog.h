// Asks who leads a new account, and its name where it does not come from a candidate. Not drawn by
// the list it belongs to, which is there before it: see client/frame_second_part.h.
#pragma once

#include "client/ui/screens/screen.h"

namespace kam::ui {

// Drawn while `screen.state` names a candidate or a new client; nothing otherwise.
void draw_open_account_dialog(const Screen& screen, const view::AccountListView& view);

}  // namespace kam::ui
