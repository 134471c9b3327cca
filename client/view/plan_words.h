// Sentences about a plan's figures; the words of codes are in words.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/readmodel/basket.h"
#include "shared/readmodel/distiller.h"
#include "shared/readmodel/momentum.h"
#include "shared/readmodel/plan_trace.h"

namespace kam::view::words {

inline constexpr std::string_view nobody_from = "Nobody in the team is from ";
inline constexpr std::string_view approved_on = "Approved on ";
inline constexpr std::string_view approved_by = " by ";
inline constexpr std::string_view of = " of ";
inline constexpr std::string_view paired_with = "with ";

// The summary's budget, for each of its two texts.
constexpr int summary_words_max = readmodel::motivations_words_max;
int words_in(std::string_view text);

// "12 of 20 hours in the next 30 days, 2 actions without hours"
std::string load(std::int64_t hours, std::optional<std::int64_t> budget, int without_hours);
std::string unplaced(int opportunities);
std::string habit(readmodel::PlanHabit habit);
std::string repair(readmodel::PlanHabit habit);
std::string momentum(readmodel::MomentumBand band);
std::string momentum_of(std::string_view text);  // as rows hold it
std::string meter(int raw, int used, int expired);
// "The opportunities lie in Poland. The team sits in London, Leeds." "" where neither is known.
std::string places(const std::vector<std::string>& countries,
                   const std::vector<std::string>& offices);
// Due once the interval is over, late beyond 1.2 intervals.
std::string rhythm(const readmodel::Rhythm& rhythm, base::Day on);
// "Leading 40 %, lagging not known. Much is done, little has come of it yet."
std::string basket(const readmodel::Basket& basket);
std::string looked_back(std::optional<readmodel::BasisPoints> held, int triggers);
std::string covered(int decision_makers, int with_pairing, bool has_champion);

}  // namespace kam::view::words
