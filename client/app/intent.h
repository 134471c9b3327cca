// The closed list of what a person can ask for. Screens put intents into the list while they draw;
// after drawing the app turns each into a mutation or a move. Nothing else leads from UI to app.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "client/view/route.h"
#include "shared/base/ids.h"
#include "shared/base/json.h"
#include "shared/model/collection.h"
#include "shared/model/record.h"
#include "shared/model/space.h"

namespace kam::app {

struct Navigate {
    view::Route route;
};
// One field; a null value makes it unknown. `what` names the act for undo: "Change of due date".
struct SetField {
    model::SpaceId space;
    model::Collection collection = model::Collection::account;
    base::RecordId id;
    std::string field;
    base::Json value;
    std::string what;
    // Of a text that several write in: what it was when its author began to change it. Then it is
    // merged, where otherwise the last one wins.
    std::optional<std::string> base = std::nullopt;
};
// Several fields at once that belong together ("done" and its date).
struct SetFields {
    model::SpaceId space;
    model::Collection collection = model::Collection::account;
    base::RecordId id;
    model::FieldMap fields;
    std::string what;
};
// Put at the end of its list. `is_opened`: show it in the side panel.
struct AddRecord {
    model::SpaceId space;
    model::Collection collection = model::Collection::insight;
    model::FieldMap fields;
    std::string what;
    bool is_opened = false;
};
struct DeleteRecord {
    model::SpaceId space;
    model::Collection collection = model::Collection::insight;
    base::RecordId id;
    std::string what;
};
// To right after `after`; an empty id = to the start.
struct MoveRecord {
    model::SpaceId space;
    model::Collection collection = model::Collection::insight;
    base::RecordId id;
    base::RecordId after;
    std::string what;
};
struct ChangeSetElement {
    model::SpaceId space;
    model::Collection collection = model::Collection::review;
    base::RecordId id;
    std::string field;
    std::string element;
    bool is_added = true;
    std::string what;
};
// One more in a field that several people count in.
struct CountOne {
    model::SpaceId space;
    model::Collection collection = model::Collection::insight;
    base::RecordId id;
    std::string field;
    std::string what;
};
// Makes an account of a candidate organisation, or of nothing but a name.
struct OpenAccount {
    base::RecordId candidate;  // may be empty
    std::string name;
    base::PersonId lead;
};
// A workshop of this client's team, at one of the four stages; its page opens.
struct StartWorkshop {
    base::AccountId account;
    int stage = 1;
    std::string title;  // those who join read it
    std::string date;   // the local day, "2027-03-12"
};
// By the code that one was given; its page opens.
struct JoinWorkshop {
    std::string code;
};
// One's own vote, 1 to 5; a second one takes its place.
struct CastBallot {
    std::string workshop;
    base::RecordId item;
    int round = 1;
    int score = 3;
};
struct Undo {};
struct Redo {};
struct DismissToast {
    std::string id;
};
struct ActOnToast {
    std::string id;
};
// While somebody reads them, none goes by itself.
struct HoldToasts {
    bool is_held = false;
};
// Of the changes that were not taken: ask for it once more, or let it go.
struct RetryRefused {
    std::string id;
};
struct DismissRefused {
    std::string id;
};
// All that others did to this client's plan is known to the person.
struct MarkSeen {
    model::SpaceId space;
};
// Wherever this colleague goes within the plan that is shown, this page goes, too.
struct FollowPerson {
    base::PersonId person;
};
struct StopFollowing {};
struct CopyText {
    std::string text;
};
enum class ThemeChoice { system, light, dark, high_contrast };
struct ChooseTheme {
    ThemeChoice choice = ThemeChoice::system;
};
// Per cent of the usual size of everything.
inline constexpr std::array text_sizes{100, 110, 125, 150, 175, 200};
struct ChooseTextSize {
    int percent = 100;
};
// Everything else on the screen goes; asked again, it returns.
struct ToggleFullScreen {};
struct SignOut {};

using Intent = std::variant<Navigate, SetField, SetFields, AddRecord, DeleteRecord, MoveRecord,
                            ChangeSetElement, CountOne, OpenAccount, StartWorkshop, JoinWorkshop,
                            CastBallot, Undo, Redo, DismissToast, ActOnToast, HoldToasts,
                            RetryRefused, DismissRefused, MarkSeen, FollowPerson, StopFollowing,
                            CopyText, ChooseTheme, ChooseTextSize, ToggleFullScreen, SignOut>;
using IntentList = std::vector<Intent>;

}  // namespace kam::app
