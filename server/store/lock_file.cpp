#include "server/store/lock_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace kam::server::store {
namespace {

// The holder wrote its process number there; only for the sentence, never for a decision.
std::string holder_of(int descriptor) {
    std::array<char, 32> bytes{};
    const ssize_t count = ::pread(descriptor, bytes.data(), bytes.size() - 1, 0);
    std::string digits;
    for (ssize_t i = 0; i < count; ++i) {
        const char c = bytes[static_cast<std::size_t>(i)];
        if (c < '0' || c > '9') break;
        digits.push_back(c);
    }
    return digits.empty() ? "another process" : "process " + digits;
}

}  // namespace

base::Result<LockFile> LockFile::take(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return base::Error{base::ErrorCode::io,
                           "cannot open " + path + ": " + std::strerror(errno)};
    }
    LockFile lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) {
            return base::Error{base::ErrorCode::io,
                               "cannot lock " + path + ": " + std::strerror(errno)};
        }
        return base::Error{base::ErrorCode::busy,
                           holder_of(descriptor) + " already writes this database (lock " + path +
                               "); stop that server first, or choose another directory"};
    }
    const std::string text = std::to_string(::getpid()) + "\n";
    if (::ftruncate(descriptor, 0) != 0 ||
        ::pwrite(descriptor, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) {
        return base::Error{base::ErrorCode::io,
                           "cannot write " + path + ": " + std::strerror(errno)};
    }
    return lock;
}

LockFile::LockFile(LockFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

// The file stays: removing it would let two processes lock two different files of one name.
LockFile::~LockFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace kam::server::store
