// The plan as the client may see it: only what was ticked for them, field by field. Never on it:
// insights, threats, values, likelihoods, targets, rivals, what is said of anybody.
#pragma once

#include "server/net/plan_page.h"

namespace kam::server::net {

PlanPage client_page(const model::Store& account, const model::Store& firm, base::Day today);

}  // namespace kam::server::net
