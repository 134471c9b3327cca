#include "client/platform/browser.h"

#include <emscripten/emscripten.h>

#include <utility>

#include "client/platform/scheduler.h"
#include "client/platform/text_from_page.h"
#include "client/platform/web_socket.h"

namespace kam::platform {
namespace {

struct Browser {
    Surroundings surroundings;
    std::optional<AddressChange> changed_address;
    bool is_network_back = false;
    std::string title;
    bool is_unsent = false;
    bool is_theme_changed = false;
    bool are_visits_changed = false;
    std::vector<std::string> sibling_texts;
    std::optional<ui::ThemeKind> applied_theme;
    bool has_forced_colours = false;
};
Browser browser;

struct NamedColour {
    const char* name;
    ui::Colour ui::Theme::*colour;
};
// As app.css names them.
constexpr NamedColour page_colours[] = {
    {"page", &ui::Theme::page},         {"surface", &ui::Theme::surface},
    {"text", &ui::Theme::text},         {"muted", &ui::Theme::muted},
    {"accent", &ui::Theme::accent},     {"on-accent", &ui::Theme::on_accent},
    {"hairline", &ui::Theme::hairline}, {"bad", &ui::Theme::bad},
};

const char* theme_name(ui::ThemeKind kind) {
    switch (kind) {
        case ui::ThemeKind::light:
            return "light";
        case ui::ThemeKind::dark:
            return "dark";
        case ui::ThemeKind::high_contrast:
            return "high-contrast";
    }
    return "light";
}

}  // namespace

extern "C" {
void rapport_js_start_browser();
char* rapport_js_address();
char* rapport_js_origin();
int rapport_js_history_depth();
void rapport_js_set_address(const char* hash, int is_new);
void rapport_js_set_title(const char* title);
double rapport_js_date_now();
int rapport_js_offset_minutes();
std::uint32_t rapport_js_random();
int rapport_js_stored_theme();
char* rapport_js_stored_visits();
void rapport_js_store_visits(const char* text);
void rapport_js_tell_siblings(const char* text);
void rapport_js_store_theme(int choice);
int rapport_js_stored_text_size();
void rapport_js_store_text_size(int percent);
void rapport_js_set_colour(const char* name, std::uint32_t packed);
void rapport_js_set_theme_name(const char* name);
void rapport_js_set_unsent(int is_unsent);
void rapport_js_sign_out(int waiting);
void rapport_js_toggle_full_screen();
void rapport_js_check_session();
EMSCRIPTEN_KEEPALIVE void rapport_surroundings(int bits);
EMSCRIPTEN_KEEPALIVE void rapport_system_colours(int are_forced, ui::Colour page, ui::Colour text,
                                                 ui::Colour link);
EMSCRIPTEN_KEEPALIVE void rapport_address_changed(char* hash, int depth);
EMSCRIPTEN_KEEPALIVE void rapport_suspended();
EMSCRIPTEN_KEEPALIVE void rapport_resumed();
EMSCRIPTEN_KEEPALIVE void rapport_theme_chosen();
EMSCRIPTEN_KEEPALIVE void rapport_visited();
EMSCRIPTEN_KEEPALIVE void rapport_sibling(char* text);
}

void start_browser() {
    rapport_js_start_browser();
}

std::string address() {
    return text_from_page(rapport_js_address());
}
std::string origin() {
    return text_from_page(rapport_js_origin());
}
int history_depth() {
    return rapport_js_history_depth();
}
void push_address(const std::string& hash) {
    rapport_js_set_address(hash.c_str(), 1);
}
void replace_address(const std::string& hash) {
    rapport_js_set_address(hash.c_str(), 0);
}

namespace {

void show_title() {
    const std::string mark = browser.is_unsent ? "\u2022 " : "";
    rapport_js_set_title((mark + browser.title).c_str());
}

}  // namespace

void set_title(const std::string& title) {
    if (title == browser.title) return;
    browser.title = title;
    show_title();
}

base::TimeMs wall_clock() {
    return base::TimeMs{static_cast<std::int64_t>(rapport_js_date_now())};
}
int local_offset_minutes() {
    return rapport_js_offset_minutes();
}
double monotonic_ms() {
    return emscripten_get_now();
}

std::uint64_t random_seed() {
    const std::uint64_t high = rapport_js_random();
    return high << 32 | rapport_js_random();
}

const Surroundings& surroundings() {
    return browser.surroundings;
}

app::ThemeChoice stored_theme() {
    switch (rapport_js_stored_theme()) {
        case 1:
            return app::ThemeChoice::light;
        case 2:
            return app::ThemeChoice::dark;
        case 3:
            return app::ThemeChoice::high_contrast;
        default:
            return app::ThemeChoice::system;
    }
}

void store_theme(app::ThemeChoice choice) {
    rapport_js_store_theme(static_cast<int>(choice));
}

int stored_text_size() {
    const int stored = rapport_js_stored_text_size();
    for (const int size : app::text_sizes) {
        if (size == stored) return size;
    }
    return app::text_sizes.front();
}

void store_text_size(int percent) {
    rapport_js_store_text_size(percent);
}

ui::ThemeKind theme_for(app::ThemeChoice choice) {
    // Who has the system force colours on all pages has chosen already.
    if (browser.has_forced_colours) return ui::ThemeKind::high_contrast;
    switch (choice) {
        case app::ThemeChoice::light:
            return ui::ThemeKind::light;
        case app::ThemeChoice::dark:
            return ui::ThemeKind::dark;
        case app::ThemeChoice::high_contrast:
            return ui::ThemeKind::high_contrast;
        case app::ThemeChoice::system:
            break;
    }
    if (browser.surroundings.prefers_contrast) return ui::ThemeKind::high_contrast;
    return browser.surroundings.prefers_dark ? ui::ThemeKind::dark : ui::ThemeKind::light;
}

void apply_theme(ui::ThemeKind kind) {
    if (browser.applied_theme == kind) return;
    browser.applied_theme = kind;
    const ui::Theme& theme = ui::theme_of(kind);
    for (const NamedColour& named : page_colours) {
        rapport_js_set_colour(named.name, theme.*named.colour);
    }
    rapport_js_set_theme_name(theme_name(kind));
}

std::optional<AddressChange> take_address_change() {
    return std::exchange(browser.changed_address, std::nullopt);
}

bool take_network_return() {
    return std::exchange(browser.is_network_back, false);
}

bool take_theme_change() {
    return std::exchange(browser.is_theme_changed, false);
}

std::string stored_visits() {
    return text_from_page(rapport_js_stored_visits());
}

void store_visits(const std::string& text) {
    rapport_js_store_visits(text.c_str());
}

std::optional<std::string> take_visits() {
    if (!std::exchange(browser.are_visits_changed, false)) return std::nullopt;
    return stored_visits();
}

void tell_siblings(const std::string& text) {
    rapport_js_tell_siblings(text.c_str());
}

std::vector<std::string> take_sibling_texts() {
    return std::exchange(browser.sibling_texts, {});
}

void set_unsent(bool is_unsent) {
    if (is_unsent == browser.is_unsent) return;
    browser.is_unsent = is_unsent;
    rapport_js_set_unsent(is_unsent ? 1 : 0);
    show_title();
}

void toggle_full_screen() {
    rapport_js_toggle_full_screen();
}
void sign_out(int waiting_changes) {
    rapport_js_sign_out(waiting_changes);
}
void check_session() {
    rapport_js_check_session();
}

void rapport_system_colours(int are_forced, ui::Colour page, ui::Colour text, ui::Colour link) {
    browser.has_forced_colours = are_forced != 0;
    browser.applied_theme.reset();
    ui::set_system_colours(are_forced != 0 ? std::optional(ui::SystemColours{page, text, link})
                                           : std::nullopt);
}

void rapport_surroundings(int bits) {
    const auto has = [bits](int bit) { return (bits >> bit & 1) != 0; };
    const bool was_online = browser.surroundings.is_online;
    browser.surroundings = {has(0), has(1), has(2), has(3), has(4), has(5)};
    if (!was_online && has(4)) browser.is_network_back = true;
    request_work();
    request_frame(2);
}

void rapport_address_changed(char* hash, int depth) {
    browser.changed_address = {text_from_page(hash), depth};
    request_work();
}

// An open socket would keep the page out of the browser's memory.
void rapport_suspended() {
    close_socket();
}

void rapport_resumed() {
    browser.is_network_back = true;
    request_work();
    request_frame(2);
}

void rapport_visited() {
    browser.are_visits_changed = true;
    request_work();
}

void rapport_sibling(char* text) {
    browser.sibling_texts.push_back(text_from_page(text));
    request_work();
}

void rapport_theme_chosen() {
    browser.is_theme_changed = true;
    request_work();
}

}  // namespace kam::platform
