// The programme's rows: what readmodel::account_summary makes of each account, and
// readmodel::summary_groups of all together; kept up to date inside the very commit that changed an
// account.
#pragma once

#include <vector>

#include "shared/base/time.h"
#include "shared/readmodel/summary_groups.h"
#include "shared/sync/authority.h"

namespace kam::server::hub {

class Summaries {
  public:
    // Once, with the programme as it was loaded. Then every account has to be refreshed.
    void restore(const model::Store& programme);
    // Orders in `programme` what it lacks of these accounts; nothing of those that are up to date,
    // and nothing ever of a confidential one.
    std::vector<sync::LogEntry> refresh(const std::vector<const sync::Authority*>& accounts,
                                        sync::Authority& programme, base::Day today,
                                        base::TimeMs at);

  private:
    // Which target rows say that they are of an account, tombstones too: asked for with each
    // commit, and there are thousands.
    std::map<base::AccountId, std::set<base::RecordId>> targets_;
    readmodel::GroupParts parts_;
};

}  // namespace kam::server::hub
