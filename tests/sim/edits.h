// What people do to records: the place to add a new mutation to. An edit is what the screens would
// ask the app for, made from what this page shows at that moment.
#pragma once

#include <optional>
#include <string>

#include "client/app/app.h"
#include "tests/sim/ledger.h"

namespace kam::sim {

struct Edit {
    app::Intent intent;
    model::SpaceId space;
    std::string text;  // typed here for the first time; empty if none was
};

// Nothing when the page shows nothing to edit.
std::optional<Edit> any_edit(const app::App& app, const Options& options, base::Random& random,
                             Ledger& ledger);
// Writes one field of the record, for typing: several in a row are folded.
std::optional<Edit> typed_edit(const app::App& app, const model::SpaceId& space,
                               const base::RecordId& insight, Ledger& ledger);

// The account spaces that this page may edit.
std::vector<const sync::Replica*> editable(const app::App& app);
const std::vector<std::string>& people();

}  // namespace kam::sim
