// Figures that come from what people do, for many clients at once and never for one: people who are
// not covered, and points of momentum. Whoever reads them learns nothing of a few people or a few
// clients, neither from one group nor from the difference of groups. Source: screens.md D15.
#pragma once

#include <map>
#include <set>
#include <string>

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/model/effect.h"
#include "shared/model/store.h"

namespace kam::readmodel {

// Fewer than these, and a group has no figures.
constexpr int group_contributors_min = 5;
constexpr int group_clients_min = 3;

// What one client adds to its groups; of the hub's own memory, kept nowhere.
struct GroupPart {
    std::string sector;  // "" = not known, which is a group, too
    // Whoever is paired, owns an action or attended a held review.
    std::set<base::PersonId> contributors;
    int deciders = 0, deciders_uncovered = 0;  // decision makers, those without a pairing
    int momentum_now = 0, momentum_before = 0;

    bool operator==(const GroupPart&) const = default;
};
GroupPart group_part(const model::Store& account, base::Day today);

using GroupParts = std::map<base::AccountId, GroupPart>;
using GroupRows = std::map<base::RecordId, model::FieldMap>;

// The `summary_group` records by id: all clients, and each sector. Sectors are a partition, so what
// all of them leave over must be large enough as well: as long as the sectors without figures are
// together too few, the next smallest one has none either.
GroupRows summary_groups(const GroupParts& parts);

// As summary_changes, for the groups.
model::ChangeSet group_changes(const GroupRows& wanted, const model::Store& programme);

}  // namespace kam::readmodel
