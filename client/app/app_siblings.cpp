// Other tabs of this person in this browser: what they have not sent yet is shown here, too, while
// the server is not heard (rule RP16). Each tab alone sends what was done in it.
#include <deque>
#include <utility>

#include "client/app/app.h"

namespace kam::app {

void App::take_sibling(std::string_view text, base::TimeMs now) {
    std::optional<SavedTab> tab = tab_from_text(text);
    if (!tab || (tab->pending.empty() && !siblings_.contains(tab->client))) return;
    for (sync::PendingMutation& pending : tab->pending) pending.made_at = now;
    tab->refused.clear();
    const base::ClientId client = tab->client;
    siblings_.insert_or_assign(client, std::move(*tab));
    share_siblings();
}

void App::share_siblings() {
    // Gone on with by this tab, or said by it.
    siblings_.erase(client_);
    for (auto& [space, replica] : replicas_) {
        sync::Siblings told;
        for (const auto& [client, tab] : siblings_) {
            if (!(tab.person == person_)) continue;
            std::deque<sync::PendingMutation>& pending = told[client];
            for (std::size_t i = 0; i < tab.pending.size(); ++i) {
                if (tab.spaces[i] == space) pending.push_back(tab.pending[i]);
            }
        }
        if (replica.take_siblings(std::move(told), firm())) ++revision_;
    }
}

}  // namespace kam::app
