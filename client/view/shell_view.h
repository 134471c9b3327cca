// The frame around the screens: where one is, how the changes are kept, who else is here.
#pragma once

#include <string>
#include <vector>

#include "client/view/client_name.h"
#include "client/view/route.h"
#include "client/view/words.h"
#include "shared/base/ids.h"
#include "shared/model/space.h"

namespace kam::view {

enum class SaveState { saved, saving, offline, loading };
struct ToastItem {
    std::string id, words, action_label;
    bool is_error = false;
};
// A colleague who is on this client now.
struct PresentPerson {
    base::PersonId person;
    std::string name;
    std::string writing;  // "Catherine Bellamy is writing here"
    std::string open;     // "insight/<id>"; "" = the client as a whole
    std::string field;    // being written in, or ""
    bool follows_me = false;
    bool can_be_followed = true;  // not who follows me: we would lead each other round
};
// A record that others have changed since this person last saw the plan.
struct NewsItem {
    std::string key;       // "action/<id>"
    std::string href;      // to it, or to where it was
    std::string title;     // its wording, or what it is
    std::string sentence;  // "Changed: due date, owner, by Priya Raghunathan"
    std::string facts;     // "Action  ·  " and the sentence, and when, as far as it is known
};
struct NewsView {
    enum class State {
        absent,   // no plan, or it is still on its way
        offline,  // nothing is known here, and there may be more
        unknown,  // this browser does not know of an earlier visit
        nothing,
        some,
    };
    State state = State::absent;
    model::SpaceId space;
    std::string since;            // the last visit: "24 Nov 2026", "today, 15:40"
    std::string who;              // all of them, newest first
    std::vector<NewsItem> items;  // newest first

    const NewsItem* find(const std::string& key) const;
};
struct ShellView {
    Route route;
    std::vector<ClientName> clients;  // all one may go to, by name
    std::string person_name, person_title;
    base::PersonId person;
    bool has_leadership = false;
    bool is_demo = false;
    SaveState save = SaveState::loading;
    int waiting_changes = 0;
    std::string undo_label, redo_label;  // empty = nothing to undo
    std::vector<ToastItem> toasts;
    std::vector<RefusedItem> refused;    // oldest first
    std::vector<PresentPerson> present;  // on the client of this route, one entry a window
    base::PersonId following;            // whose moves this page makes, too; empty = nobody's
    std::string following_name;
    NewsView news;         // of the client of this route
    bool is_kept = true;   // this browser keeps on disk what waits
    int theme_choice = 0;  // app::ThemeChoice
    int text_size = 100;   // per cent
};

}  // namespace kam::view
