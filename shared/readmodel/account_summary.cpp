#include "shared/readmodel/account_summary.h"

#include <array>
#include <utility>

#include "shared/readmodel/reviews.h"

namespace kam::readmodel {
namespace {

using model::Collection;
using model::Effect;
using model::EffectKind;
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

Effect effect_of(EffectKind kind, Collection collection, const base::RecordId& id) {
    Effect effect;
    effect.kind = kind;
    effect.collection = collection;
    effect.id = id;
    return effect;
}

void add_set(model::ChangeSet& changes, const Record& row, const std::string& field,
             const base::Json& value) {
    Effect effect = effect_of(EffectKind::set, row.collection, row.id);
    effect.field = field;
    effect.value = value;
    changes.push_back(std::move(effect));
}

// What makes the row `held` (which may be absent) hold exactly `wanted`.
void add_row_changes(model::ChangeSet& changes, Collection collection, const base::RecordId& id,
                     const FieldMap& wanted, const Store& programme) {
    const RecordPtr held = programme.find(collection, id);
    if (held == nullptr) {
        Effect put = effect_of(EffectKind::put, collection, id);
        put.fields = wanted;
        changes.push_back(std::move(put));
        return;
    }
    if (held->is_deleted) changes.push_back(effect_of(EffectKind::back, collection, id));
    for (const auto& [field, value] : held->fields) {
        if (wanted.find(field) == wanted.end()) add_set(changes, *held, field, nullptr);
    }
    for (const auto& [field, value] : wanted) {
        const auto old = held->fields.find(field);
        if (old == held->fields.end() || old->second != value) {
            add_set(changes, *held, field, value);
        }
    }
}

}  // namespace

AccountSummary account_summary(const Store& account, base::Day today) {
    AccountSummary out;
    const RecordPtr self = account.singleton(Collection::account);
    if (self == nullptr) return out;
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
    for (const RecordPtr& target : account.list(Collection::target)) {
        out.targets.emplace(target->id, target_row(*target, *self));
    }
    return out;
}

model::ChangeSet summary_changes(const AccountSummary& wanted, const base::AccountId& account,
                                 const Store& programme) {
    model::ChangeSet changes;
    const base::RecordId id{account.text};
    if (!wanted.summary.empty()) {
        add_row_changes(changes, Collection::summary, id, wanted.summary, programme);
    } else if (programme.find_alive(Collection::summary, id) != nullptr) {
        changes.push_back(effect_of(EffectKind::del, Collection::summary, id));
    }
    for (const RecordPtr& row : programme.list(Collection::summary_target)) {
        const bool is_ours = row->text("account") == account.text;
        if (is_ours && wanted.targets.find(row->id) == wanted.targets.end()) {
            changes.push_back(effect_of(EffectKind::del, Collection::summary_target, row->id));
        }
    }
    for (const auto& [target, fields] : wanted.targets) {
        const RecordPtr held = programme.find(Collection::summary_target, target);
        // Record ids are chosen by browsers. One that repeats the id of another account's target
        // must not take over that account's row.
        if (held != nullptr && held->text("account") != account.text) continue;
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
