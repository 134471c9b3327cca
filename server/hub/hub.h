// The server without sockets: messages in, frames out. Owns one Authority per space, decides who
// may follow which space, gathers group commits, and computes the programme's summary rows. Knows
// no Asio, no SQLite, no clock; the same object runs in tests and in the simulator.
//
// Order of a commit (SPEC ST1, SB3): receive() applies in memory and gathers; the owner takes the
// batch with take_commit(), makes it durable, and calls committed(), which alone returns the
// acknowledgements and the frames for readers. Subscribes to a space with undurable changes wait.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/change_log.h"
#include "shared/base/ids.h"
#include "shared/base/random.h"
#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/model/space.h"
#include "shared/mutation/mutation.h"
#include "shared/protocol/message.h"
#include "shared/sync/authority.h"

namespace kam::server::hub {

struct SessionId {
    std::int64_t value = 0;

    bool operator==(const SessionId&) const = default;
    bool operator<(const SessionId& other) const { return value < other.value; }
};

// The instant and the firm's local day it falls on; always given, never fetched.
struct Now {
    base::TimeMs at;
    base::Day today;
};

struct Output {
    SessionId session;
    std::shared_ptr<const std::string> frame;  // shared by all readers of one commit; may be null
    bool close_after = false;
    bool is_state = false;  // part of a space's state, which may be as large as the space
    // Who is in this space: not for a reader who is behind (then tell the hub: `presence_dropped`).
    std::optional<model::SpaceId> presence_of = {};
};
using Outputs = std::vector<Output>;

// What the server's own submissions did: imports, demo history, user commands.
struct Submission {
    model::SpaceId space;
    mutation::Mutation mutation;
    mutation::Actor actor;  // role `server` for imports; the author's own for demo history
    Now now;
};

class Hub {
  public:
    // `seed` feeds incarnation ids only. `is_demo` is told to browsers in `welcome`.
    Hub(std::uint64_t seed, bool is_demo);
    ~Hub();

    // Once, before anything else. Makes the `firm` and `programme` spaces if they are missing.
    void load(std::vector<store::LoadedSpace> spaces, Now now);

    void open(SessionId session, base::PersonId person);
    // One frame of bytes from a browser. Bad ones are answered by `bye` with a reason and closed.
    Outputs receive(SessionId session, std::string_view text, Now now);
    void closed(SessionId session);

    // The changes gathered since the last one; none while one is in flight or nothing is to do.
    std::optional<store::CommitBatch> take_commit();
    // The batch last taken is durable: answers, broadcasts, waiting subscribes.
    Outputs committed(Now now);
    bool has_work() const;  // something to commit, and none in flight

    // The server's own mutation, gathered into the next commit like any other.
    base::Result<void> submit(const Submission& submission);
    // Every minute or so: a new day moves RAG and gates, so all summary rows are brought up to
    // date.
    void tick(Now now);

    // Who is where, to those who may know; every presence_interval_ms, as far as time allows.
    Outputs tick_presence(Now now);
    // A list that was not sent on; the one that is true then comes with a later tick.
    void presence_dropped(SessionId session, const model::SpaceId& space);

    // For sign-in and commands. Null when there is no such space.
    const model::Store* find_store(const model::SpaceId& space) const;
    std::vector<model::SpaceId> spaces() const;
    // Nothing has ever been changed in any space.
    bool is_blank() const;
    std::vector<protocol::SpaceGrant> grants_of(const base::PersonId& person) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace kam::server::hub
