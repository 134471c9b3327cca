// What one group commit consists of, for the disk and for those who wait for it. The hub fills one
// while the one before is being written.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "server/hub/hub.h"
#include "server/hub/membership.h"
#include "server/store/change_log.h"
#include "shared/protocol/message.h"

namespace kam::server::hub {

// A mutation with a place in the order, and whose it is.
struct OrderedEntry {
    protocol::Entry entry;  // without number: that is for its author only
    SessionId session;      // 0 for the server's own
    base::ClientId client;  // empty for the server's own
    protocol::MutationNumber number;
};

struct SpaceChanges {
    std::vector<OrderedEntry> entries;
    std::set<std::pair<model::Collection, base::RecordId>> records;
    std::set<base::ClientId> clients;
};

// Accepted or Rejected, held back until what it speaks of is durable.
struct Answer {
    SessionId session;
    protocol::ServerMessage message;
};

// A Subscribe to a space with undurable changes. Its frames are made when the commit is taken, so
// they show exactly what that commit makes durable, and no stream of edits can keep it waiting.
struct Wait {
    SessionId session;
    protocol::Subscribe asked;
    std::int64_t ticket = 0;  // void once the session has another for this space, or none
    std::vector<std::shared_ptr<const std::string>> frames;
};

struct Gathering {
    std::vector<store::NewSpace> spaces;
    std::vector<store::LogRow> log;
    std::map<model::SpaceId, SpaceChanges> changes;
    MembershipChange membership;
    std::vector<Answer> answers;
    std::vector<Wait> waits;

    bool empty() const { return spaces.empty() && changes.empty(); }
    bool has(const model::SpaceId& space) const { return changes.contains(space); }
};

}  // namespace kam::server::hub
