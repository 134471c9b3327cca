// A workshop on a shared screen: who may see what, votes without names, and what of it belongs into
// the plan. Source: screens.md E.17 and D15; silent votes before talk, as in nominal group
// technique.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/model/effect.h"
#include "shared/model/store.h"

namespace kam::readmodel {

// Joined and not left.
std::vector<base::PersonId> people_present(const model::Store& workshop);
// Those who have left or were put out, too.
std::vector<base::PersonId> people_ever(const model::Store& workshop);

// The room profile: lines of the plan may be shown only while all who are present are on its team.
bool room_may_see_plan(const model::Store& workshop, const model::Store& account);

// Decisions that lack an owner or a date; with one of them no workshop can be closed.
struct UnfinishedDecision {
    model::RecordPtr item;
    bool has_owner = false;
    bool has_date = false;
};
std::vector<UnfinishedDecision> unfinished_decisions(const model::Store& workshop);

// How many gave 1, 2, 3, 4 and 5.
using Spread = std::array<int, 5>;
std::string text_from_spread(const Spread& spread);  // "0,2,5,1,0"
std::optional<Spread> spread_from_text(std::string_view text);
int count_of(const Spread& spread);
// Mean in tenths, half up. Nothing without a vote.
std::optional<int> mean_tenths(const Spread& spread);

// The record of one's own vote: a second one takes the place of the first.
base::RecordId ballot_id(std::string_view workshop, const base::RecordId& item, int round);
base::RecordId tally_id(const base::RecordId& item, int round);

struct OwnStore {
    base::PersonId person;
    const model::Store* store = nullptr;
};
// What the row of the item that is being voted on has to say: how many have voted, and the spread
// once it is revealed. Whoever votes after that is not counted: the row stays as it was revealed,
// or a late vote could be told from the difference.
model::ChangeSet tally_changes(const model::Store& workshop, std::string_view workshop_id,
                               std::span<const OwnStore> own);

// A record of the plan that comes of an item: a draft in its author's name, at once; of a decision
// an action with its owner and date, and of the follow-up stage a held review, once the workshop is
// closed. Only those that the plan does not hold yet, nor held and lost.
struct Capture {
    base::PersonId author;
    model::Collection collection = model::Collection::insight;
    base::RecordId id;
    model::FieldMap fields;
};
std::vector<Capture> captures(const model::Store& workshop, const model::Store& account);

}  // namespace kam::readmodel
