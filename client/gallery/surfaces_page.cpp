// What holds other things or stands above the page: cards, panels, dialogs, menus, toasts,
// tooltips, areas that scroll.
#include <array>

#include "client/gallery/pages.h"

namespace kam::gallery {
namespace {

using namespace kam::ui;

void draw_panel(Ui& ui, Memory& memory) {
    if (memory.numbers["panel"] == 0) return;
    const float width = std::min(size::panel_width, ui.width());
    Panel panel = begin_panel(ui, {ui.width() - width, 0, width, ui.height()}, "panel", "Target");
    Column& column = panel.inner;
    text(ui, column, "A record beside its list. The list stays usable; Escape closes the panel.",
         TextStyle::body, Tone::muted);
    column.skip(space::l);
    std::string& statement = memory.texts["panel-statement"];
    const FieldResult result = text_field(ui, column, "statement", "Statement", statement,
                                          {.help = "What shall be different by when?", .lines = 3});
    if (result.changed) statement = *result.changed;
    column.skip(space::l);
    button(ui, column, "delete", "Delete", {.kind = ButtonKind::danger, .icon = Icon::trash});
    end_panel(ui, panel);
    if (panel.is_close_asked) memory.numbers["panel"] = 0;
}

void draw_dialog(Ui& ui, Memory& memory) {
    if (memory.numbers["dialog"] == 0) return;
    static const std::vector<std::string> people{"Aisha Barnes", "Jonathan Weald", "Zoë Łukasz"};
    Dialog dialog = begin_dialog(ui, "dialog", "Open a plan for Norvale", 480);
    Column& column = dialog.inner;
    std::string& name = memory.texts["dialog-name"];
    const FieldResult result = text_field(ui, column, "name", "Name of the plan", name,
                                          {.help = "As the client would call it"});
    if (result.changed) name = *result.changed;
    column.skip(space::m);
    int& lead = memory.numbers["dialog-lead"];
    if (const auto chosen = select(ui, column, "lead", "Client partner", people, lead)) {
        lead = *chosen;
    }
    column.skip(space::xl);
    const bool is_done = button(ui, column, "open", "Open the plan", {.kind = ButtonKind::primary});
    end_dialog(ui, dialog);
    if (is_done || dialog.is_close_asked) memory.numbers["dialog"] = 0;
}

void openers(Ui& ui, Column& column, Memory& memory) {
    section(ui, column, "Panels and dialogs", [&](Column& inner) {
        if (button(ui, inner, "open-panel", "Open the panel")) memory.numbers["panel"] = 1;
        inner.skip(space::m);
        if (button(ui, inner, "open-dialog", "Open the dialog")) memory.numbers["dialog"] = 1;
    });
}

void cards(Ui& ui, Column& column) {
    section(ui, column, "Card", [&](Column& inner) {
        text(ui, inner,
             "A white surface with a hairline and a soft shadow, as high as what is in it. In high "
             "contrast the edge is 2 px wide and there is no shadow.");
        inner.skip(space::l);
        Card card = begin_card(ui, inner, "inside", "A card in a card", space::l);
        text(ui, card.inner, "A card in a card", TextStyle::strong);
        text(ui, card.inner, "Its edge alone sets it apart.", TextStyle::body, Tone::muted);
        end_card(ui, inner, card);
    });
}

void say_chosen(Ui& ui, Column& column, std::string_view words) {
    text(ui, column, words.empty() ? std::string_view("Nothing chosen yet") : words,
         TextStyle::caption, Tone::muted);
}

const std::array<MenuItem, 5> items{
    MenuItem{"Open", Icon::chevron_right},
    MenuItem{"Open in a new tab", Icon::external_link, false, false, "#/gallery/surfaces"},
    MenuItem{"Copy", Icon::copy}, MenuItem{"Move up", Icon::arrow_up, true},
    MenuItem{"Delete", Icon::trash, false, true}};

void menus(Ui& ui, Column& column, Memory& memory) {
    section(ui, column, "Menu", [&](Column& inner) {
        const Rect strip = inner.take(size::control_height);
        const Rect anchor{strip.x, strip.y, button_width(ui, "Actions"), strip.h};
        if (button(ui, anchor, "menu-button", "Actions")) open_menu(ui, "menu");
        if (const auto chosen = menu(ui, "menu", "Actions", anchor, items)) {
            memory.texts["menu"] = "Chosen: " + items[static_cast<std::size_t>(*chosen)].label;
        }
        inner.skip(space::s);
        say_chosen(ui, inner, memory.texts["menu"]);
    });
    section(ui, column, "Context menu: right click, long press, Shift+F10", [&](Column& inner) {
        {
            const Scope list(ui, Role::list, "rows", "Rows with a menu");
            for (const std::string_view name : {"Norvale", "Tanjarin", "Brightwater"}) {
                const IdScope ids(ui, name);
                const Rect rect = inner.take(size::row_height);
                const Scope item(ui, Role::listitem, "row", name, rect);
                const AreaState state = area(ui, rect, "open", name, "#/gallery/surfaces");
                text_in(ui, rect.inset(space::m, 0), name, TextStyle::body, Tone::text, Align::left,
                        Role::image);
                if (!has_context_menu(ui, state.id)) continue;
                if (const auto chosen = context_menu(ui, state.id, name, items)) {
                    memory.texts["context"] =
                        std::string(name) + ": " + items[static_cast<std::size_t>(*chosen)].label;
                }
            }
        }
        inner.skip(space::s);
        say_chosen(ui, inner, memory.texts["context"]);
    });
}

struct Toasted {
    std::string_view key, button;
    ToastView view;
};

void toasts(Ui& ui, Column& column, Memory& memory) {
    static const std::array<Toasted, 3> all{
        Toasted{"toast-info", "A message", {"info", "All changes are saved", {}, false}},
        Toasted{"toast-undo", "One with undo", {"undo", "Target deleted", "Undo", false}},
        Toasted{"toast-error",
                "A problem",
                {"error",
                 "The change was not saved: somebody deleted this target meanwhile. Your text is "
                 "kept.",
                 "Copy the text", true}}};
    section(ui, column, "Toasts", [&](Column& inner) {
        for (const Toasted& toasted : all) {
            if (button(ui, inner, toasted.key, toasted.button)) {
                memory.numbers.insert_or_assign(std::string(toasted.key), 1);
            }
            inner.skip(space::s);
        }
        std::string& typed = memory.texts["toast-field"];
        const FieldResult result = text_field(
            ui, inner, "beside", "A field: no toast covers it while it is in use", typed);
        if (result.changed) typed = *result.changed;
    });
    int index = 0;
    for (const Toasted& toasted : all) {
        int& shown = memory.numbers[std::string(toasted.key)];
        if (shown == 0) continue;
        const ToastWish wish = toast(ui, toasted.view, index++);
        if (wish == ToastWish::act || wish == ToastWish::dismiss) shown = 0;
    }
}

void tooltips(Ui& ui, Column& column) {
    section(ui, column, "Tooltips, at the edges too", [&](Column& inner) {
        const Rect strip = inner.take(40);
        icon_button(ui, {strip.x, strip.y, 40, 40}, "left", Icon::info,
                    "At the left edge: it stays within the window");
        icon_button(ui, {strip.x + strip.w / 2 - 20, strip.y, 40, 40}, "middle", Icon::calendar,
                    "In the middle: below its button, or above where there is no room");
        icon_button(ui, {strip.right() - 40, strip.y, 40, 40}, "right", Icon::warning,
                    "At the right edge, and long enough that it needs more than one line; Escape "
                    "closes it, and the pointer may go over to it");
    });
}

void scrolling(Ui& ui, Column& column) {
    section(ui, column, "An area that scrolls", [&](Column& inner) {
        const Rect rect = inner.take(200);
        outline(ui, rect, ui.theme().hairline, size::radius);
        Column rows = begin_scroll(ui, rect.inset(1, 1), "rows", space::m, space::s);
        for (int i = 1; i <= 20; ++i) {
            const std::string name = "Row " + std::to_string(i);
            const Rect row = rows.take(40);
            area(ui, row, name, name, {}, false, size::radius);
            text_in(ui, row.inset(space::m, 0), name, TextStyle::body, Tone::text, Align::left,
                    Role::image);
        }
        end_scroll(ui, rows);
    });
}

}  // namespace

void draw_surfaces(Ui& ui, Column& column, Memory& memory) {
    openers(ui, column, memory);
    cards(ui, column);
    menus(ui, column, memory);
    tooltips(ui, column);
    scrolling(ui, column);
    toasts(ui, column, memory);
    draw_panel(ui, memory);
    draw_dialog(ui, memory);
}

}  // namespace kam::gallery
