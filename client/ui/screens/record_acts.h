// What can be done with a record besides changing its fields: from its panel and its row's menu.
#pragma once

#include <string_view>
#include <vector>

#include "client/ui/screens/screen.h"

namespace kam::ui {

std::string_view record_word(model::Collection collection);  // "Target"

// Among the records of its list.
struct RecordPlace {
    int index = -1;  // −1 where a list has no order of its own
    std::vector<base::RecordId> order;
    bool can_move(int step) const {
        const int to = index + step;
        return index >= 0 && to >= 0 && to < static_cast<int>(order.size());
    }
};
RecordPlace record_place(const view::AccountView& view, const model::Record& record);
// One up (−1) or down (1).
void move_record(const Screen& screen, const view::AccountView& view, const model::Record& record,
                 int step);
void delete_record(const Screen& screen, const view::AccountView& view,
                   const model::Record& record);

// The context menu of a record's row, whose area was just drawn.
void draw_row_menu(const Screen& screen, const view::AccountView& view, const AreaState& row,
                   const model::Record& record, std::string_view title);

}  // namespace kam::ui
