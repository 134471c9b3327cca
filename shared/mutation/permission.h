// Who may ask for which mutation. Both sides ask here; the server is the only judge.
#pragma once

#include "shared/base/result.h"
#include "shared/model/space.h"
#include "shared/model/store.h"
#include "shared/mutation/apply.h"
#include "shared/mutation/mutation.h"

namespace kam::mutation {

// firm: nobody but the server (people and firm come by import and by command line).
// programme: programme managers and leadership edit candidates; derived rows are the server's.
// workshop: the facilitator everything but the votes; others what is theirs; nobody once it ended.
// own: the person alone.
// account: every member edits the plan; team, gates' overrides and the account's own name are for
// the client partner and the sponsor; a team keeps at least one client partner.
// Errors: forbidden, with a sentence that says who may.
base::Result<void> permitted(const Actor& actor, const model::SpaceId& space,
                             const Mutation& mutation, const model::Store& store);

}  // namespace kam::mutation
