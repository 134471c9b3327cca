#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/long_list.h"
#include "client/ui/screens/record_acts.h"
#include "client/ui/screens/record_form.h"
#include "client/ui/text.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::AccountView;
using view::InsightRow;

std::string meta_words(const InsightRow& row) {
    std::string words = row.source.empty() ? std::string(says::no_source) : row.source;
    words += row.date.empty() ? says::no_date : ", " + row.date;
    if (!row.heard.empty()) words += ", " + row.heard;
    return words;
}

float draw_badges(const Screen& screen, float x, float y, const InsightRow& row) {
    Ui& ui = screen.ui;
    float width = 0;
    if (!row.confirmed.empty()) {
        const Tone tone = row.confirmed == "confirmed"  ? Tone::good
                          : row.confirmed == "rejected" ? Tone::bad
                                                        : Tone::muted;
        width += badge(ui, x, y, view::words::choice("confirmed", row.confirmed), tone) + space::s;
    }
    if (row.is_stale) width += badge(ui, x + width, y, says::over_a_year_old, Tone::warn);
    if (!row.is_accepted && row.confirmed != "rejected") {
        width += badge(ui, x + width, y, says::not_counted_yet, Tone::warn);
    }
    return width;
}

void draw_insight_row(const Screen& screen, Column& column, const AccountView& view,
                      const InsightRow& row, const ListSpot& spot) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, row.record->id.text);
    const float pad = space::m;
    const float inner_width = std::min(column.w - 2 * pad, size::reading_max);
    const std::string so_what =
        row.so_what.empty() ? std::string(says::no_so_what) : says::so_what_is + row.so_what;
    const std::string meta = meta_words(row);
    const auto is_badge_beside = [&] {
        return text_width(ui, meta, TextStyle::caption) < inner_width - 330;
    };
    const std::size_t words = row.statement.size() + so_what.size() + meta.size();
    const float height = row_height(screen, row.record, words, inner_width, [&] {
        const float below = text_height(ui, meta, TextStyle::caption, inner_width, 2) + 38;
        return text_height(ui, row.statement, TextStyle::strong, inner_width) +
               text_height(ui, so_what, TextStyle::body, inner_width) +
               (is_badge_beside() ? 34 : below) + 2 * pad;
    });
    const Rect rect = column.take(height);
    const bool is_shown = is_open(screen, *row.record, rect);
    if (!is_shown && !is_near_view(ui, rect, spot)) return;
    const bool is_beside = is_badge_beside();
    const ListItem item(ui, "insight", row.statement, rect, spot);
    const AreaState state = area(ui, rect, "open", row.statement, open_href(screen, *row.record),
                                 is_shown, size::radius);
    if (state.is_clicked) screen.open(open_key(*row.record));
    draw_row_menu(screen, view, state, *row.record, row.statement);
    draw_who_has_open(screen, *row.record, rect);
    draw_news_dot(screen, *row.record, rect, state.is_hovered);
    Column inner{rect.x + pad, rect.y + pad, inner_width};
    text(ui, inner, row.statement, TextStyle::strong);
    text(ui, inner, so_what, TextStyle::body, row.so_what.empty() ? Tone::warn : Tone::text);
    inner.skip(6);
    float x = inner.x;
    if (is_beside) {
        x += text_width(ui, meta, TextStyle::caption) + space::m;
        text_in(ui, {inner.x, inner.y + 3, x - inner.x, 20}, meta, TextStyle::caption, Tone::muted);
    } else {
        text(ui, inner, meta, TextStyle::caption, Tone::muted, 2);
        inner.skip(space::xs);
    }
    draw_badges(screen, x, inner.y, row);
}

void draw_known(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "known", says::people_and_rivals);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, says::people_and_rivals);
    const Form form{screen, view.space, *view.account};
    form_text(form, inner, "decision_makers", says::decision_makers,
              {.help = says::decision_makers_help, .lines = 3});
    inner.skip(space::xs);
    form_checkbox(form, inner, "decision_makers_unknown", says::decision_makers_unknown);
    inner.skip(space::l);
    form_text(form, inner, "rivals", says::rivals, {.help = says::rivals_help, .lines = 3});
    inner.skip(space::xs);
    form_checkbox(form, inner, "rivals_unknown", says::rivals_unknown);
    end_card(ui, column, card);
    column.skip(space::l);
}

void draw_list(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "insights", says::insights, space::l);
    Column& inner = card.inner;
    int accepted = 0;
    for (const InsightRow& row : view.insights) accepted += row.is_accepted ? 1 : 0;
    draw_card_heading(screen, inner, says::insights,
                      view.insights.empty()
                          ? std::string()
                          : std::to_string(accepted) + std::string(says::of) +
                                std::to_string(view.insights.size()) + std::string(says::count));
    if (view.insights.empty()) {
        empty_state(ui, inner, "empty", Icon::insight, says::insight_empty, says::insight_empty_why,
                    {});
    } else {
        const Scope list(ui, Role::list, "insight-list", says::insights);
        ListSpot spot{0, static_cast<int>(view.insights.size())};
        for (const InsightRow& row : view.insights) {
            rule(ui, inner);
            ++spot.position;
            draw_insight_row(screen, inner, view, row, spot);
        }
    }
    inner.skip(space::m);
    draw_add_line(
        screen, inner, view.space,
        {.id = "new-insight",
         .label = says::new_insight,
         .placeholder = says::new_insight_placeholder,
         .button = says::add_insight,
         .collection = model::Collection::insight,
         .title_field = "statement",
         .what = says::add_insight,
         .more_fields = {{"date", base::iso_from_day(screen.today)}, {"confirmed", "assumed"}}});
    end_card(ui, column, card);
    column.skip(space::l);
}

}  // namespace

void draw_insight(const Screen& screen, Column& column, const AccountView& view) {
    draw_stage_needs(screen, column, view.rail[0]);
    if (column.w < 820) {
        draw_list(screen, column, view);
        draw_known(screen, column, view);
        return;
    }
    auto parts = split(column, std::array<float, 2>{5, 3}, space::l);
    draw_list(screen, parts[0], view);
    draw_known(screen, parts[1], view);
    column.y = lowest(parts);
}

}  // namespace kam::ui
