#include "client/ui/screens/kept_drafts.h"

#include "client/ui/widgets/kept.h"

namespace kam::ui {

void add_kept_drafts(std::string& text, const UiState& state) {
    for (const auto& [line, draft] : state.add_drafts) {
        if (!draft.empty()) text += 'd' + kept_value(line) + '\t' + kept_value(draft) + '\n';
    }
    for (const auto& [field, input] : state.unreadable) {
        text += 'e' + kept_value(field) + '\t' + kept_value(input.typed) + '\t' +
                kept_value(input.reason) + '\n';
    }
    if (state.is_new_client_open) text += 'm' + kept_value(state.new_client_name) + '\n';
}

void take_kept_draft(UiState& state, std::string_view line) {
    if (line.empty()) return;
    const char kind = line[0];
    line.remove_prefix(1);
    if (kind == 'm') {
        state.is_new_client_open = true;
        state.new_client_name = take_kept_value(line);
    } else if (kind == 'd' || kind == 'e') {
        const std::string key = take_kept_value(line);
        const std::string typed = take_kept_value(line);
        if (kind == 'd') {
            state.add_drafts[key] = typed;
        } else {
            state.unreadable[key] = {typed, take_kept_value(line)};
        }
    }
}

}  // namespace kam::ui
