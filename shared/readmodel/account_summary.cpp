#include "shared/readmodel/account_summary.h"

#include <array>
#include <utility>

#include "shared/readmodel/client_signals.h"
#include "shared/readmodel/pipeline.h"
#include "shared/readmodel/reviews.h"
#include "shared/readmodel/row_changes.h"
#include "shared/readmodel/target_history.h"

namespace kam::readmodel {
namespace {

using model::Collection;
using model::FieldMap;
using model::Record;
using model::RecordPtr;
using model::Store;

void copy_field(FieldMap& to, const Record& from, std::string_view field) {
    const auto found = from.fields.find(field);
    if (found != from.fields.end()) to.insert_or_assign(found->first, found->second);
}

// Unknown stays absent: a row never holds an empty text or a zero in its place.
void put_text(FieldMap& to, std::string_view field, const std::string& text) {
    if (!text.empty()) to.insert_or_assign(std::string(field), text);
}

void put_day(FieldMap& to, std::string_view field, const std::optional<base::Day>& day) {
    if (day) to.insert_or_assign(std::string(field), base::iso_from_day(*day));
}

void put_integer(FieldMap& to, std::string_view field, std::int64_t value) {
    to.insert_or_assign(std::string(field), value);
}

base::PersonId lead_of(const Store& account) {
    for (const RecordPtr& member : account.list(Collection::team_member)) {
        if (member->text("role") == "account_lead") return member->person("person");
    }
    return {};
}

void put_gates(FieldMap& to, const StageGates& gates) {
    std::string counts;
    std::int64_t overridden = 0;
    for (std::size_t i = 0; i < gates.gates.size(); ++i) {
        int missing = 0;
        for (const MissingItem& item : gates.gates[i].missing) missing += item.count;
        if (i > 0) counts += ',';
        counts += std::to_string(missing);
        if (!gates.gates[i].override_reason.empty()) overridden |= std::int64_t{1} << i;
    }
    put_integer(to, "stage", static_cast<std::int64_t>(gates.current));
    put_text(to, "missing", counts);
    put_integer(to, "overridden", overridden);
}

void put_actions(FieldMap& to, const Store& account, base::Day today) {
    int open = 0;
    int overdue = 0;
    for (const RecordPtr& action : account.list(Collection::action)) {
        if (is_open_state(action->text("state"))) ++open;
        if (is_overdue(*action, today)) ++overdue;
    }
    put_integer(to, "actions_open", open);
    put_integer(to, "actions_overdue", overdue);
}

FieldMap target_row(const Record& target, const Record& account) {
    constexpr std::array<std::string_view, 14> copied{
        "statement", "kind",         "unit",         "baseline", "baseline_date", "target", "due",
        "current",   "current_date", "cadence_days", "owner",    "measure",       "source", "pos"};
    FieldMap row;
    for (const std::string_view field : copied) copy_field(row, target, field);
    copy_field(row, account, "currency");
    return row;
}

// Unknown stays absent; a plan without an opportunity has a pipeline of nothing, which is known.
void put_pipeline(FieldMap& to, const Store& account) {
    const Pipeline sums = pipeline(account);
    put_integer(to, "pipeline_count", sums.valued + sums.unvalued);
    put_integer(to, "pipeline_unvalued", sums.unvalued);
    if (sums.valued > 0) put_integer(to, "pipeline_total", sums.unweighted);
    if (sums.weighable > 0) put_integer(to, "pipeline_weighted", sums.weighted);
}

void put_signals(FieldMap& to, const Store& account, base::Day today) {
    const FlightRisk risk = flight_risk(flight_signals(account, today));
    if (risk.is_known) {
        put_text(to, "risk", std::string(risk_text(risk.band)));
        put_integer(to, "risk_points", risk.points);
        put_integer(to, "risk_max", risk.points_max);
    }
    put_text(to, "momentum", std::string(momentum_text(client_momentum(account, today).band)));
}

}  // namespace

AccountSummary account_summary(const Store& account, base::Day today) {
    AccountSummary out;
    const RecordPtr self = account.singleton(Collection::account);
    if (self == nullptr) return out;
    out.is_confidential = self->is_true("is_confidential");
    if (out.is_confidential) return out;
    FieldMap& row = out.summary;
    for (const std::string_view field : {"name", "sector", "head_office", "mode", "currency"}) {
        copy_field(row, *self, field);
    }
    put_text(row, "lead", lead_of(account).text);
    const StageGates gates = stage_gates(account, today);
    put_gates(row, gates);
    const NextStep next = next_step(account, gates);
    put_text(row, "next_step", next.action_title);
    put_text(row, "next_step_owner", next.owner.text);
    put_day(row, "next_step_due", next.due);
    put_day(row, "last_review", last_review(account));
    put_day(row, "next_review", next_review(account, today));
    put_actions(row, account, today);
    put_pipeline(row, account);
    put_signals(row, account, today);
    const auto values = values_by_target(account);
    for (const RecordPtr& target : account.list(Collection::target)) {
        FieldMap& to = out.targets.emplace(target->id, target_row(*target, *self)).first->second;
        const auto known = values.find(target->id);
        if (known != values.end()) put_text(to, "history", text_from_values(known->second));
    }
    return out;
}

std::set<base::RecordId> target_rows_of(const base::AccountId& account, const Store& programme) {
    std::set<base::RecordId> rows;
    for (const RecordPtr& row : programme.all()) {
        const bool is_target = row->collection == Collection::summary_target;
        if (is_target && row->text("account") == account.text) rows.insert(row->id);
    }
    return rows;
}

model::ChangeSet summary_changes(const AccountSummary& wanted, const base::AccountId& account,
                                 const Store& programme, const std::set<base::RecordId>& held) {
    model::ChangeSet changes;
    const base::RecordId id{account.text};
    const auto drop = wanted.is_confidential ? add_row_erasure : add_row_removal;
    if (!wanted.summary.empty()) {
        add_row_changes(changes, Collection::summary, id, wanted.summary, programme);
    } else {
        drop(changes, Collection::summary, id, programme);
    }
    for (const base::RecordId& target : held) {
        if (wanted.targets.find(target) != wanted.targets.end()) continue;
        drop(changes, Collection::summary_target, target, programme);
    }
    for (const auto& [target, fields] : wanted.targets) {
        const RecordPtr row_held = programme.find(Collection::summary_target, target);
        // Record ids are chosen by browsers. One that repeats the id of another account's target
        // must not take over that account's row.
        const std::string_view owner = row_held == nullptr ? "" : row_held->text("account");
        if (!owner.empty() && owner != account.text) continue;
        FieldMap row = fields;
        row.insert_or_assign("account", account.text);
        add_row_changes(changes, Collection::summary_target, target, row, programme);
    }
    return changes;
}

NextStep next_step(const Store& account, const StageGates& gates) {
    RecordPtr first;
    std::optional<base::Day> first_due;
    for (const RecordPtr& action : account.list(Collection::action)) {
        if (!is_open_state(action->text("state"))) continue;
        const auto due = action->day("due");
        const bool is_earlier = due && (!first_due || *due < *first_due);
        if (first != nullptr && !is_earlier) continue;
        first = action;
        first_due = due;
    }
    NextStep out;
    if (first != nullptr) {
        out.action_title = std::string(first->text("title"));
        out.action = first->id;
        out.owner = first->person("owner");
        out.due = first_due;
    } else if (!gates.of(gates.current).missing.empty()) {
        out.missing = gates.of(gates.current).missing.front();
    }
    return out;
}

bool is_open_state(std::string_view action_state) {
    return action_state.empty() || action_state == "open" || action_state == "in_progress" ||
           action_state == "blocked";
}

bool is_overdue(const Record& action, base::Day today) {
    const auto due = action.day("due");
    return is_open_state(action.text("state")) && due && *due < today;
}

}  // namespace kam::readmodel
