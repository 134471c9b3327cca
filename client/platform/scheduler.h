// Frames on demand. Nothing runs by itself: something that happened asks for a frame, and when
// nothing happens there are no animation frames and no timers at all.
#pragma once

namespace kam::platform {

using Step = void (*)();

// `frame` draws; `work` lets the app act without drawing (messages, reconnecting). Call once.
void start_scheduler(Step frame, Step work);

// At least `count` further frames. Dear ImGui wants two or three after an event: hover, the size of
// popups and queued input settle one frame later. In a hidden tab they come when it is shown again.
void request_frame(int count = 1);
// A frame when `ms` have passed, unless one comes earlier; negative = never mind.
void wake_in(double ms);

// Work at the end of this turn of the event loop, once however often it is asked for. Unlike frames
// this also runs in a hidden tab.
void request_work();
// Work when `ms` have passed; negative = never mind. The latest call counts.
void work_in(double ms);

}  // namespace kam::platform
