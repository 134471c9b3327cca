#include "server/hub/summaries.h"

#include <utility>

#include "shared/readmodel/account_summary.h"

namespace kam::server::hub {

std::optional<sync::LogEntry> refresh_summary(const sync::Authority& account,
                                              sync::Authority& programme, base::Day today,
                                              base::TimeMs at) {
    const readmodel::AccountSummary wanted = readmodel::account_summary(account.store(), today);
    model::ChangeSet changes =
        readmodel::summary_changes(wanted, account.space().account, programme.store());
    if (changes.empty()) return std::nullopt;
    return programme.submit_effects(std::move(changes), at);
}

}  // namespace kam::server::hub
