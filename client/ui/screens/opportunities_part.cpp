#include <array>

#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/record_acts.h"
#include "client/ui/text.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::AccountView;
using view::OpportunityRow;

void draw_fit(const Screen& screen, const Rect& cell, std::optional<int> fit,
              std::string_view label) {
    Ui& ui = screen.ui;
    if (!fit) {
        text_in(ui, cell, says::not_known, TextStyle::caption, Tone::muted);
        return;
    }
    const std::string name = std::string(label) + " " + std::to_string(*fit) + says::of_five;
    for (int i = 0; i < 5; ++i) {
        const Rect dot{cell.x + static_cast<float>(i) * 13, cell.y + cell.h / 2 - 5, 10, 10};
        // Hollow where not filled: told apart by shape, not by hue.
        if (i < *fit) {
            fill(ui, dot, ui.theme().accent, 5);
        } else {
            outline(ui, dot, ui.theme().control_border, 5, 1.5f);
        }
    }
    ui.add_node({.id = ui.id_of("fit"), .role = Role::image, .rect = cell, .name = name});
}

void cell_text(const Screen& screen, const Rect& cell, const std::string& words,
               Tone tone = Tone::text) {
    text_in(screen.ui, cell, words.empty() ? says::not_known : words,
            words.empty() ? TextStyle::caption : TextStyle::body,
            words.empty() ? Tone::muted : tone);
}

void draw_wide_row(const Screen& screen, Column& column, const AccountView& view,
                   const Table& table, const OpportunityRow& row, int index,
                   std::string_view fit_label) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, row.record->id.text);
    const float width = table.columns[0].w - 2 * space::m;
    const float words = text_height(ui, row.title, TextStyle::strong, width, 2);
    const float height = words + 44;
    const Row drawn = begin_row(
        ui, column, table, "row", row.title, index, height, open_href(screen, *row.record),
        is_open(screen, *row.record, {column.x, column.y, column.w, height}));
    if (drawn.state.is_clicked) screen.open(open_key(*row.record));
    draw_row_menu(screen, view, drawn.state, *row.record, row.title);
    draw_who_has_open(screen, *row.record, drawn.rect);
    draw_news_dot(screen, *row.record, drawn.rect, drawn.state.is_hovered);
    const Rect title = drawn.cell(table, 0);
    Column lines{title.x, title.y + 12, title.w};
    text(ui, lines, row.title, TextStyle::strong, Tone::text, 2);
    std::string below = row.insight_statement.empty() ? std::string(says::no_insight_linked)
                                                      : says::rests_on + row.insight_statement;
    if (!row.score.empty()) below = row.score + "  ·  " + below;
    text(ui, lines, below, TextStyle::caption,
         row.insight_statement.empty() ? Tone::warn : Tone::muted, 1);
    cell_text(screen, drawn.cell(table, 1), row.value);
    cell_text(screen, drawn.cell(table, 2), row.likelihood);
    draw_fit(screen, drawn.cell(table, 3), row.fit, fit_label);
    cell_text(screen, drawn.cell(table, 4), row.owner_name);
    end_row(ui);
}

void draw_small_row(const Screen& screen, Column& column, const AccountView& view,
                    const Table& table, const OpportunityRow& row, int index) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, row.record->id.text);
    const float room = table.columns[0].w - 2 * space::m;
    const float height = 64 + text_height(ui, row.title, TextStyle::strong, room, 2);
    const Row drawn = begin_row(ui, column, table, "row", row.title, index, height,
                                open_href(screen, *row.record),
                                is_open(screen, *row.record, {column.x, column.y, room, height}));
    if (drawn.state.is_clicked) screen.open(open_key(*row.record));
    draw_row_menu(screen, view, drawn.state, *row.record, row.title);
    draw_who_has_open(screen, *row.record, drawn.rect);
    draw_news_dot(screen, *row.record, drawn.rect, drawn.state.is_hovered);
    const Rect cell = drawn.cell(table, 0);
    Column lines{cell.x, cell.y + 10, cell.w};
    text(ui, lines, row.title, TextStyle::strong, Tone::text, 2);
    const std::string value = row.value.empty() ? std::string(says::value_not_known) : row.value;
    const std::string likelihood =
        row.likelihood.empty() ? std::string() : says::at + row.likelihood;
    text_in(ui, {cell.x, lines.y + 2, cell.w, 20}, value + likelihood, TextStyle::body);
    text_in(ui, {cell.x, lines.y + 26, cell.w, 18},
            row.owner_name.empty() ? says::no_owner : row.owner_name, TextStyle::caption,
            Tone::muted);
    end_row(ui);
}

struct ListWords {
    std::string_view id, title, fit, empty, empty_why, add_id, add_label, add_placeholder,
        add_button;
    model::Collection collection;
    Icon icon;
};

void draw_list(const Screen& screen, Column& column, const AccountView& view,
               const std::vector<OpportunityRow>& rows, const ListWords& words,
               const std::string& caption) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, words.id, words.title, space::l);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, words.title, caption);
    const bool is_small = inner.w < 640;
    if (rows.empty()) {
        empty_state(ui, inner, "empty", words.icon, words.empty, words.empty_why, {});
    } else {
        const std::array<TableColumn, 5> wide{
            TableColumn{says::what, 5, 240}, TableColumn{says::value, 1.2f, 110},
            TableColumn{says::likelihood, 1, 90}, TableColumn{words.fit, 1, 90},
            TableColumn{says::owner, 1.8f, 150}};
        const std::array<TableColumn, 1> small{TableColumn{says::what, 1, 100}};
        const Table table = begin_table(
            ui, inner, words.id, words.title,
            is_small ? std::span<const TableColumn>(small) : std::span<const TableColumn>(wide),
            static_cast<int>(rows.size()));
        int index = 0;
        for (const OpportunityRow& row : rows) {
            ++index;
            is_small ? draw_small_row(screen, inner, view, table, row, index)
                     : draw_wide_row(screen, inner, view, table, row, index, words.fit);
        }
        end_table(ui);
    }
    inner.skip(space::m);
    draw_add_line(screen, inner, view.space,
                  {.id = words.add_id,
                   .label = words.add_label,
                   .placeholder = words.add_placeholder,
                   .button = words.add_button,
                   .collection = words.collection,
                   .title_field = "title",
                   .what = words.add_button,
                   .more_fields = {{"owner", screen.shell.person.text}}});
    end_card(ui, column, card);
    column.skip(space::l);
}

std::string caption_of(const view::PipelineView& pipeline) {
    if (pipeline.weighted.empty()) return {};
    std::string words = pipeline.weighted + std::string(says::weighted);
    if (!pipeline.spread.empty()) words += ", ± " + pipeline.spread;
    if (pipeline.unvalued > 0) {
        words += ", " + std::to_string(pipeline.unvalued) + std::string(says::without_value);
    }
    return words;
}

}  // namespace

void draw_opportunities(const Screen& screen, Column& column, const AccountView& view) {
    draw_stage_needs(screen, column, view.rail[1]);
    draw_list(screen, column, view, view.opportunities,
              {"opportunities", says::opportunities, says::fit, says::opportunity_empty,
               says::opportunity_empty_why, "new-opportunity", says::new_opportunity,
               says::new_opportunity_placeholder, says::add_opportunity,
               model::Collection::opportunity, Icon::opportunity},
              caption_of(view.pipeline));
    draw_list(screen, column, view, view.threats,
              {"threats", says::threats, says::impact, says::threat_empty, says::threat_empty_why,
               "new-threat", says::new_threat, says::new_threat_placeholder, says::add_threat,
               model::Collection::threat, Icon::threat},
              caption_of(view.at_risk));
}

}  // namespace kam::ui
