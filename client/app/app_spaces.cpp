// Which spaces the app follows: granted by the server, opened by this tab, lost again.
#include <array>
#include <utility>

#include "client/app/app.h"
#include "client/view/words.h"
#include "shared/protocol/message.h"

namespace kam::app {
namespace {

constexpr std::int64_t toast_life_ms = 6'000;
const model::SpaceId firm_space{model::SpaceKind::firm, {}};
const model::SpaceId programme_space{model::SpaceKind::programme, {}};

// What the new account is called and where it stands, as far as the candidate says.
model::FieldMap fields_for(const model::Record* candidate, const std::string& name,
                           const model::Store* firm) {
    model::FieldMap fields;
    fields.emplace("name", name);
    const model::RecordPtr self =
        firm == nullptr ? nullptr : firm->singleton(model::Collection::firm);
    const bool has_currency = self != nullptr && !self->text("currency").empty();
    fields.emplace("currency", has_currency ? std::string(self->text("currency")) : "GBP");
    if (candidate == nullptr) return fields;
    constexpr std::array<std::string_view, 4> copied{"name", "sector", "sub_sector", "head_office"};
    for (const std::string_view field : copied) {
        const std::string_view value = candidate->text(field);
        if (!value.empty()) fields.insert_or_assign(std::string(field), std::string(value));
    }
    fields.emplace("candidate", candidate->id.text);
    return fields;
}

}  // namespace

void App::welcome(const protocol::Welcome& welcome, base::TimeMs now) {
    const bool is_other_tab = saved_tab_ && !(saved_tab_->person == welcome.person);
    if (is_other_tab || (has_welcome_ && !(welcome.person == person_))) return start_over(now);
    resume(now);
    link_.welcomed(now);
    person_ = welcome.person;
    clock_ahead_ms_ = welcome.server_time - now;
    is_demo_ = welcome.is_demo;
    has_welcome_ = true;
    subscribed_.clear();
    follow(welcome.spaces, now);
}

// Somebody else has signed in, in another tab: nothing of the first person's may be shown or sent
// in their name, and the server has bound our client id to the first.
void App::start_over(base::TimeMs now) {
    hang_up(now);
    for (const auto& [space, role] : granted_) forget_frames(space);
    saved_tab_.reset();
    saved_ = {};
    siblings_.clear();
    replicas_.clear();
    granted_.clear();
    openings_.clear();
    undo_ = UndoStack{};
    toasts_.clear();
    tray_.clear();
    field_errors_.clear();
    has_welcome_ = false;
    person_ = {};
    client_ = base::make_id<base::ClientId>(random_);
    saved_text_.clear();
    go(view::clients_route());
}

void App::follow(const std::vector<protocol::SpaceGrant>& grants, base::TimeMs now) {
    granted_.clear();
    for (const protocol::SpaceGrant& grant : grants) granted_.emplace(grant.space, grant.role);
    std::vector<model::SpaceId> lost;
    for (const auto& [space, replica] : replicas_) {
        if (!granted_.contains(space) && !openings_.contains(space)) lost.push_back(space);
    }
    for (const model::SpaceId& space : lost) lose(space, now);
    for (const auto& [space, role] : granted_) {
        // Its opening is answered first: a state could not tell whether it was accepted.
        if (openings_.contains(space)) continue;
        const mutation::Actor actor{person_, role};
        sync::Replica& replica = replicas_.try_emplace(space, space, actor).first->second;
        replica.set_role(role);
        if (!subscribed_.contains(space)) subscribe(replica);
    }
    ++revision_;
}

void App::subscribe(sync::Replica& replica) {
    subscribed_.insert(replica.space());
    send(replica.subscription(protocol::QuestionNumber{++questions_asked_}));
}

void App::lose(const model::SpaceId& space, base::TimeMs now) {
    sync::Replica* replica = find(space);
    if (replica == nullptr) return;
    replica->abandon({base::ErrorCode::no_space, {}});
    say_not_applied(*replica, now);
    replicas_.erase(space);
    forget_frames(space);
    forget_visits(space);
    subscribed_.erase(space);
    others_.erase(space);
    undo_.forget(space);
    if (const auto opening = openings_.extract(space); !opening.empty()) {
        // If a colleague has opened the candidate meanwhile, theirs stands.
        for (const mutation::Mutation& back : opening.mapped().candidate_back) {
            static_cast<void>(submit(programme_space, back, now).ok());
        }
    }
    const bool is_shown = route_.place == view::Place::account
                              ? model::account_space(route_.account) == space
                              : route_.place == view::Place::leadership && space == programme_space;
    // Its address leads nowhere any more, so Back need not go there.
    if (is_shown) replace_route(view::clients_route());
    ++revision_;
}

void App::open_account(const OpenAccount& intent, base::TimeMs now) {
    const sync::Replica* programme = replica(programme_space);
    if (programme == nullptr) return;
    const model::RecordPtr candidate =
        programme->view().find_alive(model::Collection::candidate, intent.candidate);
    // Pressed twice, or a colleague was faster.
    if (candidate && !candidate->text("account").empty()) return;
    model::FieldMap fields = fields_for(candidate.get(), intent.name, firm());
    const std::string name(fields["name"].get_ref<const std::string&>());
    const auto account = base::make_id<base::AccountId>(random_);
    const model::SpaceId space = model::account_space(account);
    // The opener's role is that of the programme; the server makes the space and tells who is in.
    const mutation::Actor actor{person_, programme->actor().role};
    replicas_.try_emplace(space, space, actor);
    const mutation::Mutation open = mutation::AccountOpen{std::move(fields), intent.lead};
    if (const auto opened = submit(space, open, now); !opened) {
        say_refused(open, opened.error(), now);
        replicas_.erase(space);
        return;
    }
    Opening& opening = openings_[space];
    opening.is_mine = intent.lead == person_;
    if (candidate) {
        mutation::RecordSet set{model::Collection::candidate, candidate->id, {}, false};
        set.fields.emplace("account", account.text);
        auto inverse = submit(programme_space, std::move(set), now);
        if (inverse) opening.candidate_back = std::move(inverse.value());
    }
    if (opening.is_mine) return go(view::account_route(account));
    add_toast({.id = "opened",
               .words = std::string(view::words::opened) + name,
               .expires = now + toast_life_ms});
}

void App::settle_opening(const model::SpaceId& space, bool is_refused, base::TimeMs now) {
    const auto found = openings_.find(space);
    if (found == openings_.end()) return;
    sync::Replica* replica = find(space);
    if (replica == nullptr) return;
    const bool is_unanswered =
        replica->pending_count() > 0 && mutation::is_opening(replica->outbox().front().mutation);
    if (is_unanswered) return;
    if (is_refused) return lose(space, now);
    const bool is_mine = found->second.is_mine;
    openings_.erase(found);
    const auto grant = granted_.find(space);
    if (grant != granted_.end()) {
        replica->set_role(grant->second);
        subscribe(*replica);
    } else if (!is_mine) {
        replicas_.erase(space);
    }
    // Otherwise the grant is on its way.
}

}  // namespace kam::app
