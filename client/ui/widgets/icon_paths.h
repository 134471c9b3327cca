// The drawings of assets/icons as SVG path data on a grid of 24 × 24.
#pragma once

#include <string_view>

#include "client/ui/widgets/icons.h"

namespace kam::ui {

// Commands M L H V C A Z, absolute. Empty for Icon::none.
std::string_view icon_path(Icon icon);

}  // namespace kam::ui
