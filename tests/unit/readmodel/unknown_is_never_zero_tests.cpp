// Property: taking an input away never makes a figure that the rest cannot support. Either the
// figure goes, or it says that it is a part, and stays within what the known inputs allow.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <vector>

#include "shared/base/random.h"
#include "shared/readmodel/after_action.h"
#include "shared/readmodel/basket.h"
#include "shared/readmodel/fees.h"
#include "shared/readmodel/flight_risk.h"
#include "shared/readmodel/pipeline_stages.h"
#include "shared/readmodel/plan_trace.h"
#include "shared/readmodel/share_of_spend.h"
#include "shared/readmodel/target_progress.h"
#include "shared/readmodel/team_load.h"
#include "shared/readmodel/ties.h"
#include "shared/readmodel/whitespace.h"
#include "tests/support/records.h"

using namespace kam;
using namespace kam::readmodel;

namespace {

constexpr int rounds = 500;

struct Draw {
    base::Random random{20261127};

    int below(int bound) {
        return static_cast<int>(random.below(static_cast<std::uint64_t>(bound)));
    }
    std::int64_t amount() { return 1 + below(1'000'000); }
    Answer answer() { return below(2) == 0 ? Answer::no : Answer::yes; }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(unknown_is_never_zero_tests)

BOOST_AUTO_TEST_CASE(a_share_needs_its_fees_and_its_spend) {
    Draw draw;
    for (int i = 0; i < rounds; ++i) {
        const Spend spend{draw.amount(), draw.amount(), draw.amount()};
        const std::int64_t fees = draw.amount();
        const Share no_fees = share_of_spend(std::nullopt, spend);
        const Share no_base = share_of_spend(fees, {spend.low, std::nullopt, spend.high});
        for (const Share& share : {no_fees, no_base}) {
            BOOST_TEST((share.state == ShareState::unknown));
            BOOST_TEST((!share.base && !share.low && !share.high));
        }
        const Share no_high = share_of_spend(fees, {spend.low, spend.base, std::nullopt});
        BOOST_TEST(!no_high.low.has_value());
        BOOST_TEST((no_high.base == share_of_spend(fees, spend).base));
    }
}

BOOST_AUTO_TEST_CASE(money_ratios_need_both_figures) {
    Draw draw;
    for (int i = 0; i < rounds; ++i) {
        const std::int64_t a = draw.amount();
        const std::int64_t b = draw.amount();
        BOOST_TEST(
            (!realisation(std::nullopt, a, b).billing && !realisation(a, std::nullopt, b).billing));
        BOOST_TEST((!realisation(a, b, std::nullopt).collection &&
                    !realisation(a, b, std::nullopt).overall));
        BOOST_TEST((!margin(std::nullopt, a) && !margin(a, std::nullopt)));
        BOOST_TEST((!contribution(std::nullopt, a, b) && !contribution(a, std::nullopt, b) &&
                    !contribution(a, b, std::nullopt)));
        BOOST_TEST(!pipeline_coverage({}, std::nullopt).has_value());
    }
}

BOOST_AUTO_TEST_CASE(progress_needs_all_three_values) {
    Draw draw;
    for (int i = 0; i < rounds; ++i) {
        TargetNumbers numbers;
        numbers.baseline = draw.amount();
        numbers.target = draw.amount();
        numbers.current = draw.amount();
        BOOST_REQUIRE(progress(numbers).has_value());
        for (auto* input : {&numbers.baseline, &numbers.target, &numbers.current}) {
            const auto kept = std::exchange(*input, std::nullopt);
            BOOST_TEST(!progress(numbers).has_value());
            *input = kept;
        }
    }
}

BOOST_AUTO_TEST_CASE(health_without_a_part_stays_within_the_others_or_goes) {
    Draw draw;
    for (int i = 0; i < rounds; ++i) {
        HealthParts parts;
        const std::vector all{&parts.commercial, &parts.relationship, &parts.service, &parts.plan,
                              &parts.risk};
        for (auto* part : all) *part = draw.below(10'001);
        const Health whole = health(parts);
        for (auto* part : all) {
            if (draw.below(2) == 0) part->reset();
        }
        const Health some = health(parts);
        BOOST_TEST(some.coverage.value <= whole.coverage.value);
        BOOST_TEST(some.score.has_value() == (some.coverage.value >= 6000));
        if (!some.score) continue;
        std::int64_t least = 10'000;
        std::int64_t most = 0;
        for (const auto* part : all) {
            if (!*part) continue;
            least = std::min(least, **part);
            most = std::max(most, **part);
        }
        BOOST_TEST(least <= *some.score);
        BOOST_TEST(*some.score <= most);
    }
}

BOOST_AUTO_TEST_CASE(flight_risk_without_a_signal_is_a_wider_range) {
    Draw draw;
    for (int i = 0; i < rounds; ++i) {
        FlightSignals s;
        s.fees_now = draw.amount();
        s.fees_before = draw.amount();
        s.practices = 1 + draw.below(4);
        s.partners = 1 + draw.below(3);
        const std::vector answers{&s.contact_changed,   &s.tender_announced, &s.listening_low,
                                  &s.no_senior_contact, &s.restructured,     &s.fee_dispute,
                                  &s.realisation_down,  &s.rival_courting};
        for (Answer* answer : answers) *answer = draw.answer();
        const FlightRisk whole = flight_risk(s);
        BOOST_TEST(whole.points == whole.points_max);
        if (draw.below(2) == 0) s.fees_before.reset();
        if (draw.below(2) == 0) s.practices.reset();
        if (draw.below(2) == 0) s.partners.reset();
        for (Answer* answer : answers) {
            if (draw.below(3) == 0) *answer = Answer::unknown;
        }
        const FlightRisk some = flight_risk(s);
        BOOST_TEST(some.points <= whole.points);
        BOOST_TEST(whole.points <= some.points_max);
    }
}

BOOST_AUTO_TEST_CASE(a_basket_without_a_value_stays_within_the_others) {
    Draw draw;
    for (int i = 0; i < rounds; ++i) {
        std::vector<BasketPart> parts;
        for (int k = 0; k < 5; ++k) {
            BasketPart part;
            if (draw.below(2) == 0) part.progress = BasisPoints{draw.below(10'001)};
            part.is_leading = draw.below(2) == 0;
            part.weight = 1 + draw.below(3);
            parts.push_back(part);
        }
        std::int64_t least = 10'000;
        std::int64_t most = 0;
        for (const BasketPart& part : parts) {
            if (!part.progress) continue;
            least = std::min(least, part.progress->value);
            most = std::max(most, part.progress->value);
        }
        const Basket out = basket(parts);
        BOOST_TEST(out.index.has_value() == (least <= most));
        if (!out.index) continue;
        BOOST_TEST(least <= out.index->value);
        BOOST_TEST(out.index->value <= most);
    }
}

BOOST_AUTO_TEST_CASE(sums_say_at_least_where_something_is_missing) {
    Draw draw;
    for (int i = 0; i < rounds; ++i) {
        std::vector<Cell> cells;
        for (int k = 0; k < 6; ++k) {
            cells.push_back({draw.below(2) == 0 ? CellState::active : CellState::open,
                             draw.amount(), draw.amount()});
        }
        const Whitespace whole = whitespace(cells, true);
        BOOST_TEST(!whole.is_at_least);
        cells[static_cast<std::size_t>(draw.below(6))].spend.reset();
        const Whitespace some = whitespace(cells, true);
        BOOST_TEST(some.is_at_least);
        BOOST_TEST(*some.value <= *whole.value);
        BOOST_TEST((some.penetration == whole.penetration));
    }
}

BOOST_AUTO_TEST_CASE(scores_and_coverage_need_their_inputs) {
    BOOST_TEST((!opportunity_score(std::nullopt, 3, 3) && !opportunity_score(3, std::nullopt, 3) &&
                !opportunity_score(3, 3, std::nullopt)));
    BOOST_TEST((!threat_score(std::nullopt, 3) && !threat_score(3, std::nullopt)));
    BOOST_TEST(!coverage({}, {}).share.has_value());
    BOOST_TEST(!weighted_sentiment({}).has_value());
    BOOST_TEST((!relationship_health(std::nullopt, 3) && !commercial_health({}, BasisPoints{0})));
}

BOOST_AUTO_TEST_CASE(profit_of_a_partner_needs_all_five) {
    Draw draw;
    for (int i = 0; i < rounds; ++i) {
        const PartnerProfit whole{BasisPoints{draw.below(12'000)}, draw.amount(),
                                  1 + draw.below(900), BasisPoints{draw.below(10'000)},
                                  1 + draw.below(2'000)};
        BOOST_TEST(profit_per_equity_partner(whole).has_value());
        PartnerProfit part = whole;
        const int missing = draw.below(5);
        if (missing == 0) part.realisation.reset();
        if (missing == 1) part.rate.reset();
        if (missing == 2) part.leverage_hundredths.reset();
        if (missing == 3) part.margin.reset();
        if (missing == 4) part.hours.reset();
        BOOST_TEST(!profit_per_equity_partner(part).has_value());
    }
}

// Of a whole account, any field of any record is taken away: no figure of the plan's habits or of
// its load may appear that was not there, and none may be made of nothing.
BOOST_AUTO_TEST_CASE(no_field_taken_away_makes_a_figure_of_the_plan) {
    const model::Store whole = test::valid_account_store();
    const base::Day today = test::test_day();
    const PlanTrace before = plan_trace(whole, today);
    for (const model::RecordPtr& record : whole.all()) {
        for (const auto& [field, value] : record->fields) {
            const model::Store part =
                test::with_fields(whole, record->collection, record->id.text, {{field, nullptr}});
            const PlanTrace after = plan_trace(part, today);
            BOOST_TEST(after.longest_gap_days.has_value() <= before.longest_gap_days.has_value());
            BOOST_TEST(after.trace.has_value() == before.trace.has_value());
            BOOST_TEST(after.trace->value <= before.trace->value, field);
            for (const MemberLoad& load : team_load(part, today)) {
                BOOST_TEST(!load.budget.has_value());
                BOOST_TEST(load.hours == 0);
                BOOST_TEST(!load.is_over());
            }
            const LessonsDue due = lessons_due(part, today);
            BOOST_TEST((due.triggers > 0 || !due.held.has_value()));
            BOOST_TEST(!due.with_action.has_value());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
