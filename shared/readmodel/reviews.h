// What has been reviewed and what is planned. Source: domain.md 1.20.
#pragma once

#include <optional>

#include "shared/base/time.h"
#include "shared/model/record.h"
#include "shared/model/store.h"

namespace kam::readmodel {

// Marked as held, with its date, somebody who was there, and decisions (or the word "none").
bool is_held_review(const model::Record& review);
// The latest held one.
std::optional<base::Day> last_review(const model::Store& account);
// The earliest from `today` on that is not held yet.
std::optional<base::Day> next_review(const model::Store& account, base::Day today);

}  // namespace kam::readmodel
