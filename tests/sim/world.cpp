#include "tests/sim/world.h"

#include <algorithm>
#include <utility>

#include "tests/sim/oracle.h"
#include "tests/sim/rows.h"
#include "tests/support/sync_makers.h"

namespace kam::sim {
namespace {

using model::Collection;
constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t calm_ms = 5'000;
const model::SpaceId firm_space{model::SpaceKind::firm, {}};

// Without those there is nothing to compare.
Options without_faults(Options options) {
    options.latency_ms = std::min<std::int64_t>(options.latency_ms, 300);
    options.disk_ms = std::min<std::int64_t>(options.disk_ms, 30);
    options.reader_frames = 0;
    options.has_long_delays = false;
    options.has_half_open = false;
    options.has_late_requests = false;
    options.has_lost_frames = false;
    return options;
}

// Redo of a deletion is refused while somebody else's work is in the record (rule AU7).
bool may_be_late(const app::App& app, const Edit& edit) {
    const auto* removed = std::get_if<app::DeleteRecord>(&edit.intent);
    if (removed == nullptr) return false;
    const auto record = app.replica(edit.space)->view().find(removed->collection, removed->id);
    return record != nullptr &&
           std::any_of(record->stamps.begin(), record->stamps.end(),
                       [&](const auto& stamp) { return !(stamp.second.person == app.person()); });
}

}  // namespace

Verdict run_plan(const Plan& plan, const std::set<std::size_t>& left_out, Tally& tally) {
    World world(plan, tally);
    return world.run(left_out);
}

World::World(const Plan& plan, Tally& tally)
    : plan_(plan),
      sim_(plan.seed, plan.options, tally),
      server_(sim_),
      ledger_(sim_),
      network_(sim_, server_) {
    sim_.is_told = plan.is_told;
    found_firm();
}

// Anna leads every account; the others join and leave.
void World::found_firm() {
    for (const std::string& person : people()) {
        model::FieldMap fields{{"name", person}};
        if (person == "cleo") fields.emplace("programme_role", "programme_manager");
        server_.submit(firm_space, test::create(Collection::person, person, std::move(fields)));
    }
    for (std::size_t i = 0; i < plan_.options.accounts; ++i) {
        const base::AccountId id{"acc" + std::to_string(i)};
        server_.submit(model::account_space(id), test::open_account("anna"));
        server_.submit(model::account_space(id),
                       test::create(Collection::team_member, "m-ben",
                                    {{"person", "ben"}, {"role", "member"}}));
    }
    server_.commit_all();
    for (std::size_t i = 0; i < plan_.options.browsers; ++i) {
        browsers_.push_back(
            std::make_unique<Browser>(i, base::PersonId{people()[i % people().size()]}));
        open_page(*browsers_.back(), {});
    }
}

Page& World::open_page(Browser& browser, const std::string& own_tab) {
    pages_.push_back(std::make_unique<Page>(sim_, network_, server_, ledger_, browser));
    pages_.back()->start(own_tab);
    return *pages_.back();
}

std::vector<Page*> World::alive() {
    std::vector<Page*> all;
    for (const auto& page : pages_) {
        if (page->is_alive()) all.push_back(page.get());
    }
    return all;
}

std::vector<Page*> World::alive_in(const Browser& browser) {
    std::vector<Page*> all = alive();
    std::erase_if(all, [&](Page* page) { return &page->browser() != &browser; });
    return all;
}

Page* World::any_page() {
    const std::vector<Page*> all = alive();
    return all.empty() ? nullptr : all[sim_.pick(all.size())];
}

Verdict World::run(const std::set<std::size_t>& left_out) {
    for (std::size_t i = 0; i < plan_.steps.size() && sim_.problem().empty(); ++i) {
        const Step& step = plan_.steps[i];
        sim_.run_until(sim_.now() + step.after_ms);
        if (!left_out.contains(i) && sim_.problem().empty()) act(step);
    }
    if (sim_.problem().empty()) heal();
    if (sim_.problem().empty()) check_end();
    if (sim_.problem().empty()) calm();
    return {sim_.problem(), sim_.hash()};
}

void World::heal() {
    // Frames that were queued under the old delays would arrive under them.
    const bool is_reset = sim_.options.has_long_delays || sim_.options.has_lost_frames ||
                          sim_.options.reader_frames > 0;
    sim_.options = without_faults(sim_.options);
    if (!server_.is_up()) start_server();
    if (is_reset) network_.cut_all();
    for (const auto& browser : browsers_) {
        if (!browser->is_open() || browser->waiting_in_closed() > 0) open_page(*browser, {});
    }
    for (Page* page : alive()) page->network_is_back();
    sim_.run_until(sim_.now() + minute_ms);
}

void World::check_end() {
    if (!server_.log().check().value().problems.empty()) {
        return sim_.fail(2, server_.log().check().value().problems.front());
    }
    for (const auto& [space, table] : server_.tables().spaces) {
        const model::Store* store = server_.store(space);
        if (store == nullptr) return sim_.fail(2, "a space is missing");
        check_store(sim_, table, space, *store);
        check_ways(sim_, table, space);
        sim_.note(test::dump(*store));
    }
    check_rows(sim_, server_);
    for (Page* page : alive()) check_page(*page);
    ledger_.check(server_.tables());
}

void World::check_page(Page& page) {
    const std::string who = page.browser().person.text;
    const app::App& app = page.app();
    if (!app.is_live()) return sim_.fail(17, who + " is still cut off");
    if (app.waiting_changes() > 0 || page.browser().waiting_in_closed() > 0) {
        return sim_.fail(17, who + " still waits for an answer");
    }
    for (const auto& [space, table] : server_.tables().spaces) {
        const sync::Replica* replica = app.replica(space);
        if (!is_member(server_.tables(), page.browser().person, space)) {
            if (replica != nullptr) return sim_.fail(9, who + " keeps a space after leaving it");
            continue;
        }
        if (replica == nullptr) return sim_.fail(1, who + " lacks " + model::space_text(space));
        const std::string truth = test::dump(*server_.store(space));
        if (test::dump(replica->confirmed()) != truth || test::dump(replica->view()) != truth) {
            return sim_.fail(1, who + " sees another " + model::space_text(space));
        }
    }
    for (const app::KeptFrame& frame : page.browser().kept_frames()) {
        for (const model::SpaceId& space : server_.accounts()) {
            const bool has_canary = frame.text.find(canary_of(space)) != frame.text.npos;
            if (has_canary && !is_member(server_.tables(), page.browser().person, space)) {
                return sim_.fail(9, who + " keeps frames of a space after leaving it");
            }
        }
    }
}

void World::calm() {
    for (int i = 0; i < 4 && sim_.problem().empty(); ++i) {
        Page* page = any_page();
        if (page != nullptr && !calm_edit(*page)) return;
    }
    if (sim_.problem().empty()) check_end();
}

bool World::calm_edit(Page& page) {
    Options options = plan_.options;
    options.has_deletes = true;
    options.has_lists = true;
    const std::optional<Edit> edit = any_edit(page.app(), options, sim_.random, ledger_);
    if (!edit) return true;
    const auto seen = [&] { return seen_text(page.app().replica(edit->space)->view()); };
    const std::string before = seen();
    if (!page.edit(*edit)) return true;
    const std::string predicted = seen();
    sim_.run_until(sim_.now() + calm_ms);
    if (!sim_.problem().empty()) return false;
    const model::Store* store = server_.store(edit->space);
    if (seen() != predicted || seen_text(*store) != predicted) {
        sim_.fail(13, "the server did something else than the page showed");
        return false;
    }
    page.undo(false);
    sim_.run_until(sim_.now() + calm_ms);
    if (sim_.problem().empty() && seen() != before) sim_.fail(14, "undo left something behind");
    if (may_be_late(page.app(), *edit)) return true;
    page.undo(true);
    sim_.run_until(sim_.now() + calm_ms);
    if (sim_.problem().empty() && seen() != predicted) {
        sim_.fail(14, "redo is not what it was");
    }
    return sim_.problem().empty();
}

}  // namespace kam::sim
