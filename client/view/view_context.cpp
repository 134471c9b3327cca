#include "client/view/view_context.h"

#include <algorithm>

#include "client/view/words.h"
#include "shared/base/sort.h"
#include "shared/base/utf8.h"
#include "shared/model/unit.h"
#include "shared/readmodel/after_action.h"

namespace kam::view {
namespace {

std::optional<int> permille(std::optional<readmodel::BasisPoints> points) {
    if (!points) return std::nullopt;
    // Far beyond any bar's end the exact figure no longer matters for drawing.
    return static_cast<int>(std::clamp<std::int64_t>(points->value / 10, -9999, 9999));
}

std::string percent_words(std::optional<readmodel::BasisPoints> points) {
    if (!points) return std::string(words::not_known);
    const std::int64_t value = points->value;
    const std::int64_t rounded = (value >= 0 ? value + 50 : value - 50) / 100;
    return (rounded < 0 ? "\xe2\x88\x92" : "") + std::to_string(rounded < 0 ? -rounded : rounded) +
           "%";
}

std::string value_words(std::optional<std::int64_t> value, model::TargetUnit unit,
                        const std::string& currency) {
    return value ? model::text_from_value(*value, unit, currency) : std::string();
}

std::string text_of_person(const ViewContext& context, const base::PersonId& person,
                           std::string_view field) {
    if (context.firm == nullptr || person.empty()) return {};
    const model::RecordPtr record =
        context.firm->find(model::Collection::person, base::RecordId{person.text});
    return record ? std::string(record->text(field)) : std::string();
}

}  // namespace

std::string person_name(const ViewContext& context, const base::PersonId& person) {
    return text_of_person(context, person, "name");
}

std::string person_title(const ViewContext& context, const base::PersonId& person) {
    return text_of_person(context, person, "title");
}

std::string day_text(std::optional<base::Day> day) {
    return day ? base::text_from_day(*day) : std::string();
}

std::string moment_text(const ViewContext& context, base::TimeMs at) {
    const base::Day day = base::day_from_time(at, context.offset_minutes);
    if (!(day == context.today)) return base::text_from_day(day);
    constexpr std::int64_t minute_ms = 60'000;
    const std::int64_t minutes =
        at.value / minute_ms + context.offset_minutes - std::int64_t{day.value} * 24 * 60;
    const auto two_digits = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::string(words::today) + two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

std::vector<PersonOption> people_options(const ViewContext& context,
                                         const std::vector<base::PersonId>& first) {
    std::vector<PersonOption> options;
    if (context.firm == nullptr) return options;
    for (const model::RecordPtr& record : context.firm->list(model::Collection::person)) {
        if (record->is_true("has_left")) continue;
        options.push_back({base::PersonId{record->id.text}, std::string(record->text("name"))});
    }
    const auto rank = [&](const PersonOption& option) {
        const auto found = std::find(first.begin(), first.end(), option.id);
        return found - first.begin();
    };
    base::sort_rows(options, [&](const PersonOption& a, const PersonOption& b) {
        if (rank(a) != rank(b)) return rank(a) < rank(b);
        return base::fold_for_search(a.name) < base::fold_for_search(b.name);
    });
    return options;
}

TargetRow target_row(const ViewContext& context, model::RecordPtr record,
                     const std::string& currency) {
    TargetRow row;
    const model::Record& target = *record;
    const auto unit = model::unit_from_text(target.text("unit")).value_or(model::TargetUnit::count);
    const std::string own_currency(target.text("currency"));
    const std::string& shown_currency = own_currency.empty() ? currency : own_currency;
    const readmodel::TargetNumbers numbers = readmodel::numbers_from_record(target);
    row.statement = std::string(target.text("statement"));
    row.baseline = value_words(numbers.baseline, unit, shown_currency);
    row.goal = value_words(numbers.target, unit, shown_currency);
    row.current = value_words(numbers.current, unit, shown_currency);
    row.current_date = day_text(numbers.current_date);
    row.due = day_text(numbers.due);
    row.owner_name = person_name(context, target.person("owner"));
    const auto progress = readmodel::progress(numbers);
    row.progress_permille = permille(progress);
    row.expected_permille = permille(readmodel::expected_progress(numbers, context.today));
    row.progress_words = percent_words(progress);
    if (numbers.is_yes_no && progress) {
        row.progress_words = std::string(progress->value > 0 ? words::reached : words::not_yet);
    }
    row.rag = readmodel::rag(numbers, context.today);
    row.is_stale = readmodel::is_stale(numbers, context.today);
    if (readmodel::rag_override(target, context.today)) {
        row.override_words = std::string(words::choice("rag_set", target.text("rag_set"))) +
                             std::string(words::says_owner) + day_text(target.day("rag_until")) +
                             ": " + std::string(target.text("rag_reason"));
    }
    row.is_missed = readmodel::is_missed(target, context.today);
    row.is_leading = model::is_leading_kind(target.text("kind"));
    for (const std::string_view field : readmodel::missing_for_specific(target)) {
        row.missing.emplace_back(words::target_field(field));
    }
    row.record = std::move(record);
    return row;
}

void count_rag(const std::vector<TargetRow>& targets, std::array<int, 5>& counts) {
    for (const TargetRow& target : targets) ++counts[static_cast<std::size_t>(target.rag)];
}

}  // namespace kam::view
