#include "tests/sim/plan.h"

#include <array>

namespace kam::sim {
namespace {

bool one_in(base::Random& random, std::uint64_t n) {
    return random.below(n) == 0;
}

std::size_t pick(base::Random& random, std::uint64_t bound) {
    return static_cast<std::size_t>(random.below(bound));
}

template <class Value, std::size_t n>
Value any_of(base::Random& random, const std::array<Value, n>& values) {
    return values[pick(random, n)];
}

// How often a kind of step comes, in shares.
std::vector<StepKind> deck_of(const Options& options) {
    std::vector<StepKind> deck;
    const auto put = [&](StepKind kind, int shares, bool is_on = true) {
        if (is_on) deck.insert(deck.end(), static_cast<std::size_t>(shares), kind);
    };
    put(StepKind::edit, 60);
    put(StepKind::type, 8);
    put(StepKind::undo, 10, options.has_undo);
    put(StepKind::redo, 4, options.has_undo);
    put(StepKind::cut, 8, options.has_cuts);
    put(StepKind::crash, 3, options.has_crashes);
    put(StepKind::back_up, 2, options.has_restores);
    put(StepKind::restore, 1, options.has_restores);
    put(StepKind::open_tab, 2, options.has_tabs);
    put(StepKind::close_tab, 2, options.has_tabs);
    put(StepKind::reload_tab, 3, options.has_tabs);
    put(StepKind::power_loss, 2, options.has_power_loss);
    put(StepKind::wipe, 1, options.has_wipes);
    put(StepKind::change_team, 5, options.has_membership);
    put(StepKind::open_account, 1, options.has_opening);
    return deck;
}

}  // namespace

Options options_from(base::Random& random) {
    Options options;
    options.accounts = 1 + pick(random, 3);
    options.browsers = 2 + pick(random, one_in(random, 3) ? 7 : 3);
    options.steps = 40 + pick(random, 120);
    options.pace_ms =
        any_of<std::int64_t>(random, std::array<std::int64_t, 4>{40, 200, 1000, 5000});
    options.latency_ms =
        any_of<std::int64_t>(random, std::array<std::int64_t, 4>{0, 20, 300, 3000});
    options.disk_ms = any_of<std::int64_t>(random, std::array<std::int64_t, 3>{2, 30, 1500});
    options.reader_frames = one_in(random, 4) ? 3 + pick(random, 5) : 0;
    options.has_long_delays = one_in(random, 4);
    options.has_cuts = !one_in(random, 3);
    options.has_lost_frames = one_in(random, 4);
    options.has_half_open = !options.has_lost_frames && one_in(random, 2);
    options.has_late_requests = !options.has_lost_frames && one_in(random, 2);
    options.has_crashes = one_in(random, 2);
    options.has_restores = one_in(random, 4);
    options.has_tabs = one_in(random, 2);
    options.has_power_loss = one_in(random, 3);
    options.has_wipes = one_in(random, 6);
    options.has_membership = one_in(random, 2);
    options.has_undo = one_in(random, 2);
    options.has_lists = one_in(random, 2);
    options.has_storms = one_in(random, 8);
    options.has_deletes = !one_in(random, 3);
    options.has_opening = one_in(random, 4);
    return options;
}

Plan plan_from(std::uint64_t seed) {
    base::Random random(seed);
    Plan plan;
    plan.seed = random.next();
    plan.options = options_from(random);
    // Not drawn: a run with trims must go as the same run without.
    plan.options.has_trims = seed % 2 == 0;
    // Not drawn either: the seeds of the corpus, none of which is such a number, go as before.
    plan.options.has_counting = seed % 8 == 2;
    const std::vector<StepKind> deck = deck_of(plan.options);
    for (std::size_t i = 0; i < plan.options.steps; ++i) {
        Step step;
        step.kind = deck[pick(random, deck.size())];
        if (plan.options.has_storms && i == plan.options.steps / 2) step.kind = StepKind::storm;
        const auto pace = static_cast<std::uint64_t>(plan.options.pace_ms);
        step.after_ms = static_cast<std::int64_t>(random.below(pace));
        step.seed = random.next();
        plan.steps.push_back(step);
    }
    return plan;
}

std::string_view step_text(StepKind kind) {
    switch (kind) {
        case StepKind::edit:
            return "edit";
        case StepKind::type:
            return "type";
        case StepKind::undo:
            return "undo";
        case StepKind::redo:
            return "redo";
        case StepKind::cut:
            return "cut";
        case StepKind::crash:
            return "crash";
        case StepKind::back_up:
            return "back up";
        case StepKind::restore:
            return "restore";
        case StepKind::open_tab:
            return "open tab";
        case StepKind::close_tab:
            return "close tab";
        case StepKind::reload_tab:
            return "reload tab";
        case StepKind::power_loss:
            return "power loss";
        case StepKind::wipe:
            return "wipe";
        case StepKind::change_team:
            return "change team";
        case StepKind::storm:
            return "storm";
        case StepKind::open_account:
            return "open account";
    }
    return "?";
}

}  // namespace kam::sim
