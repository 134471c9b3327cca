#include "shared/sync/replica.h"

#include <algorithm>
#include <utility>

#include "shared/base/check.h"
#include "shared/base/twin.h"
#include "shared/protocol/limits.h"
#include "shared/sync/inverse.h"

namespace kam::sync {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using model::Store;
using mutation::Mutation;
using protocol::MutationNumber;

// Fields that a delta names replace what was held; a null means unknown again.
void merge(Store& store, const model::Record& part, bool is_delta) {
    model::Record record = part;
    record.fields.clear();
    record.stamps.clear();
    const model::RecordPtr held = is_delta ? store.find(part.collection, part.id) : nullptr;
    if (held != nullptr) {
        record.fields = held->fields;
        record.stamps = held->stamps;
    }
    for (const auto& [field, stamp] : part.stamps) record.stamps.insert_or_assign(field, stamp);
    for (const auto& [field, value] : part.fields) {
        if (value.is_null()) {
            record.fields.erase(field);
        } else {
            record.fields.insert_or_assign(field, value);
        }
    }
    store.load(std::move(record));
}

struct Touches {
    model::Collection collection;
    const base::RecordId& id;

    bool operator()(const mutation::AccountOpen&) const {
        return collection == model::Collection::account;
    }
    template <class AnyOther>
    bool operator()(const AnyOther& mutation) const {
        if constexpr (mutation::is_opening_type<AnyOther>) {
            return collection == model::Collection::workshop;
        } else {
            return mutation.collection == collection && mutation.id == id;
        }
    }
};

// Two pauses of one typist: from the text before the first to that after the second.
std::optional<mutation::TextEdit> folded_text(const Mutation& earlier, const Mutation& later) {
    const auto* first = std::get_if<mutation::TextEdit>(&earlier);
    const auto* second = std::get_if<mutation::TextEdit>(&later);
    if (first == nullptr || second == nullptr || first->is_undo || second->is_undo) {
        return std::nullopt;
    }
    if (first->field != second->field || first->collection != second->collection ||
        !(first->id == second->id)) {
        return std::nullopt;
    }
    const auto between = text::spliced(first->from, first->splices);
    if (!between || between.value() != second->from) return std::nullopt;
    const auto after = text::spliced(second->from, second->splices);
    if (!after) return std::nullopt;
    mutation::TextEdit both = *first;
    both.splices = text::difference(first->from, after.value());
    return both;
}

bool is_undo(const Mutation& mutation) {
    return std::visit(
        [](const auto& any) {
            if constexpr (requires { any.is_undo; }) {
                return any.is_undo;
            } else {
                return false;
            }
        },
        mutation);
}

// Typing makes many edits of one field; the newest says it all, as long as none was given away.
bool folds_into(const PendingMutation& earlier, Mutation& later) {
    if (earlier.was_given && !base::is_twin(base::Twin::fold_into_given)) return false;
    if (auto both = folded_text(earlier.mutation, later)) {
        later = std::move(*both);
        return true;
    }
    const auto* old_set = std::get_if<mutation::RecordSet>(&earlier.mutation);
    const auto* new_set = std::get_if<mutation::RecordSet>(&later);
    if (old_set == nullptr || new_set == nullptr) return false;
    return !old_set->is_undo && !new_set->is_undo && old_set->collection == new_set->collection &&
           old_set->id == new_set->id && old_set->fields.size() == 1 &&
           new_set->fields.size() == 1 &&
           old_set->fields.begin()->first == new_set->fields.begin()->first;
}

}  // namespace

Replica::Replica(model::SpaceId space, mutation::Actor actor)
    : space_(std::move(space)), actor_(std::move(actor)) {}

mutation::ApplyContext Replica::context_of(model::Version base, const Store* firm) const {
    return mutation::ApplyContext{space_, actor_, base, firm};
}

Result<std::vector<Mutation>> Replica::submit(Mutation mutation, const Store* firm,
                                              base::TimeMs now) {
    const bool is_new_here = !outbox_.empty() && mutation::makes_space(outbox_.front().mutation);
    if (!has_data_ && !is_new_here && !mutation::is_opening(mutation)) {
        return Error{ErrorCode::busy, "this space has not arrived yet"};
    }
    if (outbox_.size() >= protocol::outbox_max) {
        return Error{ErrorCode::too_large, "too many changes wait for the server"};
    }
    const Result<model::ChangeSet> changes =
        mutation::apply(view_, mutation, context_of(version_, firm));
    if (!changes) return changes.error();
    if (changes.value().empty()) return std::vector<Mutation>{};
    if (!siblings_.empty() && !stands_alone(mutation, changes.value(), firm)) {
        return Error{ErrorCode::other_window, {}};
    }
    std::vector<Mutation> inverse = inverse_of(mutation, changes.value(), view_);
    view_.apply(changes.value(), model::Stamp{version_, actor_.person, now});
    keep(std::move(mutation), now);
    return inverse;
}

void Replica::keep(Mutation mutation, base::TimeMs now) {
    if (!outbox_.empty() && folds_into(outbox_.back(), mutation)) {
        PendingMutation& earlier = outbox_.back();
        earlier.mutation = std::move(mutation);
        // The author has seen what came in between, and typed on.
        earlier.base = version_;
        earlier.made_at = now;
        return;
    }
    last_given_ = MutationNumber{last_given_.value + 1};
    PendingMutation pending;
    pending.number = last_given_;
    pending.base = version_;
    pending.mutation = std::move(mutation);
    pending.made_at = now;
    outbox_.push_back(std::move(pending));
}

std::vector<protocol::Push> Replica::take_pushes(std::size_t max) {
    std::vector<protocol::Push> pushes;
    if (outbox_.empty()) return pushes;
    const bool opens = mutation::is_opening(outbox_.front().mutation);
    if (!is_following_ && (has_data_ || !opens)) return pushes;
    // The server remembers rejections only this far back (rule AU4).
    const auto in_flight = static_cast<std::int64_t>(protocol::pushes_in_flight_max);
    const std::int64_t end = outbox_.front().number.value + in_flight;
    for (PendingMutation& pending : outbox_) {
        if (pushes.size() >= max || pending.number.value >= end) break;
        // What comes after an opening waits until the space that it made is followed.
        if (!is_following_ && &pending != &outbox_.front()) break;
        if (pending.is_sent) continue;
        pending.is_sent = true;
        pending.was_given = true;
        pushes.push_back(protocol::Push{space_, pending.number, pending.base, pending.mutation});
    }
    return pushes;
}

protocol::Subscribe Replica::subscription(protocol::QuestionNumber question) {
    link_lost();
    is_awaiting_state_ = true;
    asked_ = question;
    protocol::Subscribe subscribe;
    subscribe.space = space_;
    subscribe.question = question;
    if (wants_everything_ || !has_data_) return subscribe;
    subscribe.incarnation = incarnation_;
    subscribe.version = version_;
    return subscribe;
}

void Replica::link_lost() {
    is_following_ = false;
    is_awaiting_state_ = false;
    loading_.reset();
    for (PendingMutation& pending : outbox_) pending.is_sent = false;
    if constexpr (base::is_twin(base::Twin::drop_outbox_on_cut)) outbox_.clear();
}

void Replica::resume(std::deque<PendingMutation> outbox, const Store* firm) {
    link_lost();
    outbox_ = std::move(outbox);
    last_given_ = outbox_.empty() ? MutationNumber{} : outbox_.back().number;
    rebuild_view(firm);
}

ReplicaState Replica::state() const {
    if (loading_) return ReplicaState::loading;
    return has_data_ ? ReplicaState::live : ReplicaState::absent;
}

bool Replica::accepts(const protocol::State& state) const {
    if (!state.is_first) {
        return loading_ && loading_->incarnation == state.incarnation &&
               loading_->version == state.version && loading_->is_delta == state.is_delta;
    }
    if (!state.is_delta) return true;
    return has_data_ && state.incarnation == incarnation_ && version_ <= state.version;
}

bool Replica::receive(const protocol::State& state, const Store* firm) {
    KAM_ASSERT(state.space == space_);
    // The answer to an older question, perhaps of a replica that was here before: somebody who is
    // put out and let in again asks a second time before the first is answered.
    if (!is_answer(state)) return true;
    if (!accepts(state)) {
        link_lost();
        wants_everything_ = true;
        return false;
    }
    if (state.is_first) {
        is_awaiting_state_ = false;
        loading_ = Loading{state.incarnation, state.version, state.is_delta, Store{}};
        if (state.is_delta) loading_->store = confirmed_;
    }
    for (const model::Record& record : state.records) {
        merge(loading_->store, record, state.is_delta);
    }
    if (state.has_more) return true;
    confirmed_.become(loading_->store);
    if (has_data_ && incarnation_ != state.incarnation) give_back_undo(state.last);
    incarnation_ = state.incarnation;
    version_ = state.version;
    loading_.reset();
    has_data_ = true;
    is_following_ = true;
    wants_everything_ = false;
    match_numbers(state.last);
    siblings_.clear();
    rebuild_view(firm);
    return true;
}

// Rule RP12. What undo and redo would bring back may be there again: the same words twice.
void Replica::give_back_undo(MutationNumber last) {
    std::deque<PendingMutation> others;
    for (PendingMutation& pending : outbox_) {
        const bool is_decided = pending.was_given && pending.number.value <= last.value;
        if (is_decided || !is_undo(pending.mutation)) {
            others.push_back(std::move(pending));
            continue;
        }
        const Error why{ErrorCode::late, "an older copy of this plan was put back meanwhile"};
        not_applied_.push_back(NotApplied{std::move(pending.mutation), why});
    }
    outbox_ = std::move(others);
}

// Rule OB6 and OB7. Numbers up to `last` were answered; the others follow on from it. They do not
// only when the server was restored from a backup: then those it forgot must not leave a gap.
void Replica::match_numbers(MutationNumber last) {
    std::int64_t next = last.value + 1;
    for (PendingMutation& pending : outbox_) {
        const bool may_be = pending.was_given || base::is_twin(base::Twin::reuse_numbers);
        pending.is_decided = may_be && pending.number.value <= last.value;
        if (!pending.is_decided) pending.number.value = next++;
    }
    last_given_.value = next - 1;
}

bool Replica::accepts(const protocol::Batch& batch) const {
    const bool fits = batch.from == version_ || base::is_twin(base::Twin::skip_gap_check);
    if (!is_following_ || !fits || batch.to < batch.from) return false;
    model::Version before = batch.from;
    for (const protocol::Entry& entry : batch.entries) {
        if (entry.version <= before || batch.to < entry.version) return false;
        before = entry.version;
    }
    return true;
}

bool Replica::receive(const protocol::Batch& batch, const Store* firm) {
    KAM_ASSERT(batch.space == space_);
    // Left over from before the subscription; the state that was asked for holds it.
    if (is_awaiting_state_) return true;
    if (!accepts(batch)) {
        link_lost();
        return false;
    }
    const bool was_speculative = !outbox_.empty();
    for (const protocol::Entry& entry : batch.entries) {
        const model::Stamp stamp{entry.version, entry.person, entry.at};
        if (entry.is_blind) note_replaced(entry);
        confirmed_.apply(entry.effects, stamp);
        if (!was_speculative) view_.apply(entry.effects, stamp);
        if (entry.number) acknowledge(*entry.number);
    }
    version_ = batch.to;
    if (was_speculative) rebuild_view(firm);
    return true;
}

void Replica::receive(const protocol::Accepted& accepted, const Store* firm) {
    KAM_ASSERT(accepted.space == space_);
    if (!is_heard() || !acknowledge(accepted.number)) return;
    rebuild_view(firm);
}

void Replica::receive(const protocol::Rejected& rejected, const Store* firm) {
    KAM_ASSERT(rejected.space == space_);
    if (!is_heard()) return;
    std::optional<PendingMutation> refused = acknowledge(rejected.number);
    if (!refused) return;
    not_applied_.push_back(NotApplied{std::move(refused->mutation), rejected.error});
    rebuild_view(firm);
}

std::optional<PendingMutation> Replica::acknowledge(MutationNumber number) {
    const auto found =
        std::find_if(outbox_.begin(), outbox_.end(),
                     [&](const PendingMutation& pending) { return pending.number == number; });
    if (found == outbox_.end()) return std::nullopt;
    std::optional<PendingMutation> answered(std::move(*found));
    outbox_.erase(found);
    return answered;
}

void Replica::rebuild_view(const Store* firm) {
    view_.become(confirmed_);
    for (const SiblingIntent& sibling : siblings_) rerun(view_, sibling.pending, firm);
    for (const PendingMutation& pending : outbox_) rerun(view_, pending, firm);
}

// A mutation that no longer applies is skipped here; the server's answer decides about it.
void Replica::rerun(Store& store, const PendingMutation& pending, const Store* firm) const {
    if (pending.is_decided) return;
    const Result<model::ChangeSet> changes =
        mutation::apply(store, pending.mutation, context_of(pending.base, firm));
    if (!changes) return;
    store.apply(changes.value(), model::Stamp{version_, actor_.person, pending.made_at});
}

bool Replica::is_pending(model::Collection collection, const base::RecordId& id) const {
    const Touches touches{collection, id};
    for (const SiblingIntent& sibling : siblings_) {
        if (std::visit(touches, sibling.pending.mutation)) return true;
    }
    return std::any_of(outbox_.begin(), outbox_.end(), [&](const PendingMutation& pending) {
        return std::visit(touches, pending.mutation);
    });
}

void Replica::note_replaced(const protocol::Entry& entry) {
    const auto own = std::find_if(
        outbox_.begin(), outbox_.end(),
        [&](const PendingMutation& pending) { return entry.number == pending.number; });
    if (entry.number && own == outbox_.end()) return;
    for (const model::Effect& effect : entry.effects) {
        const model::RecordPtr held = confirmed_.find(effect.collection, effect.id);
        if (effect.kind != model::EffectKind::set || held == nullptr) continue;
        const auto value = held->fields.find(effect.field);
        const auto stamp = held->stamps.find(effect.field);
        if (value == held->fields.end() || stamp == held->stamps.end()) continue;
        const bool was_mine = stamp->second.person == actor_.person;
        // Who has written on already gives the answer with that.
        const bool is_told = entry.number ? !was_mine && own->base < stamp->second.version
                                          : was_mine && !is_pending(effect.collection, effect.id);
        if (!is_told || value->second == effect.value) continue;
        mutation::RecordSet back{effect.collection, effect.id, {}, false};
        back.fields.emplace(effect.field, value->second);
        replaced_.push_back(Replaced{std::move(back), was_mine});
    }
}

std::vector<Replaced> Replica::take_replaced() {
    return std::exchange(replaced_, {});
}

std::vector<NotApplied> Replica::take_not_applied() {
    return std::exchange(not_applied_, {});
}

void Replica::abandon(const Error& why) {
    link_lost();
    for (PendingMutation& pending : outbox_) {
        not_applied_.push_back(NotApplied{std::move(pending.mutation), why});
    }
    outbox_.clear();
}

}  // namespace kam::sync
