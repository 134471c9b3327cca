// Words for the codes of model and readmodel: choices, stages, gaps. The sentences of screens are
// in client/ui/text.h; together these two are the product's language.
#pragma once

#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/readmodel/stage_gates.h"

namespace kam::view::words {

inline constexpr std::string_view not_known = "not known";
// Progress of a yes-or-no target.
inline constexpr std::string_view reached = "reached";
inline constexpr std::string_view not_yet = "not yet";

// What toasts say; the app makes them, so they stand here and not with the screens.
inline constexpr std::string_view undo = "Undo";
inline constexpr std::string_view undone = "Undone: ";
inline constexpr std::string_view done_again = "Done again: ";
inline constexpr std::string_view not_undone = "Not undone.";
inline constexpr std::string_view copy_text = "Copy text";
inline constexpr std::string_view text_is_kept = "Your text is kept here until you close this.";
inline constexpr std::string_view opened = "Client opened: ";
// "Not saved.", "3 changes not saved."
std::string not_saved(int count);

std::string_view stage_name(int stage);  // 1 to 4
// "Add 2 more insights with a so-what, a source and a date"
std::string missing_sentence(const readmodel::MissingItem& item);
// The label of a choice: "in_progress" of field "state" -> "In progress".
std::string_view choice(std::string_view field, std::string_view value);
std::string_view target_field(std::string_view field);
// "3 things missing", "" for none.
std::string things_missing(int count);
std::string count_of(int count, std::string_view singular, std::string_view plural);
// What a person can do about a refusal.
std::string_view advice(base::ErrorCode code);

}  // namespace kam::view::words
