// The words that target_wording knows, in lower case and without accents.
#pragma once

#include <array>
#include <string_view>

namespace kam::readmodel::lists {

// With a blank around each word.
using Words = std::string_view;

inline constexpr Words months =
    " january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec ";
inline constexpr Words periods =
    " day week fortnight month quarter half half-year term season year spring summer "
    "autumn winter ";
// Something in the calendar that a target can be due by.
inline constexpr Words events =
    " review renewal agm board meeting conference christmas easter tender half-year "
    "midyear mid-year spring summer autumn winter tomorrow monday tuesday wednesday "
    "thursday friday panel ";
inline constexpr Words number_words =
    " one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty hundred dozen "
    "half double triple once twice zero nil ";
inline constexpr Words cadences = " daily weekly fortnightly monthly quarterly yearly annually ";
inline constexpr Words ordinals = " first second third fourth ";

// Nouns of what can be counted or read off; also in the plural.
inline constexpr Words measures =
    " share spend wallet fee revenue turnover billing invoice bill margin profit "
    "contribution review realisation realization recovery utilisation lock-up lockup wip "
    "debtor hour discount rate score rating nps csat satisfaction complaint query "
    "retention coverage meeting conversation interview call visit lunch dinner "
    "introduction referral recommendation contact person people lawyer head maker "
    "decision-maker relationship-holder stakeholder sponsor champion practice entity "
    "office country jurisdiction subsidiary panel matter instruction mandate pitch "
    "proposal tender opportunity deal secondment secondee seminar training session "
    "workshop event briefing insight concern action partner ";

// Of the kind that requirements writers keep: they promise without saying what.
inline constexpr Words vague =
    " improve increase grow strengthen deepen enhance develop build expand maximise "
    "maximize optimise optimize leverage support explore consider continue more better "
    "closer stronger bigger some several many significant significantly substantial "
    "substantially regular regularly frequent frequently timely appropriate adequate "
    "reasonable ongoing key strategic ";
inline constexpr auto vague_phrases = std::to_array<std::string_view>(
    {"raise profile", "maintain contact", "keep in touch", "be proactive", "work closely",
     "where possible", "as needed", "as soon as possible", "going forward"});

// Some of these stand in nearly every English sentence of four words.
inline constexpr Words english =
    " the of to by in and for from with on at our their be is per next new end until "
    "within this every each become get win keep meet before ";

}  // namespace kam::readmodel::lists
