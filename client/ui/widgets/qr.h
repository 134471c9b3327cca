// An address as a picture that a phone's camera reads.
#pragma once

#include <string_view>

#include "client/ui/widgets/layout.h"
#include "client/ui/widgets/ui.h"

namespace kam::ui {

// Black on white with its quiet zone in every theme, since readers expect it so; a square at the
// rectangle's upper left. Draws nothing where the text is empty or too long (about 210 bytes).
void qr(Ui& ui, const Rect& rect, std::string_view text);

}  // namespace kam::ui
