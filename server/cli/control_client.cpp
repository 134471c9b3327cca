#include "server/cli/control_client.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace kam::server::cli {
namespace {

using base::Error;
using base::ErrorCode;

class Socket {
  public:
    Socket() : descriptor_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
    ~Socket() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    bool connect(const std::string& path) {
        sockaddr_un address{};
        if (descriptor_ < 0 || path.size() >= sizeof address.sun_path) return false;
        address.sun_family = AF_UNIX;
        std::copy(path.begin(), path.end(), address.sun_path);
        return ::connect(descriptor_, reinterpret_cast<const sockaddr*>(&address),
                         sizeof address) == 0;
    }
    bool send(std::string_view text) {
        while (!text.empty()) {
            const ssize_t count = ::send(descriptor_, text.data(), text.size(), MSG_NOSIGNAL);
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) return false;
            text.remove_prefix(static_cast<std::size_t>(count));
        }
        return true;
    }
    // Up to the end of the line; false when the other side went away before.
    bool receive_line(std::string& line) {
        std::array<char, 16 * 1024> piece;
        while (line.empty() || line.back() != '\n') {
            const ssize_t count = ::recv(descriptor_, piece.data(), piece.size(), 0);
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) return false;
            line.append(piece.data(), static_cast<std::size_t>(count));
        }
        line.pop_back();
        return true;
    }

  private:
    int descriptor_;
};

}  // namespace

std::string control_socket_path(const std::string& data) {
    return data + "/control.sock";
}

base::Result<std::string> ask_server(const std::string& socket_path, std::string_view request) {
    Socket socket;
    if (!socket.connect(socket_path)) {
        return Error{ErrorCode::io,
                     "another command is using the data, or a server that does not "
                     "answer at " +
                         socket_path + "; try again in a moment"};
    }
    std::string answer;
    const bool is_done = socket.send(std::string(request) + "\n") && socket.receive_line(answer);
    if (!is_done) return Error{ErrorCode::io, "the server went away before it answered"};
    return answer;
}

}  // namespace kam::server::cli
