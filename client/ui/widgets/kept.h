// What a page that is closed or killed keeps of the widgets: text that no record has yet, and how
// far areas were scrolled. Lines of text; client/app/saved_tab.h has those of the app beside them.
#pragma once

#include <string>
#include <string_view>

#include "client/ui/widgets/ui.h"

namespace kam::ui {

void add_kept_lines(std::string& text, const Ui& ui);
// Each field takes its draft when it is drawn next. Scrolling is only for the same tab.
void take_kept_line(Ui& ui, std::string_view line, bool is_scrolled);

// Several values in one line.
std::string kept_value(std::string_view value);
std::string take_kept_value(std::string_view& line);

}  // namespace kam::ui
