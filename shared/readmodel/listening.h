// What clients say of us: recommendation, satisfaction, and whether we heard and answered. Source:
// domain.md 1.11; standard error of a net promoter score as published there.
#pragma once

#include <optional>
#include <span>

#include "shared/readmodel/target_progress.h"

namespace kam::readmodel {

struct Promoters {
    int answers = 0;  // blanks left out: a blank is no 5
    int promoters = 0, passives = 0, detractors = 0;
    // −100 to +100, rounded; nothing below five answers: then the scores are listed, to the team
    // only.
    std::optional<int> score;
    std::optional<int> error_tenths;   // standard error
    std::optional<int> margin_tenths;  // at 95 %: 1.96 times the unrounded error
};
// Answers from 0 to 10; others and blanks are left out.
Promoters promoters(std::span<const std::optional<int>> answers);

// Of answers 1 to 5 those that are 4 or 5. Nothing without an answer.
std::optional<BasisPoints> satisfaction(std::span<const std::optional<int>> answers);
// Key contacts heard in 12 months of all key contacts.
std::optional<BasisPoints> listening_coverage(int heard, int contacts);
// Issues answered within 10 working days of all raised.
std::optional<BasisPoints> closed_loop_rate(int answered_in_time, int raised);

}  // namespace kam::readmodel
