#include "client/view/build_views.h"

namespace kam::view {

WorkshopView workshop_view(const ViewContext& context, const Route& route) {
    WorkshopView view;
    view.id = route.workshop;
    view.is_offline = context.is_offline;
    return view;
}

}  // namespace kam::view
