#include "client/ui/screens/exports.h"

#include <algorithm>

#include "client/ui/text.h"
#include "client/ui/text_workshop.h"
#include "client/ui/widgets/table_text.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using Cells = std::vector<std::string>;

Cells cells_of(std::initializer_list<const std::string*> texts) {
    Cells cells;
    for (const std::string* text : texts) cells.push_back(*text);
    return cells;
}

void save(const Screen& screen, std::string_view name, std::string_view header,
          const TextRows& table) {
    const std::string file = std::string(name) + " " + base::iso_from_day(screen.today) + ".csv";
    screen.ui.download({file, "text/csv;charset=utf-8", csv_of(table, header)});
    screen.ui.say(file + std::string(says::was_downloaded));
}

void add_target(Cells& cells, const view::TargetRow& row) {
    const std::string state(rag_word(static_cast<RagMark>(row.rag)));
    for (std::string& cell :
         cells_of({&row.statement, &row.baseline, &row.goal, &row.current, &row.current_date,
                   &row.progress_words, &state, &row.owner_name, &row.due})) {
        cells.push_back(std::move(cell));
    }
}

// Empty where it is not known, never 0.
std::string per_cent(std::optional<int> permille) {
    return permille ? std::to_string((*permille + 5) / 10) + "%" : std::string();
}

}  // namespace

void download_clients(const Screen& screen, const view::AccountListView& view) {
    TextRows table;
    for (const view::AccountRow& row : view.rows) {
        std::string marks;
        for (const view::TargetRow& target : row.targets) {
            marks += marks.empty() ? "" : "; ";
            marks += rag_word(static_cast<RagMark>(target.rag));
        }
        table.push_back(
            cells_of({&row.name, &row.sector, &row.head_office, &row.lead_name, &row.stage_words,
                      &row.next.words, &row.next.owner_name, &row.next.due, &marks}));
    }
    save(screen, says::nav_clients, says::csv_clients, table);
}

void download_leadership(const Screen& screen, const view::LeadershipView& view) {
    TextRows table;
    for (const view::LeadershipRow& row : view.rows) {
        const std::string overdue = std::to_string(row.actions_overdue);
        const std::string doing = per_cent(row.leading_permille);
        const std::string results = per_cent(row.lagging_permille);
        const Cells client =
            cells_of({&row.name, &row.sector, &row.lead_name, &row.stage_words, &row.next_review,
                      &overdue, &doing, &results, &row.pipeline, &row.risk, &row.momentum_words});
        if (row.targets.empty()) table.push_back(client);
        for (const auto& target : row.targets) {
            table.push_back(client);
            add_target(table.back(), *target);
        }
    }
    save(screen, says::nav_leadership,
         std::string(says::csv_leadership) + std::string(says::csv_targets), table);
}

void download_targets(const Screen& screen, const view::AccountView& view) {
    TextRows table;
    for (const view::TargetRow& row : view.targets) add_target(table.emplace_back(), row);
    save(screen, view.name + " targets", says::csv_targets, table);
}

void download_actions(const Screen& screen, const view::AccountView& view) {
    TextRows table;
    for (const view::ActionRow& row : view.actions) {
        const std::string state(view::words::choice("state", row.state));
        const std::string note(row.record->text("note"));
        table.push_back(cells_of({&row.title, &row.owner_name, &row.due, &state, &row.why, &note}));
    }
    save(screen, view.name + " actions", says::csv_actions, table);
}

void download_decisions(const Screen& screen, const view::WorkshopView& view) {
    TextRows table;
    for (const view::WorkshopItem& item : view.decisions) {
        table.push_back(cells_of({&item.text, &item.owner_name, &item.due}));
    }
    save(screen, view.title + " decisions", room_says::csv_decisions, table);
}

float download_button_width(Ui& ui, bool has_words) {
    const ButtonOptions options{.kind = ButtonKind::ghost, .icon = Icon::arrow_down};
    return has_words ? button_width(ui, says::download_csv, options) : 40;
}

DownloadButton download_button(const Screen& screen, float right, float y, std::string_view what,
                               bool has_words) {
    const std::string name = std::string(says::download_csv) + ": " + std::string(what);
    const ButtonOptions options{
        .kind = ButtonKind::ghost, .icon = Icon::arrow_down, .tooltip = name, .name = name};
    if (!has_words) {
        return {40, icon_button(screen.ui, {right - 40, y, 40, 40}, "download", options.icon, name,
                                {.kind = ButtonKind::ghost})};
    }
    const float width = download_button_width(screen.ui, true);
    return {width, button(screen.ui, {right - width, y, width, 40}, "download", says::download_csv,
                          options)};
}

}  // namespace kam::ui
