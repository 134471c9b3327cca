// Beside the facilitator's page: how one joins, the agenda, who speaks, who is here, and how large
// the shared screen is.
#include <algorithm>
#include <array>

#include "client/ui/screens/workshop_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_workshop.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::WorkshopPerson;
using view::WorkshopView;

void draw_turns(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "turns", room_says::turns, space::l);
    Column& inner = card.inner;
    heading(ui, inner, room_says::turns, 2);
    inner.skip(space::s);
    text(ui, inner,
         view.speaker_name.empty() ? std::string(room_says::nobody_speaks)
                                   : std::string(room_says::speaking_now) + view.speaker_name,
         TextStyle::strong);
    {
        const Scope list(ui, Role::list, "queue", room_says::turns);
        for (const WorkshopPerson& person : view.queue) {
            const Scope item(ui, Role::listitem, person.person.text, {});
            text(ui, inner, person.name);
        }
    }
    inner.skip(space::s);
    const bool has_next = !view.queue.empty();
    if (button(ui, inner, "next", room_says::next_speaker, {.is_disabled = !has_next}) &&
        has_next) {
        const WorkshopPerson& next = view.queue.front();
        set_workshop(screen, view, {{"speaker", next.person.text}}, room_says::turn_change);
        delete_of_workshop(screen, view, next.turn, room_says::turn_change);
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

void draw_code(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "code", room_says::how_to_join, space::l);
    Column& inner = card.inner;
    heading(ui, inner, room_says::how_to_join, 2);
    inner.skip(space::s);
    text(ui, inner, view.code_words, TextStyle::page);
    text(ui, inner, std::string(room_says::join_at) + view.join_origin + view.join_href,
         TextStyle::body, Tone::muted);
    end_card(ui, column, card);
    column.skip(space::l);
}

void draw_agenda(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "agenda", room_says::agenda, space::l);
    Column& inner = card.inner;
    heading(ui, inner, room_says::agenda, 2);
    inner.skip(space::s);
    {
        const Scope list(ui, Role::list, "steps", room_says::agenda);
        for (std::size_t i = 0; i < view.steps.size(); ++i) {
            const view::WorkshopStep& step = view.steps[i];
            const std::string number = std::to_string(i + 1);
            const Scope item(ui, Role::listitem, number, {});
            std::string words = number + " " + step.question;
            if (step.minutes > 0) {
                words += ", " + std::to_string(step.minutes) + std::string(room_says::step_minutes);
            }
            if (step.is_current) words += room_says::step_now;
            if (step.is_done) words += room_says::step_done;
            text(ui, inner, words, step.is_current ? TextStyle::strong : TextStyle::body,
                 step.is_current ? Tone::accent
                 : step.is_done  ? Tone::muted
                                 : Tone::text);
            inner.skip(space::xs);
        }
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

void draw_person(const Screen& screen, Column& column, const WorkshopView& view,
                 const WorkshopPerson& person) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, person.person.text);
    const Rect row = column.take(size::row_height);
    const Scope item(ui, Role::listitem, "person", {}, row);
    float right = row.right();
    if (!person.is_me && !person.is_facilitator) {
        const std::string name = std::string(room_says::remove_person) + person.name;
        if (icon_button(ui, {right - 40, row.y + 2, 40, 40}, "remove", Icon::close, name,
                        {.kind = ButtonKind::ghost})) {
            delete_of_workshop(screen, view, person.record, room_says::remove_person);
        }
        right -= 44;
    }
    if (person.can_lead && !person.is_facilitator) {
        const std::string name = std::string(room_says::hand_over_to) + person.name;
        const ButtonOptions options{.kind = ButtonKind::ghost, .name = name};
        const float width = button_width(ui, room_says::hand_over, options);
        if (button(ui, {right - width, row.y + 2, width, 40}, "hand", room_says::hand_over,
                   options)) {
            set_workshop(screen, view, {{"facilitator", person.person.text}}, room_says::hand_over);
        }
        right -= width + space::xs;
    }
    std::string words = person.name;
    if (person.is_facilitator) words += ", " + std::string(room_says::leads);
    text_in(ui, {row.x, row.y, right - row.x, row.h}, words);
}

void draw_people(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "people", room_says::people_here, space::l);
    Column& inner = card.inner;
    heading(ui, inner, room_says::people_here, 2);
    text(ui, inner,
         view::words::count_of(static_cast<int>(view.people.size()), room_says::person_here,
                               room_says::persons_here),
         TextStyle::body, Tone::muted);
    {
        const Scope list(ui, Role::list, "list", room_says::people_here);
        for (const WorkshopPerson& person : view.people) draw_person(screen, inner, view, person);
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

void draw_size(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    constexpr std::array sizes{100, 125, 150, 200};
    constexpr std::array<std::string_view, 4> labels{"100 %", "125 %", "150 %", "200 %"};
    int chosen = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (sizes[i] <= view.text_size) chosen = static_cast<int>(i);
    }
    text(ui, column, room_says::screen_size, TextStyle::strong);
    column.skip(space::xs);
    if (const auto picked = segments(ui, column.take(size::control_height), "size",
                                     room_says::screen_size, labels, chosen)) {
        set_workshop(screen, view, {{"text_size", sizes[static_cast<std::size_t>(*picked)]}},
                     room_says::screen_size);
    }
    column.skip(space::l);
}

}  // namespace

void draw_workshop_side(const Screen& screen, Column& column, const WorkshopView& view) {
    draw_turns(screen, column, view);
    draw_code(screen, column, view);
    draw_agenda(screen, column, view);
    draw_people(screen, column, view);
    draw_size(screen, column, view);
}

}  // namespace kam::ui
