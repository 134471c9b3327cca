// The difference between two semantic trees as JSON, for mirror.js.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
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
    struct Known {
        std::uint64_t hash = 0;   // of what was sent
        std::uint32_t frame = 0;  // when it was last there
        std::size_t index = 0;    // among the nodes of that frame
        ui::NodeId holder = 0;    // the element that its element stands in
        bool has_children = false;
    };
    void look_over(const std::vector<ui::SemNode>& nodes);
    std::string take_changed(const std::vector<ui::SemNode>& nodes);
    std::string take_gone();
    const Known* seen(ui::NodeId id) const;  // in this frame

    std::unordered_map<ui::NodeId, Known> known_;
    std::uint32_t frame_ = 0;
    std::vector<std::pair<ui::NodeId, ui::NodeId>> order_;
    std::vector<ui::NodeId> wanted_focus_;
};

}  // namespace kam::platform
