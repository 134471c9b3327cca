// One account in a row: what lists and the leadership page show. The server computes it with this
// code for the `programme` space; browsers compute it for accounts they hold. Same code, same row.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "shared/base/time.h"
#include "shared/model/effect.h"
#include "shared/model/store.h"
#include "shared/readmodel/stage_gates.h"

namespace kam::readmodel {

// Fields of the `summary` record of an account, and of its `summary_target` records by target id.
// `next_step` is the title of an action and absent without an open one; `missing` has a hint then.
// No fields at all when the store holds no account record, or the client is confidential. Figures
// that come from what people do are in groups only (summary_groups.h).
struct AccountSummary {
    bool is_confidential = false;
    model::FieldMap summary;
    std::map<base::RecordId, model::FieldMap> targets;
};
AccountSummary account_summary(const model::Store& account, base::Day today);

// The `summary_target` records that say they are this account's, tombstones too.
std::set<base::RecordId> target_rows_of(const base::AccountId& account,
                                        const model::Store& programme);

// The effects that turn what `programme` holds of this account into `wanted`: put, set, del and
// back, only where something differs. `account` becomes the id of the summary record; `held` are
// its target rows, as target_rows_of finds them. Of a confidential client nothing stays, not even
// in tombstones.
model::ChangeSet summary_changes(const AccountSummary& wanted, const base::AccountId& account,
                                 const model::Store& programme,
                                 const std::set<base::RecordId>& held);

// The one thing to do next: the open action with the earliest due date (undated last); if none, the
// first missing item of the current stage, as its `Missing` code.
struct NextStep {
    std::string action_title;  // empty: use `missing`
    base::RecordId action;
    base::PersonId owner;
    std::optional<base::Day> due;
    std::optional<MissingItem> missing;
};
NextStep next_step(const model::Store& account, const StageGates& gates);

bool is_open_state(std::string_view action_state);  // open, in_progress, blocked, or absent
bool is_overdue(const model::Record& action, base::Day today);

}  // namespace kam::readmodel
