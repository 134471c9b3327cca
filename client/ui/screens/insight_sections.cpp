// Insight beyond the list: what moves the client, where we stand, SWOT, deeper issues, summary.
#include <array>

#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/record_list.h"
#include "client/ui/screens/section_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_sections.h"
#include "client/view/plan_words.h"

namespace kam::ui {
namespace {

using model::Collection;
using view::AccountView;

struct Kind {
    std::string_view kind, heading, placeholder;
};
constexpr std::array<Kind, 4> drivers{
    {{"goal", says::goals, says::goals_placeholder},
     {"pressure", says::pressures, says::pressures_placeholder},
     {"initiative", says::initiatives, says::initiatives_placeholder},
     {"obstacle", says::obstacles, says::obstacles_placeholder}}};
constexpr std::array<Kind, 4> swots{{{"strength", says::strengths, says::strengths_placeholder},
                                     {"weakness", says::weaknesses, says::weaknesses_placeholder},
                                     {"opening", says::openings, says::openings_placeholder},
                                     {"danger", says::dangers, says::dangers_placeholder}}};

// One card for each kind, two side by side where there is room.
void draw_by_kind(const Screen& screen, Column& column, const AccountView& view,
                  Collection collection, std::span<const Kind> kinds, const model::FieldMap& more) {
    std::array<Column, 2> parts = split(column, std::array<float, 2>{1, 1}, space::l);
    const bool is_wide = column.w >= 820;
    if (!is_wide) parts[0] = column;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const std::string_view kind = kinds[i].kind;
        const std::string id =
            std::string(model::collection_text(collection)) + "-" + std::string(kind);
        model::FieldMap fields = more;
        fields.emplace("kind", kind);
        draw_record_list(
            screen, parts[is_wide ? i % 2 : 0], view, collection,
            {.heading = kinds[i].heading,
             .placeholder = kinds[i].placeholder,
             .more_fields = std::move(fields),
             .is_shown =
                 [kind](const model::Record& record) { return record.text("kind") == kind; },
             .id = id});
    }
    column.y = is_wide ? lowest(parts) : parts[0].y;
}

std::string budget_words(int words) {
    constexpr int most = view::words::summary_words_max;
    std::string said = std::to_string(words) + std::string(says::words_of_60);
    if (words > most) said += says::shorten;
    return said;
}

}  // namespace

void draw_drivers(const Screen& screen, Column& column, const AccountView& view) {
    draw_by_kind(screen, column, view, Collection::driver, drivers, {{"confirmed", "assumed"}});
}

void draw_position(const Screen& screen, Column& column, const AccountView& view) {
    if (column.w < 820) {
        draw_record_list(screen, column, view, Collection::entity);
        draw_record_list(screen, column, view, Collection::work_year);
        draw_record_list(screen, column, view, Collection::feedback);
        draw_record_list(screen, column, view, Collection::rival);
        return;
    }
    auto parts = split(column, std::array<float, 2>{1, 1}, space::l);
    draw_record_list(screen, parts[0], view, Collection::entity);
    draw_record_list(screen, parts[0], view, Collection::feedback);
    draw_record_list(screen, parts[1], view, Collection::work_year);
    draw_record_list(screen, parts[1], view, Collection::rival);
    column.y = lowest(parts);
}

void draw_swot(const Screen& screen, Column& column, const AccountView& view) {
    draw_by_kind(screen, column, view, Collection::swot, swots, {});
}

void draw_issues(const Screen& screen, Column& column, const AccountView& view) {
    draw_record_list(
        screen, column, view, Collection::deeper_issue,
        {.more_fields = {{"date", base::iso_from_day(screen.today)}, {"confirmed", "assumed"}}});
}

void draw_summary(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    const view::SummaryView& summary = view.plan.summary;
    Card card = begin_card(ui, column, "summary", says::summary);
    Column& inner = card.inner;
    inner.w = std::min(inner.w, size::reading_max);
    draw_card_heading(screen, inner, says::summary);
    text(ui, inner, summary.meter, TextStyle::caption, Tone::muted);
    if (summary.is_wad) text(ui, inner, says::wad, TextStyle::caption, Tone::warn);
    inner.skip(space::m);
    const Form form{screen, view.space, *view.account};
    const auto budgeted = [&](std::string_view field, std::string_view label) {
        const std::string typed = form_text(form, inner, field, label, {.lines = 3});
        const int words = view::words::words_in(typed);
        text(ui, inner, budget_words(words), TextStyle::caption,
             words > view::words::summary_words_max ? Tone::bad : Tone::muted);
        inner.skip(space::m);
    };
    budgeted("motivations", says::motivations);
    budgeted("challenges", says::challenges);
    heading(ui, inner, says::resulting, 3);
    if (summary.opportunities.empty()) {
        text(ui, inner, says::resulting_none, TextStyle::body, Tone::muted);
    } else {
        const Scope list(ui, Role::list, "resulting", says::resulting);
        for (const view::ListRow& row : summary.opportunities) {
            draw_record_row(screen, inner, view, row);
        }
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

}  // namespace kam::ui
