#include "client/frame_second_part.h"

#include "client/ui/screens/open_account_dialog.h"

namespace kam {

SecondPart second_part{
    .is_here = true,  // main.cpp knows better
    .account_view = view::account_view,
    .news_view = view::news_view,
    .leadership_view = view::leadership_view,
    .my_part_view = view::my_part_view,
    .workshop_view = view::workshop_view,
    .draw_account = ui::draw_account,
    .draw_leadership = ui::draw_leadership,
    .draw_my_part = ui::draw_my_part,
    .draw_workshop = ui::draw_workshop,
    .draw_open_account_dialog = ui::draw_open_account_dialog,
    .draw_palette = ui::draw_palette,
    .draw_tray = ui::draw_tray,
};

}  // namespace kam
