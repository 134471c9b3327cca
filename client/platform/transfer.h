// What leaves and enters the page besides typing: the clipboard, downloads, files that are chosen
// or dropped. What comes in is told to the widgets as page events (copy, paste, file, drag).
#pragma once

#include <string>

#include "client/ui/widgets/ui.h"

namespace kam::platform {

void start_transfer();
// Answers the copy that asked for this frame; else writes by itself, as after a Copy button.
void put_clip(const ui::Clip& clip);
void save_file(const ui::Download& file);

}  // namespace kam::platform
