// Words of the frame around the screens: what waits, what was not taken, who is here. Part of
// client/ui/text.h.
#pragma once

#include <string>

#include "client/ui/text_lists.h"

namespace kam::ui::says {

inline constexpr Words waits = " waits on this device";
inline constexpr Words wait = " wait on this device";
inline constexpr Words waits_in_window = " waits in this window. Keep it open";
inline constexpr Words wait_in_window = " wait in this window. Keep it open";
inline constexpr Words here_now = "Here now: ";
inline constexpr Words follow = "Follow ";
inline constexpr Words following = "Following ";
inline constexpr Words stop_following = "Stop following";
inline constexpr Words no_longer_following = "No longer following ";
inline constexpr Words follows_you = " follows you";
inline constexpr Words follow_you = " follow you";
inline constexpr Words has_this_open = " has this open";
inline std::string and_others(int n) {
    return n == 1 ? " and 1 other" : " and " + std::to_string(n) + " others";
}
inline constexpr Words what_others_changed = "What others changed";
inline constexpr Words thing_changed = "thing changed by others since ";
inline constexpr Words things_changed = "things changed by others since ";
inline constexpr Words show_news = "Show changes";
inline constexpr Words hide_news = "Hide changes";
inline constexpr Words mark_seen = "Mark as seen";
inline constexpr Words marked_seen = "Marked as seen";
inline constexpr Words not_seen_yet = ", not seen yet";
inline constexpr Words nothing_new = "Nothing changed by others since your last visit, ";
inline constexpr Words visit_unknown =
    "Your last visit is not known in this browser. What others change from now on is listed here.";
inline constexpr Words news_offline =
    "What others changed is not known before you are online again.";
inline constexpr Words one_not_taken = "1 change was not taken";
inline constexpr Words some_not_taken = " changes were not taken";
inline constexpr Words not_taken_title = "Changes not taken";
inline constexpr Words not_taken_why =
    "The rest of your work is saved. What you typed is kept here until you dismiss it or sign out.";
inline constexpr Words lost_field = "A field that has gone";
inline constexpr Words try_again = "Try again";
inline constexpr Words use_this = "Use this one";
inline constexpr Words dismiss = "Dismiss";
inline constexpr Words copy_text = "Copy text";
inline constexpr Words text_copied = "Text copied";

}  // namespace kam::ui::says
