// Files that people give us: chosen by the system's dialog, or dropped.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "client/ui/widgets/layout.h"
#include "client/ui/widgets/ui.h"

namespace kam::ui {

struct GivenFile {
    std::string name;
    std::string text;
};
// A place to drop a file on, with a button to choose one. `accept` as in HTML: ".csv,text/csv".
// What is too large is refused here, in words.
std::optional<GivenFile> file_zone(Ui& ui, Column& column, std::string_view id,
                                   std::string_view label, std::string_view accept);

}  // namespace kam::ui
