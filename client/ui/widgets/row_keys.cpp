// Up and down arrows between the rows of a table or list. Left and right stay the widgets' own.
#include <algorithm>

#include "client/ui/widgets/ui_state.h"

namespace kam::ui {
namespace {

using Nodes = std::vector<SemNode>;

std::size_t index_of(const Nodes& nodes, NodeId id) {
    std::size_t i = 0;
    while (i < nodes.size() && nodes[i].id != id) ++i;
    return i;
}

bool is_row(const SemNode& node) {
    return node.role == Role::row || node.role == Role::listitem;
}

// The row that `index` stands in; nodes.size() if in none.
std::size_t row_around(const Nodes& nodes, std::size_t index) {
    while (index < nodes.size() && !is_row(nodes[index])) {
        if (nodes[index].parent == 0) return nodes.size();
        index = index_of(nodes, nodes[index].parent);
    }
    return index;
}

bool is_within(const Nodes& nodes, std::size_t index, NodeId ancestor) {
    while (index < nodes.size()) {
        if (nodes[index].id == ancestor) return true;
        if (nodes[index].parent == 0) return false;
        index = index_of(nodes, nodes[index].parent);
    }
    return false;
}

NodeId first_control(const Nodes& nodes, std::size_t row) {
    for (std::size_t i = row + 1; i < nodes.size(); ++i) {
        if (!is_within(nodes, i, nodes[row].id)) return 0;
        if (is_control(nodes[i].role) && !nodes[i].is_disabled) return nodes[i].id;
    }
    return 0;
}

NodeId neighbour(const Nodes& nodes, NodeId from, bool is_down) {
    const std::size_t row = row_around(nodes, index_of(nodes, from));
    if (row >= nodes.size()) return 0;
    std::size_t i = row;
    while (is_down ? ++i < nodes.size() : i-- > 0) {
        if (!is_row(nodes[i]) || nodes[i].parent != nodes[row].parent) continue;
        if (const NodeId found = first_control(nodes, i); found != 0) return found;
    }
    return 0;
}

}  // namespace

std::size_t row_of(const Nodes& nodes, NodeId id) {
    return row_around(nodes, index_of(nodes, id));
}

void move_between_rows(Ui& ui) {
    Ui::State& state = ui.state();
    for (std::size_t i = 0; i < state.input.events.size(); ++i) {
        const PageEvent& event = state.input.events[i];
        if (state.taken[i] || event.kind != PageEventKind::key || event.id == 0) continue;
        const bool is_down = event.value == "ArrowDown";
        if (!is_down && event.value != "ArrowUp") continue;
        if (const NodeId next = neighbour(state.output.nodes, event.id, is_down); next != 0) {
            state.taken[i] = true;
            ui.focus(next);
        }
    }
}

}  // namespace kam::ui
