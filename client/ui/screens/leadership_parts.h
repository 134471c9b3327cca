// The parts of the leadership page. Each draws into a column and moves it down.
#pragma once

#include "client/ui/screens/screen.h"

namespace kam::ui {

void draw_leadership_tiles(const Screen& screen, Column& column, const view::LeadershipView& view);
// What the opened tile is made of.
void draw_tile_explanation(const Screen& screen, const Rect& rect, const view::LeadershipView& view,
                           const view::LeadershipTile& tile);
void draw_leadership_rows(const Screen& screen, Column& column, const view::LeadershipView& view);
// Marks and how many there are of each; returns the width.
float draw_mark_counts(const Screen& screen, const Rect& rect, const std::array<int, 5>& counts);
// The same page narrowed down otherwise.
void go_filtered(const Screen& screen, const view::LeadershipFilter& filter);

}  // namespace kam::ui
