// The parts of one client's page. Each draws into a column and moves it down.
#pragma once

#include "client/ui/screens/screen.h"

namespace kam::ui {

void draw_overview(const Screen& screen, Column& column, const view::AccountView& view);
void draw_insight(const Screen& screen, Column& column, const view::AccountView& view);
void draw_opportunities(const Screen& screen, Column& column, const view::AccountView& view);
void draw_plan(const Screen& screen, Column& column, const view::AccountView& view);
void draw_follow_up(const Screen& screen, Column& column, const view::AccountView& view);

// The pages of a tab; true when another than the first one is shown and was drawn.
void draw_sections(const Screen& screen, Column& column, const view::AccountView& view);
bool draw_section(const Screen& screen, Column& column, const view::AccountView& view);

// What others changed since the last visit.
void draw_news(const Screen& screen, Column& column);

// The four stages as one rail; the chosen one is open below.
void draw_stage_rail(const Screen& screen, Column& column, const view::AccountView& view);
// Of the next step; empty if neither is known.
std::string owner_and_date(const view::NextStepView& next);
// What the stage still needs, or that it has all.
void draw_stage_needs(const Screen& screen, Column& column, const view::StageStep& step);

// One line of input at the foot of a list: Enter or the button adds and opens the record.
struct AddLine {
    std::string_view id, label, placeholder, button;
    model::Collection collection = model::Collection::insight;
    std::string_view title_field;
    std::string_view what;
    model::FieldMap more_fields;
    bool opens = true;  // what was added, in the panel
};
void draw_add_line(const Screen& screen, Column& column, const model::SpaceId& space,
                   const AddLine& line);
// A card's heading with a caption at its right.
void draw_card_heading(const Screen& screen, Column& column, std::string_view words,
                       std::string_view caption = {});
// The RAG mark with its word; "Out of date" where only the value's age stands in the way.
void draw_rag(const Screen& screen, const Rect& rect, const view::TargetRow& row);
// One target: statement, bar, figures, RAG, owner and due date. Of a plan, it is a link to its
// panel; null elsewhere.
void draw_target_row(const Screen& screen, Column& column, const view::TargetRow& row,
                     const view::AccountView* plan);

// The side panel of whatever record the route has open; false when there is none.
// `is_over_list`: it hides what stands in the page's own header.
bool draw_record_panel(const Screen& screen, const Rect& rect, const view::AccountView& view,
                       bool is_over_list);
bool has_open_record(const Screen& screen, const view::AccountView& view);

}  // namespace kam::ui
