// The semantic tree while it grows: ids, parents, and the cells that rows put around their content.
#include <algorithm>

#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/ui_state.h"
#include "imgui_internal.h"
#include "shared/base/check.h"

namespace kam::ui {
namespace {

Rect clip_now() {
    const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
    return {clip.Min.x, clip.Min.y, std::max(0.0F, clip.GetWidth()),
            std::max(0.0F, clip.GetHeight())};
}

Rect joined(const Rect& a, const Rect& b) {
    if (a.w <= 0 && a.h <= 0) return b;
    if (b.w <= 0 && b.h <= 0) return a;
    const float x = std::min(a.x, b.x);
    const float y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

bool is_cell(Role role) {
    return role == Role::cell || role == Role::columnheader || role == Role::gridcell;
}

std::size_t column_at(const Ui::State& state, const Rect& rect) {
    const float middle = rect.x + rect.w / 2;
    for (std::size_t i = 0; i + 1 < state.table_columns.size(); ++i) {
        if (middle < state.table_columns[i + 1].x) return i;
    }
    return state.table_columns.empty() ? 0 : state.table_columns.size() - 1;
}

// Assistive technology expects everything in a row to stand in a cell.
NodeId cell_for(Ui::State& state, const SemNode& node) {
    const bool is_whole_row = node.rect.w >= state.output.nodes[state.parents.back().index].rect.w;
    const std::size_t column = is_whole_row ? 0 : column_at(state, node.rect);
    ParentLevel& row = state.parents.back();
    if (row.cells.size() <= column) row.cells.resize(column + 1, 0);
    if (row.cells[column] != 0) return row.cells[column];
    SemNode cell;
    cell.id = mixed_id(row.id, static_cast<std::uint32_t>(column) + 0x10000U);
    cell.parent = row.id;
    cell.role = Role::cell;
    const Rect row_rect = state.output.nodes[row.index].rect;
    cell.rect = row_rect;
    if (column < state.table_columns.size()) {
        cell.rect.x = state.table_columns[column].x;
        cell.rect.w = state.table_columns[column].w;
    }
    cell.clip = intersection(cell.rect, clip_now());
    cell.scroller = state.output.nodes[row.index].scroller;
    row.cells[column] = cell.id;
    state.output.nodes.push_back(cell);
    return row.cells[column];
}

bool is_said_by_area(const NamedArea& area, const SemNode& node) {
    const bool is_words = node.role == Role::text || node.role == Role::image;
    if (!is_words || node.name.empty() || area.window != ImGui::GetCurrentWindow()) return false;
    const ImVec2 middle{node.rect.x + node.rect.w / 2, node.rect.y + node.rect.h / 2};
    return contains(area.rect, middle) && area.name.find(node.name) != std::string::npos;
}

void place(Ui& ui, SemNode& node) {
    Ui::State& state = ui.state();
    if (node.id == 0) node.id = claim_id(ui, {});
    const ParentLevel& parent = state.parents.back();
    node.parent = parent.id;
    if (parent.role == Role::row && !is_cell(node.role)) node.parent = cell_for(state, node);
    node.clip = intersection(node.rect, clip_now());
    if (state.scrolls.size() > state.scroll_floor()) node.scroller = state.scrolls.back().id;
    if (is_said_by_area(state.named_area, node)) node.is_said = true;
    if (state.reveal == node.id) reveal(ui, node.rect);
}

}  // namespace

NodeId mixed_id(NodeId scope, std::string_view key) {
    std::uint32_t hash = scope ^ 2166136261U;
    for (const char c : key) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 16777619U;
    }
    hash ^= hash >> 15;
    hash *= 0x2C1B3C6DU;
    hash ^= hash >> 13;
    return hash == 0 ? 1 : hash;
}

NodeId mixed_id(NodeId scope, std::uint32_t key) {
    char bytes[5] = {'#', 0, 0, 0, 0};
    for (unsigned i = 0; i < 4; ++i) bytes[i + 1] = static_cast<char>((key >> (8 * i)) & 0xFFU);
    return mixed_id(scope, std::string_view(bytes, sizeof bytes));
}

NodeId claim_id(Ui& ui, std::string_view key) {
    Ui::State& state = ui.state();
    IdLevel& level = state.ids.back();
    NodeId id = key.empty() ? mixed_id(level.id, static_cast<std::uint32_t>(level.unnamed++))
                            : mixed_id(level.id, key);
    if (!key.empty() && state.used_ids.contains(id)) state.repeated_ids.push_back(id);
    while (!state.used_ids.insert(id).second) id = mixed_id(id, 0xD0B1EU);
    return id;
}

void Ui::open_node(SemNode node) {
    place(*this, node);
    state_->parents.push_back({node.id, node.role, state_->output.nodes.size(), {}});
    state_->output.nodes.push_back(std::move(node));
}

void Ui::close_node() {
    KAM_ASSERT(state_->parents.size() > 1);
    const ParentLevel level = state_->parents.back();
    state_->parents.pop_back();
    std::vector<SemNode>& nodes = state_->output.nodes;
    Rect around = nodes[level.index].rect;
    if (around.w > 0 || around.h > 0) return;
    for (std::size_t i = level.index + 1; i < nodes.size(); ++i) {
        if (nodes[i].parent == level.id) around = joined(around, nodes[i].rect);
    }
    nodes[level.index].rect = around;
    nodes[level.index].clip = intersection(around, clip_now());
}

void Ui::add_node(SemNode&& node) {
    place(*this, node);
    state_->output.nodes.push_back(std::move(node));
}

void add_words(Ui& ui, Role role, const Rect& rect, std::string_view words, const TypeSize& type,
               bool is_said) {
    if (role == Role::text && ui.state().output.is_unread) {
        // Those without a key are counted, and the ones after it keep their ids.
        ++ui.state().ids.back().unnamed;
        return;
    }
    SemNode node;
    node.role = role;
    node.rect = rect;
    node.name = words;
    node.text_px = type.size;
    node.is_strong = type.is_semibold;
    node.is_said = is_said;
    ui.add_node(std::move(node));
}

Scope::Scope(Ui& ui, Role role, std::string_view key, std::string_view name, const Rect& rect)
    : ui_(ui) {
    SemNode node;
    node.id = claim_id(ui, key);
    node.role = role;
    node.name = name;
    node.rect = rect;
    ui.open_node(std::move(node));
    ui.push_id(key);
}

Scope::~Scope() {
    ui_.pop_id();
    ui_.close_node();
}

}  // namespace kam::ui
