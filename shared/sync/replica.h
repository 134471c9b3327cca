// The browser half of the engine, for one space: what the server said (`confirmed`), what the
// person sees (`view` = confirmed + unacknowledged mutations), and the outbox between them.
// A state machine without I/O. Rules RP and OB in SPEC.md. replica_siblings.cpp: what other tabs of
// the same person wait with.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/model/space.h"
#include "shared/model/store.h"
#include "shared/mutation/apply.h"
#include "shared/protocol/message.h"

namespace kam::sync {

struct PendingMutation {
    protocol::MutationNumber number;
    model::Version base;
    mutation::Mutation mutation;
    bool is_sent = false;  // on this connection
    base::TimeMs made_at;
    // Handed to the wire at least once: from then on it never changes (rule OB3).
    bool was_given = false;
    // The server had answered this number before the last state: what it did is inside the
    // confirmed store, so it is no longer re-run; only its answer is awaited (rule OB6).
    bool is_decided = false;
};

// All that one tab has not sent, or not heard of yet.
struct TabOutboxes {
    base::ClientId client;
    base::PersonId person;
    // In the order in which each space has to get them.
    std::vector<PendingMutation> pending;
    std::vector<model::SpaceId> spaces;  // of each of them
};

// A mutation of ours that the server refused, or that no longer applied: kept with its text so
// that nothing a person typed is lost.
struct NotApplied {
    mutation::Mutation mutation;
    base::Error error{base::ErrorCode::gone, {}};
};

// A value of one field that another took the place of, whose author had not seen it.
struct Replaced {
    mutation::RecordSet back;  // brings it back
    bool was_mine = false;
};

enum class ReplicaState {
    absent,   // nothing received yet
    loading,  // between the first and the last part of a state
    live,     // holds the space; also while the link is away
};

class Replica {
  public:
    Replica(model::SpaceId space, mutation::Actor actor);

    // Applies to the view and puts it into the outbox. On Error nothing has changed; besides those
    // of `apply`: too_large (the outbox is full), busy (nothing received yet; only account.open may
    // go before), other_window (it builds on what a sibling waits with). Returns the inverse
    // mutations that would undo it, newest first.
    base::Result<std::vector<mutation::Mutation>> submit(mutation::Mutation mutation,
                                                         const model::Store* firm,
                                                         base::TimeMs now);
    // Mutations to send now, marked as sent; at most `max`, and never more than
    // pushes_in_flight_max beyond the oldest unanswered one. None between `subscription` or
    // `link_lost` and the last part of the state. An account.open goes at once, since its space
    // does not exist yet: ask only while connected.
    std::vector<protocol::Push> take_pushes(std::size_t max);

    // --- from the server; false = the stream has a gap: send `subscription()` again ---
    // Answers between `subscription` and the state are ignored: they are given again (rule OB5).
    bool receive(const protocol::State& state, const model::Store* firm);
    bool receive(const protocol::Batch& batch, const model::Store* firm);
    void receive(const protocol::Accepted& accepted, const model::Store* firm);
    void receive(const protocol::Rejected& rejected, const model::Store* firm);

    // What to ask for after (re)connecting; unacknowledged mutations count as unsent again. Batches
    // that still arrive before the state are ignored, and so is every state that answers another
    // question: no two may have one number, not of an earlier replica of this page either.
    protocol::Subscribe subscription(protocol::QuestionNumber question);
    // To the last question; others are ignored, so there is no use in keeping them.
    bool is_answer(const protocol::State& state) const { return state.question == asked_; }
    void link_lost();
    // Outbox as it was kept on disk (client/app/saved_tab.h), in place of what there is; rule OB11.
    void resume(std::deque<PendingMutation> outbox, const model::Store* firm);
    const std::deque<PendingMutation>& outbox() const { return outbox_; }
    // All other tabs of this browser, as they last told; after each link_lost and resume again,
    // since they count only until the next state (rule RP16). False: that changes nothing in the
    // view.
    bool take_siblings(const std::vector<const TabOutboxes*>& latest, const model::Store* firm);
    // The next subscription does not build on what is held.
    void ask_for_everything() { wants_everything_ = true; }
    void set_role(model::SpaceRole role) { actor_.role = role; }

    const model::Store& view() const { return view_; }
    const model::Store& confirmed() const { return confirmed_; }
    model::Version version() const { return version_; }
    // Of the history that the versions are of; "" before the first state.
    const std::string& incarnation() const { return incarnation_; }
    // All that the server had when it was last asked is here, and what is new comes by itself.
    bool is_following() const { return is_following_; }
    ReplicaState state() const;
    const model::SpaceId& space() const { return space_; }
    const mutation::Actor& actor() const { return actor_; }
    std::size_t pending_count() const { return outbox_.size(); }
    // Here or in a sibling.
    bool is_pending(model::Collection collection, const base::RecordId& id) const;
    std::vector<NotApplied> take_not_applied();
    // Values that gave way to one whose author had not seen them (rule RP15).
    std::vector<Replaced> take_replaced();
    // The space will not answer any more (left, or closed to this person): whatever is unanswered
    // goes to the mutations that were not applied, with this reason. Some may have been.
    void abandon(const base::Error& why);

  private:
    struct SiblingIntent {
        base::ClientId client;
        PendingMutation pending;
    };
    struct Loading {
        std::string incarnation;
        model::Version version;
        bool is_delta = false;
        model::Store store;
    };

    void keep(mutation::Mutation mutation, base::TimeMs now);
    bool accepts(const protocol::State& state) const;
    bool accepts(const protocol::Batch& batch) const;
    bool is_heard() const { return is_following_ || !has_data_; }
    void note_replaced(const protocol::Entry& entry);
    void give_back_undo(protocol::MutationNumber last);
    void match_numbers(protocol::MutationNumber last);
    std::optional<PendingMutation> acknowledge(protocol::MutationNumber number);
    void rebuild_view(const model::Store* firm);
    void rerun(model::Store& store, const PendingMutation& pending, const model::Store* firm) const;
    bool may_be_held(const PendingMutation& pending) const;
    bool stands_alone(const mutation::Mutation& mutation, const model::ChangeSet& changes,
                      const model::Store* firm) const;
    mutation::ApplyContext context_of(model::Version base, const model::Store* firm) const;

    model::SpaceId space_;
    mutation::Actor actor_;
    std::string incarnation_;
    model::Version version_;
    model::Store confirmed_;
    model::Store view_;
    std::deque<PendingMutation> outbox_;
    std::vector<SiblingIntent> siblings_;  // empty while following
    protocol::MutationNumber last_given_;
    std::vector<NotApplied> not_applied_;
    std::vector<Replaced> replaced_;
    // What arrives part by part; the stores change only with the last part.
    std::optional<Loading> loading_;
    bool has_data_ = false;
    bool is_following_ = false;       // a state is complete on this connection
    bool is_awaiting_state_ = false;  // asked for, no part arrived yet
    protocol::QuestionNumber asked_;
    bool wants_everything_ = false;  // the last state did not fit, so a delta would not, either
};

}  // namespace kam::sync
