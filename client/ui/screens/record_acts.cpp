#include "client/ui/screens/record_acts.h"

#include "client/ui/text.h"
#include "client/view/words.h"

namespace kam::ui {

using model::Collection;
using view::AccountView;

std::string_view record_word(Collection collection) {
    return view::words::record(collection);
}

RecordPlace record_place(const AccountView& view, const model::Record& record) {
    RecordPlace place;
    if (!model::is_ordered(record.collection)) return place;
    const auto find = [&](const auto& rows) {
        for (const auto& row : rows) {
            if (row.record->id == record.id) place.index = static_cast<int>(place.order.size());
            place.order.push_back(row.record->id);
        }
    };
    // In the order on screen, which for actions is another than the list's.
    if (record.collection == Collection::action) {
        find(view.actions);
    } else {
        find(view.plan.of(record.collection));
    }
    return place;
}

void move_record(const Screen& screen, const AccountView& view, const model::Record& record,
                 int step) {
    const RecordPlace place = record_place(view, record);
    if (!place.can_move(step)) return;
    // Up: after the one before the one before, or to the start.
    const int after = step > 0 ? place.index + 1 : place.index - 2;
    screen.intents.push_back(
        app::MoveRecord{view.space, record.collection, record.id,
                        after < 0 ? base::RecordId{} : place.order[static_cast<std::size_t>(after)],
                        std::string(says::move_of) + std::string(record_word(record.collection))});
}

void delete_record(const Screen& screen, const AccountView& view, const model::Record& record) {
    screen.intents.push_back(app::DeleteRecord{
        view.space, record.collection, record.id,
        std::string(record_word(record.collection)) + std::string(says::deleted)});
}

void draw_row_menu(const Screen& screen, const AccountView& view, const AreaState& row,
                   const model::Record& record, std::string_view title) {
    Ui& ui = screen.ui;
    if (!has_context_menu(ui, row.id)) return;
    const RecordPlace place = record_place(view, record);
    std::vector<MenuItem> items{{std::string(says::open_record), Icon::chevron_right},
                                {std::string(says::open_in_tab), Icon::external_link, false, false,
                                 open_href(screen, record)},
                                {std::string(says::copy), Icon::copy},
                                {std::string(says::remove), Icon::trash, false, true}};
    if (place.index >= 0) {
        items.push_back({std::string(says::move_up), Icon::arrow_up, !place.can_move(-1)});
        items.push_back({std::string(says::move_down), Icon::arrow_down, !place.can_move(1)});
        std::rotate(items.begin() + 3, items.begin() + 4, items.end());
    }
    const auto chosen = context_menu(ui, row.id, title, items);
    if (!chosen) return;
    const int last = static_cast<int>(items.size()) - 1;
    if (*chosen == 0) screen.open(open_key(record));
    if (*chosen == 2) ui.copy({std::string(title), {}});
    if (*chosen == last) return delete_record(screen, view, record);
    if (*chosen >= 3) move_record(screen, view, record, *chosen == 3 ? -1 : 1);
}

}  // namespace kam::ui
