#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "client/ui/screens/screen.h"
#include "client/ui/text.h"
#include "client/ui/text_workshop.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

struct NavItem {
    Icon icon;
    std::string_view label;
    view::Place place;
};

view::Route route_of(view::Place place) {
    if (place == view::Place::mine) return view::my_part_route();
    if (place == view::Place::workshop) return view::workshop_route({});
    return place == view::Place::leadership ? view::leadership_route() : view::clients_route();
}

bool is_here(const Screen& screen, view::Place place) {
    const view::Place here = screen.shell.route.place;
    return here == place || (place == view::Place::clients && here == view::Place::account);
}

void draw_nav_item(const Screen& screen, const Rect& rect, const NavItem& item, bool is_stacked) {
    Ui& ui = screen.ui;
    const view::Route route = route_of(item.place);
    const bool is_current = is_here(screen, item.place);
    const AreaState state = area(ui, rect, item.label, item.label, view::text_from_route(route),
                                 is_current, size::radius);
    if (state.is_clicked) screen.go(route);
    const Tone tone = is_current ? Tone::accent : Tone::text;
    const Colour colour = is_current ? ui.theme().accent : ui.theme().muted;
    if (is_stacked) {
        draw_icon(ui, item.icon, {rect.x + rect.w / 2 - 11, rect.y + 8, 22, 22}, colour);
        text_in(ui, {rect.x, rect.y + 32, rect.w, 18}, item.label, TextStyle::caption, tone,
                Align::centre, Role::image);
        return;
    }
    draw_icon(ui, item.icon, {rect.x + 12, rect.y + rect.h / 2 - 10, 20, 20}, colour);
    text_in(ui, {rect.x + 44, rect.y, rect.w - 52, rect.h}, item.label,
            is_current ? TextStyle::strong : TextStyle::body, tone, Align::left, Role::image);
}

std::vector<NavItem> nav_items(const Screen& screen) {
    std::vector<NavItem> items{{Icon::clients, says::nav_clients, view::Place::clients},
                               {Icon::today, says::nav_mine, view::Place::mine}};
    if (screen.shell.has_leadership) {
        items.push_back({Icon::leadership, says::nav_leadership, view::Place::leadership});
    }
    items.push_back({Icon::people, room_says::workshop, view::Place::workshop});
    return items;
}

void draw_wordmark(const Screen& screen, const Rect& rect) {
    Ui& ui = screen.ui;
    const Rect mark{rect.x, rect.y + rect.h / 2 - 14, 28, 28};
    fill(ui, mark, ui.theme().accent, size::radius);
    // Two rings that meet: the same mark as on the sign-in page.
    outline(ui, {mark.x + 6, mark.y + 9, 10, 10}, ui.theme().on_accent, 5, 2);
    outline(ui, {mark.x + 12, mark.y + 9, 10, 10}, ui.theme().on_accent, 5, 2);
    if (rect.w < 60) return;
    text_in(ui, {rect.x + 40, rect.y, rect.w - 40, rect.h}, says::product, TextStyle::strong,
            Tone::text);
}

void draw_side_nav(const Screen& screen) {
    Ui& ui = screen.ui;
    const Rect rect{0, 0, size::nav_width, ui.height()};
    fill(ui, rect, ui.theme().surface);
    fill(ui, {rect.w - 1, 0, 1, rect.h}, ui.theme().hairline);
    const Scope scope(ui, Role::navigation, "nav", says::nav_name, rect);
    draw_wordmark(screen, {20, 0, rect.w - 40, size::top_bar});
    Column column{12, size::top_bar + 8, rect.w - 24};
    for (const NavItem& item : nav_items(screen)) {
        draw_nav_item(screen, column.take(44), item, false);
        column.skip(space::xs);
    }
    if (!screen.shell.is_demo) return;
    Column foot{20, ui.height() - 78, rect.w - 40};
    text(ui, foot, says::demo_note, TextStyle::caption, Tone::muted);
}

void draw_bottom_bar(const Screen& screen) {
    Ui& ui = screen.ui;
    const Rect rect{0, ui.height() - size::bottom_bar, ui.width(), size::bottom_bar};
    fill(ui, rect, ui.theme().surface);
    fill(ui, {0, rect.y, rect.w, 1}, ui.theme().hairline);
    const Scope scope(ui, Role::navigation, "nav", says::nav_name, rect);
    const std::vector<NavItem> items = nav_items(screen);
    const float width = std::min(160.0f, rect.w / static_cast<float>(items.size()));
    float x = (rect.w - width * static_cast<float>(items.size())) / 2;
    for (const NavItem& item : items) {
        draw_nav_item(screen, {x + 4, rect.y + 4, width - 8, rect.h - 8}, item, true);
        x += width;
    }
}

}  // namespace

int next_text_size(int size, bool is_larger) {
    const auto* at = std::find(app::text_sizes.begin(), app::text_sizes.end(), size);
    if (is_larger) return std::next(at) == app::text_sizes.end() ? size : *std::next(at);
    return at == app::text_sizes.begin() ? size : *std::prev(at);
}

namespace {

// Calm, and complete: what is lost with this window is said, and how not to lose it.
std::string offline_words(const view::ShellView& shell) {
    std::string words(says::offline);
    const int count = shell.waiting_changes;
    if (count == 0) return words;
    words += ": " + view::words::count_of(count, "change", "changes");
    if (shell.is_kept) return words + std::string(count == 1 ? says::waits : says::wait);
    return words + std::string(count == 1 ? says::waits_in_window : says::wait_in_window);
}

}  // namespace

std::string save_sentence(const view::ShellView& shell) {
    if (shell.save == view::SaveState::saved) return std::string(says::all_saved);
    if (shell.save != view::SaveState::saving) return offline_words(shell);
    const std::string changes = view::words::count_of(shell.waiting_changes, "change", "changes");
    return changes + std::string(says::being_saved);
}

namespace {

std::string save_words(const view::ShellView& shell) {
    using enum view::SaveState;
    switch (shell.save) {
        case saved:
            return std::string(says::saved);
        case saving:
            return std::string(says::saving);
        case loading:
            return std::string(says::connecting);
        case offline:
            return offline_words(shell);
    }
    return {};
}

void draw_save_state(const Screen& screen, const Rect& rect) {
    Ui& ui = screen.ui;
    const bool is_offline = screen.shell.save == view::SaveState::offline;
    const std::string words = save_words(screen.shell);
    // Each save would be noise; losing the line and having it back is news.
    if (std::exchange(screen.state.is_offline_told, is_offline) != is_offline) ui.announce(words);
    const float width = text_width(ui, words, TextStyle::caption);
    const bool has_room = rect.w > width + 20;
    const Rect dot{rect.right() - (has_room ? width + 16 : 12), rect.y + rect.h / 2 - 4, 8, 8};
    const Colour colour = is_offline                                    ? ui.theme().warn
                          : screen.shell.save == view::SaveState::saved ? ui.theme().good
                                                                        : ui.theme().muted;
    if (is_offline && !has_room) {
        draw_icon(ui, Icon::warning, {dot.x - 8, dot.y - 6, 20, 20}, colour);
    } else {
        fill(ui, dot, colour, 4);
    }
    if (!has_room) {
        SemNode node;
        node.role = Role::status;
        node.name = words;
        node.rect = {dot.x - 8, rect.y, 24, rect.h};
        ui.add_node(std::move(node));
        return;
    }
    text_in(ui, {rect.right() - width - 2, rect.y, width + 2, rect.h}, words, TextStyle::caption,
            is_offline ? Tone::warn : Tone::muted, Align::left, Role::status);
}

void draw_theme_and_person(const Screen& screen, float right, float y) {
    Ui& ui = screen.ui;
    const Rect person{right - 40, y + 8, 40, 40};
    if (area(ui, person, "me", std::string(says::account_of) + screen.shell.person_name, {},
             is_menu_open(ui, "me-menu"), 20)
            .is_clicked) {
        open_menu(ui, "me-menu");
    }
    avatar(ui, person.inset(4, 4), screen.shell.person_name);
    const int size = screen.shell.text_size;
    const std::string larger =
        std::string(says::larger_text) + std::to_string(size) + std::string(says::per_cent);
    const auto theme = [&](std::string_view label, Icon icon, app::ThemeChoice choice) {
        return MenuItem{.label = std::string(label),
                        .icon = icon,
                        .is_chosen = screen.shell.theme_choice == static_cast<int>(choice)};
    };
    const std::array<MenuItem, 9> items{
        theme(says::theme_system, Icon::refresh, app::ThemeChoice::system),
        theme(says::theme_light, Icon::sun, app::ThemeChoice::light),
        theme(says::theme_dark, Icon::moon, app::ThemeChoice::dark),
        theme(says::theme_contrast, Icon::warning, app::ThemeChoice::high_contrast),
        MenuItem{larger, Icon::arrow_up, size == app::text_sizes.back(), false},
        MenuItem{std::string(says::smaller_text), Icon::arrow_down, size == app::text_sizes.front(),
                 false},
        MenuItem{std::string(says::full_screen), Icon::external_link, false, false},
        MenuItem{std::string(says::shortcuts), Icon::info, false, false},
        MenuItem{std::string(says::sign_out), Icon::sign_out, false, false}};
    const auto chosen = menu(ui, "me-menu", says::account_menu, person, items);
    if (!chosen) return;
    if (*chosen == 6) {
        screen.intents.push_back(app::ToggleFullScreen{});
    } else if (*chosen == 7) {
        screen.state.palette.are_shortcuts_open = true;
    } else if (*chosen == 8) {
        screen.intents.push_back(app::SignOut{});
    } else if (*chosen >= 4) {
        screen.intents.push_back(app::ChooseTextSize{next_text_size(size, *chosen == 4)});
    } else {
        screen.intents.push_back(app::ChooseTheme{static_cast<app::ThemeChoice>(*chosen)});
    }
}

void draw_undo(const Screen& screen, float right, float y) {
    Ui& ui = screen.ui;
    const view::ShellView& shell = screen.shell;
    const std::string undo =
        shell.undo_label.empty() ? std::string(says::undo) : says::undo_of + shell.undo_label;
    const std::string redo =
        shell.redo_label.empty() ? std::string(says::redo) : says::redo_of + shell.redo_label;
    ButtonOptions options{.kind = ButtonKind::ghost};
    options.is_disabled = shell.undo_label.empty();
    if (icon_button(ui, {right - 80, y + 8, 40, 40}, "undo", Icon::undo, undo, options)) {
        screen.intents.push_back(app::Undo{});
    }
    options.is_disabled = shell.redo_label.empty();
    if (icon_button(ui, {right - 40, y + 8, 40, 40}, "redo", Icon::redo, redo, options)) {
        screen.intents.push_back(app::Redo{});
    }
    if (ui.take_shortcut("undo")) screen.intents.push_back(app::Undo{});
    if (ui.take_shortcut("redo")) screen.intents.push_back(app::Redo{});
}

// Looks like the field that it opens.
float draw_search(const Screen& screen, float left, float room) {
    Ui& ui = screen.ui;
    if (room < 220) {
        const Rect rect{left, 8, 40, 40};
        if (icon_button(ui, rect, "palette-button", Icon::search, says::search_and_do)) {
            open_palette(screen);
        }
        return 40;
    }
    const Rect rect{left, 8, std::min(room, 320.0f), 40};
    const std::string keys = ui.command_key("K");
    outline(ui, rect, ui.theme().control_border, size::radius);
    if (area(ui, rect, "palette-button", says::search_and_do, {}, false, size::radius).is_clicked) {
        open_palette(screen);
    }
    draw_icon(ui, Icon::search, {rect.x + 12, rect.y + 11, 18, 18}, ui.theme().muted);
    const float keys_width = text_width(ui, keys, TextStyle::caption) + 2;
    text_in(ui, {rect.x + 40, rect.y, rect.w - 60 - keys_width, 40}, says::search_short,
            TextStyle::body, Tone::muted, Align::left, Role::image);
    text_in(ui, {rect.right() - 12 - keys_width, rect.y, keys_width, 40}, keys, TextStyle::caption,
            Tone::muted, Align::right, Role::image);
    return rect.w;
}

void draw_top_bar(const Screen& screen, float left) {
    Ui& ui = screen.ui;
    const Rect bar{left, 0, ui.width() - left, size::top_bar};
    fill(ui, bar, ui.theme().surface);
    fill(ui, {left, bar.h - 1, bar.w, 1}, ui.theme().hairline);
    const Scope scope(ui, Role::banner, "top", says::top_bar, bar);
    // On a phone the mark alone stays beside what can be done.
    if (ui.is_narrow()) {
        draw_wordmark(screen, {left + 16, 0, ui.is_phone() ? 28.0f : 120.0f, size::top_bar});
    }
    const float right = bar.right() - (ui.is_phone() ? 8 : space::xl);
    float save_left = left + (ui.is_phone() ? 56 : ui.is_narrow() ? 148 : space::xl);
    save_left += draw_search(screen, save_left, right - 56 - 96 - 150 - save_left) + space::m;
    float save_right = right - 56 - 96;
    // Beside the state, which keeps room for its dot.
    const float tray = draw_tray_button(screen, save_right - (ui.is_phone() ? 24 : 0),
                                        ui.is_narrow() ? 0 : save_right - save_left - 140);
    if (tray > 0 && !ui.is_phone()) save_right -= tray + space::m;
    draw_save_state(screen, {save_left, 0, save_right - save_left, size::top_bar});
    draw_undo(screen, right - 56, 0);
    draw_theme_and_person(screen, right, 0);
}

}  // namespace

Rect draw_shell(const Screen& screen) {
    Ui& ui = screen.ui;
    const view::Route& route = screen.shell.route;
    if (route.place == view::Place::leadership && view::is_wall_text(route.filter)) {
        return {0, 0, ui.width(), ui.height()};
    }
    const bool is_narrow = ui.is_narrow();
    const float left = is_narrow ? 0 : size::nav_width;
    if (!is_narrow) draw_side_nav(screen);
    draw_top_bar(screen, left);
    announce_following(screen);
    if (is_narrow) draw_bottom_bar(screen);
    const float bottom = is_narrow ? size::bottom_bar : 0;
    return {left, size::top_bar, ui.width() - left, ui.height() - size::top_bar - bottom};
}

void draw_toasts(const Screen& screen) {
    int index = 0;
    bool is_held = false;
    for (const view::ToastItem& item : screen.shell.toasts) {
        const ToastWish wish =
            toast(screen.ui, {item.id, item.words, item.action_label, item.is_error}, index++);
        if (wish == ToastWish::act) screen.intents.push_back(app::ActOnToast{item.id});
        if (wish == ToastWish::dismiss) screen.intents.push_back(app::DismissToast{item.id});
        is_held |= wish == ToastWish::hold;
    }
    if (is_held == screen.state.are_toasts_held) return;
    screen.state.are_toasts_held = is_held;
    screen.intents.push_back(app::HoldToasts{is_held});
}

void draw_loading(const Screen& screen, const Rect& area) {
    const Scope scope(screen.ui, Role::main, "main", says::loading, area);
    Column column{area.x + space::xl, area.y + space::xl,
                  std::min(area.w - 2 * space::xl, size::content_max)};
    skeleton(screen.ui, column, 8);
}

void draw_not_found(const Screen& screen, const Rect& area) {
    Ui& ui = screen.ui;
    const Scope scope(ui, Role::main, "main", says::not_found, area);
    ui.set_title(std::string(says::not_found));
    Column column{area.x + space::xl, area.y + space::xxxl, area.w - 2 * space::xl};
    if (empty_state(ui, column, "not-found", Icon::search, says::not_found, says::not_found_why,
                    says::to_clients, 1)) {
        screen.go(view::clients_route());
    }
}

}  // namespace kam::ui
