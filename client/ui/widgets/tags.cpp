// Tags: words as chips in a box, with the field that adds one at their end.
#include <algorithm>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/field_frame.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/words.h"
#include "shared/base/utf8.h"

namespace kam::ui {
namespace {

constexpr float chip_height = 32;
constexpr float chip_gap = 6;
constexpr float box_padding = 4;
constexpr float field_least = 120;

using Words = std::vector<std::string>;

bool is_there(std::span<const std::string> all, std::string_view word) {
    const std::string sought = base::fold_for_search(word);
    return std::any_of(all.begin(), all.end(), [&](const std::string& one) {
        return base::fold_for_search(one) == sought;
    });
}

std::string quoted(std::string_view word) {
    return "\u201C" + std::string(word) + "\u201D";
}

struct Reader {
    Ui& ui;
    FieldState& field;
    Words list;
    bool is_changed = false;

    // Words before commas are tags; what follows is still being typed. One that is there already
    // stays in the field, as `settled`.
    void take(std::string typed) {
        std::string refused;
        // Keys that come before the element has taken our text repeat what was taken already.
        const bool is_repeated = !field.entered.empty() && typed.starts_with(field.entered);
        const std::string whole = typed;
        bool is_taken = is_repeated;
        if (is_repeated) typed.erase(0, field.entered.size());
        for (std::size_t at = typed.find(','); at != std::string::npos; at = typed.find(',')) {
            const std::string word = base::trimmed(std::string_view(typed).substr(0, at));
            typed.erase(0, at + 1);
            is_taken = true;
            if (word.empty()) continue;
            if (is_there(list, word)) {
                refused = word;
                continue;
            }
            list.push_back(word);
            is_changed = true;
            ui.announce(word + std::string(widget_says::added));
        }
        // The blank after a comma is no part of the next word, in whatever frame it comes.
        const std::size_t blanks = std::min(typed.find_first_not_of(' '), typed.size());
        typed.erase(0, blanks);
        is_taken = is_taken || blanks > 0;
        field.entered = is_taken ? whole.substr(0, whole.size() - typed.size()) : std::string();
        field.draft = typed;
        if (is_taken && field.draft.empty()) field.draft = refused;
        field.settled = refused;
        // The element takes it, though it has the focus.
        if (is_taken) ++field.revision;
    }
    void remove(std::size_t index) {
        ui.announce(list[index] + std::string(widget_says::removed));
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
        is_changed = true;
    }
};

void read_typing(Reader& reader, NodeId own) {
    Ui& ui = reader.ui;
    FieldState& field = reader.field;
    std::optional<std::string> typed;
    std::string words;
    while (ui.take_event(own, PageEventKind::draft, &words)) typed = words;
    const bool is_draft = typed.has_value();
    while (ui.take_event(own, PageEventKind::input, &words)) {
        if (!is_draft) typed = words;
    }
    if (typed && *typed != field.draft) reader.take(*typed);
    const bool is_entered = ui.take_event(own, PageEventKind::enter);
    const bool is_left = ui.take_event(own, PageEventKind::blur);
    if ((is_entered || is_left) && !field.draft.empty()) reader.take(field.draft + ',');
    std::string key;
    if (ui.take_event(own, PageEventKind::key, &key) && key == "Backspace" && field.draft.empty() &&
        !reader.list.empty()) {
        reader.remove(reader.list.size() - 1);
    }
}

// Places things one after the other, on as many lines as they need.
struct Flow {
    Rect box;
    float x = 0, y = 0;

    Rect place(float width) {
        const float room = box.w - 2 * box_padding;
        width = std::min(width, room);
        if (x > 0 && x + width > room) {
            x = 0;
            y += chip_height + box_padding;
        }
        const Rect rect{box.x + box_padding + x, box.y + box_padding + y, width, chip_height};
        x += width + chip_gap;
        return rect;
    }
    float height() const { return y + chip_height + 2 * box_padding; }
};

// With room for its button, if it has one.
float chip_width(Ui& ui, std::string_view word, bool is_disabled) {
    const float after = is_disabled ? space::m : chip_height;
    return text_width(ui, word, TextStyle::body) + space::m + after + 2;
}

// True when its button is pressed.
bool draw_chip(Ui& ui, const Rect& rect, std::string_view word, bool is_disabled) {
    const Theme& theme = ui.theme();
    fill(ui, rect, is_disabled ? theme.surface : theme.accent_soft, 6);
    outline(ui, rect, theme.hairline, 6, edge_width(theme));
    const Scope scope(ui, Role::listitem, word, {}, rect);
    text_in(
        ui,
        {rect.x + space::m, rect.y, rect.w - space::m - (is_disabled ? 0 : chip_height), rect.h},
        word, TextStyle::body, is_disabled ? Tone::muted : Tone::text);
    if (is_disabled) return false;
    return icon_button(ui, {rect.right() - chip_height, rect.y, chip_height, chip_height}, "remove",
                       Icon::close, std::string(widget_says::remove) + std::string(word));
}

SemNode entry_node(NodeId own, std::string_view label, const Rect& rect, const FieldState& field,
                   const FieldOptions& options) {
    SemNode node;
    node.id = own;
    node.role = Role::textbox;
    node.rect = rect;
    node.name = label;
    node.value = field.draft;
    node.description = field_description(options);
    node.placeholder = options.placeholder;
    node.is_invalid = !options.error.empty();
    node.is_required = options.is_required;
    node.is_disabled = options.is_disabled;
    node.revision = field.revision;
    node.pad_left = node.pad_right = 8;
    return node;
}

}  // namespace

std::optional<std::vector<std::string>> tags(Ui& ui, Column& column, std::string_view id,
                                             std::string_view label,
                                             std::span<const std::string> chosen,
                                             const FieldOptions& options) {
    const NodeId own = claim_id(ui, id);
    FieldState& field = touch_field(ui, own, options);
    Reader reader{ui, field, Words(chosen.begin(), chosen.end())};
    if (!options.is_disabled) read_typing(reader, own);

    FieldOptions shown = options;
    std::string error;
    if (!field.draft.empty() && field.draft == field.settled &&
        is_there(reader.list, field.draft)) {
        error = quoted(field.draft) + std::string(widget_says::there_already);
        shown.error = error;
    }
    draw_field_label(
        ui, column, label, options,
        options.is_required && chosen.empty() ? widget_says::required : std::string_view{});

    // Its height is known when all have their places.
    Flow flow{column.take(0)};
    for (const std::string& word : chosen) flow.place(chip_width(ui, word, options.is_disabled));
    if (!options.is_disabled) flow.place(field_least);
    const Rect box = snapped(column.take(flow.height()));
    const bool is_focused = ui.has_keyboard_focus(own);
    draw_field_box(ui, box, {is_focused, !shown.error.empty(), 0, options.is_disabled});

    flow = Flow{box};
    if (!chosen.empty()) {
        const Scope scope(ui, Role::list, std::string(id) + "/chosen", label);
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            const std::string& word = chosen[i];
            if (!draw_chip(ui, flow.place(chip_width(ui, word, options.is_disabled)), word,
                           options.is_disabled)) {
                continue;
            }
            if (i < reader.list.size()) reader.remove(i);
            ui.focus(own);
        }
    }
    if (options.is_disabled) {
        draw_field_help(ui, column, own, shown);
        return std::nullopt;
    }
    Rect rect = flow.place(field_least);
    rect.w = box.right() - box_padding - rect.x;
    const SemNode node = entry_node(own, label, rect, field, shown);
    const Control control =
        add_control(ui, node, ControlOptions{.press_on = PressOn::down, .pointer = Pointer::text});
    if (control.is_clicked) ui.focus(own);
    draw_text_of_field(ui, node, field.draft, shown);
    draw_field_help(ui, column, own, shown);
    if (reader.is_changed) return std::move(reader.list);
    return std::nullopt;
}

}  // namespace kam::ui
