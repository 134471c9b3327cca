// All that browser and server may say to each other. JSON text frames over one WebSocket.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/model/effect.h"
#include "shared/model/record.h"
#include "shared/model/space.h"
#include "shared/mutation/mutation.h"
#include "shared/protocol/plan_tab.h"

namespace kam::protocol {

// Number of a mutation within (client id, space): 1, 2, 3, …
struct MutationNumber {
    std::int64_t value = 0;

    bool operator==(const MutationNumber&) const = default;
    bool operator<(const MutationNumber& other) const { return value < other.value; }
};

// Number of a Subscribe within one page load, over all its spaces; tells its answer from those to
// older ones that are still on their way.
struct QuestionNumber {
    std::int64_t value = 0;

    bool operator==(const QuestionNumber&) const = default;
};

// --- browser to server -----------------------------------------------------------------------

// First message. The person is known from the session cookie of the handshake.
struct Hello {
    int protocol = 0;
    int schema = 0;
    base::ClientId client;
};
// Follow a space from a version on. Version 0 with an empty incarnation = send everything.
struct Subscribe {
    model::SpaceId space;
    std::string incarnation;
    model::Version version;
    QuestionNumber question{};
};
struct Unsubscribe {
    model::SpaceId space;
};
struct Push {
    model::SpaceId space;
    MutationNumber number;
    model::Version base;  // what the author had seen
    mutation::Mutation mutation;
};
struct Ping {
    std::int64_t token = 0;
};

// Where somebody is within a space: at the space itself, at a record that is open, or in one of its
// fields. Beside the order, and kept nowhere; rules PR in SPEC.md.
struct Spot {
    std::optional<model::Collection> collection;  // none: no record
    base::RecordId record;
    std::string field;  // "" = none has the focus

    bool operator==(const Spot&) const = default;
};
// Where I am, on change and again while that is so. Without a space: nowhere.
struct Here {
    std::optional<model::SpaceId> space;
    Spot spot;
    std::optional<PlanTab> tab = std::nullopt;
    base::PersonId follows{};  // where this person goes, my page goes; "" = nobody

    bool operator==(const Here&) const = default;
};

using ClientMessage = std::variant<Hello, Subscribe, Unsubscribe, Push, Ping, Here>;

// --- server to browser -----------------------------------------------------------------------

struct SpaceGrant {
    model::SpaceId space;
    model::SpaceRole role = model::SpaceRole::reader;

    bool operator==(const SpaceGrant&) const = default;
};
struct Welcome {
    int protocol = 0;
    int schema = 0;
    base::PersonId person;
    base::TimeMs server_time;
    std::vector<SpaceGrant> spaces;
    bool is_demo = false;
};
// The spaces this person may follow, whenever that changes.
struct Spaces {
    std::vector<SpaceGrant> spaces;
};
// Answer to Subscribe: one or more parts; the last has `has_more` false.
// `is_delta`: only records changed after the asked version, changed fields only where the record
// was known then; otherwise the whole space, and the browser drops what it held.
struct State {
    model::SpaceId space;
    QuestionNumber question{};  // that it answers
    std::string incarnation;
    model::Version version;
    // Highest mutation number of this client the server has answered in this space.
    MutationNumber last;
    bool is_delta = false;
    bool is_first = true;
    bool has_more = false;
    // Tombstones too: is_deleted, with their fields, so that they can be restored. In a delta, a
    // record created up to the asked version carries only fields stamped after it (null where the
    // field became unknown); their stamps say which.
    std::vector<model::Record> records;
};
// One mutation in the order.
struct Entry {
    model::Version version;
    base::PersonId person;
    base::TimeMs at;
    // Set when the receiving client made it: this *is* its acknowledgement.
    std::optional<MutationNumber> number;
    model::ChangeSet effects;
    // Its author had not seen a value that it replaced, and that somebody else had written.
    bool is_blind = false;
};
// Everything after `from` up to `to`; the receiver must stand at `from`, else it subscribes anew.
struct Batch {
    model::SpaceId space;
    model::Version from;
    model::Version to;
    std::vector<Entry> entries;
};
// Accepted before or without effect.
struct Accepted {
    model::SpaceId space;
    MutationNumber number;
};
// Stored with the number: a resend gets the same answer.
struct Rejected {
    model::SpaceId space;
    MutationNumber number;
    base::Error error{base::ErrorCode::bad_message, {}};
};
// A Subscribe that is refused, or a space the person has just left: drop the local copy.
struct SpaceGone {
    model::SpaceId space;
};
struct Pong {
    std::int64_t token = 0;
};
struct Someone {
    base::PersonId person;
    Spot spot;
    std::optional<PlanTab> tab = std::nullopt;
    base::PersonId follows{};  // somebody in the same list, or ""

    bool operator==(const Someone&) const = default;
};
// All who are in a space now, the receiver too; in place of what was told before.
struct Who {
    model::SpaceId space;
    std::vector<Someone> people;
};
// Last message before the server closes the connection.
struct Bye {
    base::Error error{base::ErrorCode::bad_message, {}};
};

using ServerMessage =
    std::variant<Welcome, Spaces, State, Batch, Accepted, Rejected, SpaceGone, Pong, Who, Bye>;

}  // namespace kam::protocol
