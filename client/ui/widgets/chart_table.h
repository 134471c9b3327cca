// The table twin of a chart: stated without being drawn, or drawn. For widgets only.
#pragma once

#include "client/ui/widgets/charts.h"

namespace kam::ui {

// For whoever does not see the picture, while it is shown in `rect`.
void state_chart_table(Ui& ui, const Chart& chart, const Rect& rect);
void draw_chart_table(Ui& ui, Column& column, const Chart& chart);

}  // namespace kam::ui
