// What the pages of a workshop share; the pages themselves are one file each.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

#include "client/ui/screens/screen.h"

namespace kam::ui {

void draw_workshop_join(const Screen& screen, const Rect& area, const view::WorkshopView& view);
void draw_workshop_part(const Screen& screen, const Rect& area, const view::WorkshopView& view);
void draw_workshop_lead(const Screen& screen, const Rect& area, const view::WorkshopView& view);
void draw_workshop_shared(const Screen& screen, const Rect& area, const view::WorkshopView& view);
void draw_workshop_minutes(const Screen& screen, const Rect& area, const view::WorkshopView& view);

// Buttons side by side, going on below where there is no more room.
class ButtonFlow {
  public:
    ButtonFlow(Ui& ui, Column& column) : ui_(ui), column_(column), x_(column.x) {}
    bool add(std::string_view id, std::string_view label, const ButtonOptions& options = {});
    // To another page of the app.
    void add_link(const Screen& screen, std::string_view id, std::string_view label,
                  const std::string& href);
    void end();  // the column goes on below

  private:
    Rect place(float width);

    Ui& ui_;
    Column& column_;
    float x_;
};

// Of the facilitator's page.
void draw_vote_card(const Screen& screen, Column& column, const view::WorkshopView& view);
void draw_decisions_card(const Screen& screen, Column& column, const view::WorkshopView& view);
void draw_parking_card(const Screen& screen, Column& column, const view::WorkshopView& view);
void draw_workshop_side(const Screen& screen, Column& column, const view::WorkshopView& view);

std::string joined(std::initializer_list<std::string_view> parts);
// One more, after a dot where it is not the first.
void add_fact(std::string& facts, std::string_view words);
std::string names_of(const std::vector<view::WorkshopPerson>& people);
// A card with its heading, and room below.
Card begin_titled_card(Ui& ui, const Column& column, std::string_view id, std::string_view title);
void end_titled_card(Ui& ui, Column& column, Card& card);

// The step that is on; null where there is none.
const view::WorkshopStep* current_step(const view::WorkshopView& view);
// What is left of it. While it runs, the page is drawn again each second.
struct StepClock {
    std::string words;  // "12:34"; "" = none runs
    bool is_over = false;
};
StepClock step_clock(const Screen& screen, const view::WorkshopView& view);
// What people type or scan: `href` behind the page's origin.
std::string join_address(const view::WorkshopView& view, std::string_view href);
std::string voted_words(const view::WorkshopView& view);         // "7 of 12 have voted"
std::string owner_and_date(const view::WorkshopItem& decision);  // "Anna Holt, by 3 Dec 2026"

// Fields to be written, one by one: in line they would be most of what these pages weigh.
struct Fields {
    model::FieldMap map;

    Fields& put(std::string_view name, base::Json value);
    Fields& text(std::string_view name, std::string_view value);
    Fields& number(std::string_view name, std::int64_t value);
    Fields& yes(std::string_view name);
    Fields& none(std::string_view name);
};
void set_workshop(const Screen& screen, const view::WorkshopView& view, const Fields& fields,
                  std::string_view what);
void set_item(const Screen& screen, const view::WorkshopView& view, const base::RecordId& item,
              const Fields& fields, std::string_view what);
void delete_of_workshop(const Screen& screen, const view::WorkshopView& view,
                        const model::RecordPtr& record, std::string_view what);
// In one's own name, of the step that is on.
void add_item(const Screen& screen, const view::WorkshopView& view, std::string_view text,
              std::string_view kind, std::string_view what);

// One line that adds an answer to the question; of a target with what it is measured in.
void draw_answer_line(const Screen& screen, Column& column, const view::WorkshopView& view);
// The pages of this workshop are beside each other; those of the client only for its team.
void add_page_link(const Screen& screen, ButtonFlow& flow, const view::WorkshopView& view,
                   std::string_view section, std::string_view label);
void add_plan_link(const Screen& screen, ButtonFlow& flow, const view::WorkshopView& view);
// Something for later, or a decision.
void draw_item_line(const Screen& screen, Column& column, const view::WorkshopView& view,
                    std::string_view kind, bool is_parked);
// Returns which of room_says::measures was chosen.
std::optional<int> measure_select(const Screen& screen, Column& column, int chosen);
void add_measure(Fields& fields, int measure);

// The five numbers to be pressed, the chosen one marked; and what can be said beside them.
void draw_vote_buttons(const Screen& screen, Column& column, const view::WorkshopView& view,
                       bool is_compact);
// How often each number was given, as five bars; a row is `row_height` high.
void draw_spread(Ui& ui, Column& column, const std::array<int, 5>& spread, float row_height);

}  // namespace kam::ui
