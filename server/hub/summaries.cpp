#include "server/hub/summaries.h"

#include <utility>

#include "shared/readmodel/account_summary.h"

namespace kam::server::hub {

using model::Collection;

void Summaries::restore(const model::Store& programme) {
    for (const model::RecordPtr& row : programme.all()) {
        const std::string_view account = row->text("account");
        if (row->collection != Collection::summary_target || account.empty()) continue;
        targets_[base::AccountId{std::string(account)}].insert(row->id);
    }
}

std::vector<sync::LogEntry> Summaries::refresh(const std::vector<const sync::Authority*>& accounts,
                                               sync::Authority& programme, base::Day today,
                                               base::TimeMs at) {
    std::vector<sync::LogEntry> entries;
    const auto order = [&](model::ChangeSet changes) {
        if (!changes.empty()) entries.push_back(programme.submit_effects(std::move(changes), at));
    };
    bool are_groups_touched = false;
    for (const sync::Authority* account : accounts) {
        const base::AccountId& id = account->space().account;
        const readmodel::AccountSummary wanted =
            readmodel::account_summary(account->store(), today);
        std::set<base::RecordId>& held = targets_[id];
        order(readmodel::summary_changes(wanted, id, programme.store(), held));
        if (wanted.is_confidential) held.clear();
        for (const auto& [target, fields] : wanted.targets) {
            const model::RecordPtr row = programme.store().find(Collection::summary_target, target);
            if (row != nullptr && row->text("account") == id.text) held.insert(target);
        }
        if (wanted.summary.empty()) {
            are_groups_touched |= parts_.erase(id) > 0;
            continue;
        }
        readmodel::GroupPart part = readmodel::group_part(account->store(), today);
        const auto [known, is_new] = parts_.try_emplace(id);
        if (!is_new && known->second == part) continue;
        known->second = std::move(part);
        are_groups_touched = true;
    }
    if (are_groups_touched) {
        const readmodel::GroupRows groups = readmodel::summary_groups(parts_);
        order(readmodel::group_changes(groups, programme.store()));
    }
    return entries;
}

}  // namespace kam::server::hub
