#include "client/platform/mirror.h"

#include <emscripten/emscripten.h>

#include <utility>

#include "client/platform/mirror_patch.h"
#include "client/platform/scheduler.h"
#include "client/platform/text_from_page.h"

namespace kam::platform {
namespace {

MirrorPatcher patcher;
std::vector<ui::PageEvent> events;
std::vector<std::string> lost_texts;
constexpr double scrolled_every_ms = 1000;
// … and where frames are slow, not in each few of them.
constexpr int scrolled_frames_min = 60;
double followed_at = -scrolled_every_ms;
int frames_left_behind = 0;

}  // namespace

extern "C" {
void rapport_js_start_mirror();
void rapport_js_patch_mirror(const char* json);
void rapport_js_after_frame();
int rapport_js_is_focus_scrolled();
void rapport_js_announce(const char* sentence);
int rapport_js_keyboard();
void rapport_js_set_slash(int is_on);
EMSCRIPTEN_KEEPALIVE void rapport_page_event(int kind, ui::NodeId id, char* value);
EMSCRIPTEN_KEEPALIVE void rapport_text_lost(char* text);
}

void start_mirror() {
    rapport_js_start_mirror();
}

void update_mirror(const std::vector<ui::SemNode>& nodes) {
    if (const auto patch = patcher.patch(nodes)) rapport_js_patch_mirror(patch->c_str());
    rapport_js_after_frame();
}

bool can_leave_mirror(double now_ms) {
    const bool is_due =
        ++frames_left_behind > scrolled_frames_min && now_ms - followed_at >= scrolled_every_ms;
    if (!is_due && rapport_js_is_focus_scrolled() == 0) return true;
    followed_at = now_ms;
    frames_left_behind = 0;
    return false;
}

void leave_mirror() {
    rapport_js_after_frame();
    request_frame();
}

void announce(const std::string& sentence) {
    rapport_js_announce(sentence.c_str());
}

Keyboard keyboard() {
    const int bits = rapport_js_keyboard();
    return {(bits & 1) != 0, (bits & 2) != 0};
}

void set_slash_key(bool is_on) {
    rapport_js_set_slash(is_on ? 1 : 0);
}

std::vector<ui::PageEvent> take_page_events() {
    return std::exchange(events, {});
}

bool has_page_events() {
    return !events.empty();
}

std::vector<std::string> take_lost_texts() {
    return std::exchange(lost_texts, {});
}

// `kind` counts as PageEventKind does; mirror_events.js repeats its order.
void rapport_page_event(int kind, ui::NodeId id, char* value) {
    events.push_back({static_cast<ui::PageEventKind>(kind), id, text_from_page(value)});
    request_frame(3);
}

void rapport_text_lost(char* text) {
    lost_texts.push_back(text_from_page(text));
    request_work();
}

}  // namespace kam::platform
