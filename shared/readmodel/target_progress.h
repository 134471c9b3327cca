// How far a target has come, and what colour that is. Source: domain.md 1.15 (progress) and 1.18
// (RAG); SMART target forms and the published thresholds named there.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "shared/base/time.h"
#include "shared/model/record.h"
#include "shared/model/unit.h"

namespace kam::readmodel {

// Basis points: 10,000 = 100 %. Integers, so that browser and server agree to the last digit.
struct BasisPoints {
    std::int64_t value = 0;

    bool operator==(const BasisPoints&) const = default;
};

// The numbers of one target; absent = unknown, never zero. Values in the unit's step.
struct TargetNumbers {
    std::optional<std::int64_t> baseline;
    std::optional<std::int64_t> target;
    std::optional<std::int64_t> current;
    std::optional<base::Day> baseline_date;  // the start of the expected line
    std::optional<base::Day> current_date;
    std::optional<base::Day> due;
    int cadence_days = 91;  // how often a current value is due; stale after 1.5 times that
    bool is_yes_no = false;
};
// Works for `target` and `summary_target` records alike.
TargetNumbers numbers_from_record(const model::Record& record);

// p = (current − baseline) / (target − baseline), unclipped, rounded half away from zero to basis
// points. target = baseline is "maintain": 100 % at or beyond the value in the stored sense
// (current == target), else 0 %. Yes/no: 0 or 100 %, no baseline needed. Unknown without the
// inputs.
std::optional<BasisPoints> progress(const TargetNumbers& numbers);
// e(t): linear from baseline date to due date, clipped to 0..100 %. Unknown without both dates or
// when due <= baseline date.
std::optional<BasisPoints> expected_progress(const TargetNumbers& numbers, base::Day today);

enum class Rag { not_started, no_data, green, amber, red };
// Of what is expected, or of the whole once it is due; in per cent.
constexpr int rag_green_min = 90;
constexpr int rag_amber_min = 70;
// The table of 1.18. `previous` gives hysteresis: the colour stays unless its boundary is passed by
// 2 points. "At or after due" starts on the due date itself.
Rag rag(const TargetNumbers& numbers, base::Day today, std::optional<Rag> previous = std::nullopt);
bool is_stale(const TargetNumbers& numbers, base::Day today);
// What its owner says instead, with a reason and until a day at most 60 days ahead; nothing
// otherwise. Shown beside the computed colour, never in its place.
std::optional<Rag> rag_override(const model::Record& target, base::Day today);
std::string_view rag_text(Rag rag);

// All seven fields of 1.15 filled: measure, unit, baseline with date, target, due, owner, source.
bool is_specific(const model::Record& target);
// Names of the fields among those seven that are missing, in the order above.
std::vector<std::string_view> missing_for_specific(const model::Record& target);

}  // namespace kam::readmodel
