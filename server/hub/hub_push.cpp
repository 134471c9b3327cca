#include <utility>
#include <variant>

#include "server/hub/hub_state.h"
#include "shared/base/twin.h"

namespace kam::server::hub {

using base::Error;
using base::ErrorCode;

sync::Request request_of(const Session& session, const protocol::Push& push,
                         model::SpaceRole role) {
    return {.client = session.client,
            .number = push.number,
            .base = push.base,
            .actor = {session.person, role},
            .mutation = &push.mutation};
}

namespace {

// An answer once given is given again, even if the author has lost the space meanwhile or never
// had it: who opens an account for somebody else is no member of it.
bool is_repeat(const Space* space, const Session& session, const protocol::Push& push) {
    if (space == nullptr) return false;
    const sync::ClientMark* mark = space->authority.mark(session.client);
    return mark != nullptr && mark->person == session.person && !(mark->last < push.number);
}

}  // namespace

void Hub::State::push(Outputs& out, SessionId id, Session& session, const protocol::Push& push) {
    if (!session.bucket.take(now.at)) {
        return part(out, id, {ErrorCode::rate_limited, "too many changes a second"});
    }
    Space* space = find(push.space);
    const auto role = current.role(session.person, push.space);
    const bool joins = space != nullptr && push.space.kind == model::SpaceKind::workshop &&
                       std::holds_alternative<mutation::WorkshopJoin>(push.mutation);
    if (!role && joins) return join_workshop(out, id, session, *space, push);
    if (!role && !is_repeat(space, session, push)) {
        const bool opens = std::holds_alternative<mutation::AccountOpen>(push.mutation);
        if (space == nullptr && opens) return open_account(out, id, session, push);
        if (space == nullptr && std::holds_alternative<mutation::WorkshopOpen>(push.mutation)) {
            return open_workshop(out, id, session, push);
        }
        return refuse(out, id, session, push);
    }
    const sync::Request request =
        request_of(session, push, role.value_or(model::SpaceRole::reader));
    gather_outcome(out, id, *space, space->authority.receive(request, firm(), now.at));
}

// A space comes into being with its first mutation or not at all.
void Hub::State::open_account(Outputs& out, SessionId id, Session& session,
                              const protocol::Push& push) {
    const auto role = current.role(session.person, programme_space);
    const bool is_first = push.number.value == 1;
    if (!role || !is_first || push.space.kind != model::SpaceKind::account) {
        return refuse(out, id, session, push);
    }
    sync::Authority opened = new_authority(push.space);
    sync::Outcome outcome = opened.receive(request_of(session, push, *role), firm(), now.at);
    if (outcome.verdict == sync::Verdict::ordered) {
        return gather_outcome(out, id, add_space(std::move(opened)), std::move(outcome));
    }
    const Error reason = outcome.entry.error.value_or(Error{ErrorCode::no_space, {}});
    hold(out, id, protocol::Rejected{push.space, push.number, reason});
}

// The same words whether there is no such space or it is not theirs (SPEC SB1).
void Hub::State::refuse(Outputs& out, SessionId id, const Session& session,
                        const protocol::Push& push) {
    protocol::Rejected rejected{push.space, push.number,
                                Error{ErrorCode::no_space, "there is no such space"}};
    // Who was put out a moment ago must not learn it before it is durable.
    if (durable.role(session.person, push.space)) return hold(out, id, std::move(rejected));
    say(out, id, rejected);
}

void Hub::State::gather_outcome(Outputs& out, SessionId id, Space& space, sync::Outcome outcome) {
    const model::SpaceId& where = space.authority.space();
    sync::LogEntry& entry = outcome.entry;
    const protocol::MutationNumber number = entry.number;
    switch (outcome.verdict) {
        case sync::Verdict::ordered:
            if constexpr (base::is_twin(base::Twin::answer_before_durable)) {
                say(out, id, protocol::Accepted{where, number});
            }
            gather(space, id, std::move(entry));
            break;
        case sync::Verdict::no_effect:
            gather(space, id, std::move(entry));
            gathering.answers.push_back({id, protocol::Accepted{where, number}});
            break;
        case sync::Verdict::rejected: {
            protocol::Rejected rejected{where, number, *entry.error};
            gather(space, id, std::move(entry));
            gathering.answers.push_back({id, std::move(rejected)});
            break;
        }
        case sync::Verdict::repeated:
            if (entry.error) {
                hold(out, id, protocol::Rejected{where, number, *entry.error});
            } else {
                hold(out, id, protocol::Accepted{where, number});
            }
            break;
        case sync::Verdict::stop:
            part(out, id, entry.error.value_or(Error{ErrorCode::gap, {}}));
            break;
    }
}

void Hub::State::gather(Space& space, SessionId session, sync::LogEntry entry) {
    const model::SpaceId& where = space.authority.space();
    const bool is_ordered = entry.version.value > 0;
    // The server's own mutation without effect: nobody waits for an answer.
    if (!is_ordered && entry.client.empty()) return;
    SpaceChanges& changes = gathering.changes[where];
    if (!entry.client.empty()) changes.clients.insert(entry.client);
    if (is_ordered) {
        for (const model::Effect& effect : entry.effects) {
            changes.records.emplace(effect.collection, effect.id);
        }
        changes.entries.push_back({.entry = {entry.version, entry.person, entry.at, std::nullopt,
                                             entry.effects, entry.is_blind},
                                   .session = session,
                                   .client = entry.client,
                                   .number = entry.number});
        MembershipChange touched;
        note_membership(touched, where, entry.effects, space.authority.store());
        current.apply(touched);
        note_membership(gathering.membership, where, entry.effects, space.authority.store());
    }
    gathering.log.push_back({where, std::move(entry)});
}

void Hub::State::hold(Outputs& out, SessionId id, protocol::ServerMessage message) {
    if (!gathering.empty()) {
        gathering.answers.push_back({id, std::move(message)});
    } else if (in_flight) {
        in_flight->answers.push_back({id, std::move(message)});
    } else {
        say(out, id, message);
    }
}

}  // namespace kam::server::hub
