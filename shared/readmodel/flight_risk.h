// How likely it is that the client moves a material part of its work within a year, and how healthy
// the account is. For attention, never for pay. Source: domain.md 1.9 and 1.10.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "shared/readmodel/target_progress.h"

namespace kam::readmodel {

enum class Answer { unknown, no, yes };

// Signals that are yes or no. Fees, practices and partners come as figures.
struct FlightSignals {
    std::optional<std::int64_t> fees_now,
        fees_before;                             // of 12 months each, without one-off matters
    std::optional<int> practices, partners;      // we act in; of ours involved
    Answer contact_changed = Answer::unknown;    // general counsel or main contact, 180 days
    Answer tender_announced = Answer::unknown;   // or panel or rate review
    Answer listening_low = Answer::unknown;      // 6 or less in 12 months
    Answer no_senior_contact = Answer::unknown;  // in 90 days
    Answer restructured = Answer::unknown;       // bought, merged
    Answer fee_dispute = Answer::unknown;        // or bills older than 90 days
    Answer realisation_down = Answer::unknown;   // more than 5 points
    Answer rival_courting = Answer::unknown;
};

constexpr int risk_medium_min = 25;
constexpr int risk_high_min = 50;

enum class RiskBand { low, medium, high };
struct FlightRisk {
    int points = 0;      // 0 to 100, of the signals that are yes
    int points_max = 0;  // if all that is not known were bad
    RiskBand band = RiskBand::low;
    bool is_known = false;  // at least one signal is
};
FlightRisk flight_risk(const FlightSignals& signals);
RiskBand risk_band(int points);

// Clients with fees last year and none this year, of those with fees last year.
std::optional<BasisPoints> attrition(int lost, int had_fees);

// Parts of health, each 0 to 10,000 (100.00), weighted 25, 25, 20, 15, 15.
struct HealthParts {
    std::optional<std::int64_t> commercial, relationship, service, plan, risk;
};
struct Health {
    std::optional<std::int64_t> score;  // 0 to 10,000; nothing below 60 % coverage
    BasisPoints coverage;               // of the weights
};
Health health(const HealthParts& parts);

// 50 + 2.5 × the change in per cent, clipped, the mean of both. Nothing without both.
std::optional<std::int64_t> commercial_health(std::optional<BasisPoints> share_trend,
                                              std::optional<BasisPoints> fee_trend);
// The mean of coverage and min(100, 20 × people at the client with a tie).
std::optional<std::int64_t> relationship_health(std::optional<BasisPoints> coverage,
                                                std::optional<int> people);

}  // namespace kam::readmodel
