// Approval of the plan: what it still needs, who may approve it, and stages passed over.
#include "client/ui/screens/account_parts.h"
#include "client/ui/screens/section_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_sections.h"

namespace kam::ui {
namespace {

using view::AccountView;
using view::ApprovalView;

void approve(const Screen& screen, const AccountView& view, bool is_approved) {
    model::FieldMap fields;
    fields.emplace("approved_on",
                   is_approved ? base::Json(base::iso_from_day(screen.today)) : base::Json());
    fields.emplace("approved_by",
                   is_approved ? base::Json(screen.shell.person.text) : base::Json());
    screen.intents.push_back(app::SetFields{view.space, model::Collection::account,
                                            view.account->id, std::move(fields),
                                            std::string(says::approval_change)});
}

void draw_missing(Ui& ui, Column& inner, const ApprovalView& approval, std::string_view title) {
    text(ui, inner, title, TextStyle::strong, Tone::warn);
    inner.skip(space::xs);
    const Scope list(ui, Role::list, "approval-missing", title);
    for (const std::string& sentence : approval.missing) {
        const Scope item(ui, Role::listitem, sentence, {});
        outline(ui, {inner.x + 4, inner.y + 9, 7, 7}, ui.theme().accent, 3.5f, 1.5f);
        Column line{inner.x + 24, inner.y, inner.w - 24};
        text(ui, line, sentence, TextStyle::body);
        inner.y = line.y + 2;
    }
    inner.skip(space::m);
}

void draw_buttons(const Screen& screen, Column& inner, const AccountView& view) {
    Ui& ui = screen.ui;
    const ApprovalView& approval = view.plan.approval;
    if (!view.can_lead) {
        return text(ui, inner, says::approval_by_lead, TextStyle::body, Tone::muted);
    }
    const bool is_approved = !approval.approved.empty();
    // Never greyed out: who presses it reads why it is refused.
    if (!is_approved || !approval.still_holds) {
        const std::string_view label = is_approved ? says::approve_again : says::approve;
        if (button(ui, inner, "approve", label, {.kind = ButtonKind::primary})) {
            if (approval.missing.empty()) {
                approve(screen, view, true);
            } else {
                std::string said(says::approval_refused);
                for (const std::string& sentence : approval.missing) said += " " + sentence + ".";
                ui.announce(said);
            }
            const bool is_refused = !approval.missing.empty();
            screen.state.approval_refused = is_refused ? view.id : base::AccountId{};
        }
    }
    if (!is_approved) return;
    inner.skip(space::s);
    if (button(ui, inner, "withdraw", says::withdraw)) approve(screen, view, false);
}

// What it does is said before it is done.
void draw_confidential(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    const bool is_on = view.account->is_true("is_confidential");
    if (!view.can_lead && !is_on) return;
    Card card = begin_card(ui, column, "confidential", says::confidential, space::l);
    Column& inner = card.inner;
    inner.w = std::min(inner.w, size::reading_max);
    draw_card_heading(screen, inner, says::confidential);
    if (!view.can_lead) {
        text(ui, inner, says::is_confidential, TextStyle::body);
    } else if (const auto checked = checkbox(ui, inner, "is-confidential", says::keep_confidential,
                                             is_on, {.help = says::confidential_why})) {
        screen.intents.push_back(app::SetField{
            view.space, model::Collection::account, view.account->id, "is_confidential",
            *checked ? base::Json(true) : base::Json(), std::string(says::confidential)});
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

void draw_overrides(const Screen& screen, Column& column, const AccountView& view) {
    if (!view.can_lead) return;
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "overrides", says::overrides, space::l);
    Column& inner = card.inner;
    inner.w = std::min(inner.w, size::reading_max);
    draw_card_heading(screen, inner, says::overrides);
    text(ui, inner, says::overrides_why, TextStyle::caption, Tone::muted);
    inner.skip(space::m);
    const Form form{screen, view.space, *view.account};
    form_text(form, inner, "override_insight", says::override_insight);
    gap(inner);
    form_text(form, inner, "override_opportunities", says::override_opportunities);
    gap(inner);
    form_text(form, inner, "override_plan", says::override_plan);
    end_card(ui, column, card);
    column.skip(space::l);
}

}  // namespace

void draw_approval(const Screen& screen, Column& column, const AccountView& view) {
    Ui& ui = screen.ui;
    const ApprovalView& approval = view.plan.approval;
    {
        Card card = begin_card(ui, column, "approval", says::approval, space::l);
        Column& inner = card.inner;
        inner.w = std::min(inner.w, size::reading_max);
        draw_card_heading(screen, inner, says::approval);
        const bool is_approved = !approval.approved.empty();
        text(ui, inner, is_approved ? std::string_view(approval.approved) : says::not_yet_approved,
             TextStyle::section, is_approved && approval.still_holds ? Tone::good : Tone::text);
        inner.skip(space::m);
        const Form form{screen, view.space, *view.account};
        form_choice(form, inner, "template", says::plan_template, says::template_none);
        gap(inner);
        form_choice(form, inner, "mode", says::plan_mode, says::not_known_choice);
        gap(inner);
        if (approval.missing.empty()) {
            if (!is_approved) text(ui, inner, says::approval_ready, TextStyle::body, Tone::good);
        } else if (is_approved) {
            draw_missing(ui, inner, approval, says::approval_lapsed);
        } else {
            draw_missing(ui, inner, approval,
                         screen.state.approval_refused == view.id ? says::approval_refused
                                                                  : says::stage_needs);
        }
        inner.skip(space::s);
        draw_buttons(screen, inner, view);
        inner.skip(space::l);
        const Rect line = inner.take(24);
        link(ui, {line.x, line.y, text_width(ui, says::plan_on_page, TextStyle::body) + 2, 24},
             "plan-page", says::plan_on_page, "/accounts/" + view.id.text + "/plan.html");
        end_card(ui, column, card);
        column.skip(space::l);
    }
    draw_confidential(screen, column, view);
    draw_overrides(screen, column, view);
}

}  // namespace kam::ui
