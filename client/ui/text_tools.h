// The words of the top bar, of the palette, of shortcuts and of downloads; see text.h, which brings
// them along.
#pragma once

#include <string_view>

namespace kam::ui::says {

using Words = std::string_view;

inline constexpr Words account_of = "Signed in as ";
inline constexpr Words account_menu = "Appearance and account";
inline constexpr Words theme_system = "Follow the system";
inline constexpr Words theme_light = "Light";
inline constexpr Words theme_dark = "Dark";
inline constexpr Words theme_contrast = "High contrast";
inline constexpr Words larger_text = "Larger text, now ";
inline constexpr Words smaller_text = "Smaller text";
inline constexpr Words full_screen = "Full screen on or off";
inline constexpr Words sign_out = "Sign out";
inline constexpr Words undo = "Undo";
inline constexpr Words redo = "Redo";
inline constexpr Words all_saved = "All changes are saved";
inline constexpr Words being_saved = " being saved";
inline constexpr Words download_csv = "Download CSV";
inline constexpr Words was_downloaded = " goes to your downloads";
inline constexpr Words csv_clients =
    "Client,Sector,Head office,Client partner,Stage,Next step,Owner,Due date,Targets";
inline constexpr Words csv_leadership =
    "Client,Sector,Client partner,Stage,Next review,Actions overdue,Doing,Results,Weighted "
    "pipeline,Flight risk,Momentum,";
inline constexpr Words csv_targets =
    "Target,Baseline,To reach,Now,As of,Progress,State,Owner,Due date";
inline constexpr Words csv_actions = "Action,Owner,Due date,State,Serves,Note";
inline constexpr Words appearance = "Appearance";
inline constexpr Words larger = "Larger text";
inline constexpr Words copy_link = "Copy link to this page";
inline constexpr Words shortcuts = "Keyboard shortcuts";
inline constexpr Words search_and_do = "Search and commands";
inline constexpr Words search_short = "Search or do";
inline constexpr Words palette_placeholder = "A client, a page, or what you want to do";
inline constexpr Words search_in_list = "Search in the list";
inline constexpr Words how_saved = "Is everything saved?";
inline constexpr Words copy_row = "Copy the row in focus";
inline constexpr Words from_row_to_row = "From row to row";
inline constexpr Words close_topmost = "Close what is open";
inline constexpr Words slash_searches = "The key / alone starts a search";

}  // namespace kam::ui::says
