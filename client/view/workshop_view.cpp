// A workshop, folded for its pages.
#include "client/view/workshop_view.h"

#include <algorithm>

#include "client/view/build_views.h"
#include "client/view/words.h"
#include "client/view/workshop_agenda.h"
#include "shared/base/sort.h"
#include "shared/base/utf8.h"
#include "shared/readmodel/workshop.h"

namespace kam::view {
namespace {

using model::Collection;
using model::Record;
using model::RecordPtr;
using model::Store;

// Longest list of the plan that a room is shown.
constexpr std::size_t plan_lines_max = 6;

struct Fold {
    const ViewContext& context;
    const Store& store;
    const Record& self;
    const HeldAccount* account = nullptr;  // of whoever is on its team
    WorkshopView& view;

    std::string name(const base::PersonId& person) const { return person_name(context, person); }
    bool is_on_team(const base::PersonId& person) const {
        if (account == nullptr) return false;
        const std::vector<RecordPtr> team = account->store->list(Collection::team_member);
        return std::any_of(team.begin(), team.end(), [&](const RecordPtr& member) {
            return member->person("person") == person;
        });
    }
};

std::string in_groups(const std::string& code) {
    if (code.size() != 8) return code;
    return code.substr(0, 4) + " " + code.substr(4);
}

std::string spread_words(const readmodel::Spread& spread) {
    const auto mean = readmodel::mean_tenths(spread);
    if (!mean) return std::string(words::nobody_voted);
    int low = 0;
    int high = 0;
    for (int i = 0; i < 5; ++i) {
        if (spread[static_cast<std::size_t>(i)] == 0) continue;
        if (low == 0) low = i + 1;
        high = i + 1;
    }
    std::string out =
        std::to_string(*mean / 10) + "." + std::to_string(*mean % 10) + " on average, ";
    out += low == high ? "all " + std::to_string(low)
                       : "from " + std::to_string(low) + " to " + std::to_string(high);
    return out + ", " + words::count_of(readmodel::count_of(spread), "vote", "votes");
}

// What the room counted by hand stands before what devices sent.
std::optional<readmodel::Spread> spread_of(const Store& store, const Record& item, int round) {
    if (auto hands = readmodel::spread_from_text(item.text("hands"))) return hands;
    const RecordPtr tally =
        store.find_alive(Collection::workshop_tally, readmodel::tally_id(item.id, round));
    if (tally == nullptr) return std::nullopt;
    return readmodel::spread_from_text(tally->text("spread"));
}

// Of the last round that was revealed.
std::optional<readmodel::Spread> last_spread(const Store& store, const Record& item) {
    if (auto hands = readmodel::spread_from_text(item.text("hands"))) return hands;
    std::optional<readmodel::Spread> found;
    std::int64_t latest = 0;
    for (const RecordPtr& tally : store.list(Collection::workshop_tally)) {
        const std::int64_t round = tally->integer("round").value_or(1);
        if (!(tally->link("item") == item.id) || round < latest) continue;
        if (const auto spread = readmodel::spread_from_text(tally->text("spread"))) {
            found = spread;
            latest = round;
        }
    }
    return found;
}

std::string what_lacks(const Record& item) {
    const bool has_owner = !item.person("owner").empty();
    const bool has_date = item.day("due").has_value();
    if (has_owner) return has_date ? std::string() : std::string(words::a_date);
    return std::string(has_date ? words::an_owner : words::an_owner_and_a_date);
}

bool is_in_plan(const Fold& fold, const Record& item) {
    if (fold.account == nullptr) return false;
    const bool decides = item.text("kind") == "decision";
    const auto collection =
        decides ? Collection::action : model::collection_from_text(item.text("kind"));
    return collection && fold.account->store->find(*collection, item.id) != nullptr;
}

WorkshopItem item_of(const Fold& fold, const RecordPtr& record) {
    WorkshopItem item;
    item.record = record;
    item.text = std::string(record->text("text"));
    item.author_name = fold.name(record->person("author"));
    item.is_mine = record->person("author") == fold.context.me;
    item.is_parked = record->is_true("is_parked");
    item.is_decision = record->text("kind") == "decision";
    item.is_in_plan = is_in_plan(fold, *record);
    item.lacks_measure = record->text("kind") == "target" &&
                         (record->text("target_kind").empty() || record->text("unit").empty());
    item.owner = record->person("owner");
    item.owner_name = fold.name(item.owner);
    item.due_day = record->day("due");
    item.due = day_text(item.due_day);
    if (item.is_decision) item.lacks = what_lacks(*record);
    // What is being voted on shows nothing before all do.
    const bool is_hidden = fold.self.link("voting_on") == record->id &&
                           fold.self.text("phase") == "vote" && !fold.view.is_closed;
    const auto spread = is_hidden ? std::nullopt : last_spread(fold.store, *record);
    if (spread) item.spread_words = spread_words(*spread);
    return item;
}

void add_steps(Fold& fold) {
    WorkshopView& view = fold.view;
    const auto cards = agenda(view.stage);
    const int last = static_cast<int>(cards.size()) - 1;
    view.step =
        std::clamp(static_cast<int>(fold.self.integer("step").value_or(0)), 0, std::max(last, 0));
    for (int i = 0; i <= last; ++i) {
        const AgendaCard& card = cards[static_cast<std::size_t>(i)];
        WorkshopStep step;
        step.question = card.question;
        step.help = card.help;
        step.item_kind = card.item_kind;
        step.minutes = card.minutes;
        step.is_current = i == view.step;
        step.is_done = i < view.step;
        step.is_for_decisions = card.item_kind == "decision";
        view.steps.push_back(std::move(step));
    }
    view.step_minutes = view.steps[static_cast<std::size_t>(view.step)].minutes +
                        static_cast<int>(fold.self.integer("extra_minutes").value_or(0));
    if (const auto started = fold.self.integer("step_started")) {
        view.step_started = base::TimeMs{*started};
    }
}

void add_items(Fold& fold) {
    WorkshopView& view = fold.view;
    // Votes and decisions are about all that was said.
    const AgendaCard& card = agenda(view.stage)[static_cast<std::size_t>(view.step)];
    const bool is_about_all = card.is_vote || card.item_kind == "decision";
    for (const RecordPtr& record : fold.store.list(Collection::workshop_item)) {
        WorkshopItem item = item_of(fold, record);
        if (item.is_parked) {
            view.parked.push_back(std::move(item));
        } else if (item.is_decision) {
            view.decisions.push_back(std::move(item));
        } else {
            const bool is_of_step = record->integer("step").value_or(0) == view.step;
            if (is_about_all || is_of_step) view.items.push_back(item);
            view.all_items.push_back(std::move(item));
        }
    }
    // A vote is about what was said before, too.
    const RecordPtr target =
        fold.store.find_alive(Collection::workshop_item, fold.self.link("voting_on"));
    const bool is_there = target == nullptr || std::any_of(view.items.begin(), view.items.end(),
                                                           [&](const WorkshopItem& item) {
                                                               return item.record->id == target->id;
                                                           });
    if (!is_there && !target->is_true("is_parked") && target->text("kind") != "decision") {
        view.items.push_back(item_of(fold, target));
    }
    view.unfinished_decisions =
        static_cast<int>(readmodel::unfinished_decisions(fold.store).size());
}

void add_people(Fold& fold) {
    WorkshopView& view = fold.view;
    view.speaker = fold.self.person("speaker");
    view.speaker_name = fold.name(view.speaker);
    const std::vector<RecordPtr> turns = fold.store.list(Collection::turn);
    for (const RecordPtr& attendee : fold.store.list(Collection::attendee)) {
        if (attendee->is_true("has_left")) continue;
        WorkshopPerson person;
        person.record = attendee;
        person.person = attendee->person("person");
        person.name = fold.name(person.person);
        person.is_me = person.person == fold.context.me;
        person.is_facilitator = fold.self.person("facilitator") == person.person;
        person.can_lead = fold.is_on_team(person.person);
        for (const RecordPtr& turn : turns) {
            if (turn->person("person") == person.person) person.turn = turn;
        }
        view.people.push_back(std::move(person));
    }
    base::sort_rows(view.people, [](const WorkshopPerson& a, const WorkshopPerson& b) {
        return base::fold_for_search(a.name) < base::fold_for_search(b.name);
    });
    for (const RecordPtr& turn : turns) {
        const auto found =
            std::find_if(view.people.begin(), view.people.end(),
                         [&](const WorkshopPerson& each) { return each.turn == turn; });
        if (found != view.people.end()) view.queue.push_back(*found);
    }
}

void add_owners(Fold& fold) {
    std::vector<base::PersonId> first;
    if (fold.account != nullptr) {
        for (const RecordPtr& member : fold.account->store->list(Collection::team_member)) {
            first.push_back(member->person("person"));
        }
    }
    for (const PersonOption& person : people_options(fold.context, first)) {
        fold.view.owners.emplace_back(person.id, person.name);
    }
}

void add_vote(Fold& fold) {
    WorkshopVote& vote = fold.view.vote;
    const std::string_view phase = fold.self.text("phase");
    const RecordPtr item =
        fold.store.find_alive(Collection::workshop_item, fold.self.link("voting_on"));
    vote.present = static_cast<int>(fold.view.people.size());
    vote.round = static_cast<int>(fold.self.integer("round").value_or(1));
    vote.can_vote = fold.context.own != nullptr;
    if (item == nullptr || (phase != "vote" && phase != "revealed")) return;
    vote.phase = phase == "vote" ? WorkshopPhase::vote : WorkshopPhase::revealed;
    vote.item = item->id;
    vote.text = std::string(item->text("text"));
    vote.hands = std::string(item->text("hands"));
    const RecordPtr tally = fold.store.find_alive(Collection::workshop_tally,
                                                  readmodel::tally_id(item->id, vote.round));
    if (tally != nullptr) vote.voted = static_cast<int>(tally->integer("voted").value_or(0));
    // Who has voted and left counts.
    vote.present = std::max(vote.present, vote.voted);
    if (vote.can_vote) {
        const RecordPtr mine = fold.context.own->find_alive(
            Collection::ballot, readmodel::ballot_id(fold.view.id, item->id, vote.round));
        if (mine != nullptr) vote.mine = static_cast<int>(mine->integer("score").value_or(3));
    }
    if (vote.phase != WorkshopPhase::revealed) return;
    vote.spread = spread_of(fold.store, *item, vote.round);
    if (vote.spread) vote.spread_words = spread_words(*vote.spread);
}

// What the plan holds of the current question, for the room.
void add_plan_lines(Fold& fold) {
    WorkshopView& view = fold.view;
    if (fold.account == nullptr) return;
    view.is_plan_hidden = !readmodel::room_may_see_plan(fold.store, *fold.account->store);
    if (view.is_plan_hidden) return;
    const std::string& kind = view.steps[static_cast<std::size_t>(view.step)].item_kind;
    const auto collection =
        kind == "decision" ? Collection::action : model::collection_from_text(kind);
    if (!collection) return;
    for (const RecordPtr& record : fold.account->store->list(*collection)) {
        if (view.plan_lines.size() == plan_lines_max) return;
        // What was said here stands among what was said.
        if (fold.store.find(Collection::workshop_item, record->id) != nullptr) continue;
        const std::string_view words =
            record->has("statement") ? record->text("statement") : record->text("title");
        view.plan_lines.push_back(
            {std::string(words), person_name(fold.context, record->person("owner"))});
    }
}

void add_head(Fold& fold) {
    WorkshopView& view = fold.view;
    view.title = std::string(fold.self.text("title"));
    view.stage = static_cast<int>(fold.self.integer("stage").value_or(1));
    view.stage_name = std::string(words::stage_name(view.stage));
    view.date = day_text(fold.self.day("date"));
    view.facilitator_name = fold.name(fold.self.person("facilitator"));
    view.is_facilitator = fold.self.person("facilitator") == fold.context.me;
    view.is_closed = fold.self.is_true("is_closed");
    view.text_size = static_cast<int>(fold.self.integer("text_size").value_or(100));
    if (fold.account != nullptr) {
        constexpr std::array tabs{Tab::insight, Tab::opportunities, Tab::plan, Tab::follow_up};
        const auto index = static_cast<std::size_t>(std::clamp(view.stage, 1, 4) - 1);
        view.plan_href = text_from_route(account_route(fold.account->id, tabs[index]));
    }
}

}  // namespace

WorkshopView workshop_view(const ViewContext& context, const Route& route) {
    WorkshopView view;
    view.id = route.workshop;
    view.code_words = in_groups(route.workshop);
    view.join_origin = context.origin;
    view.join_href = text_from_route(workshop_route(route.workshop));
    view.space = model::workshop_space(route.workshop);
    view.is_joining = context.is_joining;
    if (context.is_joining) {
        view.joining_note = context.is_offline ? words::joining_offline : words::joining;
    } else if (context.is_join_refused) {
        view.joining_note = words::join_refused;
    }
    const Store* store = nullptr;
    for (const HeldWorkshop& held : context.workshops) {
        if (held.id == route.workshop) store = held.store;
    }
    view.record = store == nullptr ? nullptr : store->singleton(Collection::workshop);
    if (view.record == nullptr) return view;
    Fold fold{context, *store, *view.record, nullptr, view};
    for (const HeldAccount& held : context.accounts) {
        if (held.id.text == view.record->text("account")) fold.account = &held;
    }
    add_head(fold);
    add_steps(fold);
    add_items(fold);
    add_people(fold);
    add_owners(fold);
    add_vote(fold);
    add_plan_lines(fold);
    const bool is_present = std::any_of(view.people.begin(), view.people.end(),
                                        [](const WorkshopPerson& each) { return each.is_me; });
    using enum WorkshopPage;
    view.page = view.is_facilitator ? lead : part;
    if (view.is_closed || route.section == "minutes") view.page = minutes;
    if (route.section == "screen" && !view.is_closed) view.page = screen;
    if (!is_present && !view.is_closed) view.page = join;
    return view;
}

}  // namespace kam::view
