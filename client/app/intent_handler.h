// Intents that ask for a change of data, as mutations.
#pragma once

#include <optional>
#include <string>

#include "client/app/intent.h"
#include "shared/base/random.h"
#include "shared/mutation/mutation.h"

namespace kam::app {

struct AskedChange {
    model::SpaceId space;
    mutation::Mutation mutation;
    std::string what;
    // Show this record in the side panel once it is there.
    std::optional<std::string> open;
};

// The record in the side panel as routes name it: "insight/<id>".
std::string open_text(model::Collection collection, const base::RecordId& id);

// Nothing for intents that change no record. New ids come from `random`.
std::optional<AskedChange> change_from_intent(const Intent& intent, base::Random& random);

}  // namespace kam::app
