// What text fields and selects share: label above, the box, help or error below. For widgets only.
#pragma once

#include <string>
#include <string_view>

#include "client/ui/widgets/ui_state.h"
#include "client/ui/widgets/widgets.h"

namespace kam::ui {

constexpr float field_padding = 12;

// `note` stands at the right end of the label's line ("12 left").
void draw_field_label(Ui& ui, Column& column, std::string_view label, const FieldOptions& options,
                      std::string_view note);
struct FieldBoxState {
    bool is_focused = false;
    bool is_invalid = false;
    float glow = 0;
    bool is_disabled = false;
};
void draw_field_box(Ui& ui, const Rect& box, const FieldBoxState& state);
void draw_field_help(Ui& ui, Column& column, NodeId id, const FieldOptions& options);
// --- text fields, in parts: for what is made of one ---
// What it is beside a plain text field.
struct FieldPart {
    SemNode node;        // role and states that differ
    float end_room = 0;  // at the right end of the box, for a button
    float end_icon = 0;  // the same, where the field goes on under it
    std::string note;    // in the label's line, instead of "Required" or "12 left"
};
struct DrawnField {
    Rect box;
    bool is_clicked = false;
};
// The state between frames, made anew where the field was not drawn before.
FieldState& touch_field(Ui& ui, NodeId own, const FieldOptions& options);
// The same, and what was typed since the last frame.
FieldResult keep_field(Ui& ui, NodeId own, std::string_view value, const FieldOptions& options);
// Label and box; a draft is shown instead of `value`. Help comes after it.
DrawnField draw_field(Ui& ui, Column& column, NodeId own, std::string_view label,
                      std::string_view value, const FieldOptions& options,
                      const FieldPart& part = {});
void draw_text_of_field(Ui& ui, const SemNode& node, std::string_view shown,
                        const FieldOptions& options);

// For aria-describedby.
std::string_view field_description(const FieldOptions& options);

}  // namespace kam::ui
