// The specification of the sync engine and the tests that cite it.
#include <map>
#include <set>

#include "tests/tidy/rules.h"
#include "tests/tidy/text.h"

namespace kam::tidy {

namespace {

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The id at the beginning of `text`, such as RP4 or RP4a, or nothing.
std::string leading_id(std::string_view text) {
    if (text.size() < 3 || !is_upper(text[0]) || !is_upper(text[1])) return {};
    std::size_t end = 2;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == 2) return {};
    if (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
    return std::string(text.substr(0, end));
}

// A rule stands at the beginning of a line, after marks of a list, table, heading or emphasis.
std::map<std::string, int> rules_of(const File& spec) {
    std::map<std::string, int> rules;
    int number = 0;
    for (const std::string& line : lines_of(spec.text)) {
        ++number;
        const std::size_t begin = line.find_first_not_of(" -*|#`");
        if (begin == std::string::npos) continue;
        const std::string id = leading_id(std::string_view(line).substr(begin));
        if (!id.empty()) rules.emplace(id, number);
    }
    return rules;
}

// The ids a test's name starts with: RP4_AU2_does_this cites RP4 and AU2.
std::set<std::string> ids_of_name(std::string_view name) {
    std::set<std::string> ids;
    while (true) {
        const std::string id = leading_id(name);
        if (id.empty() || id.size() >= name.size() || name[id.size()] != '_') return ids;
        ids.insert(id);
        name.remove_prefix(id.size() + 1);
    }
}

}  // namespace

Findings check_spec(const File& spec, const std::vector<File>& tests) {
    const std::map<std::string, int> rules = rules_of(spec);
    std::set<std::string> cited;
    Findings findings;
    for (const File& test : tests) {
        int number = 0;
        for (const std::string& line : lines_of(without_comments(test.text, true))) {
            ++number;
            const std::size_t macro = line.find("TEST_CASE");
            const std::size_t open = line.find('(', macro == std::string::npos ? 0 : macro);
            if (macro == std::string::npos || open == std::string::npos) continue;
            for (const std::string& id : ids_of_name(std::string_view(line).substr(open + 1))) {
                cited.insert(id);
                if (!rules.contains(id)) {
                    findings.push_back({test.path, number, id + " is no rule of " + spec.path});
                }
            }
        }
    }
    for (const auto& [id, line] : rules) {
        if (!cited.contains(id)) {
            findings.push_back({spec.path, line, "no test's name starts with " + id});
        }
    }
    return findings;
}

}  // namespace kam::tidy
