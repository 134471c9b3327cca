// What a tab keeps on disk, so that changes which are not on the server yet survive it. Text, one
// thing a line, the first character says what: also the frame's lines (client/frame_saved.cpp) go
// into it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/app/tray.h"
#include "shared/base/ids.h"
#include "shared/model/space.h"
#include "shared/protocol/message.h"
#include "shared/sync/replica.h"

namespace kam::app {

// What the disk holds when a tab starts. Tabs are named by the platform.
struct Saved {
    std::string tab;                     // "" = nothing
    std::vector<std::string> frames;     // from the server, as they were kept
    std::vector<std::string> leftovers;  // of tabs that are gone: their name, a newline, their text
    std::string visits;                  // of all tabs; see visits.h
    // False right after signing in: it may be somebody else's until the server has told who we are.
    bool is_person_known = true;
    bool is_own = false;  // of this very tab, which was reloaded
    bool is_kept = true;  // false: this browser keeps nothing on disk
};

struct SavedTab : sync::TabOutboxes {
    std::string name;  // of leftovers
    std::string route;
    std::vector<Refused> refused;
};

using Replicas = std::map<model::SpaceId, sync::Replica>;

std::string text_from_tab(const base::ClientId& client, const base::PersonId& person,
                          const Replicas& replicas, const std::vector<Refused>& refused = {});
// Nothing if it is not ours, or damaged.
std::optional<SavedTab> tab_from_text(std::string_view text);
// Takes the next line off `text`.
std::string_view take_line(std::string_view& text);

}  // namespace kam::app
