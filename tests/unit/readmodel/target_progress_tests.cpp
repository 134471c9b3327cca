// Progress and colours: every worked value and table row of domain.md 1.15 and 1.18, the exact
// boundaries, hysteresis, and that unknown never becomes a number.
#include "shared/readmodel/target_progress.h"

#include <boost/test/unit_test.hpp>
#include <limits>
#include <string>

#include "shared/base/random.h"
#include "tests/support/records.h"

using namespace kam;
using readmodel::Rag;
using readmodel::TargetNumbers;

namespace {

const base::Day start = test::day_of("2026-01-01");

// A target of 1,000 days from `start`, so that a day is a tenth of a per cent; `current` is fresh.
TargetNumbers numbers(std::int64_t baseline, std::int64_t target, std::int64_t current) {
    TargetNumbers out;
    out.baseline = baseline;
    out.target = target;
    out.current = current;
    out.baseline_date = start;
    out.due = start + 1000;
    out.current_date = start + 1000;
    return out;
}

// Progress of `per_mille` thousandths after `day` days.
std::string colour(std::int64_t per_mille, int day, std::optional<Rag> previous = std::nullopt) {
    return std::string(
        readmodel::rag_text(readmodel::rag(numbers(0, 1000, per_mille), start + day, previous)));
}

std::string percent(const std::optional<readmodel::BasisPoints>& value) {
    return value ? std::to_string(value->value) : "unknown";
}

std::string progress(std::int64_t baseline, std::int64_t target, std::int64_t current) {
    return percent(readmodel::progress(numbers(baseline, target, current)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(target_progress_tests)

BOOST_AUTO_TEST_CASE(worked_values_of_1_15) {
    BOOST_TEST(progress(1200, 1800, 1400) == "3333");
    BOOST_TEST(progress(90, 60, 75) == "5000");
    BOOST_TEST(progress(1200, 1800, 1100) == "-1667");
}

BOOST_AUTO_TEST_CASE(progress_is_unclipped_and_rounds_half_away_from_zero) {
    BOOST_TEST(progress(0, 5, 11) == "22000");
    BOOST_TEST(progress(0, 5, 0) == "0");
    BOOST_TEST(progress(0, 20'000, 1) == "1");
    BOOST_TEST(progress(0, 20'000, -1) == "-1");
    BOOST_TEST(progress(0, 30'000, 1) == "0");
    BOOST_TEST(progress(0, -20'000, 1) == "-1");
    BOOST_TEST(progress(90, 60, 100) == "-3333");
}

BOOST_AUTO_TEST_CASE(amounts_of_any_size_do_not_overflow) {
    constexpr std::int64_t most = 9'000'000'000'000'000;
    BOOST_TEST(progress(0, most, most) == "10000");
    BOOST_TEST(progress(-most, most, 0) == "5000");
    BOOST_TEST(progress(most, -most, 0) == "5000");
    BOOST_TEST(progress(0, most, most / 3) == "3333");
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    BOOST_TEST(progress(0, 1, largest) == std::to_string(largest));
    BOOST_TEST(progress(std::numeric_limits<std::int64_t>::min(), largest, largest) == "10000");
    BOOST_TEST((readmodel::rag(numbers(-most, most, most - 1), start + 999) == Rag::green));
}

BOOST_AUTO_TEST_CASE(a_target_equal_to_its_baseline_is_maintained_or_not) {
    BOOST_TEST(progress(80, 80, 80) == "10000");
    BOOST_TEST(progress(80, 80, 79) == "0");
    BOOST_TEST(progress(80, 80, 81) == "0");
    BOOST_TEST((readmodel::rag(numbers(80, 80, 80), start + 500) == Rag::green));
    BOOST_TEST((readmodel::rag(numbers(80, 80, 79), start + 500) == Rag::red));
}

BOOST_AUTO_TEST_CASE(yes_or_no_needs_no_baseline) {
    TargetNumbers panel = numbers(0, 1, 1);
    panel.is_yes_no = true;
    panel.baseline = std::nullopt;
    BOOST_TEST(percent(readmodel::progress(panel)) == "10000");
    panel.current = 0;
    BOOST_TEST(percent(readmodel::progress(panel)) == "0");
    panel.current = std::nullopt;
    BOOST_TEST(percent(readmodel::progress(panel)) == "unknown");
}

BOOST_AUTO_TEST_CASE(expected_progress_is_a_straight_line_between_the_dates) {
    const auto expected = [](int day) {
        return percent(readmodel::expected_progress(numbers(0, 1, 0), start + day));
    };
    BOOST_TEST(expected(-5) == "0");
    BOOST_TEST(expected(0) == "0");
    BOOST_TEST(expected(1) == "10");
    BOOST_TEST(expected(500) == "5000");
    BOOST_TEST(expected(1000) == "10000");
    BOOST_TEST(expected(2000) == "10000");
    TargetNumbers thirds = numbers(0, 1, 0);
    thirds.due = start + 3;
    BOOST_TEST(percent(readmodel::expected_progress(thirds, start + 1)) == "3333");
    BOOST_TEST(percent(readmodel::expected_progress(thirds, start + 2)) == "6667");
    thirds.due = start;
    BOOST_TEST(percent(readmodel::expected_progress(thirds, start + 1)) == "unknown");
}

BOOST_AUTO_TEST_CASE(rows_of_1_18_before_due) {
    // e = 0.50, so a = 2 p: the boundaries stand at p = 0.45 and p = 0.35.
    BOOST_TEST(colour(450, 500) == "green");
    BOOST_TEST(colour(449, 500) == "amber");
    BOOST_TEST(colour(350, 500) == "amber");
    BOOST_TEST(colour(349, 500) == "red");
    BOOST_TEST(colour(-10, 500) == "red");
    BOOST_TEST(colour(1500, 500) == "green");
    // e < 0.10 looks only at the sign.
    BOOST_TEST(colour(0, 99) == "green");
    BOOST_TEST(colour(-1, 99) == "amber");
    BOOST_TEST(colour(-900, 99) == "amber");
    BOOST_TEST(colour(0, 0) == "green");
    // e = 0.10 is judged by the ratio.
    BOOST_TEST(colour(90, 100) == "green");
    BOOST_TEST(colour(89, 100) == "amber");
    BOOST_TEST(colour(70, 100) == "amber");
    BOOST_TEST(colour(69, 100) == "red");
    BOOST_TEST(colour(0, 100) == "red");
}

BOOST_AUTO_TEST_CASE(rows_of_1_18_at_and_after_due) {
    BOOST_TEST(colour(999, 999) == "green");
    for (const int day : {1000, 1100}) {
        BOOST_TEST(colour(1000, day) == "green");
        BOOST_TEST(colour(1200, day) == "green");
        BOOST_TEST(colour(999, day) == "amber");
        BOOST_TEST(colour(900, day) == "amber");
        BOOST_TEST(colour(899, day) == "red");
        BOOST_TEST(colour(-5, day) == "red");
    }
}

BOOST_AUTO_TEST_CASE(grey_rows_of_1_18) {
    BOOST_TEST(colour(500, -1) == "not_started");
    TargetNumbers target = numbers(0, 1000, 500);
    target.current = std::nullopt;
    BOOST_TEST((readmodel::rag(target, start + 500) == Rag::no_data));
    BOOST_TEST((readmodel::rag(target, start + 1500) == Rag::no_data));
    BOOST_TEST((readmodel::rag(target, start + -1) == Rag::not_started));
    target.baseline_date = std::nullopt;
    target.current = 500;
    BOOST_TEST((readmodel::rag(target, start + 500) == Rag::no_data));
    // After due the expected line is not needed.
    BOOST_TEST((readmodel::rag(target, start + 1000) == Rag::red));
    target.due = std::nullopt;
    BOOST_TEST((readmodel::rag(target, start + 1000) == Rag::no_data));
}

BOOST_AUTO_TEST_CASE(a_value_is_stale_after_one_and_a_half_cadences) {
    TargetNumbers target = numbers(0, 1000, 500);
    target.current_date = start;
    target.cadence_days = 91;
    BOOST_TEST(!readmodel::is_stale(target, start + 136));
    BOOST_TEST(readmodel::is_stale(target, start + 137));
    target.cadence_days = 90;
    BOOST_TEST(!readmodel::is_stale(target, start + 135));
    BOOST_TEST(readmodel::is_stale(target, start + 136));
    BOOST_TEST((readmodel::rag(target, start + 135) == Rag::green));
    BOOST_TEST((readmodel::rag(target, start + 136) == Rag::no_data));
    BOOST_TEST((readmodel::rag(target, start + 1500) == Rag::no_data));
    target.current_date = std::nullopt;
    BOOST_TEST(readmodel::is_stale(target, start));
    target.current = std::nullopt;
    BOOST_TEST(!readmodel::is_stale(target, start));
}

BOOST_AUTO_TEST_CASE(a_colour_keeps_until_its_boundary_is_passed_by_two_points) {
    // a = 2 p, in steps of 0.2 points.
    BOOST_TEST(colour(440, 500, Rag::green) == "green");
    BOOST_TEST(colour(439, 500, Rag::green) == "amber");
    BOOST_TEST(colour(459, 500, Rag::amber) == "amber");
    BOOST_TEST(colour(460, 500, Rag::amber) == "green");
    BOOST_TEST(colour(340, 500, Rag::amber) == "amber");
    BOOST_TEST(colour(339, 500, Rag::amber) == "red");
    BOOST_TEST(colour(359, 500, Rag::red) == "red");
    BOOST_TEST(colour(360, 500, Rag::red) == "amber");
    BOOST_TEST(colour(450, 500, Rag::red) == "green");
    BOOST_TEST(colour(349, 500, Rag::green) == "red");
    for (const Rag grey : {Rag::no_data, Rag::not_started}) {
        BOOST_TEST(colour(449, 500, grey) == "amber");
        BOOST_TEST(colour(450, 500, grey) == "green");
    }
    // Early: the boundary is p = 0.
    BOOST_TEST(colour(-20, 50, Rag::green) == "green");
    BOOST_TEST(colour(-21, 50, Rag::green) == "amber");
    BOOST_TEST(colour(19, 50, Rag::amber) == "amber");
    BOOST_TEST(colour(20, 50, Rag::amber) == "green");
    BOOST_TEST(colour(-1, 50, Rag::red) == "amber");
    BOOST_TEST(colour(0, 50, Rag::red) == "green");
}

BOOST_AUTO_TEST_CASE(after_due_reaching_the_goal_is_green_whatever_came_before) {
    BOOST_TEST(colour(980, 1000, Rag::green) == "green");
    BOOST_TEST(colour(979, 1000, Rag::green) == "amber");
    BOOST_TEST(colour(999, 1000, Rag::amber) == "amber");
    BOOST_TEST(colour(1000, 1000, Rag::amber) == "green");
    BOOST_TEST(colour(1000, 1000, Rag::red) == "green");
    BOOST_TEST(colour(880, 1000, Rag::amber) == "amber");
    BOOST_TEST(colour(879, 1000, Rag::amber) == "red");
    BOOST_TEST(colour(919, 1000, Rag::red) == "red");
    BOOST_TEST(colour(920, 1000, Rag::red) == "amber");
}

// For random targets with random holes: a number stands exactly where its inputs stand, and
// removing an input takes it away or changes nothing.
BOOST_AUTO_TEST_CASE(unknown_is_never_zero) {
    base::Random random(2026);
    const auto value = [&random]() -> std::optional<std::int64_t> {
        if (random.below(5) == 0) return std::nullopt;
        return static_cast<std::int64_t>(random.below(7)) - 3;
    };
    const auto day = [&random]() -> std::optional<base::Day> {
        if (random.below(5) == 0) return std::nullopt;
        return start + static_cast<int>(random.below(400));
    };
    const auto is_colour = [](Rag rag) { return rag != Rag::no_data && rag != Rag::not_started; };
    for (int i = 0; i < 20'000; ++i) {
        TargetNumbers target{value(), value(), value(), day(), day(), day()};
        target.is_yes_no = random.below(4) == 0;
        const base::Day today = start + static_cast<int>(random.below(500));
        const auto done = readmodel::progress(target);
        const auto expected = readmodel::expected_progress(target, today);
        const bool has_inputs =
            target.target && target.current && (target.is_yes_no || target.baseline);
        BOOST_REQUIRE(done.has_value() == has_inputs);
        const bool has_line = target.baseline_date && target.due;
        BOOST_REQUIRE((!expected || has_line));
        const bool is_coloured = is_colour(readmodel::rag(target, today));
        BOOST_REQUIRE((!is_coloured || (done && target.due && target.current_date)));
        for (int removed = 0; removed < 6; ++removed) {
            TargetNumbers less = target;
            if (removed == 0) less.baseline = std::nullopt;
            if (removed == 1) less.target = std::nullopt;
            if (removed == 2) less.current = std::nullopt;
            if (removed == 3) less.baseline_date = std::nullopt;
            if (removed == 4) less.current_date = std::nullopt;
            if (removed == 5) less.due = std::nullopt;
            const auto less_done = readmodel::progress(less);
            const auto less_expected = readmodel::expected_progress(less, today);
            BOOST_REQUIRE((!less_done || less_done == done));
            BOOST_REQUIRE((!less_expected || less_expected == expected));
            // Without its start date a target may turn from not started to judged, at due.
            const bool may_appear = removed == 3;
            const bool has_colour = is_colour(readmodel::rag(less, today));
            BOOST_REQUIRE((!has_colour || is_coloured || may_appear));
        }
    }
}

BOOST_AUTO_TEST_CASE(numbers_come_from_the_record_and_absent_stays_absent) {
    const model::Store store = test::valid_account_store();
    const auto target = store.find(model::Collection::target, {"target1"});
    const TargetNumbers got = readmodel::numbers_from_record(*target);
    BOOST_TEST(got.baseline.value() == 1200);
    BOOST_TEST(got.target.value() == 1800);
    BOOST_TEST(got.current.value() == 1400);
    BOOST_TEST((got.baseline_date == test::day_of("2026-05-01")));
    BOOST_TEST((got.current_date == test::day_of("2026-11-01")));
    BOOST_TEST((got.due == test::day_of("2027-04-30")));
    BOOST_TEST(got.cadence_days == 91);
    BOOST_TEST(!got.is_yes_no);
    BOOST_TEST(percent(readmodel::progress(got)) == "3333");
    const TargetNumbers empty = readmodel::numbers_from_record(model::Record{});
    BOOST_TEST(!empty.baseline.has_value());
    BOOST_TEST(!empty.target.has_value());
    BOOST_TEST(!empty.current.has_value());
    BOOST_TEST(!empty.due.has_value());
    BOOST_TEST(empty.cadence_days == 91);
    const auto panel = test::make_record(model::Collection::summary_target, "t",
                                         {{"unit", "yes_no"}, {"cadence_days", 30}});
    BOOST_TEST(readmodel::numbers_from_record(panel).is_yes_no);
    BOOST_TEST(readmodel::numbers_from_record(panel).cadence_days == 30);
}

BOOST_AUTO_TEST_CASE(specific_means_all_seven_fields) {
    const auto target = *test::valid_account_store().find(model::Collection::target, {"target1"});
    BOOST_TEST(readmodel::is_specific(target));
    for (const char* field :
         {"measure", "unit", "baseline", "baseline_date", "target", "due", "owner", "source"}) {
        model::Record without = target;
        without.fields.erase(field);
        BOOST_TEST(!readmodel::is_specific(without), field);
        const auto missing = readmodel::missing_for_specific(without);
        BOOST_REQUIRE(missing.size() == 1u);
        BOOST_TEST(missing[0] == field);
    }
    for (const char* field : {"current", "current_date", "cadence_days", "kind", "statement"}) {
        model::Record without = target;
        without.fields.erase(field);
        BOOST_TEST(readmodel::is_specific(without), field);
    }
    model::Record blank = target;
    blank.fields["measure"] = "  ";
    blank.fields["source"] = "\xc2\xa0";
    blank.fields.erase("baseline");
    blank.fields.erase("baseline_date");
    const std::vector<std::string_view> wanted{"measure", "baseline", "source"};
    BOOST_TEST((readmodel::missing_for_specific(blank) == wanted));
    BOOST_TEST(readmodel::missing_for_specific(model::Record{}).size() == 7u);
}

BOOST_AUTO_TEST_CASE(an_owner_may_set_a_colour_for_sixty_days_with_a_reason) {
    const auto said = [](const model::FieldMap& fields) {
        return readmodel::rag_override(test::make_record(model::Collection::target, "t", fields),
                                       test::test_day());
    };
    model::FieldMap fields{{"rag_set", "amber"},
                           {"rag_reason", "The panel decides in May"},
                           {"rag_until", "2027-01-20"}};
    BOOST_TEST((said(fields) == readmodel::Rag::amber));  // 60 days ahead
    fields["rag_until"] = "2027-01-21";
    BOOST_TEST(!said(fields).has_value());
    fields["rag_until"] = "2026-11-21";  // until the end of that day
    BOOST_TEST((said(fields) == readmodel::Rag::amber));
    fields["rag_until"] = "2026-11-20";
    BOOST_TEST(!said(fields).has_value());
    fields["rag_until"] = "2026-12-01";
    fields["rag_reason"] = " ";
    BOOST_TEST(!said(fields).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
