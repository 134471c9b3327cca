#include "client/frame.h"

#include <optional>
#include <utility>

#include "client/frame_second_part.h"
#include "client/ui/screens/kept_drafts.h"
#include "client/ui/widgets/kept.h"
#include "client/view/build_views.h"
#include "client/view/words.h"

namespace kam {
namespace {

const model::SpaceId firm_space{model::SpaceKind::firm, {}};
const model::SpaceId programme_space{model::SpaceKind::programme, {}};

bool is_pending(const void* owner, const model::SpaceId& space, model::Collection collection,
                const base::RecordId& id) {
    const sync::Replica* replica = static_cast<const app::App*>(owner)->replica(space);
    return replica != nullptr && replica->is_pending(collection, id);
}

const model::Store* store_of(const app::App& app, const model::SpaceId& space) {
    const sync::Replica* replica = app.replica(space);
    return replica == nullptr ? nullptr : &replica->view();
}

view::ViewContext context_of(const app::App& app, base::Day today, int offset_minutes) {
    view::ViewContext context;
    context.firm = store_of(app, firm_space);
    context.programme = store_of(app, programme_space);
    if (const sync::Replica* programme = app.replica(programme_space)) {
        context.programme_role = programme->actor().role;
    }
    for (const sync::Replica* replica : app.account_replicas()) {
        context.accounts.push_back(
            {replica->space().account, &replica->view(), replica->actor().role});
    }
    for (const sync::Replica* replica : app.workshop_replicas()) {
        context.workshops.push_back({replica->space().key, &replica->view()});
    }
    context.own = store_of(app, model::own_space(app.person()));
    context.is_joining = app::is_joining(app);
    context.is_join_refused = app.is_join_refused();
    context.is_offline = !app.is_live();
    context.me = app.person();
    context.today = today;
    context.route = &app.route();
    context.offset_minutes = offset_minutes;
    context.is_loading = app.is_loading();
    context.is_pending = is_pending;
    context.pending_owner = &app;
    return context;
}

view::SaveState save_state(const app::App& app) {
    if (!app.is_live()) {
        return app.person().empty() || app.is_connecting() ? view::SaveState::loading
                                                           : view::SaveState::offline;
    }
    return app.waiting_changes() == 0 ? view::SaveState::saved : view::SaveState::saving;
}

view::ShellView shell_view(const app::App& app, const view::ViewContext& context) {
    view::ShellView shell;
    shell.route = app.route();
    shell.person = app.person();
    shell.person_name = view::person_name(context, app.person());
    shell.person_title = view::person_title(context, app.person());
    shell.clients = view::client_names(context);
    shell.has_leadership = context.programme != nullptr;
    shell.is_demo = app.is_demo();
    shell.save = save_state(app);
    shell.waiting_changes = static_cast<int>(app.distinct_changes());
    shell.is_kept = app.is_kept();
    shell.refused = app.refused_items();
    shell.undo_label = app.undo_stack().undo_label();
    shell.redo_label = app.undo_stack().redo_label();
    shell.theme_choice = static_cast<int>(app.theme());
    shell.text_size = app.text_size();
    shell.following = app.following();
    shell.following_name = view::person_name(context, app.following());
    for (const app::Toast& toast : app.toasts()) {
        shell.toasts.push_back({toast.id, toast.words, toast.action_label, toast.is_error});
    }
    return shell;
}

std::vector<view::PresentPerson> present_people(const app::App& app,
                                                const view::ViewContext& context) {
    std::vector<view::PresentPerson> present;
    if (app.route().place != view::Place::account) return present;
    for (const protocol::Someone& each : app.others_in(model::account_space(app.route().account))) {
        const std::string name = view::person_name(context, each.person);
        if (name.empty()) continue;
        std::string open;
        if (each.spot.collection) {
            open = std::string(model::collection_text(*each.spot.collection)) + "/" +
                   each.spot.record.text;
        }
        present.push_back({each.person, name, name + std::string(view::words::is_writing_here),
                           std::move(open), each.spot.field, each.follows == app.person(),
                           app.can_follow(each.person)});
    }
    return present;
}

view::NewsView news_of(const app::App& app, const view::ViewContext& context) {
    const base::AccountId& account = app.route().account;
    const model::SpaceId space = model::account_space(account);
    const sync::Replica* held = app.replica(space);
    if (!second_part.is_here || app.route().place != view::Place::account || held == nullptr ||
        held->state() == sync::ReplicaState::absent) {
        return {};
    }
    view::NewsView news = second_part.news_view(context, account, app.news(space));
    const app::NewsState known = app.news_state(space);
    const app::Visit* visit = app.visit(space);
    using enum view::NewsView::State;
    news.space = space;
    base::TimeMs since = known.since;
    if (!news.items.empty()) {
        news.state = some;
        since = visit->at;
    } else if (!known.is_current) {
        // What this browser holds may be old: that it is empty says nothing.
        news.state = save_state(app) == view::SaveState::offline ? offline : absent;
    } else {
        news.state = since.value == 0 ? unknown : nothing;
    }
    news.since = view::moment_text(context, since);
    return news;
}

}  // namespace

// What the screens of the current place are drawn from; made anew when a store, the route or the
// day has changed, and kept otherwise.
struct Frame::Views {
    view::ShellView shell;
    std::optional<view::AccountListView> list;
    std::optional<view::AccountView> account;
    std::shared_ptr<const view::LeadershipView> leadership;
    std::optional<view::MyPartView> mine;
    std::optional<view::WorkshopView> workshop;
    bool is_loading = false;
};

Frame::Frame(std::uint64_t seed) : app_(seed) {}

void Frame::refresh_views(base::Day today, int offset_minutes) {
    if (views_ && views_revision_ == app_.revision() && views_day_ == today) return;
    views_revision_ = app_.revision();
    views_day_ = today;
    auto views = std::make_shared<Views>();
    view::ViewContext context = context_of(app_, today, offset_minutes);
    context.origin = origin_;
    const view::Route& route = app_.route();
    views->shell = shell_view(app_, context);
    views->shell.present = present_people(app_, context);
    views->shell.news = news_of(app_, context);
    const bool is_whole = second_part.is_here;
    views->is_loading = context.is_loading || !is_whole;
    switch (route.place) {
        case view::Place::clients:
            views->list = view::account_list_view(context, route);
            break;
        case view::Place::leadership:
            if (!is_whole) break;
            views->leadership = second_part.leadership_view(leadership_, context, route);
            break;
        case view::Place::mine:
            if (is_whole) views->mine = second_part.my_part_view(context);
            break;
        case view::Place::workshop:
            if (is_whole) views->workshop = second_part.workshop_view(context, route);
            break;
        case view::Place::account:
            for (const view::HeldAccount& held : context.accounts) {
                if (!is_whole || held.id != route.account) continue;
                views->account = second_part.account_view(context, held);
            }
            break;
    }
    views_ = std::move(views);
}

void Frame::draw_place(const ui::Screen& screen, const ui::Rect& area) {
    if (views_->list) {
        ui::draw_account_list(screen, area, *views_->list);
        if (second_part.is_here) second_part.draw_open_account_dialog(screen, *views_->list);
        return;
    }
    if (views_->mine) return second_part.draw_my_part(screen, area, *views_->mine);
    if (views_->workshop) return second_part.draw_workshop(screen, area, *views_->workshop);
    if (views_->leadership) return second_part.draw_leadership(screen, area, *views_->leadership);
    if (views_->account && views_->account->account) {
        return second_part.draw_account(screen, area, *views_->account);
    }
    views_->is_loading ? ui::draw_loading(screen, area) : ui::draw_not_found(screen, area);
}

bool Frame::is_shared_screen() const {
    return views_->workshop && views_->workshop->page == view::WorkshopPage::screen;
}

int Frame::screen_zoom() const {
    return views_ && is_shared_screen() ? views_->workshop->text_size : 0;
}

void Frame::second_part_arrived() {
    second_part.is_here = true;
    views_.reset();
}

void Frame::resume(const app::Saved& saved) {
    resumed_ = saved.tab;
    is_resumed_own_ = saved.is_own;
}

void Frame::take_resumed() {
    const std::string text = std::exchange(resumed_, {});
    std::string_view rest = text;
    bool is_same_person = false;
    while (!rest.empty()) {
        const std::string_view line = app::take_line(rest);
        if (line == "w" + state_person_.text) is_same_person = true;
        if (!is_same_person) continue;
        ui::take_kept_line(ui_, line, is_resumed_own_);
        ui::take_kept_draft(state_, line);
    }
}

std::string Frame::kept_lines() const {
    std::string text = "r" + view::text_from_route(app_.route()) + "\n";
    ui::add_kept_lines(text, ui_);
    ui::add_kept_drafts(text, state_);
    return text;
}

// A record that opens beside its list leaves the list where it was.
void Frame::show_step() {
    view::Route place = app_.route();
    place.search = place.filter = place.sort = {};
    view::Route screen = place;
    screen.open.clear();
    const bool is_same = screen == shown_screen_;
    shown_screen_ = screen;
    ui_.show_step(app_.history_depth(), view::text_from_route(place), is_same);
}

ui::UiOutput Frame::draw(ui::UiInput input, base::TimeMs now, base::Day today, int offset_minutes) {
    if (state_person_ != app_.person()) {
        // What one person half typed is not for the next one at this browser.
        if (!state_person_.empty()) state_ = ui::UiState{};
        state_person_ = app_.person();
        take_resumed();
    }
    refresh_views(today, offset_minutes);
    const std::shared_ptr<Views> views = views_;  // stays alive though intents refresh it
    show_step();
    ui_.begin(std::move(input));
    app::IntentList intents;
    const ui::Screen screen{ui_,
                            state_,
                            views->shell,
                            intents,
                            today,
                            app_.field_errors(),
                            now + app_.clock_ahead_ms()};
    state_.editing = {};
    // What a whole room looks at has nothing around it.
    const ui::Rect area =
        is_shared_screen() ? ui::Rect{0, 0, ui_.width(), ui_.height()} : ui::draw_shell(screen);
    draw_place(screen, area);
    if (second_part.is_here && !is_shared_screen()) {
        second_part.draw_palette(screen);
        second_part.draw_tray(screen);
    }
    if (!is_shared_screen()) ui::draw_toasts(screen);
    app_.set_editing({state_.editing.collection, state_.editing.record, state_.editing.field},
                     ui_.is_busy());
    for (const app::Intent& intent : intents) app_.handle(intent, now);
    ui::UiOutput output = ui_.end();
    if (!intents.empty()) output.wake_in_ms = 0;
    return output;
}

}  // namespace kam
