// The rules of this tree, as pure functions from a file's path and text to what is wrong with it.
// tidy_tests.cpp runs them over the tree; rules_tests.cpp tests the rules themselves.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kam::tidy {

struct Finding {
    std::string path;
    int line = 0;  // 1 is the first; 0 concerns the file as a whole
    std::string message;
};
using Findings = std::vector<Finding>;

// Paths are relative to the root, with '/'.
struct File {
    std::string path;
    std::string text;
};

bool is_cpp(std::string_view path);
bool is_text(std::string_view path);

// The same lines with comments blanked out; with_strings = false blanks string literals too.
std::string without_comments(std::string_view text, bool with_strings);

// Arrows: which folders, and which libraries of others, a folder may include.
Findings check_includes(const File& file);

// What `shared` must not know: clocks, files, threads, the browser, the screen.
Findings check_bans(const File& file);

// The browser ends at client/platform; raw Dear ImGui ends below the screens.
Findings check_emscripten(const File& file);
Findings check_imgui_calls(const File& file);

// Layout that clang-format leaves alone: columns, tabs, marks of unfinished work.
Findings check_columns(const File& file);
Findings check_tabs(const File& file);
Findings check_unfinished(const File& file);

// Files are at most 400 lines, headers 200, unless `allowed` grants that path a number.
using Allowed = std::map<std::string, int>;
Allowed parse_allowed(std::string_view text);
Findings check_length(const File& file, const Allowed& allowed);

// Entries of the ratchet that are needed no more.
Findings check_allowed(const Allowed& allowed, const std::vector<File>& files);

// One `# Title` per Markdown file, as its first heading.
Findings check_title(const File& file);

// No address of a package registry: builds go by the machine's own configuration.
Findings check_hosts(const File& file);

// Every folder of the second level says in a README.md what it is for.
Findings check_readmes(const std::vector<std::string>& paths);

// Each rule of the specification is cited by the name of a test, and each id cited is a rule.
Findings check_spec(const File& spec, const std::vector<File>& tests);

}  // namespace kam::tidy
