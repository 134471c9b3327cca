#include "client/view/leadership_fold.h"

#include <algorithm>
#include <utility>

#include "client/view/build_views.h"
#include "client/view/plan_words.h"
#include "client/view/words.h"
#include "shared/base/money.h"
#include "shared/base/sort.h"
#include "shared/base/utf8.h"
#include "shared/readmodel/basket.h"
#include "shared/readmodel/target_history.h"

namespace kam::view {
namespace {

using model::Collection;
using model::RecordPtr;
using readmodel::TargetNumbers;
using readmodel::ValueOn;

base::Day day_of_point(int point, base::Day today) {
    return today + -over_time_step_days * (over_time_points - 1 - point);
}

TargetFacts facts_of(const ViewContext& context, const RecordPtr& record) {
    TargetFacts out;
    out.record = record;
    out.row = std::make_shared<const TargetRow>(target_row(context, record, {}));
    const TargetNumbers now = readmodel::numbers_from_record(*record);
    out.progress = readmodel::progress(now);
    out.rags.fill(Rag::no_data);
    out.rags.back() = out.row->rag;
    const std::vector<ValueOn> values = readmodel::values_from_text(record->text("history"));
    if (values.empty()) return out;
    const auto rag_on = [&](base::Day day) {
        if (day < values.front().day) return Rag::no_data;
        return readmodel::rag(readmodel::numbers_on(now, values, day), day);
    };
    const base::Day then = context.today + -compare_days;
    out.rag_then = rag_on(then);
    out.progress_then = readmodel::progress(readmodel::numbers_on(now, values, then));
    for (int i = 0; i + 1 < over_time_points; ++i) {
        out.rags[static_cast<std::size_t>(i)] = rag_on(day_of_point(i, context.today));
    }
    return out;
}

LeadershipRow row_from_summary(const ViewContext& context, const RecordPtr& record) {
    const model::Record& summary = *record;
    LeadershipRow row;
    row.record = record;
    row.id = base::AccountId{summary.id.text};
    row.name = std::string(summary.text("name"));
    row.sort_name = base::fold_for_search(row.name);
    row.sector = std::string(base::trimmed(summary.text("sector")));
    row.lead_name = person_name(context, summary.person("lead"));
    row.stage = static_cast<int>(summary.integer("stage").value_or(0));
    row.stage_words = std::string(words::stage_name(row.stage));
    row.mode = std::string(summary.text("mode"));
    row.has_override = summary.integer("overridden").value_or(0) != 0;
    row.next_review = day_text(summary.day("next_review"));
    const auto last = summary.day("last_review");
    row.last_review = day_text(last);
    row.has_recent_review = last && context.today - *last <= compare_days;
    row.is_review_missing = row.stage == 4 && row.next_review.empty();
    row.actions_open = static_cast<int>(summary.integer("actions_open").value_or(0));
    row.actions_overdue = static_cast<int>(summary.integer("actions_overdue").value_or(0));
    row.risk = std::string(summary.text("risk"));
    row.momentum = std::string(summary.text("momentum"));
    row.momentum_words = words::momentum_of(row.momentum);
    if (const auto weighted = summary.integer("pipeline_weighted")) {
        row.pipeline =
            base::short_text_from_money({*weighted, std::string(summary.text("currency"))});
    }
    for (const HeldAccount& held : context.accounts) row.is_readable |= held.id == row.id;
    return row;
}

bool is_in_scope(const LeadershipRow& row, const LeadershipFilter& filter) {
    return (filter.sector.empty() || row.sector == filter.sector) &&
           (filter.mode.empty() || row.mode == filter.mode) &&
           (filter.stage == 0 || row.stage == filter.stage);
}

std::optional<int> permille(std::optional<readmodel::BasisPoints> points) {
    if (!points) return std::nullopt;
    return static_cast<int>(points->value / 10);
}

void add_targets(LeadershipRow& row, std::vector<const TargetFacts*>& facts) {
    base::sort_rows(facts, [](const TargetFacts* a, const TargetFacts* b) {
        return a->record->text("pos") < b->record->text("pos");
    });
    std::vector<readmodel::BasketPart> parts;
    for (const TargetFacts* target : facts) {
        row.targets.push_back(target->row);
        ++row.rag_counts[static_cast<std::size_t>(target->row->rag)];
        parts.push_back({target->progress, target->row->is_leading, 1});
    }
    const readmodel::Basket basket = readmodel::basket(parts);
    row.leading_permille = permille(basket.leading);
    row.lagging_permille = permille(basket.lagging);
}

// Earlier values are in the row's history; the one of today is the target's own.
TargetOverTime over_time(const TargetFacts& facts, base::Day today) {
    TargetOverTime out;
    out.row = facts.row;
    const model::Record& record = *facts.record;
    const TargetNumbers numbers = readmodel::numbers_from_record(record);
    std::vector<ValueOn> values = readmodel::values_from_text(record.text("history"));
    if (values.empty() && numbers.current && numbers.current_date) {
        values.push_back({*numbers.current_date, *numbers.current});
    }
    const auto add = [&](base::Day day, const TargetNumbers& then) {
        const auto progress = readmodel::progress(then);
        const auto expected = readmodel::expected_progress(then, day);
        out.days.push_back(day == today ? std::string(words::now) : base::text_from_day(day));
        out.progress.push_back(progress ? std::optional(progress->value / 10) : std::nullopt);
        out.expected.push_back(expected ? std::optional(expected->value / 10) : std::nullopt);
    };
    if (numbers.baseline_date && numbers.baseline &&
        (values.empty() || *numbers.baseline_date < values.front().day)) {
        TargetNumbers start = numbers;
        start.current = numbers.baseline;
        add(*numbers.baseline_date, start);
    }
    for (const ValueOn& each : values) {
        if (today < each.day) break;
        add(each.day, readmodel::numbers_on(numbers, values, each.day));
    }
    if (values.empty() || values.back().day < today) {
        add(today, numbers);
        if (!readmodel::is_stale(numbers, today)) return out;
        out.progress.back() = std::nullopt;
    }
    return out;
}

RagOverTime rags_over_time(const LeadershipScope& scope) {
    RagOverTime out;
    int known_days = 0;
    for (int i = 0; i < over_time_points; ++i) {
        std::array<std::int64_t, 5> counts{};
        for (const auto& targets : scope.facts) {
            for (const TargetFacts* target : targets) {
                ++counts[static_cast<std::size_t>(target->rags[static_cast<std::size_t>(i)])];
            }
        }
        const auto of = [&](Rag rag) { return counts[static_cast<std::size_t>(rag)]; };
        const std::int64_t known = of(Rag::green) + of(Rag::amber) + of(Rag::red);
        known_days += known > 0 ? 1 : 0;
        out.days.push_back(base::text_from_day(day_of_point(i, scope.context.today)));
        out.green.push_back(known > 0 ? std::optional(of(Rag::green)) : std::nullopt);
        out.known.push_back(known > 0 ? std::optional(known) : std::nullopt);
    }
    out.is_known = known_days > 1;
    return out;
}

void add_own_actions(const ViewContext& context, LeadershipView& view) {
    MyPartView mine = my_part_view(context);
    for (MyClient& client : mine.clients) {
        for (MyRow& action : client.actions) {
            action.facts = client.name + (action.facts.empty() ? "" : "  ·  ") + action.facts;
            view.own_overdue += action.is_overdue ? 1 : 0;
            view.own_actions.push_back(std::move(action));
        }
    }
    base::sort_rows(view.own_actions, [](const MyRow& a, const MyRow& b) {
        const auto due_a = a.record->day("due");
        const auto due_b = b.record->day("due");
        return due_a && (!due_b || *due_a < *due_b);
    });
}

bool is_listed(const LeadershipRow& row, const LeadershipFilter& filter) {
    if (filter.rag && row.rag_counts[static_cast<std::size_t>(*filter.rag)] == 0) return false;
    if (filter.is_overdue && row.actions_overdue == 0) return false;
    return !filter.tile || is_behind_tile(*filter.tile, row);
}

// Of two rows by name, the one that comes first by colour or stage does so.
bool stands_before(const LeadershipRow& a, const LeadershipRow& b, const std::string& sort) {
    if (sort == "stage" && a.stage != b.stage) return a.stage < b.stage;
    if (sort == "colour") {
        for (const Rag rag : {Rag::red, Rag::amber}) {
            const auto place = static_cast<std::size_t>(rag);
            if (a.rag_counts[place] != b.rag_counts[place]) {
                return a.rag_counts[place] > b.rag_counts[place];
            }
        }
    }
    return a.sort_name < b.sort_name;
}

}  // namespace

// Both lists are by id, so one walk finds what stayed as it was.
void LeadershipFold::read_targets(const ViewContext& context) {
    std::vector<TargetFacts> read;
    std::size_t kept = 0;
    for (const RecordPtr& record : context.programme->all()) {
        if (record->collection != Collection::summary_target || record->is_deleted) continue;
        while (kept < facts_.size() && facts_[kept].record->id < record->id) ++kept;
        if (kept < facts_.size() && facts_[kept].record == record) {
            read.push_back(std::move(facts_[kept++]));
        } else {
            read.push_back(facts_of(context, record));
        }
    }
    facts_ = std::move(read);
}

LeadershipScope LeadershipFold::scope_of(const ViewContext& context, const LeadershipFilter& filter,
                                         const std::string& sort,
                                         std::vector<std::string>& sectors) {
    std::vector<LeadershipRow> rows;
    for (const RecordPtr& record : context.programme->list(Collection::summary)) {
        rows.push_back(row_from_summary(context, record));
        const std::string& sector = rows.back().sector;
        const auto place = std::lower_bound(sectors.begin(), sectors.end(), sector);
        const bool is_known = place != sectors.end() && *place == sector;
        if (!sector.empty() && !is_known) sectors.insert(place, sector);
    }
    std::vector<std::vector<const TargetFacts*>> facts(rows.size());
    for (TargetFacts& target : facts_) {
        const std::string_view account = target.record->text("account");
        const auto is_at = [&](std::size_t i) {
            return i < rows.size() && rows[i].id.text == account;
        };
        if (!is_at(target.row_hint)) {
            const auto found = std::lower_bound(
                rows.begin(), rows.end(), account,
                [](const LeadershipRow& row, std::string_view id) { return row.id.text < id; });
            target.row_hint = static_cast<std::size_t>(found - rows.begin());
        }
        if (is_at(target.row_hint)) facts[target.row_hint].push_back(&target);
    }
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        if (!is_in_scope(rows[i], filter)) continue;
        add_targets(rows[i], facts[i]);
        order.push_back(i);
    }
    base::sort_rows(order, [&](std::uint32_t a, std::uint32_t b) {
        return stands_before(rows[a], rows[b], sort);
    });
    LeadershipScope scope{context, filter, {}, {}};
    for (const std::uint32_t place : order) {
        scope.rows.push_back(std::move(rows[place]));
        scope.facts.push_back(std::move(facts[place]));
    }
    return scope;
}

std::shared_ptr<const LeadershipView> LeadershipFold::view(const ViewContext& context,
                                                           const Route& route) {
    Key key;
    key.day = context.today;
    key.is_loading = context.is_loading;
    key.route = route;
    const auto add_store = [&](const model::Store* store) {
        key.stores.emplace_back(store, store == nullptr ? 0 : store->revision());
    };
    add_store(context.firm);
    add_store(context.programme);
    for (const HeldAccount& held : context.accounts) add_store(held.store);
    if (view_ != nullptr && key == key_) return view_;
    // Names and days are in what was read of the targets.
    const bool is_same_ground = view_ != nullptr && !key_.stores.empty() &&
                                key_.stores.front() == key.stores.front() && key_.day == key.day;
    if (!is_same_ground) facts_.clear();
    key_ = std::move(key);

    auto out = std::make_shared<LeadershipView>();
    LeadershipView& view = *out;
    view.filter = filter_from_text(route.filter);
    view.as_of = base::text_from_day(context.today);
    view.is_loading = context.is_loading || context.programme == nullptr;
    view_ = out;
    if (context.programme == nullptr) return out;
    read_targets(context);
    LeadershipScope scope = scope_of(context, view.filter, route.sort, view.sectors);
    view.clients = static_cast<int>(scope.rows.size());
    for (const LeadershipRow& row : scope.rows) {
        for (std::size_t i = 0; i < view.rag_counts.size(); ++i) {
            view.rag_counts[i] += row.rag_counts[i];
        }
    }
    view.tiles = leadership_tiles(scope);
    view.over_time = rags_over_time(scope);
    constexpr std::string_view tile_prefix = "tile/";
    if (route.open.starts_with(tile_prefix)) {
        view.explained = tile_from_key(std::string_view(route.open).substr(tile_prefix.size()));
    }
    for (std::size_t i = 0; i < scope.rows.size(); ++i) {
        LeadershipRow& row = scope.rows[i];
        if (!is_listed(row, view.filter)) continue;
        row.is_open = route.open == "client/" + row.id.text;
        if (row.is_open) {
            for (const TargetFacts* target : scope.facts[i]) {
                row.over_time.push_back(over_time(*target, context.today));
            }
        }
        view.rows.push_back(std::move(row));
    }
    add_own_actions(context, view);
    return out;
}

std::shared_ptr<const LeadershipView> leadership_view(std::shared_ptr<LeadershipFold>& fold,
                                                      const ViewContext& context,
                                                      const Route& route) {
    if (fold == nullptr) fold = std::make_shared<LeadershipFold>();
    return fold->view(context, route);
}

}  // namespace kam::view
