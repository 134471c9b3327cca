#include "client/platform/window.h"

#include <SDL.h>
#include <emscripten/emscripten.h>

#include <algorithm>
#include <cfloat>
#include <utility>

#include "client/platform/scheduler.h"
#include "imgui.h"
#include "imgui_internal.h"

namespace kam::platform {
namespace {

struct Window {
    SDL_Window* sdl = nullptr;
    Viewport page;      // as the browser tells it
    Viewport viewport;  // as the app sees it
    float text_scale = 1;
    Wheel wheel;
    double last_frame_ms = 0;
    int cursor = -1;
};
Window window;

// The page's callbacks push events; the watch runs at once, so nothing has to poll.
int on_sdl_event(void*, SDL_Event* event) {
    // SDL_PollEvent itself pushes this one: waking for it would draw for ever.
    if (event->type != SDL_POLLSENTINEL) request_frame(3);
    return 1;
}

// Rows with buttons inside take a press only where the pointer was a frame ago. As a touch source,
// Dear ImGui keeps a press that comes with its move for the next frame, so none is lost.
void settle_before_press(ImGuiIO& io) {
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
}

void feed_event(ImGuiIO& io, const SDL_Event& event) {
    settle_before_press(io);
    switch (event.type) {
        case SDL_MOUSEMOTION:
            io.AddMousePosEvent(static_cast<float>(event.motion.x),
                                static_cast<float>(event.motion.y));
            return;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP: {
            const bool is_down = event.type == SDL_MOUSEBUTTONDOWN;
            if (event.button.button == SDL_BUTTON_LEFT) io.AddMouseButtonEvent(0, is_down);
            if (event.button.button == SDL_BUTTON_RIGHT) io.AddMouseButtonEvent(1, is_down);
            return;
        }
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_LEAVE) {
                io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
            }
            return;
        default:
            return;
    }
}

void apply_text_scale() {
    Viewport& view = window.viewport;
    view = window.page;
    view.width /= window.text_scale;
    view.height /= window.text_scale;
    view.pixel_ratio *= window.text_scale;
}

void push_button(Uint32 type, int button) {
    SDL_Event event{};
    event.type = type;
    event.button.button = static_cast<Uint8>(button + 1);  // the page counts from 0, in SDL's order
    SDL_PushEvent(&event);
}

}  // namespace

extern "C" {
void rapport_js_watch_window();
void rapport_js_set_cursor(int cursor);
void rapport_js_set_zoom(double scale);
EMSCRIPTEN_KEEPALIVE void rapport_resized(double width, double height, int pixel_width,
                                          int pixel_height, double pixel_ratio);
EMSCRIPTEN_KEEPALIVE void rapport_wheel(double x, double y);
EMSCRIPTEN_KEEPALIVE void rapport_pointer_at(double x, double y);
EMSCRIPTEN_KEEPALIVE void rapport_pointer_button(int button, int is_down);
EMSCRIPTEN_KEEPALIVE void rapport_pointer_left();
EMSCRIPTEN_KEEPALIVE void rapport_shift(int is_down);
}

bool open_window() {
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
    // Not resizable: otherwise SDL would size the canvas too, and round differently.
    window.sdl = SDL_CreateWindow("Rapport", 0, 0, 640, 480, SDL_WINDOW_OPENGL);
    if (window.sdl == nullptr || SDL_GL_CreateContext(window.sdl) == nullptr) return false;
    SDL_AddEventWatch(on_sdl_event, nullptr);
    rapport_js_watch_window();
    return true;
}

const Viewport& viewport() {
    return window.viewport;
}

float text_scale() {
    return window.text_scale;
}

const Viewport& page_viewport() {
    return window.page;
}

void set_text_scale(float scale) {
    window.text_scale = scale;
    apply_text_scale();
    rapport_js_set_zoom(static_cast<double>(scale));
    request_frame(2);
}

void feed_imgui(double now_ms) {
    ImGuiIO& io = ImGui::GetIO();
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) feed_event(io, event);
    const Viewport& view = window.viewport;
    io.DisplaySize = {view.width, view.height};
    io.DisplayFramebufferScale = {
        static_cast<float>(view.pixel_width) / std::max(view.width, 1.0F),
        static_cast<float>(view.pixel_height) / std::max(view.height, 1.0F)};
    // After a pause the step is not the pause: nothing was moving.
    const double step_s = (now_ms - window.last_frame_ms) / 1000;
    io.DeltaTime = static_cast<float>(std::clamp(step_s, 0.001, 0.05));
    window.last_frame_ms = now_ms;
}

Wheel take_wheel() {
    return std::exchange(window.wheel, {});
}

bool is_input_unfinished() {
    return ImGui::IsAnyMouseDown() || GImGui->InputEventsQueue.Size > 0;
}

void show_cursor() {
    const int cursor = ImGui::GetMouseCursor();
    if (cursor == window.cursor) return;
    window.cursor = cursor;
    rapport_js_set_cursor(cursor);
}

void rapport_resized(double width, double height, int pixel_width, int pixel_height,
                     double pixel_ratio) {
    window.page = {static_cast<float>(width), static_cast<float>(height), pixel_width, pixel_height,
                   static_cast<float>(pixel_ratio)};
    apply_text_scale();
}

void rapport_wheel(double x, double y) {
    window.wheel.x += static_cast<float>(x) / window.text_scale;
    window.wheel.y += static_cast<float>(y) / window.text_scale;
    request_frame(2);
}

void rapport_pointer_at(double x, double y) {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.x = static_cast<Sint32>(x / window.text_scale);
    event.motion.y = static_cast<Sint32>(y / window.text_scale);
    SDL_PushEvent(&event);
}

void rapport_pointer_button(int button, int is_down) {
    push_button(is_down != 0 ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP, button);
}

void rapport_pointer_left() {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = SDL_WINDOWEVENT_LEAVE;
    SDL_PushEvent(&event);
}

void rapport_shift(int is_down) {
    if (ImGui::GetCurrentContext() == nullptr) return;
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, is_down != 0);
}

}  // namespace kam::platform
