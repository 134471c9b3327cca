// What every screen gets beside its view: the widgets, the drafts that live between frames, and the
// list into which wishes go.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "client/app/intent.h"
#include "client/ui/widgets/widgets.h"
#include "client/view/views.h"
#include "shared/base/time.h"

namespace kam::ui {

// Input that could not be read stays in its field with the reason until it is mended.
struct UnreadableInput {
    std::string typed;
    std::string reason;
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
};

struct Screen {
    Ui& ui;
    UiState& state;
    const view::ShellView& shell;
    app::IntentList& intents;
    base::Day today;
    const std::map<std::string, std::string>& field_errors;  // by "<record>/<field>"

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
bool is_open(const Screen& screen, const model::Record& record);

void draw_account_list(const Screen& screen, const Rect& area, const view::AccountListView& view);
void draw_account(const Screen& screen, const Rect& area, const view::AccountView& view);
void draw_leadership(const Screen& screen, const Rect& area, const view::LeadershipView& view);
// Nav, top bar, toasts; returns the area that is left for the screen.
Rect draw_shell(const Screen& screen);
void draw_toasts(const Screen& screen);
// While the first data is on its way.
void draw_loading(const Screen& screen, const Rect& area);
// An address that leads nowhere (any more).
void draw_not_found(const Screen& screen, const Rect& area);

}  // namespace kam::ui
