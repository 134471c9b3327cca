// A context to fold views from: four people, a programme, the valid account as "north", and a
// second account of which only the summary is seen.
#pragma once

#include <string_view>

#include "client/view/build_views.h"
#include "tests/support/records.h"

namespace kam::test {

struct ViewWorld {
    // Seen by anna, who leads "north". The programme holds what the server writes of "north",
    // a summary of "Älvsborg" ("alv") with two targets, and three candidates, one opened already.
    ViewWorld();

    // The context points into this world; take it anew after changing a store.
    view::ViewContext context() const;
    view::HeldAccount north() const {
        return {{"north"}, &account, model::SpaceRole::account_lead};
    }
    void set_north(model::Collection collection, std::string_view id,
                   const model::FieldMap& fields) {
        account = with_fields(account, collection, id, fields);
    }

    model::Store firm;
    model::Store programme;
    model::Store account;
    bool has_programme = true;
};

// All of it folded anew.
view::LeadershipView leadership_view(const view::ViewContext& context, const view::Route& route);

}  // namespace kam::test
