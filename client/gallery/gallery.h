// The gallery: a list of pages, each showing a group of widgets in all their states.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "client/ui/widgets/widgets.h"

namespace kam::gallery {

// What the pages remember between frames, by a name of their choice.
struct Memory {
    std::map<std::string, std::string, std::less<>> texts;
    std::map<std::string, int, std::less<>> numbers;
    std::map<std::string, std::set<std::string>, std::less<>> sets;
    std::map<std::string, std::shared_ptr<void>, std::less<>> things;

    // Whatever a widget's caller has to keep; made when it is first asked for.
    template <typename Thing>
    Thing& thing(const std::string& name) {
        std::shared_ptr<void>& held = things[name];
        if (held == nullptr) held = std::make_shared<Thing>();
        return *static_cast<Thing*>(held.get());
    }
};

struct Page {
    std::string_view key;  // in the address: #/gallery/<key>
    std::string_view title;
    void (*draw)(ui::Ui& ui, ui::Column& column, Memory& memory);
};
std::span<const Page> pages();

// A white card with a heading, around one widget's states.
template <typename Draw>
void section(ui::Ui& ui, ui::Column& column, std::string_view title, Draw draw) {
    ui::Card card = ui::begin_card(ui, column, title, title);
    ui::heading(ui, card.inner, title, 2);
    card.inner.skip(ui::space::m);
    draw(card.inner);
    ui::end_card(ui, column, card);
    column.skip(ui::space::xl);
}

// Where the person is, and what was asked for while drawing.
struct Place {
    std::string page;   // key; "" or unknown = the first
    std::string asked;  // address to go to, "" = stay
};
Place place_from_address(std::string_view address);
void draw_gallery(ui::Ui& ui, Place& place, Memory& memory);

}  // namespace kam::gallery
