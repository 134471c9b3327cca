#include "client/ui/imgui_config.h"

#include <cstdio>
#include <cstdlib>

void kam_ui_assert_failed(const char* expr, const char* file, int line) {
    std::fprintf(stderr, "Dear ImGui assertion failed: %s (%s:%d)\n", expr, file, line);
    std::abort();
}
