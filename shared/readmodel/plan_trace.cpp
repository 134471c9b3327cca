#include "shared/readmodel/plan_trace.h"

#include <algorithm>
#include <set>

#include "shared/readmodel/ratio.h"
#include "shared/readmodel/stage_gates.h"
#include "shared/readmodel/target_history.h"

namespace kam::readmodel {
namespace {

using model::Collection;
using model::Record;
using model::RecordPtr;
using model::Store;

constexpr std::int64_t trace_min = 7'000;
constexpr std::int64_t far_ahead_min = 2'000;
constexpr int far_ahead_days = 182;
constexpr int spread_days = 60;
constexpr int year_days = 365;
constexpr int review_cadence_days_default = 91;

struct Planned {
    std::int64_t all = 0, traced = 0, far = 0;
};

Planned planned(const Store& account, base::Day today) {
    Planned out;
    for (const RecordPtr& action : account.list(Collection::action)) {
        if (action->text("state") == "dropped") continue;
        ++out.all;
        const RecordPtr objective =
            account.find_alive(Collection::objective, action->link("objective"));
        const bool has_target =
            account.find_alive(Collection::target, action->link("target")) != nullptr;
        if (objective != nullptr || has_target) ++out.traced;
        const std::string_view horizon =
            objective == nullptr ? std::string_view() : objective->text("horizon");
        const auto due = action->day("due");
        if (horizon == "medium" || horizon == "long" || (due && *due - today > far_ahead_days)) {
            ++out.far;
        }
    }
    return out;
}

void add_days(const Store& account, Collection collection, std::string_view field,
              std::vector<base::Day>& days) {
    for (const RecordPtr& record : account.list(collection)) {
        if (const auto day = record->day(field)) days.push_back(*day);
    }
}

// Whenever the team was at work on the client, sorted.
std::vector<base::Day> touches(const Store& account) {
    std::vector<base::Day> days;
    add_days(account, Collection::action, "done_date", days);
    add_days(account, Collection::progress_note, "date", days);
    add_days(account, Collection::pairing, "last_touch", days);
    for (const RecordPtr& review : account.list(Collection::review)) {
        const auto day = review->day("date");
        if (day && review->is_true("is_held")) days.push_back(*day);
    }
    std::sort(days.begin(), days.end(), [](base::Day a, base::Day b) { return a < b; });
    return days;
}

std::optional<int> longest_gap(const std::vector<base::Day>& days, base::Day today) {
    std::optional<int> longest;
    std::optional<base::Day> last;
    for (const base::Day day : days) {
        if (today < day) break;
        const bool is_recent = today - day <= year_days;
        if (last && is_recent) longest = std::max(longest.value_or(0), day - *last);
        last = day;
    }
    if (last) longest = std::max(longest.value_or(0), today - *last);
    return longest;
}

void add_spread(const Store& account, base::Day today, PlanTrace& out) {
    std::set<std::string> active;
    for (const RecordPtr& action : account.list(Collection::action)) {
        const auto done = action->day("done_date");
        const bool is_recent = done && *done <= today && today - *done <= spread_days;
        if (is_recent && action->text("state") == "done") {
            active.insert(action->person("owner").text);
        }
    }
    for (const RecordPtr& member : account.list(Collection::team_member)) {
        ++out.members;
        out.members_active += active.count(member->person("person").text) > 0 ? 1 : 0;
    }
    out.spread = ratio(out.members_active, out.members);
}

// Each value that brought a target nearer than the one before.
void add_target_moves(const Store& account, std::vector<ActivityOn>& out) {
    for (const auto& [id, values] : values_by_target(account)) {
        const RecordPtr target = account.find_alive(Collection::target, id);
        if (target == nullptr) continue;
        const TargetNumbers numbers = numbers_from_record(*target);
        std::optional<BasisPoints> before;
        for (const ValueOn& each : values) {
            const auto now = progress(numbers_on(numbers, values, each.day));
            if (before && now && before->value < now->value) {
                out.push_back({Activity::target_moved_up, each.day});
            }
            before = now;
        }
    }
}

}  // namespace

PlanTrace plan_trace(const Store& account, base::Day today) {
    PlanTrace out;
    const Planned actions = planned(account, today);
    out.trace = ratio(actions.traced, actions.all);
    out.far_ahead = ratio(actions.far, actions.all);
    out.interval_days = review_cadence_days_default;
    if (const RecordPtr self = account.singleton(Collection::account)) {
        out.interval_days = static_cast<int>(
            self->integer("review_cadence_days").value_or(review_cadence_days_default));
    }
    out.longest_gap_days = longest_gap(touches(account), today);
    add_spread(account, today, out);
    // How far below its threshold each is, in per mille of it, so that they can be compared.
    struct Weak {
        PlanHabit habit;
        std::int64_t by;
    };
    std::vector<Weak> weak;
    if (out.trace && out.trace->value < trace_min) {
        weak.push_back({PlanHabit::piecemeal, (trace_min - out.trace->value) * 1000 / trace_min});
    }
    if (out.far_ahead && out.far_ahead->value < far_ahead_min) {
        weak.push_back(
            {PlanHabit::tactical, (far_ahead_min - out.far_ahead->value) * 1000 / far_ahead_min});
    }
    const int gap_max = 2 * out.interval_days;
    if (out.longest_gap_days && *out.longest_gap_days > gap_max) {
        weak.push_back({PlanHabit::sporadic,
                        (std::int64_t{*out.longest_gap_days} - gap_max) * 1000 / gap_max});
    }
    std::stable_sort(weak.begin(), weak.end(),
                     [](const Weak& a, const Weak& b) { return a.by > b.by; });
    for (const Weak& each : weak) out.habits.push_back(each.habit);
    return out;
}

std::vector<ActivityOn> activities(const Store& account) {
    std::vector<ActivityOn> out;
    const auto add = [&](Activity what, std::optional<base::Day> day) {
        if (day) out.push_back({what, *day});
    };
    for (const RecordPtr& action : account.list(Collection::action)) {
        if (action->text("state") == "done") add(Activity::action_done, action->day("done_date"));
    }
    for (const RecordPtr& review : account.list(Collection::review)) {
        if (review->is_true("is_held")) add(Activity::meeting, review->day("date"));
    }
    for (const RecordPtr& insight : account.list(Collection::insight)) {
        if (is_accepted(*insight)) add(Activity::insight_accepted, insight->day("date"));
    }
    for (const RecordPtr& issue : account.list(Collection::deeper_issue)) {
        add(Activity::listening, issue->day("date"));
    }
    add_target_moves(account, out);
    return out;
}

}  // namespace kam::readmodel
