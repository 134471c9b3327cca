// Who may follow and change which space. Derived from records alone: people of the firm space, team
// members of the account spaces. The hub keeps it twice, as applied (judges writes) and as durable
// (judges reads), since nobody may learn of a change that a crash could still take back.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "shared/base/ids.h"
#include "shared/model/effect.h"
#include "shared/model/space.h"
#include "shared/model/store.h"
#include "shared/protocol/message.h"

namespace kam::server::hub {

// What the firm space says of somebody who works here.
struct Standing {
    std::optional<model::SpaceRole> programme;
};
// Nothing for people who are unknown or have left: they have no space at all.
std::optional<Standing> standing_of(const model::Store& firm, const base::PersonId& person);

using Team = std::map<base::PersonId, model::SpaceRole>;
// Of a workshop: who has joined. Who has left the room may still read what was said in it.
Team room_of(const model::Store& workshop);
// Whoever is there twice has the role that may do more.
Team team_of(const model::Store& account);

// New values of what some mutations touched.
struct MembershipChange {
    std::map<base::PersonId, std::optional<Standing>> people;
    std::map<base::AccountId, Team> teams;
    std::map<std::string, Team> rooms;    // by workshop
    std::set<base::PersonId> own_spaces;  // that have come into being
};
// `store` is the space after the effects.
void note_membership(MembershipChange& change, const model::SpaceId& space,
                     const model::ChangeSet& effects, const model::Store& store);

class Membership {
  public:
    // Returns everyone whose grants may have changed.
    std::set<base::PersonId> apply(const MembershipChange& change);

    std::optional<model::SpaceRole> role(const base::PersonId& person,
                                         const model::SpaceId& space) const;
    // In the order of the spaces.
    std::vector<protocol::SpaceGrant> grants(const base::PersonId& person) const;

  private:
    void set_team(const base::AccountId& account, const Team& team);
    void set_room(const std::string& workshop, const Team& room);

    std::map<base::PersonId, Standing> people_;
    std::map<base::AccountId, Team> teams_;
    std::map<base::PersonId, std::set<base::AccountId>> accounts_of_;
    std::map<std::string, Team> rooms_;
    std::map<base::PersonId, std::set<std::string>> workshops_of_;
    std::set<base::PersonId> own_spaces_;
};

}  // namespace kam::server::hub
