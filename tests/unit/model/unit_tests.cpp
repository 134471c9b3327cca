// Target values: their text in each unit, and that what is shown can be typed back.
#include "shared/model/unit.h"

#include <boost/test/unit_test.hpp>

#include "shared/base/random.h"
#include "shared/model/choices.h"

using namespace kam;
using model::TargetUnit;

namespace {

std::string typed(std::string_view text, TargetUnit unit) {
    const auto value = model::value_from_typed(text, unit, "GBP");
    return value ? std::to_string(*value) : "nothing";
}

std::string shown(std::int64_t value, TargetUnit unit) {
    return model::text_from_value(value, unit, "GBP");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(unit_tests)

BOOST_AUTO_TEST_CASE(units_have_their_stored_names) {
    for (const std::string_view text : model::target_unit_choices) {
        BOOST_REQUIRE(model::unit_from_text(text));
        BOOST_TEST(model::unit_text(*model::unit_from_text(text)) == text);
    }
    BOOST_TEST((model::unit_from_text("yes_no") == TargetUnit::yes_no));
    BOOST_TEST(!model::unit_from_text("").has_value());
    BOOST_TEST(!model::unit_from_text("hours").has_value());
}

BOOST_AUTO_TEST_CASE(values_have_a_text) {
    BOOST_TEST(shown(1250, TargetUnit::percent) == "12.5%");
    BOOST_TEST(shown(-150, TargetUnit::percent) == "−1.5%");
    BOOST_TEST(shown(481'230'000, TargetUnit::money) == "£4,812,300");
    BOOST_TEST(shown(7, TargetUnit::count) == "7");
    BOOST_TEST(shown(75, TargetUnit::days) == "75 days");
    BOOST_TEST(shown(1, TargetUnit::days) == "1 day");
    BOOST_TEST(shown(82, TargetUnit::score) == "8.2");
    BOOST_TEST(shown(1, TargetUnit::yes_no) == "yes");
    BOOST_TEST(shown(0, TargetUnit::yes_no) == "no");
}

BOOST_AUTO_TEST_CASE(typed_values_are_read_in_their_unit) {
    BOOST_TEST(typed("12.5%", TargetUnit::percent) == "1250");
    BOOST_TEST(typed("12.5 %", TargetUnit::percent) == "1250");
    BOOST_TEST(typed("12", TargetUnit::percent) == "1200");
    BOOST_TEST(typed("£1.2m", TargetUnit::money) == "120000000");
    BOOST_TEST(typed("75 days", TargetUnit::days) == "75");
    BOOST_TEST(typed("1 Day", TargetUnit::days) == "1");
    BOOST_TEST(typed("8.2", TargetUnit::score) == "82");
    BOOST_TEST(typed("Yes", TargetUnit::yes_no) == "1");
    BOOST_TEST(typed("n", TargetUnit::yes_no) == "0");
    BOOST_TEST(typed("12.555%", TargetUnit::percent) == "nothing");
    BOOST_TEST(typed("1.5", TargetUnit::count) == "nothing");
    BOOST_TEST(typed("maybe", TargetUnit::yes_no) == "nothing");
    for (const TargetUnit unit : {TargetUnit::percent, TargetUnit::money, TargetUnit::count,
                                  TargetUnit::days, TargetUnit::score, TargetUnit::yes_no}) {
        for (const char* text : {"", " ", "%", "days", "x"}) {
            BOOST_TEST(typed(text, unit) == "nothing", text);
        }
    }
}

BOOST_AUTO_TEST_CASE(shown_values_can_be_typed_back) {
    base::Random random(5);
    for (int i = 0; i < 2000; ++i) {
        const auto value = static_cast<std::int64_t>(random.below(2'000'000)) - 1'000'000;
        for (const TargetUnit unit : {TargetUnit::percent, TargetUnit::money, TargetUnit::count,
                                      TargetUnit::days, TargetUnit::score}) {
            BOOST_TEST(typed(shown(value, unit), unit) == std::to_string(value));
        }
    }
}

// The two columns of domain.md 1.17, for the kinds we offer.
BOOST_AUTO_TEST_CASE(kinds_are_leading_or_lagging) {
    for (const char* kind : {"conversations", "concerns_learned", "new_relationships",
                             "decision_makers", "introductions", "actions_on_time"}) {
        BOOST_TEST(model::is_leading_kind(kind), kind);
    }
    for (const char* kind :
         {"share_of_spend", "fees", "contribution", "breadth", "panel_place", "client_score"}) {
        BOOST_TEST(!model::is_leading_kind(kind), kind);
    }
}

BOOST_AUTO_TEST_CASE(every_kind_has_a_usual_unit) {
    BOOST_TEST((model::usual_unit("share_of_spend") == TargetUnit::percent));
    BOOST_TEST((model::usual_unit("fees") == TargetUnit::money));
    BOOST_TEST((model::usual_unit("contribution") == TargetUnit::money));
    BOOST_TEST((model::usual_unit("new_relationships") == TargetUnit::count));
    BOOST_TEST((model::usual_unit("decision_makers") == TargetUnit::percent));
    BOOST_TEST((model::usual_unit("client_score") == TargetUnit::score));
    BOOST_TEST((model::usual_unit("panel_place") == TargetUnit::yes_no));
    BOOST_TEST((model::usual_unit("actions_on_time") == TargetUnit::percent));
}

BOOST_AUTO_TEST_SUITE_END()
