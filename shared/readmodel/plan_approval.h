// May the team's plan be approved, and what is missing if not. Source: domain.md 1.1 (gates);
// screens.md D8 (one lagging, two leading measures), E.12 (two actions an objective), D12 (budget
// of words); practices.md S4-76 (how much is asked for follows the template).
#pragma once

#include <optional>
#include <vector>

#include "shared/readmodel/stage_gates.h"

namespace kam::readmodel {

enum class PlanTemplate { light, standard, complex };
PlanTemplate plan_template(const model::Store& account);  // standard unless chosen

// Light asks for what the first three stages ask for, standard for the basket and two actions an
// objective besides, complex for an objective and a distilled summary besides that. A stage that
// was passed over with a reason is passed over here, too.
std::vector<MissingItem> missing_for_approval(const model::Store& account, base::Day today);

struct Approval {
    std::optional<base::Day> on;
    base::PersonId by;
    std::vector<MissingItem> missing;
    bool is_approved() const { return on.has_value(); }
    bool still_holds() const { return on && missing.empty(); }
};
Approval approval(const model::Store& account, base::Day today);

}  // namespace kam::readmodel
