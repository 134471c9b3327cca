// The facilitator's page: the question, what was said to it and the vote come first; the code and
// the people stand beside them, or below.
#include <algorithm>
#include <array>

#include "client/ui/screens/record_form.h"
#include "client/ui/screens/workshop_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_workshop.h"
#include "shared/base/utf8.h"

namespace kam::ui {
namespace {

using view::WorkshopItem;
using view::WorkshopPhase;
using view::WorkshopStep;
using view::WorkshopView;

void draw_head(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    heading(ui, column, view.title, 1);
    std::string facts = view.stage_name;
    add_fact(facts, view.date);
    text(ui, column, facts, TextStyle::body, Tone::muted);
    ButtonFlow links(ui, column);
    add_page_link(screen, links, view, "screen", room_says::open_screen);
    add_page_link(screen, links, view, "minutes", room_says::minutes);
    add_plan_link(screen, links, view);
    links.end();
    // Before it begins; afterwards people know it by its name.
    if (view.step == 0) {
        const FieldResult typed =
            text_field(ui, column, "title", room_says::title, view.title,
                       {.help = room_says::title_help, .characters_max = 160, .is_required = true});
        const std::string words =
            typed.changed ? base::trimmed(plain_text(*typed.changed, false)) : std::string();
        if (!words.empty())
            set_workshop(screen, view, Fields().text("title", words), room_says::title);
    }
    column.skip(space::l);
}

void go_to_step(const Screen& screen, const WorkshopView& view, int step) {
    set_workshop(screen, view,
                 Fields()
                     .number("step", step)
                     .number("step_started", screen.now.value)
                     .none("extra_minutes")
                     .text("phase", "collect")
                     .none("voting_on")
                     .none("speaker"),
                 room_says::step_change);
}

void draw_steps(const Screen& screen, Column& column, const WorkshopView& view) {
    const int last = static_cast<int>(view.steps.size()) - 1;
    ButtonFlow acts(screen.ui, column);
    if (view.step > 0 && acts.add("back", room_says::step_back, {.icon = Icon::chevron_left})) {
        go_to_step(screen, view, view.step - 1);
    }
    if (view.step < last && acts.add("next", room_says::step_next, {.kind = ButtonKind::primary})) {
        go_to_step(screen, view, view.step + 1);
    }
    if (acts.add("more", room_says::more_time, {.icon = Icon::plus})) {
        const std::int64_t extra = view.record->integer("extra_minutes").value_or(0) + 2;
        set_workshop(screen, view, Fields().number("extra_minutes", extra), room_says::more_time);
    }
    acts.end();
}

void vote_on(const Screen& screen, const WorkshopView& view, const base::RecordId& item) {
    // A round of its own each time, whatever was voted on before.
    const int round = view.record->has("round") ? view.vote.round + 1 : 1;
    set_workshop(screen, view,
                 Fields().text("voting_on", item.text).text("phase", "vote").number("round", round),
                 room_says::vote_on);
}

void draw_item_acts(const Screen& screen, Column& column, const WorkshopView& view,
                    const WorkshopItem& item) {
    const base::RecordId& id = item.record->id;
    ButtonFlow acts(screen.ui, column);
    const auto add = [&](std::string_view key, std::string_view label, Icon icon = Icon::none) {
        const std::string name = joined({label, ": ", item.text});
        return acts.add(key, label, {.kind = ButtonKind::ghost, .icon = icon, .name = name});
    };
    if (add("vote", room_says::vote_on)) vote_on(screen, view, id);
    if (add("park", room_says::park)) {
        set_item(screen, view, id, Fields().yes("is_parked"), room_says::park);
    }
    if (add("decide", room_says::decide)) {
        add_item(screen, view, item.text, "decision", room_says::decide);
    }
    if (add("delete", room_says::delete_item, Icon::trash)) {
        delete_of_workshop(screen, view, item.record, room_says::delete_item);
    }
    acts.end();
}

void draw_item(const Screen& screen, Column& column, const WorkshopView& view,
               const WorkshopItem& item) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, item.record->id.text);
    rule(ui, column);
    column.skip(space::m);
    const Scope row(ui, Role::listitem, "item", {});
    text(ui, column, item.text, TextStyle::strong);
    std::string facts = item.author_name;
    add_fact(facts, item.spread_words);
    text(ui, column, facts, TextStyle::caption, Tone::muted);
    if (item.is_in_plan || item.lacks_measure) {
        column.skip(space::xs);
        badge(ui, column.x, column.y,
              item.is_in_plan ? room_says::in_the_plan : room_says::measure_missing,
              item.is_in_plan ? Tone::good : Tone::warn);
        column.skip(28);
    }
    if (item.lacks_measure) {
        if (const auto chosen = measure_select(screen, column, -1); chosen && *chosen >= 0) {
            Fields fields;
            add_measure(fields, *chosen);
            set_item(screen, view, item.record->id, fields, room_says::measured_as);
        }
    }
    draw_item_acts(screen, column, view, item);
    column.skip(space::xs);
}

void draw_question(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    const WorkshopStep* step = current_step(view);
    if (step == nullptr) return;
    Card card = begin_card(ui, column, "question", room_says::question_now, space::l);
    Column& inner = card.inner;
    const StepClock clock = step_clock(screen, view);
    Column title = inner;
    if (!clock.words.empty()) {
        const float width = text_width(ui, clock.words, TextStyle::section) + 2;
        title.w -= width + space::l;
        text_in(ui, {inner.x + inner.w - width, inner.y, width, 28}, clock.words,
                TextStyle::section, clock.is_over ? Tone::warn : Tone::text, Align::right);
    }
    heading(ui, title, step->question, 2);
    inner.y = title.y;
    text(ui, inner, step->help, TextStyle::body, Tone::muted);
    inner.skip(space::m);
    draw_steps(screen, inner, view);
    end_titled_card(ui, column, card);
}

void draw_answers(const Screen& screen, Column& column, const WorkshopView& view) {
    const WorkshopStep* step = current_step(view);
    if (step == nullptr || step->is_for_decisions) return;
    Ui& ui = screen.ui;
    Card card = begin_titled_card(ui, column, "answers", room_says::said_here);
    Column& inner = card.inner;
    draw_answer_line(screen, inner, view);
    inner.skip(space::m);
    if (view.items.empty()) {
        text(ui, inner, room_says::nothing_said, TextStyle::body, Tone::muted);
    } else {
        const Scope list(ui, Role::list, "items", room_says::said_here);
        for (auto item = view.items.rbegin(); item != view.items.rend(); ++item) {
            draw_item(screen, inner, view, *item);
        }
    }
    end_titled_card(ui, column, card);
}

}  // namespace

void draw_workshop_lead(const Screen& screen, const Rect& area, const WorkshopView& view) {
    Ui& ui = screen.ui;
    ui.set_title(view.title);
    const Scope scope(ui, Role::main, "main", room_says::workshop, area);
    Column column =
        begin_scroll(ui, area, "lead-scroll", ui.is_phone() ? space::l : space::xxl, space::l);
    column.w = std::min(column.w, 1320.0F);
    const bool is_wide = column.w >= 860;
    auto parts = split(column, std::array{1.8F, 1.0F}, space::xl);
    Column& main = is_wide ? parts[0] : column;
    draw_head(screen, main, view);
    draw_question(screen, main, view);
    draw_vote_card(screen, main, view);
    draw_answers(screen, main, view);
    draw_decisions_card(screen, main, view);
    draw_parking_card(screen, main, view);
    draw_workshop_side(screen, is_wide ? parts[1] : column, view);
    if (is_wide) column.y = lowest(parts);
    column.skip(space::xxl);
    end_scroll(ui, column);
}

}  // namespace kam::ui
