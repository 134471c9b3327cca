// Broken twins: builds that each carry one classic mistake of a sync engine, so that the simulator
// (tests/sim) can show that it would notice. A twin is chosen by KAM_TWIN when a single source file
// is compiled; without it nothing is broken and nothing is left of the question.
#pragma once

namespace kam::base {

enum class Twin {
    none,
    skip_gap_check,            // a batch is taken wherever it starts
    fold_into_given,           // an edit is folded into an intent that is on the wire
    drop_outbox_on_cut,        // what is unanswered when the link goes is forgotten
    reuse_numbers,             // after a resume, new intents pass for answered ones of that number
    resend_applied_again,      // a number that was applied is applied once more
    forget_rejections,         // a rejection that is asked for again becomes an acceptance
    delta_forgets_tombstones,  // deleted records are not in a delta
    delta_across_restore,      // a delta for another incarnation
    answer_before_durable,     // accepted as soon as it is applied in memory
    state_before_durable,      // a state does not wait for the commit under way
    revoked_still_sent,        // who was put out goes on reading
    batch_sent_twice,          // readers get every batch twice
    undo_ignores_others,       // undo writes over what somebody else wrote since
    trim_forgets_answers,      // answers go with the entries that are taken off the log
    place_ignores_neighbour,   // a key in a list is chosen without looking at what follows
};

#ifdef KAM_TWIN
constexpr Twin twin = Twin::KAM_TWIN;
#else
constexpr Twin twin = Twin::none;
#endif

// Not inline: what it answers differs between the files of a twin.
static constexpr bool is_twin(Twin which) {
    return twin == which;
}

}  // namespace kam::base
