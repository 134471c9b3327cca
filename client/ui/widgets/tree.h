// A tree: what stands under what, opened and closed. Also as an outline, where each level has a
// kind ("Objective", "Strategy") and each item its owner and date at the right.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "client/ui/widgets/controls.h"
#include "client/ui/widgets/marks.h"

namespace kam::ui {

// In reading order: an item's children follow it, one level deeper.
struct TreeItem {
    std::string_view id;  // the record's
    std::string_view label;
    int level = 1;
    std::string_view kind = {};  // outlines: stands above the label
    std::string_view note = {};  // at the right: "Aisha Barnes, 12 Mar 2027"
    std::optional<RagMark> mark = {};
    Icon icon = Icon::none;
};

// The caller's; survives frames.
struct TreeState {
    std::set<std::string, std::less<>> open;  // ids
    std::string selected;
    // What the tree remembers by itself.
    std::string active;  // where Tab leads
    std::string typed;
    double typed_ms = 0;
};

enum class TreeLook { plain, outline };

struct TreeResult {
    std::optional<int> activated;  // pressed, or Enter
    bool is_changed = false;       // opened, closed or another one selected
};

// Arrows move; right opens or goes to the first child, left closes or goes to the parent; Home, End
// and first letters jump. Only what can be seen is drawn.
TreeResult tree(Ui& ui, Column& column, std::string_view id, std::string_view name,
                std::span<const TreeItem> items, TreeState& state, TreeLook look = TreeLook::plain);

}  // namespace kam::ui
