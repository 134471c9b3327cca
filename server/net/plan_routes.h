// `/accounts/<id>/plan.html`: a client's plan on one page, for those who may read the plan.
#pragma once

#include <optional>

#include "server/net/app.h"
#include "server/net/http_answer.h"
#include "server/net/request_rules.h"
#include "shared/base/ids.h"

namespace kam::server::net {

// Nothing for every other address, for plans that there are not, and for those that this person may
// not read: whoever asks gets the same answer to all three.
std::optional<Answer> plan_answer(const App& app, const base::PersonId& person,
                                  const RequestHead& head);

}  // namespace kam::server::net
