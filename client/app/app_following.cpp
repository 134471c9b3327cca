// Going where a colleague goes (rules PR9 and PR10): begun and ended here, moved along with each
// tick.
#include <algorithm>

#include "client/app/app.h"
#include "client/view/words.h"
#include "shared/protocol/limits.h"

namespace kam::app {
namespace {

constexpr std::int64_t toast_life_ms = 6'000;

}  // namespace

bool App::can_follow(const base::PersonId& person) const {
    if (route_.place != view::Place::account) return false;
    const People& others = others_in(model::account_space(route_.account));
    return is_among(others, person) && !is_led_by(others, person, person_);
}

void App::follow_person(const base::PersonId& person) {
    if (!can_follow(person)) return;
    following_ = {person, model::account_space(route_.account), false, {}};
}

void App::stop_following() {
    following_ = {};
    ++revision_;
}

// A lost link tells nothing of others: who was there before gets the time to be told of again.
bool App::is_still_there(base::TimeMs now) {
    if (!is_live()) return true;
    if (is_among(others_in(following_.space), following_.person)) {
        following_.is_awaited = false;
        following_.awaited_until.reset();
        return true;
    }
    if (!following_.is_awaited) return false;
    if (!following_.awaited_until) {
        following_.awaited_until = now + protocol::presence_life_ms;
    }
    return now < *following_.awaited_until;
}

void App::follow_along(base::TimeMs now) {
    if (following_.person.empty()) return;
    const bool is_shown = route_.place == view::Place::account &&
                          model::account_space(route_.account) == following_.space;
    if (!is_shown) return stop_following();
    if (!is_still_there(now)) {
        const model::RecordPtr person =
            firm() == nullptr ? nullptr
                              : firm()->find(model::Collection::person, {following_.person.text});
        const std::string name(person == nullptr ? std::string_view() : person->text("name"));
        stop_following();
        if (name.empty()) return;
        return add_toast({.id = "followed",
                          .words = name + std::string(view::words::has_left_plan),
                          .expires = now + toast_life_ms});
    }
    const People& others = others_in(following_.space);
    // Two who begin at the same moment would send each other round for ever: the first by id goes
    // on, all others of the ring stop.
    const auto leaders = leaders_of(others, following_.person);
    const bool is_first = std::none_of(leaders.begin(), leaders.end(),
                                       [&](const auto* each) { return *each < person_; });
    if (!is_first && is_led_by(others, following_.person, person_)) return stop_following();
    if (!is_busy_) replace_route(route_to(others, following_.person, route_));
}

}  // namespace kam::app
