// The frame around the screens: where one is, how the changes are kept, who else is here.
#pragma once

#include <string>
#include <vector>

#include "client/view/client_name.h"
#include "client/view/route.h"
#include "client/view/words.h"
#include "shared/base/ids.h"

namespace kam::view {

enum class SaveState { saved, saving, offline, loading };
struct ToastItem {
    std::string id, words, action_label;
    bool is_error = false;
};
// A colleague who is on this client now.
struct PresentPerson {
    base::PersonId person;
    std::string name;
    std::string writing;  // "Catherine Bellamy is writing here"
    std::string open;     // "insight/<id>"; "" = the client as a whole
    std::string field;    // being written in, or ""
};
struct ShellView {
    Route route;
    std::vector<ClientName> clients;  // all one may go to, by name
    std::string person_name, person_title;
    base::PersonId person;
    bool has_leadership = false;
    bool is_demo = false;
    SaveState save = SaveState::loading;
    int waiting_changes = 0;
    std::string undo_label, redo_label;  // empty = nothing to undo
    std::vector<ToastItem> toasts;
    std::vector<RefusedItem> refused;    // oldest first
    std::vector<PresentPerson> present;  // on the client of this route, one entry a window
    bool is_kept = true;                 // this browser keeps on disk what waits
    int theme_choice = 0;                // app::ThemeChoice
    int text_size = 100;                 // per cent
};

}  // namespace kam::view
