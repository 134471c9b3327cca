// A run: a server, browsers with pages, the network between them, and the steps of a plan. After
// the last step faults stop, everything must come to rest within a virtual minute, and then all
// that can be compared is compared.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "tests/sim/browser.h"
#include "tests/sim/ledger.h"
#include "tests/sim/network.h"
#include "tests/sim/page.h"
#include "tests/sim/plan.h"
#include "tests/sim/server.h"

namespace kam::sim {

struct Verdict {
    std::string problem;  // "" = none
    std::uint64_t hash = 0;
};

// `left_out`: steps by index that do not happen.
Verdict run_plan(const Plan& plan, const std::set<std::size_t>& left_out, Tally& tally);

class World {
  public:
    World(const Plan& plan, Tally& tally);

    Verdict run(const std::set<std::size_t>& left_out);

  private:
    // --- world.cpp ---
    void found_firm();
    Page& open_page(Browser& browser, const std::string& own_tab);
    std::vector<Page*> alive();
    std::vector<Page*> alive_in(const Browser& browser);
    // Null when no page runs.
    Page* any_page();
    void check_end();
    void check_page(Page& page);
    void heal();
    // One page does a few things and takes them back while nobody else does anything.
    void calm();
    bool calm_edit(Page& page);
    // --- world_steps.cpp ---
    void act(const Step& step);
    void edit();
    void type();
    void crash();
    void restore();
    void open_tab();
    void reload_tab();
    void lose_power(bool is_wiped);
    void change_team();
    void storm();
    void start_server();
    model::SpaceId any_account();

    Plan plan_;
    Sim sim_;
    Server server_;
    Ledger ledger_;
    Network network_;
    std::vector<std::unique_ptr<Browser>> browsers_;
    std::vector<std::unique_ptr<Page>> pages_;  // those that are gone, too
};

}  // namespace kam::sim
