// What holds of every frame: whatever can be pressed is stated, and nothing is left without words.
#pragma once

#include "tests/ui/ui_fixture.h"

namespace kam::test {

// Each item that Dear ImGui took for interactive in the last frame is a control in the same place;
// all but containers have a name and a size; no two controls share a key in one scope.
void check_coverage(UiFixture& fixture);

}  // namespace kam::test
