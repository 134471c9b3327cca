#include "server/cli/password_prompt.h"

#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace kam::server::cli {
namespace {

using base::Error;
using base::ErrorCode;

// The terminal without echo, for as long as this lives.
class SilentTerminal {
  public:
    SilentTerminal() {
        is_changed_ = ::tcgetattr(STDIN_FILENO, &before_) == 0;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (is_changed_) is_changed_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal() {
        if (is_changed_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;
    bool is_silent() const { return is_changed_; }

  private:
    termios before_{};
    bool is_changed_ = false;
};

}  // namespace

base::Result<std::string> password_asked_twice() {
    const SilentTerminal terminal;
    if (!terminal.is_silent()) {
        return Error{ErrorCode::io, "there is no terminal to ask on; use --password-stdin"};
    }
    std::string first;
    std::string second;
    std::cerr << "Password (at least 15 characters): ";
    std::getline(std::cin, first);
    std::cerr << "\nOnce more: ";
    std::getline(std::cin, second);
    std::cerr << "\n";
    if (!std::cin || first != second) {
        return Error{ErrorCode::bad_value, "the two passwords differ; nothing was changed"};
    }
    return first;
}

base::Result<std::string> password_from_stdin() {
    std::string password;
    if (!std::getline(std::cin, password)) {
        return Error{ErrorCode::bad_value, "standard input holds no password"};
    }
    if (!password.empty() && password.back() == '\r') password.pop_back();
    return password;
}

}  // namespace kam::server::cli
