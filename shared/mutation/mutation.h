// The closed list of named changes. Browser and server run the same code on them: the browser for
// speed and for greying out, the server for truth. A new feature that changes data = one entry
// here, one apply function, one permission line, one test file.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include "shared/base/ids.h"
#include "shared/base/json.h"
#include "shared/model/collection.h"
#include "shared/model/record.h"
#include "shared/text/splice.h"

namespace kam::mutation {

using model::Collection;

// `after` places the new record in its list: absent = at the end, empty id = at the start.
struct RecordCreate {
    Collection collection;
    base::RecordId id;
    model::FieldMap fields;
    std::optional<base::RecordId> after;
};
// A null value makes the field unknown. `is_undo`, here and below: takes back the author's own
// write, so it is refused as `late` as soon as somebody else's value stands there, guarded or not,
// seen or not.
struct RecordSet {
    Collection collection;
    base::RecordId id;
    model::FieldMap fields;
    bool is_undo = false;
};
// As an undo it takes a record away only while nobody else has written any field of it.
struct RecordDelete {
    Collection collection;
    base::RecordId id;
    bool is_undo = false;
};
struct RecordRestore {
    Collection collection;
    base::RecordId id;
};
// Moves within its list, to right after `after`; an empty id is the start.
struct ListMove {
    Collection collection;
    base::RecordId id;
    base::RecordId after;
    bool is_undo = false;
};
// One element of a set field, so that two people adding different ones both succeed.
struct SetAdd {
    Collection collection;
    base::RecordId id;
    std::string field;
    std::string element;
};
struct SetRemove {
    Collection collection;
    base::RecordId id;
    std::string field;
    std::string element;
};
// Typing in a text of several lines. `splices` lead from `from`, the text its author had before
// him, to what he made of it. They are merged with what others made of that text meanwhile, so
// nothing is ever too late for them; see apply_text.cpp.
struct TextEdit {
    Collection collection;
    base::RecordId id;
    std::string field;
    std::string from;  // empty = the field was empty
    text::Splices splices;
    bool is_undo = false;  // for readers of the log; it is merged like any other
};
// Adds to a counted field, so that of two who count at once both are counted. `by` is not 0 and at
// most count_step_max either way; from nothing it begins at `by`, at 0 the field is unknown again.
// An undo takes back the author's own step whatever others counted since.
constexpr std::int64_t count_step_max = 100;
struct NumInc {
    Collection collection;
    base::RecordId id;
    std::string field;
    std::int64_t by = 1;
    bool is_undo = false;
};
// Opens the space of a new account and makes `lead` its client partner. Sent to the space that it
// opens; only the programme may. `fields` are those of the account record.
struct AccountOpen {
    model::FieldMap fields;
    base::PersonId lead;
};
// Opens the space of a new workshop; its author facilitates it. Sent to the space that it opens;
// only a member of the account that `fields` name may.
struct WorkshopOpen {
    model::FieldMap fields;
};
// Comes into a workshop whose id, which is its code, one was given; or comes back.
struct WorkshopJoin {};

using Mutation =
    std::variant<RecordCreate, RecordSet, RecordDelete, RecordRestore, ListMove, SetAdd, SetRemove,
                 AccountOpen, TextEdit, NumInc, WorkshopOpen, WorkshopJoin>;

// Wire names: "record.create", "record.set", "record.delete", "record.restore", "list.move",
// "set.add", "set.remove", "account.open", "text.edit", "num.inc", "workshop.open",
// "workshop.join".
std::string_view mutation_name(const Mutation& mutation);

// Those that are sent to a space which their author does not follow yet, and that name no record.
template <class AnyMutation>
constexpr bool is_opening_type =
    std::is_same_v<AnyMutation, AccountOpen> || std::is_same_v<AnyMutation, WorkshopOpen> ||
    std::is_same_v<AnyMutation, WorkshopJoin>;
// … and after which more may be asked for before the server has answered: the space is new.
bool makes_space(const Mutation& mutation);
bool is_opening(const Mutation& mutation);

}  // namespace kam::mutation
