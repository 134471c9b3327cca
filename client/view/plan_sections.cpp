// The sections of the four stages, folded from a client's store.
#include <algorithm>
#include <utility>

#include "client/view/build_views.h"
#include "client/view/plan_words.h"
#include "client/view/record_words.h"
#include "client/view/words.h"
#include "shared/model/unit.h"
#include "shared/readmodel/after_action.h"
#include "shared/readmodel/basket.h"
#include "shared/readmodel/distiller.h"
#include "shared/readmodel/objective_tree.h"
#include "shared/readmodel/plan_approval.h"
#include "shared/readmodel/plan_trace.h"
#include "shared/readmodel/reviews.h"
#include "shared/readmodel/team_load.h"

namespace kam::view {
namespace {

using model::Collection;
using model::RecordPtr;
using readmodel::BasisPoints;

constexpr std::size_t always_whole_max = 100;

std::string per_cent(std::optional<BasisPoints> share) {
    if (!share) return std::string(words::not_known);
    return std::to_string((share->value + 50) / 100) + " %";
}

// Of the sections of a tab only one is seen.
bool is_shown(const ViewContext& context, Tab tab) {
    return context.route == nullptr || context.route->tab == tab;
}
bool is_shown(const ViewContext& context, Tab tab, std::string_view section) {
    return is_shown(context, tab) &&
           (context.route == nullptr || context.route->section == section);
}

bool is_opportunity_open(const ViewContext& context) {
    return context.route->open.starts_with(model::collection_text(Collection::opportunity));
}

void add_tree(const RecordWords& words, PlanSections& out) {
    const readmodel::ObjectiveTree tree = readmodel::objective_tree(words.store);
    for (const readmodel::ObjectiveNode& node : tree.nodes) {
        const bool is_thin = !node.is_action && node.record->text("level") == "objective" &&
                             node.actions < readmodel::actions_per_objective_min;
        out.tree.push_back({words.row(node.record), node.depth, node.is_action, is_thin});
    }
    for (const RecordPtr& action : tree.unassigned) out.unassigned.push_back(words.row(action));
}

// Each office once, in the order of the team.
std::vector<std::string> offices_of_team(const RecordWords& words) {
    std::vector<std::string> offices;
    if (words.context.firm == nullptr) return offices;
    for (const RecordPtr& member : words.store.list(Collection::team_member)) {
        const RecordPtr person = words.context.firm->find(
            Collection::person, base::RecordId{member->person("person").text});
        const std::string office(person ? person->text("office") : std::string_view());
        const bool is_new = std::find(offices.begin(), offices.end(), office) == offices.end();
        if (!office.empty() && is_new) offices.push_back(office);
    }
    return offices;
}

void add_team(const RecordWords& words, PlanSections& out) {
    const std::vector<RecordPtr> members = words.store.list(Collection::team_member);
    for (const readmodel::MemberLoad& load :
         readmodel::team_load(words.store, words.context.today)) {
        LoadRow row;
        row.name = person_name(words.context, load.person);
        row.is_over = load.is_over();
        for (const RecordPtr& member : members) {
            if (member->person("person") == load.person) row.member = member;
        }
        row.words = words::load(load.hours, load.budget, load.without_hours);
        out.load.push_back(std::move(row));
    }
    const readmodel::TeamCoverage coverage =
        readmodel::team_coverage(words.store, words.context.firm);
    for (const std::string& practice : coverage.practices_missing) {
        out.coverage.push_back(std::string(words::nobody_from) + practice);
    }
    if (coverage.unplaced > 0) out.coverage.push_back(words::unplaced(coverage.unplaced));
    out.places = words::places(coverage.countries_asked, offices_of_team(words));
}

void add_basket(const RecordWords& words, PlanSections& out) {
    std::vector<readmodel::BasketPart> parts;
    for (const RecordPtr& target : words.store.list(Collection::target)) {
        parts.push_back({readmodel::progress(readmodel::numbers_from_record(*target)),
                         model::is_leading_kind(target->text("kind"))});
    }
    if (!parts.empty()) out.basket = words::basket(readmodel::basket(parts));
}

void add_approval(const RecordWords& words, PlanSections& out) {
    const readmodel::Approval approval = readmodel::approval(words.store, words.context.today);
    out.approval.still_holds = approval.still_holds();
    if (approval.on) {
        out.approval.approved = std::string(words::approved_on) + day_text(approval.on);
        const std::string name = person_name(words.context, approval.by);
        if (!name.empty()) out.approval.approved += std::string(words::approved_by) + name;
    }
    for (const readmodel::MissingItem& item : approval.missing) {
        out.approval.missing.push_back(words::missing_sentence(item));
    }
}

void add_habit(const RecordWords& words, PlanSections& out) {
    const base::Day today = words.context.today;
    const readmodel::PlanTrace trace = readmodel::plan_trace(words.store, today);
    HabitView& habit = out.habit;
    habit.trace = per_cent(trace.trace);
    habit.far_ahead = per_cent(trace.far_ahead);
    habit.gap = trace.longest_gap_days ? words::count_of(*trace.longest_gap_days, "day", "days")
                                       : std::string(words::not_known);
    if (const auto last = readmodel::last_review(words.store)) {
        const auto rhythm = readmodel::rhythm(last, trace.interval_days, today);
        if (rhythm) habit.rhythm = words::rhythm(*rhythm, today);
    }
    habit.spread = std::to_string(trace.members_active) + std::string(words::of) +
                   std::to_string(trace.members);
    if (!trace.habits.empty()) {
        habit.label = words::habit(trace.habits.front());
        habit.repair = words::repair(trace.habits.front());
    }
    const RecordPtr self = words.store.singleton(Collection::account);
    const base::Day started = base::day_from_time(self->created_at);
    const readmodel::Momentum momentum =
        readmodel::momentum(readmodel::activities(words.store), started, today);
    habit.momentum = words::momentum(momentum.band);
    if (momentum.change_tenths) {
        const int tenths = *momentum.change_tenths;
        const int rounded = (tenths + (tenths < 0 ? -5 : 5)) / 10;
        habit.momentum += (rounded > 0 ? ", +" : ", ") + std::to_string(rounded);
    }
}

void add_summary(const RecordWords& words, PlanSections& out) {
    const readmodel::Distilled distilled = readmodel::distilled(words.store, words.context.today);
    out.summary.motivations = distilled.motivations;
    out.summary.challenges = distilled.challenges;
    out.summary.is_wad = distilled.is_wad;
    out.summary.meter = words::meter(distilled.raw, distilled.used, distilled.expired);
    for (const RecordPtr& opportunity : distilled.opportunities) {
        out.summary.opportunities.push_back(words.row(opportunity));
    }
}

void add_lessons(const RecordWords& words, PlanSections& out) {
    const readmodel::LessonsDue due = readmodel::lessons_due(words.store, words.context.today);
    for (const RecordPtr& record : due.open) out.lessons_due.push_back(words.row(record));
    if (due.triggers > 0) out.lessons_words = words::looked_back(due.held, due.triggers);
}

void add_people(const RecordWords& words, PlanSections& out) {
    int known = 0;
    int covered = 0;
    bool has_champion = false;
    const std::vector<RecordPtr> pairings = words.store.list(Collection::pairing);
    for (const RecordPtr& contact : words.store.list(Collection::contact)) {
        has_champion |= contact->is_true("is_champion");
        if (!contact->is_true("is_decision_maker")) continue;
        ++known;
        covered += std::any_of(pairings.begin(), pairings.end(), [&](const RecordPtr& pairing) {
            return pairing->link("contact") == contact->id;
        });
    }
    out.people = people_rows(words);
    out.people_words = words::covered(known, covered, has_champion);
}

}  // namespace

PlanSections plan_sections(const ViewContext& context, const HeldAccount& held,
                           const model::SpaceId& space, const std::string& currency) {
    PlanSections out;
    const RecordWords words{context, *held.store, space, currency};
    for (int i = 0; i < model::collection_count; ++i) {
        const auto collection = static_cast<Collection>(i);
        if (model::space_kind_of(collection) != model::SpaceKind::account) continue;
        if (collection == Collection::target_value) continue;  // a chart, never rows
        // There may be thousands, and they are named on that tab and beside an opportunity only.
        const bool is_grid = collection == Collection::whitespace_cell;
        if (is_grid && !is_shown(context, Tab::opportunities) && !is_opportunity_open(context)) {
            continue;
        }
        const std::vector<RecordPtr> records = held.store->list(collection);
        // Of many, what else is known is read on their own page only.
        const bool has_facts = records.size() <= always_whole_max ||
                               is_shown(context, tab_of(collection), section_of(collection));
        std::vector<ListRow>& rows = out.lists[static_cast<std::size_t>(i)];
        for (const RecordPtr& record : records) {
            rows.push_back(has_facts ? words.row(record) : words.title_row(record));
        }
    }
    if (is_shown(context, Tab::opportunities, "whitespace")) {
        out.whitespace = whitespace_view(words);
    }
    if (is_shown(context, Tab::plan, "strategy")) add_tree(words, out);
    if (is_shown(context, Tab::plan, "team")) add_team(words, out);
    if (is_shown(context, Tab::plan, "")) add_basket(words, out);
    if (is_shown(context, Tab::plan, "approval")) add_approval(words, out);
    if (is_shown(context, Tab::follow_up)) add_habit(words, out);
    if (is_shown(context, Tab::insight, "summary")) add_summary(words, out);
    if (is_shown(context, Tab::follow_up, "lessons")) add_lessons(words, out);
    if (is_shown(context, Tab::plan, "people")) add_people(words, out);
    return out;
}

}  // namespace kam::view
