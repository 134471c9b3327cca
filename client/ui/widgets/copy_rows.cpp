// Ctrl/Cmd+C on a row of a table or list that has no answer of its own: its cells, as text and as a
// table that word processors and spreadsheets take in.
#include "client/ui/widgets/table_text.h"
#include "client/ui/widgets/ui_state.h"

namespace kam::ui {
namespace {

using Nodes = std::vector<SemNode>;

bool is_words(Role role) {
    return role == Role::text || role == Role::heading1 || role == Role::heading2 ||
           role == Role::heading3 || role == Role::link;
}

struct Cells {
    const Nodes& nodes;
    NodeId row;
    std::vector<std::string> texts;
    NodeId cell = 0;

    // The cell that a node stands in, itself if it stands in the row; 0 if elsewhere.
    NodeId cell_of(std::size_t index) const {
        while (nodes[index].parent != row) {
            std::size_t parent = index;
            while (parent > 0 && nodes[parent].id != nodes[index].parent) --parent;
            if (parent == index || nodes[parent].id != nodes[index].parent) return 0;
            index = parent;
        }
        return nodes[index].id;
    }
    // Whole-row links repeat what is drawn in the row.
    void add(std::size_t index) {
        const SemNode& node = nodes[index];
        if (!is_words(node.role) || node.name.empty()) return;
        const NodeId own = cell_of(index);
        if (own == 0) return;
        if (own != cell || texts.empty()) {
            texts.push_back(node.name);
        } else if (texts.back() != node.name) {
            texts.back() += "\n" + node.name;
        }
        cell = own;
    }
};

}  // namespace

void copy_rows(Ui& ui) {
    Ui::State& state = ui.state();
    for (std::size_t i = 0; i < state.input.events.size(); ++i) {
        const PageEvent& event = state.input.events[i];
        if (state.taken[i] || event.kind != PageEventKind::copy) continue;
        const std::size_t row = row_of(state.output.nodes, event.id);
        if (row >= state.output.nodes.size()) continue;
        Cells cells{state.output.nodes, state.output.nodes[row].id, {}, 0};
        for (std::size_t n = row + 1; n < state.output.nodes.size(); ++n) cells.add(n);
        // In a list each text is a column; the first is the link again.
        if (state.output.nodes[row].role == Role::listitem && cells.texts.size() > 1 &&
            cells.texts[0] == cells.texts[1]) {
            cells.texts.erase(cells.texts.begin());
        }
        const TextRows table{cells.texts};
        ui.copy({tsv_of(table), html_of(table, false)});
    }
}

}  // namespace kam::ui
