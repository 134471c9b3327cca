#include "client/platform/web_socket.h"

#include <emscripten/emscripten.h>

#include <utility>

#include "client/platform/scheduler.h"
#include "client/platform/text_from_page.h"

namespace kam::platform {
namespace {

std::vector<SocketEvent> queue;

}  // namespace

extern "C" {
void rapport_js_socket_open();
void rapport_js_socket_send(const char* text);
int rapport_js_socket_close();
EMSCRIPTEN_KEEPALIVE void rapport_socket_event(int kind, int close_code, char* text);
}

void open_socket() {
    rapport_js_socket_close();
    rapport_js_socket_open();
}

void send_frame(const std::string& text) {
    rapport_js_socket_send(text.c_str());
}

void close_socket() {
    if (rapport_js_socket_close() == 0) return;
    // The browser's own event may take as long as a dead connection needs to time out.
    SocketEvent event;
    event.kind = SocketEvent::Kind::closed;
    queue.push_back(std::move(event));
    request_work();
}

std::vector<SocketEvent> take_socket_events() {
    return std::exchange(queue, {});
}

void rapport_socket_event(int kind, int close_code, char* text) {
    SocketEvent event;
    event.kind = kind == 0   ? SocketEvent::Kind::opened
                 : kind == 1 ? SocketEvent::Kind::closed
                             : SocketEvent::Kind::message;
    event.close_code = close_code;
    event.text = text_from_page(text);
    queue.push_back(std::move(event));
    request_work();
}

}  // namespace kam::platform
