// Where on the page colleagues are: the row that is open, the field that is written in.
#include "client/ui/screens/screen.h"
#include "client/ui/text.h"

namespace kam::ui {
namespace {

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

}  // namespace

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
