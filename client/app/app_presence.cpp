// Who is where: this page says so on change and, while it is seen, again and again; what the server
// tells of colleagues changes the screen only where it differs.
#include <algorithm>
#include <limits>
#include <utility>

#include "client/app/app.h"
#include "shared/protocol/limits.h"

namespace kam::app {
namespace {

// The focus that runs through a form with Tab need not be told field by field.
constexpr std::int64_t moves_interval_ms = 300;
constexpr std::int64_t never_ms = std::numeric_limits<std::int64_t>::max();

// "insight/<id>", as routes name the record that is open.
protocol::Spot spot_from_open(std::string_view open) {
    const std::size_t slash = open.find('/');
    if (slash == std::string_view::npos) return {};
    const auto collection = model::collection_from_text(open.substr(0, slash));
    const std::string_view id = open.substr(slash + 1);
    if (!collection || !base::is_id_text(id)) return {};
    return {collection, base::RecordId{std::string(id)}, {}};
}

}  // namespace

void App::set_editing(protocol::Spot spot, bool is_busy) {
    is_busy_ = is_busy || !spot.field.empty();
    editing_ = std::move(spot);
}

protocol::Here App::here_now() const {
    protocol::Here here;
    if (route_.place != view::Place::account) return here;
    const model::SpaceId space = model::account_space(route_.account);
    if (!subscribed_.contains(space)) return here;
    here.space = space;
    here.tab = view::plan_tab_of(route_.tab);
    if (following_.space == space) here.follows = following_.person;
    here.spot = spot_from_open(route_.open);
    if (!editing_.field.empty()) here.spot = editing_;
    return here;
}

// Where it has never been said, being nowhere needs no saying.
void App::say_here(base::TimeMs now) {
    if (ms_until_here(now) > 0) return;
    here_said_ = here_now();
    here_at_ = now;
    send(*here_said_);
}

std::int64_t App::ms_until_here(base::TimeMs now) const {
    if (!is_live() || !is_visible_) return never_ms;
    const protocol::Here here = here_now();
    const bool is_news = here_said_ ? !(*here_said_ == here) : here.space.has_value();
    if (!is_news && !here.space) return never_ms;
    if (!here_said_ || now < here_at_) return 0;
    const std::int64_t wait = is_news ? moves_interval_ms : protocol::presence_repeat_ms;
    return std::max<std::int64_t>(0, here_at_ + wait - now);
}

void App::take_who(const protocol::Who& who) {
    std::vector<protocol::Someone> others = who.people;
    std::erase_if(others, [&](const protocol::Someone& each) { return each.person == person_; });
    std::vector<protocol::Someone>& known = others_[who.space];
    const bool is_alike = is_shown_alike(known, others, person_);
    known = std::move(others);
    const bool is_shown =
        route_.place == view::Place::account && model::account_space(route_.account) == who.space;
    if (is_shown && !is_alike) ++revision_;
}

const std::vector<protocol::Someone>& App::others_in(const model::SpaceId& space) const {
    static const std::vector<protocol::Someone> nobody;
    const auto found = others_.find(space);
    return found == others_.end() ? nobody : found->second;
}

}  // namespace kam::app
