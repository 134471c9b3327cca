// What the beginning of a space's log led to: where a replay of the rest sets out. Taking entries
// off the log and replaying all of it are the same step, so both are done here.
#pragma once

#include <map>
#include <string>

#include "shared/base/result.h"
#include "shared/model/space.h"
#include "shared/model/store.h"
#include "shared/sync/authority.h"

namespace kam::server::store {

struct LogBase {
    model::Version version;
    model::Store store;
    std::map<base::ClientId, sync::ClientMark> marks;

    // `space` is named in errors. Errors: bad_value, when the entry does not follow on from what is
    // here; nothing is changed then.
    base::Result<void> add(const model::SpaceId& space, const sync::LogEntry& entry);
};

}  // namespace kam::server::store
