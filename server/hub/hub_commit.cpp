#include <utility>

#include "server/hub/hub_state.h"
#include "shared/base/twin.h"
#include "shared/protocol/codec.h"

namespace kam::server::hub {

using model::SpaceId;

namespace {

using Frame = std::shared_ptr<const std::string>;
// A mutation is numbered for its author alone: the client id, used by that person.
using Author = std::pair<base::ClientId, base::PersonId>;

// One commit of one space as text: every entry is written once for all and once for its author;
// what differs between readers is only which of the two they get.
class BatchFrames {
  public:
    BatchFrames(const SpaceId& space, const SpaceChanges& changes)
        : space_(space), changes_(changes) {
        texts_.reserve(changes.entries.size());
        for (const OrderedEntry& ordered : changes.entries) {
            texts_.push_back(protocol::text_from_entry(ordered.entry));
            if (ordered.client.empty()) continue;
            by_author_[{ordered.client, ordered.entry.person}];
        }
    }

    Frame for_reader(const Author& reader) {
        const auto own = by_author_.find(reader);
        Frame& frame = own == by_author_.end() ? for_others_ : own->second;
        if (frame == nullptr) frame = make(own == by_author_.end() ? nullptr : &reader.first);
        return frame;
    }

  private:
    // `author` is null for everyone who has no mutation in it.
    Frame make(const base::ClientId* author) const {
        std::vector<std::string> numbered;
        numbered.reserve(texts_.size());  // the views below must not move
        std::vector<std::string_view> parts;
        parts.reserve(texts_.size());
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            const OrderedEntry& ordered = changes_.entries[i];
            if (author != nullptr && ordered.client == *author) {
                protocol::Entry entry = ordered.entry;
                entry.number = ordered.number;
                numbered.push_back(protocol::text_from_entry(entry));
                parts.push_back(numbered.back());
            } else {
                parts.push_back(texts_[i]);
            }
        }
        const model::Version from{changes_.entries.front().entry.version.value - 1};
        const model::Version to = changes_.entries.back().entry.version;
        return std::make_shared<const std::string>(
            protocol::text_from_batch(space_, from, to, parts));
    }

    const SpaceId& space_;
    const SpaceChanges& changes_;
    std::vector<std::string> texts_;
    std::map<Author, Frame> by_author_;
    Frame for_others_;
};

store::CommitBatch batch_of(Gathering& gathering, const std::map<SpaceId, Space>& spaces) {
    store::CommitBatch batch;
    batch.spaces = gathering.spaces;
    batch.log = std::move(gathering.log);
    for (const auto& [id, changes] : gathering.changes) {
        const sync::Authority& authority = spaces.at(id).authority;
        for (const auto& [collection, record] : changes.records) {
            batch.records.push_back({id, *authority.store().find(collection, record)});
        }
        for (const base::ClientId& client : changes.clients) {
            batch.clients.push_back({id, client, *authority.mark(client)});
        }
    }
    return batch;
}

}  // namespace

std::optional<store::CommitBatch> Hub::State::take_commit() {
    if (in_flight || gathering.empty()) return std::nullopt;
    refresh_workshops();
    std::vector<SpaceId> touched;
    for (const auto& [id, changes] : gathering.changes) {
        const bool is_account = id.kind == model::SpaceKind::account;
        if (is_account && !changes.entries.empty()) touched.push_back(id);
    }
    refresh_summaries(touched);
    for (Wait& wait : gathering.waits) {
        const auto session = sessions.find(wait.session);
        if (session == sessions.end()) continue;
        wait.frames = state_frames(session->second, wait.asked);
    }
    store::CommitBatch batch = batch_of(gathering, spaces);
    in_flight = std::exchange(gathering, Gathering{});
    return batch;
}

// Those who lose a space in this commit get none of its frames; so membership comes first.
Outputs Hub::State::committed() {
    KAM_ASSERT(in_flight.has_value());
    const Gathering done = std::move(*in_flight);
    in_flight.reset();
    Outputs out;
    const std::set<base::PersonId> touched = durable.apply(done.membership);
    send_batches(out, done);
    send_answers(out, done);
    send_grants(out, touched);
    send_states(out, done);
    return out;
}

bool Hub::State::is_reader(SessionId id, const SpaceId& space) const {
    const auto session = sessions.find(id);
    if (session == sessions.end() || !session->second.following.contains(space)) return false;
    if constexpr (base::is_twin(base::Twin::revoked_still_sent)) return true;
    return durable.role(session->second.person, space).has_value();
}

void Hub::State::send_batches(Outputs& out, const Gathering& done) {
    for (const auto& [id, changes] : done.changes) {
        if (!changes.entries.empty()) send_batch(out, *find(id), changes);
    }
}

void Hub::State::send_batch(Outputs& out, const Space& space, const SpaceChanges& changes) {
    const SpaceId& id = space.authority.space();
    std::optional<BatchFrames> frames;  // nothing is written when nobody reads
    for (const SessionId reader : space.readers) {
        if (!is_reader(reader, id)) continue;
        const Session& session = sessions.at(reader);
        if (!frames) frames.emplace(id, changes);
        out.push_back({reader, frames->for_reader({session.client, session.person}), false});
        if constexpr (base::is_twin(base::Twin::batch_sent_twice)) out.push_back(out.back());
    }
}

void Hub::State::send_answers(Outputs& out, const Gathering& done) {
    for (const auto& [id, changes] : done.changes) {
        for (const OrderedEntry& ordered : changes.entries) {
            // Readers have had their answer: the number in their copy of the batch.
            if (ordered.client.empty() || is_reader(ordered.session, id)) continue;
            if (!sessions.contains(ordered.session)) continue;
            say(out, ordered.session, protocol::Accepted{id, ordered.number});
        }
    }
    for (const Answer& answer : done.answers) {
        if (sessions.contains(answer.session)) say(out, answer.session, answer.message);
    }
}

void Hub::State::send_grants(Outputs& out, const std::set<base::PersonId>& people) {
    for (const base::PersonId& person : people) {
        const auto of_person = sessions_of.find(person);
        if (of_person == sessions_of.end()) continue;
        const std::vector<protocol::SpaceGrant> grants = durable.grants(person);
        for (const SessionId id : of_person->second) {
            Session& session = sessions.at(id);
            if (!session.is_greeted || session.told == grants) continue;
            const auto before = std::exchange(session.told, grants);
            say(out, id, protocol::Spaces{grants});
            for (const protocol::SpaceGrant& grant : before) {
                if (durable.role(person, grant.space)) continue;
                unfollow(id, session, grant.space);
                say(out, id, protocol::SpaceGone{grant.space});
            }
        }
    }
}

void Hub::State::send_states(Outputs& out, const Gathering& done) {
    for (const Wait& wait : done.waits) {
        const auto found = sessions.find(wait.session);
        if (found == sessions.end()) continue;
        Session& session = found->second;
        const auto ticket = session.waiting.find(wait.asked.space);
        if (ticket == session.waiting.end() || ticket->second != wait.ticket) continue;
        session.waiting.erase(ticket);
        if (durable.role(session.person, wait.asked.space)) {
            follow(out, wait.session, session, wait.asked.space, wait.frames);
        } else {
            say(out, wait.session, protocol::SpaceGone{wait.asked.space});
        }
    }
}

}  // namespace kam::server::hub
