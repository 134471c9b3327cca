#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/record_form.h"
#include "client/ui/text.h"
#include "client/ui/text_sections.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::AccountView;

void draw_next_step(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "next", says::next_step);
    Column& inner = card.inner;
    text(ui, inner, says::next_step, TextStyle::caption, Tone::muted);
    inner.skip(2);
    const view::NextStepView& next = view.next;
    text(ui, inner, next.words.empty() ? says::all_done : next.words, TextStyle::section);
    if (next.is_action) {
        text(ui, inner, owner_and_date(next), TextStyle::body,
             next.is_overdue ? Tone::bad : Tone::muted);
    }
    inner.skip(space::m);
    const auto tab = next.is_action ? view::Tab::plan : static_cast<view::Tab>(view.current_stage);
    const std::string label =
        next.is_action ? std::string(says::open_action)
                       : std::string(says::go_to) +
                             view.rail[static_cast<std::size_t>(view.current_stage) - 1].name;
    if (button(ui, inner, "go", label, {.kind = ButtonKind::primary})) {
        view::Route route = view::account_route(view.id, tab);
        if (next.is_action) route.open = "action/" + next.action.text;
        screen.go(route);
    }
    inner.skip(space::m);
    const Rect line = inner.take(24);
    link(ui, {line.x, line.y, text_width(ui, says::plan_on_page, TextStyle::body) + 2, 24},
         "plan-page", says::plan_on_page, "/accounts/" + view.id.text + "/plan.html");
    end_card(ui, column, card);
    column.skip(space::l);
}

void draw_story(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "story", says::what_drives);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, says::what_drives);
    const Form form{screen, view.space, *view.account};
    form_text(form, inner, "about", says::about_label,
              {.placeholder = says::about_placeholder, .lines = 3});
    inner.skip(space::m);
    int shown = 0;
    for (const view::InsightRow& row : view.insights) {
        if (!row.is_accepted || row.is_stale || shown == 4) continue;
        ++shown;
        rule(ui, inner);
        inner.skip(space::m);
        text(ui, inner, row.statement, TextStyle::body, Tone::text, 6);
        text(ui, inner, row.source + (row.date.empty() ? "" : ", " + row.date), TextStyle::caption,
             Tone::muted);
        inner.skip(space::m);
    }
    if (shown == 0) text(ui, inner, says::no_insight_yet, TextStyle::body, Tone::muted);
    end_card(ui, column, card);
    column.skip(space::l);
}

void draw_target_summary(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "targets", says::col_targets);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, says::col_targets);
    if (view.targets.empty()) {
        text(ui, inner, says::no_target_yet, TextStyle::body, Tone::muted);
    } else {
        const Scope list(ui, Role::list, "targets-list", says::col_targets);
        for (const view::TargetRow& row : view.targets) {
            const IdScope ids(ui, row.record->id.text);
            const float height = text_height(ui, row.statement, TextStyle::body, inner.w, 4);
            const Rect line{inner.x, inner.y, inner.w, height + 46};
            const Scope item(ui, Role::listitem, "t", row.statement, line);
            text(ui, inner, row.statement, TextStyle::body, Tone::text, 4);
            const Rect below = inner.take(46);
            draw_rag(screen, {below.x, below.y + 2, 120, 24}, row);
            progress_bar(
                ui, {below.x + 124, below.y + 10, below.w - 124, 8}, row.statement,
                {row.progress_permille, row.expected_permille, static_cast<RagMark>(row.rag)});
        }
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

void draw_figures(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "figures", says::pipeline);
    Column& inner = card.inner;
    auto parts = split(inner, std::array<float, 2>{1, 1}, space::xl);
    const auto figure = [&](Column& part, std::string_view label, const std::string& words,
                            const std::string& note) {
        text(ui, part, label, TextStyle::caption, Tone::muted);
        text(ui, part, words.empty() ? says::not_known : words,
             words.empty() ? TextStyle::section : TextStyle::page,
             words.empty() ? Tone::muted : Tone::text);
        text(ui, part, note, TextStyle::caption, Tone::muted);
    };
    figure(parts[0], says::weighted_pipeline, view.pipeline.weighted,
           view.pipeline.unweighted.empty()
               ? view::words::count_of(view.pipeline.count, "opportunity", "opportunities")
               : std::string(says::of_unweighted) + view.pipeline.unweighted);
    figure(parts[1], says::value_at_risk, view.at_risk.weighted,
           view::words::count_of(view.at_risk.count, "threat", "threats"));
    inner.y = lowest(parts);
    end_card(ui, column, card);
    column.skip(space::l);
}

void draw_team(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "team", says::client_team);
    Column& inner = card.inner;
    draw_card_heading(screen, inner, says::client_team);
    {
        const Scope list(ui, Role::list, "members", says::client_team);
        for (const view::TeamRow& row : view.team) {
            const IdScope ids(ui, row.record->id.text);
            const Rect line = inner.take(56);
            const Scope item(ui, Role::listitem, "m", row.name, line);
            avatar(ui, {line.x, line.y + 8, 36, 36}, row.name);
            const bool is_last_lead = row.role == "account_lead";
            const bool may_leave = view.can_lead && !is_last_lead;
            const float width = line.w - 48 - (may_leave ? 44 : 0);
            text_in(ui, {line.x + 48, line.y + 6, width, 22}, row.name, TextStyle::strong);
            const std::string role(view::words::choice("role", row.role));
            text_in(ui, {line.x + 48, line.y + 28, width, 18},
                    role + (row.practice_office.empty() ? "" : "  ·  " + row.practice_office),
                    TextStyle::caption, Tone::muted);
            if (may_leave &&
                icon_button(ui, {line.right() - 40, line.y + 8, 40, 40}, "leave", Icon::close,
                            std::string(says::remove_from_team) + row.name,
                            {.kind = ButtonKind::ghost})) {
                screen.intents.push_back(
                    app::DeleteRecord{view.space, model::Collection::team_member, row.record->id,
                                      row.name + std::string(says::left_the_team)});
            }
        }
    }
    if (view.can_lead) {
        std::vector<std::string> labels;
        std::vector<base::PersonId> ids;
        for (const view::PersonOption& person : view.all_people) {
            bool is_member = false;
            for (const view::PersonOption& member : view.team_people) {
                is_member |= member.id == person.id;
            }
            if (is_member) continue;
            labels.push_back(person.name);
            ids.push_back(person.id);
        }
        inner.skip(space::s);
        const auto picked = select_or_combo(ui, inner, "add-member", says::add_to_team, labels, -1,
                                            {}, {.placeholder = says::choose_person});
        if (picked && *picked >= 0) {
            model::FieldMap fields;
            fields.emplace("person", ids[static_cast<std::size_t>(*picked)].text);
            fields.emplace("role", "member");
            screen.intents.push_back(app::AddRecord{
                view.space, model::Collection::team_member, std::move(fields),
                labels[static_cast<std::size_t>(*picked)] + std::string(says::joined_the_team),
                false});
        }
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

}  // namespace

void draw_overview(const Screen& screen, Column& column, const AccountView& view) {
    draw_news(screen, column);
    if (column.w < 760) {
        draw_next_step(screen, column, view);
        draw_target_summary(screen, column, view);
        draw_story(screen, column, view);
        draw_figures(screen, column, view);
        draw_team(screen, column, view);
        return;
    }
    auto parts = split(column, std::array<float, 2>{6, 5}, space::l);
    draw_next_step(screen, parts[0], view);
    draw_story(screen, parts[0], view);
    draw_target_summary(screen, parts[1], view);
    draw_figures(screen, parts[1], view);
    draw_team(screen, parts[1], view);
    column.y = lowest(parts);
}

}  // namespace kam::ui
