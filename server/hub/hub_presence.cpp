// Who is where: beside the order, in memory only, to those who follow the same space (rules PR).
#include <algorithm>
#include <utility>

#include "server/hub/hub_state.h"
#include "shared/protocol/codec.h"

namespace kam::server::hub {

using model::SpaceId;

namespace {

// Ends are noticed this late at most; looking at all sessions with every tick would be waste.
constexpr std::int64_t sweep_interval_ms = 1000;

// The wall clock may be set back; then the time has come, too.
bool has_passed(base::TimeMs since, base::TimeMs now, std::int64_t ms) {
    return now < since || now - since >= ms;
}

}  // namespace

// A space that is not followed is nobody's to be in: no answer, as if there were none.
void Hub::State::here(SessionId id, Session& session, const protocol::Here& here) {
    if (!here.space || !is_reader(id, *here.space)) {
        if (session.presence) leave(session, SpaceId(session.presence->space));
        return;
    }
    Presence fresh{*here.space, {session.person, here.spot, here.tab, here.follows}, now.at};
    if (session.presence && !(session.presence->space == fresh.space)) {
        leave(session, SpaceId(session.presence->space));
    }
    const bool is_news = !session.presence || !(session.presence->someone == fresh.someone);
    if (is_news) presence_changed.insert(fresh.space);
    session.presence = std::move(fresh);
}

void Hub::State::leave(Session& session, const SpaceId& space) {
    if (!session.presence || !(session.presence->space == space)) return;
    presence_changed.insert(space);
    session.presence.reset();
}

void Hub::State::owe_presence(SessionId id, const SpaceId& space) {
    const auto found = sessions.find(id);
    if (found == sessions.end() || !found->second.following.contains(space)) return;
    found->second.presence_owed.insert(space);
    presence_owing.insert(id);
}

Outputs Hub::State::tick_presence() {
    Outputs out;
    if (!has_passed(presence_sent, now.at, protocol::presence_interval_ms)) return out;
    presence_sent = now.at;
    expire_presence();
    for (const SpaceId& space : std::exchange(presence_changed, {})) send_presence(out, space);
    for (const SessionId id : std::exchange(presence_owing, {})) {
        for (const SpaceId& space : std::exchange(sessions.at(id).presence_owed, {})) {
            if (!is_reader(id, space)) continue;
            out.push_back({.session = id,
                           .frame = std::make_shared<const std::string>(presence_frame(space)),
                           .presence_of = space});
        }
    }
    return out;
}

void Hub::State::expire_presence() {
    if (!has_passed(presence_swept, now.at, sweep_interval_ms)) return;
    presence_swept = now.at;
    for (auto& [id, session] : sessions) {
        if (!session.presence) continue;
        const bool is_over =
            has_passed(session.presence->heard, now.at, protocol::presence_life_ms);
        if (is_over) leave(session, SpaceId(session.presence->space));
    }
}

void Hub::State::send_presence(Outputs& out, const SpaceId& id) {
    Space* space = find(id);
    if (space == nullptr) return;
    std::string text = presence_frame(id);
    if (text == space->presence_told) return;
    space->presence_told = text;
    const auto frame = std::make_shared<const std::string>(std::move(text));
    for (const SessionId reader : space->readers) {
        if (!is_reader(reader, id)) continue;
        sessions.at(reader).presence_owed.erase(id);
        out.push_back({.session = reader, .frame = frame, .presence_of = id});
    }
}

// By person; two windows of one person at the same spot are one. Whom somebody follows is told only
// where that person is here, too: anything else would tell of an outsider, or echo what is made up.
std::string Hub::State::presence_frame(const SpaceId& id) const {
    std::vector<const protocol::Someone*> here;
    std::set<base::PersonId> people;
    for (const SessionId reader : find(id)->readers) {
        const Session& session = sessions.at(reader);
        if (!session.presence || !(session.presence->space == id) || !is_reader(reader, id)) {
            continue;
        }
        here.push_back(&session.presence->someone);
        people.insert(session.person);
    }
    protocol::Who who{id, {}};
    for (const protocol::Someone* each : here) {
        protocol::Someone someone = *each;
        if (!people.contains(someone.follows)) someone.follows = {};
        if (std::find(who.people.begin(), who.people.end(), someone) != who.people.end()) continue;
        who.people.push_back(std::move(someone));
        if (who.people.size() == protocol::presence_people_max) break;
    }
    std::stable_sort(who.people.begin(), who.people.end(),
                     [](const auto& a, const auto& b) { return a.person < b.person; });
    return protocol::text_from_message(protocol::ServerMessage(std::move(who)));
}

}  // namespace kam::server::hub
