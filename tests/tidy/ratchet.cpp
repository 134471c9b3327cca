// Lengths of files, with a list of exceptions that may shrink and never grow.
#include <algorithm>
#include <charconv>

#include "tests/tidy/rules.h"
#include "tests/tidy/text.h"

namespace kam::tidy {

namespace {

constexpr int source_lines_max = 400;
constexpr int header_lines_max = 200;

int lines_max(std::string_view path) {
    return path.ends_with(".h") ? header_lines_max : source_lines_max;
}

int line_count(const File& file) {
    return static_cast<int>(lines_of(file.text).size());
}

}  // namespace

Allowed parse_allowed(std::string_view text) {
    Allowed allowed;
    for (const std::string& line : lines_of(text)) {
        const std::size_t space = line.find(' ');
        if (line.starts_with("#") || space == std::string::npos) continue;
        int lines = 0;
        std::from_chars(line.data() + space + 1, line.data() + line.size(), lines);
        allowed[line.substr(0, space)] = lines;
    }
    return allowed;
}

Findings check_length(const File& file, const Allowed& allowed) {
    if (!is_cpp(file.path)) return {};
    const auto entry = allowed.find(file.path);
    const int limit = entry == allowed.end() ? lines_max(file.path) : entry->second;
    const int lines = line_count(file);
    if (lines <= limit) return {};
    return {{file.path, 0,
             std::to_string(lines) + " lines, " + std::to_string(limit) +
                 " at most: split it, or let it stand in tests/tidy/allowed.txt with a reason"}};
}

Findings check_allowed(const Allowed& allowed, const std::vector<File>& files) {
    Findings findings;
    for (const auto& [path, lines] : allowed) {
        const auto file =
            std::find_if(files.begin(), files.end(), [&](const File& f) { return f.path == path; });
        if (file == files.end() || line_count(*file) <= lines_max(path)) {
            findings.push_back(
                {"tests/tidy/allowed.txt", 0, path + " needs no exception any more: strike it"});
        }
    }
    return findings;
}

}  // namespace kam::tidy
