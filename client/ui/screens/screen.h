// What every screen gets beside its view: the widgets, the drafts that live between frames, and the
// list into which wishes go.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "client/app/intent.h"
#include "client/ui/widgets/search_list.h"
#include "client/ui/widgets/widgets.h"
#include "client/view/views.h"
#include "client/view/workshop_view.h"
#include "shared/base/time.h"

namespace kam::ui {

// Input that could not be read stays in its field with the reason until it is mended.
struct UnreadableInput {
    std::string typed;
    std::string reason;
    std::optional<std::string> base = std::nullopt;  // of a shared text: what was changed into it
};

// A list of all one can go to and do, found by typing.
struct Palette {
    bool is_open = false;
    SearchState search;
    std::vector<base::AccountId> recent;  // clients, the latest first
    bool are_shortcuts_open = false;
    std::string line_to_fill;  // an add line that gets the focus when it is drawn
};

// A field of a record that has the focus; without a name: none.
struct EditedField {
    std::optional<model::Collection> collection;
    base::RecordId record;
    std::string field;
};

// How high a row of a list is; see long_list.h.
struct RowHeight {
    model::RecordPtr record;
    std::size_t words = 0;
    float width = 0, height = 0;
};

// What somebody is about to do in a workshop.
struct WorkshopDrafts {
    std::string code;      // as typed; begins with that of the address
    std::string code_of;   // this address
    int measure = -1;      // of the target that is being written
    std::string refused;   // the workshop that was to be closed and is not finished
    std::string counting;  // the item whose hands are counted
};

// Widget state that must outlive a frame and belongs to nobody else.
struct UiState {
    std::map<std::string, UnreadableInput> unreadable;  // by "<record>/<field>"
    std::map<std::string, std::string> add_drafts;      // by add line
    base::RecordId candidate_to_open;                   // its dialog is open
    base::PersonId lead_to_be;
    bool is_new_client_open = false;
    std::string new_client_name;
    bool are_toasts_held = false;
    bool is_offline_told = false;
    std::string following_told;  // whom this page follows
    std::string followers_told;  // who follows this person, in words
    EditedField editing;         // in this frame
    bool is_news_open = false;   // the list of what others changed
    bool is_tray_open = false;   // the changes that were not taken
    Palette palette;
    std::string shown_open;            // the open record that was last brought into view
    std::string refused_review;        // was to be marked as held, and lies ahead
    int grid_column = 0;               // of the whitespace grid: the first one shown
    base::AccountId approval_refused;  // whose plan was to be approved and lacks something
    std::unordered_map<const model::Record*, RowHeight> row_heights;
    int save_asked = 0;  // frames until what is saved is told
    WorkshopDrafts workshop;
};

struct Screen {
    Ui& ui;
    UiState& state;
    const view::ShellView& shell;
    app::IntentList& intents;
    base::Day today;
    const std::map<std::string, std::string>& field_errors;  // by "<record>/<field>"
    base::TimeMs now{};  // by the server's clock, as far as it is known

    void go(view::Route route) const { intents.push_back(app::Navigate{std::move(route)}); }
    // The same place with another record in the side panel; "" closes it.
    void open(std::string_view key) const {
        view::Route route = shell.route;
        route.open = std::string(key);
        go(std::move(route));
    }
};

std::string open_key(const model::Record& record);  // "insight/<id>"
// The route with this record open, as a link's address.
std::string open_href(const Screen& screen, const model::Record& record);
// A row that has just been opened, perhaps from elsewhere, comes into view.
bool is_open(const Screen& screen, const model::Record& record, const Rect& rect);

// The colleagues who are here now, to be followed, and who follows whom; right-aligned in this
// line.
void draw_here_now(const Screen& screen, const Rect& line);
// Is there a following that nobody should miss, whatever covers the line?
bool has_follow_notice(const Screen& screen);
// Says what has changed of that to people who do not see the line.
void announce_following(const Screen& screen);
// The initials of who has the record of this row open.
void draw_who_has_open(const Screen& screen, const model::Record& record, const Rect& row);
// A dot on a row that others have changed since it was seen; pointed at, it says what.
void draw_news_dot(const Screen& screen, const model::Record& record, const Rect& row,
                   bool is_hovered);
// "Catherine Bellamy is writing here" of a field, or "". Valid for this frame.
std::string_view writing_words(const Screen& screen, const model::Record& record,
                               std::string_view field);

void draw_account_list(const Screen& screen, const Rect& area, const view::AccountListView& view);
void draw_account(const Screen& screen, const Rect& area, const view::AccountView& view);
void draw_my_part(const Screen& screen, const Rect& area, const view::MyPartView& view);
void draw_workshop(const Screen& screen, const Rect& area, const view::WorkshopView& view);
void draw_leadership(const Screen& screen, const Rect& area, const view::LeadershipView& view);
// Nav, top bar, toasts; returns the area that is left for the screen.
Rect draw_shell(const Screen& screen);
void draw_toasts(const Screen& screen);
// What was not taken: its button in the top bar, ending at `right`, which returns its width; its
// dialog; and how many there are, in words.
float draw_tray_button(const Screen& screen, float right, float room);
void draw_tray(const Screen& screen);
std::string tray_words(const view::ShellView& shell);
// After the screen: a search there takes "/" first.
void draw_palette(const Screen& screen);
void open_palette(const Screen& screen);
// The next of app::text_sizes; the same at the end.
int next_text_size(int size, bool is_larger);
// How the changes are kept, in words.
std::string save_sentence(const view::ShellView& shell);
// While the first data is on its way.
void draw_loading(const Screen& screen, const Rect& area);
// An address that leads nowhere (any more).
void draw_not_found(const Screen& screen, const Rect& area);

}  // namespace kam::ui
