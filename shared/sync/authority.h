// The server half of the engine, for one space: deduplicate, permit, validate, apply, order.
// A state machine without I/O: the hub writes what it returns to the log, and only then tells
// anyone. Rules AU in SPEC.md.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/model/space.h"
#include "shared/model/store.h"
#include "shared/mutation/apply.h"
#include "shared/protocol/message.h"

namespace kam::sync {

// What the server remembers of one client in one space, for exactly-once.
struct ClientMark {
    base::PersonId person;  // bound on first use; nobody else may push under this client id
    protocol::MutationNumber last;
    // The answer to `last`, given again when it is asked again. Absent = accepted.
    std::optional<base::Error> last_error;
    // Rejections before `last`, as far back as an answer may still be unheard (rule AU4): numbers
    // above last - pushes_in_flight_max. All other numbers below `last` were accepted.
    std::map<protocol::MutationNumber, base::Error> earlier_errors;

    // Moves on to the next number; both receive and recovery from disk remember with this.
    void remember(protocol::MutationNumber number, std::optional<base::Error> error);
    // The answer to a number up to `last`; nullptr = accepted.
    const base::Error* error_of(protocol::MutationNumber number) const;
};

// A mutation that was given a place in the order (or an answer without one) and must be durable
// before anyone hears of it.
struct LogEntry {
    model::Version version;  // 0 when it was rejected or had no effect
    base::ClientId client;   // empty for the server's own mutations
    protocol::MutationNumber number;
    base::PersonId person;
    base::TimeMs at;
    base::Json mutation;  // ["record.set", {…}] as asked; [name, {}] when rejected
    model::ChangeSet effects;
    std::optional<base::Error> error;  // set when it was rejected
    bool is_blind = false;             // rule AU12; told once and not stored
};

enum class Verdict {
    ordered,    // has effects; entry.version is its place
    no_effect,  // fine, but nothing changed; to be remembered, acknowledged by Accepted
    rejected,   // to be remembered, answered by Rejected
    repeated,   // seen before: answer again from `entry`, nothing to store
    stop,       // gap or foreign client id: close the connection with entry.error
};

struct Outcome {
    Verdict verdict = Verdict::stop;
    LogEntry entry;
};

struct Request {
    base::ClientId client;
    protocol::MutationNumber number;
    model::Version base;
    mutation::Actor actor;
    const mutation::Mutation* mutation = nullptr;
};

class Authority {
  public:
    Authority(model::SpaceId space, std::string incarnation);

    // Rebuilds from disk, before the first receive.
    void load_record(model::Record record);
    void load_client(const base::ClientId& client, ClientMark mark);
    void load_version(model::Version version);
    // Replays one stored entry, in the order of the log; after the records and marks of a snapshot
    // that the log goes on from. Entries must not be replayed twice.
    void load_entry(const LogEntry& entry);

    // Decides and applies in memory. `firm` may be null.
    Outcome receive(const Request& request, const model::Store* firm, base::TimeMs now);
    // The server's own mutation (derived rows, imports, demo history): no client, no number.
    base::Result<LogEntry> submit(const mutation::Mutation& mutation, const mutation::Actor& actor,
                                  const model::Store* firm, base::TimeMs now);
    // Rows the server derives, as effects made for this very store (summary rows): gives them a
    // place in the order like any mutation. `effects` must not be empty.
    LogEntry submit_effects(model::ChangeSet effects, base::TimeMs now);

    // What a reader at `since` of incarnation `incarnation` needs, in parts of at most
    // records_per_part. `last` is filled from the client's mark.
    std::vector<protocol::State> state_since(model::Version since, const std::string& incarnation,
                                             const base::ClientId& client) const;

    const model::Store& store() const { return store_; }
    model::Version version() const { return version_; }
    const model::SpaceId& space() const { return space_; }
    const std::string& incarnation() const { return incarnation_; }
    const ClientMark* mark(const base::ClientId& client) const;

  private:
    base::Result<LogEntry> order(const mutation::Mutation& mutation,
                                 const mutation::ApplyContext& context, base::TimeMs now);
    bool is_blind(const model::ChangeSet& changes, const mutation::ApplyContext& context) const;
    void take(const LogEntry& entry);
    base::Result<void> check_room(const model::ChangeSet& changes) const;

    model::SpaceId space_;
    std::string incarnation_;
    model::Store store_;
    model::Version version_;
    std::size_t record_count_ = 0;  // tombstones too
    std::map<base::ClientId, ClientMark> clients_;
};

}  // namespace kam::sync
