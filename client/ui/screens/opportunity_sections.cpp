// Likelihood against value of opportunities and threats, and the four steps of listening.
#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/section_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_sections.h"
#include "client/ui/widgets/charts.h"
#include "shared/base/money.h"
#include "shared/base/utf8.h"

namespace kam::ui {

using view::AccountView;

void draw_opportunity_chart(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Chart drawn;
    drawn.kind = ChartKind::scatter;
    drawn.title = says::likelihood_by_value;
    drawn.of = says::chart_of;
    drawn.series.resize(2);
    drawn.series[0].name = says::likelihood;
    drawn.series[1].name = says::value_a_year;
    for (const auto* rows : {&view.opportunities, &view.threats}) {
        for (const view::OpportunityRow& row : *rows) {
            const auto likelihood = row.record->integer("likelihood");
            const auto value = row.record->integer("value");
            if (!likelihood || !value) continue;
            drawn.categories.push_back(row.title);
            drawn.series[0].values.push_back(likelihood);
            drawn.series[1].values.push_back(value);
        }
    }
    drawn.words = [&view](std::int64_t value, ChartPlace place) {
        return place.series == 0 ? std::to_string(value) + " %"
                                 : base::short_text_from_money({value, view.currency});
    };
    Card card = begin_card(ui, column, "chart", says::likelihood_by_value);
    draw_card_heading(screen, card.inner, says::likelihood_by_value);
    if (drawn.categories.empty()) {
        text(ui, card.inner, says::chart_empty, TextStyle::body, Tone::muted);
    } else {
        chart(ui, card.inner, "opportunities", drawn, 420);
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

// Whoever has not listened cannot know what to address (S2-11).
void listening_steps(const Form& form, Column& c) {
    Ui& ui = form.screen.ui;
    const Scope group(ui, Role::group, "listening", says::listening);
    heading(ui, c, says::listening, 3);
    c.skip(space::s);
    const std::string heard = form_text(form, c, "heard", says::step_heard, {.lines = 2});
    const bool is_locked = base::trimmed(heard).empty();
    const auto step = [&](std::string_view field, std::string_view label) {
        gap(c);
        const bool has_text = !form.record.text(field).empty();
        form_text(form, c, field, label,
                  {.help = is_locked ? says::step_locked : std::string_view(),
                   .lines = 2,
                   .is_disabled = is_locked && !has_text});
    };
    step("addressed", says::step_addressed);
    step("benefits", says::step_benefits);
    step("asked", says::step_asked);
    gap(c);
}

}  // namespace kam::ui
