// Text fields. The platform keeps a real <input> or <textarea> over the box; here
// are its frame, the text while nobody edits, and what was typed.
#include <algorithm>
#include <cmath>

#include "client/ui/widgets/control.h"
#include "client/ui/widgets/field_frame.h"
#include "client/ui/widgets/paint.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/words.h"
#include "shared/base/utf8.h"

namespace kam::ui {
namespace {

constexpr float text_line = 24;
constexpr float area_padding = 8;

// The draft stays while it is being typed, shortly after it was settled (until the record has it),
// and as long as the caller finds it wrong. Enter ends the typing too: a line that was added leaves
// an empty field.
void forget_draft(Ui& ui, FieldState& field, NodeId id, std::string_view value,
                  const FieldOptions& options) {
    const bool is_typing = ui.has_keyboard_focus(id) && !field.is_entered;
    if (!field.has_draft || is_typing) return;
    const bool is_fresh = ui.state().frame - field.settled_frame < 3;
    if (field.draft != value && (is_fresh || !options.error.empty())) {
        if (is_fresh) ui.wake_in(0);
        return;
    }
    if (field.draft != value) ++field.revision;
    field.has_draft = false;
    field.is_entered = false;
    field.draft.clear();
}

// The next of the two that happened to the node.
std::optional<PageEventKind> take_either(Ui& ui, NodeId id, PageEventKind one, PageEventKind other,
                                         std::string& words) {
    Ui::State& state = ui.state();
    for (std::size_t i = 0; i < state.input.events.size(); ++i) {
        const PageEvent& event = state.input.events[i];
        if (state.taken[i] || event.id != id) continue;
        if (event.kind != one && event.kind != other) continue;
        state.taken[i] = true;
        words = event.value;
        return event.kind;
    }
    return std::nullopt;
}

void take_draft(FieldState& field, const std::string& words) {
    field.draft = words;
    field.has_draft = true;
    field.is_entered = false;
    field.entered.clear();
}

// Text that is back at the record's value is told, too, while an error stands: it mends it.
void settle(Ui& ui, FieldState& field, std::string_view value, const FieldOptions& options,
            FieldResult& result) {
    field.settled_frame = ui.state().frame;
    field.settled = field.draft;
    if (field.draft != value || !options.error.empty()) result.changed = field.draft;
    ui.wake_in(0);
}

void take_shared(FieldState& field, const std::string& words) {
    field.shared = words;
    if (field.has_draft && field.draft == field.settled) field.draft = words;
    field.settled = words;
}

// What a colleague wrote in the field that is being typed in comes into it, once what was told has
// reached the record. Blanks at the end are the typist's: he is about to go on.
void share(Ui& ui, FieldState& field, NodeId id, std::string_view value,
           const FieldOptions& options) {
    if (!options.is_shared || !field.shared || !ui.has_keyboard_focus(id)) return;
    const std::string& known = *field.shared;
    if (!options.error.empty() || base::trimmed(known) == base::trimmed(std::string(value))) return;
    if (ui.state().frame - field.settled_frame < 3) return ui.wake_in(0);
    const std::size_t end = known.find_last_not_of(" \n");
    const std::string blanks = end == std::string::npos ? std::string() : known.substr(end + 1);
    std::string words = std::string(value) + blanks;
    if (field.offered == words) return;
    field.offered = std::move(words);
    ++field.sharing;
}

FieldResult read_field_events(Ui& ui, FieldState& field, NodeId id, std::string_view value,
                              const FieldOptions& options) {
    FieldResult result;
    std::string words;
    while (ui.take_event(id, PageEventKind::draft, &words)) {
        take_draft(field, words);
    }
    // In the order in which they happened.
    while (const auto kind =
               take_either(ui, id, PageEventKind::shared, PageEventKind::input, words)) {
        if (*kind == PageEventKind::shared) {
            take_shared(field, words);
            continue;
        }
        take_draft(field, words);
        if (!result.base) result.base = field.shared;
        field.shared = words;
        field.offered.reset();
        settle(ui, field, value, options, result);
    }
    if (ui.take_event(id, PageEventKind::enter) && options.lines <= 1) {
        result.is_entered = true;
        ui.state().pressed = id;  // what opens by it gives the focus back to it
        if (field.has_draft) settle(ui, field, value, options, result);
        field.is_entered = true;
        field.entered = value;
    }
    const bool is_left = ui.take_event(id, PageEventKind::blur);
    if (is_left && field.has_draft && field.settled != field.draft) {
        if (!result.base) result.base = field.shared;
        settle(ui, field, value, options, result);
    }
    if (is_left) {
        field.shared.reset();
        field.offered.reset();
    }
    result.is_editing = ui.has_keyboard_focus(id);
    return result;
}

std::string note_of(std::string_view shown, const FieldOptions& options) {
    if (options.characters_max > 0) {
        const int length = static_cast<int>(base::utf8_length(shown));
        const int left = options.characters_max - length;
        if (left < 0) return std::to_string(-left).append(widget_says::characters_too_many);
        const bool is_near = left <= std::max(10, options.characters_max / 10);
        if (is_near) return std::to_string(left).append(widget_says::characters_left);
    }
    return std::string(options.is_required && shown.empty() ? widget_says::required : "");
}

float box_height(std::string_view shown, float text_room, const FieldOptions& options) {
    if (options.lines <= 1) return size::control_height;
    const Face face = face_of(TextStyle::body);
    const int needed = static_cast<int>(wrap(face, shown, text_room).size());
    const int lines = std::clamp(needed, options.lines, 2 * options.lines);
    return 2 * area_padding + text_line * static_cast<float>(lines);
}

void draw_field_text(const Rect& box, const SemNode& node, std::string_view words, Colour ink) {
    const Face face = face_of(TextStyle::body);
    const float room = box.w - node.pad_left - node.pad_right;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (node.role != Role::textarea) {
        const TextLine line = fit(face, words, room);
        draw_line(list, face, box.x + node.pad_left, box.y + (box.h - text_line) / 2, line, ink);
        return;
    }
    list.PushClipRect(top_left(box.inset(1, 1)), bottom_right(box.inset(1, area_padding / 2)),
                      true);
    float y = box.y + area_padding;
    for (const TextLine& line : wrap(face, words, room)) {
        if (y > box.bottom()) break;
        draw_line(list, face, box.x + node.pad_left, y, line, ink);
        y += text_line;
    }
    list.PopClipRect();
}

SemNode field_node(NodeId id, std::string_view label, std::string_view shown,
                   const FieldOptions& options, const FieldPart& part) {
    SemNode node = part.node;
    node.id = id;
    if (node.role == Role::text) {
        node.role = options.lines > 1   ? Role::textarea
                    : options.is_search ? Role::searchbox
                                        : Role::textbox;
    }
    node.name = label;
    node.value = shown;
    node.description = field_description(options);
    node.placeholder = options.placeholder;
    node.input_mode = options.input_mode;
    node.is_invalid = !options.error.empty();
    node.is_required = options.is_required;
    node.is_disabled = options.is_disabled;
    node.characters_max = options.characters_max;
    node.text_px = type_size(TextStyle::body).size;
    node.line_px = text_line;
    node.pad_left = options.is_search ? 40 : field_padding;
    node.pad_right = field_padding + part.end_icon;
    node.pad_top = area_padding;
    return node;
}

void draw_suffix(Ui& ui, const Rect& box, std::string_view suffix) {
    const Face face = face_of(TextStyle::body);
    const TextLine line = fit(face, suffix, box.w / 2);
    draw_line(*ImGui::GetWindowDrawList(), face, box.right() - field_padding - line.width,
              box.y + (size::control_height - text_line) / 2, line, ui.theme().muted);
}

}  // namespace

void draw_text_of_field(Ui& ui, const SemNode& node, std::string_view shown,
                        const FieldOptions& options) {
    const Theme& theme = ui.theme();
    const Rect& box = node.rect;
    if (options.is_search) {
        draw_icon(ui, Icon::search, {box.x + field_padding, box.y + (box.h - 18) / 2, 18, 18},
                  theme.muted);
    }
    // While it has the focus the <input> shows its own text, with caret and selection.
    if (ui.has_keyboard_focus(node.id)) return;
    const bool is_quiet = shown.empty() || options.is_disabled;
    draw_field_text(box, node, shown.empty() ? options.placeholder : shown,
                    is_quiet ? theme.muted : theme.text);
}

FieldResult keep_field(Ui& ui, NodeId own, std::string_view value, const FieldOptions& options) {
    FieldState& field = touch_field(ui, own, options);
    FieldResult result = read_field_events(ui, field, own, value, options);
    if (const auto kept = ui.state().kept_drafts.extract(own); !kept.empty()) {
        take_draft(field, kept.mapped());
        settle(ui, field, value, options, result);
    }
    if (!result.changed) {
        forget_draft(ui, field, own, value, options);
        share(ui, field, own, value, options);
    }
    // A line that was added is taken out of the field by its owner, though the field has the focus.
    if (!field.entered.empty() && value != field.entered) {
        ++field.revision;
        field.entered.clear();
    }
    if (result.is_editing) result.draft = field.has_draft ? field.draft : std::string(value);
    return result;
}

FieldState& touch_field(Ui& ui, NodeId own, const FieldOptions& options) {
    FieldState& field = ui.state().fields[own];
    const bool is_new = ui.state().frame - field.seen_frame > 1;
    if (is_new) {
        field = {};
        // An element that went away with the focus told nobody.
        if (ui.state().focused == own && ui.state().reveal != own) ui.state().focused = 0;
        if (options.takes_focus) ui.focus(own);
    }
    field.seen_frame = ui.state().frame;
    return field;
}

DrawnField draw_field(Ui& ui, Column& column, NodeId own, std::string_view label,
                      std::string_view value, const FieldOptions& options, const FieldPart& part) {
    const FieldState& field = ui.state().fields[own];
    const std::string shown = field.has_draft ? field.draft : std::string(value);
    draw_field_label(ui, column, label, options,
                     part.note.empty() ? note_of(shown, options) : part.note);
    SemNode node = field_node(own, label, shown, options, part);
    node.revision = field.revision;
    node.sharing = field.sharing;
    if (field.offered) node.value = *field.offered;
    if (!options.suffix.empty()) {
        node.pad_right += text_width(ui, options.suffix, TextStyle::body) + space::s;
    }
    const float room = column.w - node.pad_left - node.pad_right;
    DrawnField drawn;
    drawn.box = snapped(column.take(box_height(shown, room, options)));
    node.rect = drawn.box;
    node.rect.w -= part.end_room;
    const Control control =
        add_control(ui, node, ControlOptions{.press_on = PressOn::down, .pointer = Pointer::text});
    drawn.is_clicked = control.is_clicked;
    if (control.is_clicked) ui.focus(own);
    const FieldBoxState state{ui.has_keyboard_focus(own), node.is_invalid, control.glow,
                              options.is_disabled};
    draw_field_box(ui, drawn.box, state);
    if (!options.suffix.empty()) draw_suffix(ui, drawn.box, options.suffix);
    draw_text_of_field(ui, node, shown, options);
    return drawn;
}

FieldResult text_field(Ui& ui, Column& column, std::string_view id, std::string_view label,
                       std::string_view value, const FieldOptions& options) {
    const NodeId own = claim_id(ui, id);
    FieldResult result = keep_field(ui, own, value, options);
    draw_field(ui, column, own, label, value, options);
    draw_field_help(ui, column, own, options);
    return result;
}

}  // namespace kam::ui
