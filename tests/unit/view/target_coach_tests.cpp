// What stands beside the wording of a target: what is left open, and the proposal with its gaps.
#include "client/view/target_coach.h"

#include <boost/test/unit_test.hpp>

#include "shared/model/choices.h"
#include "tests/support/records.h"

using namespace kam;

namespace {

view::TargetCoach coach(std::string_view statement, model::FieldMap fields = {}) {
    model::Record target;
    target.collection = model::Collection::target;
    target.fields = std::move(fields);
    target.fields.emplace("kind", "share_of_spend");
    target.fields.emplace("unit", "percent");
    return view::target_coach(statement, target, "Norvale Grid plc", "GBP");
}

model::FieldMap figures() {
    return {{"measure", "Share of outside spend"},
            {"baseline", 1200},
            {"baseline_date", "2026-05-01"},
            {"target", 1800},
            {"due", "2027-04-30"},
            {"source", "their spend report"}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(target_coach_tests)

BOOST_AUTO_TEST_CASE(vague_words_are_named_with_what_is_left_open) {
    const auto said = coach("Strengthen the relationship");
    BOOST_TEST(!said.is_content);
    BOOST_TEST(said.verdict == "Vague: it does not say how much, by when or of what.");
    BOOST_TEST(said.vague_words == "\u201cStrengthen\u201d promises without saying what.");
    BOOST_TEST(coach("Increase share of legal spend by Q4").verdict ==
               "Nearly there: it does not say how much yet.");
}

BOOST_AUTO_TEST_CASE(a_proposal_has_gaps_where_no_field_says_anything) {
    const auto said = coach("Win more work");
    BOOST_TEST(
        said.proposal ==
        "Bring our share of the outside legal spend of Norvale Grid plc up from [how much now] "
        "to [how much] by [when], measured from [source of the figure].");
    BOOST_TEST(!said.is_proposal_whole);
}

BOOST_AUTO_TEST_CASE(a_proposal_is_whole_with_the_figures_and_may_fall) {
    const auto said = coach("Win more work", figures());
    BOOST_TEST(
        said.proposal ==
        "Bring our share of the outside legal spend of Norvale Grid plc up from 12% to 18% by "
        "30 Apr 2027, measured from their spend report.");
    BOOST_TEST(said.is_proposal_whole);
    BOOST_TEST(!coach(said.proposal, figures()).is_proposal_whole);
    model::FieldMap falling = figures();
    falling.insert_or_assign("target", 900);
    BOOST_TEST(coach("x", falling).proposal.find("down from 12% to 9%") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(with_all_seven_fields_the_words_are_a_label) {
    model::FieldMap fields = figures();
    fields.emplace("owner", "anna");
    const auto said = coach("Win more work", fields);
    BOOST_TEST(said.is_content);
    BOOST_TEST(said.verdict.empty());
    BOOST_TEST(said.proposal.empty());
}

BOOST_AUTO_TEST_CASE(nothing_written_and_other_languages_are_not_judged) {
    BOOST_TEST(coach("").verdict.empty());
    BOOST_TEST(coach("Десять встреч до 31 марта").verdict.empty());
    BOOST_TEST(!coach("").proposal.empty());
}

// What the coach proposes must satisfy the coach.
BOOST_AUTO_TEST_CASE(every_kind_has_a_proposal_that_is_specific_itself) {
    for (const std::string_view kind : model::target_kind_choices) {
        model::FieldMap fields = figures();
        fields.emplace("kind", std::string(kind));
        const auto said = coach("", fields);
        BOOST_TEST(said.is_proposal_whole, kind);
        if (kind == "panel_place") continue;  // yes or no: there is nothing to count
        const auto judged = coach(said.proposal, fields);
        BOOST_TEST(judged.verdict.starts_with("The words say"), kind << ": " << judged.verdict);
    }
}

BOOST_AUTO_TEST_SUITE_END()
