// What is decided, with an owner and a date each, the parking lot, and the end of a workshop.
#include <algorithm>
#include <array>

#include "client/ui/screens/record_form.h"
#include "client/ui/screens/workshop_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_workshop.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::WorkshopItem;
using view::WorkshopView;

struct Owners {
    std::vector<std::string> names;
    const WorkshopView& view;

    explicit Owners(const WorkshopView& of) : view(of) {
        for (const auto& owner : of.owners) names.push_back(owner.second);
    }
    int index_of(const base::PersonId& person) const {
        for (std::size_t i = 0; i < view.owners.size(); ++i) {
            if (view.owners[i].first == person) return static_cast<int>(i);
        }
        return -1;
    }
};

void draw_decision(const Screen& screen, Column& column, const Owners& owners,
                   const WorkshopItem& item) {
    Ui& ui = screen.ui;
    const WorkshopView& view = owners.view;
    const base::RecordId& id = item.record->id;
    const IdScope ids(ui, id.text);
    rule(ui, column);
    column.skip(space::m);
    const Scope row(ui, Role::listitem, "decision", {});
    const float top = column.y;
    Column words{column.x, column.y, column.w - 48};
    text(ui, words, item.text, TextStyle::strong);
    if (!item.lacks.empty()) {
        text(ui, words, joined({room_says::lacks, item.lacks}), TextStyle::caption, Tone::warn);
    }
    const std::string name = joined({room_says::delete_of, item.text});
    if (icon_button(ui, {column.x + column.w - 40, top, 40, 40}, "delete", Icon::trash, name,
                    {.kind = ButtonKind::ghost})) {
        delete_of_workshop(screen, view, item.record, room_says::delete_item);
    }
    column.y = std::max(words.y, top + 40) + space::xs;
    FieldPair pair(column);
    if (const auto chosen = combo(ui, pair.first, "owner", room_says::owner_of, owners.names,
                                  owners.index_of(item.owner), room_says::owner_none)) {
        Fields fields;
        if (*chosen < 0) {
            fields.none("owner");
        } else {
            fields.text("owner", view.owners[static_cast<std::size_t>(*chosen)].first.text);
        }
        set_item(screen, view, id, fields, room_says::owner_of);
    }
    const DateResult date =
        date_field(ui, pair.second(), "due", room_says::by_when, item.due_day, screen.today);
    if (date.is_changed) {
        Fields fields;
        date.day ? fields.text("due", base::iso_from_day(*date.day)) : fields.none("due");
        set_item(screen, view, id, fields, room_says::by_when);
    }
    column.y = pair.bottom() + space::m;
}

std::vector<std::string> refusals(const WorkshopView& view) {
    std::vector<std::string> sentences;
    for (const WorkshopItem& item : view.decisions) {
        if (item.lacks.empty()) continue;
        sentences.push_back(joined({item.text, room_says::lacks_inside, item.lacks}));
    }
    return sentences;
}

void draw_close(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    std::string& refused = screen.state.workshop.refused;
    const bool is_last = view.step + 1 >= static_cast<int>(view.steps.size());
    if (view.unfinished_decisions > 0) {
        text(ui, column,
             view::words::count_of(view.unfinished_decisions, room_says::decision_unfinished,
                                   room_says::decisions_unfinished),
             TextStyle::body, Tone::warn);
    } else {
        refused.clear();
        text(ui, column, room_says::closing_writes, TextStyle::body, Tone::muted);
    }
    column.skip(space::s);
    // Never greyed out: who presses it reads why it is refused.
    if (button(ui, column, "close", room_says::close_workshop,
               {.kind = is_last ? ButtonKind::primary : ButtonKind::quiet})) {
        if (view.unfinished_decisions == 0) {
            set_workshop(screen, view, Fields().yes("is_closed"), room_says::close_workshop);
        } else {
            refused = view.id;
        }
    }
    if (refused != view.id || refused.empty()) return;
    column.skip(space::s);
    const Scope alert(ui, Role::alert, "refused", {});
    text(ui, column, room_says::close_refused, TextStyle::strong, Tone::bad);
    for (const std::string& sentence : refusals(view)) text(ui, column, sentence);
}

}  // namespace

void draw_decisions_card(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    Card card = begin_titled_card(ui, column, "decisions", room_says::decisions);
    Column& inner = card.inner;
    draw_item_line(screen, inner, view, "decision", false);
    inner.skip(space::m);
    if (view.decisions.empty()) {
        text(ui, inner, room_says::no_decisions, TextStyle::body, Tone::muted);
    } else {
        const Owners owners(view);
        const Scope list(ui, Role::list, "list", room_says::decisions);
        for (const WorkshopItem& item : view.decisions) {
            draw_decision(screen, inner, owners, item);
        }
    }
    rule(ui, inner);
    inner.skip(space::m);
    draw_close(screen, inner, view);
    end_titled_card(ui, column, card);
}

void draw_parking_card(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    Card card = begin_titled_card(ui, column, "parking", room_says::parking_lot);
    Column& inner = card.inner;
    draw_item_line(screen, inner, view, "note", true);
    inner.skip(space::m);
    if (view.parked.empty()) {
        text(ui, inner, room_says::nothing_parked, TextStyle::body, Tone::muted);
    }
    const Scope list(ui, Role::list, "list", room_says::parking_lot);
    for (const WorkshopItem& item : view.parked) {
        const IdScope ids(ui, item.record->id.text);
        rule(ui, inner);
        inner.skip(space::s);
        const Scope row(ui, Role::listitem, "parked", {});
        text(ui, inner, item.text);
        text(ui, inner, item.author_name, TextStyle::caption, Tone::muted);
        ButtonFlow acts(ui, inner);
        const auto add = [&](std::string_view key, std::string_view label, Icon icon) {
            const std::string name = joined({label, ": ", item.text});
            return acts.add(key, label, {.kind = ButtonKind::ghost, .icon = icon, .name = name});
        };
        if (add("back", room_says::bring_back, Icon::none)) {
            set_item(screen, view, item.record->id, Fields().none("is_parked"),
                     room_says::bring_back);
        }
        if (add("delete", room_says::delete_item, Icon::trash)) {
            delete_of_workshop(screen, view, item.record, room_says::delete_item);
        }
        acts.end();
    }
    end_titled_card(ui, column, card);
}

}  // namespace kam::ui
