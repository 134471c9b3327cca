// What others did to a client's plan while this person was not there. Whoever is there sees what
// happens, so the mark moves along; what came while nobody looked stays until it has been seen.
#include <algorithm>
#include <utility>

#include "client/app/app.h"

namespace kam::app {
namespace {

// The time of a visit is not worth a write to the disk more often.
constexpr std::int64_t note_interval_ms = 60'000;

}  // namespace

// The space of the plan that the person has before them, as the server has it now.
std::optional<model::SpaceId> App::watched_space() const {
    if (!is_visible_ || !is_live()) return std::nullopt;
    const std::optional<model::SpaceId> space = here_now().space;
    if (!space) return std::nullopt;
    const sync::Replica* held = replica(*space);
    return held != nullptr && held->is_following() ? space : std::nullopt;
}

std::size_t App::visit_index(const model::SpaceId& space) const {
    const std::string name = model::space_text(space);
    std::size_t index = 0;
    while (index < visits_.size() &&
           !(visits_[index].person == person_.text && visits_[index].space == name)) {
        ++index;
    }
    return index;
}

const Visit* App::visit(const model::SpaceId& space) const {
    const std::size_t index = visit_index(space);
    const sync::Replica* held = replica(space);
    if (index == visits_.size() || held == nullptr) return nullptr;
    // A restored backup counts its versions anew.
    const Visit& found = visits_[index];
    return found.incarnation == held->incarnation() ? &found : nullptr;
}

std::vector<readmodel::RecordChange> App::news(const model::SpaceId& space) const {
    const Visit* known = visit(space);
    if (known == nullptr) return {};
    return readmodel::changes_since(replica(space)->confirmed(), known->seen, person_);
}

NewsState App::news_state(const model::SpaceId& space) const {
    const bool is_watched = watched_.space && *watched_.space == space;
    return {is_watched, is_watched ? watched_.since : base::TimeMs{}};
}

// All that was there has been seen, so what comes now is seen as it comes.
bool App::sees_all(const sync::Replica& held) const {
    const auto watched = watched_space();
    const Visit* known = visit(held.space());
    return watched && *watched == held.space() && known != nullptr &&
           known->seen.all == held.version();
}

void App::saw_all(const sync::Replica& held, base::TimeMs at) {
    const std::size_t index = visit_index(held.space());
    if (index == visits_.size()) visits_.emplace_back();
    Visit& mark = visits_[index];
    mark.person = person_.text;
    mark.space = model::space_text(held.space());
    mark.incarnation = held.incarnation();
    mark.seen.all = held.version();
    mark.seen.records.clear();
    mark.at = at;
    are_visits_changed_ = true;
}

void App::note_visit(base::TimeMs now) {
    if (watched_.noted_revision == revision_ && now - watched_.noted < note_interval_ms) return;
    const auto watched = watched_space();
    if (watched_.space != watched) {
        watched_.space = watched;
        const Visit* before = watched ? visit(*watched) : nullptr;
        watched_.since = before == nullptr ? base::TimeMs{} : before->at;
        ++revision_;
    }
    watched_.noted_revision = revision_;
    watched_.noted = now;
    if (!watched) return;
    const sync::Replica& held = *replica(*watched);
    const Visit* known = visit(*watched);
    // Another tab may have seen more already.
    if (known != nullptr && held.version() < known->seen.all) return;
    if (known != nullptr && known->seen.all < held.version()) {
        see_open_record(held);
        if (!news(*watched).empty()) return;
    }
    const bool is_new = known == nullptr || known->seen.all < held.version();
    if (is_new || now - known->at >= note_interval_ms) saw_all(held, now);
}

void App::see_open_record(const sync::Replica& held) {
    const protocol::Spot spot = here_now().spot;
    if (!spot.collection) return;
    const model::RecordPtr record = held.confirmed().find(*spot.collection, spot.record);
    if (record == nullptr) return;
    readmodel::Seen& seen = visits_[visit_index(held.space())].seen;
    const std::string key = readmodel::key_of(*record);
    if (record->changed <= seen.of(key)) return;
    seen.see(key, held.version());
    are_visits_changed_ = true;
    ++revision_;
}

void App::mark_seen(const model::SpaceId& space, base::TimeMs now) {
    const sync::Replica* held = replica(space);
    if (held == nullptr) return;
    saw_all(*held, now);
    watched_.since = now;
}

void App::take_visits(std::string_view text) {
    visits_ = visits_from_text(text);
    ++revision_;
}

void App::forget_visits(const model::SpaceId& space) {
    const std::size_t index = visit_index(space);
    if (index == visits_.size()) return;
    visits_[index].incarnation.clear();
    are_visits_changed_ = true;
}

}  // namespace kam::app
