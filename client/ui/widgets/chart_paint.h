// For widgets only.
#pragma once

#include "client/ui/widgets/chart_picture.h"
#include "client/ui/widgets/ui.h"

namespace kam::ui {

void draw_picture(Ui& ui, const ChartPicture& picture, float x, float y);

}  // namespace kam::ui
