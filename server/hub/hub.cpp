#include "server/hub/hub.h"

#include <utility>

#include "server/hub/hub_state.h"
#include "shared/protocol/codec.h"

namespace kam::server::hub {

using base::Error;
using base::ErrorCode;
using base::Result;
using model::SpaceId;

void say(Outputs& out, SessionId session, const protocol::ServerMessage& message) {
    out.push_back({session,
                   std::make_shared<const std::string>(protocol::text_from_message(message)),
                   false});
}

Hub::Hub(std::uint64_t seed, bool is_demo) : state_(std::make_unique<State>(seed, is_demo)) {}
Hub::~Hub() = default;

void Hub::load(std::vector<store::LoadedSpace> spaces, Now now) {
    KAM_ASSERT(state_->spaces.empty());
    state_->now = now;
    for (store::LoadedSpace& loaded : spaces) state_->restore(std::move(loaded));
    for (const SpaceId& space : {firm_space, programme_space}) {
        if (state_->find(space) == nullptr) state_->add_space(state_->new_authority(space));
    }
    state_->restore_membership();
    state_->summary_day = now.today;
    state_->summaries.restore(state_->find(programme_space)->authority.store());
    state_->refresh_summaries(state_->accounts());
}

void Hub::open(SessionId session, base::PersonId person) {
    KAM_ASSERT(!state_->sessions.contains(session));
    state_->sessions_of[person].insert(session);
    state_->sessions[session].person = std::move(person);
}

Outputs Hub::receive(SessionId session, std::string_view text, Now now) {
    Outputs out;
    state_->now = now;
    // Frames may still be on their way when a session was told to go.
    if (!state_->sessions.contains(session)) return out;
    Result<std::vector<protocol::ClientMessage>> messages =
        protocol::client_messages_from_text(text);
    if (!messages) {
        state_->part(out, session, messages.error());
        return out;
    }
    // A frame holds one message or only pushes.
    const bool is_push = !messages.value().empty() &&
                         std::holds_alternative<protocol::Push>(messages.value().front());
    TokenBucket& bytes = state_->sessions.at(session).bytes;
    if (is_push && !bytes.take(now.at, static_cast<std::int64_t>(text.size()))) {
        state_->part(out, session, {ErrorCode::rate_limited, "too many bytes a second"});
        return out;
    }
    for (const protocol::ClientMessage& message : messages.value()) {
        state_->handle(out, session, message);
    }
    return out;
}

void Hub::closed(SessionId session) {
    state_->forget(session);
}

std::optional<store::CommitBatch> Hub::take_commit() {
    return state_->take_commit();
}

Outputs Hub::committed(Now now) {
    state_->now = now;
    return state_->committed();
}

bool Hub::has_work() const {
    return !state_->in_flight && !state_->gathering.empty();
}

Result<void> Hub::submit(const Submission& submission) {
    Space* space = state_->find(submission.space);
    // `submission.now` may lie in the past (demo history), so it stamps and nothing else.
    if (space != nullptr) {
        Result<sync::LogEntry> entry = space->authority.submit(
            submission.mutation, submission.actor, state_->firm(), submission.now.at);
        if (!entry) return entry.error();
        state_->gather(*space, {}, std::move(entry.value()));
        return {};
    }
    sync::Authority opened = state_->new_authority(submission.space);
    Result<sync::LogEntry> entry =
        opened.submit(submission.mutation, submission.actor, state_->firm(), submission.now.at);
    if (!entry) return entry.error();
    state_->gather(state_->add_space(std::move(opened)), {}, std::move(entry.value()));
    return {};
}

void Hub::tick(Now now) {
    state_->now = now;
    if (state_->summary_day == now.today) return;
    state_->summary_day = now.today;
    state_->refresh_summaries(state_->accounts());
}

Outputs Hub::tick_presence(Now now) {
    state_->now = now;
    return state_->tick_presence();
}

void Hub::presence_dropped(SessionId session, const SpaceId& space) {
    state_->owe_presence(session, space);
}

bool Hub::is_blank() const {
    for (const auto& [id, space] : state_->spaces) {
        if (space.authority.version().value > 0) return false;
    }
    return true;
}

const model::Store* Hub::find_store(const SpaceId& space) const {
    const Space* found = state_->find(space);
    return found == nullptr ? nullptr : &found->authority.store();
}

std::vector<SpaceId> Hub::spaces() const {
    std::vector<SpaceId> all;
    for (const auto& [id, space] : state_->spaces) all.push_back(id);
    return all;
}

std::vector<protocol::SpaceGrant> Hub::grants_of(const base::PersonId& person) const {
    return state_->durable.grants(person);
}

Space* Hub::State::find(const SpaceId& space) {
    const auto found = spaces.find(space);
    return found == spaces.end() ? nullptr : &found->second;
}

const Space* Hub::State::find(const SpaceId& space) const {
    const auto found = spaces.find(space);
    return found == spaces.end() ? nullptr : &found->second;
}

const model::Store* Hub::State::firm() const {
    const Space* space = find(firm_space);
    return space == nullptr ? nullptr : &space->authority.store();
}

sync::Authority Hub::State::new_authority(const SpaceId& space) {
    return sync::Authority(space, base::make_id_text(random));
}

Space& Hub::State::add_space(sync::Authority authority) {
    const SpaceId id = authority.space();
    gathering.spaces.push_back({id, authority.incarnation()});
    gathering.changes.try_emplace(id);
    return spaces.emplace(id, Space{std::move(authority), {}}).first->second;
}

void Hub::State::restore(store::LoadedSpace loaded) {
    sync::Authority authority(loaded.space, std::move(loaded.incarnation));
    for (model::Record& record : loaded.records) authority.load_record(std::move(record));
    for (store::ClientRow& row : loaded.clients) {
        authority.load_client(row.client, std::move(row.mark));
    }
    authority.load_version(loaded.version);
    spaces.emplace(loaded.space, Space{std::move(authority), {}});
}

void Hub::State::restore_membership() {
    MembershipChange everything;
    for (const model::RecordPtr& record : firm()->list(model::Collection::person)) {
        const base::PersonId person{record->id.text};
        everything.people.emplace(person, standing_of(*firm(), person));
    }
    for (const SpaceId& account : accounts()) {
        everything.teams.emplace(account.account, team_of(find(account)->authority.store()));
    }
    for (const auto& [id, space] : spaces) {
        if (id.kind == model::SpaceKind::workshop) {
            everything.rooms.emplace(id.key, room_of(space.authority.store()));
        }
        if (id.kind == model::SpaceKind::own) everything.own_spaces.insert({id.key});
    }
    current.apply(everything);
    durable.apply(everything);
}

std::vector<SpaceId> Hub::State::accounts() const {
    std::vector<SpaceId> all;
    for (const auto& [id, space] : spaces) {
        if (id.kind == model::SpaceKind::account) all.push_back(id);
    }
    return all;
}

void Hub::State::refresh_summaries(const std::vector<SpaceId>& accounts_to_do) {
    Space& programme = *find(programme_space);
    std::vector<const sync::Authority*> touched;
    for (const SpaceId& account : accounts_to_do) touched.push_back(&find(account)->authority);
    for (sync::LogEntry& entry :
         summaries.refresh(touched, programme.authority, now.today, now.at)) {
        gather(programme, {}, std::move(entry));
    }
}

}  // namespace kam::server::hub
