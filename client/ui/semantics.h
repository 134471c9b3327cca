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
    banner,  // the bar at the top
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
    tabpanel,
    radiogroup,
    toolbar,
    tree,
    grid,    // cells that are chosen from, as days of a month
    figure,  // a chart with its table
    scroll,  // no role of its own: what stands in it moves with `scroll_y`
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
    combobox,        // a closed list: a button
    combobox_field,  // a list that is searched by typing: a field
    option,
    checkbox,
    radio,
    tab,
    menuitem,
    menuitemradio,  // one of a few, of which `is_checked` says the chosen one
    slider,
    treeitem,  // flat under its tree; `level` tells the depth
    gridcell,
    file_button,  // opens the system's file dialog
};
// May have children. A columnheader or cell without any has its text in `name`.
bool is_container(Role role);
bool is_control(Role role);
bool is_field(Role role);  // is typed in

enum class Popup { none, menu, listbox, dialog, grid };

struct SemNode {
    NodeId id = 0;
    NodeId parent = 0;    // 0 = the root
    NodeId scroller = 0;  // the innermost scroll area around it
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
    bool is_said = false;      // words that the control under them has said already
    bool is_labelled = false;  // controls whose words are drawn, and stated, on top of them
    int row_index = 0;         // 1-based, tables and rows
    int row_count = 0;
    int sort = 0;                         // column headers: 1 ascending, -1 descending
    float text_px = 16;                   // CSS px of the text, so that marks lie on it
    bool is_strong = false;               // the text is semibold
    float line_px = 24;                   // fields: their line height
    float pad_left = 12, pad_right = 12;  // fields: from the rectangle to the text
    float pad_top = 8;                    // text areas
    int characters_max = 0;               // fields: 0 = no limit
    std::string placeholder;  // fields: drawn by the canvas; the element shows it while focused
    bool is_required = false;
    // Fields: when it changes, the element takes `value` even while it has the focus.
    int revision = 0;
    // Grows when the field, though it has the focus, shall take over what a colleague wrote in it.
    int sharing = 0;
    float scroll_y = 0, scroll_height = 0;  // scroll areas: how far, and the whole content
    // --- said only where set ---
    Popup popup = Popup::none;         // what a button or field opens
    NodeId controls = 0;               // the open list of a combobox, the panel of a tab
    NodeId active = 0;                 // the item that a field's arrows have reached
    int level = 0;                     // tree items
    int position = 0, set_size = 0;    // 1-based place in a longer list than is drawn
    int column_index = 0;              // 1-based, where not all columns are drawn
    int column_count = 0;              // tables and grids
    bool is_skipped_by_tab = false;    // reached by arrows from one of its kind
    bool is_selectable = false;        // rows, cells, tree items: `is_checked` says if selected
    bool is_multi_selectable = false;  // tables, trees, lists
    bool is_busy = false;
    bool is_expandable = false;  // says "collapsed" too while it is not `is_expanded`
    bool is_mixed = false;       // checkboxes that are neither
    int value_min = 0, value_max = 0, value_step = 1;  // sliders; `value` in the same unit
    std::string value_words;                           // sliders: "40%, in dialogue"
    std::string input_mode;                            // fields: "decimal", "numeric", "email"
    std::string accept;                                // file buttons: ".csv,text/csv"
    bool has_menu = false;     // right click and long press ask for our menu (PageEventKind::menu)
    bool takes_paste = false;  // what is pasted here comes as PageEventKind::paste
    bool takes_files = false;  // what is dropped here comes as PageEventKind::file
};

// What happened in the page; told to the widgets at the start of the next frame.
enum class PageEventKind {
    activate,  // click by keyboard, assistive technology or script
    input,     // a field's text changed (already settled: typing paused, or the field was left)
    draft,     // a field's text after each keystroke
    focus,     // the element got focus: bring it into view. `value` = "visible" when it was by
               // keyboard (:focus-visible); tooltips then show. "pointer" when a press on it did it
    blur,
    escape,  // `value` = "restored" when a field used it to take its text back
    enter,   // Enter in a one-line field
    key,     // `value` = "ArrowDown", … on lists, menus, tabs; or an app shortcut by name
    menu,    // the context menu of a node with `has_menu`; `value` = "x,y" in CSS px, or "" by key
    copy,    // Ctrl/Cmd+C while nothing is selected: answer with UiOutput::clip in this frame
    paste,   // `value` = the text, for nodes with `takes_paste`
    file,    // `value` = the file's name, a newline, its text; chosen or dropped. Without the
             // newline the file is larger than 10 MB
    drag,    // a file is held over (`value` = "over") or no more ("")
    shared,  // `value` = the text that field and program both know now: at the focus, and when the
             // field took a colleague's words over (SemNode::sharing)
    scroll,  // find-in-page, assistive technology or the caret moved an area; `value` = CSS px
};
struct PageEvent {
    PageEventKind kind = PageEventKind::activate;
    NodeId id = 0;
    std::string value;
};

}  // namespace kam::ui
