// What the app says: to the platform what it shall do, to the screens what is so.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "client/app/intent.h"
#include "shared/base/time.h"

namespace kam::app {

struct Toast {
    std::string id;
    std::string words;
    std::string action_label;  // "Undo", "Copy text", "" for none
    std::string text_to_copy;
    bool is_error = false;
    base::TimeMs expires;        // errors with text stay until dismissed
    std::int64_t undo_step = 0;  // what "Undo" takes back, though more was done since
};

// What the server said about a space, to be taken again when the tab is opened anew. Without text:
// drop what was kept; `is_first` replaces it.
struct KeptFrame {
    std::string space;  // "" = the welcome
    std::string text;
    bool is_first = false;
};

// What the platform shall do after a step; taken once. Close, then connect, then send; replace the
// route, then push one.
struct AppOutput {
    std::vector<std::string> frames;  // to send, in order
    bool is_connect_wanted = false;
    bool is_close_wanted = false;              // no socket_closed must follow
    std::optional<std::string> replace_route;  // the same step, other filters
    std::optional<std::string> push_route;     // a new step in the browser's history
    bool is_sign_out_wanted = false;
    // The socket was refused again and again: ask the server whether we are still signed in.
    bool is_session_check_wanted = false;
    std::optional<ThemeChoice> theme;
    std::optional<int> text_size;  // per cent
    std::optional<std::string> copy_text;
    // On disk before any of `frames` is sent, and told to this browser's other tabs.
    std::optional<std::string> outboxes;
    std::vector<KeptFrame> kept;
    std::string taken_tab;  // a leftover that is now in `outboxes`; drop it in the same step
    bool is_full_screen_toggled = false;
    std::optional<std::string> visits;  // for all tabs, kept when they are closed
};

struct NewsState {
    bool is_current = false;  // the plan is before the person as the server has it
    base::TimeMs since;       // when they had seen it last before that; 0 = not known
};

}  // namespace kam::app
