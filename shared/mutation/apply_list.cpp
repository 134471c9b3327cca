// list.move.
#include <utility>

#include "shared/mutation/checks.h"
#include "shared/mutation/families.h"
#include "shared/mutation/place.h"

namespace kam::mutation {

Changes apply_move(const model::Store& store, const ListMove& mutation,
                   const ApplyContext& context) {
    const base::Result<model::RecordPtr> record =
        record_to_edit(store, mutation.collection, mutation.id);
    if (!record) return record.error();
    base::Result<Place> place = place_for(store, mutation.collection, mutation.id, mutation.after);
    if (!place) return place.error();
    if (place.value().is_same) return model::ChangeSet{};
    if (mutation.is_undo) {
        const auto& stamps = record.value()->stamps;
        const auto stamp = stamps.find("pos");
        if (stamp != stamps.end() && stamp->second.person != context.actor.person) {
            return base::Error{base::ErrorCode::late, "was moved by somebody else meanwhile"};
        }
    }
    model::ChangeSet changes = std::move(place.value().rebalanced);
    changes.push_back(set_effect(*record.value(), "pos", place.value().position));
    return changes;
}

}  // namespace kam::mutation
