#include "tests/sim/page.h"

#include <utility>

#include "shared/base/json.h"
#include "shared/protocol/codec.h"
#include "tests/sim/watch.h"

namespace kam::sim {
namespace {

using model::Collection;

std::set<std::string> last_texts(const sync::Replica* replica) {
    if (replica == nullptr || replica->outbox().empty()) return {};
    return texts_in(
        base::text_from_json(protocol::json_from_mutation(replica->outbox().back().mutation)));
}

}  // namespace

Page::Page(Sim& sim, Network& network, Server& server, Ledger& ledger, Browser& browser)
    : sim_(sim), network_(network), server_(server), ledger_(ledger), browser_(browser) {}

void Page::start(const std::string& own_tab) {
    app::Saved saved = browser_.load(own_tab, tabs_);
    if (!saved.tab.empty()) sim_.tally.add(Seen::tab_resumed);
    is_alive_ = true;
    sim_.tell(name() + " starts from", saved.tab);
    app_ = std::make_unique<app::App>(sim_.random.next());
    app_->start("", sim_.now(), std::move(saved));
    act();
}

void Page::die() {
    if (!is_alive_) return;
    is_alive_ = false;
    browser_.unlock(tabs_);
    sim_.tell(name(), "dies");
    if (link_ != 0) network_.close(link_);
    drop_link();
}

void Page::cut() {
    if (link_ != 0) network_.cut(link_);
}

void Page::network_is_back() {
    app_->network_is_back(sim_.now());
    act();
}

// --- the person ----------------------------------------------------------------------------------

bool Page::edit(const Edit& edit) {
    const std::size_t before = app_->waiting_changes();
    const std::set<std::string> earlier = last_texts(app_->replica(edit.space));
    app_->handle(edit.intent, sim_.now());
    const sync::Replica* replica = app_->replica(edit.space);
    const bool is_new = app_->waiting_changes() > before;
    const std::set<std::string> latest = last_texts(replica);
    for (const std::string& text : earlier) {
        if (!is_new && !latest.contains(text)) ledger_.typed_over(text);
    }
    if (latest.contains(edit.text)) ledger_.taken(edit.text, browser_.index);
    const bool is_taken = is_new || latest != earlier;
    act();
    return is_taken;
}

void Page::open_account(const std::string& name) {
    const std::size_t before = app_->waiting_changes();
    app_->handle(app::OpenAccount{{}, name, browser_.person}, sim_.now());
    if (app_->waiting_changes() > before) ledger_.taken(name, browser_.index);
    act();
}

void Page::undo(bool is_redo) {
    if (is_redo) {
        app_->handle(app::Redo{}, sim_.now());
    } else {
        app_->handle(app::Undo{}, sim_.now());
    }
    counter_ = {};
    act();
}

void Page::count_on() {
    const auto replicas = editable(*app_);
    if (counter_.id.empty()) {
        if (replicas.empty()) return;
        const model::SpaceId space = replicas[sim_.pick(replicas.size())]->space();
        const std::string title = ledger_.new_text(canary_of(space));
        model::FieldMap fields{{"title", title}, {"value", 0}};
        if (!edit({app::AddRecord{space, Collection::opportunity, std::move(fields), "counter"},
                   space, title})) {
            return;
        }
        for (const model::RecordPtr& record :
             app_->replica(space)->view().list(Collection::opportunity)) {
            if (record->text("title") == title) counter_ = {space, record->id, 0};
        }
        counter_history_ = server_.restore_count();
        return;
    }
    app_->handle(app::SetField{counter_.space, Collection::opportunity, counter_.id, "value",
                               ++counter_.value, "count"},
                 sim_.now());
    act();
}

// --- the link ------------------------------------------------------------------------------------

void Page::opened(LinkId link) {
    if (!is_alive_ || link != link_) return;
    app_->socket_opened(sim_.now());
    act();
}

void Page::received(LinkId link, const std::string& text) {
    if (!is_alive_ || link != link_) return;
    const auto message = protocol::server_message_from_text(text);
    if (message) {
        if (const auto* gone = std::get_if<protocol::SpaceGone>(&message.value())) {
            asked_.erase(gone->space);
            sim_.tally.add(Seen::member_revoked);
        }
        if (std::holds_alternative<protocol::Spaces>(message.value())) asked_.clear();
    }
    sim_.tell(name() + " hears", text);
    app_->socket_received(text, sim_.now());
    act();
}

// What it had yet to say of being put out is never heard.
void Page::drop_link() {
    if (network_.is_going(link_, counter_.space)) counter_ = {};
    link_ = 0;
}

void Page::lost(LinkId link) {
    if (!is_alive_ || link != link_) return;
    drop_link();
    sim_.tell(name(), "link lost");
    app_->socket_closed(sim_.now());
    act();
}

void Page::act() {
    if (!is_alive_) return;
    app_->tick(sim_.now());
    app::AppOutput output = app_->take_output();
    if (!output.taken_tab.empty()) sim_.tally.add(Seen::outbox_adopted);
    if (output.outboxes) sim_.tell(name() + " keeps", *output.outboxes);
    browser_.write(tab(), output, app_->waiting_changes());
    if (output.is_close_wanted && link_ != 0) {
        network_.close(link_);
        drop_link();
    }
    if (output.is_connect_wanted) {
        asked_.clear();
        link_ = network_.connect(browser_.person, *this);
    }
    for (std::string& frame : output.frames) send(std::move(frame));
    note_toasts();
    check_view();
    wake_in(app_->ms_until_tick(sim_.now()));
}

void Page::wake_in(std::int64_t ms) {
    const base::TimeMs at = sim_.now() + (ms < 1 ? 1 : ms);
    if (sim_.now() < wake_at_ && !(at < wake_at_)) return;
    wake_at_ = at;
    sim_.after(at - sim_.now(), [this, at] {
        if (is_alive_ && wake_at_ == at) act();
    });
}

void Page::send(std::string text) {
    if (link_ == 0) return;
    sim_.tell(name() + " says", text);
    note_subscribe(text);
    network_.send(link_, std::move(text));
}

// On a link that loses nothing there is no gap, so a space is asked for once.
void Page::note_subscribe(const std::string& text) {
    if (sim_.options.has_lost_frames || sim_.options.has_opening) return;
    const auto messages = protocol::client_messages_from_text(text);
    if (!messages || messages.value().empty()) return;
    const auto* asked = std::get_if<protocol::Subscribe>(&messages.value().front());
    if (asked == nullptr || asked_.insert(asked->space).second) return;
    sim_.fail(17, "a space was asked for again though nothing was lost");
}

// --- what is on screen ---------------------------------------------------------------------------

void Page::note_toasts() {
    for (const app::Toast& toast : app_->toasts()) {
        if (!toast.is_error || !toasts_seen_.insert(toast.id + toast.words).second) continue;
        if (toast.id == "undo") sim_.tally.add(Seen::undo_refused);
        ledger_.told(toast.text_to_copy);
        // One of them may have been the counter's.
        counter_ = {};
    }
}

void Page::check_view() {
    if (!sim_.problem().empty()) return;
    for (const sync::Replica* replica : app_->account_replicas()) check_space(*replica);
    check_counter();
}

// A restored backup may take things back, once.
void Page::check_space(const sync::Replica& replica) {
    if (replica.state() != sync::ReplicaState::live) return;
    Sight& sight = sights_[replica.space()];
    const bool may_go_back = sight.history < server_.restore_count();
    bool went_back = replica.version() < sight.version;
    // Undo counts down.
    if (!sim_.options.has_undo) {
        for (const model::RecordPtr& record : replica.confirmed().list(Collection::opportunity)) {
            const std::int64_t value = record->integer("value").value_or(0);
            std::int64_t& seen = sight.counters[record->id];
            if (value < seen) went_back = true;
            seen = value;
        }
    }
    sight.version = replica.version();
    if (!went_back) return;
    if (!may_go_back) {
        return sim_.fail(7, "a version or a number went back for " + browser_.person.text);
    }
    sight.history = server_.restore_count();
}

void Page::check_counter() {
    if (counter_.id.empty()) return;
    const sync::Replica* replica = app_->replica(counter_.space);
    if (replica == nullptr || counter_history_ != server_.restore_count()) {
        counter_ = {};
        return;
    }
    const model::RecordPtr record = replica->view().find(Collection::opportunity, counter_.id);
    if (record != nullptr && record->integer("value").value_or(0) == counter_.value) return;
    // Whoever is put out by the very commit that takes the edit hears that it was accepted, then
    // that the space is gone, and sees it again only when he is let in again.
    if (network_.is_going(link_, counter_.space)) return;
    sim_.fail(7, "an own edit disappeared for " + browser_.person.text);
}

}  // namespace kam::sim
