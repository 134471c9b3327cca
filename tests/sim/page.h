// One page load: the real app without pixels, on a browser's storage and a link that may fail. Its
// person's view of the world is watched after everything that happens to it (7, 17).
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "client/app/app.h"
#include "tests/sim/browser.h"
#include "tests/sim/edits.h"
#include "tests/sim/network.h"

namespace kam::sim {

class Page final : public LinkUser {
  public:
    Page(Sim& sim, Network& network, Server& server, Ledger& ledger, Browser& browser);

    // `own_tab`: it was loaded again.
    void start(const std::string& own_tab);
    // Nothing is said to anybody; what is on disk stays.
    void die();
    bool is_alive() const { return is_alive_; }

    // False when the app did not take it.
    bool edit(const Edit& edit);
    // Adds to a number that nobody else writes.
    void count_on();
    void undo(bool is_redo);
    void open_account(const std::string& name);
    void network_is_back();
    void cut();

    void opened(LinkId link) override;
    void received(LinkId link, const std::string& text) override;
    void lost(LinkId link) override;

    const app::App& app() const { return *app_; }
    Browser& browser() { return browser_; }
    const std::string& tab() const { return tabs_.front(); }
    std::string name() const {
        return browser_.person.text + std::to_string(browser_.index) + "/" + tab();
    }

  private:
    // Lets the app act and does what it wants; then looks at what is on its screen.
    void act();
    void drop_link();
    void wake_in(std::int64_t ms);
    void send(std::string text);
    void note_subscribe(const std::string& text);
    void note_toasts();
    void check_view();
    void check_space(const sync::Replica& replica);
    void check_counter();

    struct Counter {
        model::SpaceId space;
        base::RecordId id;  // empty = none yet
        std::int64_t value = 0;
    };
    // What was seen of one space, and of which history.
    struct Sight {
        model::Version version;
        int history = 0;
        std::map<base::RecordId, std::int64_t> counters;
    };

    Sim& sim_;
    Network& network_;
    Server& server_;
    Ledger& ledger_;
    Browser& browser_;
    std::unique_ptr<app::App> app_;
    std::vector<std::string> tabs_;  // this one, and those whose outboxes it will adopt
    bool is_alive_ = false;
    LinkId link_ = 0;
    base::TimeMs wake_at_;
    std::map<model::SpaceId, Sight> sights_;
    Counter counter_;
    int counter_history_ = 0;
    std::set<std::string> toasts_seen_;
    std::set<model::SpaceId> asked_;  // on this link, and not told to drop since
};

}  // namespace kam::sim
