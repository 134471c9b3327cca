// Draws Dear ImGui's triangles by WebGL2. It never asks GL for its state (each such question stops
// the browser's pipeline and costs more than all drawing), because nobody else uses the context.
#pragma once

#include "client/ui/theme.h"

struct ImDrawData;

namespace kam::platform {

// Makes program and buffers; again after a lost context came back.
void start_renderer();
// One clear and the triangles of one frame. Corners of glyphs are moved onto whole device pixels,
// so text is crisp at every ratio, also while something scrolls by fractions.
void render(const ImDrawData& data, ui::Colour background);

}  // namespace kam::platform
