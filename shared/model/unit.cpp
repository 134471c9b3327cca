#include "shared/model/unit.h"

#include <array>

#include "shared/base/check.h"
#include "shared/base/money.h"
#include "shared/base/utf8.h"
#include "shared/model/choices.h"

namespace kam::model {
namespace {

// The suffix a person may type or leave out.
std::string_view without_suffix(std::string_view text, std::string_view suffix) {
    const bool is_there =
        text.size() > suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
    return is_there ? text.substr(0, text.size() - suffix.size()) : text;
}

std::optional<std::int64_t> yes_no_from_typed(std::string_view folded) {
    if (folded == "yes" || folded == "y" || folded == "true" || folded == "1") return 1;
    if (folded == "no" || folded == "n" || folded == "false" || folded == "0") return 0;
    return std::nullopt;
}

}  // namespace

std::optional<TargetUnit> unit_from_text(std::string_view text) {
    for (std::size_t i = 0; i < target_unit_choices.size(); ++i) {
        if (target_unit_choices[i] == text) return static_cast<TargetUnit>(i);
    }
    return std::nullopt;
}

std::string_view unit_text(TargetUnit unit) {
    const auto index = static_cast<std::size_t>(unit);
    KAM_ASSERT(index < target_unit_choices.size());
    return target_unit_choices[index];
}

int unit_decimals(TargetUnit unit, std::string_view currency) {
    switch (unit) {
        case TargetUnit::percent:
            return 2;
        case TargetUnit::money:
            return base::currency_decimals(currency);
        case TargetUnit::score:
            return 1;
        case TargetUnit::count:
        case TargetUnit::days:
        case TargetUnit::yes_no:
            break;
    }
    return 0;
}

std::string text_from_value(std::int64_t value, TargetUnit unit, std::string_view currency) {
    const std::string number = base::text_from_decimal(value, unit_decimals(unit, currency), true);
    switch (unit) {
        case TargetUnit::percent:
            return number + "%";
        case TargetUnit::money:
            return base::text_from_money({value, std::string(currency)});
        case TargetUnit::days:
            return number + (value == 1 ? " day" : " days");
        case TargetUnit::yes_no:
            return value != 0 ? "yes" : "no";
        case TargetUnit::count:
        case TargetUnit::score:
            break;
    }
    return number;
}

std::optional<std::int64_t> value_from_typed(std::string_view text, TargetUnit unit,
                                             std::string_view currency) {
    const std::string folded = base::fold_for_search(base::trimmed(text));
    std::string_view rest = folded;
    switch (unit) {
        case TargetUnit::money: {
            const auto money = base::money_from_typed(text, currency);
            return money ? std::optional<std::int64_t>(money->minor) : std::nullopt;
        }
        case TargetUnit::yes_no:
            return yes_no_from_typed(folded);
        case TargetUnit::percent:
            rest = without_suffix(rest, "%");
            break;
        case TargetUnit::days:
            rest = without_suffix(without_suffix(rest, "s"), "day");
            break;
        case TargetUnit::count:
        case TargetUnit::score:
            break;
    }
    return base::decimal_from_typed(rest, unit_decimals(unit, currency));
}

bool is_leading_kind(std::string_view target_kind) {
    constexpr std::array<std::string_view, 6> leading{"conversations",     "concerns_learned",
                                                      "new_relationships", "decision_makers",
                                                      "introductions",     "actions_on_time"};
    for (const std::string_view kind : leading) {
        if (kind == target_kind) return true;
    }
    return false;
}

TargetUnit usual_unit(std::string_view target_kind) {
    if (target_kind == "share_of_spend" || target_kind == "decision_makers" ||
        target_kind == "actions_on_time") {
        return TargetUnit::percent;
    }
    if (target_kind == "fees" || target_kind == "contribution") return TargetUnit::money;
    if (target_kind == "client_score") return TargetUnit::score;
    if (target_kind == "panel_place") return TargetUnit::yes_no;
    return TargetUnit::count;
}

}  // namespace kam::model
