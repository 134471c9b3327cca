// Keeps real, transparent DOM elements in step with what is drawn: for keyboard, assistive
// technology, find-in-page, tests, and for typing (fields are real <input> and <textarea>).
#pragma once

#include <string>
#include <vector>

#include "client/ui/semantics.h"

namespace kam::platform {

void start_mirror();
// After each drawn frame. The page is touched only where something changed.
void update_mirror(const std::vector<ui::SemNode>& nodes);
// Whether it need not follow a frame that is scrolled by wheel or finger: once a second, and not in
// each few of slow frames, is enough while the page moves, as nothing in it can be aimed at. What
// shows the focus is never left behind. `now_ms` as monotonic_ms; asked once a frame, before it.
bool can_leave_mirror(double now_ms);
// Instead of update_mirror: asks for a further frame, so that the first one in which the page rests
// is followed at once.
void leave_mirror();
struct Keyboard {
    bool has_slash = true;  // "/" is a shortcut
    bool is_mac = false;
};
Keyboard keyboard();
void set_slash_key(bool is_on);
// Spoken by screen readers when they are done with the current sentence.
void announce(const std::string& sentence);
std::vector<ui::PageEvent> take_page_events();
bool has_page_events();
// What somebody was typing in fields that have gone.
std::vector<std::string> take_lost_texts();

}  // namespace kam::platform
