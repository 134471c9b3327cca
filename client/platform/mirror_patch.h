// The difference between two semantic trees as JSON, for mirror.js.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "client/ui/semantics.h"

namespace kam::platform {

class MirrorPatcher {
  public:
    // {"nodes":[…],"gone":[id,…],"order":[id,parent,…],"focus":id}: "nodes" are those that are new
    // or different; "gone", "order" and "focus" are there when needed. Nothing when all is as
    // before. Of nodes with equal ids the first counts.
    std::optional<std::string> patch(const std::vector<ui::SemNode>& nodes);

  private:
    std::map<ui::NodeId, std::string> sent_;
    std::vector<std::pair<ui::NodeId, ui::NodeId>> order_;
    std::set<ui::NodeId> wanted_focus_;
};

}  // namespace kam::platform
