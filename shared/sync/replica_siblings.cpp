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

bool Replica::take_siblings(const std::vector<const TabOutboxes*>& latest, const Store* firm) {
    if (is_following_ || !has_data_) return false;
    std::vector<SiblingIntent> fresh;
    for (const TabOutboxes* each : latest) {
        const TabOutboxes& sibling = *each;
        if (!(sibling.person == actor_.person)) continue;
        const auto is_shown = [&](std::size_t i) {
            return sibling.spaces[i] == space_ && !sibling.pending[i].is_decided;
        };
        std::size_t first = 0;
        while (first < sibling.pending.size() && !is_shown(first)) ++first;
        // What has left an outbox was answered, and comes here with the next state: it must not
        // disappear until then.
        for (SiblingIntent& held : siblings_) {
            const bool has_left = first == sibling.pending.size() ||
                                  held.pending.number.value < sibling.pending[first].number.value;
            if (held.client == sibling.client && has_left) fresh.push_back(std::move(held));
        }
        for (std::size_t i = first; i < sibling.pending.size(); ++i) {
            const PendingMutation& pending = sibling.pending[i];
            if (is_shown(i) && !may_be_held(pending)) fresh.push_back({sibling.client, pending});
        }
    }
    if (fresh.empty() && siblings_.empty()) return false;
    siblings_ = std::move(fresh);
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
    for (const PendingMutation& pending : outbox_) rerun(alone, pending, firm);
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
        for (const SiblingIntent& sibling : siblings_) rerun(alone, sibling.pending, firm);
        return value_of(after, changes.front()) == value_of(alone, changes.front());
    }
    return std::all_of(changes.begin(), changes.end(), [&](const model::Effect& effect) {
        return effect.kind != model::EffectKind::set ||
               value_of(view_, effect) == value_of(alone, effect);
    });
}

}  // namespace kam::sync
