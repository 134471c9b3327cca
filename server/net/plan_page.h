// The plan of a client on one A4 page, as HTML: readable and printable without the app. Pure: from
// the stores, for the day that is given. What does not fit is counted, never cut in the middle.
#pragma once

#include <string>

#include "shared/base/time.h"
#include "shared/model/store.h"

namespace kam::server::net {

struct PlanPage {
    std::string title;  // plain text
    std::string html;   // what stands in the page's body; everything that people wrote is escaped
};
// `account` holds the account record; `firm` names the people.
PlanPage plan_page(const model::Store& account, const model::Store& firm, base::Day today);

}  // namespace kam::server::net
