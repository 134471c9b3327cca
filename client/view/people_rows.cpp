// The people at the client, each below whom they report to.
#include <map>
#include <set>
#include <utility>

#include "client/view/build_views.h"
#include "client/view/plan_words.h"
#include "client/view/record_words.h"

namespace kam::view {
namespace {

using model::Collection;
using model::RecordPtr;

struct Placed {
    RecordPtr record;
    int depth;
};

// In the list's order, so that nobody moves when others are added.
std::vector<Placed> placed(const std::vector<RecordPtr>& contacts) {
    std::map<base::RecordId, std::vector<RecordPtr>> below;
    std::set<base::RecordId> known;
    for (const RecordPtr& contact : contacts) known.insert(contact->id);
    std::vector<RecordPtr> tops;
    for (auto contact = contacts.rbegin(); contact != contacts.rend(); ++contact) {
        const base::RecordId head = (*contact)->link("reports_to");
        const bool has_head = known.count(head) > 0;
        if (has_head) below[head].push_back(*contact);
        if (!has_head) tops.push_back(*contact);
    }
    std::vector<Placed> out;
    std::set<base::RecordId> seen;
    const auto walk = [&](const RecordPtr& top) {
        std::vector<Placed> stack{{top, 0}};
        while (!stack.empty()) {
            const Placed next = stack.back();
            stack.pop_back();
            if (!seen.insert(next.record->id).second) continue;
            out.push_back(next);
            const auto found = below.find(next.record->id);
            if (found == below.end()) continue;
            for (const RecordPtr& each : found->second) stack.push_back({each, next.depth + 1});
        }
    };
    for (auto top = tops.rbegin(); top != tops.rend(); ++top) walk(*top);
    // A circle of people who report to each other has no top: any of them will do.
    for (const RecordPtr& contact : contacts) walk(contact);
    return out;
}

// Who of us looks after whom.
std::map<base::RecordId, std::string> pairs(const RecordWords& words) {
    std::map<base::RecordId, std::string> names;
    for (const RecordPtr& pairing : words.store.list(Collection::pairing)) {
        const std::string name = person_name(words.context, pairing->person("person"));
        if (name.empty()) continue;
        std::string& all = names[pairing->link("contact")];
        all += (all.empty() ? "" : ", ") + name;
    }
    return names;
}

std::string_view weightiest_role(const model::Record& contact) {
    for (const std::string_view role :
         {"is_decision_maker", "is_champion", "is_blocker", "is_influencer"}) {
        if (contact.is_true(role)) return role;
    }
    return {};
}

}  // namespace

std::vector<PersonRow> people_rows(const RecordWords& words) {
    const std::map<base::RecordId, std::string> paired = pairs(words);
    std::vector<PersonRow> rows;
    for (const Placed& each : placed(words.store.list(Collection::contact))) {
        PersonRow row{words.row(each.record), each.depth, weightiest_role(*each.record)};
        if (const auto found = paired.find(each.record->id); found != paired.end()) {
            row.row.facts += row.row.facts.empty() ? "" : "  ·  ";
            row.row.facts += std::string(words::paired_with) + found->second;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace kam::view
