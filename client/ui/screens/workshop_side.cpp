// Beside the facilitator's page: how one joins, the agenda, who speaks, who is here, and how large
// the shared screen is.
#include <algorithm>
#include <array>

#include "client/ui/screens/workshop_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_workshop.h"
#include "client/ui/widgets/qr.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::WorkshopPerson;
using view::WorkshopView;

void draw_turns(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    Card card = begin_titled_card(ui, column, "turns", room_says::turns);
    Column& inner = card.inner;
    text(ui, inner,
         view.speaker_name.empty() ? std::string(room_says::nobody_speaks)
                                   : joined({room_says::speaking_now, view.speaker_name}),
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
        set_workshop(screen, view, Fields().text("speaker", next.person.text),
                     room_says::turn_change);
        delete_of_workshop(screen, view, next.turn, room_says::turn_change);
    }
    end_titled_card(ui, column, card);
}

void draw_code(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    Card card = begin_titled_card(ui, column, "code", room_says::how_to_join);
    Column& inner = card.inner;
    text(ui, inner, view.code_words, TextStyle::page);
    const std::string address = join_address(view, view.join_href);
    text(ui, inner, joined({room_says::join_at, address}), TextStyle::body, Tone::muted);
    // An address without its origin leads nowhere.
    if (!view.join_origin.empty()) {
        inner.skip(space::s);
        const float side = std::min(180.0F, inner.w);
        qr(ui, inner.take(side), address);
    }
    end_titled_card(ui, column, card);
}

void draw_agenda(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    Card card = begin_titled_card(ui, column, "agenda", room_says::agenda);
    Column& inner = card.inner;
    {
        const Scope list(ui, Role::list, "steps", room_says::agenda);
        for (std::size_t i = 0; i < view.steps.size(); ++i) {
            const view::WorkshopStep& step = view.steps[i];
            const std::string number = std::to_string(i + 1);
            const Scope item(ui, Role::listitem, number, {});
            const std::string_view state = step.is_current ? room_says::step_now
                                           : step.is_done  ? room_says::step_done
                                                           : std::string_view();
            const std::string words =
                joined({number, " ", step.question, ", ", std::to_string(step.minutes),
                        room_says::step_minutes, state});
            text(ui, inner, words, step.is_current ? TextStyle::strong : TextStyle::body,
                 step.is_current ? Tone::accent
                 : step.is_done  ? Tone::muted
                                 : Tone::text);
            inner.skip(space::xs);
        }
    }
    end_titled_card(ui, column, card);
}

void draw_person(const Screen& screen, Column& column, const WorkshopView& view,
                 const WorkshopPerson& person) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, person.person.text);
    const Rect row = column.take(size::row_height);
    const Scope item(ui, Role::listitem, "person", {}, row);
    float right = row.right();
    if (!person.is_me && !person.is_facilitator) {
        const std::string name = joined({room_says::remove_person, person.name});
        if (icon_button(ui, {right - 40, row.y + 2, 40, 40}, "remove", Icon::close, name,
                        {.kind = ButtonKind::ghost})) {
            delete_of_workshop(screen, view, person.record, room_says::remove_person);
        }
        right -= 44;
    }
    if (person.can_lead && !person.is_facilitator) {
        const std::string name = joined({room_says::hand_over_to, person.name});
        const ButtonOptions options{.kind = ButtonKind::ghost, .name = name};
        const float width = button_width(ui, room_says::hand_over, options);
        if (button(ui, {right - width, row.y + 2, width, 40}, "hand", room_says::hand_over,
                   options)) {
            set_workshop(screen, view, Fields().text("facilitator", person.person.text),
                         room_says::hand_over);
        }
        right -= width + space::xs;
    }
    const std::string_view leads = person.is_facilitator ? room_says::leads : std::string_view();
    text_in(ui, {row.x, row.y, right - row.x, row.h}, joined({person.name, leads}));
}

void draw_people(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    Card card = begin_titled_card(ui, column, "people", room_says::people_here);
    Column& inner = card.inner;
    text(ui, inner,
         view::words::count_of(static_cast<int>(view.people.size()), room_says::person_here,
                               room_says::persons_here),
         TextStyle::body, Tone::muted);
    {
        const Scope list(ui, Role::list, "list", room_says::people_here);
        for (const WorkshopPerson& person : view.people) draw_person(screen, inner, view, person);
    }
    end_titled_card(ui, column, card);
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
        set_workshop(screen, view,
                     Fields().number("text_size", sizes[static_cast<std::size_t>(*picked)]),
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
