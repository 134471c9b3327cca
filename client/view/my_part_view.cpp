// What one person has to do, over all clients whose team they are in.
#include <algorithm>
#include <tuple>
#include <utility>

#include "client/view/build_views.h"
#include "client/view/words.h"
#include "shared/base/sort.h"
#include "shared/base/utf8.h"
#include "shared/readmodel/account_summary.h"

namespace kam::view {
namespace {

using model::Collection;
using model::RecordPtr;

struct Dated {
    std::optional<base::Day> day;
    MyRow row;
};

bool is_before(std::optional<base::Day> a, std::optional<base::Day> b) {
    if (a && b) return *a < *b;
    return a.has_value() && !b.has_value();
}

MyRow row_of(const RecordWords& words, const base::AccountId& account, const RecordPtr& record) {
    MyRow row;
    row.record = record;
    row.title = words.title(*record);
    row.facts = words.facts(*record);
    row.route = account_route(account, tab_of(record->collection));
    row.route.section = section_of(record->collection);
    row.route.open =
        std::string(model::collection_text(record->collection)) + "/" + record->id.text;
    row.href = text_from_route(row.route);
    return row;
}

std::vector<MyRow> in_order(std::vector<Dated> rows) {
    base::sort_rows(rows, [](const Dated& a, const Dated& b) { return is_before(a.day, b.day); });
    std::vector<MyRow> out;
    for (Dated& each : rows) out.push_back(std::move(each.row));
    return out;
}

std::vector<Dated> my_actions(const RecordWords& words, const base::AccountId& account) {
    std::vector<Dated> rows;
    for (const RecordPtr& record : words.store.list(Collection::action)) {
        const bool is_mine = record->person("owner") == words.context.me;
        if (!is_mine || !readmodel::is_open_state(record->text("state"))) continue;
        Dated each{record->day("due"), row_of(words, account, record)};
        each.row.is_overdue = readmodel::is_overdue(*record, words.context.today);
        rows.push_back(std::move(each));
    }
    return rows;
}

std::vector<Dated> of_mine(const RecordWords& words, const base::AccountId& account,
                           Collection collection, std::string_view owner, std::string_view day) {
    std::vector<Dated> rows;
    for (const RecordPtr& record : words.store.list(collection)) {
        if (record->person(owner) != words.context.me) continue;
        Dated each{record->day(day), row_of(words, account, record)};
        each.row.is_overdue = each.day && *each.day < words.context.today;
        rows.push_back(std::move(each));
    }
    return rows;
}

}  // namespace

MyPartView my_part_view(const ViewContext& context) {
    struct Found {
        std::optional<base::Day> first;
        MyClient client;
    };
    MyPartView view;
    view.is_loading = context.is_loading;
    std::vector<Found> found;
    for (const HeldAccount& held : context.accounts) {
        const RecordPtr self = held.store->singleton(Collection::account);
        if (!self || context.me.empty()) continue;
        const model::SpaceId space = model::account_space(held.id);
        std::string currency(self->text("currency"));
        if (currency.empty()) currency = "GBP";
        const RecordWords words{context, *held.store, space, currency};
        Found each;
        each.client.id = held.id;
        each.client.name = std::string(self->text("name"));
        std::vector<Dated> actions = my_actions(words, held.id);
        for (const Dated& action : actions) {
            view.overdue += action.row.is_overdue ? 1 : 0;
            if (is_before(action.day, each.first)) each.first = action.day;
        }
        view.actions += static_cast<int>(actions.size());
        each.client.actions = in_order(std::move(actions));
        each.client.touches =
            in_order(of_mine(words, held.id, Collection::pairing, "person", "next_touch"));
        each.client.targets = in_order(of_mine(words, held.id, Collection::target, "owner", "due"));
        // A target that is past its date is no deed that was left undone.
        for (MyRow& row : each.client.targets) row.is_overdue = false;
        const bool has_any = !each.client.actions.empty() || !each.client.touches.empty() ||
                             !each.client.targets.empty();
        if (has_any) found.push_back(std::move(each));
    }
    base::sort_rows(found, [](const Found& a, const Found& b) {
        if (a.first || b.first) {
            if (is_before(a.first, b.first)) return true;
            if (is_before(b.first, a.first)) return false;
        }
        return base::fold_for_search(a.client.name) < base::fold_for_search(b.client.name);
    });
    for (Found& each : found) view.clients.push_back(std::move(each.client));
    return view;
}

}  // namespace kam::view
