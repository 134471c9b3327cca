// What the command line asked for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kam::server::cli {

struct ServeOptions {
    std::string data;  // directory
    std::string bind = "127.0.0.1";
    std::uint16_t port = 8080;
    std::vector<std::string> origins;
    bool is_demo = false;
    std::string site;
    std::string demo_dir;
    int log_days = 30;
    bool is_verbose = false;
};
struct ImportOptions {
    std::string data;
    bool is_demo = false;
    std::string file;
};
struct ExportOptions {
    std::string data;
    std::string out;  // empty = standard output
    bool has_history = false;
};
struct CheckOptions {
    std::string data;
};
struct BackupOptions {
    std::string data;
    std::string file;
};
struct UserAddOptions {
    std::string data;
    std::string email;
    std::string name;
    std::string title;
    std::string practice;
    std::string office;
    std::string programme_role;
    bool is_password_from_stdin = false;
};

}  // namespace kam::server::cli
