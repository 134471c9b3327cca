// The steps of a plan: what people do, and what goes wrong.
#include <array>
#include <utility>

#include "tests/sim/world.h"
#include "tests/support/sync_makers.h"

namespace kam::sim {
namespace {

using model::Collection;

// A key grows by one character with about six moves to one gap; at 32 the list gets new ones.
constexpr int storm_moves = 210;
constexpr std::int64_t down_max_ms = 20'000;
constexpr std::size_t tabs_max = 3;
constexpr std::size_t accounts_max = 4;

}  // namespace

void World::act(const Step& step) {
    // What other steps did before must not change what this one does.
    sim_.random = base::Random(step.seed);
    sim_.tell("step", step_text(step.kind));
    switch (step.kind) {
        case StepKind::edit:
            return edit();
        case StepKind::type:
            return type();
        case StepKind::undo:
        case StepKind::redo:
            if (Page* page = any_page()) page->undo(step.kind == StepKind::redo);
            return;
        case StepKind::cut:
            if (Page* page = any_page()) page->cut();
            return;
        case StepKind::crash:
            return crash();
        case StepKind::back_up:
            return server_.back_up();
        case StepKind::restore:
            return restore();
        case StepKind::open_tab:
            return open_tab();
        case StepKind::close_tab:
            if (Page* page = any_page()) page->die();
            return;
        case StepKind::reload_tab:
            return reload_tab();
        case StepKind::power_loss:
            return lose_power(false);
        case StepKind::wipe:
            return lose_power(true);
        case StepKind::change_team:
            return change_team();
        case StepKind::storm:
            return storm();
        case StepKind::open_account:
            if (server_.accounts().size() >= accounts_max) return;
            if (Page* page = any_page()) page->open_account(ledger_.new_text(""));
            return;
    }
}

void World::edit() {
    Page* page = any_page();
    if (page == nullptr) return;
    if (sim_.one_in(4)) return page->count_on();
    const auto made = any_edit(page->app(), plan_.options, sim_.random, ledger_);
    if (made) page->edit(*made);
}

void World::type() {
    Page* page = any_page();
    if (page == nullptr) return;
    const auto replicas = editable(page->app());
    if (replicas.empty()) return;
    const sync::Replica& replica = *replicas[sim_.pick(replicas.size())];
    const auto insights = replica.view().list(Collection::insight);
    if (insights.empty()) return;
    const model::SpaceId space = replica.space();
    const base::RecordId id = insights[sim_.pick(insights.size())]->id;
    for (std::int64_t i = 0; i < 5; ++i) {
        sim_.after(i * 30, [this, page, space, id] {
            if (!page->is_alive()) return;
            const auto typed = typed_edit(page->app(), space, id, ledger_);
            if (typed) page->edit(*typed);
        });
    }
}

void World::start_server() {
    if (!server_.is_up()) server_.start();
}

void World::crash() {
    if (!server_.is_up()) return;
    server_.crash();
    network_.server_died();
    sim_.after(sim_.between(10, down_max_ms), [this] { start_server(); });
}

void World::restore() {
    if (!server_.has_backup()) return;
    crash();
    ledger_.forgets(server_.tables());
    server_.restore();
}

void World::open_tab() {
    Browser& browser = *browsers_[sim_.pick(browsers_.size())];
    if (alive_in(browser).size() < tabs_max) open_page(browser, {});
}

void World::reload_tab() {
    Page* page = any_page();
    if (page == nullptr) return;
    page->die();
    open_page(page->browser(), page->tab());
}

void World::lose_power(bool is_wiped) {
    Browser& browser = *browsers_[sim_.pick(browsers_.size())];
    for (Page* page : alive_in(browser)) page->die();
    if (browser.lose_power()) sim_.tally.add(Seen::frames_lost_on_disk);
    if (is_wiped) {
        browser.wipe();
        ledger_.wiped(browser.index);
        sim_.tally.add(Seen::storage_wiped);
    }
    sim_.after(sim_.between(0, down_max_ms), [this, &browser] {
        if (!browser.is_open()) open_page(browser, {});
    });
}

model::SpaceId World::any_account() {
    const auto accounts = server_.accounts();
    return accounts[sim_.pick(accounts.size())];
}

// Anna stays, so that somebody always leads.
void World::change_team() {
    const model::SpaceId space = any_account();
    const model::Store* store = server_.store(space);
    if (store == nullptr) return;
    const std::string person = people()[1 + sim_.pick(people().size() - 1)];
    const std::string id = "m-" + person;
    const model::RecordPtr record = store->find(Collection::team_member, {id});
    mutation::Mutation change = test::remove(Collection::team_member, id);
    if (record == nullptr) {
        change =
            test::create(Collection::team_member, id, {{"person", person}, {"role", "member"}});
    } else if (record->is_deleted) {
        change = test::restore(Collection::team_member, id);
    }
    const bool is_in = record == nullptr || record->is_deleted;
    if (server_.submit(space, change) && is_in) sim_.tally.add(Seen::member_admitted);
}

// Moves to one gap, from both sides in turn.
void World::storm() {
    const model::SpaceId space = any_account();
    for (int i = 0; i < 3; ++i) {
        server_.submit(space, test::create(Collection::insight, "storm" + std::to_string(i),
                                           {{"statement", "storm"}}));
    }
    std::array<std::string, 3> ids{"storm0", "storm1", "storm2"};  // low, high, spare
    for (int i = 0; i < storm_moves; ++i) {
        server_.submit(space, test::move(Collection::insight, ids[2], ids[0]));
        // The spare one stands between now; the next goes to its other side.
        std::swap(ids[2], ids[i % 2 == 0 ? 0 : 1]);
    }
}

}  // namespace kam::sim
