// The panel of a target: its wording with the coach, its numbers, and where they come from.
#include "client/ui/screens/target_form.h"

#include <array>

#include "client/ui/text.h"
#include "client/view/target_coach.h"
#include "shared/model/unit.h"

namespace kam::ui {
namespace {

using view::AccountView;

void missing_fields(const Screen& screen, Column& c, const AccountView& view,
                    const model::Record& record) {
    for (const view::TargetRow& row : view.targets) {
        if (row.record->id != record.id || row.missing.empty()) continue;
        std::string words(says::target_lacks);
        for (std::size_t i = 0; i < row.missing.size(); ++i) {
            words += (i == 0 ? "" : i + 1 == row.missing.size() ? " and " : ", ") + row.missing[i];
        }
        text(screen.ui, c, words, TextStyle::caption, Tone::warn);
    }
}

// Beside what is typed, with every key: what the words leave open, and a sentence from the fields.
void coach(const Form& form, Column& c, const AccountView& view, const std::string& typed) {
    Ui& ui = form.screen.ui;
    const view::TargetCoach said = view::target_coach(typed, form.record, view.name, view.currency);
    if (said.is_content) {
        return text(ui, c, says::target_is_specific, TextStyle::caption, Tone::good);
    }
    const Scope group(ui, Role::group, "coach", says::coach);
    if (!said.verdict.empty()) text(ui, c, said.verdict, TextStyle::caption, Tone::warn);
    if (!said.vague_words.empty()) text(ui, c, said.vague_words, TextStyle::caption, Tone::warn);
    missing_fields(form.screen, c, view, form.record);
    if (said.proposal.empty()) return;
    c.skip(space::s);
    text(ui, c, says::coach_proposal, TextStyle::caption, Tone::muted);
    text(ui, c, said.proposal, TextStyle::body);
    if (!said.is_proposal_whole) return;
    c.skip(space::s);
    const Rect line = c.take(size::control_height);
    const float width = button_width(ui, says::use_proposal, {});
    if (button(ui, {line.x, line.y, width, line.h}, "use-proposal", says::use_proposal)) {
        set_field(form, "statement", said.proposal, says::target_statement);
    }
}

void target_kind(const Form& form, Column& c) {
    // Another kind usually has another unit; numbers in the old unit would then be nonsense, so the
    // unit follows only while no number is there yet.
    const std::string before(form.record.text("kind"));
    form_choice(form, c, "kind", says::kind);
    if (form.screen.intents.empty()) return;
    const auto* set = std::get_if<app::SetField>(&form.screen.intents.back());
    if (set == nullptr || set->field != "kind" || set->id != form.record.id) return;
    if (form.record.has("baseline") || form.record.has("target") || form.record.has("current")) {
        return;
    }
    if (!set->value.is_string()) return;
    const std::string kind = set->value.get<std::string>();
    set_field(form, "unit", std::string(model::unit_text(model::usual_unit(kind))), says::unit);
}

// A new value is one of today until somebody says otherwise: the value of an earlier day stays what
// it was.
void date_new_value(const Form& form) {
    if (form.screen.intents.empty()) return;
    const auto* set = std::get_if<app::SetField>(&form.screen.intents.back());
    if (set == nullptr || set->field != "current" || set->id != form.record.id) return;
    const base::Json value = set->value;
    const std::string today = base::iso_from_day(form.screen.today);
    if (value.is_null() || form.record.text("current_date") == today) return;
    const app::SetField asked = *set;
    form.screen.intents.back() = app::SetFields{asked.space,
                                                asked.collection,
                                                asked.id,
                                                {{"current", value}, {"current_date", today}},
                                                asked.what};
}

struct ValueAndDay {
    std::string_view value, value_label, value_help, day, day_label;
};
void value_and_day(const Form& form, Column& c, model::TargetUnit unit, const AccountView& view,
                   const ValueAndDay& fields) {
    FieldPair parts(c);
    form_value(form, parts.first, fields.value, fields.value_label, unit, view.currency,
               {.help = fields.value_help});
    form_day(form, parts.second(), fields.day, fields.day_label);
    c.y = parts.bottom();
}

}  // namespace

void target_form(const Form& form, Column& c, const AccountView& view) {
    const auto unit =
        model::unit_from_text(form.record.text("unit")).value_or(model::TargetUnit::count);
    const std::string typed = form_text(form, c, "statement", says::target_statement, {.lines = 2});
    gap(c);
    coach(form, c, view, typed);
    gap(c);
    value_and_day(
        form, c, unit, view,
        {"current", says::current_value, says::value_help, "current_date", says::current_date});
    date_new_value(form);
    gap(c);
    value_and_day(form, c, unit, view,
                  {"baseline", says::baseline, {}, "baseline_date", says::baseline_date});
    gap(c);
    value_and_day(form, c, unit, view,
                  {"target", says::number_to_reach, {}, "due", says::due_date});
    gap(c);
    form_person(form, c, "owner", says::owner, view.all_people, says::not_known_choice);
    gap(c);
    {
        auto parts = split(c, std::array<float, 2>{3, 2}, space::m);
        target_kind(form, parts[0]);
        form_choice(form, parts[1], "unit", says::unit);
        c.y = lowest(parts);
    }
    gap(c);
    form_text(form, c, "measure", says::measure, {.help = says::measure_help});
    gap(c);
    form_text(form, c, "source", says::figure_source, {.help = says::figure_source_help});
    gap(c);
    form_integer(form, c, "cadence_days", says::value_cadence,
                 {.help = says::value_cadence_help, .placeholder = "91", .suffix = says::days});
}

}  // namespace kam::ui
