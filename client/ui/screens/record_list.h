// Records of any collection as a plain list: a card with rows that open their panel, and a line
// that adds one. The words are those of record_kinds.h.
#pragma once

#include <functional>
#include <string_view>

#include "client/ui/screens/long_list.h"
#include "client/ui/screens/screen.h"

namespace kam::ui {

struct RecordListOptions {
    std::string_view heading = {};      // instead of the collection's
    std::string_view placeholder = {};  // likewise
    std::string_view caption = {};
    model::FieldMap more_fields = {};  // of what is added by the line
    bool has_add_line = true;
    std::function<bool(const model::Record&)> is_shown = {};
    // Cards of one collection that differ in what they show need different ids.
    std::string_view id = {};
};
void draw_record_list(const Screen& screen, Column& column, const view::AccountView& view,
                      model::Collection collection, const RecordListOptions& options = {});
// One row, a link to the record's panel. `indent` moves it to the right.
struct RowLook {
    float indent = 0;
    Tone tone = Tone::text;
    std::string_view note = {};  // a badge at its end
    Tone note_tone = Tone::warn;
    ListSpot spot = {};
};
void draw_record_row(const Screen& screen, Column& column, const view::AccountView& view,
                     const view::ListRow& row, const RowLook& look = {});
// The fields of its panel that record_kinds.h names.
void draw_panel_fields(const Screen& screen, Column& column, const view::AccountView& view,
                       const model::Record& record);

}  // namespace kam::ui
