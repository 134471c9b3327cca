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
// The same after a frame that was scrolled by wheel or finger: once a second, and not in each few
// of slow frames, is enough while the page moves, as nothing in it can be aimed at; the
// first frame in which it rests is followed at once. What shows the focus is never left behind.
// Asks for a further frame when it has left the mirror as it was. `now_ms` as monotonic_ms.
void update_mirror_scrolled(const std::vector<ui::SemNode>& nodes, double now_ms);
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
