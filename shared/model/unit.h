// Units of target values. A value is an integer in the unit's smallest step, so that arithmetic is
// exact and equal in browser and server.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kam::model {

enum class TargetUnit { percent, money, count, days, score, yes_no };

std::optional<TargetUnit> unit_from_text(std::string_view text);
std::string_view unit_text(TargetUnit unit);
// Decimals of the integer step: percent 2 (so 12.5 % is 1250), money the currency's minor unit,
// score 1, the others 0.
int unit_decimals(TargetUnit unit, std::string_view currency);
// "12.5%", "£4,812,300", "7", "75 days", "8.2", "yes".
std::string text_from_value(std::int64_t value, TargetUnit unit, std::string_view currency);
// Reads what a person types in that unit; nothing if unreadable.
std::optional<std::int64_t> value_from_typed(std::string_view text, TargetUnit unit,
                                             std::string_view currency);
// Leading = what the team does and learns; lagging = what comes of it (domain.md 1.17).
bool is_leading_kind(std::string_view target_kind);
// The unit a kind usually has, for new targets.
TargetUnit usual_unit(std::string_view target_kind);

}  // namespace kam::model
