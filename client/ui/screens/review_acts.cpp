// In a review's panel: an agenda made of what is open, and actions made of what was decided.
#include <set>

#include "client/ui/screens/section_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_sections.h"
#include "shared/base/utf8.h"

namespace kam::ui {
namespace {

using model::Collection;
using view::AccountView;

constexpr int agenda_lines_max = 12;
constexpr int title_max = 300;

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string line = base::trimmed(text.substr(0, end));
        if (!line.empty()) lines.push_back(line);
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

bool is_none(const std::string& line) {
    const std::string folded = base::fold_for_search(line);
    return folded == "none" || folded == "none.";
}

}  // namespace

std::string first_characters(const std::string& text, int most) {
    std::string out;
    int count = 0;
    for (const char c : text) {
        const bool is_start = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (is_start && ++count > most) break;
        out += c;
    }
    return out;
}

void agenda_suggestion(const Form& form, Column& c, const AccountView& view) {
    if (!form.record.text("agenda").empty() || form.record.is_true("is_held")) return;
    if (!button(form.screen.ui, c, "suggest-agenda", says::suggest_agenda)) return;
    std::string agenda(says::agenda_last);
    int lines = 0;
    for (const view::TargetRow& row : view.targets) {
        if (row.rag != view::Rag::red || ++lines > agenda_lines_max / 2) continue;
        agenda += "\n" + std::string(says::agenda_red) + first_characters(row.statement, 120);
    }
    for (const view::ActionRow& row : view.actions) {
        if (!row.is_overdue || ++lines > agenda_lines_max) continue;
        agenda += "\n" + std::string(says::agenda_overdue) + first_characters(row.title, 120);
    }
    agenda += "\n" + std::string(says::agenda_next);
    set_field(form, "agenda", agenda, says::agenda_what, std::string());
}

// Each line decided, unless an action has its words already.
void decision_actions(const Form& form, Column& c, const AccountView& view) {
    std::set<std::string> titles;
    for (const view::ActionRow& row : view.actions) titles.insert(row.title);
    Ui& ui = form.screen.ui;
    for (const std::string& line : lines_of(form.record.text("decisions"))) {
        const std::string title = first_characters(line, title_max);
        if (is_none(line) || titles.count(title) > 0) continue;
        const IdScope ids(ui, title);
        text(ui, c, title, TextStyle::body, Tone::text, 3);
        c.skip(space::xs);
        if (button(ui, c, "make-action", says::make_action,
                   {.icon = Icon::action, .name = std::string(says::action_of) + title})) {
            form.screen.intents.push_back(app::AddRecord{
                form.space,
                Collection::action,
                {{"title", title}, {"owner", form.screen.shell.person.text}, {"state", "open"}},
                std::string(says::make_action),
                true});
        }
        c.skip(space::s);
    }
}

}  // namespace kam::ui
