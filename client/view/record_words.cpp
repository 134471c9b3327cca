#include "client/view/record_words.h"

#include <array>

#include "client/view/words.h"
#include "shared/base/money.h"
#include "shared/readmodel/after_action.h"

namespace kam::view {
namespace {

using model::Collection;
using model::FieldKind;
using model::Record;
using C = Collection;

struct Shown {
    Collection collection;
    std::string_view field;
};

// In the order in which they are read.
constexpr auto shown_fields = std::to_array<Shown>({
    {C::entity, "kind"},
    {C::entity, "country"},
    {C::entity, "parent"},
    {C::practice, "capability"},
    {C::contact, "job"},
    {C::contact, "unit"},

    {C::contact, "support"},
    {C::pairing, "person"},
    {C::pairing, "aim"},
    {C::pairing, "next_touch"},
    {C::driver, "serves"},
    {C::driver, "confirmed"},
    {C::driver, "confirmed_by"},
    {C::driver, "confirmed_on"},

    {C::work_year, "year"},
    {C::work_year, "fees"},
    {C::work_year, "margin"},
    {C::feedback, "date"},
    {C::feedback, "score"},
    {C::feedback, "words"},
    {C::rival, "work"},
    {C::rival, "strength"},
    {C::rival, "trend"},
    {C::rival, "confidence"},
    {C::deeper_issue, "told_by"},
    {C::deeper_issue, "date"},
    {C::deeper_issue, "confirmed"},
    {C::deeper_issue, "done"},
    {C::objective, "level"},
    {C::objective, "mode"},
    {C::objective, "horizon"},
    {C::action, "owner"},
    {C::action, "due"},
    {C::action, "state"},
    {C::target, "due"},
    {C::opportunity, "value"},
    {C::opportunity, "stage"},
    {C::opportunity, "owner"},
    {C::progress_note, "date"},
    {C::progress_note, "action"},
    {C::lesson, "trigger"},
    {C::lesson, "date"},
    {C::lesson, "action"},
    {C::win, "date"},
    {C::win, "target"},
    {C::win, "credit"},
});

constexpr std::array<std::string_view, 4> money_fields{"fees", "spend", "value", "our_fees"};

std::string integer_words(std::string_view field, std::int64_t value, const std::string& currency) {
    for (const std::string_view money : money_fields) {
        if (field == money) return base::short_text_from_money({value, currency});
    }
    if (field == "score") return std::to_string(value) + " of 10";
    return std::to_string(value);
}

std::string own_title(const Record& record) {
    for (const std::string_view field : {"statement", "title", "name", "practice", "source"}) {
        const model::FieldSpec* spec = model::find_field(record.collection, field);
        const bool is_text =
            spec != nullptr && (spec->kind == FieldKind::line || spec->kind == FieldKind::text);
        if (is_text && !record.text(field).empty()) return std::string(record.text(field));
    }
    return record.collection == C::progress_note ? std::string(record.text("words")) : "";
}

}  // namespace

std::string RecordWords::title(const Record& record) const {
    std::string words = own_title(record);
    if (record.collection == C::review) words = day_text(record.day("date"));
    if (record.collection == C::team_member) words = person_name(context, record.person("person"));
    if (record.collection == C::pairing) words = value(record, "contact");
    if (record.collection == C::whitespace_cell) {
        words = value(record, "practice") + ", " + value(record, "entity");
    }
    if (record.collection == C::contact && record.is_true("is_placeholder")) {
        words += std::string(words::nobody_known);
    }
    return words.empty() ? std::string(words::record(record.collection)) : words;
}

std::string RecordWords::value(const Record& record, std::string_view field) const {
    const model::FieldSpec* spec = model::find_field(record.collection, field);
    if (spec == nullptr) return {};
    switch (spec->kind) {
        case FieldKind::line:
        case FieldKind::text:
        case FieldKind::position:
            return std::string(record.text(field));
        case FieldKind::choice:
            return record.has(field) ? std::string(words::choice(field, record.text(field))) : "";
        case FieldKind::day:
            return day_text(record.day(field));
        case FieldKind::integer: {
            const auto known = record.integer(field);
            return known ? integer_words(field, *known, currency) : std::string();
        }
        case FieldKind::boolean:
            return record.is_true(field) ? words::field(field) : std::string();
        case FieldKind::person:
            return person_name(context, record.person(field));
        case FieldKind::link: {
            const model::RecordPtr linked = store.find_alive(spec->linked, record.link(field));
            // One step only: two that name each other would go on for ever.
            return linked ? own_title(*linked) : std::string();
        }
        case FieldKind::people: {
            std::string names;
            for (const base::PersonId& person : record.people(field)) {
                const std::string name = person_name(context, person);
                if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
            }
            return names;
        }
    }
    return {};
}

std::string RecordWords::facts(const Record& record) const {
    std::string all;
    for (const Shown& shown : shown_fields) {
        if (shown.collection != record.collection) continue;
        std::string said = value(record, shown.field);
        if (said.empty()) continue;
        if (shown.field == "serves") said = std::string(words::serves) + said;
        all += (all.empty() ? "" : "  ·  ") + said;
    }
    return all;
}

ListRow RecordWords::title_row(const model::RecordPtr& record) const {
    return {record, title(*record), {}, context.pending(space, *record)};
}

ListRow RecordWords::row(const model::RecordPtr& record) const {
    const bool is_unfinished =
        record->collection == C::lesson && !readmodel::is_complete_lesson(*record, store);
    return {record, title(*record), facts(*record), context.pending(space, *record), is_unfinished};
}

}  // namespace kam::view
