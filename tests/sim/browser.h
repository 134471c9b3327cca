// What a browser keeps on disk, as client/platform/storage.js does: a record a tab, with the frames
// of each space. Outboxes are written through; frames only when the disk gets round to it.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "client/app/app.h"
#include "tests/sim/sim.h"

namespace kam::sim {

struct KeptTab {
    std::string text;
    std::size_t waiting = 0;
    std::int64_t order = 0;  // of writing
    std::vector<app::KeptFrame> frames;
};

class Browser {
  public:
    Browser(std::size_t number, base::PersonId who) : index(number), person(std::move(who)) {}

    // What a new page takes over. `own` is the tab of a page that is loaded again. `tabs`: the one
    // it goes on as, then those whose outboxes it will adopt.
    app::Saved load(const std::string& own, std::vector<std::string>& tabs);
    // The page is gone, and others may take what it has left.
    void unlock(const std::vector<std::string>& tabs) {
        for (const std::string& tab : tabs) locked_.erase(tab);
    }
    void write(const std::string& tab, const app::AppOutput& output, std::size_t waiting);
    // Frames that the disk had not taken are gone. False: there were none.
    bool lose_power();
    void wipe();

    // Any page that runs.
    bool is_open() const { return !locked_.empty(); }
    // Changes that wait in closed tabs.
    std::size_t waiting_in_closed() const;
    // Frames on disk of pages that run.
    std::vector<app::KeptFrame> kept_frames() const;

    const std::size_t index;
    const base::PersonId person;

  private:
    std::map<std::string, KeptTab> tabs_;
    std::map<std::string, KeptTab> on_disk_;  // what a loss of power leaves
    std::set<std::string> locked_;
    std::int64_t last_ = 0;
    int last_tab_ = 0;
};

}  // namespace kam::sim
