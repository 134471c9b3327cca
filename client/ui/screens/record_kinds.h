// What the screens say about each collection, and which fields its panel shows: one table each, so
// that a new collection is a few lines.
#pragma once

#include <span>
#include <string_view>

#include "shared/model/collection.h"

namespace kam::ui {

struct RecordKind {
    model::Collection collection;
    std::string_view many;  // heading of its list
    std::string_view title_field;
    std::string_view add_label;  // name of the line that adds one
    std::string_view placeholder;
    std::string_view add_button;
    std::string_view empty_why;  // said where there is none yet
};
// Of the collections that are drawn as plain lists; null for the others.
const RecordKind* find_kind(model::Collection collection);

// A field in a panel, in the order drawn.
struct PanelField {
    model::Collection collection;
    std::string_view field;
    std::string_view label;
    std::string_view help = {};
    int lines = 1;
};
std::span<const PanelField> panel_fields();

}  // namespace kam::ui
