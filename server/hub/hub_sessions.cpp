#include <type_traits>
#include <utility>
#include <variant>

#include "server/hub/hub_state.h"
#include "shared/base/twin.h"
#include "shared/protocol/codec.h"

namespace kam::server::hub {

using base::Error;
using base::ErrorCode;
using model::SpaceId;

namespace {

std::optional<Error> version_error(const protocol::Hello& hello) {
    if (hello.protocol < protocol::protocol_version || hello.schema < protocol::schema_version) {
        return Error{ErrorCode::schema, "this page is older than the server; reload it"};
    }
    if (hello.protocol > protocol::protocol_version || hello.schema > protocol::schema_version) {
        return Error{ErrorCode::schema, "the server is older than this page; try again later"};
    }
    return std::nullopt;
}

}  // namespace

void Hub::State::handle(Outputs& out, SessionId id, const protocol::ClientMessage& message) {
    // An earlier message of the same frame may have ended the session.
    const auto found = sessions.find(id);
    if (found == sessions.end()) return;
    Session& session = found->second;
    const bool is_hello = std::holds_alternative<protocol::Hello>(message);
    if (is_hello == session.is_greeted) {
        return part(out, id, {ErrorCode::bad_message, "hello comes first, and once"});
    }
    std::visit(
        [&](const auto& asked) {
            using Asked = std::decay_t<decltype(asked)>;
            if constexpr (std::is_same_v<Asked, protocol::Hello>) {
                hello(out, id, session, asked);
            } else if constexpr (std::is_same_v<Asked, protocol::Subscribe>) {
                subscribe(out, id, session, asked);
            } else if constexpr (std::is_same_v<Asked, protocol::Unsubscribe>) {
                unfollow(id, session, asked.space);
            } else if constexpr (std::is_same_v<Asked, protocol::Push>) {
                push(out, id, session, asked);
            } else if constexpr (std::is_same_v<Asked, protocol::Here>) {
                here(id, session, asked);
            } else {
                static_assert(std::is_same_v<Asked, protocol::Ping>);
                say(out, id, protocol::Pong{asked.token});
            }
        },
        message);
}

void Hub::State::hello(Outputs& out, SessionId id, Session& session, const protocol::Hello& hello) {
    if (std::optional<Error> error = version_error(hello)) {
        return part(out, id, std::move(*error));
    }
    if (hello.client.empty()) {
        return part(out, id, {ErrorCode::bad_message, "a client id must be given"});
    }
    end_older(out, id, session.person, hello.client);
    session.client = hello.client;
    session.is_greeted = true;
    session.told = durable.grants(session.person);
    say(out, id,
        protocol::Welcome{.protocol = protocol::protocol_version,
                          .schema = protocol::schema_version,
                          .person = session.person,
                          .server_time = now.at,
                          .spaces = session.told,
                          .is_demo = is_demo});
}

// What a page sent over a connection that it has given up may still be on its way. The page counts
// on from what this hello will be told; heard later, the old mutations would take its numbers.
void Hub::State::end_older(Outputs& out, SessionId id, const base::PersonId& person,
                           const base::ClientId& client) {
    std::vector<SessionId> older;
    for (const SessionId other : sessions_of.at(person)) {
        if (!(other == id) && sessions.at(other).client == client) older.push_back(other);
    }
    for (const SessionId other : older) {
        part(out, other, {ErrorCode::busy, "this page has connected anew"});
    }
}

// Judged by what is durable: that an outsider is about to be let in, or a member to be put out, is
// nobody's to know yet. Who is about to be let in only has to wait.
void Hub::State::subscribe(Outputs& out, SessionId id, Session& session,
                           const protocol::Subscribe& asked) {
    unfollow(id, session, asked.space);
    const bool may_read = durable.role(session.person, asked.space).has_value();
    const bool may_soon = current.role(session.person, asked.space).has_value();
    if (!may_read && !may_soon) return say(out, id, protocol::SpaceGone{asked.space});
    if (session.following.size() + session.waiting.size() >= protocol::subscriptions_max) {
        return part(out, id, {ErrorCode::too_large, "too many spaces are followed at once"});
    }
    const bool is_gathering = gathering.has(asked.space) || (!may_read && !gathering.empty());
    const bool is_in_flight = in_flight && (in_flight->has(asked.space) || !may_read);
    const bool is_rash = may_read && base::is_twin(base::Twin::state_before_durable);
    if ((!is_gathering && !is_in_flight) || is_rash) {
        return follow(out, id, session, asked.space, state_frames(session, asked));
    }
    const std::int64_t ticket = ++last_ticket;
    session.waiting.insert_or_assign(asked.space, ticket);
    if (is_gathering) {
        gathering.waits.push_back({id, asked, ticket, {}});
    } else {
        in_flight->waits.push_back({id, asked, ticket, state_frames(session, asked)});
    }
}

void Hub::State::unfollow(SessionId id, Session& session, const SpaceId& space) {
    session.following.erase(space);
    session.waiting.erase(space);
    leave(session, space);
    session.presence_owed.erase(space);
    if (Space* found = find(space)) found->readers.erase(id);
}

std::vector<std::shared_ptr<const std::string>> Hub::State::state_frames(
    const Session& session, const protocol::Subscribe& asked) const {
    std::vector<std::shared_ptr<const std::string>> frames;
    const Space* space = find(asked.space);
    KAM_ASSERT(space != nullptr);
    for (protocol::State& part :
         space->authority.state_since(asked.version, asked.incarnation, session.client)) {
        part.question = asked.question;
        frames.push_back(std::make_shared<const std::string>(
            protocol::text_from_message(protocol::ServerMessage(std::move(part)))));
    }
    return frames;
}

void Hub::State::follow(Outputs& out, SessionId id, Session& session, const SpaceId& space,
                        const std::vector<std::shared_ptr<const std::string>>& frames) {
    session.following.insert(space);
    find(space)->readers.insert(id);
    for (const auto& frame : frames) out.push_back({id, frame, false, true});
    if (!find(space)->presence_told.empty()) owe_presence(id, space);
}

void Hub::State::part(Outputs& out, SessionId id, Error reason) {
    say(out, id, protocol::Bye{std::move(reason)});
    out.back().close_after = true;
    forget(id);
}

void Hub::State::forget(SessionId id) {
    const auto found = sessions.find(id);
    if (found == sessions.end()) return;
    for (const SpaceId& space : found->second.following) {
        find(space)->readers.erase(id);
        leave(found->second, space);
    }
    presence_owing.erase(id);
    const auto of_person = sessions_of.find(found->second.person);
    of_person->second.erase(id);
    if (of_person->second.empty()) sessions_of.erase(of_person);
    sessions.erase(found);
}

}  // namespace kam::server::hub
