// The few words that widgets say by themselves; those of the screens are in client/ui/text.h, in a
// namespace of their own: the same name for both would silently be one of them.
#pragma once

#include <string_view>

namespace kam::ui::widget_says {

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

inline constexpr std::string_view qr_code_of = "QR code of ";

// Data tables.
inline constexpr std::string_view select_row = "Select ";
inline constexpr std::string_view select_all_rows = "Select all rows";
inline constexpr std::string_view selected = " selected";
inline constexpr std::string_view filter_rows = "Filter rows";
inline constexpr std::string_view filter_by = "Filter by ";
inline constexpr std::string_view column_filters = "Filters";
inline constexpr std::string_view columns = "Columns";
inline constexpr std::string_view compact_rows = "Compact rows";
inline constexpr std::string_view copy = "Copy";
inline constexpr std::string_view copy_rows = "Copy rows";
inline constexpr std::string_view csv = "CSV";
inline constexpr std::string_view download_csv = "Download as CSV";
inline constexpr std::string_view of = " of ";
inline constexpr std::string_view no_rows_match = "No rows match";
inline constexpr std::string_view no_rows_match_why =
    "Other words, or fewer of them, may find what you are looking for.";
inline constexpr std::string_view clear_filters = "Clear filters";
inline constexpr std::string_view pasted_rows = "Import pasted rows?";
inline constexpr std::string_view import = "Import ";
inline constexpr std::string_view cancel = "Cancel";
inline constexpr std::string_view and_more = "and ";
inline constexpr std::string_view more = " more";

// Boards.
inline constexpr std::string_view board_view = "View";
inline constexpr std::string_view as_board = "Board";
inline constexpr std::string_view as_list = "List";
inline constexpr std::string_view move = "Move";
inline constexpr std::string_view move_up = "Move up";
inline constexpr std::string_view move_down = "Move down";
inline constexpr std::string_view move_to = "Move to ";
inline constexpr std::string_view moved = "Moved ";
inline constexpr std::string_view to = " to ";
inline constexpr std::string_view not_moved = "Not moved";
inline constexpr std::string_view no_cards = "No cards";

}  // namespace kam::ui::widget_says
