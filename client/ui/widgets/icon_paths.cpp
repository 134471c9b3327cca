#include "client/ui/widgets/icon_paths.h"

namespace kam::ui {

// The `d` of assets/icons/<name>.svg, in the order of the enum.
std::string_view icon_path(Icon icon) {
    switch (icon) {
        case Icon::none:
            return {};
        case Icon::clients:
            return "M3 21H21M5 21V6L13 3V21M13 10H19V21M9 10V10.01M9 15V15.01M16 15V15.01";
        case Icon::leadership:
            return "M3 21H21M6.5 17V12M12 17V4M17.5 17V8.5";
        case Icon::programme:
            return "M9.5 12A2.5 2.5 0 0 1 14.5 12A2.5 2.5 0 0 1 9.5 12ZM12 9.5V7M9.9 13.4L7.2 "
                   "15.8M14.1 13.4L16.8 15.8M10 5A2 2 0 0 1 14 5A2 2 0 0 1 10 5ZM3.5 17.5A2 2 "
                   "0 0 1 7.5 17.5A2 2 0 0 1 3.5 17.5ZM16.5 17.5A2 2 0 0 1 20.5 17.5A2 2 0 0 "
                   "1 16.5 17.5Z";
        case Icon::today:
            return "M12 3A9 9 0 0 1 12 21A9 9 0 0 1 12 3ZM12 7.5V12L15.5 14";
        case Icon::insight:
            return "M9 17.5V16C7.1 14.8 6 12.7 6 10A6 6.5 0 0 1 18 10C18 12.7 16.9 14.8 15 "
                   "16V17.5ZM10 21H14M12 13.5V10";
        case Icon::opportunity:
            return "M12 21V12M12 15C12 10.8 9 8.5 4 8.5C4 12.7 7 15 12 15ZM12 12C12 7 14.8 4 "
                   "20 4C20 9 17.2 12 12 12Z";
        case Icon::threat:
            return "M13.5 3L5.5 14H11.5L10.5 21L18.5 10H12.5Z";
        case Icon::plan:
            return "M9 5H20M5 5V18.5H9M5 12H9M13 12H20M13 18.5H20";
        case Icon::follow_up:
            return "M20 12A8 8 0 1 1 16.6 5.4M17 2V6H13M8.5 12L11 14.5L15.5 9.8";
        case Icon::target:
            return "M12 3A9 9 0 0 1 12 21A9 9 0 0 1 12 3ZM12 7.5A4.5 4.5 0 0 1 12 16.5A4.5 "
                   "4.5 0 0 1 12 7.5ZM12 12V12.01";
        case Icon::action:
            return "M20 12V18A2 2 0 0 1 18 20H6A2 2 0 0 1 4 18V6A2 2 0 0 1 6 4H14M8.5 11L12 "
                   "14.5L21 5.5";
        case Icon::review:
            return "M5 4H19A1 1 0 0 1 20 5V15A1 1 0 0 1 19 16H12L8 20V16H5A1 1 0 0 1 4 15V5A1 "
                   "1 0 0 1 5 4ZM8 8.5H16M8 12H13";
        case Icon::search:
            return "M10.5 4A6.5 6.5 0 0 1 10.5 17A6.5 6.5 0 0 1 10.5 4ZM15.3 15.3L20.5 20.5";
        case Icon::plus:
            return "M12 5V19M5 12H19";
        case Icon::edit:
            return "M4 20L5 15.5L15.5 5A2.1 2.1 0 0 1 19 8.5L8.5 19ZM13.5 7L17 10.5";
        case Icon::trash:
            return "M4 6.5H20M9 6.5V4H15V6.5M6 6.5L7 20H17L18 6.5M10 11V16M14 11V16";
        case Icon::undo:
            return "M9 5L4 10L9 15M4 10H14A5 5 0 0 1 14 20H10";
        case Icon::redo:
            return "M15 5L20 10L15 15M20 10H10A5 5 0 0 0 10 20H14";
        case Icon::drag_handle:
            return "M9 5.5V5.51M9 12V12.01M9 18.5V18.51M15 5.5V5.51M15 12V12.01M15 18.5V18.51";
        case Icon::arrow_up:
            return "M12 19V5M6 11L12 5L18 11";
        case Icon::arrow_down:
            return "M12 5V19M6 13L12 19L18 13";
        case Icon::chevron_right:
            return "M9 6L15 12L9 18";
        case Icon::chevron_down:
            return "M6 9L12 15L18 9";
        case Icon::check:
            return "M4.5 12.5L9.5 17.5L19.5 6.5";
        case Icon::close:
            return "M6 6L18 18M18 6L6 18";
        case Icon::warning:
            return "M12 4L21 20H3ZM12 10V14M12 17V17.01";
        case Icon::info:
            return "M12 3A9 9 0 0 1 12 21A9 9 0 0 1 12 3ZM12 11V16.5M12 7.5V7.51";
        case Icon::calendar:
            return "M5 5.5H19A1 1 0 0 1 20 6.5V19A1 1 0 0 1 19 20H5A1 1 0 0 1 4 19V6.5A1 1 0 "
                   "0 1 5 5.5ZM4 10.5H20M8 3V7.5M16 3V7.5M8 15H11";
        case Icon::person:
            return "M12 4A3.8 3.8 0 0 1 12 11.6A3.8 3.8 0 0 1 12 4ZM4.5 20.5C4.5 17 7.6 15 12 "
                   "15C16.4 15 19.5 17 19.5 20.5";
        case Icon::people:
            return "M9 5A3.3 3.3 0 0 1 9 11.6A3.3 3.3 0 0 1 9 5ZM2.5 19.5C2.5 16.6 5.2 15 9 "
                   "15C12.8 15 15.5 16.6 15.5 19.5M15.5 5.3A3.3 3.3 0 0 1 15.5 11.3M18 "
                   "15.4C20.3 16 21.5 17.4 21.5 19.5";
        case Icon::sun:
            return "M12 8A4 4 0 0 1 12 16A4 4 0 0 1 12 8ZM12 2.5V4.5M12 19.5V21.5M2.5 "
                   "12H4.5M19.5 12H21.5M5.3 5.3L6.7 6.7M17.3 17.3L18.7 18.7M18.7 5.3L17.3 "
                   "6.7M6.7 17.3L5.3 18.7";
        case Icon::moon:
            return "M19.5 14.8A8 8 0 1 1 10 4A6.4 6.4 0 0 0 19.5 14.8Z";
        case Icon::sign_out:
            return "M13 4H6A1 1 0 0 0 5 5V19A1 1 0 0 0 6 20H13M10 12H20M16 8L20 12L16 16";
        case Icon::filter:
            return "M4 7H20M7 12H17M10 17H14";
        case Icon::sort:
            return "M8 19V5M4 9L8 5L12 9M16 5V19M12 15L16 19L20 15";
        case Icon::copy:
            return "M9.5 8.5H19A1 1 0 0 1 20 9.5V19A1 1 0 0 1 19 20H9.5A1 1 0 0 1 8.5 "
                   "19V9.5A1 1 0 0 1 9.5 8.5ZM4.5 15.5A1 1 0 0 1 4 14.7V5A1 1 0 0 1 5 "
                   "4H14.7A1 1 0 0 1 15.5 4.5";
        case Icon::refresh:
            return "M4.3 10A8 8 0 0 1 18.6 7.5M19.7 14A8 8 0 0 1 5.4 16.5M19 3.5V8H14.5M5 "
                   "20.5V16H9.5";
        case Icon::external_link:
            return "M10 5H6A2 2 0 0 0 4 7V18A2 2 0 0 0 6 20H17A2 2 0 0 0 19 18V14M14 "
                   "4H20V10M20 4L11 13";
        case Icon::menu:
            return "M4 7H20M4 12H20M4 17H20";
        case Icon::chevron_left:
            return "M15 6L9 12L15 18";
    }
    return {};
}

}  // namespace kam::ui
