#include "client/app/following.h"

#include <algorithm>
#include <limits>

#include "client/app/intent_handler.h"

namespace kam::app {
namespace {

view::Route route_of(const protocol::Someone& there, const view::Route& mine) {
    view::Route route = mine;
    route.open.clear();
    if (there.tab) route.tab = view::tab_of(*there.tab);
    if (there.spot.collection) {
        // Not all that can be written in has a panel of its own.
        const view::Tab listed = view::tab_of(*there.spot.collection);
        const bool has_panel = listed != view::Tab::overview;
        if (has_panel) route.open = open_text(*there.spot.collection, there.spot.record);
        if (has_panel && !there.tab) route.tab = listed;
        if (has_panel && route.tab == listed) {
            route.section = view::section_of(*there.spot.collection);
        }
    }
    if (route.tab != mine.tab && route.section == mine.section) route.section.clear();
    // Another list has other filters.
    if (route.tab != mine.tab) route.search = route.filter = route.sort = {};
    return route;
}

// Does each of `a` look like one of `b`?
bool is_covered(const People& a, const People& b, const base::PersonId& me) {
    const auto is_alike = [&](const protocol::Someone& x, const protocol::Someone& y) {
        return x.person == y.person && x.spot == y.spot && (x.follows == me) == (y.follows == me) &&
               is_led_by(a, x.person, me) == is_led_by(b, y.person, me);
    };
    return std::all_of(a.begin(), a.end(), [&](const protocol::Someone& x) {
        return std::any_of(b.begin(), b.end(),
                           [&](const protocol::Someone& y) { return is_alike(x, y); });
    });
}

}  // namespace

std::int64_t Following::ms_until_given_up(base::TimeMs now) const {
    if (!awaited_until) return std::numeric_limits<std::int64_t>::max();
    return std::max<std::int64_t>(0, *awaited_until - now);
}

bool is_among(const People& people, const base::PersonId& person) {
    return std::any_of(people.begin(), people.end(),
                       [&](const protocol::Someone& each) { return each.person == person; });
}

std::vector<const base::PersonId*> leaders_of(const People& people, const base::PersonId& person) {
    std::vector<const base::PersonId*> found{&person};
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const protocol::Someone& each : people) {
            if (!(each.person == *found[i]) || each.follows.empty()) continue;
            const bool is_new = std::none_of(found.begin(), found.end(), [&](const auto* known) {
                return *known == each.follows;
            });
            if (is_new) found.push_back(&each.follows);
        }
    }
    return found;
}

bool is_led_by(const People& people, const base::PersonId& person, const base::PersonId& me) {
    const auto leaders = leaders_of(people, person);
    return std::any_of(leaders.begin(), leaders.end(),
                       [&](const base::PersonId* each) { return *each == me; });
}

view::Route route_to(const People& people, const base::PersonId& person, const view::Route& mine) {
    const protocol::Someone* first = nullptr;
    for (const protocol::Someone& each : people) {
        if (!(each.person == person)) continue;
        if (first == nullptr) first = &each;
        if (route_of(each, mine) == mine) return mine;
    }
    return first == nullptr ? mine : route_of(*first, mine);
}

bool is_shown_alike(const People& a, const People& b, const base::PersonId& me) {
    return is_covered(a, b, me) && is_covered(b, a, me);
}

}  // namespace kam::app
