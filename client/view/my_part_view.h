// What the page of one person's own part is drawn from.
#pragma once

#include <string>
#include <vector>

#include "client/view/route.h"
#include "shared/base/ids.h"
#include "shared/model/record.h"

namespace kam::view {

struct MyRow {
    model::RecordPtr record;
    std::string href;  // of the record in its client's plan
    Route route;
    std::string title, facts;
    bool is_overdue = false;
};
struct MyClient {
    base::AccountId id;
    std::string name;
    std::vector<MyRow> actions;  // open and mine, by date, undated last
    std::vector<MyRow> touches;  // my pairings, by next touch
    std::vector<MyRow> targets;  // mine
};
struct MyPartView {
    std::vector<MyClient> clients;  // where something is mine, by the first thing due
    int actions = 0, overdue = 0;
    bool is_loading = false;
};

}  // namespace kam::view
