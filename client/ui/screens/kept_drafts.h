// What a page that is closed or killed keeps of the screens: lines of text, as widgets/kept.h.
#pragma once

#include <string>
#include <string_view>

#include "client/ui/screens/screen.h"

namespace kam::ui {

void add_kept_drafts(std::string& text, const UiState& state);
void take_kept_draft(UiState& state, std::string_view line);

}  // namespace kam::ui
