// What survives the tab: the outboxes, kept before anything of them is sent, and what the server
// said about each space, frame by frame. Taking the same frames again leads to the same stores
// (rule RP8), so nothing else has to be written down.
#include <algorithm>
#include <deque>
#include <utility>

#include "client/app/app.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/limits.h"

namespace kam::app {
namespace {

// Then the space is asked for as a whole again, which replaces them. TODO(#4): fold them into
// records on disk.
constexpr int frames_kept_max = 500;

}  // namespace

void App::keep_frame(const model::SpaceId& space, std::string_view text, bool is_first) {
    int& count = kept_[space];
    count = is_first ? 1 : count + 1;
    output_.kept.push_back({model::space_text(space), std::string(text), is_first});
    if (count < frames_kept_max) return;
    count = 0;
    sync::Replica* replica = find(space);
    replica->ask_for_everything();
    subscribe(*replica);
}

void App::forget_frames(const model::SpaceId& space) {
    output_.kept.push_back({model::space_text(space), {}, true});
    kept_.erase(space);
}

void App::take_saved(Saved saved) {
    is_kept_ = saved.is_kept;
    visits_ = visits_from_text(saved.visits);
    std::optional<SavedTab> tab = tab_from_text(saved.tab);
    for (std::string& text : saved.leftovers) {
        std::string_view rest = text;
        const std::string name(take_line(rest));
        if (auto leftover = tab_from_text(rest)) {
            leftover->name = name;
            leftovers_.push_back(std::move(*leftover));
        }
    }
    if (!tab) return;
    client_ = tab->client;
    if (route_ == view::Route{} && !tab->pending.empty() && !tab->route.empty()) {
        route_ = view::route_from_text(tab->route);
        output_.replace_route = tab->route;
    }
    saved_tab_ = std::move(tab);
    saved_ = std::move(saved);
}

// Once it is sure whose they are: the server has said so, or cannot be reached.
void App::resume(base::TimeMs now) {
    if (!saved_tab_) return;
    SavedTab tab = *std::exchange(saved_tab_, std::nullopt);
    person_ = tab.person;
    merge_tray(std::move(tab.refused));
    for (const std::string& text : std::exchange(saved_.frames, {})) {
        const auto message = protocol::server_message_from_text(text);
        if (message) replay(message.value());
    }
    resume_outboxes(tab, now);
    has_welcome_ = !replicas_.empty();
    ++revision_;
}

void App::replay(const protocol::ServerMessage& message) {
    const auto grant = [&](const std::vector<protocol::SpaceGrant>& grants) {
        granted_.clear();
        for (const protocol::SpaceGrant& each : grants) granted_.emplace(each.space, each.role);
    };
    const auto take = [&](const auto& said) {
        const auto granted = granted_.find(said.space);
        if (granted == granted_.end()) return;
        const mutation::Actor actor{person_, granted->second};
        const auto replica = replicas_.try_emplace(said.space, said.space, actor).first;
        ++kept_[said.space];
        if (replica->second.receive(said, firm())) {
            // It was told when it happened.
            static_cast<void>(replica->second.take_replaced());
            return;
        }
        // One of them was not written any more: the server has to say it all again.
        replicas_.erase(replica);
        forget_frames(said.space);
    };
    if (const auto* it = std::get_if<protocol::Welcome>(&message)) {
        is_demo_ = it->is_demo;
        // What an older program did not know is not in what it kept.
        if (it->schema == protocol::schema_version) grant(it->spaces);
    }
    if (const auto* it = std::get_if<protocol::Spaces>(&message)) grant(it->spaces);
    if (const auto* it = std::get_if<protocol::State>(&message)) {
        protocol::State state = *it;
        state.question = {};  // of an earlier page; this one has not asked yet
        take(state);
    }
    if (const auto* it = std::get_if<protocol::Batch>(&message)) take(*it);
}

void App::resume_outboxes(const SavedTab& tab, base::TimeMs now) {
    std::map<model::SpaceId, std::deque<sync::PendingMutation>> outboxes;
    for (const auto& [space, replica] : replicas_) outboxes.try_emplace(space);
    for (std::size_t i = 0; i < tab.pending.size(); ++i) {
        sync::PendingMutation pending = tab.pending[i];
        pending.made_at = now;
        if (const auto* open = std::get_if<mutation::AccountOpen>(&pending.mutation)) {
            resume_opening(tab.spaces[i], *open);
        } else if (mutation::is_opening(pending.mutation) && !granted_.contains(tab.spaces[i])) {
            Opening& opening = openings_[tab.spaces[i]];
            opening.is_mine = true;
            opening.is_join = !mutation::makes_space(pending.mutation);
        }
        outboxes[tab.spaces[i]].push_back(std::move(pending));
    }
    for (auto& [space, outbox] : outboxes) {
        // A space that was not kept, or is not ours any more: then `lose` says so.
        const mutation::Actor actor{person_, model::SpaceRole::reader};
        replicas_.try_emplace(space, space, actor).first->second.resume(std::move(outbox), firm());
    }
    share_siblings();
}

void App::resume_opening(const model::SpaceId& space, const mutation::AccountOpen& open) {
    if (granted_.contains(space)) return;
    Opening& opening = openings_[space];
    opening.is_mine = open.lead == person_;
    const auto candidate = open.fields.find("candidate");
    if (candidate == open.fields.end() || !candidate->second.is_string()) return;
    mutation::RecordSet back{
        model::Collection::candidate, {candidate->second.get<std::string>()}, {}, true};
    back.fields.emplace("account", nullptr);
    opening.candidate_back.emplace_back(std::move(back));
}

bool App::can_take_leftover() const {
    return !leftovers_.empty() && link_.state() == LinkState::live && waiting_changes() == 0 &&
           openings_.empty();
}

// The server takes changes of one client id over one connection: so this tab goes on as the one
// that is gone, as soon as nothing of its own is left to be answered.
void App::take_leftover(base::TimeMs now) {
    if (!can_take_leftover() || !output_.taken_tab.empty()) return;
    std::erase_if(leftovers_, [&](const SavedTab& tab) { return !(tab.person == person_); });
    if (leftovers_.empty()) return;
    SavedTab tab = std::move(leftovers_.back());
    leftovers_.pop_back();
    output_.taken_tab = tab.name;
    merge_tray(std::move(tab.refused));
    if (tab.pending.empty()) return;  // nothing that has to go on under its client id
    hang_up(now);
    link_.network_is_back(now);  // at once: nothing is wrong with the link
    client_ = tab.client;
    resume_outboxes(tab, now);
}

// Compared as a text: edits that are folded change neither count nor numbers.
void App::save_outboxes() {
    if (person_.empty() || saved_tab_ || saved_revision_ == revision_) return;
    saved_revision_ = revision_;
    std::string text = text_from_tab(client_, person_, replicas_, tray_);
    if (text == saved_text_) return;
    saved_text_ = text;
    output_.outboxes = std::move(text);
}

}  // namespace kam::app
