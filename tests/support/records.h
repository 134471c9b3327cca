// Small makers of records and stores, shared by all tests. Everything is fixed, so that a test can
// name ids and days; change one thing and assert what follows.
#pragma once

#include <string_view>
#include <vector>

#include "shared/base/time.h"
#include "shared/model/record.h"
#include "shared/model/store.h"

namespace kam::test {

// The day on which `valid_account_store` is up to date.
base::Day test_day();
// A date that is known to exist; ends the test program otherwise.
base::Day day_of(std::string_view iso);
// Noon UTC of a day.
base::TimeMs noon_of(base::Day day);

// Written in version 1 by "anna" at noon of `test_day`, all fields stamped.
model::Record make_record(model::Collection collection, std::string_view id,
                          model::FieldMap fields);
model::Store store_of(std::vector<model::Record> records);
// `store` with these fields of one record written anew; null erases.
model::Store with_fields(model::Store store, model::Collection collection, std::string_view id,
                         const model::FieldMap& fields);
model::Store without_record(model::Store store, model::Collection collection, std::string_view id);

// Four people, "anna" (leads), "ben", "cleo" and "dan" (has left), and the firm itself.
model::Store firm_store();
// An account that passes all four gates on `test_day`, valid in every field and link. Ids: insight1
// to 3, opportunity1 and 2, threat1, target1 (lagging: share of spend) and 2 (leading:
// conversations), action1 and 2, review1 (held) and 2 (planned), member1 (anna, lead) and 2 (ben).
model::Store valid_account_store();

}  // namespace kam::test
