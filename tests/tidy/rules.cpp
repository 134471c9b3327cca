#include "tests/tidy/rules.h"

#include <set>

#include "tests/tidy/text.h"

namespace kam::tidy {

namespace {

bool ends_with_any(std::string_view text, const std::vector<std::string>& endings) {
    for (const std::string& ending : endings) {
        if (text.ends_with(ending)) return true;
    }
    return false;
}

// Adds `message` for each line of `text` on which `is_bad` holds.
template <typename IsBad>
void find_lines(Findings& findings, const File& file, std::string_view text,
                const std::string& message, IsBad is_bad) {
    int number = 0;
    for (const std::string& line : lines_of(text)) {
        ++number;
        if (is_bad(line)) findings.push_back({file.path, number, message});
    }
}

// This folder names what it forbids.
bool is_tidy_itself(std::string_view path) {
    return path.starts_with("tests/tidy/");
}

}  // namespace

bool is_cpp(std::string_view path) {
    return ends_with_any(path, {".h", ".cpp"});
}

bool is_text(std::string_view path) {
    return is_cpp(path) || path == "run" || path == "test" || path == ".ci/run" ||
           ends_with_any(path, {".md", ".txt", ".json", ".js", ".mjs", ".css", ".html", ".svg",
                                ".py", ".sh", ".cmake", ".webmanifest"});
}

std::string without_comments(std::string_view text, bool with_strings) {
    enum class In { code, line_comment, block_comment, string, character };
    In in = In::code;
    std::string result(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        const auto blank = [&](std::size_t at) {
            if (at < result.size() && result[at] != '\n') result[at] = ' ';
        };
        switch (in) {
            case In::code:
                if (c == '/' && next == '/') in = In::line_comment;
                if (c == '/' && next == '*') in = In::block_comment;
                if (in != In::code) {
                    blank(i);
                } else if (c == 'R' && next == '"') {
                    const std::size_t open = text.find('(', i);
                    if (open == std::string_view::npos) return result;
                    const std::string close =
                        ")" + std::string(text.substr(i + 2, open - i - 2)) + "\"";
                    const std::size_t end = std::min(text.find(close, open), text.size());
                    for (std::size_t at = open + 1; !with_strings && at < end; ++at) blank(at);
                    i = std::min(end + close.size() - 1, text.size());
                } else if (c == '"') {
                    in = In::string;
                } else if (c == '\'' &&
                           (i == 0 || !isalnum(static_cast<unsigned char>(text[i - 1])))) {
                    // After a digit it separates digits, as in 1'000.
                    in = In::character;
                }
                break;
            case In::line_comment:
                if (c == '\n') in = In::code;
                blank(i);
                break;
            case In::block_comment:
                blank(i);
                if (c == '*' && next == '/') {
                    blank(++i);
                    in = In::code;
                }
                break;
            case In::string:
            case In::character: {
                const char quote = in == In::string ? '"' : '\'';
                if (c == quote || c == '\n') {
                    in = In::code;
                } else {
                    if (!with_strings) blank(i);
                    if (c == '\\' && next != '\n') {
                        ++i;
                        if (!with_strings) blank(i);
                    }
                }
                break;
            }
        }
    }
    return result;
}

Findings check_bans(const File& file) {
    struct Ban {
        std::string word;
        std::string instead;
    };
    static const std::vector<Ban> bans = {
        {"system_clock", "take `TimeMs now` as an argument"},
        {"steady_clock", "take `TimeMs now` as an argument"},
        {"high_resolution_clock", "take `TimeMs now` as an argument"},
        {"time(nullptr)", "take `TimeMs now` as an argument"},
        {"time(NULL)", "take `TimeMs now` as an argument"},
        {"time(0)", "take `TimeMs now` as an argument"},
        {"std::rand", "take `Random&` as an argument"},
        {"random_device", "take `Random&` as an argument"},
        {"<random>", "use shared/base/random.h: the standard's distributions differ by library"},
        {"getenv", "take the value as an argument"},
        {"<thread>", "return what is to be done; the caller has the threads"},
        {"<mutex>", "return what is to be done; the caller has the threads"},
        {"<fstream>", "take and return bytes; files are server/store's and client/platform's"},
        {"<filesystem>", "take and return bytes; files are server/store's and client/platform's"},
        {"<iostream>", "return an Error or a text; printing is the caller's"},
        {"<locale>", "write digits yourself; what is shown is formatted in client/ui"},
        {"emscripten", "the browser ends at client/platform"},
        {"boost/asio", "messages in, messages out; sockets are server/net's"},
        {"imgui", "pixels are client/ui's"},
        {"throw", "return base::Result"},
    };
    if (!file.path.starts_with("shared/") || !is_cpp(file.path)) return {};
    Findings findings;
    const std::string code = without_comments(file.text, false);
    for (const Ban& ban : bans) {
        find_lines(findings, file, code, ban.word + " is banned in shared: " + ban.instead,
                   [&](const std::string& line) { return has_word(line, ban.word); });
    }
    return findings;
}

Findings check_emscripten(const File& file) {
    if (!is_cpp(file.path) || is_tidy_itself(file.path) ||
        starts_with_any(file.path, {"client/platform/", "client/main.cpp"})) {
        return {};
    }
    Findings findings;
    find_lines(findings, file, without_comments(file.text, false),
               "__EMSCRIPTEN__ belongs in client/platform and client/main.cpp: put what differs "
               "behind a header there",
               [](const std::string& line) { return has_word(line, "__EMSCRIPTEN__"); });
    return findings;
}

Findings check_imgui_calls(const File& file) {
    const bool is_screen = file.path.starts_with("client/ui/screens/");
    if (!is_cpp(file.path) ||
        (!is_screen && starts_with_any(file.path, {"client/ui/", "client/frame", "client/platform/",
                                                   "client/main.cpp", "tests/"}))) {
        return {};
    }
    Findings findings;
    find_lines(findings, file, without_comments(file.text, false),
               "raw ImGui:: call: draw through client/ui/widgets, which also feed the mirror for "
               "screen readers",
               [](const std::string& line) { return has_word(line, "ImGui::"); });
    return findings;
}

Findings check_columns(const File& file) {
    // Tables in Markdown and data have no other way to be long.
    if (!is_text(file.path) ||
        ends_with_any(file.path, {".md", ".txt", ".json", ".svg", ".webmanifest", ".html"})) {
        return {};
    }
    Findings findings;
    find_lines(findings, file, file.text, "line is longer than 100 columns",
               [](const std::string& line) { return columns_of(line) > 100; });
    return findings;
}

Findings check_tabs(const File& file) {
    if (!is_text(file.path)) return {};
    Findings findings;
    find_lines(findings, file, file.text, "tab: indent with spaces",
               [](const std::string& line) { return line.find('\t') != std::string::npos; });
    return findings;
}

Findings check_unfinished(const File& file) {
    if (!is_text(file.path) || is_tidy_itself(file.path)) return {};
    Findings findings;
    find_lines(findings, file, file.text, "FIXME: fix it, or open an issue and write TODO(#n)",
               [](const std::string& line) { return has_word(line, "FIXME"); });
    find_lines(findings, file, file.text, "write TODO(#n) with the number of its issue",
               [](const std::string& line) {
                   const std::size_t at = line.find("TODO(#");
                   const bool numbered = at != std::string::npos && at + 6 < line.size() &&
                                         isdigit(static_cast<unsigned char>(line[at + 6]));
                   return has_word(line, "TODO") && !numbered;
               });
    return findings;
}

Findings check_title(const File& file) {
    if (!file.path.ends_with(".md")) return {};
    int titles = 0;
    bool first_heading_is_title = true;
    bool any_heading = false;
    bool in_fence = false;
    for (const std::string& line : lines_of(file.text)) {
        if (line.starts_with("```")) in_fence = !in_fence;
        if (in_fence || !line.starts_with("#")) continue;
        const bool is_title = line.starts_with("# ");
        if (!any_heading) first_heading_is_title = is_title;
        any_heading = true;
        titles += is_title ? 1 : 0;
    }
    if (titles == 1 && first_heading_is_title) return {};
    return {{file.path, 0, "a Markdown file has exactly one `# Title`, as its first heading"}};
}

Findings check_hosts(const File& file) {
    // In pieces, so that this file does not name them.
    static const std::vector<std::string> hosts = {
        std::string("registry.npm") + "js.org", std::string("registry.yarn") + "pkg.com",
        std::string("deb.deb") + "ian.org",     std::string("snapshot.deb") + "ian.org",
        std::string("pypi") + ".org",           std::string("files.python") + "hosted.org",
        std::string("crates") + ".io",          std::string("proxy.go") + "lang.org"};
    if (!is_text(file.path)) return {};
    Findings findings;
    for (const std::string& host : hosts) {
        find_lines(findings, file, file.text, "names a package registry; leave that to the machine",
                   [&](const std::string& line) { return line.find(host) != std::string::npos; });
    }
    return findings;
}

Findings check_readmes(const std::vector<std::string>& paths) {
    std::set<std::string> folders;
    std::set<std::string> described;
    for (const std::string& path : paths) {
        const std::size_t first = path.find('/');
        const std::size_t second = first == std::string::npos ? first : path.find('/', first + 1);
        if (second == std::string::npos || path.starts_with(".")) continue;
        const std::string folder = path.substr(0, second);
        folders.insert(folder);
        if (path == folder + "/README.md") described.insert(folder);
    }
    Findings findings;
    for (const std::string& folder : folders) {
        if (!described.contains(folder)) {
            findings.push_back({folder, 0,
                                "has no README.md: purpose, what it may include, "
                                "the file to read first"});
        }
    }
    return findings;
}

}  // namespace kam::tidy
