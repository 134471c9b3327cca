// The few words that widgets say by themselves; those of the screens are in client/ui/text.h.
#pragma once

#include <string_view>

namespace kam::ui::says {

inline constexpr std::string_view close = "Close";
inline constexpr std::string_view dismiss = "Dismiss";
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

}  // namespace kam::ui::says
