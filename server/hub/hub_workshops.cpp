// Workshops: who may open one or come in, and what the server adds to them inside the very commit
// that touched them: votes counted without names, and what was said or decided as records of the
// plan.
#include <utility>

#include "server/hub/hub_state.h"
#include "shared/readmodel/workshop.h"

namespace kam::server::hub {

using base::Error;
using base::ErrorCode;
using model::SpaceId;
using model::SpaceKind;

namespace {

SpaceId account_of(const model::FieldMap& fields) {
    const auto found = fields.find("account");
    const bool is_text = found != fields.end() && found->second.is_string();
    return model::account_space({is_text ? found->second.get<std::string>() : std::string()});
}

}  // namespace

// Only somebody of the client's team opens a workshop for it.
void Hub::State::open_workshop(Outputs& out, SessionId id, Session& session,
                               const protocol::Push& push) {
    const auto& open = std::get<mutation::WorkshopOpen>(push.mutation);
    const bool is_of_team = current.role(session.person, account_of(open.fields)).has_value();
    if (!is_of_team || push.number.value != 1 || push.space.kind != SpaceKind::workshop) {
        return refuse(out, id, session, push);
    }
    sync::Authority opened = new_authority(push.space);
    sync::Outcome outcome =
        opened.receive(request_of(session, push, model::SpaceRole::facilitator), firm(), now.at);
    if (outcome.verdict == sync::Verdict::ordered) {
        need_own_space(session.person);
        return gather_outcome(out, id, add_space(std::move(opened)), std::move(outcome));
    }
    const Error reason = outcome.entry.error.value_or(Error{ErrorCode::no_space, {}});
    hold(out, id, protocol::Rejected{push.space, push.number, reason});
}

// Whoever was given the code, which is the id, may come in; a wrong one and that of a workshop
// which has ended get the same answer as a space that is not theirs.
void Hub::State::join_workshop(Outputs& out, SessionId id, Session& session, Space& space,
                               const protocol::Push& push) {
    const bool is_known = current.role(session.person, firm_space).has_value();
    const model::RecordPtr self = space.authority.store().singleton(model::Collection::workshop);
    const bool is_open = self != nullptr && !self->is_true("is_closed");
    if (!is_known || !is_open || push.number.value != 1) return refuse(out, id, session, push);
    const sync::ClientMark* mark = space.authority.mark(session.client);
    if (mark != nullptr && mark->person == session.person) {
        return let_in_again(out, id, session, space, push);
    }
    sync::Outcome outcome = space.authority.receive(
        request_of(session, push, model::SpaceRole::participant), firm(), now.at);
    if (outcome.verdict == sync::Verdict::ordered) need_own_space(session.person);
    gather_outcome(out, id, space, std::move(outcome));
}

// Put out, and back by the code. The number was answered long ago, so the server asks on its own.
void Hub::State::let_in_again(Outputs& out, SessionId id, Session& session, Space& space,
                              const protocol::Push& push) {
    base::Result<sync::LogEntry> entry = space.authority.submit(
        push.mutation, {session.person, model::SpaceRole::participant}, firm(), now.at);
    if (!entry) return refuse(out, id, session, push);
    // There already, unless the answer of then was a refusal.
    need_own_space(session.person);
    gather(space, {}, std::move(entry.value()));
    gathering.answers.push_back({id, protocol::Accepted{push.space, push.number}});
}

void Hub::State::need_own_space(const base::PersonId& person) {
    const SpaceId own = model::own_space(person);
    if (find(own) != nullptr) return;
    add_space(new_authority(own));
    MembershipChange made;
    made.own_spaces.insert(person);
    current.apply(made);
    gathering.membership.own_spaces.insert(person);
}

void Hub::State::refresh_workshops() {
    std::set<std::string> touched;
    for (const auto& [id, changes] : gathering.changes) {
        if (changes.entries.empty()) continue;
        if (id.kind == SpaceKind::workshop) touched.insert(id.key);
        if (id.kind != SpaceKind::own) continue;
        for (const auto& [collection, record] : changes.records) {
            const model::RecordPtr ballot = find(id)->authority.store().find(collection, record);
            if (ballot != nullptr) touched.insert(std::string(ballot->text("workshop")));
        }
    }
    for (const std::string& workshop : touched) {
        Space* space = find(model::workshop_space(workshop));
        if (space == nullptr) continue;  // a vote in none
        count_votes(*space, workshop);
        capture(*space);
    }
}

void Hub::State::count_votes(Space& space, const std::string& workshop) {
    const model::Store& store = space.authority.store();
    std::vector<readmodel::OwnStore> own;
    for (const base::PersonId& person : readmodel::people_ever(store)) {
        const Space* theirs = find(model::own_space(person));
        if (theirs != nullptr) own.push_back({person, &theirs->authority.store()});
    }
    model::ChangeSet changes = readmodel::tally_changes(store, workshop, own);
    if (changes.empty()) return;
    gather(space, {}, space.authority.submit_effects(std::move(changes), now.at));
}

// In the names of the authors, as far as whoever opened the workshop still belongs to the team.
void Hub::State::capture(Space& space) {
    const model::RecordPtr self = space.authority.store().singleton(model::Collection::workshop);
    if (self == nullptr) return;
    const SpaceId account = model::account_space({std::string(self->text("account"))});
    Space* plan = find(account);
    if (plan == nullptr || !current.role(self->person("opened_by"), account)) return;
    for (readmodel::Capture& each :
         readmodel::captures(space.authority.store(), plan->authority.store())) {
        const mutation::RecordCreate create{each.collection, each.id, std::move(each.fields),
                                            std::nullopt};
        // What does not fit is still in the workshop, and is tried again with its next change.
        base::Result<sync::LogEntry> entry =
            plan->authority.submit(create, {each.author, model::SpaceRole::server}, firm(), now.at);
        if (entry) gather(*plan, {}, std::move(entry.value()));
    }
}

}  // namespace kam::server::hub
