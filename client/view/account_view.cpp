#include <algorithm>

#include "client/view/build_views.h"
#include "client/view/words.h"
#include "shared/base/money.h"
#include "shared/base/sort.h"
#include "shared/base/utf8.h"
#include "shared/base/wide.h"
#include "shared/model/choices.h"
#include "shared/readmodel/account_summary.h"
#include "shared/readmodel/insight_shelf.h"
#include "shared/readmodel/pipeline.h"
#include "shared/readmodel/pipeline_stages.h"
#include "shared/readmodel/reviews.h"

namespace kam::view {
namespace {

using model::Collection;

std::string money_text(std::optional<std::int64_t> minor, const std::string& currency) {
    return minor ? base::text_from_money({*minor, currency}) : std::string();
}

std::vector<InsightRow> insight_rows(const ViewContext& context, const HeldAccount& held,
                                     const model::SpaceId& space) {
    std::vector<InsightRow> rows;
    for (const model::RecordPtr& record : held.store->list(Collection::insight)) {
        InsightRow row;
        row.record = record;
        row.statement = std::string(record->text("statement"));
        row.so_what = std::string(record->text("so_what"));
        row.source = std::string(record->text("source"));
        row.date = day_text(record->day("date"));
        row.is_accepted = readmodel::is_accepted(*record);
        row.confirmed = std::string(record->text("confirmed"));
        row.heard = words::heard_again(record->integer("heard_again"));
        row.is_stale = readmodel::is_expired(*record, context.today);
        row.is_pending = context.pending(space, *record);
        rows.push_back(std::move(row));
    }
    return rows;
}

// One standard deviation of the weighted pipeline, of opportunities that are open.
std::string spread_words(const model::Store& store, const std::string& currency) {
    std::vector<readmodel::StagedOpportunity> all;
    for (const model::RecordPtr& record : store.list(Collection::opportunity)) {
        readmodel::StagedOpportunity staged;
        const std::string_view stage = record->text("stage");
        const auto& stages = model::opportunity_stage_choices;
        const auto found = std::find(stages.begin(), stages.end(), stage);
        if (found != stages.end()) {
            staged.stage = static_cast<readmodel::OpportunityStage>(found - stages.begin());
        }
        staged.value = record->integer("value");
        const auto likelihood = record->integer("likelihood");
        if (!likelihood && found == stages.end()) continue;
        if (likelihood) staged.likelihood = static_cast<int>(*likelihood);
        all.push_back(staged);
    }
    const readmodel::WeightedPipeline pipeline = readmodel::weighted_pipeline(all);
    if (pipeline.counted < 2) return {};
    return base::short_text_from_money({pipeline.spread, currency});
}

std::string score_words(const model::Record& record) {
    const auto whole = [&](std::string_view field) -> std::optional<int> {
        const auto known = record.integer(field);
        return known ? std::optional<int>(static_cast<int>(*known)) : std::nullopt;
    };
    const auto score =
        readmodel::opportunity_score(whole("worth"), whole("fit"), whole("right_to_win"));
    return score ? "score " + std::to_string(*score) + " of 125" : std::string();
}

std::vector<OpportunityRow> opportunity_rows(const ViewContext& context, const HeldAccount& held,
                                             const model::SpaceId& space, Collection collection,
                                             const std::string& currency) {
    std::vector<OpportunityRow> rows;
    for (const model::RecordPtr& record : held.store->list(collection)) {
        OpportunityRow row;
        row.record = record;
        row.title = std::string(record->text("title"));
        const auto value = record->integer("value");
        const auto likelihood = record->integer("likelihood");
        row.value = money_text(value, currency);
        if (likelihood) row.likelihood = std::to_string(*likelihood) + "%";
        if (value && likelihood) {
            const base::Wide weighted =
                base::divided_half_away(base::Wide{*value} * *likelihood, 100);
            row.weighted = money_text(base::saturated(weighted), currency);
        }
        row.owner_name = person_name(context, record->person("owner"));
        const model::RecordPtr insight =
            held.store->find_alive(Collection::insight, record->link("insight"));
        if (insight) row.insight_statement = std::string(insight->text("statement"));
        if (record->integer("fit")) row.fit = static_cast<int>(*record->integer("fit"));
        row.score = score_words(*record);
        row.is_scored = readmodel::is_scored(*record);
        row.is_pending = context.pending(space, *record);
        rows.push_back(std::move(row));
    }
    return rows;
}

PipelineView pipeline_view(const readmodel::Pipeline& pipeline, const std::string& currency) {
    PipelineView view;
    view.count = pipeline.valued + pipeline.unvalued;
    view.unvalued = pipeline.unvalued;
    const auto short_text = [&](std::int64_t minor) {
        return base::short_text_from_money({minor, currency});
    };
    if (pipeline.valued > 0) view.unweighted = short_text(pipeline.unweighted);
    if (pipeline.weighable > 0) view.weighted = short_text(pipeline.weighted);
    return view;
}

std::vector<ActionRow> action_rows(const ViewContext& context, const HeldAccount& held,
                                   const model::SpaceId& space) {
    std::vector<ActionRow> rows;
    for (const model::RecordPtr& record : held.store->list(Collection::action)) {
        ActionRow row;
        row.record = record;
        row.title = std::string(record->text("title"));
        row.owner_name = person_name(context, record->person("owner"));
        row.due = day_text(record->day("due"));
        row.state = std::string(record->text("state"));
        if (row.state.empty()) row.state = "open";
        row.is_done = !readmodel::is_open_state(row.state);
        row.is_overdue = readmodel::is_overdue(*record, context.today);
        row.is_mine = !context.me.empty() && record->person("owner") == context.me;
        const auto target = held.store->find_alive(Collection::target, record->link("target"));
        const auto opportunity =
            held.store->find_alive(Collection::opportunity, record->link("opportunity"));
        if (target) row.why = std::string(target->text("statement"));
        if (!target && opportunity) row.why = std::string(opportunity->text("title"));
        row.is_pending = context.pending(space, *record);
        rows.push_back(std::move(row));
    }
    std::stable_partition(rows.begin(), rows.end(),
                          [](const ActionRow& row) { return !row.is_done; });
    return rows;
}

std::string names_of(const ViewContext& context, const std::vector<base::PersonId>& people) {
    std::string out;
    for (const base::PersonId& person : people) {
        const std::string name = person_name(context, person);
        if (name.empty()) continue;
        if (!out.empty()) out += ", ";
        out += name;
    }
    return out;
}

std::vector<ReviewRow> review_rows(const ViewContext& context, const HeldAccount& held,
                                   const model::SpaceId& space) {
    std::vector<model::RecordPtr> records = held.store->list(Collection::review);
    base::sort_rows(records, [](const model::RecordPtr& a, const model::RecordPtr& b) {
        return b->day("date").value_or(base::Day{}) < a->day("date").value_or(base::Day{});
    });
    std::vector<ReviewRow> rows;
    for (const model::RecordPtr& record : records) {
        ReviewRow row;
        row.record = record;
        row.date = day_text(record->day("date"));
        row.attendees = names_of(context, record->people("attendees"));
        row.decisions = std::string(record->text("decisions"));
        row.is_held = record->is_true("is_held");
        row.is_late = !row.is_held && record->day("date") && *record->day("date") < context.today;
        row.is_pending = context.pending(space, *record);
        rows.push_back(std::move(row));
    }
    return rows;
}

int role_rank(std::string_view role) {
    return role == "account_lead" ? 0 : role == "sponsor" ? 1 : 2;
}

std::vector<TeamRow> team_rows(const ViewContext& context, const HeldAccount& held) {
    std::vector<TeamRow> rows;
    for (const model::RecordPtr& record : held.store->list(Collection::team_member)) {
        TeamRow row;
        row.record = record;
        row.person = record->person("person");
        row.name = person_name(context, row.person);
        row.role = std::string(record->text("role"));
        const model::RecordPtr person =
            context.firm == nullptr
                ? nullptr
                : context.firm->find(Collection::person, base::RecordId{row.person.text});
        if (person) {
            row.title = std::string(person->text("title"));
            row.practice_office = std::string(person->text("practice"));
            const std::string_view office = person->text("office");
            if (!office.empty()) {
                row.practice_office += row.practice_office.empty() ? "" : ", ";
                row.practice_office += office;
            }
        }
        rows.push_back(std::move(row));
    }
    base::sort_rows(rows, [](const TeamRow& a, const TeamRow& b) {
        const int rank_a = role_rank(a.role);
        const int rank_b = role_rank(b.role);
        if (rank_a != rank_b) return rank_a < rank_b;
        return base::fold_for_search(a.name) < base::fold_for_search(b.name);
    });
    return rows;
}

void add_header(const ViewContext& context, const HeldAccount& held, AccountView& view) {
    const model::Record& account = *view.account;
    view.name = std::string(account.text("name"));
    view.sector = std::string(account.text("sector"));
    view.head_office = std::string(account.text("head_office"));
    view.currency = std::string(account.text("currency"));
    if (view.currency.empty()) view.currency = "GBP";
    view.mode = std::string(account.text("mode"));
    view.about = std::string(account.text("about"));
    view.my_role = held.role;
    view.can_lead =
        held.role == model::SpaceRole::account_lead || held.role == model::SpaceRole::sponsor;
    view.team = team_rows(context, held);
    std::vector<base::PersonId> team;
    for (const TeamRow& row : view.team) {
        team.push_back(row.person);
        view.team_people.push_back({row.person, row.name});
        if (row.role == "account_lead" && view.lead_name.empty()) view.lead_name = row.name;
    }
    view.all_people = people_options(context, team);
}

}  // namespace

StageRail stage_rail(const readmodel::StageGates& gates) {
    StageRail rail;
    for (int stage = 1; stage <= readmodel::stage_count; ++stage) {
        StageStep& step = rail[static_cast<std::size_t>(stage) - 1];
        const readmodel::GateState& gate = gates.gates[static_cast<std::size_t>(stage) - 1];
        step.number = stage;
        step.name = std::string(words::stage_name(stage));
        step.is_done = gate.passes();
        step.is_current = static_cast<int>(gates.current) == stage;
        step.override_reason = gate.override_reason;
        for (const readmodel::MissingItem& item : gate.missing) {
            step.missing.push_back(words::missing_sentence(item));
            step.missing_count += item.count;
        }
    }
    return rail;
}

NextStepView next_step_view(const ViewContext& context, const model::Store& store,
                            const readmodel::StageGates& gates) {
    const readmodel::NextStep next = readmodel::next_step(store, gates);
    NextStepView view;
    view.action = next.action;
    view.is_action = !next.action_title.empty();
    view.words = next.action_title;
    if (!view.is_action && next.missing) view.words = words::missing_sentence(*next.missing);
    view.owner_name = person_name(context, next.owner);
    view.due = day_text(next.due);
    view.due_day = next.due;
    view.is_overdue = next.due && *next.due < context.today;
    return view;
}

AccountView account_view(const ViewContext& context, const HeldAccount& held) {
    AccountView view;
    view.id = held.id;
    view.space = model::account_space(held.id);
    view.account = held.store->singleton(Collection::account);
    if (!view.account) return view;
    add_header(context, held, view);
    const readmodel::StageGates gates = readmodel::stage_gates(*held.store, context.today);
    view.rail = stage_rail(gates);
    view.current_stage = static_cast<int>(gates.current);
    view.next = next_step_view(context, *held.store, gates);
    view.insights = insight_rows(context, held, view.space);
    view.opportunities =
        opportunity_rows(context, held, view.space, Collection::opportunity, view.currency);
    view.threats = opportunity_rows(context, held, view.space, Collection::threat, view.currency);
    view.pipeline = pipeline_view(readmodel::pipeline(*held.store), view.currency);
    view.pipeline.spread = spread_words(*held.store, view.currency);
    view.at_risk = pipeline_view(readmodel::value_at_risk(*held.store), view.currency);
    for (const model::RecordPtr& record : held.store->list(Collection::target)) {
        view.targets.push_back(target_row(context, record, view.currency));
        view.targets.back().is_pending = context.pending(view.space, *record);
    }
    count_rag(view.targets, view.rag_counts);
    view.actions = action_rows(context, held, view.space);
    view.reviews = review_rows(context, held, view.space);
    view.last_review = day_text(readmodel::last_review(*held.store));
    view.next_review = day_text(readmodel::next_review(*held.store, context.today));
    view.plan = plan_sections(context, held, view.space, view.currency);
    return view;
}

}  // namespace kam::view
