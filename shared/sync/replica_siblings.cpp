// Tabs of one person in one browser, each with an outbox of its own: what the others wait with is
// shown while the server is not heard. Rule RP16.
#include <algorithm>
#include <utility>

#include "shared/sync/replica.h"

namespace kam::sync {
namespace {

using model::Store;
using mutation::Mutation;

base::Json value_of(const Store& store, const model::Effect& effect) {
    const model::RecordPtr record = store.find(effect.collection, effect.id);
    if (record == nullptr) return nullptr;
    const auto found = record->fields.find(effect.field);
    return found == record->fields.end() ? base::Json(nullptr) : found->second;
}

}  // namespace

bool Replica::take_siblings(Siblings latest, const Store* firm) {
    if (is_following_ || !has_data_) return false;
    for (auto& [client, pending] : latest) {
        std::erase_if(pending, [](const PendingMutation& each) { return each.is_decided; });
        const auto held = siblings_.find(client);
        if (held == siblings_.end()) continue;
        // What has left an outbox was answered, and comes here with the next state: it must not
        // disappear until then.
        std::deque<PendingMutation> all = std::move(held->second);
        while (!all.empty() && !pending.empty() &&
               pending.front().number.value <= all.back().number.value) {
            all.pop_back();
        }
        all.insert(all.end(), pending.begin(), pending.end());
        pending = std::move(all);
    }
    for (auto& [client, pending] : latest) {
        std::erase_if(pending, [&](const PendingMutation& each) { return may_be_held(each); });
    }
    std::erase_if(latest, [](const auto& sibling) { return sibling.second.empty(); });
    if (latest.empty() && siblings_.empty()) return false;
    siblings_ = std::move(latest);
    rebuild_view(firm);
    return true;
}

// It was sent, and this person's writing has come down in that text or count since: perhaps this
// very edit, whose answer only its own tab has not heard. Once more would double it.
bool Replica::may_be_held(const PendingMutation& pending) const {
    if (!pending.was_given) return false;
    const auto may_be = [&](const auto& edit) {
        const model::RecordPtr record = confirmed_.find(edit.collection, edit.id);
        if (record == nullptr) return false;
        const auto stamp = record->stamps.find(edit.field);
        return stamp != record->stamps.end() && stamp->second.person == actor_.person &&
               pending.base < stamp->second.version;
    };
    if (const auto* text = std::get_if<mutation::TextEdit>(&pending.mutation)) return may_be(*text);
    const auto* step = std::get_if<mutation::NumInc>(&pending.mutation);
    return step != nullptr && may_be(*step);
}

// The server may get it before what the siblings wait with: it has to lead to the same then.
bool Replica::stands_alone(const Mutation& mutation, const model::ChangeSet& changes,
                           const Store* firm) const {
    Store alone = confirmed_;
    rerun(alone, outbox_, firm);
    const auto without = mutation::apply(alone, mutation, context_of(version_, firm));
    if (!without || without.value().empty()) return false;
    // Elements are added and removed one by one, and steps are added up.
    if (std::holds_alternative<mutation::SetAdd>(mutation) ||
        std::holds_alternative<mutation::SetRemove>(mutation) ||
        std::holds_alternative<mutation::NumInc>(mutation)) {
        return true;
    }
    if (std::holds_alternative<mutation::TextEdit>(mutation)) {
        Store after = view_;
        const model::Stamp stamp{version_, actor_.person, {}};
        after.apply(changes, stamp);
        alone.apply(without.value(), stamp);
        for (const auto& [client, intents] : siblings_) rerun(alone, intents, firm);
        return value_of(after, changes.front()) == value_of(alone, changes.front());
    }
    return std::all_of(changes.begin(), changes.end(), [&](const model::Effect& effect) {
        return effect.kind != model::EffectKind::set ||
               value_of(view_, effect) == value_of(alone, effect);
    });
}

}  // namespace kam::sync
