// Changes that were not taken: kept in sight, with what was typed, until the person has dealt with
// them. In words already, since the record and the client may be gone by the time they are read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/view/words.h"
#include "shared/base/result.h"
#include "shared/model/space.h"
#include "shared/model/store.h"
#include "shared/mutation/mutation.h"

namespace kam::app {

struct Refused {
    view::RefusedItem said;  // id, and all words; `refused_items` adds what can be done now
    base::ErrorCode reason = base::ErrorCode::gone;
    model::SpaceId space;
    std::optional<mutation::Mutation> mutation;  // none: the field that it was typed in has gone
};

// `store`: the space as it was last seen, `firm`: for the names of people; either may be null.
Refused refused_from(const model::SpaceId& space, mutation::Mutation mutation,
                     base::ErrorCode reason, const model::Store* store, const model::Store* firm);
// Ids of toasts that say so begin with this.
inline constexpr std::string_view refusal_toast = "refused-";
// What somebody typed for this mutation, one field a line: "" where nothing was typed.
std::string typed_text(const mutation::Mutation& mutation);

// Lines of a tab on disk (saved_tab.h), each with its line break.
std::string lines_from_refused(const std::vector<Refused>& refused);
// Without the 'x' at the line's start. Nothing if it is not ours, or damaged.
std::optional<Refused> refused_from_line(std::string_view line);

}  // namespace kam::app
