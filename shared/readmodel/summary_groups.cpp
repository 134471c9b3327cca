#include "shared/readmodel/summary_groups.h"

#include <tuple>
#include <utility>

#include "shared/base/utf8.h"
#include "shared/readmodel/client_signals.h"
#include "shared/readmodel/reviews.h"
#include "shared/readmodel/row_changes.h"

namespace kam::readmodel {
namespace {

using model::Collection;
using model::FieldMap;
using model::RecordPtr;
using model::Store;

struct Group {
    int clients = 0;
    GroupPart sum;
    bool is_suppressed = false;

    void add(const GroupPart& part) {
        ++clients;
        merge(part);
    }
    void add(const Group& other) {
        clients += other.clients;
        merge(other.sum);
    }
    int contributors() const { return static_cast<int>(sum.contributors.size()); }
    bool is_large_enough() const {
        return clients >= group_clients_min && contributors() >= group_contributors_min;
    }

  private:
    void merge(const GroupPart& part) {
        sum.contributors.insert(part.contributors.begin(), part.contributors.end());
        sum.deciders += part.deciders;
        sum.deciders_uncovered += part.deciders_uncovered;
        sum.momentum_now += part.momentum_now;
        sum.momentum_before += part.momentum_before;
    }
};

using Sectors = std::map<std::string, Group>;

Group* smallest_shown(Sectors& sectors) {
    Group* smallest = nullptr;
    for (auto& [name, group] : sectors) {
        if (group.is_suppressed) continue;
        const auto size = [](const Group& g) { return std::tuple(g.clients, g.contributors()); };
        if (smallest == nullptr || size(group) < size(*smallest)) smallest = &group;
    }
    return smallest;
}

void suppress(Sectors& sectors) {
    Group left_over;
    for (auto& [name, group] : sectors) {
        group.is_suppressed = !group.is_large_enough();
        if (group.is_suppressed) left_over.add(group);
    }
    while (left_over.clients > 0 && !left_over.is_large_enough()) {
        Group* next = smallest_shown(sectors);
        if (next == nullptr) return;  // all clients together are too few
        next->is_suppressed = true;
        left_over.add(*next);
    }
}

FieldMap row_of(std::string_view dimension, const std::string& name, const Group& group) {
    FieldMap row;
    row["dimension"] = std::string(dimension);
    if (!name.empty()) row["name"] = name;
    if (group.is_suppressed) {
        row["is_suppressed"] = true;
        return row;
    }
    row["clients"] = group.clients;
    row["contributors"] = group.contributors();
    row["deciders"] = group.sum.deciders;
    row["deciders_uncovered"] = group.sum.deciders_uncovered;
    row["momentum_now"] = group.sum.momentum_now;
    row["momentum_before"] = group.sum.momentum_before;
    return row;
}

void add_contributors(const Store& account, GroupPart& part) {
    const auto add = [&](const base::PersonId& person) {
        if (!person.empty()) part.contributors.insert(person);
    };
    for (const RecordPtr& pairing : account.list(Collection::pairing)) {
        add(pairing->person("person"));
    }
    for (const RecordPtr& action : account.list(Collection::action)) add(action->person("owner"));
    for (const RecordPtr& review : account.list(Collection::review)) {
        if (!is_held_review(*review)) continue;
        for (const base::PersonId& person : review->people("attendees")) add(person);
    }
}

}  // namespace

GroupPart group_part(const Store& account, base::Day today) {
    GroupPart part;
    if (const RecordPtr self = account.singleton(Collection::account)) {
        part.sector = std::string(base::trimmed(self->text("sector")));
    }
    add_contributors(account, part);
    std::set<base::RecordId> paired;
    for (const RecordPtr& pairing : account.list(Collection::pairing)) {
        paired.insert(pairing->link("contact"));
    }
    for (const RecordPtr& contact : account.list(Collection::contact)) {
        if (!contact->is_true("is_decision_maker")) continue;
        ++part.deciders;
        part.deciders_uncovered += paired.count(contact->id) == 0 ? 1 : 0;
    }
    const Momentum momentum = client_momentum(account, today);
    part.momentum_now = momentum.points;
    part.momentum_before = momentum.points_before;
    return part;
}

GroupRows summary_groups(const GroupParts& parts) {
    Group all;
    Sectors sectors;
    for (const auto& [account, part] : parts) {
        all.add(part);
        sectors[part.sector].add(part);
    }
    GroupRows rows;
    if (parts.empty()) return rows;
    all.is_suppressed = !all.is_large_enough();
    suppress(sectors);
    rows[base::RecordId{"all"}] = row_of("all", {}, all);
    for (const auto& [name, group] : sectors) {
        rows[base::RecordId{base::id_text_from_key("sector", name)}] =
            row_of("sector", name, group);
    }
    return rows;
}

model::ChangeSet group_changes(const GroupRows& wanted, const Store& programme) {
    model::ChangeSet changes;
    for (const RecordPtr& held : programme.list(Collection::summary_group)) {
        if (wanted.find(held->id) == wanted.end()) {
            add_row_erasure(changes, Collection::summary_group, held->id, programme);
        }
    }
    for (const auto& [id, row] : wanted) {
        add_row_changes(changes, Collection::summary_group, id, row, programme);
    }
    return changes;
}

}  // namespace kam::readmodel
