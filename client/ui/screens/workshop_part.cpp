// A workshop on somebody's own device, most often a phone: the question, one field, five numbers.
#include <algorithm>
#include <array>

#include "client/ui/screens/workshop_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_workshop.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::WorkshopItem;
using view::WorkshopPerson;
using view::WorkshopPhase;
using view::WorkshopView;

const WorkshopPerson* own_place(const WorkshopView& view) {
    for (const WorkshopPerson& person : view.people) {
        if (person.is_me) return &person;
    }
    return nullptr;
}

void draw_item(const Screen& screen, Column& column, const WorkshopView& view,
               const WorkshopItem& item) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, item.record->id.text);
    rule(ui, column);
    column.skip(space::s);
    const Scope row(ui, Role::listitem, "item", {});
    const bool can_delete = item.is_mine && !item.is_decision && !view.is_closed;
    const float top = column.y;
    Column words{column.x, column.y, column.w - (can_delete ? 48 : 0)};
    text(ui, words, item.text);
    std::string facts = item.is_decision ? owner_and_date(item)
                        : item.is_mine   ? std::string(room_says::of_you)
                                         : item.author_name;
    add_fact(facts, item.spread_words);
    text(ui, words, facts, TextStyle::caption, Tone::muted);
    if (can_delete) {
        const std::string name = joined({room_says::delete_of, item.text});
        if (icon_button(ui, {column.x + column.w - 40, top, 40, 40}, "delete", Icon::trash, name,
                        {.kind = ButtonKind::ghost})) {
            delete_of_workshop(screen, view, item.record, room_says::delete_item);
        }
    }
    column.y = std::max(words.y, can_delete ? top + 40 : top) + space::s;
}

void draw_items(const Screen& screen, Column& column, const WorkshopView& view,
                const std::vector<WorkshopItem>& items, std::string_view title,
                std::string_view none) {
    Ui& ui = screen.ui;
    heading(ui, column, title, 3);
    column.skip(space::s);
    if (items.empty()) return text(ui, column, none, TextStyle::body, Tone::muted);
    const Scope list(ui, Role::list, "items", title);
    // What was said last is looked for first.
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        draw_item(screen, column, view, *item);
    }
}

void draw_vote(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    const view::WorkshopVote& vote = view.vote;
    heading(ui, column, vote.text, 2);
    column.skip(space::m);
    if (vote.phase == WorkshopPhase::vote) {
        draw_vote_buttons(screen, column, view, false);
        column.skip(space::xs);
        text(ui, column, voted_words(view), TextStyle::strong);
        text(ui, column, room_says::vote_is_secret, TextStyle::body, Tone::muted);
        return;
    }
    if (vote.spread) draw_spread(ui, column, *vote.spread, 36);
    column.skip(space::s);
    text(ui, column, vote.spread_words, TextStyle::strong);
    if (vote.mine) {
        text(ui, column, joined({room_says::you_gave, std::to_string(*vote.mine)}), TextStyle::body,
             Tone::muted);
    }
}

void draw_question(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    std::string where = view.title;
    add_fact(where, view.stage_name);
    text(ui, column, where, TextStyle::body, Tone::muted);
    const view::WorkshopStep* step = current_step(view);
    if (step == nullptr) return heading(ui, column, view.title, 1);
    heading(ui, column, step->question, 1);
    text(ui, column, step->help, TextStyle::body, Tone::muted);
    const StepClock clock = step_clock(screen, view);
    if (!clock.words.empty()) {
        const std::string_view left = clock.is_over ? std::string_view() : room_says::time_left;
        text(ui, column, joined({clock.words, left}), TextStyle::strong,
             clock.is_over ? Tone::warn : Tone::text);
    }
    column.skip(space::l);
    Card card = begin_card(ui, column, "now", room_says::question_now, space::l);
    Column& inner = card.inner;
    if (view.vote.phase != WorkshopPhase::collect) {
        draw_vote(screen, inner, view);
        inner.skip(space::l);
    }
    if (step->is_for_decisions) {
        text(ui, inner, room_says::decisions_are_written, TextStyle::body, Tone::muted);
        inner.skip(space::m);
        draw_items(screen, inner, view, view.decisions, room_says::decisions,
                   room_says::no_decisions);
    } else {
        if (view.vote.phase == WorkshopPhase::collect) {
            text(ui, inner, room_says::your_answer, TextStyle::strong);
            inner.skip(space::xs);
            draw_answer_line(screen, inner, view);
            inner.skip(space::l);
        }
        draw_items(screen, inner, view, view.items, room_says::said_here, room_says::nothing_said);
    }
    end_titled_card(ui, column, card);
}

void draw_turn(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "turn", room_says::turns, space::l);
    Column& inner = card.inner;
    text(ui, inner,
         view.speaker_name.empty() ? std::string(room_says::nobody_speaks)
                                   : joined({room_says::speaking_now, view.speaker_name}),
         TextStyle::strong);
    if (!view.queue.empty()) {
        text(ui, inner, joined({room_says::next_are, names_of(view.queue)}), TextStyle::body,
             Tone::muted);
    }
    inner.skip(space::m);
    const WorkshopPerson* me = own_place(view);
    if (me != nullptr && me->turn != nullptr) {
        if (button(ui, inner, "spoken", room_says::have_spoken)) {
            delete_of_workshop(screen, view, me->turn, room_says::have_spoken);
        }
    } else if (button(ui, inner, "speak", room_says::ask_to_speak)) {
        screen.intents.push_back(
            app::AddRecord{view.space, model::Collection::turn,
                           Fields().text("person", screen.shell.person.text).map,
                           std::string(room_says::ask_to_speak), false});
    }
    inner.skip(space::l);
    text(ui, inner, room_says::park_thought, TextStyle::strong);
    inner.skip(space::xs);
    draw_item_line(screen, inner, view, "note", true);
    if (!view.parked.empty()) {
        text(ui, inner, std::string(room_says::parked_count) + std::to_string(view.parked.size()),
             TextStyle::body, Tone::muted);
    }
    end_titled_card(ui, column, card);
}

void draw_foot(const Screen& screen, Column& column, const WorkshopView& view) {
    ButtonFlow acts(screen.ui, column);
    add_page_link(screen, acts, view, "minutes", room_says::minutes);
    add_plan_link(screen, acts, view);
    const WorkshopPerson* me = own_place(view);
    if (me != nullptr && me->record != nullptr && !view.is_closed) {
        if (acts.add("leave", room_says::leave, {.kind = ButtonKind::ghost})) {
            screen.intents.push_back(app::SetField{view.space, model::Collection::attendee,
                                                   me->record->id, "has_left", true,
                                                   std::string(room_says::leave)});
            screen.go(view::clients_route());
        }
    }
    acts.end();
}

}  // namespace

void draw_workshop_part(const Screen& screen, const Rect& area, const WorkshopView& view) {
    Ui& ui = screen.ui;
    ui.set_title(view.title);
    const Scope scope(ui, Role::main, "main", room_says::workshop, area);
    Column column =
        begin_scroll(ui, area, "part-scroll", ui.is_phone() ? space::l : space::xxl, space::l);
    const bool is_wide = column.w >= 860;
    column.w = std::min(column.w, is_wide ? 1080.0F : 720.0F);
    if (view.is_closed) {
        heading(ui, column, view.title, 1);
        column.skip(space::s);
        text(ui, column, room_says::has_ended, TextStyle::section);
        text(ui, column, room_says::has_ended_why, TextStyle::body, Tone::muted);
        column.skip(space::m);
    } else if (is_wide) {
        auto parts = split(column, std::array{1.7F, 1.0F}, space::xl);
        draw_question(screen, parts[0], view);
        draw_turn(screen, parts[1], view);
        column.y = lowest(parts);
    } else {
        draw_question(screen, column, view);
        draw_turn(screen, column, view);
    }
    draw_foot(screen, column, view);
    column.skip(space::xxl);
    end_scroll(ui, column);
}

}  // namespace kam::ui
