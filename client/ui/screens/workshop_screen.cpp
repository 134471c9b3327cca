#include "client/ui/screens/screen.h"

namespace kam::ui {

void draw_workshop(const Screen& screen, const Rect& area, const view::WorkshopView&) {
    draw_loading(screen, area);
}

}  // namespace kam::ui
