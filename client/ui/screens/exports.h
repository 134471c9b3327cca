// Lists of the screens as CSV files for the person's downloads folder.
#pragma once

#include "client/ui/screens/screen.h"

namespace kam::ui {

void download_clients(const Screen& screen, const view::AccountListView& view);
// One line a target.
void download_leadership(const Screen& screen, const view::LeadershipView& view);
void download_targets(const Screen& screen, const view::AccountView& view);
void download_actions(const Screen& screen, const view::AccountView& view);
// Of a workshop.
void download_decisions(const Screen& screen, const view::WorkshopView& view);

// A quiet button that ends at `right`; with room enough it has words. Returns its width.
struct DownloadButton {
    float width = 0;
    bool is_pressed = false;
};
float download_button_width(Ui& ui, bool has_words);
DownloadButton download_button(const Screen& screen, float right, float y, std::string_view what,
                               bool has_words);

}  // namespace kam::ui
