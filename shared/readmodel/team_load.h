// Has the team the time, and the practices and offices, that its plan asks for? Source:
// practices.md S4-33 (time budget a month) and S4-24 (cross-section of practices and offices).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/time.h"
#include "shared/model/store.h"

namespace kam::readmodel {

constexpr int load_days = 30;

// Hours; of one member of the client team, in the order of the list.
struct MemberLoad {
    base::PersonId person;
    std::optional<std::int64_t> budget;  // a month; absent = not said
    std::int64_t hours = 0;              // of open actions due within 30 days, or overdue
    int without_hours = 0;               // such actions whose hours are not known
    bool is_over() const { return budget && hours > *budget; }
};
std::vector<MemberLoad> team_load(const model::Store& account, base::Day today);

// Names, each once, in the order in which opportunities ask for them.
struct TeamCoverage {
    std::vector<std::string>
        practices_missing;                     // of open opportunities' cells, with nobody in team
    std::vector<std::string> countries_asked;  // of the same cells; who covers them is for people
    int unplaced = 0;                          // opportunities that name no practice
};
// `firm` knows the practice of people; null while it loads: then nothing is said to be missing.
TeamCoverage team_coverage(const model::Store& account, const model::Store* firm);

}  // namespace kam::readmodel
