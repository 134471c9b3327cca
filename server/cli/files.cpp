#include "server/cli/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace kam::server::cli {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t file_bytes_max = std::size_t{64} * 1024 * 1024;

Error system_error(const std::string& what) {
    return {ErrorCode::io, what + ": " + std::strerror(errno)};
}

bool write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(file, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return ::fsync(file) == 0;
}

}  // namespace

base::Result<std::string> read_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return system_error("cannot open " + path);
    std::string text;
    std::array<char, 64 * 1024> piece;
    ssize_t count = 0;
    while ((count = ::read(file, piece.data(), piece.size())) > 0) {
        text.append(piece.data(), static_cast<std::size_t>(count));
        if (text.size() > file_bytes_max) break;
    }
    const Error error = system_error("cannot read " + path);
    ::close(file);
    if (count < 0) return error;
    if (text.size() > file_bytes_max) {
        return Error{ErrorCode::too_large, path + " is larger than 64 MiB"};
    }
    return text;
}

base::Result<void> write_private_file(const std::string& path, std::string_view text) {
    const std::string part = path + ".part";
    const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return system_error("cannot write " + part);
    const bool is_written = write_all(file, text);
    const Error error = system_error("cannot write " + part);
    ::close(file);
    if (is_written && ::rename(part.c_str(), path.c_str()) == 0) return {};
    ::unlink(part.c_str());
    return error;
}

}  // namespace kam::server::cli
