// A dialog with a field and what it finds: one types, arrows choose, Enter takes.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "client/ui/widgets/icons.h"
#include "client/ui/widgets/ui.h"

namespace kam::ui {

struct SearchItem {
    std::string label;
    std::string note;  // small and grey beside it: where it leads, or its keys
    Icon icon = Icon::none;
    int act = 0, number = 0;  // the caller's own
};
struct SearchState {
    std::string typed;
    int active = 0;
    bool is_entered = false;  // before the list of what was typed was there
};
struct SearchResult {
    std::optional<int> picked;
    bool is_close_asked = false;
};
// The caller has already narrowed `items` down to what `state.typed` finds.
SearchResult search_list(Ui& ui, std::string_view id, std::string_view title,
                         std::string_view placeholder, SearchState& state,
                         std::span<const SearchItem> items);

}  // namespace kam::ui
