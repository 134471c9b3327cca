#include "client/ui/screens/long_list.h"

#include <algorithm>
#include <utility>

namespace kam::ui {
namespace {

constexpr float margin_max = 800;

}  // namespace

bool is_near_view(Ui& ui, const Rect& rect, const ListSpot& spot) {
    if (!spot.is_long()) return true;
    const VisibleRange seen = visible_range(ui);
    // Of a tall screen so much more would be drawn that the wheel would feel it.
    const float margin = std::min(seen.bottom - seen.top, margin_max);
    return rect.bottom() >= seen.top - margin && rect.y <= seen.bottom + margin;
}

ListItem::ListItem(Ui& ui, std::string_view key, std::string_view name, const Rect& rect,
                   const ListSpot& spot)
    : ui_(ui) {
    SemNode node;
    node.id = ui.id_of(key);
    node.role = Role::listitem;
    node.name = name;
    node.rect = rect;
    if (spot.is_long()) {
        node.position = spot.position;
        node.set_size = spot.count;
    }
    ui.open_node(std::move(node));
    ui.push_id(key);
}

ListItem::~ListItem() {
    ui_.pop_id();
    ui_.close_node();
}

float row_height(const Screen& screen, const model::RecordPtr& record, std::size_t words,
                 float width, const std::function<float()>& measure) {
    constexpr std::size_t remembered_max = 8'000;
    auto& heights = screen.state.row_heights;
    RowHeight& known = heights[record.get()];
    // The record is held, so that no other one can take its address.
    if (known.record == record && known.words == words && known.width == width) {
        return known.height;
    }
    known = {record, words, width, measure()};
    const float height = known.height;
    if (heights.size() > remembered_max) heights.clear();
    return height;
}

}  // namespace kam::ui
