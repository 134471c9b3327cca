// What ended and was not yet looked back on, and whether looking back changed anything. Source:
// domain.md 1.21; the four questions are those of the after-action review.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/time.h"
#include "shared/model/store.h"
#include "shared/readmodel/target_progress.h"

namespace kam::readmodel {

// All four answers are there, and either an action was made of it or somebody said why not.
bool is_complete_lesson(const model::Record& lesson, const model::Store& account);

struct LessonsDue {
    // Opportunities won or lost and targets past their date that no lesson has for its title.
    std::vector<model::RecordPtr> open;
    int triggers = 0;
    std::optional<BasisPoints> held;         // of triggers
    std::optional<BasisPoints> with_action;  // of lessons
};
LessonsDue lessons_due(const model::Store& account, base::Day today);

// Past its date without reaching its number: to be talked about, and never by person.
bool is_missed(const model::Record& target, base::Day today);

}  // namespace kam::readmodel
