// The few words that widgets say by themselves; those of the screens are in client/ui/text.h.
#pragma once

#include <string_view>

namespace kam::ui::says {

inline constexpr std::string_view close = "Close";
inline constexpr std::string_view dismiss = "Dismiss";
inline constexpr std::string_view copied = "Copied";
inline constexpr std::string_view choose_file = "Choose a file";
inline constexpr std::string_view drop_or_choose = "Drop a file here, or";
inline constexpr std::string_view drop_here = "Let go to add the file";
inline constexpr std::string_view file_too_large = " is larger than 10 MB, and was not read";
inline constexpr std::string_view found = " found";
inline constexpr std::string_view nothing_found = "Nothing found";
inline constexpr std::string_view busy = "Loading";
inline constexpr std::string_view required = "Required";
inline constexpr std::string_view characters_left = " left";
inline constexpr std::string_view characters_too_many = " too many";
inline constexpr std::string_view message = "Message";
inline constexpr std::string_view problem = "Problem";
inline constexpr std::string_view nobody = "Nobody";
inline constexpr std::string_view bar_unknown = ", not known";
inline constexpr std::string_view bar_now = "% of the way";
inline constexpr std::string_view bar_expected = ", expected ";
inline constexpr std::string_view rag_green = "On track";
inline constexpr std::string_view rag_amber = "Watch";
inline constexpr std::string_view rag_red = "Off track";
inline constexpr std::string_view rag_no_data = "No data";
inline constexpr std::string_view rag_not_started = "Not started";

// Inputs
inline constexpr std::string_view of_all = " of ";
inline constexpr std::string_view no_match = "No match";
inline constexpr std::string_view not_in_list = " is not in the list";
inline constexpr std::string_view open_calendar = "Calendar: ";
inline constexpr std::string_view previous_month = "Previous month";
inline constexpr std::string_view next_month = "Next month";
inline constexpr std::string_view weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                "Friday", "Saturday", "Sunday"};
inline constexpr std::string_view today = "Today";
inline constexpr std::string_view is_today = ", today";
inline constexpr std::string_view unreadable_date = "Not a date. Try 14 Mar, +14 or next Fri.";
inline constexpr std::string_view remove = "Remove ";
inline constexpr std::string_view added = " added";
inline constexpr std::string_view removed = " removed";
inline constexpr std::string_view there_already = " is there already";
inline constexpr std::string_view chart_empty = "No values yet";
inline constexpr std::string_view chart_empty_summary = ", no values yet";
inline constexpr std::string_view chart_unknown = "not known";
inline constexpr std::string_view chart_one_value = " value";
inline constexpr std::string_view chart_values = " values";
inline constexpr std::string_view chart_unknown_of = " of ";
inline constexpr std::string_view chart_from = ", from ";
inline constexpr std::string_view chart_to = " to ";
inline constexpr std::string_view chart_value = "Value";
inline constexpr std::string_view chart_keys = "Arrow keys read the values one by one";
inline constexpr std::string_view chart_as_table = "Show as table";
inline constexpr std::string_view chart_download = "Download";
inline constexpr std::string_view chart_as_svg = "Picture (SVG)";
inline constexpr std::string_view chart_as_csv = "Figures (CSV)";
inline constexpr std::string_view bullet_now = "now ";

}  // namespace kam::ui::says
