#include "shared/readmodel/flight_risk.h"

#include <algorithm>

#include "shared/base/wide.h"
#include "shared/readmodel/ratio.h"

namespace kam::readmodel {
namespace {

struct Counted {
    Answer answer = Answer::unknown;
    int points = 0;
    int points_max = 0;
};

// Fees that fell by at least 30 % weigh 25, by at least 10 % 12. No fees in both years says
// nothing.
Counted of_fees(const FlightSignals& s) {
    if (!s.fees_now || !s.fees_before || *s.fees_before <= 0) return {Answer::unknown, 0, 25};
    const base::Wide fall = (base::Wide{*s.fees_before} - *s.fees_now) * 100;
    if (fall >= base::Wide{*s.fees_before} * 30) return {Answer::yes, 25, 25};
    if (fall >= base::Wide{*s.fees_before} * 10) return {Answer::yes, 12, 12};
    return {Answer::no, 0, 0};
}

Counted of_practices(const FlightSignals& s) {
    if (!s.practices) return {Answer::unknown, 0, 15};
    if (*s.practices <= 1) return {Answer::yes, 15, 15};
    if (*s.practices == 2) return {Answer::yes, 7, 7};
    return {Answer::no, 0, 0};
}

Counted of_partners(const FlightSignals& s) {
    if (!s.partners) return {Answer::unknown, 0, 15};
    return *s.partners <= 1 ? Counted{Answer::yes, 15, 15} : Counted{Answer::no, 0, 0};
}

Counted plain(Answer answer, int points) {
    return {answer, answer == Answer::yes ? points : 0, answer == Answer::no ? 0 : points};
}

std::int64_t clipped(std::int64_t value) {
    return std::clamp<std::int64_t>(value, 0, 10'000);
}

}  // namespace

RiskBand risk_band(int points) {
    if (points >= risk_high_min) return RiskBand::high;
    return points >= risk_medium_min ? RiskBand::medium : RiskBand::low;
}

FlightRisk flight_risk(const FlightSignals& s) {
    const std::array counted{of_fees(s),
                             of_practices(s),
                             of_partners(s),
                             plain(s.contact_changed, 15),
                             plain(s.tender_announced, 15),
                             plain(s.listening_low, 15),
                             plain(s.no_senior_contact, 10),
                             plain(s.restructured, 10),
                             plain(s.fee_dispute, 8),
                             plain(s.realisation_down, 7),
                             plain(s.rival_courting, 7)};
    FlightRisk out;
    for (const Counted& each : counted) {
        out.points += each.points;
        out.points_max += each.points_max;
        out.is_known = out.is_known || each.answer != Answer::unknown;
    }
    out.points = std::min(out.points, 100);
    out.points_max = std::min(out.points_max, 100);
    out.band = risk_band(out.points);
    return out;
}

std::optional<BasisPoints> attrition(int lost, int had_fees) {
    return ratio(lost, had_fees);
}

Health health(const HealthParts& parts) {
    struct Part {
        const std::optional<std::int64_t>& value;
        int weight;
    };
    const std::array<Part, 5> all{{{parts.commercial, 25},
                                   {parts.relationship, 25},
                                   {parts.service, 20},
                                   {parts.plan, 15},
                                   {parts.risk, 15}}};
    base::Wide sum = 0;
    int weight = 0;
    for (const Part& part : all) {
        if (!part.value) continue;
        sum += base::Wide{*part.value} * part.weight;
        weight += part.weight;
    }
    Health out;
    out.coverage = {weight * 100};
    if (weight < 60) return out;
    out.score = base::saturated(base::divided_half_away(sum, weight));
    return out;
}

std::optional<std::int64_t> commercial_health(std::optional<BasisPoints> share_trend,
                                              std::optional<BasisPoints> fee_trend) {
    if (!share_trend || !fee_trend) return std::nullopt;
    const auto part = [](std::int64_t change) {
        return clipped(5'000 + base::saturated(base::divided_half_away(base::Wide{change} * 5, 2)));
    };
    return (part(share_trend->value) + part(fee_trend->value) + 1) / 2;
}

std::optional<std::int64_t> relationship_health(std::optional<BasisPoints> coverage,
                                                std::optional<int> people) {
    if (!coverage || !people) return std::nullopt;
    return (clipped(coverage->value) + clipped(std::int64_t{2'000} * *people) + 1) / 2;
}

}  // namespace kam::readmodel
