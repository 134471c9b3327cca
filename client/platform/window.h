// The SDL2 window over the page's canvas, and the pointer. The canvas follows its box in device
// pixels exactly; the keyboard is not ours but the browser's and the mirror's (mirror.h).
#pragma once

namespace kam::platform {

// In px of the app, which are CSS px at the usual size of text.
struct Viewport {
    float width = 0, height = 0;
    int pixel_width = 0, pixel_height = 0;
    float pixel_ratio = 1;  // device pixels for one of them
};

struct Wheel {
    float x = 0, y = 0;  // px of the app, positive = content moves up or left
};

// False when there is no WebGL2.
bool open_window();
const Viewport& viewport();
// Shows everything larger, as the browser's zoom does: the app lays out in fewer px of more device
// pixels. 1 = as usual.
void set_text_scale(float scale);
float text_scale();
// As the browser tells it, before the scale.
const Viewport& page_viewport();
// What SDL has seen since the last frame goes into ImGuiIO, with size and time. Before NewFrame().
void feed_imgui(double now_ms);
Wheel take_wheel();
// A button is down or input still waits in Dear ImGui's queue: another frame is needed.
bool is_input_unfinished();
// The cursor that Dear ImGui wishes for. After Render().
void show_cursor();

}  // namespace kam::platform
