// What the screen says to people who do not see it, to browsers, and to tests: every widget states
// role, name, value, state and parent when it draws. The platform keeps real DOM elements in step.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "client/ui/widgets/layout.h"

namespace kam::ui {

using NodeId = std::uint32_t;

enum class Role {
    // containers
    navigation,
    main,
    region,
    group,
    dialog,
    complementary,
    list,
    listitem,
    table,
    row,
    columnheader,
    cell,
    menu,
    listbox,
    tablist,
    status,
    alert,
    // text
    text,
    heading1,
    heading2,
    heading3,
    image,
    progressbar,
    // controls
    button,
    link,
    textbox,
    textarea,
    searchbox,
    combobox,
    option,
    checkbox,
    radio,
    tab,
    menuitem,
};
// May have children. A columnheader or cell without any has its text in `name`.
bool is_container(Role role);
bool is_control(Role role);

struct SemNode {
    NodeId id = 0;
    NodeId parent = 0;  // 0 = the root
    Role role = Role::text;
    Rect rect;                // CSS px, screen coordinates
    Rect clip;                // what of it can be seen
    std::string name;         // text content for texts and buttons, label for the rest
    std::string value;        // fields: their text; links: href; progress bars: "0".."100"
    std::string description;  // help or error text of a field; aria-describedby
    bool is_disabled = false;
    bool is_checked = false;   // checkbox, radio, selected tab or option, current link
    bool is_expanded = false;  // combobox, menu button
    bool is_invalid = false;
    bool is_modal = false;
    bool wants_focus = false;  // move the keyboard focus here once
    int row_index = 0;         // 1-based, tables and rows
    int row_count = 0;
    int sort = 0;                         // column headers: 1 ascending, -1 descending
    float text_px = 16;                   // fields: CSS px of their text
    float line_px = 24;                   // fields: their line height
    float pad_left = 12, pad_right = 12;  // fields: from the rectangle to the text
    float pad_top = 8;                    // text areas
    int characters_max = 0;               // fields: 0 = no limit
    std::string placeholder;  // fields: drawn by the canvas; the element shows it while focused
    bool is_required = false;
    // Fields: when it changes, the element takes `value` even while it has the focus.
    int revision = 0;
};

// What happened in the page; told to the widgets at the start of the next frame.
enum class PageEventKind {
    activate,  // click by keyboard, assistive technology or script
    input,     // a field's text changed (already settled: typing paused, or the field was left)
    draft,     // a field's text after each keystroke
    focus,     // the element got focus: bring it into view. `value` = "visible" when it was by
               // keyboard (:focus-visible); tooltips then show
    blur,
    escape,  // `value` = "restored" when a field used it to take its text back
    enter,   // Enter in a one-line field
    key,     // `value` = "ArrowDown", … on lists, menus, tabs; or an app shortcut by name
};
struct PageEvent {
    PageEventKind kind = PageEventKind::activate;
    NodeId id = 0;
    std::string value;
};

}  // namespace kam::ui
