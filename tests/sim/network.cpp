#include "tests/sim/network.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "shared/protocol/codec.h"

namespace kam::sim {
namespace {

constexpr std::int64_t minute_ms = 60'000;
// Then the server has noticed that nobody is there.
constexpr std::int64_t half_open_max_ms = 3 * minute_ms;
constexpr std::int64_t slow_frame_ms = 2'000;

std::optional<model::SpaceId> gone_space(const std::string& frame) {
    if (frame.find("\"t\":\"gone\"") == frame.npos) return std::nullopt;
    const auto message = protocol::server_message_from_text(frame);
    const auto* gone = message ? std::get_if<protocol::SpaceGone>(&message.value()) : nullptr;
    return gone == nullptr ? std::nullopt : std::optional(gone->space);
}

}  // namespace

Network::Network(Sim& sim, Server& server) : sim_(sim), server_(server) {
    server_.on_output = [this](const server::hub::Output& output) { send_down(output); };
}

std::int64_t Network::delay() {
    std::int64_t ms = sim_.between(0, sim_.options.latency_ms);
    if (sim_.options.has_long_delays && sim_.one_in(60)) ms += sim_.between(0, minute_ms);
    return ms;
}

std::int64_t Network::wait_for(base::TimeMs& last, std::int64_t delay_ms) const {
    last = std::max(last, sim_.now() + delay_ms);
    return last - sim_.now();
}

LinkId Network::connect(const base::PersonId& person, LinkUser& user) {
    const LinkId id = ++last_link_;
    Link& link = links_[id];
    link.person = person;
    link.user = &user;
    link.is_slow = sim_.options.reader_frames > 0 && sim_.one_in(2);
    sim_.after(wait_for(link.last_up, delay()), [this, id] { arrive(id); });
    return id;
}

void Network::arrive(LinkId id) {
    Link& link = links_.at(id);
    if (!link.carries_up) return;
    if (!server_.is_up()) return lose_later(id, delay());
    link.session = server_.open(link.person);
    by_session_[link.session] = id;
    sim_.after(wait_for(link.last_down, delay()), [this, id] {
        const Link& open = links_.at(id);
        if (open.is_heard && open.carries_down) open.user->opened(id);
    });
}

void Network::send(LinkId id, std::string text) {
    Link& link = links_.at(id);
    sim_.after(wait_for(link.last_up, delay()),
               [this, id, text = std::move(text)] { deliver_up(id, text); });
}

void Network::deliver_up(LinkId id, const std::string& text) {
    const Link& link = links_.at(id);
    if (!link.carries_up || link.session.value == 0) return;
    const bool is_push = text.find("\"t\":\"m\"") != text.npos;
    if (!link.is_heard && is_push) sim_.tally.add(Seen::half_open_pushed);
    server_.receive(link.session, text);
}

void Network::send_down(const server::hub::Output& output) {
    const auto found = by_session_.find(output.session);
    if (found == by_session_.end()) return;
    const LinkId id = found->second;
    Link& link = links_.at(id);
    const std::size_t most = sim_.options.reader_frames;
    const bool is_news = !output.is_state && !output.close_after;
    if (link.is_slow && is_news && most > 0 && link.waiting >= most) return cut_off_slow(id, link);
    if (output.frame != nullptr) queue_down(id, link, output.frame);
    if (output.close_after) end_session(id);
}

void Network::queue_down(LinkId id, Link& link, std::shared_ptr<const std::string> frame) {
    ++link.waiting;
    if (const auto gone = gone_space(*frame)) link.goings.insert(*gone);
    std::int64_t wait = delay();
    if (link.is_slow && sim_.options.reader_frames > 0) {
        wait =
            std::max<std::int64_t>(0, link.last_down - sim_.now()) + sim_.between(0, slow_frame_ms);
    }
    sim_.after(wait_for(link.last_down, wait),
               [this, id, queue = link.queue, frame] { deliver_down(id, queue, *frame); });
}

void Network::deliver_down(LinkId id, int queue, const std::string& frame) {
    Link& link = links_.at(id);
    if (queue != link.queue) return;
    --link.waiting;
    if (!link.is_heard || !link.carries_down) return;
    const bool is_batch = frame.find("\"t\":\"d\"") != frame.npos;
    if (sim_.options.has_lost_frames && is_batch && sim_.one_in(12)) {
        return sim_.tally.add(Seen::frame_lost);
    }
    if (const auto gone = gone_space(frame)) link.goings.erase(link.goings.find(*gone));
    link.user->received(id, frame);
}

bool Network::is_going(LinkId link, const model::SpaceId& space) const {
    const auto found = links_.find(link);
    return found != links_.end() && found->second.goings.contains(space);
}

// As the real session does: what waits is thrown away, and the last word is why.
void Network::cut_off_slow(LinkId id, Link& link) {
    sim_.tally.add(Seen::slow_cut_off);
    server_.closed(link.session);
    ++link.queue;
    link.waiting = 0;
    const protocol::ServerMessage bye = protocol::Bye{{base::ErrorCode::slow, {}}};
    queue_down(id, link, std::make_shared<const std::string>(protocol::text_from_message(bye)));
    end_session(id);
}

// The server is through with it; the page hears so behind the last frame.
void Network::end_session(LinkId id) {
    Link& link = links_.at(id);
    by_session_.erase(link.session);
    link.session = {};
    sim_.after(wait_for(link.last_down, 0), [this, id] {
        if (links_.at(id).carries_down) lose(id);
    });
}

void Network::lose(LinkId id) {
    Link& link = links_.at(id);
    if (!std::exchange(link.is_heard, false)) return;
    link.user->lost(id);
}

void Network::lose_later(LinkId id, std::int64_t delay_ms) {
    sim_.after(delay_ms, [this, id] { lose(id); });
}

void Network::close(LinkId id) {
    Link& link = links_.at(id);
    link.is_heard = false;
    const bool is_late = sim_.options.has_half_open && sim_.one_in(2);
    const std::int64_t wait = is_late ? sim_.between(0, half_open_max_ms) : delay();
    sim_.after(wait_for(link.last_up, wait), [this, id] {
        Link& closed = links_.at(id);
        closed.carries_up = false;
        if (closed.session.value == 0) return;
        server_.closed(closed.session);
        by_session_.erase(closed.session);
        closed.session = {};
    });
}

void Network::cut(LinkId id) {
    Link& link = links_.at(id);
    if (!link.is_heard) return;
    sim_.tally.add(Seen::link_cut);
    link.carries_down = false;
    link.carries_up = sim_.options.has_late_requests && sim_.one_in(2);
    // The page finds out by itself when nobody tells it.
    const bool is_told = !sim_.options.has_half_open || sim_.one_in(2);
    // Whatever the page still sends goes nowhere, but for what was on its way.
    link.user = is_told ? link.user : nullptr;
    LinkUser* user = link.user;
    close(id);
    if (user != nullptr) user->lost(id);
}

void Network::cut_all() {
    for (auto& [id, link] : links_) {
        if (link.is_heard) cut(id);
    }
}

void Network::server_died() {
    by_session_.clear();
    for (auto& [id, link] : links_) {
        link.session = {};
        link.carries_up = false;
        if (!link.is_heard) continue;
        link.carries_down = false;
        const bool is_told = !sim_.options.has_half_open || sim_.one_in(2);
        if (is_told) lose_later(id, delay());
    }
}

}  // namespace kam::sim
