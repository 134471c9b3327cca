// What this browser keeps of a tab on disk (IndexedDB): its unsent changes and drafts, and what the
// server has said. A tab that is open holds a lock of its name, so that others know it is there.
#pragma once

#include <string>
#include <vector>

#include "client/app/app.h"

namespace kam::platform {

// Then `done` is called once with what an earlier page left, or with nothing.
void open_storage(void (*done)(app::Saved saved));

struct Keep {
    std::string text;
    std::string person;      // nothing of one is ever given to another
    int waiting = 0;         // changes in it that the server has not answered
    int refused = 0;         // changes in it that the person has to see
    bool is_urgent = false;  // frames sent after this call wait until it is on disk
    std::string taken_tab;   // is in `text` from now on
};
void keep(const Keep& keep);
void keep_frame(const app::KeptFrame& frame);

}  // namespace kam::platform
