// Parts of SDL2 that the browser or we do better, replaced when the program is linked: its archive
// gives what is not defined here. What remains of SDL2 is the window, the context and the queue of
// events. A tenth of the download is saved, and there is no listener of SDL's that would have to be
// kept from cancelling the browser's keys, wheel and touches.
//
// The declarations are those of SDL 2.26.5, whose internal headers are not installed. Should
// another version want more of the same part, the linker reports a symbol that is defined twice.
#include <SDL.h>

#include <cstddef>
#include <cstdint>

struct SDL_VideoDevice;
struct SDL_WindowData;

extern "C" {

int rapport_js_create_context();

// Input: window.js listens, and pushes what concerns SDL.
void Emscripten_RegisterEventHandlers(SDL_WindowData*) {}
void Emscripten_UnregisterEventHandlers(SDL_WindowData*) {}
int Emscripten_HandleCanvasResize(int, const void*, void*) {
    return 0;
}
void Emscripten_InitMouse() {}
void Emscripten_FiniMouse() {}
int SDL_KeyboardInit() {
    return 0;
}
void SDL_KeyboardQuit() {}
void SDL_ResetKeyboard() {}
void SDL_ReleaseAutoReleaseKeys() {}
SDL_Window* SDL_GetKeyboardFocus() {
    return nullptr;
}
void SDL_SetKeyboardFocus(SDL_Window*) {}
int SDL_TouchInit() {
    return 0;
}
void SDL_TouchQuit() {}
int SDL_AddTouch(SDL_TouchID, SDL_TouchDeviceType, const char*) {
    return -1;
}
int SDL_SendTouch(SDL_TouchID, SDL_FingerID, SDL_Window*, SDL_bool, float, float, float) {
    return 0;
}
int SDL_SendTouchMotion(SDL_TouchID, SDL_FingerID, SDL_Window*, float, float, float) {
    return 0;
}
void SDL_GestureProcessEvent(SDL_Event*) {}

// Context: by Emscripten's own means instead of through an emulation of EGL, whose look-up of
// functions by name would link all of OpenGL ES.
int Emscripten_GLES_LoadLibrary(SDL_VideoDevice*, const char*) {
    return 0;
}
SDL_GLContext Emscripten_GLES_CreateContext(SDL_VideoDevice*, SDL_Window*) {
    return reinterpret_cast<SDL_GLContext>(static_cast<std::intptr_t>(rapport_js_create_context()));
}
int Emscripten_GLES_MakeCurrent(SDL_VideoDevice*, SDL_Window*, SDL_GLContext) {
    return 0;
}
int Emscripten_GLES_SwapWindow(SDL_VideoDevice*, SDL_Window*) {
    return 0;
}
void* SDL_EGL_CreateSurface(SDL_VideoDevice* device, int) {
    return device;  // anything but null, which would mean that it failed
}
void SDL_EGL_DestroySurface(SDL_VideoDevice*, void*) {}
void SDL_EGL_DeleteContext(SDL_VideoDevice*, SDL_GLContext) {}
void* SDL_EGL_GetProcAddress(SDL_VideoDevice*, const char*) {
    return nullptr;
}
int SDL_EGL_GetSwapInterval(SDL_VideoDevice*) {
    return 0;
}
int SDL_EGL_SetSwapInterval(SDL_VideoDevice*, int) {
    return 0;
}
void SDL_EGL_UnloadLibrary(SDL_VideoDevice*) {}

// Pictures: nobody draws by SDL, and the cursor is the page's.
int Emscripten_CreateWindowFramebuffer(SDL_VideoDevice*, SDL_Window*, Uint32*, void**, int*) {
    return -1;
}
int Emscripten_UpdateWindowFramebuffer(SDL_VideoDevice*, SDL_Window*, const SDL_Rect*, int) {
    return -1;
}
void Emscripten_DestroyWindowFramebuffer(SDL_VideoDevice*, SDL_Window*) {}
SDL_Surface* SDL_CreateRGBSurface(Uint32, int, int, int, Uint32, Uint32, Uint32, Uint32) {
    return nullptr;
}
SDL_Surface* SDL_CreateRGBSurfaceFrom(void*, int, int, int, int, Uint32, Uint32, Uint32, Uint32) {
    return nullptr;
}
SDL_Surface* SDL_ConvertSurfaceFormat(SDL_Surface*, Uint32, Uint32) {
    return nullptr;
}
void SDL_FreeSurface(SDL_Surface*) {}
int SDL_CalculateBlit(SDL_Surface*) {
    return -1;
}

// Messages: whether something failed is all that we ask.
int SDL_SetError(const char*, ...) {
    return -1;
}
int SDL_Error(SDL_errorcode) {
    return -1;
}
void SDL_ClearError() {}
const char* SDL_GetError() {
    return "";
}
void SDL_LogInit() {}
void SDL_LogQuit() {}
void SDL_Log(const char*, ...) {}
void SDL_LogWarn(int, const char*, ...) {}
void SDL_LogMessageV(int, SDL_LogPriority, const char*, va_list) {}

}  // extern "C"
