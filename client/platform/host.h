// The loop between the browser and the app: what happened goes in, what shall be done comes out.
// The app's side of it is a Host::Client, which main.cpp makes of the frame.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/app/intent.h"
#include "client/platform/storage.h"
#include "client/ui/widgets/ui.h"
#include "shared/base/time.h"

namespace kam::platform {

// What time it is, told with every call.
struct Moment {
    base::TimeMs now;
    int offset_minutes = 0;  // local time, east of UTC
};

struct StartFacts {
    std::uint64_t seed = 0;  // random
    std::string address;     // "#/clients", or ""
    std::string origin;      // "https://rapport.example/"
    int history_depth = 0;   // see Client::address_changed
    app::ThemeChoice theme = app::ThemeChoice::system;
    int text_size = 100;  // per cent
    app::Saved saved;     // by the page before
};

// What the browser shall do. Taken after every call below; empty fields ask for nothing.
struct Wishes {
    bool is_connect_wanted = false;
    bool is_close_wanted = false;  // `socket_closed` follows at once
    std::vector<std::string> frames;
    std::optional<std::string> push_address;     // a new step in the history
    std::optional<std::string> replace_address;  // the same step
    std::optional<app::ThemeChoice> theme;       // remembered in this browser
    std::optional<int> text_size;                // per cent; remembered too
    // For a screen that is seen from five metres, per cent of what is legible there; 0 = as usual.
    int screen_zoom = 0;
    std::optional<std::string> copy_text;
    std::optional<Keep> keep;  // on disk before `frames` are sent
    std::vector<app::KeptFrame> kept_frames;
    std::optional<std::string> tell_siblings;  // the other tabs of this browser
    std::optional<std::string> visits;         // remembered in this browser
    bool is_full_screen_toggled = false;
    bool is_sign_out_wanted = false;
    bool is_session_check_wanted = false;
    // State rather than wish: leaving the page asks first as long as there are any.
    int unsent_changes = 0;
    // Something on screen may have changed.
    bool is_frame_wanted = false;
    // Call `tick` when this has passed; < 0 = there is no need.
    std::int64_t ms_until_tick = -1;
};

class Client {
  public:
    virtual ~Client() = default;
    virtual void start(const StartFacts& facts, const Moment& at) = 0;
    virtual void socket_opened(const Moment& at) = 0;
    virtual void socket_closed(int close_code, const Moment& at) = 0;
    virtual void socket_received(const std::string& text, const Moment& at) = 0;
    // `depth`: of the step in the history that the browser has gone to.
    virtual void address_changed(const std::string& address, int depth, const Moment& at) = 0;
    virtual void network_is_back(const Moment& at) = 0;
    // Somebody may be looking at the page.
    virtual void visibility_changed(bool is_visible) = 0;
    // In another tab.
    virtual void theme_changed(app::ThemeChoice theme) = 0;
    virtual void visits_changed(const std::string& text) = 0;
    // What another tab had as its `tell_siblings`.
    virtual void sibling_told(const std::string& text, const Moment& at) = 0;
    // The field that somebody was typing this in has gone.
    virtual void text_lost(const std::string& text, const Moment& at) = 0;
    // Of the program: from now on all of it may be called.
    virtual void second_part_arrived() = 0;
    virtual void tick(const Moment& at) = 0;
    // Inside a frame of Dear ImGui. While the page is hidden only for what was typed just before.
    virtual ui::UiOutput draw(ui::UiInput input, const Moment& at) = 0;
    virtual Wishes take_wishes(const Moment& at) = 0;
};

// Opens the window and runs the client from the browser's events until the page is left. False,
// with an error page shown, when there is no WebGL2.
bool run_client(std::unique_ptr<Client> client);

}  // namespace kam::platform
