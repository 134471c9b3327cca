#include "server/hub/membership.h"

#include <string_view>

namespace kam::server::hub {
namespace {

using base::PersonId;
using model::Collection;
using model::SpaceId;
using model::SpaceKind;
using model::SpaceRole;

std::optional<SpaceRole> programme_role(std::string_view text) {
    const auto role = model::role_from_text(text);
    const bool is_of_programme = role == SpaceRole::leadership || role == SpaceRole::sponsor ||
                                 role == SpaceRole::programme_manager;
    return is_of_programme ? role : std::nullopt;
}

std::optional<SpaceRole> team_role(std::string_view text) {
    const auto role = model::role_from_text(text);
    const bool is_of_team =
        role == SpaceRole::account_lead || role == SpaceRole::member || role == SpaceRole::sponsor;
    return is_of_team ? role : std::nullopt;
}

int rank(SpaceRole role) {
    if (role == SpaceRole::account_lead) return 2;
    return role == SpaceRole::sponsor ? 1 : 0;
}

}  // namespace

std::optional<Standing> standing_of(const model::Store& firm, const PersonId& person) {
    const model::RecordPtr record =
        firm.find_alive(Collection::person, base::RecordId{person.text});
    if (record == nullptr || record->is_true("has_left")) return std::nullopt;
    return Standing{programme_role(record->text("programme_role"))};
}

Team team_of(const model::Store& account) {
    Team team;
    for (const model::RecordPtr& member : account.list(Collection::team_member)) {
        const PersonId person = member->person("person");
        const auto role = team_role(member->text("role"));
        if (person.empty() || !role) continue;
        const auto [held, is_new] = team.try_emplace(person, *role);
        if (!is_new && rank(held->second) < rank(*role)) held->second = *role;
    }
    return team;
}

Team room_of(const model::Store& workshop) {
    Team room;
    const model::RecordPtr self = workshop.singleton(Collection::workshop);
    if (self == nullptr) return room;
    for (const model::RecordPtr& attendee : workshop.list(Collection::attendee)) {
        const PersonId person = attendee->person("person");
        if (person.empty()) continue;
        const bool leads = self->person("facilitator") == person;
        room.emplace(person, leads ? SpaceRole::facilitator : SpaceRole::participant);
    }
    return room;
}

void note_membership(MembershipChange& change, const SpaceId& space,
                     const model::ChangeSet& effects, const model::Store& store) {
    bool is_team_touched = false;
    bool is_room_touched = false;
    for (const model::Effect& effect : effects) {
        if (effect.collection == Collection::person) {
            const PersonId person{effect.id.text};
            change.people.insert_or_assign(person, standing_of(store, person));
        }
        if (effect.collection == Collection::team_member) is_team_touched = true;
        is_room_touched |=
            effect.collection == Collection::attendee || effect.collection == Collection::workshop;
    }
    if (is_team_touched) change.teams.insert_or_assign(space.account, team_of(store));
    if (is_room_touched) change.rooms.insert_or_assign(space.key, room_of(store));
}

std::set<PersonId> Membership::apply(const MembershipChange& change) {
    std::set<PersonId> touched;
    for (const auto& [person, standing] : change.people) {
        touched.insert(person);
        if (standing) {
            people_.insert_or_assign(person, *standing);
        } else {
            people_.erase(person);
        }
    }
    for (const auto& [account, team] : change.teams) {
        for (const auto& [person, role] : teams_[account]) touched.insert(person);
        for (const auto& [person, role] : team) touched.insert(person);
        set_team(account, team);
    }
    for (const auto& [workshop, room] : change.rooms) {
        for (const auto& [person, role] : rooms_[workshop]) touched.insert(person);
        for (const auto& [person, role] : room) touched.insert(person);
        set_room(workshop, room);
    }
    for (const PersonId& person : change.own_spaces) {
        if (own_spaces_.insert(person).second) touched.insert(person);
    }
    return touched;
}

void Membership::set_room(const std::string& workshop, const Team& room) {
    for (const auto& [person, role] : rooms_[workshop]) workshops_of_[person].erase(workshop);
    for (const auto& [person, role] : room) workshops_of_[person].insert(workshop);
    rooms_[workshop] = room;
}

void Membership::set_team(const base::AccountId& account, const Team& team) {
    for (const auto& [person, role] : teams_[account]) accounts_of_[person].erase(account);
    for (const auto& [person, role] : team) accounts_of_[person].insert(account);
    teams_[account] = team;
}

std::optional<SpaceRole> Membership::role(const PersonId& person, const SpaceId& space) const {
    const auto standing = people_.find(person);
    if (standing == people_.end()) return std::nullopt;
    switch (space.kind) {
        case SpaceKind::firm:
            return SpaceRole::reader;
        case SpaceKind::programme:
            return standing->second.programme;
        case SpaceKind::own:
            if (space.key != person.text || !own_spaces_.contains(person)) return std::nullopt;
            return SpaceRole::owner;
        case SpaceKind::workshop: {
            const auto room = rooms_.find(space.key);
            if (room == rooms_.end()) return std::nullopt;
            const auto attendee = room->second.find(person);
            if (attendee == room->second.end()) return std::nullopt;
            return attendee->second;
        }
        case SpaceKind::account:
            break;
    }
    const auto team = teams_.find(space.account);
    if (team == teams_.end()) return std::nullopt;
    const auto member = team->second.find(person);
    if (member == team->second.end()) return std::nullopt;
    return member->second;
}

std::vector<protocol::SpaceGrant> Membership::grants(const PersonId& person) const {
    std::vector<SpaceId> candidates{{SpaceKind::firm, {}}, {SpaceKind::programme, {}}};
    if (const auto accounts = accounts_of_.find(person); accounts != accounts_of_.end()) {
        for (const base::AccountId& account : accounts->second) {
            candidates.push_back(model::account_space(account));
        }
    }
    if (const auto rooms = workshops_of_.find(person); rooms != workshops_of_.end()) {
        for (const std::string& workshop : rooms->second) {
            candidates.push_back(model::workshop_space(workshop));
        }
    }
    candidates.push_back(model::own_space(person));
    std::vector<protocol::SpaceGrant> grants;
    for (const SpaceId& space : candidates) {
        if (const auto held = role(person, space)) grants.push_back({space, *held});
    }
    return grants;
}

}  // namespace kam::server::hub
