#include "shared/readmodel/target_progress.h"

#include "shared/base/utf8.h"
#include "shared/base/wide.h"

namespace kam::readmodel {
namespace {

using base::Wide;

constexpr int cadence_days_default = 91;
constexpr Wide whole_bp = 10'000;

// An exact fraction; below > 0. Colours are decided on these, not on rounded basis points.
struct Fraction {
    Wide above = 0;
    Wide below = 1;
};

bool is_at_least(const Fraction& value, std::int64_t percent) {
    return value.above * 100 >= value.below * percent;
}

std::optional<Fraction> exact_progress(const TargetNumbers& numbers) {
    if (!numbers.target || !numbers.current) return std::nullopt;
    if (numbers.is_yes_no) {
        const bool is_reached = (*numbers.current != 0) == (*numbers.target != 0);
        return Fraction{.above = is_reached ? 1 : 0};
    }
    if (!numbers.baseline) return std::nullopt;
    const Wide done = Wide{*numbers.current} - *numbers.baseline;
    const Wide asked = Wide{*numbers.target} - *numbers.baseline;
    if (asked == 0) return Fraction{.above = done == 0 ? 1 : 0};
    // A falling target: both differences are negative, and so is neither after this.
    return asked < 0 ? Fraction{-done, -asked} : Fraction{done, asked};
}

std::optional<Fraction> exact_expected(const TargetNumbers& numbers, base::Day today) {
    if (!numbers.baseline_date || !numbers.due) return std::nullopt;
    const Wide length = Wide{numbers.due->value} - numbers.baseline_date->value;
    const Wide elapsed = Wide{today.value} - numbers.baseline_date->value;
    if (length <= 0) return std::nullopt;
    if (elapsed < 0) return Fraction{0, length};
    return Fraction{elapsed < length ? elapsed : length, length};
}

BasisPoints basis_points(const Fraction& fraction) {
    return BasisPoints{
        base::saturated(base::divided_half_away(fraction.above * whole_bp, fraction.below))};
}

// The lower boundaries of green and amber, in percent of whatever is judged. Below amber is red;
// where there is no red, amber has no lower end.
struct Boundaries {
    int green = rag_green_min;
    std::optional<int> amber = rag_amber_min;
};

Rag colour(const Fraction& value, const Boundaries& at) {
    if (is_at_least(value, at.green)) return Rag::green;
    return !at.amber || is_at_least(value, *at.amber) ? Rag::amber : Rag::red;
}

// Whether `value` lies in the band of `previous` widened by 2 points at both ends.
bool keeps(Rag previous, const Fraction& value, const Boundaries& at) {
    constexpr int slack = 2;
    switch (previous) {
        case Rag::green:
            return is_at_least(value, at.green - slack);
        case Rag::amber:
            return !is_at_least(value, at.green + slack) &&
                   (!at.amber || is_at_least(value, *at.amber - slack));
        case Rag::red:
            return at.amber && !is_at_least(value, *at.amber + slack);
        case Rag::not_started:
        case Rag::no_data:
            break;
    }
    return false;
}

Rag colour_after(const std::optional<Rag>& previous, const Fraction& value, const Boundaries& at) {
    return previous && keeps(*previous, value, at) ? *previous : colour(value, at);
}

bool is_blank(const model::Record& record, std::string_view field) {
    return base::trimmed(record.text(field)).empty();
}

}  // namespace

TargetNumbers numbers_from_record(const model::Record& record) {
    TargetNumbers numbers;
    numbers.baseline = record.integer("baseline");
    numbers.target = record.integer("target");
    numbers.current = record.integer("current");
    numbers.baseline_date = record.day("baseline_date");
    numbers.current_date = record.day("current_date");
    numbers.due = record.day("due");
    const auto cadence = record.integer("cadence_days");
    // The table of fields allows 1 to 3660; anything else cannot have come through validation.
    if (cadence && *cadence >= 1 && *cadence <= 3660) {
        numbers.cadence_days = static_cast<int>(*cadence);
    } else {
        numbers.cadence_days = cadence_days_default;
    }
    numbers.is_yes_no = model::unit_from_text(record.text("unit")) == model::TargetUnit::yes_no;
    return numbers;
}

std::optional<BasisPoints> progress(const TargetNumbers& numbers) {
    const auto fraction = exact_progress(numbers);
    return fraction ? std::optional<BasisPoints>(basis_points(*fraction)) : std::nullopt;
}

std::optional<BasisPoints> expected_progress(const TargetNumbers& numbers, base::Day today) {
    const auto fraction = exact_expected(numbers, today);
    return fraction ? std::optional<BasisPoints>(basis_points(*fraction)) : std::nullopt;
}

Rag rag(const TargetNumbers& numbers, base::Day today, std::optional<Rag> previous) {
    if (numbers.baseline_date && today < *numbers.baseline_date) return Rag::not_started;
    const auto done = exact_progress(numbers);
    if (!done || !numbers.due || is_stale(numbers, today)) return Rag::no_data;
    // A goal that is reached is green whatever came before; otherwise a target whose progress
    // cannot pass 100 %, such as yes or no, could never leave amber.
    if (is_at_least(*done, 100)) return Rag::green;
    if (*numbers.due <= today) {
        return colour_after(previous, *done, {.green = 100, .amber = 90});
    }
    const auto expected = exact_expected(numbers, today);
    if (!expected) return Rag::no_data;
    // So early that the ratio would say little: only going backwards is worth a colour.
    if (!is_at_least(*expected, 10)) {
        return colour_after(previous, *done, {.green = 0, .amber = std::nullopt});
    }
    // a = p / e, as one fraction.
    const Fraction ratio{done->above * expected->below, done->below * expected->above};
    return colour_after(previous, ratio, {.green = 90, .amber = 70});
}

bool is_stale(const TargetNumbers& numbers, base::Day today) {
    if (!numbers.current) return false;
    // A value of unknown age cannot be taken for a fresh one.
    if (!numbers.current_date) return true;
    const std::int64_t age = std::int64_t{today.value} - numbers.current_date->value;
    return age * 2 > std::int64_t{numbers.cadence_days} * 3;
}

std::optional<Rag> rag_override(const model::Record& target, base::Day today) {
    constexpr int days_max = 60;
    const auto until = target.day("rag_until");
    if (!until || *until < today || *until - today > days_max) return std::nullopt;
    if (is_blank(target, "rag_reason")) return std::nullopt;
    const std::string_view said = target.text("rag_set");
    if (said == "green") return Rag::green;
    if (said == "amber") return Rag::amber;
    return said == "red" ? std::optional<Rag>(Rag::red) : std::nullopt;
}

std::string_view rag_text(Rag rag) {
    switch (rag) {
        case Rag::not_started:
            return "not_started";
        case Rag::no_data:
            return "no_data";
        case Rag::green:
            return "green";
        case Rag::amber:
            return "amber";
        case Rag::red:
            break;
    }
    return "red";
}

bool is_specific(const model::Record& target) {
    return missing_for_specific(target).empty();
}

std::vector<std::string_view> missing_for_specific(const model::Record& target) {
    std::vector<std::string_view> missing;
    if (is_blank(target, "measure")) missing.push_back("measure");
    if (!model::unit_from_text(target.text("unit"))) missing.push_back("unit");
    // Value and date are one of the seven; the one named is the one to fill in.
    if (!target.integer("baseline")) {
        missing.push_back("baseline");
    } else if (!target.day("baseline_date")) {
        missing.push_back("baseline_date");
    }
    if (!target.integer("target")) missing.push_back("target");
    if (!target.day("due")) missing.push_back("due");
    if (target.person("owner").empty()) missing.push_back("owner");
    if (is_blank(target, "source")) missing.push_back("source");
    return missing;
}

}  // namespace kam::readmodel
