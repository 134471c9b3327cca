// The browser around the app: address and history, title, preferences, clock, leaving, signing out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "client/app/intent.h"
#include "client/ui/theme.h"
#include "shared/base/time.h"

namespace kam::platform {

// Starts listening; what happens is told by the take_ and is_ functions below and asks for work.
void start_browser();

// "#/clients", or "" at the bare address.
std::string address();
// "https://rapport.example/", where the page is from.
std::string origin();
int history_depth();
void push_address(const std::string& hash);
void replace_address(const std::string& hash);
void set_title(const std::string& title);

base::TimeMs wall_clock();
// Minutes east of UTC, here and now.
int local_offset_minutes();
double monotonic_ms();
// From the browser's cryptographic source.
std::uint64_t random_seed();

struct Surroundings {
    bool prefers_dark = false;
    bool prefers_contrast = false;  // or forced colours
    bool prefers_reduced_motion = false;
    bool is_touch = false;
    bool is_online = true;
    bool is_hidden = false;
};
const Surroundings& surroundings();

// Kept in this browser.
app::ThemeChoice stored_theme();
void store_theme(app::ThemeChoice choice);
// Per cent, one of app::text_sizes.
int stored_text_size();
void store_text_size(int percent);
// How far plans have been seen; a text of app/visits.h.
std::string stored_visits();
void store_visits(const std::string& text);
ui::ThemeKind theme_for(app::ThemeChoice choice);
// Gives the page (fields, focus ring, background) the theme's colours. Cheap when unchanged.
void apply_theme(ui::ThemeKind kind);

// Address changed by back, forward, a typed address or a link that the browser followed.
struct AddressChange {
    std::string address;
    int depth = 0;  // in the history; grows by one with each new step
};
std::optional<AddressChange> take_address_change();
// The network came back since the last call, or the page out of the browser's memory.
bool take_network_return();
// Another tab has stored a theme.
bool take_theme_change();
// Another tab has stored them.
std::optional<std::string> take_visits();

// To the other tabs of this browser, also to those that are opened later.
void tell_siblings(const std::string& text);
// What they have told since the last call.
std::vector<std::string> take_sibling_texts();

// While set, leaving the page asks first, and the title has a dot.
void set_unsent(bool is_unsent);
void toggle_full_screen();
// Ends the session on the server and in all tabs, drops what this browser keeps, then shows the
// sign-in page. Asks first if changes are lost by it.
void sign_out(int waiting_changes);
// Shows the sign-in page if the server no longer knows us.
void check_session();

}  // namespace kam::platform
