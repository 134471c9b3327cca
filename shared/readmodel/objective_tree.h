// Objective, strategy, tactic, and the actions that serve them. Source: practices.md S4-79 (what is
// aspired to becomes action), screens.md E.12 (two actions each).
#pragma once

#include <vector>

#include "shared/model/store.h"

namespace kam::readmodel {

constexpr int actions_per_objective_min = 2;

struct ObjectiveNode {
    model::RecordPtr record;  // objective, or action
    int depth = 0;
    bool is_action = false;
    int actions = 0;  // of an objective: planned actions with owner and date, in all below
};
struct ObjectiveTree {
    // Parents before children, in the lists' order. Whatever names itself as its own ancestor
    // stands at the top.
    std::vector<ObjectiveNode> nodes;
    std::vector<model::RecordPtr> unassigned;  // actions that serve none; dropped ones left out
    int thin = 0;  // objectives (level "objective") with fewer than the least of actions
};
ObjectiveTree objective_tree(const model::Store& account);

}  // namespace kam::readmodel
