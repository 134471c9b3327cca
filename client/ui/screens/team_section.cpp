// Time of the team against what the plan asks for, and what the team lacks.
#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/section_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_sections.h"

namespace kam::ui {
namespace {

using view::AccountView;

void draw_load(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "load", says::load, space::l);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, says::load);
    const Scope list(ui, Role::list, "load-list", says::load);
    for (const view::LoadRow& row : view.plan.load) {
        if (!row.member) continue;
        const IdScope ids(ui, row.member->id.text);
        rule(ui, inner);
        inner.skip(space::m);
        const Scope item(ui, Role::listitem, "load-row", row.name);
        auto parts = split(inner, std::array<float, 2>{3, 2}, space::l);
        text(ui, parts[0], row.name, TextStyle::strong);
        text(ui, parts[0], row.words, TextStyle::caption, row.is_over ? Tone::bad : Tone::muted);
        if (row.is_over) badge(ui, parts[0].x, parts[0].y + 4, says::over_budget, Tone::bad);
        // The team is the client partner's to change; others read the figure in the words.
        if (view.can_lead) {
            form_integer({screen, view.space, *row.member}, parts[1], "hours_a_month",
                         says::hours_of, {.placeholder = says::not_known});
        }
        inner.y = lowest(parts) + (row.is_over ? 32 : space::m);
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

}  // namespace

void draw_team_section(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    draw_load(screen, column, view);
    Card card = begin_card(ui, column, "coverage", says::coverage, space::l);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, says::coverage);
    if (!view.plan.places.empty()) {
        text(ui, inner, view.plan.places, TextStyle::caption, Tone::muted);
        inner.skip(space::s);
    }
    if (view.plan.coverage.empty()) {
        text(ui, inner, says::coverage_whole, TextStyle::body, Tone::muted);
    } else {
        const Scope list(ui, Role::list, "coverage-list", says::coverage);
        for (const std::string& sentence : view.plan.coverage) {
            const Scope item(ui, Role::listitem, sentence, {});
            text(ui, inner, sentence, TextStyle::body, Tone::warn);
        }
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

}  // namespace kam::ui
