// Asks who leads a new account, and its name where it does not come from a candidate.
#pragma once

#include "client/ui/screens/screen.h"

namespace kam::ui {

// Drawn while `screen.state` names a candidate or a new client; nothing otherwise.
void draw_open_account_dialog(const Screen& screen, const view::AccountListView& view);

}  // namespace kam::ui
