// The screens that the first view does not need. In the browser their code is a file of its own,
// which arrives after the first frame: web/toolchain/split_wasm.py cuts the program at the
// functions named here, and web/boot.js brings them.
#pragma once

#include "client/ui/screens/screen.h"
#include "client/view/build_views.h"

namespace kam {

// Called through memory that may change, so that no compiler ties the two parts together.
// While `is_here` is false nothing else may be called; natively all is one program.
struct SecondPart {
    bool is_here;
    view::AccountView (*account_view)(const view::ViewContext&, const view::HeldAccount&);
    view::NewsView (*news_view)(const view::ViewContext&, const base::AccountId&,
                                const std::vector<readmodel::RecordChange>&);
    std::shared_ptr<const view::LeadershipView> (*leadership_view)(
        std::shared_ptr<view::LeadershipFold>&, const view::ViewContext&, const view::Route&);
    view::MyPartView (*my_part_view)(const view::ViewContext&);
    view::WorkshopView (*workshop_view)(const view::ViewContext&, const view::Route&);
    void (*draw_account)(const ui::Screen&, const ui::Rect&, const view::AccountView&);
    void (*draw_leadership)(const ui::Screen&, const ui::Rect&, const view::LeadershipView&);
    void (*draw_my_part)(const ui::Screen&, const ui::Rect&, const view::MyPartView&);
    void (*draw_workshop)(const ui::Screen&, const ui::Rect&, const view::WorkshopView&);
    void (*draw_open_account_dialog)(const ui::Screen&, const view::AccountListView&);
    void (*draw_palette)(const ui::Screen&);
    void (*draw_tray)(const ui::Screen&);
};

extern SecondPart second_part;

}  // namespace kam
