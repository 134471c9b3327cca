// The words of the insight stage; see text.h, which brings them along.
#pragma once

#include <string>
#include <string_view>

namespace kam::ui::says {

using Words = std::string_view;

// Insight
inline constexpr Words insights = "Insights";
inline constexpr Words no_source = "No source yet";
inline constexpr Words no_date = ", no date";
inline constexpr Words no_so_what =
    "No so-what yet: it does not count until it says why it matters";
inline const std::string so_what_is = "So what: ";
inline constexpr Words over_a_year_old = "Over a year old";
inline constexpr Words not_counted_yet = "Not counted yet";
inline constexpr Words insight_empty = "Nothing learnt yet";
inline constexpr Words insight_empty_why =
    "An insight is one sentence on what moves the client, and what it means for us. Three make a "
    "start.";
inline constexpr Words new_insight = "New insight";
inline constexpr Words new_insight_placeholder = "One sentence on what moves the client";
inline constexpr Words add_insight = "Add insight";
inline constexpr Words statement = "What we have learnt";
inline constexpr Words statement_help = "One sentence";
inline constexpr Words so_what = "So what";
inline constexpr Words so_what_help = "What it means for the client and for us";
inline constexpr Words source = "Source";
inline constexpr Words source_help = "Where it comes from: a meeting, a report, a filing";
inline constexpr Words told_by = "Who told us";
inline constexpr Words date = "Date";
inline constexpr Words confirmed = "Has the client confirmed it";
inline constexpr Words heard_again = "Heard again";
inline constexpr Words heard_again_of = "Hearing of insight";
inline constexpr Words heard_again_help =
    "Count it when somebody at the client says it again. Two people who count at once are both "
    "counted.";
inline constexpr Words people_and_rivals = "People and rivals";
inline constexpr Words decision_makers = "Who decides";
inline constexpr Words decision_makers_help = "Roles or names of those who choose their lawyers";
inline constexpr Words decision_makers_unknown = "We do not know yet who decides";
inline constexpr Words rivals = "Rival firms";
inline constexpr Words rivals_help = "Which firms act for them, and on what";
inline constexpr Words rivals_unknown = "We do not know yet who else acts";

}  // namespace kam::ui::says
