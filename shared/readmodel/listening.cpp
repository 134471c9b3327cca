#include "shared/readmodel/listening.h"

#include <cmath>

#include "shared/readmodel/ratio.h"

namespace kam::readmodel {
namespace {

constexpr int answers_min = 5;

}  // namespace

Promoters promoters(std::span<const std::optional<int>> answers) {
    Promoters out;
    for (const std::optional<int>& answer : answers) {
        if (!answer || *answer < 0 || *answer > 10) continue;
        ++out.answers;
        if (*answer >= 9) {
            ++out.promoters;
        } else if (*answer >= 7) {
            ++out.passives;
        } else {
            ++out.detractors;
        }
    }
    if (out.answers < answers_min) return out;
    const int n = out.answers;
    const int net = out.promoters - out.detractors;
    out.score = static_cast<int>(base::divided_half_away(base::Wide{net} * 100, n));
    // (p + d − (p − d)²)/n with counts in place of shares.
    const double spread =
        static_cast<double>(n) * (out.promoters + out.detractors) - static_cast<double>(net) * net;
    const double error = 100 * std::sqrt(spread / n) / n;
    out.error_tenths = static_cast<int>(error * 10 + 0.5);
    out.margin_tenths = static_cast<int>(error * 19.6 + 0.5);
    return out;
}

std::optional<BasisPoints> satisfaction(std::span<const std::optional<int>> answers) {
    int known = 0;
    int content = 0;
    for (const std::optional<int>& answer : answers) {
        if (!answer || *answer < 1 || *answer > 5) continue;
        ++known;
        if (*answer >= 4) ++content;
    }
    return ratio(content, known);
}

std::optional<BasisPoints> listening_coverage(int heard, int contacts) {
    return ratio(heard, contacts);
}

std::optional<BasisPoints> closed_loop_rate(int answered_in_time, int raised) {
    return ratio(answered_in_time, raised);
}

}  // namespace kam::readmodel
