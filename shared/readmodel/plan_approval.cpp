#include "shared/readmodel/plan_approval.h"

#include "shared/model/unit.h"
#include "shared/readmodel/distiller.h"
#include "shared/readmodel/objective_tree.h"

namespace kam::readmodel {
namespace {

using model::Collection;
using model::RecordPtr;

constexpr int leading_measures_needed = 2;

int leading_measures(const model::Store& account) {
    int count = 0;
    for (const RecordPtr& target : account.list(Collection::target)) {
        count += model::is_leading_kind(target->text("kind")) ? 1 : 0;
    }
    return count;
}

bool has_objective(const model::Store& account) {
    for (const RecordPtr& record : account.list(Collection::objective)) {
        if (record->text("level") == "objective") return true;
    }
    return false;
}

}  // namespace

PlanTemplate plan_template(const model::Store& account) {
    const RecordPtr self = account.singleton(Collection::account);
    const std::string_view chosen = self == nullptr ? std::string_view() : self->text("template");
    if (chosen == "light") return PlanTemplate::light;
    return chosen == "complex" ? PlanTemplate::complex : PlanTemplate::standard;
}

std::vector<MissingItem> missing_for_approval(const model::Store& account, base::Day today) {
    std::vector<MissingItem> missing;
    const StageGates gates = stage_gates(account, today);
    for (const Stage stage : {Stage::insight, Stage::opportunities, Stage::plan}) {
        const GateState& gate = gates.of(stage);
        if (gate.passes()) continue;
        missing.insert(missing.end(), gate.missing.begin(), gate.missing.end());
    }
    const PlanTemplate asked = plan_template(account);
    if (asked == PlanTemplate::light) return missing;
    // The gate asks for the first leading measure already.
    const int leading = leading_measures(account);
    if (leading > 0 && leading < leading_measures_needed) {
        missing.push_back({Missing::second_leading_measure, leading_measures_needed - leading});
    }
    if (const int thin = objective_tree(account).thin; thin > 0) {
        missing.push_back({Missing::objective_actions, thin});
    }
    if (asked == PlanTemplate::standard) return missing;
    if (!has_objective(account)) missing.push_back({Missing::objective, 1});
    const Distilled summary = distilled(account, today);
    if (summary.motivations == 0 || summary.challenges == 0) {
        missing.push_back({Missing::summary, 1});
    } else if (!summary.is_in_budget()) {
        missing.push_back({Missing::summary_too_long, 1});
    }
    return missing;
}

Approval approval(const model::Store& account, base::Day today) {
    Approval out;
    if (const RecordPtr self = account.singleton(Collection::account)) {
        out.on = self->day("approved_on");
        out.by = self->person("approved_by");
    }
    out.missing = missing_for_approval(account, today);
    return out;
}

}  // namespace kam::readmodel
