// A month to pick a day from, above everything. For widgets only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "client/ui/widgets/ui.h"
#include "shared/base/time.h"

namespace kam::ui {

// "Tuesday 14 March 2027"
std::string long_day_words(base::Day day);
void open_calendar(Ui& ui, NodeId owner, base::Day day);
// Draws it if it is open; the day that was picked. `name` is the dialog's.
std::optional<base::Day> calendar(Ui& ui, NodeId owner, std::string_view name, const Rect& anchor,
                                  std::optional<base::Day> chosen, base::Day today);

}  // namespace kam::ui
