// The widgets. Each draws, takes part in layout, and states its semantics.
#pragma once

#include "client/ui/widgets/board.h"
#include "client/ui/widgets/charts.h"
#include "client/ui/widgets/controls.h"
#include "client/ui/widgets/data_table.h"
#include "client/ui/widgets/icons.h"
#include "client/ui/widgets/inputs.h"
#include "client/ui/widgets/layout.h"
#include "client/ui/widgets/marks.h"
#include "client/ui/widgets/surfaces.h"
#include "client/ui/widgets/tree.h"
#include "client/ui/widgets/ui.h"
