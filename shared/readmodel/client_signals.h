// What a plan's own records say of flight risk and momentum. Everything else is unknown, never no.
// Source: domain.md 1.10 and 1.22.
#pragma once

#include "shared/base/time.h"
#include "shared/model/store.h"
#include "shared/readmodel/flight_risk.h"
#include "shared/readmodel/momentum.h"

namespace kam::readmodel {

constexpr int listening_days = 365;
constexpr int listening_low_max = 6;  // of 10
constexpr int senior_contact_days = 90;

// Fees and practices: of the last two full calendar years. Listening: any score of the last 12
// months. A rival that is gaining courts. Senior contact: the last touch of pairings with decision
// makers, where there are any.
FlightSignals flight_signals(const model::Store& account, base::Day today);

// Of the account's activities, since its record came into being. Nothing without one.
Momentum client_momentum(const model::Store& account, base::Day today);

// As `summary` rows hold them.
std::string_view risk_text(RiskBand band);
std::string_view momentum_text(MomentumBand band);

}  // namespace kam::readmodel
