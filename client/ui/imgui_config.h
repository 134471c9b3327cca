// Configures Dear ImGui for this product. It takes the place of imconfig.h in every build, so that
// the native tests and the browser see the same types.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_USE_WCHAR32

// Not for users, and a third of the code.
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS

// The browser has no files and no terminal; state and clipboard go through client/platform.
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_TTY_FUNCTIONS

// Called by a failed assertion inside Dear ImGui: prints to stderr and ends the program. On in
// every build, as all our assertions are.
extern "C++" [[noreturn]] void kam_ui_assert_failed(const char* expr, const char* file, int line);

#define IM_ASSERT(expr) \
    (static_cast<bool>(expr) ? void(0) : kam_ui_assert_failed(#expr, __FILE__, __LINE__))
