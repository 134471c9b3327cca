// Other tabs of this person in this browser: what they have not sent yet is shown here, too, while
// the server is not heard (rule RP16). Each tab alone sends what was done in it.
#include <utility>

#include "client/app/app.h"

namespace kam::app {

void App::take_sibling(std::string_view text, base::TimeMs now) {
    std::optional<SavedTab> told = tab_from_text(text);
    if (!told) return;
    for (sync::PendingMutation& pending : told->pending) pending.made_at = now;
    for (SavedTab& tab : siblings_) {
        if (!(tab.client == told->client)) continue;
        tab = std::move(*told);
        return share_siblings();
    }
    if (told->pending.empty()) return;
    siblings_.push_back(std::move(*told));
    share_siblings();
}

void App::share_siblings() {
    std::vector<const sync::TabOutboxes*> told;
    for (const SavedTab& tab : siblings_) {
        // Otherwise gone on with by this tab, or said by it.
        if (!(tab.client == client_)) told.push_back(&tab);
    }
    for (auto& [space, replica] : replicas_) {
        if (replica.take_siblings(told, firm())) ++revision_;
    }
}

}  // namespace kam::app
