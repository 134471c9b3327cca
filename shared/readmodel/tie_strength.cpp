#include "shared/readmodel/tie_strength.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace kam::readmodel {
namespace {

constexpr double half_life_days = 90;
constexpr double unanswered_max = 19;

double faded(int age_days) {
    return std::exp2(-age_days / half_life_days);
}

}  // namespace

std::optional<TieStrength> tie_strength(std::span<const CountedEntry> entries) {
    double activity = 0;
    int last = -1;
    int from_us = 0;
    int from_them = 0;
    for (const CountedEntry& entry : entries) {
        if (entry.age_days < 0) continue;
        const int people = std::max(1, entry.client_people);
        activity += entry.weight / std::sqrt(people) * faded(entry.age_days);
        if (entry.is_mass) continue;
        if (last < 0 || entry.age_days < last) last = entry.age_days;
        from_us += entry.is_from_us ? 1 : 0;
        from_them += entry.is_from_them ? 1 : 0;
    }
    if (last < 0) return std::nullopt;
    TieStrength out;
    out.intensity = 100 * (1 - std::exp(-activity / 20));
    out.recency = 100 * faded(last);
    if (from_us + from_them > 0) {
        out.reciprocity = 2.0 * std::min(from_us, from_them) / (from_us + from_them);
    }
    out.score =
        std::pow(out.intensity, 0.6) * std::pow(out.recency, 0.4) * (0.6 + 0.4 * out.reciprocity);
    if (from_them == 0) out.score = std::min(out.score, unanswered_max);
    out.band = std::clamp(static_cast<int>(out.score / 20) + 1, 1, 5);
    return out;
}

bool are_bands_apart(int declared, int computed) {
    return std::abs(declared - computed) >= 2;
}

bool is_declaration_old(int age_days) {
    return age_days > 180;
}

}  // namespace kam::readmodel
