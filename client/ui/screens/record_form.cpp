#include "client/ui/screens/record_form.h"

#include <utility>

#include "client/ui/text.h"
#include "client/view/words.h"
#include "shared/base/money.h"
#include "shared/base/utf8.h"

namespace kam::ui {
namespace {

// The account's own record has the same id in every space, so the space is part of the key.
std::string key_of(const Form& form, std::string_view field) {
    return model::space_text(form.space) + "/" + form.record.id.text + "/" + std::string(field);
}

std::string refusal_key(const Form& form, std::string_view field) {
    return form.record.id.text + "/" + std::string(field);
}

// Puts an earlier unreadable input, or the server side's refusal, into the options and the value.
std::string shown_value(const Form& form, std::string_view field, std::string value,
                        FieldOptions& options) {
    const std::string_view writing = writing_words(form.screen, form.record, field);
    if (!writing.empty()) options.help = writing;
    const std::string key = key_of(form, field);
    const auto& unreadable = form.screen.state.unreadable;
    if (const auto found = unreadable.find(key); found != unreadable.end()) {
        options.error = found->second.reason;
        return found->second.typed;
    }
    const auto& refused = form.screen.field_errors;
    if (const auto found = refused.find(refusal_key(form, field)); found != refused.end())
        options.error = found->second;
    return value;
}

void forget_unreadable(const Form& form, std::string_view field) {
    form.screen.state.unreadable.erase(key_of(form, field));
}

// What was refused never reached the record: what is typed next still changes the text before it.
std::optional<std::string> base_of(const Form& form, std::string_view field,
                                   const FieldResult& result, const FieldOptions& options) {
    if (!options.is_shared) return std::nullopt;
    const auto& unreadable = form.screen.state.unreadable;
    const auto refused = unreadable.find(key_of(form, field));
    return refused == unreadable.end() ? result.base : refused->second.base;
}

enum class Typed { text, day };

// `read` turns trimmed, non-empty text into a value, or nothing. Returns what stands in the field.
template <class Read>
std::string typed_field(const Form& form, Column& column, std::string_view field,
                        std::string_view label, std::string value, FieldOptions options,
                        std::string_view reason, Read read, Typed kind = Typed::text) {
    const std::string stored = value;
    const std::string shown = shown_value(form, field, std::move(value), options);
    Ui& ui = form.screen.ui;
    const FieldResult result =
        kind == Typed::day
            ? date_text_field(ui, column, field, label, shown, form.screen.today, options)
            : text_field(ui, column, field, label, shown, options);
    if (result.is_editing) {
        form.screen.state.editing = {form.record.collection, form.record.id, std::string(field)};
    }
    std::string now = result.is_editing ? result.draft : shown;
    if (!result.changed) return now;
    const auto plain = [&](const std::string& words) {
        return base::trimmed(plain_text(words, options.lines > 1));
    };
    const std::string typed = plain(*result.changed);
    std::optional<std::string> base = base_of(form, field, result, options);
    if (base) base = plain(*base);
    if (typed == stored) {
        forget_unreadable(form, field);
        // Back at what the record says: asking for it again clears an earlier refusal.
        if (form.screen.field_errors.count(refusal_key(form, field)) != 0) {
            const auto found = form.record.fields.find(field);
            set_field(form, field, found == form.record.fields.end() ? base::Json() : found->second,
                      label);
        }
        return now;
    }
    const auto refuse = [&](std::string_view why) {
        keep_unreadable(form, field, typed, why);
        form.screen.state.unreadable[key_of(form, field)].base = base;
        return typed;
    };
    if (typed.empty() && options.is_required) return refuse(says::fill_in);
    std::optional<base::Json> read_value = typed.empty() ? base::Json() : read(typed);
    if (!read_value) return refuse(reason);
    forget_unreadable(form, field);
    set_field(form, field, std::move(*read_value), label, std::move(base));
    return typed;
}

}  // namespace

void keep_unreadable(const Form& form, std::string_view field, std::string typed,
                     std::string_view reason) {
    form.screen.state.unreadable[key_of(form, field)] = {std::move(typed), std::string(reason)};
}

void set_field(const Form& form, std::string_view field, base::Json value, std::string_view label,
               std::optional<std::string> base) {
    form.screen.intents.push_back(app::SetField{
        form.space, form.record.collection, form.record.id, std::string(field), std::move(value),
        std::string(says::change_of) + std::string(label), std::move(base)});
}

std::string form_text(const Form& form, Column& column, std::string_view field,
                      std::string_view label, FieldOptions options) {
    const model::FieldSpec* spec = model::find_field(form.record.collection, field);
    if (spec != nullptr) {
        options.characters_max = static_cast<int>(spec->maximum);
        options.is_required = spec->is_required;
        options.is_shared = spec->kind == model::FieldKind::text;
    }
    return typed_field(form, column, field, label, std::string(form.record.text(field)), options,
                       says::too_long, [&](const std::string& typed) -> std::optional<base::Json> {
                           if (spec != nullptr && static_cast<std::int64_t>(
                                                      base::utf8_length(typed)) > spec->maximum) {
                               return std::nullopt;
                           }
                           return base::Json(typed);
                       });
}

void form_day(const Form& form, Column& column, std::string_view field, std::string_view label,
              FieldOptions options) {
    const auto day = form.record.day(field);
    std::string help;
    if (day && options.help.empty()) {
        help = std::string(base::weekday_name_short(base::weekday(*day)));
        const int away = *day - form.screen.today;
        if (away == 0) help += says::is_today;
        if (away > 0 && away <= 60) help += says::in_days(away);
        if (away < 0 && away >= -60) help += says::days_ago(-away);
        options.help = help;
    }
    if (options.placeholder.empty()) options.placeholder = says::day_placeholder;
    typed_field(
        form, column, field, label, day ? base::text_from_day(*day) : std::string(), options,
        says::unreadable_day,
        [&](const std::string& typed) -> std::optional<base::Json> {
            const auto read = base::day_from_typed(typed, form.screen.today);
            if (!read) return std::nullopt;
            return base::Json(base::iso_from_day(*read));
        },
        Typed::day);
}

void form_amount(const Form& form, Column& column, std::string_view field, std::string_view label,
                 std::string_view currency, FieldOptions options) {
    const auto minor = form.record.integer(field);
    if (options.placeholder.empty()) options.placeholder = says::not_known;
    options.suffix = currency;
    options.input_mode = "decimal";
    typed_field(form, column, field, label,
                minor ? base::text_from_money({*minor, std::string(currency)}) : std::string(),
                options, says::unreadable_money,
                [&](const std::string& typed) -> std::optional<base::Json> {
                    const auto read = base::money_from_typed(typed, currency);
                    if (!read || read->minor < 0) return std::nullopt;
                    return base::Json(read->minor);
                });
}

void form_value(const Form& form, Column& column, std::string_view field, std::string_view label,
                model::TargetUnit unit, std::string_view currency, FieldOptions options) {
    const auto value = form.record.integer(field);
    if (options.placeholder.empty()) options.placeholder = says::not_known;
    typed_field(form, column, field, label,
                value ? model::text_from_value(*value, unit, currency) : std::string(), options,
                says::unreadable_number,
                [&](const std::string& typed) -> std::optional<base::Json> {
                    const auto read = model::value_from_typed(typed, unit, currency);
                    if (!read) return std::nullopt;
                    return base::Json(*read);
                });
}

void form_integer(const Form& form, Column& column, std::string_view field, std::string_view label,
                  FieldOptions options) {
    const auto value = form.record.integer(field);
    const model::FieldSpec* spec = model::find_field(form.record.collection, field);
    typed_field(
        form, column, field, label, value ? std::to_string(*value) : std::string(), options,
        says::unreadable_number, [&](const std::string& typed) -> std::optional<base::Json> {
            const auto read = base::decimal_from_typed(typed, 0);
            if (!read || spec == nullptr || *read < spec->minimum || *read > spec->maximum) {
                return std::nullopt;
            }
            return base::Json(*read);
        });
}

void form_choice(const Form& form, Column& column, std::string_view field, std::string_view label,
                 std::string_view none_label, FieldOptions options) {
    const model::FieldSpec* spec = model::find_field(form.record.collection, field);
    if (spec == nullptr) return;
    std::vector<std::string> labels;
    int chosen = -1;
    for (std::size_t i = 0; i < spec->choices.size(); ++i) {
        labels.emplace_back(view::words::choice(field, spec->choices[i]));
        if (form.record.text(field) == spec->choices[i]) chosen = static_cast<int>(i);
    }
    shown_value(form, field, {}, options);
    const auto picked =
        select(form.screen.ui, column, field, label, labels, chosen, none_label, options);
    if (!picked || *picked == chosen) return;
    base::Json value;
    if (*picked >= 0) value = std::string(spec->choices[static_cast<std::size_t>(*picked)]);
    set_field(form, field, std::move(value), label);
}

void form_number_choice(const Form& form, Column& column, std::string_view field,
                        std::string_view label, std::span<const NumberChoice> choices) {
    std::vector<std::string> labels;
    int chosen = -1;
    const auto value = form.record.integer(field);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        labels.emplace_back(choices[i].words);
        if (value && *value == choices[i].value) chosen = static_cast<int>(i);
    }
    // A value beside the list, from an import say, is shown as it is and stays until another is
    // chosen.
    if (value && chosen < 0) {
        chosen = static_cast<int>(labels.size());
        labels.push_back(std::to_string(*value) + (field == "likelihood" ? "%" : ""));
    }
    const auto picked =
        select(form.screen.ui, column, field, label, labels, chosen, says::not_known_choice);
    if (!picked || *picked == chosen) return;
    base::Json picked_value;
    if (*picked >= 0) picked_value = choices[static_cast<std::size_t>(*picked)].value;
    set_field(form, field, std::move(picked_value), label);
}

void form_person(const Form& form, Column& column, std::string_view field, std::string_view label,
                 const std::vector<view::PersonOption>& people, std::string_view none_label,
                 FieldOptions options) {
    std::vector<std::string> labels;
    int chosen = -1;
    const base::PersonId person = form.record.person(field);
    for (std::size_t i = 0; i < people.size(); ++i) {
        labels.push_back(people[i].name);
        if (people[i].id == person) chosen = static_cast<int>(i);
    }
    shown_value(form, field, {}, options);
    const auto picked =
        select_or_combo(form.screen.ui, column, field, label, labels, chosen, none_label, options);
    if (!picked || *picked == chosen) return;
    base::Json value;
    if (*picked >= 0) value = people[static_cast<std::size_t>(*picked)].id.text;
    set_field(form, field, std::move(value), label);
}

void form_link(const Form& form, Column& column, std::string_view field, std::string_view label,
               const std::vector<LinkOption>& links) {
    std::vector<std::string> labels;
    int chosen = -1;
    const base::RecordId linked = form.record.link(field);
    for (std::size_t i = 0; i < links.size(); ++i) {
        labels.push_back(links[i].words);
        if (links[i].id == linked) chosen = static_cast<int>(i);
    }
    const auto picked =
        select_or_combo(form.screen.ui, column, field, label, labels, chosen, says::none);
    if (!picked || *picked == chosen) return;
    base::Json value;
    if (*picked >= 0) value = links[static_cast<std::size_t>(*picked)].id.text;
    set_field(form, field, std::move(value), label);
}

void form_checkbox(const Form& form, Column& column, std::string_view field,
                   std::string_view label) {
    const auto changed = checkbox(form.screen.ui, column, field, label, form.record.is_true(field));
    if (changed) set_field(form, field, *changed, label);
}

}  // namespace kam::ui
