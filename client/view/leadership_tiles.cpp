// The ten tiles, each from the rows that the page is about.
#include <algorithm>
#include <utility>

#include "client/view/leadership_fold.h"
#include "client/view/plan_words.h"
#include "client/view/tile_words.h"
#include "client/view/words.h"
#include "shared/base/money.h"
#include "shared/base/wide.h"
#include "shared/readmodel/basket.h"
#include "shared/readmodel/ratio.h"

namespace kam::view {
namespace {

using model::Collection;
using readmodel::BasisPoints;

std::string per_cent(std::optional<BasisPoints> share) {
    if (!share) return std::string(words::not_known);
    return std::to_string((share->value + 50) / 100) + "%";
}

std::string known_for(int known, std::size_t all) {
    return "Known for " + std::to_string(known) + std::string(words::of) + std::to_string(all) +
           " clients";
}

template <class IsOne>
int count_rows(const LeadershipScope& scope, const IsOne& is_one) {
    return static_cast<int>(std::count_if(scope.rows.begin(), scope.rows.end(), is_one));
}

void add_figure(LeadershipTile& tile, std::int64_t count, std::string_view word) {
    tile.figures.emplace_back(std::to_string(count), word);
}

void of_all(LeadershipTile& tile, int count, const LeadershipScope& scope) {
    add_figure(tile, count, "of " + std::to_string(scope.rows.size()));
}

void fill_clients(const LeadershipScope& scope, LeadershipTile& tile) {
    const model::RecordPtr firm =
        scope.context.firm == nullptr ? nullptr : scope.context.firm->singleton(Collection::firm);
    const auto earners = firm == nullptr ? std::nullopt : firm->integer("fee_earners");
    const std::int64_t count = static_cast<std::int64_t>(scope.rows.size());
    if (!earners) {
        add_figure(tile, count, "");
        tile.sentence = "How many the rule allows is not known: the firm's fee-earners are missing";
        tile.coverage = "Fee-earners not known";
        return;
    }
    const std::int64_t most = std::max<std::int64_t>(1, *earners / fee_earners_per_client);
    add_figure(tile, count, "of " + std::to_string(most));
    tile.sentence = count > most    ? std::to_string(count - most) + " over the rule"
                    : count == most ? "As many as the rule allows"
                                    : std::to_string(most - count) + " more by the rule";
    tile.coverage = std::to_string(*earners) + " fee-earners";
}

void fill_reviews(const LeadershipScope& scope, LeadershipTile& tile) {
    of_all(tile, count_rows(scope, [](const LeadershipRow& row) { return row.has_recent_review; }),
           scope);
    const int missing =
        count_rows(scope, [](const LeadershipRow& row) { return row.is_review_missing; });
    tile.sentence = "In the last " + std::to_string(compare_weeks) + " weeks";
    if (missing > 0) {
        tile.sentence += "; " + std::to_string(missing) + " in follow-up without a next date";
    }
    tile.coverage = known_for(static_cast<int>(scope.rows.size()), scope.rows.size());
}

bool has_specific(const LeadershipRow& row) {
    return std::any_of(row.targets.begin(), row.targets.end(),
                       [](const auto& target) { return target->missing.empty(); });
}

void fill_specific(const LeadershipScope& scope, LeadershipTile& tile) {
    int specific = 0;
    int vague = 0;
    for (const LeadershipRow& row : scope.rows) {
        for (const auto& target : row.targets) ++(target->missing.empty() ? specific : vague);
    }
    add_figure(tile, specific, "specific");
    add_figure(tile, vague, "vague");
    add_figure(tile,
               count_rows(scope, [](const LeadershipRow& row) { return row.targets.empty(); }),
               "missing");
    const auto share =
        readmodel::ratio(count_rows(scope, has_specific), static_cast<int>(scope.rows.size()));
    tile.sentence = per_cent(share) + " of plans have a specific one; in the literature " +
                    std::to_string(specific_share_anchor) + "%";
    tile.coverage = known_for(static_cast<int>(scope.rows.size()), scope.rows.size());
}

bool is_colour(Rag rag) {
    return rag == Rag::green || rag == Rag::amber || rag == Rag::red;
}

void fill_rag(const LeadershipScope& scope, LeadershipTile& tile) {
    std::array<int, 5> counts{};
    int clients_known = 0;
    int compared = 0;
    int change = 0;
    for (const auto& targets : scope.facts) {
        bool is_known = false;
        for (const TargetFacts* target : targets) {
            const Rag now = target->row->rag;
            ++counts[static_cast<std::size_t>(now)];
            is_known |= is_colour(now);
            if (!is_colour(now) || !is_colour(target->rag_then)) continue;
            ++compared;
            change += (now == Rag::green ? 1 : 0) - (target->rag_then == Rag::green ? 1 : 0);
        }
        clients_known += is_known ? 1 : 0;
    }
    tile.are_marks = true;
    const auto count = [&](Rag rag) { return counts[static_cast<std::size_t>(rag)]; };
    add_figure(tile, count(Rag::green), "on track");
    add_figure(tile, count(Rag::amber), "watch");
    add_figure(tile, count(Rag::red), "off track");
    add_figure(tile, count(Rag::no_data) + count(Rag::not_started), "no data");
    const std::string weeks = std::to_string(compare_weeks) + " weeks ago";
    tile.sentence = compared == 0 ? "How they stood " + weeks + " is not known"
                    : change == 0
                        ? "As many on track as " + weeks
                        : std::to_string(change < 0 ? -change : change) +
                              (change < 0 ? " fewer" : " more") + " on track than " + weeks;
    tile.coverage = known_for(clients_known, scope.rows.size());
    if (compared > 0) {
        tile.coverage += "; compared: " + words::count_of(compared, "target", "targets");
    }
}

void fill_basket(const LeadershipScope& scope, LeadershipTile& tile) {
    std::vector<readmodel::BasketPart> now, then, both;
    int clients_known = 0;
    for (std::size_t i = 0; i < scope.rows.size(); ++i) {
        const LeadershipRow& row = scope.rows[i];
        clients_known += row.leading_permille && row.lagging_permille ? 1 : 0;
        for (const TargetFacts* target : scope.facts[i]) {
            const bool is_leading = target->row->is_leading;
            now.push_back({target->progress, is_leading, 1});
            if (!target->progress || !target->progress_then) continue;
            both.push_back(now.back());
            then.push_back({target->progress_then, is_leading, 1});
        }
    }
    const readmodel::Basket basket = readmodel::basket(now);
    tile.figures.emplace_back(per_cent(basket.leading), "doing");
    tile.figures.emplace_back(per_cent(basket.lagging), "results");
    const auto index = readmodel::basket(both).index;
    const auto before = readmodel::basket(then).index;
    const std::string weeks = std::to_string(compare_weeks) + " weeks ago";
    if (!index || !before) {
        tile.sentence = "How it stood " + weeks + " is not known";
    } else {
        const std::int64_t points = (index->value + 50) / 100 - (before->value + 50) / 100;
        tile.sentence =
            points == 0 ? "Together as " + weeks
                        : "Together " + std::to_string(points < 0 ? -points : points) +
                              (points < 0 ? " points less than " : " points more than ") + weeks;
    }
    tile.coverage = known_for(clients_known, scope.rows.size());
}

// Currencies are never added to each other.
void fill_pipeline(const LeadershipScope& scope, LeadershipTile& tile) {
    struct Sum {
        std::string_view currency;
        base::Wide sum = 0;
    };
    std::vector<Sum> sums;  // by currency
    std::int64_t unvalued = 0;
    int known = 0;
    for (const LeadershipRow& row : scope.rows) {
        const model::RecordPtr& record = row.record;
        unvalued += record->integer("pipeline_unvalued").value_or(0);
        const auto weighted = record->integer("pipeline_weighted");
        if (!weighted) continue;
        ++known;
        const std::string_view currency = record->text("currency");
        auto at = sums.begin();
        while (at != sums.end() && at->currency < currency) ++at;
        if (at == sums.end() || at->currency != currency) at = sums.insert(at, {currency, 0});
        at->sum += *weighted;
    }
    for (const auto& [currency, sum] : sums) {
        tile.figures.emplace_back(
            base::short_text_from_money({base::saturated(sum), std::string(currency)}), "");
    }
    if (sums.empty()) tile.figures.emplace_back(words::not_known, "");
    tile.sentence = unvalued == 0 ? "By value and likelihood"
                                  : words::count_of(static_cast<int>(unvalued), "opportunity",
                                                    "opportunities") +
                                        " without a value, not counted";
    tile.coverage = known_for(known, scope.rows.size());
}

void fill_risk(const LeadershipScope& scope, LeadershipTile& tile) {
    const int known = count_rows(scope, [](const LeadershipRow& row) { return !row.risk.empty(); });
    if (known == 0) {
        tile.figures.emplace_back(words::not_known, "");
    } else {
        add_figure(tile, count_rows(scope, [](const auto& row) { return row.risk == "high"; }),
                   "high");
        add_figure(tile, count_rows(scope, [](const auto& row) { return row.risk == "medium"; }),
                   "medium");
        add_figure(tile, count_rows(scope, [](const auto& row) { return row.risk == "low"; }),
                   "low");
    }
    tile.sentence = "From the signs that plans hold, so it may be higher";
    tile.coverage = known_for(known, scope.rows.size());
}

// Of all clients, or of one sector; nothing for any other choice of clients.
struct PeopleFigures {
    model::RecordPtr group;
    std::string_view why_not;  // "" = there are figures
};
PeopleFigures people_figures(const LeadershipScope& scope) {
    const LeadershipFilter& filter = scope.filter;
    if (!filter.mode.empty() || filter.stage > 0) return {nullptr, words::group_other_filter};
    const std::string id = filter.sector.empty() ? std::string("all")
                                                 : base::id_text_from_key("sector", filter.sector);
    const model::RecordPtr group =
        scope.context.programme->find_alive(Collection::summary_group, base::RecordId{id});
    if (group == nullptr) return {nullptr, words::not_known};
    if (group->is_true("is_suppressed")) return {nullptr, words::group_too_small};
    return {group, {}};
}

std::int64_t figure_of(const model::Record& group, std::string_view field) {
    return group.integer(field).value_or(0);
}

void fill_uncovered(const LeadershipScope& scope, LeadershipTile& tile) {
    const PeopleFigures known = people_figures(scope);
    if (known.group == nullptr) {
        tile.figures.emplace_back("Not shown", "");
        tile.sentence = known.why_not;
        tile.coverage = known.why_not;
        return;
    }
    const std::int64_t deciders = figure_of(*known.group, "deciders");
    add_figure(tile, figure_of(*known.group, "deciders_uncovered"),
               "of " + std::to_string(deciders));
    tile.sentence = deciders == 0 ? "No plan names a decision maker yet"
                                  : "Decision makers named in the plans, with nobody paired";
    tile.coverage = std::to_string(figure_of(*known.group, "clients")) + " clients, " +
                    std::to_string(figure_of(*known.group, "contributors")) + " people";
}

void fill_momentum(const LeadershipScope& scope, LeadershipTile& tile) {
    add_figure(tile, count_rows(scope, [](const auto& row) { return row.momentum == "building"; }),
               "building");
    add_figure(tile, count_rows(scope, [](const auto& row) { return row.momentum == "steady"; }),
               "steady");
    add_figure(tile,
               count_rows(scope,
                          [](const auto& row) {
                              return row.momentum == "slowing" || row.momentum == "stalled";
                          }),
               "slowing");
    const PeopleFigures known = people_figures(scope);
    tile.sentence =
        known.group == nullptr
            ? "Points: " + std::string(known.why_not)
            : std::to_string(figure_of(*known.group, "momentum_now")) + " points in 30 days, " +
                  std::to_string(figure_of(*known.group, "momentum_before")) + " in the 30 before";
    const int fresh = count_rows(scope, [](const auto& row) { return row.momentum == "new"; });
    tile.coverage = known_for(static_cast<int>(scope.rows.size()) - fresh, scope.rows.size());
    if (fresh > 0) tile.coverage += "; the others are new plans";
}

void fill_readiness(const LeadershipScope& scope, LeadershipTile& tile) {
    of_all(tile, count_rows(scope, [](const LeadershipRow& row) { return row.stage == 4; }), scope);
    tile.sentence = "Read off the plans; teams are not asked yet";
    tile.coverage = known_for(static_cast<int>(scope.rows.size()), scope.rows.size());
}

}  // namespace

bool is_behind_tile(TileKind kind, const LeadershipRow& row) {
    using enum TileKind;
    switch (kind) {
        case reviews:
            return !row.has_recent_review;
        case specific:
            return !has_specific(row);
        case rag:
            return row.rag_counts[static_cast<std::size_t>(Rag::red)] > 0;
        case basket: {
            constexpr int high = static_cast<int>(readmodel::basket_high_min / 10);
            return row.leading_permille && row.lagging_permille &&
                   (*row.leading_permille >= high) != (*row.lagging_permille >= high);
        }
        case pipeline:
            return row.record->integer("pipeline_unvalued").value_or(0) > 0;
        case risk:
            return row.risk == "medium" || row.risk == "high";
        case momentum:
            return row.momentum == "slowing" || row.momentum == "stalled";
        case readiness:
            return row.stage != 4;
        case clients:
        case uncovered:
            break;
    }
    return true;
}

std::array<LeadershipTile, tile_count> leadership_tiles(const LeadershipScope& scope) {
    std::array<LeadershipTile, tile_count> tiles;
    for (int i = 0; i < tile_count; ++i) {
        LeadershipTile& tile = tiles[static_cast<std::size_t>(i)];
        tile.kind = static_cast<TileKind>(i);
        const TileWords& said = tile_words(tile.kind);
        tile.label = said.label;
        tile.action = said.action;
        tile.purpose = said.purpose;
        tile.show = said.show;
        tile.formula = tile_formula(tile.kind);
        tile.is_chosen = scope.filter.tile == tile.kind;
        for (const LeadershipRow& row : scope.rows) {
            tile.shown_count += is_behind_tile(tile.kind, row) ? 1 : 0;
        }
    }
    const auto of = [&](TileKind kind) -> LeadershipTile& {
        return tiles[static_cast<std::size_t>(kind)];
    };
    fill_clients(scope, of(TileKind::clients));
    fill_reviews(scope, of(TileKind::reviews));
    fill_specific(scope, of(TileKind::specific));
    fill_rag(scope, of(TileKind::rag));
    fill_basket(scope, of(TileKind::basket));
    fill_pipeline(scope, of(TileKind::pipeline));
    fill_risk(scope, of(TileKind::risk));
    fill_uncovered(scope, of(TileKind::uncovered));
    fill_momentum(scope, of(TileKind::momentum));
    fill_readiness(scope, of(TileKind::readiness));
    return tiles;
}

}  // namespace kam::view
