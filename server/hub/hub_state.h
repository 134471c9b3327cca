// Inside the hub: all it remembers, and its steps. hub.cpp: life of the hub; hub_sessions.cpp:
// talking to one session; hub_push.cpp: one mutation; hub_commit.cpp: what a commit sets free;
// hub_workshops.cpp: what the server adds to workshops.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "server/hub/gathering.h"
#include "server/hub/hub.h"
#include "server/hub/membership.h"
#include "server/hub/summaries.h"
#include "server/hub/token_bucket.h"
#include "shared/protocol/limits.h"

namespace kam::server::hub {

inline const model::SpaceId firm_space{model::SpaceKind::firm, {}};
inline const model::SpaceId programme_space{model::SpaceKind::programme, {}};

struct Presence {
    model::SpaceId space;
    protocol::Someone someone;
    base::TimeMs heard;
};

struct Session {
    base::PersonId person;
    base::ClientId client;
    bool is_greeted = false;
    std::set<model::SpaceId> following;
    std::map<model::SpaceId, std::int64_t> waiting;  // tickets of Wait
    std::vector<protocol::SpaceGrant> told;          // the grants last sent
    std::optional<Presence> presence;
    std::set<model::SpaceId> presence_owed;  // lists that this session has to be told
    TokenBucket bucket{protocol::mutations_per_second_max};
    TokenBucket bytes{protocol::push_bytes_per_second_max};
};

struct Space {
    sync::Authority authority;
    std::set<SessionId> readers;
    std::string presence_told;  // the list last sent, as a frame
};

struct Hub::State {
    State(std::uint64_t seed, bool is_demo_server) : random(seed), is_demo(is_demo_server) {}

    // --- hub.cpp ---
    Space* find(const model::SpaceId& space);
    const Space* find(const model::SpaceId& space) const;
    // A space that the next commit brings into being.
    Space& add_space(sync::Authority authority);
    sync::Authority new_authority(const model::SpaceId& space);
    const model::Store* firm() const;
    void restore(store::LoadedSpace loaded);
    void restore_membership();
    void refresh_summaries(const std::vector<model::SpaceId>& accounts);
    std::vector<model::SpaceId> accounts() const;

    // --- hub_sessions.cpp ---
    void handle(Outputs& out, SessionId id, const protocol::ClientMessage& message);
    void hello(Outputs& out, SessionId id, Session& session, const protocol::Hello& hello);
    void end_older(Outputs& out, SessionId id, const base::PersonId& person,
                   const base::ClientId& client);
    void subscribe(Outputs& out, SessionId id, Session& session, const protocol::Subscribe& asked);
    void unfollow(SessionId id, Session& session, const model::SpaceId& space);
    std::vector<std::shared_ptr<const std::string>> state_frames(
        const Session& session, const protocol::Subscribe& asked) const;
    void follow(Outputs& out, SessionId id, Session& session, const model::SpaceId& space,
                const std::vector<std::shared_ptr<const std::string>>& frames);
    // The last word to a session, which is forgotten with it.
    void part(Outputs& out, SessionId id, base::Error reason);
    void forget(SessionId id);

    // --- hub_presence.cpp ---
    void here(SessionId id, Session& session, const protocol::Here& here);
    // Is not in that space any more.
    void leave(Session& session, const model::SpaceId& space);
    void owe_presence(SessionId id, const model::SpaceId& space);
    Outputs tick_presence();
    void expire_presence();
    void send_presence(Outputs& out, const model::SpaceId& space);
    std::string presence_frame(const model::SpaceId& space) const;

    // --- hub_push.cpp ---
    void push(Outputs& out, SessionId id, Session& session, const protocol::Push& push);
    void open_account(Outputs& out, SessionId id, Session& session, const protocol::Push& push);
    void refuse(Outputs& out, SessionId id, const Session& session, const protocol::Push& push);
    void gather_outcome(Outputs& out, SessionId id, Space& space, sync::Outcome outcome);
    // Into the next commit: log row, touched records, membership.
    void gather(Space& space, SessionId session, sync::LogEntry entry);
    // Sent when nothing undurable is left that it might speak of.
    void hold(Outputs& out, SessionId id, protocol::ServerMessage message);

    // --- hub_workshops.cpp ---
    void open_workshop(Outputs& out, SessionId id, Session& session, const protocol::Push& push);
    void join_workshop(Outputs& out, SessionId id, Session& session, Space& space,
                       const protocol::Push& push);
    void let_in_again(Outputs& out, SessionId id, Session& session, Space& space,
                      const protocol::Push& push);
    void need_own_space(const base::PersonId& person);
    void refresh_workshops();
    void count_votes(Space& space, const std::string& workshop);
    void capture(Space& space);

    // --- hub_commit.cpp ---
    std::optional<store::CommitBatch> take_commit();
    Outputs committed();
    void send_batches(Outputs& out, const Gathering& done);
    void send_batch(Outputs& out, const Space& space, const SpaceChanges& changes);
    void send_answers(Outputs& out, const Gathering& done);
    void send_grants(Outputs& out, const std::set<base::PersonId>& people);
    void send_states(Outputs& out, const Gathering& done);
    // Follows the space and still may, durably.
    bool is_reader(SessionId id, const model::SpaceId& space) const;

    base::Random random;
    bool is_demo;
    Now now;  // the latest that was given
    std::optional<base::Day> summary_day;
    Summaries summaries;
    std::map<model::SpaceId, Space> spaces;
    std::map<SessionId, Session> sessions;
    std::map<base::PersonId, std::set<SessionId>> sessions_of;
    std::int64_t last_ticket = 0;
    std::set<model::SpaceId> presence_changed;  // since their lists were sent
    std::set<SessionId> presence_owing;         // sessions with presence_owed
    base::TimeMs presence_sent, presence_swept;
    Membership current;  // as applied in memory: judges writes
    Membership durable;  // as on disk: judges reads, and is what people are told
    Gathering gathering;
    std::optional<Gathering> in_flight;
};

// What `push` asks of its space, in the name of who is signed in.
sync::Request request_of(const Session& session, const protocol::Push& push, model::SpaceRole role);
void say(Outputs& out, SessionId session, const protocol::ServerMessage& message);

}  // namespace kam::server::hub
