#include "shared/mutation/permission.h"

#include <string_view>

namespace kam::mutation {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using model::SpaceRole;

// What a mutation touches, as far as permission asks.
struct Touched {
    Collection collection;
    const base::RecordId* id = nullptr;
    const model::FieldMap* written = nullptr;  // record.set, record.create
    bool is_delete = false;
    bool is_create = false;
};

struct TouchedBy {
    Touched operator()(const RecordSet& asked) const {
        return {asked.collection, &asked.id, &asked.fields, false};
    }
    Touched operator()(const RecordDelete& asked) const {
        return {asked.collection, &asked.id, nullptr, true};
    }
    Touched operator()(const AccountOpen&) const { return {Collection::account}; }
    Touched operator()(const WorkshopOpen&) const { return {Collection::workshop}; }
    Touched operator()(const WorkshopJoin&) const { return {Collection::attendee}; }
    Touched operator()(const RecordCreate& asked) const {
        return {asked.collection, &asked.id, &asked.fields, false, true};
    }
    template <class AnyOther>
    Touched operator()(const AnyOther& asked) const {
        return {asked.collection, &asked.id, nullptr, false};
    }
};

Error refusal(std::string_view sentence) {
    return Error{ErrorCode::forbidden, std::string(sentence)};
}

bool may_edit_programme(SpaceRole role) {
    return role == SpaceRole::programme_manager || role == SpaceRole::leadership;
}

bool may_lead(SpaceRole role) {
    return role == SpaceRole::account_lead || role == SpaceRole::sponsor;
}

Result<void> in_programme(SpaceRole role, const Touched& touched) {
    if (touched.collection != Collection::candidate) {
        return refusal("the server computes this from the account plans");
    }
    if (may_edit_programme(role)) return {};
    return refusal("programme managers and leadership edit the programme");
}

bool is_lead(const model::Record& member) {
    return member.text("role") == "account_lead";
}

// Would the team be left without anyone who answers for it?
bool takes_last_lead(const Touched& touched, const model::Store& store) {
    if (touched.collection != Collection::team_member || touched.id == nullptr) return false;
    const model::RecordPtr member = store.find_alive(touched.collection, *touched.id);
    if (member == nullptr || !is_lead(*member)) return false;
    bool keeps_role = !touched.is_delete;
    if (touched.written != nullptr && !touched.is_create) {
        const auto role = touched.written->find("role");
        keeps_role = role == touched.written->end() || role->second == "account_lead";
    }
    if (keeps_role) return false;
    for (const model::RecordPtr& other : store.list(Collection::team_member)) {
        if (other->id != member->id && is_lead(*other)) return false;
    }
    return true;
}

bool is_for_lead(const Touched& touched) {
    if (touched.collection == Collection::team_member) return true;
    const bool writes = touched.written != nullptr && !touched.is_create;
    if (touched.collection != Collection::account || !writes) return false;
    for (const auto& [name, value] : *touched.written) {
        if (name == "name" || name == "is_confidential" || name.starts_with("override_") ||
            name.starts_with("approved_")) {
            return true;
        }
    }
    return false;
}

Result<void> in_account(SpaceRole role, const Touched& touched, const model::Store& store) {
    if (role != SpaceRole::member && !may_lead(role)) {
        return refusal("the client team edits the account plan");
    }
    if (is_for_lead(touched) && !may_lead(role)) {
        return refusal(
            "the client partner and the sponsor change the team, the name, approval and overrides");
    }
    if (takes_last_lead(touched, store)) {
        return refusal("a client team keeps at least one client partner; name another one first");
    }
    return {};
}

bool names(const model::FieldMap& fields, std::string_view field, const base::PersonId& person) {
    const auto found = fields.find(field);
    return found != fields.end() && found->second == person.text;
}

// Of a participant: what is said, asked or left in the own name.
bool is_own_part(const Actor& actor, const Touched& touched, const model::Store& store) {
    using enum Collection;
    const std::string_view by = touched.collection == workshop_item ? "author" : "person";
    const bool is_theirs = touched.collection == workshop_item || touched.collection == turn ||
                           touched.collection == attendee;
    if (!is_theirs || touched.id == nullptr) return false;
    if (touched.is_create) {
        const auto kind = touched.written->find("kind");
        const bool decides = kind != touched.written->end() && kind->second == "decision";
        return !decides && names(*touched.written, by, actor.person);
    }
    const model::RecordPtr held = store.find(touched.collection, *touched.id);
    if (held == nullptr || held->person(by) != actor.person) return false;
    if (touched.written == nullptr) return touched.collection != attendee;
    // Not handed to somebody else afterwards, nor made a decision.
    return touched.written->find(by) == touched.written->end() &&
           touched.written->find("kind") == touched.written->end();
}

// What somebody has said comes into the plan in their name: nobody else words it, nor says who it
// was, the facilitator neither.
bool speaks_for_another(const Actor& actor, const Touched& touched, const model::Store& store) {
    if (touched.collection != Collection::workshop_item || touched.written == nullptr) return false;
    if (touched.is_create) return !names(*touched.written, "author", actor.person);
    if (touched.written->find("author") != touched.written->end()) return true;
    if (touched.written->find("text") == touched.written->end()) return false;
    const model::RecordPtr held = store.find(touched.collection, *touched.id);
    return held != nullptr && held->person("author") != actor.person;
}

Result<void> in_workshop(const Actor& actor, const Touched& touched, const model::Store& store) {
    if (touched.collection == Collection::workshop_tally) {
        return refusal("votes are counted by the server");
    }
    const model::RecordPtr workshop = store.singleton(Collection::workshop);
    if (workshop != nullptr && workshop->is_true("is_closed")) {
        return refusal("this workshop has ended; its decisions are in the plan");
    }
    const bool is_facilitator =
        workshop != nullptr && workshop->person("facilitator") == actor.person;
    if (touched.collection == Collection::workshop && touched.written != nullptr) {
        for (const std::string_view fixed : {"account", "opened_by"}) {
            if (touched.written->find(fixed) == touched.written->end()) continue;
            return refusal("a workshop stays with the client that it was opened for");
        }
    }
    if (speaks_for_another(actor, touched, store)) {
        return refusal("what is said in a workshop is its author's");
    }
    if (is_facilitator || is_own_part(actor, touched, store)) return {};
    return refusal("the facilitator leads the workshop; others add, vote and ask to speak");
}

}  // namespace

Result<void> permitted(const Actor& actor, const model::SpaceId& space, const Mutation& mutation,
                       const model::Store& store) {
    if (actor.role == SpaceRole::server) return {};
    if (std::holds_alternative<AccountOpen>(mutation)) {
        if (may_edit_programme(actor.role)) return {};
        return refusal("programme managers and leadership open accounts");
    }
    // Whether they may open or join at all, the hub knows: it has the account's team and the code.
    if (std::holds_alternative<WorkshopOpen>(mutation)) return {};
    if (std::holds_alternative<WorkshopJoin>(mutation)) return {};
    const Touched touched = std::visit(TouchedBy{}, mutation);
    switch (space.kind) {
        case model::SpaceKind::firm:
            return refusal("people and the firm itself are kept by the administrator");
        case model::SpaceKind::programme:
            return in_programme(actor.role, touched);
        case model::SpaceKind::workshop:
            return in_workshop(actor, touched, store);
        case model::SpaceKind::own:
            if (actor.role == SpaceRole::owner) return {};
            return refusal("this is somebody else's own");
        case model::SpaceKind::account:
            break;
    }
    return in_account(actor.role, touched, store);
}

}  // namespace kam::mutation
