// What people and faults do in a run, drawn from the seed before it begins. Each step has its own
// chance, so that leaving one out (shrink.h) changes as little as possible about the others.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "tests/sim/options.h"

namespace kam::sim {

enum class StepKind {
    edit,
    type,  // several edits of one field in a row
    undo,
    redo,
    cut,
    crash,
    back_up,
    restore,
    open_tab,
    close_tab,
    reload_tab,
    power_loss,
    wipe,
    change_team,
    storm,
    open_account,
};
std::string_view step_text(StepKind kind);

struct Step {
    StepKind kind = StepKind::edit;
    std::int64_t after_ms = 0;  // since the step before
    std::uint64_t seed = 0;
};

struct Plan {
    std::uint64_t seed = 0;
    Options options;
    std::vector<Step> steps;
    bool is_told = false;  // print what happens
};

Plan plan_from(std::uint64_t seed);

}  // namespace kam::sim
