#include "shared/readmodel/stage_gates.h"

#include "shared/base/utf8.h"
#include "shared/model/unit.h"
#include "shared/readmodel/account_summary.h"
#include "shared/readmodel/momentum.h"
#include "shared/readmodel/reviews.h"
#include "shared/readmodel/target_progress.h"

namespace kam::readmodel {
namespace {

using model::Collection;
using model::Record;
using model::RecordPtr;
using model::Store;

// The numbers of the gate table.
constexpr int insights_needed = 3;
constexpr int opportunities_needed = 2;
constexpr int untouched_days_max = 45;
constexpr int review_cadence_days_default = 91;

bool has_text(const Record& record, std::string_view field) {
    return !base::trimmed(record.text(field)).empty();
}

void add_missing(GateState& gate, Missing what, int count) {
    if (count > 0) gate.missing.push_back({what, count});
}

template <class Predicate>
int count_of(const Store& store, Collection collection, Predicate predicate) {
    int count = 0;
    for (const RecordPtr& record : store.list(collection)) count += predicate(*record) ? 1 : 0;
    return count;
}

// Named, or said to be unknown: an empty field is neither.
bool is_named_or_unknown(const RecordPtr& account, std::string_view field,
                         std::string_view unknown_field) {
    return account != nullptr && (has_text(*account, field) || account->is_true(unknown_field));
}

GateState insight_gate(const Store& store) {
    const RecordPtr account = store.singleton(Collection::account);
    GateState gate;
    add_missing(gate, Missing::insights,
                insights_needed - count_of(store, Collection::insight, is_accepted));
    add_missing(gate, Missing::decision_makers,
                is_named_or_unknown(account, "decision_makers", "decision_makers_unknown") ? 0 : 1);
    add_missing(gate, Missing::rivals,
                is_named_or_unknown(account, "rivals", "rivals_unknown") ? 0 : 1);
    return gate;
}

GateState opportunities_gate(const Store& store) {
    const auto is_unlinked = [&store](const Record& record) {
        return store.find_alive(Collection::insight, record.link("insight")) == nullptr;
    };
    GateState gate;
    add_missing(gate, Missing::opportunities_scored,
                opportunities_needed - count_of(store, Collection::opportunity, is_scored));
    add_missing(gate, Missing::threats, store.alive_count(Collection::threat) == 0 ? 1 : 0);
    add_missing(gate, Missing::opportunity_links,
                count_of(store, Collection::opportunity, is_unlinked) +
                    count_of(store, Collection::threat, is_unlinked));
    return gate;
}

GateState plan_gate(const Store& store, base::Day today) {
    const auto is_leading = [](const Record& target) {
        return model::is_leading_kind(target.text("kind"));
    };
    const auto is_lagging = [](const Record& target) {
        return has_text(target, "kind") && !model::is_leading_kind(target.text("kind"));
    };
    // What was dropped is no part of the plan any more.
    const auto is_planned = [](const Record& action) { return action.text("state") != "dropped"; };
    const auto is_loose = [&is_planned](const Record& action) {
        return is_planned(action) && (action.person("owner").empty() || !action.day("due"));
    };
    GateState gate;
    add_missing(gate, Missing::specific_target,
                count_of(store, Collection::target, is_specific) == 0 ? 1 : 0);
    add_missing(gate, Missing::leading_measure,
                count_of(store, Collection::target, is_leading) == 0 ? 1 : 0);
    add_missing(gate, Missing::lagging_measure,
                count_of(store, Collection::target, is_lagging) == 0 ? 1 : 0);
    add_missing(gate, Missing::actions,
                count_of(store, Collection::action, is_planned) == 0 ? 1 : 0);
    add_missing(gate, Missing::action_owner_or_date, count_of(store, Collection::action, is_loose));
    add_missing(gate, Missing::next_review, next_review(store, today) ? 0 : 1);
    return gate;
}

// Late after 1.2 times the cadence (domain.md 1.20), and when there never was one.
bool is_review_overdue(const Store& store, base::Day today) {
    const RecordPtr account = store.singleton(Collection::account);
    std::int64_t cadence = review_cadence_days_default;
    if (account != nullptr) cadence = account->integer("review_cadence_days").value_or(cadence);
    const auto kept = rhythm(last_review(store), static_cast<int>(cadence), today);
    return !kept || kept->is_late;
}

GateState follow_up_gate(const Store& store, base::Day today) {
    const auto is_untouched = [today](const Record& action) {
        return is_open_state(action.text("state")) &&
               today - base::day_from_time(action.changed_at) > untouched_days_max;
    };
    GateState gate;
    add_missing(gate, Missing::review_overdue, is_review_overdue(store, today) ? 1 : 0);
    add_missing(gate, Missing::untouched_actions,
                count_of(store, Collection::action, is_untouched));
    return gate;
}

}  // namespace

StageGates stage_gates(const Store& account, base::Day today) {
    // Follow-up is where an account stays, so there is nothing to pass over.
    constexpr std::array<std::string_view, stage_count - 1> override_fields{
        "override_insight", "override_opportunities", "override_plan"};
    StageGates out;
    out.gates = {insight_gate(account), opportunities_gate(account), plan_gate(account, today),
                 follow_up_gate(account, today)};
    const RecordPtr self = account.singleton(Collection::account);
    out.current = Stage::follow_up;
    for (std::size_t i = override_fields.size(); i-- > 0;) {
        if (self != nullptr) {
            out.gates[i].override_reason = base::trimmed(self->text(override_fields[i]));
        }
        if (!out.gates[i].passes()) out.current = static_cast<Stage>(i + 1);
    }
    return out;
}

bool is_accepted(const Record& insight) {
    return has_text(insight, "statement") && has_text(insight, "so_what") &&
           has_text(insight, "source") && insight.day("date") &&
           insight.text("confirmed") != "rejected";
}

bool is_scored(const Record& opportunity) {
    return opportunity.integer("value") && opportunity.integer("likelihood") &&
           opportunity.integer("fit");
}

}  // namespace kam::readmodel
