// The grid of practices and parts of the client: cells, and totals that equal their cells.
#include <algorithm>
#include <map>
#include <utility>

#include "client/view/build_views.h"
#include "client/view/record_words.h"
#include "shared/base/money.h"
#include "shared/readmodel/ratio.h"
#include "shared/readmodel/share_of_spend.h"

namespace kam::view {
namespace {

using model::Collection;
using model::RecordPtr;
using readmodel::CellState;

CellState state_of(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, CellState>, 8> states{
        {{"active", CellState::active},
         {"lapsed", CellState::lapsed},
         {"pitched_lost", CellState::pitched_lost},
         {"rival", CellState::rival},
         {"no_need", CellState::no_need},
         {"cannot_serve", CellState::cannot_serve},
         {"blocked", CellState::blocked},
         {"open", CellState::open}}};
    for (const auto& [known, state] : states) {
        if (known == text) return state;
    }
    return CellState::unknown;
}

GridCell grid_cell(const RecordWords& words, const RecordPtr& record) {
    GridCell cell;
    if (!record) return cell;
    cell.record = record;
    cell.state = state_of(record->text("state"));
    cell.spend = words.value(*record, "spend");
    readmodel::Spend spend;
    spend.base = record->integer("spend");
    const readmodel::Share share = readmodel::share_of_spend(record->integer("fees"), spend);
    if (share.state == readmodel::ShareState::known && share.base) {
        cell.share = std::to_string((share.base->value + 50) / 100) + " %";
    }
    return cell;
}

readmodel::Cell figures_of(const GridCell& cell) {
    if (!cell.record) return {};
    return {cell.state, cell.record->integer("spend"), cell.record->integer("fees")};
}

GridTotal total_of(const std::vector<readmodel::Cell>& cells, const std::string& currency) {
    const readmodel::Whitespace sum = readmodel::whitespace(cells, true);
    GridTotal total;
    if (sum.value) total.value = base::short_text_from_money({*sum.value, currency});
    total.is_at_least = sum.is_at_least;
    if (sum.addressable > 0) {
        total.penetration = std::to_string(sum.active) + " of " + std::to_string(sum.addressable);
    }
    return total;
}

using GridPlace = std::pair<base::RecordId, base::RecordId>;

}  // namespace

WhitespaceView whitespace_view(const RecordWords& words) {
    WhitespaceView view;
    for (const RecordPtr& record : words.store.list(Collection::practice)) {
        view.practices.push_back(words.row(record));
    }
    for (const RecordPtr& record : words.store.list(Collection::entity)) {
        view.entities.push_back(words.row(record));
    }
    std::map<GridPlace, std::vector<RecordPtr>> by_place;
    for (const RecordPtr& record : words.store.list(Collection::whitespace_cell)) {
        by_place[{record->link("practice"), record->link("entity")}].push_back(record);
    }
    std::map<base::RecordId, int> named;
    for (const RecordPtr& opportunity : words.store.list(Collection::opportunity)) {
        ++named[opportunity->link("cell")];
    }
    std::vector<readmodel::Cell> all;
    for (const ListRow& practice : view.practices) {
        std::vector<readmodel::Cell> row;
        for (const ListRow& entity : view.entities) {
            RecordPtr shown;
            std::size_t entered = 0;
            const auto found = by_place.find({practice.record->id, entity.record->id});
            if (found != by_place.end()) {
                entered = found->second.size();
                shown = *std::max_element(
                    found->second.begin(), found->second.end(),
                    [](const RecordPtr& a, const RecordPtr& b) { return a->changed < b->changed; });
            }
            GridCell cell = grid_cell(words, shown);
            cell.is_twice = entered > 1;
            if (shown) {
                const auto count = named.find(shown->id);
                cell.opportunities = count == named.end() ? 0 : count->second;
            }
            row.push_back(figures_of(cell));
            view.cells.push_back(std::move(cell));
        }
        view.by_practice.push_back(total_of(row, words.currency));
        all.insert(all.end(), row.begin(), row.end());
    }
    for (std::size_t column = 0; column < view.entities.size(); ++column) {
        std::vector<readmodel::Cell> cells;
        for (std::size_t row = 0; row < view.practices.size(); ++row) {
            cells.push_back(figures_of(view.cell(row, column)));
        }
        view.by_entity.push_back(total_of(cells, words.currency));
    }
    view.all = total_of(all, words.currency);
    const readmodel::Whitespace sum = readmodel::whitespace(all, true);
    if (sum.all > 0) {
        view.unknown = std::to_string(sum.unknown) + " of " + std::to_string(sum.all);
    }
    return view;
}

}  // namespace kam::view
