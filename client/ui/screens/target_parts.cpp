// In a target's panel: the client's spend as a range, the questions before a team commits, and what
// is learnt of a miss.
#include "client/ui/screens/section_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_sections.h"
#include "client/view/spend_words.h"

namespace kam::ui {

using view::AccountView;

void spend_range(const Form& form, Column& c, const AccountView& view) {
    if (form.record.text("kind") != "share_of_spend") return;
    Ui& ui = form.screen.ui;
    const Scope group(ui, Role::group, "spend", says::spend_group);
    heading(ui, c, says::spend_group, 3);
    c.skip(space::s);
    form_amount(form, c, "spend_low", says::spend_low, view.currency);
    gap(c);
    form_amount(form, c, "spend_likely", says::spend_likely, view.currency);
    gap(c);
    form_amount(form, c, "spend_high", says::spend_high, view.currency);
    gap(c);
    form_amount(form, c, "our_fees", says::our_fees, view.currency);
    gap(c);
    FieldPair parts(c);
    form_choice(form, parts.first, "spend_source", says::spend_source, says::not_known_choice);
    form_day(form, parts.second(), "spend_date", says::spend_date);
    c.y = parts.bottom();
    const view::SpendWords words = view::spend_words(form.record, form.screen.today);
    c.skip(space::s);
    if (!words.share.empty()) text(ui, c, words.share, TextStyle::strong);
    if (!words.note.empty()) text(ui, c, words.note, TextStyle::caption, Tone::warn);
    gap(c);
}

namespace {

// The same target from where it stands now; the old one stays as it ended.
void carry_forward(const Form& form, Column& c) {
    const auto current = form.record.integer("current");
    if (!button(form.screen.ui, c, "carry", says::carry_forward, {.icon = Icon::arrow_down}))
        return;
    model::FieldMap fields;
    for (const std::string_view field :
         {"statement", "kind", "measure", "unit", "owner", "source", "target", "cadence_days"}) {
        const auto found = form.record.fields.find(field);
        if (found != form.record.fields.end()) fields.emplace(found->first, found->second);
    }
    if (current) fields.emplace("baseline", *current);
    const auto as_of = form.record.day("current_date");
    if (current && as_of) fields.emplace("baseline_date", base::iso_from_day(*as_of));
    form.screen.intents.push_back(app::AddRecord{form.space, model::Collection::target,
                                                 std::move(fields),
                                                 std::string(says::carry_forward), true});
}

void own_colour(const Form& form, Column& c) {
    form_choice(form, c, "rag_set", says::rag_set, says::rag_none);
    gap(c);
    if (!form.record.has("rag_set")) return;
    form_text(form, c, "rag_reason", says::rag_reason);
    gap(c);
    form_day(form, c, "rag_until", says::rag_until);
    gap(c);
}

}  // namespace

void target_reflection(const Form& form, Column& c, const AccountView& view) {
    Ui& ui = form.screen.ui;
    own_colour(form, c);
    const auto due = form.record.day("due");
    if (due && *due < form.screen.today) {
        carry_forward(form, c);
        gap(c);
    }
    bool is_missed = false;
    for (const view::TargetRow& row : view.targets) {
        if (row.record->id == form.record.id) is_missed = row.is_missed;
    }
    if (is_missed) {
        const Scope group(ui, Role::group, "missed", says::missed);
        heading(ui, c, says::missed, 3);
        text(ui, c, says::missed_why, TextStyle::caption, Tone::muted);
        c.skip(space::s);
        form_text(form, c, "miss_cause", says::miss_cause, {.lines = 2});
        gap(c);
        form_text(form, c, "miss_learning", says::miss_learning, {.lines = 2});
        gap(c);
        return;
    }
    const Scope group(ui, Role::group, "reflection", says::reflection);
    heading(ui, c, says::reflection, 3);
    c.skip(space::s);
    form_text(form, c, "stretch", says::stretch, {.lines = 2});
    gap(c);
    form_text(form, c, "first_change", says::first_change, {.lines = 2});
    gap(c);
}

}  // namespace kam::ui
