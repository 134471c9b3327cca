#include "shared/readmodel/objective_tree.h"

#include <map>
#include <set>

namespace kam::readmodel {
namespace {

using model::Collection;
using model::RecordPtr;
using Children = std::map<base::RecordId, std::vector<RecordPtr>>;

struct Walk {
    const Children& objectives;
    const Children& actions;
    std::set<base::RecordId>& seen;
    std::vector<ObjectiveNode>& nodes;
};

bool is_firm(const model::Record& action) {
    return !action.person("owner").empty() && action.day("due");
}

// Returns how many firm actions hang below.
int visit(const Walk& walk, const RecordPtr& record, int depth) {
    if (!walk.seen.insert(record->id).second) return 0;
    const std::size_t at = walk.nodes.size();
    walk.nodes.push_back({record, depth, false, 0});
    int actions = 0;
    if (const auto below = walk.actions.find(record->id); below != walk.actions.end()) {
        for (const RecordPtr& action : below->second) {
            walk.nodes.push_back({action, depth + 1, true, 0});
            actions += is_firm(*action) ? 1 : 0;
        }
    }
    if (const auto below = walk.objectives.find(record->id); below != walk.objectives.end()) {
        for (const RecordPtr& child : below->second) actions += visit(walk, child, depth + 1);
    }
    walk.nodes[at].actions = actions;
    return actions;
}

}  // namespace

ObjectiveTree objective_tree(const model::Store& account) {
    ObjectiveTree tree;
    Children objectives;
    Children actions;
    std::vector<RecordPtr> roots;
    const std::vector<RecordPtr> all = account.list(Collection::objective);
    for (const RecordPtr& record : all) {
        const base::RecordId parent = record->link("parent");
        const bool is_below = account.find_alive(Collection::objective, parent) != nullptr;
        if (is_below) {
            objectives[parent].push_back(record);
        } else {
            roots.push_back(record);
        }
    }
    for (const RecordPtr& action : account.list(Collection::action)) {
        if (action->text("state") == "dropped") continue;
        const base::RecordId objective = action->link("objective");
        if (account.find_alive(Collection::objective, objective) != nullptr) {
            actions[objective].push_back(action);
        } else {
            tree.unassigned.push_back(action);
        }
    }
    std::set<base::RecordId> seen;
    const Walk walk{objectives, actions, seen, tree.nodes};
    for (const RecordPtr& root : roots) visit(walk, root, 0);
    // What is left runs in a circle: two people may each have put one below the other.
    for (const RecordPtr& record : all) visit(walk, record, 0);
    for (const ObjectiveNode& node : tree.nodes) {
        if (node.is_action || node.record->text("level") != "objective") continue;
        if (node.actions < actions_per_objective_min) ++tree.thin;
    }
    return tree;
}

}  // namespace kam::readmodel
