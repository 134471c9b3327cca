#include "client/app/app.h"

#include <algorithm>
#include <utility>

#include "client/view/words.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/limits.h"

namespace kam::app {
namespace {

// Refused sockets in a row before the session itself is doubted.
constexpr int failures_before_session_check = 2;

// A day of offline work goes out at a pace the server does not cut off: at most four fifths of
// mutations_per_second_max, in small helpings, so that two of them in a row fit into its burst.
constexpr std::int64_t helping_ms = 500;
constexpr std::size_t helping_max = protocol::mutations_per_second_max * 2 / 5;

const model::SpaceId firm_space{model::SpaceKind::firm, {}};

}  // namespace

App::App(std::uint64_t seed)
    : random_(seed), link_(random_.next()), client_(base::make_id<base::ClientId>(random_)) {}

void App::start(std::string_view route_text, base::TimeMs now, Saved saved, int history_depth) {
    history_depth_ = history_depth;
    if (!route_text.empty()) route_ = view::route_from_text(route_text);
    take_saved(std::move(saved));
    tick(now);
}

const model::Store* App::firm() const {
    const sync::Replica* found = replica(firm_space);
    const bool is_here = found != nullptr && found->state() != sync::ReplicaState::absent;
    return is_here ? &found->view() : nullptr;
}

sync::Replica* App::find(const model::SpaceId& space) {
    const auto found = replicas_.find(space);
    return found == replicas_.end() ? nullptr : &found->second;
}

const sync::Replica* App::replica(const model::SpaceId& space) const {
    const auto found = replicas_.find(space);
    return found == replicas_.end() ? nullptr : &found->second;
}

std::vector<const sync::Replica*> App::account_replicas() const {
    std::vector<const sync::Replica*> accounts;
    for (const auto& [space, replica] : replicas_) {
        if (space.kind != model::SpaceKind::account) continue;
        const auto opening = openings_.find(space);
        if (opening != openings_.end() && !opening->second.is_mine) continue;
        accounts.push_back(&replica);
    }
    return accounts;
}

bool App::is_loading() const {
    if (!has_welcome_) return true;
    return std::any_of(replicas_.begin(), replicas_.end(), [&](const auto& each) {
        const auto& [space, replica] = each;
        return replica.version() == model::Version{} && !openings_.contains(space) &&
               replica.state() != sync::ReplicaState::live;
    });
}

std::size_t App::waiting_changes() const {
    std::size_t count = 0;
    for (const auto& [space, replica] : replicas_) count += replica.pending_count();
    return count;
}

AppOutput App::take_output() {
    save_outboxes();
    if (std::exchange(are_visits_changed_, false)) output_.visits = text_from_visits(visits_);
    return std::exchange(output_, AppOutput{});
}

// --- the link ----------------------------------------------------------------------------------

void App::send(const protocol::ClientMessage& message) {
    output_.frames.push_back(protocol::text_from_message(message));
}

void App::socket_opened(base::TimeMs now) {
    link_.opened(now);
    send(protocol::Hello{protocol::protocol_version, protocol::schema_version, client_});
    ++revision_;
}

void App::socket_closed(base::TimeMs now) {
    if (link_.state() == LinkState::down) return;
    link_.closed(now);
    lose_link(now);
    output_.is_session_check_wanted |= link_.failures() % failures_before_session_check == 0;
}

// What was on its way may or may not have arrived; it is sent again, under the same numbers.
void App::lose_link(base::TimeMs now) {
    if (saved_.is_person_known) resume(now);
    for (auto& [space, replica] : replicas_) replica.link_lost();
    share_siblings();
    subscribed_.clear();
    here_said_.reset();
    others_.clear();
    following_.is_awaited = true;
    following_.awaited_until.reset();
    pushes_.has_more = false;
    output_.frames.clear();
    ++revision_;
}

void App::hang_up(base::TimeMs now) {
    link_.closed(now);
    lose_link(now);
    output_.is_close_wanted = true;
}

void App::socket_received(std::string_view text, base::TimeMs now) {
    // Left over from a socket that we hung up on.
    if (link_.state() != LinkState::greeting && link_.state() != LinkState::live) return;
    link_.heard();
    const auto message = protocol::server_message_from_text(text);
    // A newer server may say things we do not know; starting over is the safe answer.
    if (!message) return hang_up(now);
    receive(message.value(), text, now);
    // An answered ping changes nothing that is on screen, so it must not cost a frame; what is told
    // of colleagues may not, either, and sees to it itself.
    const bool is_quiet = std::holds_alternative<protocol::Pong>(message.value()) ||
                          std::holds_alternative<protocol::Who>(message.value());
    if (!is_quiet) ++revision_;
}

void App::receive(const protocol::ServerMessage& message, std::string_view text, base::TimeMs now) {
    if (const auto* it = std::get_if<protocol::Welcome>(&message)) {
        welcome(*it, now);
        // Not of a person who turned out to be another.
        if (is_live()) output_.kept.push_back({{}, std::string(text), true});
        return;
    }
    if (const auto* it = std::get_if<protocol::Bye>(&message)) return bye(it->error, now);
    if (link_.state() != LinkState::live) return;
    if (const auto* it = std::get_if<protocol::Spaces>(&message)) {
        output_.kept.push_back({{}, std::string(text), false});
        return follow(it->spaces, now);
    }
    if (const auto* it = std::get_if<protocol::SpaceGone>(&message)) return lose(it->space, now);
    if (const auto* it = std::get_if<protocol::Who>(&message)) return take_who(*it);
    const auto with_replica = [&](const model::SpaceId& space, auto&& use) {
        sync::Replica* replica = find(space);
        if (replica == nullptr) return;
        use(*replica);
        say_not_applied(*replica, now);
    };
    if (const auto* it = std::get_if<protocol::State>(&message)) {
        with_replica(it->space, [&](sync::Replica& replica) {
            if (!replica.is_answer(*it)) return;
            const std::string before = replica.incarnation();
            if (!replica.receive(*it, firm())) return subscribe(replica);
            // A backup may hold again what was taken back since, or lack what undo returns to.
            if (!before.empty() && before != replica.incarnation()) undo_.forget(it->space);
            keep_frame(it->space, text, it->is_first && !it->is_delta);
        });
    }
    if (const auto* it = std::get_if<protocol::Batch>(&message)) {
        with_replica(it->space, [&](sync::Replica& replica) {
            const bool is_seen = sees_all(replica);
            if (!replica.receive(*it, firm())) return subscribe(replica);
            keep_replaced(replica);
            if (is_seen) saw_all(replica, now);
            keep_frame(it->space, text, false);
        });
    }
    if (const auto* it = std::get_if<protocol::Accepted>(&message)) {
        with_replica(it->space, [&](sync::Replica& replica) { replica.receive(*it, firm()); });
        settle_opening(it->space, false, now);
    }
    if (const auto* it = std::get_if<protocol::Rejected>(&message)) {
        if (refuse_join(it->space)) return;
        with_replica(it->space, [&](sync::Replica& replica) { replica.receive(*it, firm()); });
        settle_opening(it->space, it->number.value == 1, now);
    }
}

void App::bye(const base::Error& error, base::TimeMs now) {
    output_.is_session_check_wanted |= error.code == base::ErrorCode::not_signed_in;
    if (error.code == base::ErrorCode::schema) {
        add_toast({.id = "schema",
                   .words = std::string(view::words::advice(error.code)),
                   .is_error = true});
    }
    hang_up(now);
}

void App::tick(base::TimeMs now) {
    has_new_field_errors_ = false;
    LinkWish wish = link_.next_wish(now);
    if (wish == LinkWish::ping) {
        send(protocol::Ping{now.value});
        wish = link_.next_wish(now);
    }
    if (wish == LinkWish::close) {
        output_.is_close_wanted = true;
        lose_link(now);
    }
    output_.is_connect_wanted |= wish == LinkWish::connect;
    take_leftover(now);
    send_pushes(now);
    follow_along(now);
    say_here(now);
    note_visit(now);
    const std::size_t before = toasts_.size();
    std::erase_if(toasts_, [&](const Toast& toast) {
        return !are_toasts_held_ && toast.expires.value != 0 && toast.expires < now;
    });
    if (toasts_.size() != before) ++revision_;
}

void App::send_pushes(base::TimeMs now) {
    pushes_.has_more = false;
    if (link_.state() != LinkState::live) return;
    if (now < pushes_.since || now - pushes_.since >= helping_ms) {
        pushes_.since = now;
        pushes_.count = 0;
    }
    for (auto& [space, replica] : replicas_) {
        const std::size_t room = helping_max - pushes_.count;
        const std::vector<protocol::Push> pushes = replica.take_pushes(room);
        pushes_.count += pushes.size();
        for (std::string& frame : protocol::frames_from_pushes(pushes)) {
            output_.frames.push_back(std::move(frame));
        }
        // The rest of it, or that of another space, after a while.
        if (pushes.size() == room) pushes_.has_more = true;
    }
}

std::int64_t App::ms_until_tick(base::TimeMs now) const {
    std::int64_t wait = can_take_leftover() ? 0 : link_.ms_until_wish(now);
    wait = std::min({wait, ms_until_here(now), following_.ms_until_given_up(now)});
    if (pushes_.has_more) {
        const std::int64_t left = pushes_.since + helping_ms - now;
        wait = std::min(wait, std::clamp<std::int64_t>(left, 0, helping_ms));
    }
    for (const Toast& toast : toasts_) {
        if (toast.expires.value == 0 || are_toasts_held_) continue;
        wait = std::min(wait, std::max<std::int64_t>(1, toast.expires - now + 1));
    }
    return wait;
}

// --- places ------------------------------------------------------------------------------------

void App::go(const view::Route& route) {
    if (route == route_) return;
    if (!route.is_other_place(route_)) return replace_route(route);
    // Who goes somewhere alone follows no longer.
    following_ = {};
    // Why a field was refused need not be there when one comes back; but an edit that ended by
    // leaving the field for another place has not been seen yet.
    if (!has_new_field_errors_) field_errors_.clear();
    route_ = route;
    // Two steps within one frame become one.
    if (!output_.push_route) ++history_depth_;
    output_.push_route = view::text_from_route(route_);
    ++revision_;
}

void App::replace_route(const view::Route& route) {
    if (route == route_) return;
    route_ = route;
    auto& step = output_.push_route ? output_.push_route : output_.replace_route;
    step = view::text_from_route(route_);
    ++revision_;
}

void App::route_changed(std::string_view route_text, int depth) {
    history_depth_ = depth;
    const view::Route before = std::exchange(route_, view::route_from_text(route_text));
    if (route_.is_other_place(before)) following_ = {};
    field_errors_.clear();
    ++revision_;
}

}  // namespace kam::app
