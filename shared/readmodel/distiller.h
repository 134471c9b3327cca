// The summary of a client in a few words, instead of a thick wad: budgets of words, and how much of
// what was gathered has been distilled. Source: screens.md D12 (S4-77, S4-78).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/time.h"
#include "shared/model/store.h"

namespace kam::readmodel {

constexpr int motivations_words_max = 60;
constexpr int challenges_words_max = 60;
constexpr std::size_t summary_opportunities_max = 5;
constexpr int summary_opportunity_words_max = 20;

// Runs of anything but blanks.
int word_count(std::string_view text);

struct Distilled {
    int motivations = 0, challenges = 0;  // words
    // Strategic opportunities that rest on an insight, in the list's order, at most five.
    std::vector<model::RecordPtr> opportunities;
    int too_long = 0;     // of those, titles over their budget
    int raw = 0;          // insights, whatever they lack
    int used = 0;         // of those, insights that an opportunity or threat rests on
    int expired = 0;      // over a year old and not confirmed
    bool is_wad = false;  // more than three times as much gathered as used, and at least nine

    bool is_in_budget() const {
        return motivations <= motivations_words_max && challenges <= challenges_words_max &&
               too_long == 0;
    }
};
Distilled distilled(const model::Store& account, base::Day today);

}  // namespace kam::readmodel
