#include "client/app/visits.h"

#include <charconv>
#include <cstdint>
#include <utility>

#include "client/app/saved_tab.h"

namespace kam::app {
namespace {

std::string_view take_word(std::string_view& line, char end = ' ') {
    const std::size_t at = line.find(end);
    const std::string_view word = line.substr(0, at);
    line.remove_prefix(word.size() == line.size() ? line.size() : at + 1);
    return word;
}

// -1: it is none.
std::int64_t take_number(std::string_view& line) {
    const std::string_view word = take_word(line);
    std::int64_t number = -1;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc{} && end == word.data() + word.size() ? number : -1;
}

void take_visit(std::vector<Visit>& visits, std::string_view line) {
    Visit visit;
    visit.person = take_word(line);
    visit.space = take_word(line);
    visit.incarnation = take_word(line);
    visit.seen.all.value = take_number(line);
    visit.at.value = take_number(line);
    bool is_whole = visit.seen.all.value >= 0 && visit.at.value >= 0;
    while (is_whole && !line.empty()) {
        const std::string_view key = take_word(line, '=');
        const std::int64_t version = take_number(line);
        visit.seen.see(key, {version});
        is_whole = version >= 0;
    }
    if (is_whole) visits.push_back(std::move(visit));
}

}  // namespace

std::string text_from_visits(const std::vector<Visit>& visits) {
    std::string text;
    const auto add = [&text](std::string_view word, char end) {
        text += word;
        text += end;
    };
    for (const Visit& visit : visits) {
        if (visit.incarnation.empty()) continue;
        add(visit.person, ' ');
        add(visit.space, ' ');
        add(visit.incarnation, ' ');
        add(std::to_string(visit.seen.all.value), ' ');
        add(std::to_string(visit.at.value), ' ');
        for (const readmodel::SeenRecord& record : visit.seen.records) {
            add(record.key, '=');
            add(std::to_string(record.version.value), ' ');
        }
        text.back() = '\n';
    }
    return text;
}

std::vector<Visit> visits_from_text(std::string_view text) {
    std::vector<Visit> visits;
    while (!text.empty()) take_visit(visits, take_line(text));
    return visits;
}

}  // namespace kam::app
