// What text fields and selects share: label above, the box, help or error below. For widgets only.
#pragma once

#include <string_view>

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
};
void draw_field_box(Ui& ui, const Rect& box, const FieldBoxState& state);
void draw_field_help(Ui& ui, Column& column, NodeId id, const FieldOptions& options);
// For aria-describedby.
std::string_view field_description(const FieldOptions& options);

}  // namespace kam::ui
