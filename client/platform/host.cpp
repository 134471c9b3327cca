#include "client/platform/host.h"

#include <emscripten/emscripten.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "client/platform/browser.h"
#include "client/platform/canvas_font.h"
#include "client/platform/mirror.h"
#include "client/platform/renderer.h"
#include "client/platform/scheduler.h"
#include "client/platform/transfer.h"
#include "client/platform/web_socket.h"
#include "client/platform/window.h"
#include "imgui.h"

namespace kam::platform {
namespace {

struct Host {
    std::unique_ptr<Client> client;   // null until it is started
    std::unique_ptr<Client> started;  // as soon as the disk has been read
    app::ThemeChoice theme = app::ThemeChoice::system;
    int text_size = 100;  // per cent
    int screen_zoom = 0;  // see Wishes
    bool is_context_lost = false;
    bool has_drawn = false;
    bool has_second_part = false;
};
Host host;

Moment this_moment() {
    return {wall_clock(), local_offset_minutes()};
}

void remember_theme(app::ThemeChoice choice) {
    host.theme = choice;
    store_theme(choice);
    request_frame(2);
}

// Seen from five metres a letter of the body has to be 28 px on a screen of 1080, and as much of a
// larger one; what is narrow has at least the width of a tablet's half.
float legible_scale(int percent) {
    const Viewport& page = page_viewport();
    const float wanted = page.height / 1080 * 1.75F * static_cast<float>(percent) / 100;
    return std::clamp(std::min(wanted, page.width / 548), 1.0F, 4.0F);
}

void apply_text_size() {
    const float scale = host.screen_zoom > 0 ? legible_scale(host.screen_zoom)
                                             : static_cast<float>(host.text_size) / 100;
    if (std::abs(scale - text_scale()) > 0.002F) set_text_scale(scale);
}

void remember_text_size(int percent) {
    store_text_size(percent);
    host.text_size = percent;
    apply_text_size();
}

void fulfil(const Wishes& wishes) {
    if (wishes.is_close_wanted) close_socket();
    if (wishes.is_connect_wanted) open_socket();
    if (wishes.keep) keep(*wishes.keep);
    for (const app::KeptFrame& frame : wishes.kept_frames) keep_frame(frame);
    for (const std::string& frame : wishes.frames) send_frame(frame);
    // In this order: what is replaced is the step before the new one.
    if (wishes.replace_address) replace_address(*wishes.replace_address);
    if (wishes.push_address) push_address(*wishes.push_address);
    if (wishes.theme) remember_theme(*wishes.theme);
    if (wishes.tell_siblings) tell_siblings(*wishes.tell_siblings);
    if (wishes.visits) store_visits(*wishes.visits);
    if (wishes.text_size) remember_text_size(*wishes.text_size);
    host.screen_zoom = wishes.screen_zoom;
    apply_text_size();
    if (wishes.copy_text) put_clip({*wishes.copy_text, {}});
    set_unsent(wishes.unsent_changes > 0);
    if (wishes.is_full_screen_toggled) toggle_full_screen();
    if (wishes.is_sign_out_wanted) sign_out(wishes.unsent_changes);
    if (wishes.is_session_check_wanted) check_session();
    if (wishes.is_frame_wanted) request_frame(2);
    work_in(static_cast<double>(wishes.ms_until_tick));
}

void deliver(const SocketEvent& event, const Moment& at) {
    switch (event.kind) {
        case SocketEvent::Kind::opened:
            host.client->socket_opened(at);
            return;
        case SocketEvent::Kind::closed:
            host.client->socket_closed(event.close_code, at);
            return;
        case SocketEvent::Kind::message:
            host.client->socket_received(event.text, at);
            return;
    }
}

// By its green part, which weighs most.
bool is_light(ui::Colour colour) {
    return (colour >> 8 & 0xFFU) > 0x80;
}

ui::UiInput input_for(double now_ms, ui::ThemeKind theme) {
    const Wheel wheel = take_wheel();
    ui::UiInput input;
    input.width = viewport().width;
    input.height = viewport().height;
    input.now_ms = now_ms;
    input.theme = theme;
    input.is_reduced_motion = surroundings().prefers_reduced_motion;
    input.is_touch = surroundings().is_touch;
    const Keyboard keys = keyboard();
    input.has_slash_key = keys.has_slash;
    input.is_mac = keys.is_mac;
    input.wheel_x = wheel.x;
    input.wheel_y = wheel.y;
    input.events = take_page_events();
    return input;
}

void show(const ui::UiOutput& output) {
    output.is_unread ? leave_mirror() : update_mirror(output.nodes);
    if (!output.title.empty()) set_title(output.title);
    if (!output.announce_politely.empty()) announce(output.announce_politely);
    if (output.slash_key) set_slash_key(*output.slash_key);
    if (output.clip) put_clip(*output.clip);
    if (output.download) save_file(*output.download);
    show_cursor();
    // And one more after the last of it: what a click changed may stand above the button.
    if (is_input_unfinished()) request_frame(2);
    // Below a frame's length a timer would only be late.
    if (output.wake_in_ms >= 0 && output.wake_in_ms < 17) request_frame();
    wake_in(output.wake_in_ms < 17 ? -1 : output.wake_in_ms);
}

}  // namespace

extern "C" {
void rapport_js_start();
void rapport_js_ready();
void rapport_js_fail(const char* reason);
EMSCRIPTEN_KEEPALIVE void rapport_redraw();
EMSCRIPTEN_KEEPALIVE void rapport_print_frame();
EMSCRIPTEN_KEEPALIVE void rapport_fonts_arrived();
EMSCRIPTEN_KEEPALIVE void rapport_second_part_arrived();
EMSCRIPTEN_KEEPALIVE void rapport_context_lost();
EMSCRIPTEN_KEEPALIVE void rapport_context_restored();
}

namespace {

// Nothing is rendered while nobody sees it, but widgets take what was typed.
void draw_frame() {
    if (host.client == nullptr) return;
    const bool is_seen = !host.is_context_lost && !surroundings().is_hidden;
    if (!is_seen && !(host.has_drawn && has_page_events())) return;
    const ui::ThemeKind theme = theme_for(host.theme);
    apply_theme(theme);
    const double now_ms = monotonic_ms();
    feed_imgui(now_ms);
    if (is_seen) refresh_atlas({viewport().pixel_ratio, is_light(ui::theme_of(theme).text)});
    const Moment at = this_moment();
    ImGui::NewFrame();
    ui::UiInput input = input_for(now_ms, theme);
    const bool is_scrolled = (input.wheel_x != 0 || input.wheel_y != 0) && input.events.empty();
    input.is_unread = is_scrolled && can_leave_mirror(now_ms);
    const ui::UiOutput output = host.client->draw(std::move(input), at);
    ImGui::Render();
    if (is_seen) render(*ImGui::GetDrawData(), ui::theme_of(theme).page);
    show(output);
    fulfil(host.client->take_wishes(at));
    if (!std::exchange(host.has_drawn, true)) rapport_js_ready();
}

// Everything but drawing; also in a hidden tab.
void work() {
    if (host.client == nullptr) return;
    // What was typed comes first, while its field is still there to take it; and frames do not come
    // in a hidden tab.
    if (has_page_events()) draw_frame();
    const Moment at = this_moment();
    for (const std::string& text : take_lost_texts()) host.client->text_lost(text, at);
    for (const SocketEvent& event : take_socket_events()) deliver(event, at);
    if (const auto changed = take_address_change()) {
        host.client->address_changed(changed->address, changed->depth, at);
    }
    if (take_theme_change()) {
        host.theme = stored_theme();
        host.client->theme_changed(host.theme);
        request_frame(2);
    }
    if (const auto visits = take_visits()) {
        host.client->visits_changed(*visits);
        request_frame(2);
    }
    for (const std::string& text : take_sibling_texts()) host.client->sibling_told(text, at);
    host.client->visibility_changed(!surroundings().is_hidden);
    if (take_network_return()) host.client->network_is_back(at);
    host.client->tick(at);
    fulfil(host.client->take_wishes(at));
}

}  // namespace

void rapport_context_lost() {
    host.is_context_lost = true;
    forget_atlas_texture();
}

void rapport_context_restored() {
    host.is_context_lost = false;
    start_renderer();
    request_frame(2);
}

namespace {

void start_client(app::Saved saved) {
    host.client = std::move(host.started);
    const Moment at = this_moment();
    saved.visits = stored_visits();
    host.client->start({random_seed(), address(), origin(), history_depth(), host.theme,
                        host.text_size, std::move(saved)},
                       at);
    if (host.has_second_part) host.client->second_part_arrived();
    fulfil(host.client->take_wishes(at));
    request_work();
    request_frame(3);
}

}  // namespace

void rapport_redraw() {
    draw_frame();
}

// Into the mirror only, of which print.js makes the report: as wide as a desk's screen, and so high
// that nothing has to scroll.
void rapport_print_frame() {
    if (host.client == nullptr) return;
    constexpr float width = 1280;
    constexpr float height = 200'000;
    const double now_ms = monotonic_ms();
    feed_imgui(now_ms);
    ImGui::GetIO().DisplaySize = {width, height};
    const Moment at = this_moment();
    ImGui::NewFrame();
    ui::UiInput input = input_for(now_ms, theme_for(host.theme));
    input.width = width;
    input.height = height;
    input.is_print = true;
    const ui::UiOutput output = host.client->draw(std::move(input), at);
    // Not rendered: there may be more triangles than one list can hold.
    ImGui::EndFrame();
    update_mirror(output.nodes);
    fulfil(host.client->take_wishes(at));
}

void rapport_fonts_arrived() {
    invalidate_atlas();
    request_frame(2);
}

void rapport_second_part_arrived() {
    host.has_second_part = true;
    if (host.client == nullptr) return;  // then as soon as it starts
    host.client->second_part_arrived();
    request_frame(2);
}

bool run_client(std::unique_ptr<Client> client) {
    rapport_js_start();
    start_scheduler(draw_frame, work);
    start_browser();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    if (!open_window()) {
        rapport_js_fail("graphics");
        return false;
    }
    start_renderer();
    start_mirror();
    start_transfer();
    host.theme = stored_theme();
    host.text_size = stored_text_size();
    set_text_scale(static_cast<float>(host.text_size) / 100);
    host.started = std::move(client);
    open_storage(start_client);
    return true;
}

}  // namespace kam::platform
