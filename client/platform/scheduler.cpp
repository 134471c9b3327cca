#include "client/platform/scheduler.h"

#include <emscripten/emscripten.h>

#include <algorithm>

#include "shared/base/check.h"

namespace kam::platform {
namespace {

enum Timer { wake_timer, work_timer };

struct Scheduler {
    Step frame = nullptr;
    Step work = nullptr;
    int frames_left = 0;
    bool is_frame_pending = false;
    bool is_work_pending = false;
};
Scheduler scheduler;

}  // namespace

extern "C" {
void rapport_js_request_frame();
void rapport_js_set_timer(int kind, double ms);
EMSCRIPTEN_KEEPALIVE void rapport_frame();
EMSCRIPTEN_KEEPALIVE void rapport_timer(int kind);
EMSCRIPTEN_KEEPALIVE void rapport_work();
EMSCRIPTEN_KEEPALIVE void rapport_frames(int count);
}

void start_scheduler(Step frame, Step work) {
    KAM_ASSERT(scheduler.frame == nullptr);
    scheduler.frame = frame;
    scheduler.work = work;
}

void request_frame(int count) {
    scheduler.frames_left = std::max(scheduler.frames_left, count);
    if (scheduler.is_frame_pending) return;
    scheduler.is_frame_pending = true;
    rapport_js_request_frame();
}

void wake_in(double ms) {
    rapport_js_set_timer(wake_timer, ms);
}

void request_work() {
    if (scheduler.is_work_pending) return;
    scheduler.is_work_pending = true;
    rapport_js_set_timer(work_timer, 0);
}

void work_in(double ms) {
    // Work that is already asked for must not be put off.
    if (!scheduler.is_work_pending) rapport_js_set_timer(work_timer, ms);
}

void rapport_frame() {
    scheduler.is_frame_pending = false;
    scheduler.frames_left = std::max(0, scheduler.frames_left - 1);
    scheduler.frame();
    if (scheduler.frames_left > 0) request_frame(scheduler.frames_left);
}

void rapport_frames(int count) {
    request_frame(count);
}

void rapport_work() {
    scheduler.work();
}

void rapport_timer(int kind) {
    if (kind == wake_timer) {
        request_frame();
        return;
    }
    scheduler.is_work_pending = false;
    scheduler.work();
}

}  // namespace kam::platform
