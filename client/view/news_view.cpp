// What others did to a plan meanwhile, in words.
#include <algorithm>
#include <utility>

#include "client/view/build_views.h"
#include "client/view/words.h"

namespace kam::view {
namespace {

using readmodel::ChangeKind;
using readmodel::RecordChange;

void add_listed(std::string& list, std::string_view words) {
    if (!list.empty()) list += ", ";
    list += words;
}

std::string what_of(const RecordChange& change) {
    switch (change.kind) {
        case ChangeKind::added:
            return std::string(words::added);
        case ChangeKind::deleted:
            return std::string(words::deleted);
        case ChangeKind::brought_back:
            return std::string(words::brought_back);
        case ChangeKind::changed:
            break;
    }
    std::string fields;
    for (const std::string& field : change.fields) add_listed(fields, words::field(field));
    return std::string(words::changed) + fields;
}

std::string title_of(const ViewContext& context, const model::Record& record) {
    for (const std::string_view field : {"statement", "title", "name"}) {
        if (!record.text(field).empty()) return std::string(record.text(field));
    }
    return record.collection == model::Collection::review
               ? day_text(record.day("date"))
               : person_name(context, record.person("person"));
}

std::string names_of(const ViewContext& context, const std::vector<base::PersonId>& people) {
    std::string names;
    for (const base::PersonId& person : people) {
        const std::string name = person_name(context, person);
        if (!name.empty()) add_listed(names, name);
    }
    return names;
}

NewsItem item_of(const ViewContext& context, const base::AccountId& account,
                 const RecordChange& change) {
    constexpr std::string_view gap = "  ·  ";
    const model::Record& record = *change.record;
    NewsItem item;
    item.key = readmodel::key_of(record);
    Route route = account_route(account, tab_of(record.collection));
    route.section = section_of(record.collection);
    const bool has_panel = route.tab != Tab::overview && !record.is_deleted;
    if (has_panel) route.open = item.key;
    item.href = text_from_route(route);
    const std::string_view kind = words::record(record.collection);
    item.title = title_of(context, record);
    if (item.title.empty()) item.title = kind;
    item.sentence = what_of(change);
    const std::string who = names_of(context, change.people);
    if (!who.empty()) item.sentence.append(words::done_by).append(who);
    item.facts.append(kind).append(gap).append(item.sentence);
    if (change.at) item.facts.append(gap).append(moment_text(context, *change.at));
    return item;
}

}  // namespace

const NewsItem* NewsView::find(const std::string& key) const {
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const NewsItem& item) { return item.key == key; });
    return found == items.end() ? nullptr : &*found;
}

NewsView news_view(const ViewContext& context, const base::AccountId& account,
                   const std::vector<RecordChange>& changes) {
    NewsView view;
    std::vector<base::PersonId> people;
    for (const RecordChange& change : changes) {
        view.items.push_back(item_of(context, account, change));
        for (const base::PersonId& person : change.people) {
            const auto known = std::find(people.begin(), people.end(), person);
            if (known == people.end()) people.push_back(person);
        }
    }
    view.who = names_of(context, people);
    return view;
}

}  // namespace kam::view
