#include "shared/readmodel/target_history.h"

#include <algorithm>
#include <charconv>

namespace kam::readmodel {

std::map<base::RecordId, std::vector<ValueOn>> values_by_target(const model::Store& account) {
    std::map<base::RecordId, std::vector<ValueOn>> out;
    for (const model::RecordPtr& record : account.list(model::Collection::target_value)) {
        const auto day = record->day("day");
        const auto value = record->integer("value");
        if (day && value) out[record->link("target")].push_back({*day, *value});
    }
    for (auto& [target, values] : out) {
        std::sort(values.begin(), values.end(),
                  [](const ValueOn& a, const ValueOn& b) { return a.day < b.day; });
    }
    return out;
}

std::string text_from_values(const std::vector<ValueOn>& values) {
    std::string out;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0 && i + history_points_max <= values.size()) continue;
        if (!out.empty()) out += ',';
        out += base::iso_from_day(values[i].day) + ":" + std::to_string(values[i].value);
    }
    return out;
}

std::vector<ValueOn> values_from_text(std::string_view text) {
    std::vector<ValueOn> out;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), part.size() + 1));
        const std::size_t colon = part.find(':');
        if (colon == std::string_view::npos) continue;
        const auto day = base::day_from_iso(part.substr(0, colon));
        std::int64_t value = 0;
        const char* end = part.data() + part.size();
        const auto read = std::from_chars(part.data() + colon + 1, end, value);
        if (day && read.ec == std::errc() && read.ptr == end) out.push_back({*day, value});
    }
    return out;
}

std::optional<ValueOn> value_on(const std::vector<ValueOn>& values, base::Day day) {
    std::optional<ValueOn> last;
    for (const ValueOn& each : values) {
        if (each.day <= day) last = each;
    }
    return last;
}

TargetNumbers numbers_on(TargetNumbers numbers, const std::vector<ValueOn>& values, base::Day day) {
    const auto then = value_on(values, day);
    numbers.current = then ? std::optional(then->value) : std::nullopt;
    numbers.current_date = then ? std::optional(then->day) : std::nullopt;
    return numbers;
}

}  // namespace kam::readmodel
