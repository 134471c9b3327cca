// Colleagues who are on the same client now: quiet, without ranking, and gone when they leave.
#include <algorithm>

#include "client/ui/screens/screen.h"
#include "client/ui/text.h"

namespace kam::ui {
namespace {

constexpr float face = 24;
constexpr std::size_t faces_max = 3;

// Each person once, whatever number of windows.
std::vector<const view::PresentPerson*> people_of(const Screen& screen) {
    std::vector<const view::PresentPerson*> people;
    for (const view::PresentPerson& each : screen.shell.present) {
        const bool is_known = std::any_of(people.begin(), people.end(), [&](const auto* other) {
            return other->person == each.person;
        });
        if (!is_known) people.push_back(&each);
    }
    return people;
}

// First letters of the first and the last name.
std::string initials_of(const std::string& name) {
    const auto letter = [&](std::size_t at) {
        std::size_t end = at + 1;
        while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) ++end;
        return name.substr(at, end - at);
    };
    const std::size_t last = name.rfind(' ');
    if (last == std::string::npos || last + 1 >= name.size()) return letter(0);
    return letter(0) + letter(last + 1);
}

std::string words_of(const std::vector<const view::PresentPerson*>& people, bool has_all) {
    std::string words(says::here_now);
    if (!has_all && people.size() > 1) {
        return words + people[0]->name + says::and_others(static_cast<int>(people.size()) - 1);
    }
    for (std::size_t i = 0; i < people.size(); ++i) words += (i > 0 ? ", " : "") + people[i]->name;
    return words;
}

}  // namespace

void draw_here_now(const Screen& screen, const Rect& line) {
    const auto people = people_of(screen);
    if (people.empty()) return;
    Ui& ui = screen.ui;
    const std::size_t faces = std::min(people.size(), faces_max);
    const float faces_width = static_cast<float>(faces) * (face - 6) + 6 + space::s;
    std::string words = words_of(people, true);
    float width = text_width(ui, words, TextStyle::caption) + 2;
    if (faces_width + width > line.w) {
        words = words_of(people, false);
        width = std::min(text_width(ui, words, TextStyle::caption) + 2, line.w - faces_width);
    }
    float x = line.right() - width - faces_width;
    for (std::size_t i = 0; i < faces; ++i) {
        avatar(ui, {x, line.y + (line.h - face) / 2, face, face}, people[i]->name);
        x += face - 6;
    }
    text_in(ui, {line.right() - width, line.y, width, line.h}, words, TextStyle::caption,
            Tone::muted);
}

// On the row's left edge, where nothing else stands, so that nothing moves.
void draw_who_has_open(const Screen& screen, const model::Record& record, const Rect& row) {
    Ui& ui = screen.ui;
    const std::string key = open_key(record);
    std::string names;
    std::string initials;
    for (const view::PresentPerson& each : screen.shell.present) {
        if (each.open != key || names.find(each.name) != std::string::npos) continue;
        if (initials.empty()) initials = initials_of(each.name);
        names += (names.empty() ? "" : ", ") + each.name;
    }
    if (names.empty()) return;
    const Rect mark{row.x - 15, row.y + 12, 24, 24};
    fill(ui, mark, ui.theme().surface, 12);
    outline(ui, mark, ui.theme().accent, 12, 1.5f);
    text_in(ui, mark, initials, TextStyle::label, Tone::accent, Align::centre, Role::image);
    ui.add_node({.id = ui.id_of("who"),
                 .role = Role::image,
                 .rect = mark,
                 .name = names + std::string(says::has_this_open)});
}

std::string_view writing_words(const Screen& screen, const model::Record& record,
                               std::string_view field) {
    for (const view::PresentPerson& each : screen.shell.present) {
        if (each.field == field && each.open == open_key(record)) return each.writing;
    }
    return {};
}

}  // namespace kam::ui
