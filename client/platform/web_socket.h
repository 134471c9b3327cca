// One WebSocket to the server this page came from: text frames on `/ws`, sub-protocol rapport.v1.
// What happens to it is queued and the app gets it in order, also in a hidden tab.
#pragma once

#include <string>
#include <vector>

namespace kam::platform {

struct SocketEvent {
    enum class Kind { opened, closed, message };
    Kind kind = Kind::opened;
    int close_code = 0;
    std::string text;
};

// Drops the previous one, of which nothing more is told.
void open_socket();
// Silently lost unless the socket is open; the app sends again after the next welcome.
void send_frame(const std::string& text);
// A `closed` event follows at once, if one was open or opening.
void close_socket();
std::vector<SocketEvent> take_socket_events();

}  // namespace kam::platform
