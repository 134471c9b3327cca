// Whom a page follows within a plan, and where that leads. Pure; the app acts on it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "client/view/route.h"
#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/model/space.h"
#include "shared/protocol/message.h"

namespace kam::app {

struct Following {
    base::PersonId person;  // empty = nobody
    model::SpaceId space;
    // The link was lost, and the list with it: it is not known whether the person is there.
    bool is_awaited = false;
    std::optional<base::TimeMs> awaited_until;  // set once the link is back

    std::int64_t ms_until_given_up(base::TimeMs now) const;
};

using People = std::vector<protocol::Someone>;

bool is_among(const People& people, const base::PersonId& person);
// Where that person's moves come from: the person, whom they follow, and so on. Valid as long as
// what is given.
std::vector<const base::PersonId*> leaders_of(const People& people, const base::PersonId& person);
// Does what this person does come from `me`?
bool is_led_by(const People& people, const base::PersonId& person, const base::PersonId& me);
// `mine`, moved to where that person is. Of several windows the one that is where I am, else the
// first in the list.
view::Route route_to(const People& people, const base::PersonId& person, const view::Route& mine);
// Do these two lists look the same to `me`? Tabs, and who follows others, are not shown.
bool is_shown_alike(const People& a, const People& b, const base::PersonId& me);

}  // namespace kam::app
