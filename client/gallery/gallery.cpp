#include "client/gallery/gallery.h"

#include <algorithm>

namespace kam::gallery {
namespace {

constexpr std::string_view base_address = "#/gallery/";
constexpr float nav_width = 216;

const Page& page_of(std::string_view key) {
    const std::span<const Page> all = pages();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Page& page) { return page.key == key; });
    return found == all.end() ? all.front() : *found;
}

std::string address_of(const Page& page) {
    return std::string(base_address) + std::string(page.key);
}

void draw_link(ui::Ui& ui, const ui::Rect& rect, const Page& page, Place& place) {
    const bool is_here = &page == &page_of(place.page);
    const std::string address = address_of(page);
    const ui::AreaState state =
        ui::area(ui, rect, page.key, page.title, address, is_here, ui::size::radius);
    if (state.is_clicked) place.asked = address;
    ui::text_in(ui, rect.inset(ui::space::m, 0), page.title,
                is_here ? ui::TextStyle::strong : ui::TextStyle::body,
                is_here ? ui::Tone::accent : ui::Tone::text, ui::Align::left, ui::Role::image);
}

// Beside the page, or a strip that wraps above it.
ui::Rect draw_nav(ui::Ui& ui, Place& place) {
    const bool is_narrow = ui.is_narrow();
    const ui::Scope scope(ui, ui::Role::navigation, "pages", "Pages of the gallery");
    if (!is_narrow) {
        ui::fill(ui, {0, 0, nav_width, ui.height()}, ui.theme().surface);
        ui::fill(ui, {nav_width - 1, 0, 1, ui.height()}, ui.theme().hairline);
        ui::Column column{ui::space::m, ui::space::xl, nav_width - 2 * ui::space::m};
        for (const Page& page : pages()) {
            draw_link(ui, column.take(ui::size::control_height), page, place);
        }
        return {nav_width, 0, ui.width() - nav_width, ui.height()};
    }
    float x = ui::space::s;
    float y = ui::space::s;
    for (const Page& page : pages()) {
        const float width =
            ui::text_width(ui, page.title, ui::TextStyle::strong) + 2 * ui::space::m;
        if (x + width > ui.width() - ui::space::s) {
            x = ui::space::s;
            y += ui::size::control_height;
        }
        draw_link(ui, {x, y, width, ui::size::control_height}, page, place);
        x += width;
    }
    y += ui::size::control_height + ui::space::s;
    return {0, y, ui.width(), ui.height() - y};
}

}  // namespace

Place place_from_address(std::string_view address) {
    if (!address.starts_with(base_address)) return {};
    address.remove_prefix(base_address.size());
    return {std::string(address.substr(0, address.find('?'))), {}};
}

void draw_gallery(ui::Ui& ui, Place& place, Memory& memory) {
    const ui::Rect area = draw_nav(ui, place);
    const Page& page = page_of(place.page);
    ui.set_title(std::string(page.title) + " – Gallery");
    const ui::Scope scope(ui, ui::Role::main, page.key, page.title, area);
    const float padding = ui.is_phone() ? ui::space::m : ui::space::xl;
    ui::Column column = ui::begin_scroll(ui, area, "page", padding, padding);
    column.w = std::min(column.w, ui::size::content_max);
    ui::heading(ui, column, page.title, 1);
    column.skip(ui::space::l);
    page.draw(ui, column, memory);
    ui::end_scroll(ui, column);
}

}  // namespace kam::gallery
