// Words for the codes of model and readmodel: choices, stages, gaps. The sentences of screens are
// in client/ui/text.h; together these two are the product's language.
#pragma once

#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/model/collection.h"
#include "shared/readmodel/stage_gates.h"

namespace kam::view {

// A change that was not taken: the app writes and keeps its words, the screens show them.
struct RefusedItem {
    std::string id;
    std::string client;  // "" = not known any more
    std::string record;  // "Target: Raise our share"
    std::string field;   // "due date", or what was done
    std::string reason;
    std::string text;  // what was typed
    bool can_retry = false;
    bool is_replaced = false;  // it had been taken, and then gave way
};

}  // namespace kam::view

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
// Changes that were not taken, as the list of them names them.
inline constexpr std::string_view nobody_voted = "nobody has voted";
inline constexpr std::string_view a_date = "a date";
inline constexpr std::string_view an_owner = "an owner";
inline constexpr std::string_view an_owner_and_a_date = "an owner and a date";
inline constexpr std::string_view joining = "Coming in…";
inline constexpr std::string_view joining_offline =
    "You are offline. You come in as soon as the server is reached.";
inline constexpr std::string_view join_refused =
    "There is no workshop with this code, or it has ended. Ask the facilitator for the code.";
inline constexpr std::string_view the_firm = "The firm";
inline constexpr std::string_view the_programme = "The programme";
inline constexpr std::string_view new_one = "new";
inline constexpr std::string_view says_owner = ", says the owner until ";
inline constexpr std::string_view serves = "on: ";
inline constexpr std::string_view nobody_known = " (nobody known yet)";
inline constexpr std::string_view removal = "deletion";
inline constexpr std::string_view bringing_back = "bringing it back";
inline constexpr std::string_view its_place = "its place in the list";
inline constexpr std::string_view has_left_plan = " has left this plan.";
inline constexpr std::string_view opened = "Client opened: ";
// "Not saved.", "3 changes not saved."
std::string not_saved(int count);

std::string_view stage_name(int stage);  // 1 to 4
// "Add 2 more insights with a so-what, a source and a date"
std::string missing_sentence(const readmodel::MissingItem& item);
// The label of a choice: "in_progress" of field "state" -> "In progress".
std::string_view choice(std::string_view field, std::string_view value);
std::string_view target_field(std::string_view field);
// "due date" of "due".
std::string field(std::string_view name);
// "Target" of one of its collection.
std::string_view record(model::Collection collection);
inline constexpr std::string_view now = "now";
inline constexpr std::string_view today = "today, ";
// What others did meanwhile.
inline constexpr std::string_view added = "Added";
inline constexpr std::string_view deleted = "Deleted";
inline constexpr std::string_view brought_back = "Brought back";
inline constexpr std::string_view changed = "Changed: ";
inline constexpr std::string_view done_by = ", by ";
inline constexpr std::string_view is_writing_here = " is writing here";
// "3 things missing", "" for none.
std::string things_missing(int count);
// "heard once more", "heard 3 more times"; nothing where nobody has counted.
std::string heard_again(std::optional<std::int64_t> times);
std::string count_of(int count, std::string_view singular, std::string_view plural);
// What a person can do about a refusal.
std::string_view advice(base::ErrorCode code);

}  // namespace kam::view::words
