// Which page of a workshop, and the one on which a code is entered.
#include <algorithm>

#include "client/ui/screens/workshop_parts.h"
#include "client/ui/text_workshop.h"

namespace kam::ui {

namespace {

void join(const Screen& screen) {
    std::string code = screen.state.workshop.code;
    std::erase_if(code, [](char c) { return c == ' ' || c == '-' || c == '\t'; });
    if (!code.empty()) screen.intents.push_back(app::JoinWorkshop{std::move(code)});
}

}  // namespace

void draw_workshop_join(const Screen& screen, const Rect& area, const view::WorkshopView& view) {
    Ui& ui = screen.ui;
    ui.set_title(std::string(room_says::join_workshop));
    const Scope scope(ui, Role::main, "main", room_says::join_workshop, area);
    Column column =
        begin_scroll(ui, area, "join-scroll", ui.is_phone() ? space::l : space::xxl, space::xl);
    column.w = std::min(column.w, 480.0F);
    heading(ui, column, room_says::join_workshop, 1);
    column.skip(space::s);
    text(ui, column, room_says::join_why, TextStyle::body, Tone::muted);
    column.skip(space::xl);
    WorkshopDrafts& drafts = screen.state.workshop;
    if (drafts.code_of != view.id) drafts.code = drafts.code_of = view.id;
    const FieldResult typed = text_field(ui, column, "code", room_says::join_code, drafts.code,
                                         {.help = room_says::join_code_help,
                                          .characters_max = 40,
                                          .takes_focus = true,
                                          .is_disabled = view.is_joining});
    if (typed.is_editing) drafts.code = typed.draft;
    if (typed.changed) drafts.code = *typed.changed;
    column.skip(space::l);
    const bool is_pressed = button(ui, column, "join", room_says::join,
                                   {.kind = ButtonKind::primary, .is_disabled = view.is_joining});
    if ((is_pressed || typed.is_entered) && !view.is_joining) join(screen);
    if (!view.joining_note.empty()) {
        column.skip(space::l);
        const Scope note(ui, Role::status, "note", {});
        text(ui, column, view.joining_note, TextStyle::body,
             view.is_joining ? Tone::muted : Tone::warn);
    }
    column.skip(space::xl);
    end_scroll(ui, column);
}

void draw_workshop(const Screen& screen, const Rect& area, const view::WorkshopView& view) {
    // What is half typed for one workshop never shows in another.
    const IdScope ids(screen.ui, view.id);
    using Page = view::WorkshopPage;
    if (view.record == nullptr) return draw_workshop_join(screen, area, view);
    switch (view.page) {
        case Page::join:
            return draw_workshop_join(screen, area, view);
        case Page::part:
            return draw_workshop_part(screen, area, view);
        case Page::lead:
            // Nothing is led any more once it is over.
            if (view.is_closed) return draw_workshop_part(screen, area, view);
            return draw_workshop_lead(screen, area, view);
        case Page::screen:
            return draw_workshop_shared(screen, area, view);
        case Page::minutes:
            return draw_workshop_minutes(screen, area, view);
    }
}

}  // namespace kam::ui
