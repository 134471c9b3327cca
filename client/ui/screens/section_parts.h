// The pages of the four stages beyond their first ones. Each draws into a column and moves it down.
#pragma once

#include "client/ui/screens/record_form.h"
#include "client/ui/screens/screen.h"

namespace kam::ui {

void draw_drivers(const Screen& screen, Column& column, const view::AccountView& view);
void draw_position(const Screen& screen, Column& column, const view::AccountView& view);
void draw_swot(const Screen& screen, Column& column, const view::AccountView& view);
void draw_issues(const Screen& screen, Column& column, const view::AccountView& view);
void draw_summary(const Screen& screen, Column& column, const view::AccountView& view);
void draw_whitespace(const Screen& screen, Column& column, const view::AccountView& view);
void draw_opportunity_chart(const Screen& screen, Column& column, const view::AccountView& view);
void draw_strategy(const Screen& screen, Column& column, const view::AccountView& view);
void draw_people_section(const Screen& screen, Column& column, const view::AccountView& view);
void draw_team_section(const Screen& screen, Column& column, const view::AccountView& view);
void draw_approval(const Screen& screen, Column& column, const view::AccountView& view);
void draw_client_version(const Screen& screen, Column& column, const view::AccountView& view);
void draw_progress(const Screen& screen, Column& column, const view::AccountView& view);
void draw_lessons(const Screen& screen, Column& column, const view::AccountView& view);

// At most so many code points of it.
std::string first_characters(const std::string& text, int most);

// Parts of the panels.
void cell_acts(const Form& form, Column& column, const view::AccountView& view);
void listening_steps(const Form& form, Column& column);
void action_notes(const Form& form, Column& column, const view::AccountView& view);
void contact_pairings(const Form& form, Column& column, const view::AccountView& view);
void decision_actions(const Form& form, Column& column, const view::AccountView& view);
void agenda_suggestion(const Form& form, Column& column, const view::AccountView& view);
void note_acts(const Form& form, Column& column, const view::AccountView& view);
void spend_range(const Form& form, Column& column, const view::AccountView& view);
void target_reflection(const Form& form, Column& column, const view::AccountView& view);

}  // namespace kam::ui
