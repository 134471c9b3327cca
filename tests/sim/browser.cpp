#include "tests/sim/browser.h"

#include <algorithm>
#include <utility>

namespace kam::sim {
namespace {

struct Found {
    std::string tab;
    const KeptTab* kept = nullptr;
    bool is_own = false;
};

bool comes_first(const Found& a, const Found& b) {
    if (a.is_own != b.is_own) return a.is_own;
    const bool has_a = a.kept->waiting > 0;
    const bool has_b = b.kept->waiting > 0;
    if (has_a != has_b) return has_a;
    return a.kept->order > b.kept->order;
}

std::vector<std::string> texts_of(std::vector<app::KeptFrame> frames) {
    std::stable_sort(frames.begin(), frames.end(),
                     [](const auto& a, const auto& b) { return a.space < b.space; });
    std::vector<std::string> texts;
    for (app::KeptFrame& frame : frames) texts.push_back(std::move(frame.text));
    return texts;
}

}  // namespace

app::Saved Browser::load(const std::string& own, std::vector<std::string>& tabs) {
    std::vector<Found> all;
    for (const auto& [name, kept] : tabs_) {
        if (!locked_.contains(name)) all.push_back({name, &kept, name == own});
    }
    std::sort(all.begin(), all.end(), comes_first);
    app::Saved saved;
    tabs.clear();
    for (const Found& found : all) {
        if (!tabs.empty() && found.kept->waiting == 0) continue;
        tabs.push_back(found.tab);
        if (tabs.size() == 1) {
            saved.tab = found.kept->text;
            saved.frames = texts_of(found.kept->frames);
            saved.is_own = found.is_own;
        } else {
            saved.leftovers.push_back(found.tab + "\n" + found.kept->text);
        }
    }
    if (tabs.empty()) tabs.push_back("tab" + std::to_string(++last_tab_));
    locked_.insert(tabs.begin(), tabs.end());
    return saved;
}

void Browser::write(const std::string& tab, const app::AppOutput& output, std::size_t waiting) {
    for (const app::KeptFrame& frame : output.kept) {
        std::vector<app::KeptFrame>& frames = tabs_[tab].frames;
        if (frame.is_first) {
            std::erase_if(frames, [&](const auto& old) { return old.space == frame.space; });
        }
        if (!frame.text.empty()) frames.push_back(frame);
    }
    if (!output.outboxes) return;
    KeptTab& kept = tabs_[tab];
    kept.text = *output.outboxes;
    kept.waiting = waiting;
    kept.order = ++last_;
    if (!output.taken_tab.empty()) tabs_.erase(output.taken_tab);
    on_disk_ = tabs_;
}

bool Browser::lose_power() {
    std::size_t before = 0;
    std::size_t after = 0;
    for (const auto& [name, kept] : tabs_) before += kept.frames.size();
    for (const auto& [name, kept] : on_disk_) after += kept.frames.size();
    tabs_ = on_disk_;
    return after != before;
}

void Browser::wipe() {
    tabs_.clear();
    on_disk_.clear();
}

std::size_t Browser::waiting_in_closed() const {
    std::size_t count = 0;
    for (const auto& [name, kept] : tabs_) {
        if (!locked_.contains(name)) count += kept.waiting;
    }
    return count;
}

std::vector<app::KeptFrame> Browser::kept_frames() const {
    std::vector<app::KeptFrame> all;
    for (const auto& [name, kept] : tabs_) {
        if (locked_.contains(name)) all.insert(all.end(), kept.frames.begin(), kept.frames.end());
    }
    return all;
}

}  // namespace kam::sim
