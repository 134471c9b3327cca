// The programme's summary rows: each is what readmodel::account_summary makes of one account, kept
// up to date inside the very commit that changed the account.
#pragma once

#include <optional>

#include "shared/base/time.h"
#include "shared/sync/authority.h"

namespace kam::server::hub {

// Orders in `programme` what its rows of this account lack; nothing when they are up to date.
std::optional<sync::LogEntry> refresh_summary(const sync::Authority& account,
                                              sync::Authority& programme, base::Day today,
                                              base::TimeMs at);

}  // namespace kam::server::hub
