// Text, plain shapes, buttons, links and fields. `Column&` versions take the full width and move
// the column down. A control without a name does not compile.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "client/ui/widgets/icons.h"
#include "client/ui/widgets/layout.h"
#include "client/ui/widgets/ui.h"

namespace kam::ui {

// --- text -------------------------------------------------------------------------------------
// Wraps at the column's width; `max_lines` > 0 cuts with an ellipsis (the full text stays in the
// semantic tree and in a tooltip).
void text(Ui& ui, Column& column, std::string_view words, TextStyle style = TextStyle::body,
          Tone tone = Tone::text, int max_lines = 0);
// One line inside the rectangle, vertically centred, cut with an ellipsis. Role::image: words that
// the area under them has said in its name.
enum class Align { left, centre, right };
void text_in(Ui& ui, const Rect& rect, std::string_view words, TextStyle style = TextStyle::body,
             Tone tone = Tone::text, Align align = Align::left, Role role = Role::text);
// level 1 to 3: styles page, section, strong.
void heading(Ui& ui, Column& column, std::string_view words, int level);
float text_width(Ui& ui, std::string_view words, TextStyle style);
// Height that `text` would take.
float text_height(Ui& ui, std::string_view words, TextStyle style, float width, int max_lines = 0);

// --- shapes -----------------------------------------------------------------------------------
void fill(Ui& ui, const Rect& rect, Colour colour, float radius = 0);
void outline(Ui& ui, const Rect& rect, Colour colour, float radius = 0, float thickness = 1);
void rule(Ui& ui, Column& column);  // a hairline, 1 px high

// --- buttons and links ------------------------------------------------------------------------
enum class ButtonKind {
    primary,  // accent, one per screen
    quiet,    // bordered
    ghost,    // no border until hovered; toolbars
    danger,   // as quiet, in the bad tone
};
struct ButtonOptions {
    ButtonKind kind = ButtonKind::quiet;
    Icon icon = Icon::none;
    bool is_disabled = false;
    bool is_selected = false;
    std::string_view tooltip = {};
    std::string_view name = {};  // accessible name where the label alone is not enough
};
float button_width(Ui& ui, std::string_view label, const ButtonOptions& options = {});
bool button(Ui& ui, const Rect& rect, std::string_view id, std::string_view label,
            const ButtonOptions& options = {});
// At its natural width at the column's left; moves the column down.
bool button(Ui& ui, Column& column, std::string_view id, std::string_view label,
            const ButtonOptions& options = {});
// Square, 40 px by default; the name is also the tooltip.
bool icon_button(Ui& ui, const Rect& rect, std::string_view id, Icon icon, std::string_view name,
                 const ButtonOptions& options = {});
// A real link: opens in a new tab by the browser's own means; a plain click returns true.
bool link(Ui& ui, const Rect& rect, std::string_view id, std::string_view label,
          std::string_view href, TextStyle style = TextStyle::body);
// A whole area that acts as one link or button (rows, cards). Draws hover and focus; call before
// drawing what is inside. `href` empty = a button.
struct AreaState {
    NodeId id = 0;
    bool is_clicked = false;
    bool is_hovered = false;
    bool is_focused = false;  // by keyboard
};
AreaState area(Ui& ui, const Rect& rect, std::string_view id, std::string_view name,
               std::string_view href = {}, bool is_selected = false, float radius = 0);
// One of a few, all visible: tabs, filters. Returns the newly chosen one.
std::optional<int> segments(Ui& ui, const Rect& rect, std::string_view id, std::string_view name,
                            std::span<const std::string_view> labels, int chosen);

// --- fields -----------------------------------------------------------------------------------
// Label above, help or error below. The text being edited lives in a real <input> or <textarea>
// placed over the frame; `value` is what the record says.
struct FieldOptions {
    std::string_view help = {};
    std::string_view error = {};  // shown instead of help, in the bad tone, and announced
    std::string_view placeholder = {};
    std::string_view suffix = {};  // "%", "GBP"
    int lines = 1;                 // > 1: a text area that grows up to twice this
    int characters_max = 0;        // counts down near the limit
    bool is_required = false;
    bool is_search = false;
    bool is_label_hidden = false;      // the label is still the accessible name
    bool takes_focus = false;          // once, when it first appears
    bool is_shared = false;            // others may write in it at the same time
    bool is_pending = false;           // a dot: not yet on the server
    bool is_disabled = false;          // can be read and copied, not changed
    std::string_view input_mode = {};  // the tablet's keyboard: "decimal", "numeric", "email"
};
struct FieldResult {
    std::optional<std::string> changed;  // settled text that differs from `value`
    // With `changed`, of a shared field: the text that was changed into it.
    std::optional<std::string> base;
    bool is_entered = false;  // Enter in a one-line field; `changed` comes with it
    bool is_editing = false;
    // While editing, what stands in the field now; for previews and counters.
    std::string draft;
};
FieldResult text_field(Ui& ui, Column& column, std::string_view id, std::string_view label,
                       std::string_view value, const FieldOptions& options = {});
// A closed list that opens a menu. `chosen` −1 = nothing chosen; `none_label` non-empty adds a
// first entry that clears (returned as −1).
std::optional<int> select(Ui& ui, Column& column, std::string_view id, std::string_view label,
                          std::span<const std::string> labels, int chosen,
                          std::string_view none_label = {}, const FieldOptions& options = {});
std::optional<bool> checkbox(Ui& ui, Column& column, std::string_view id, std::string_view label,
                             bool is_checked);
// Text of a field that refuses blank or unreadable input stays in it, with `error`, until mended.

}  // namespace kam::ui
