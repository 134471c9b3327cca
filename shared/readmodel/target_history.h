// What a target's value was on earlier days, as its row of the programme tells it in one text.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/time.h"
#include "shared/model/store.h"
#include "shared/readmodel/target_progress.h"

namespace kam::readmodel {

struct ValueOn {
    base::Day day;
    std::int64_t value = 0;

    bool operator==(const ValueOn&) const = default;
};

// The first value is where it began; of the others the latest say most.
constexpr std::size_t history_points_max = 12;

// Of every target; oldest first, each day once.
std::map<base::RecordId, std::vector<ValueOn>> values_by_target(const model::Store& account);
// "2026-09-30:1200,2026-12-31:1350": the first and the latest, history_points_max in all.
std::string text_from_values(const std::vector<ValueOn>& values);
// Parts that cannot be read are left out.
std::vector<ValueOn> values_from_text(std::string_view text);
// The latest at or before `day`.
std::optional<ValueOn> value_on(const std::vector<ValueOn>& values, base::Day day);
// The target as it stood then; its value unknown where no earlier one is known.
TargetNumbers numbers_on(TargetNumbers numbers, const std::vector<ValueOn>& values, base::Day day);

}  // namespace kam::readmodel
