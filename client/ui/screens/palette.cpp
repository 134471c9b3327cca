// The command palette: clients, places and acts, found by typing; and the list of all shortcuts.
#include <algorithm>
#include <array>

#include "client/ui/screens/screen.h"
#include "client/ui/text.h"
#include "client/ui/text_workshop.h"
#include "client/view/words.h"
#include "shared/base/utf8.h"

namespace kam::ui {
namespace {

enum class Act {
    client,
    place,
    tab,
    add,
    undo,
    redo,
    theme,
    text_size,
    full_screen,
    copy_link,
    shortcuts,
    sign_out
};

struct AddCommand {
    std::string_view label;
    std::string_view line;  // what is typed into
    view::Tab tab;
    Icon icon;
};
constexpr std::array<AddCommand, 6> adds{
    AddCommand{says::add_insight, "new-insight", view::Tab::insight, Icon::insight},
    AddCommand{says::add_opportunity, "new-opportunity", view::Tab::opportunities,
               Icon::opportunity},
    AddCommand{says::add_threat, "new-threat", view::Tab::opportunities, Icon::threat},
    AddCommand{says::add_target, "new-target", view::Tab::plan, Icon::target},
    AddCommand{says::add_action, "new-action", view::Tab::plan, Icon::action},
    AddCommand{says::add_review, "add-review", view::Tab::follow_up, Icon::review}};
constexpr std::array<std::pair<std::string_view, Icon>, 4> themes{
    std::pair{says::theme_system, Icon::refresh}, std::pair{says::theme_light, Icon::sun},
    std::pair{says::theme_dark, Icon::moon}, std::pair{says::theme_contrast, Icon::warning}};

struct Shortcut {
    std::string_view words, keys;
    bool is_command;  // with Ctrl or Cmd
};
constexpr std::array<Shortcut, 8> all_shortcuts{Shortcut{says::search_and_do, "K", true},
                                                Shortcut{says::search_in_list, "/", false},
                                                Shortcut{says::undo, "Z", true},
                                                Shortcut{says::redo, "Y", true},
                                                Shortcut{says::how_saved, "S", true},
                                                Shortcut{says::copy_row, "C", true},
                                                Shortcut{says::from_row_to_row, "↑ ↓", false},
                                                Shortcut{says::close_topmost, "Esc", false}};

using Items = std::vector<SearchItem>;

void add_to(Items& all, std::string_view label, std::string_view note, Icon icon, Act act,
            int number = 0) {
    all.push_back({std::string(label), std::string(note), icon, static_cast<int>(act), number});
}

void add_client(const Screen& screen, Items& all, std::size_t index) {
    const view::ClientName& client = screen.shell.clients[index];
    add_to(all, client.name, client.sector, Icon::clients, Act::client, static_cast<int>(index));
}

void add_clients(const Screen& screen, Items& all, bool is_recent) {
    const auto& recent = screen.state.palette.recent;
    const auto& clients = screen.shell.clients;
    const auto place = [&](const base::AccountId& id) {
        return static_cast<std::size_t>(std::find(recent.begin(), recent.end(), id) -
                                        recent.begin());
    };
    for (std::size_t at = 0; at < (is_recent ? recent.size() : 1); ++at) {
        const std::size_t wanted = is_recent ? at : recent.size();
        for (std::size_t i = 0; i < clients.size(); ++i) {
            if (place(clients[i].id) == wanted) add_client(screen, all, i);
        }
    }
}

// What there is to do with the client that is shown.
void add_client_commands(const Screen& screen, Items& all) {
    const base::AccountId& id = screen.shell.route.account;
    for (const view::ClientName& client : screen.shell.clients) {
        if (client.id != id || screen.shell.route.place != view::Place::account) continue;
        for (int i = 0; i < 5; ++i) {
            add_to(all, i == 0 ? says::overview : view::words::stage_name(i), client.name,
                   Icon::chevron_right, Act::tab, i);
        }
        for (int i = 0; i < static_cast<int>(adds.size()); ++i) {
            const AddCommand& add = adds[static_cast<std::size_t>(i)];
            add_to(all, add.label, client.name, add.icon, Act::add, i);
        }
    }
}

Items all_commands(const Screen& screen) {
    const view::ShellView& shell = screen.shell;
    Items all;
    add_clients(screen, all, true);
    add_client_commands(screen, all);
    add_to(all, says::nav_clients, {}, Icon::clients, Act::place, 0);
    add_to(all, says::nav_mine, {}, Icon::today, Act::place, 2);
    if (shell.has_leadership) {
        add_to(all, says::nav_leadership, {}, Icon::leadership, Act::place, 1);
    }
    add_to(all, room_says::join_workshop, {}, Icon::people, Act::place, 3);
    Ui& ui = screen.ui;
    if (!shell.undo_label.empty()) {
        add_to(all, says::undo_of + shell.undo_label, ui.command_key("Z"), Icon::undo, Act::undo);
    }
    if (!shell.redo_label.empty()) {
        add_to(all, says::redo_of + shell.redo_label, ui.command_key("Y"), Icon::redo, Act::redo);
    }
    add_to(all, says::copy_link, {}, Icon::copy, Act::copy_link);
    for (int i = 0; i < static_cast<int>(themes.size()); ++i) {
        const auto& [label, icon] = themes[static_cast<std::size_t>(i)];
        add_to(all, label, says::appearance, icon, Act::theme, i);
    }
    add_to(all, says::larger, {}, Icon::arrow_up, Act::text_size, 1);
    add_to(all, says::smaller_text, {}, Icon::arrow_down, Act::text_size, 0);
    add_to(all, says::full_screen, {}, Icon::external_link, Act::full_screen);
    add_to(all, says::shortcuts, {}, Icon::info, Act::shortcuts);
    add_to(all, says::sign_out, {}, Icon::sign_out, Act::sign_out);
    add_clients(screen, all, false);
    return all;
}

// 0 = at its start, 1 = at a word's, 2 = within, 3 = its letters in that order, −1 = not at all.
int rank_of(const std::string& folded, const std::string& needle) {
    const std::size_t at = folded.find(needle);
    if (at == 0) return 0;
    if (folded.find(" " + needle) != std::string::npos) return 1;
    if (at != std::string::npos) return 2;
    std::size_t next = 0;
    for (const char c : folded) {
        if (next < needle.size() && c == needle[next]) ++next;
    }
    return next == needle.size() && needle.size() > 1 ? 3 : -1;
}

Items found_commands(const Screen& screen) {
    Items all = all_commands(screen);
    const std::string needle =
        base::fold_for_search(base::trimmed(screen.state.palette.search.typed));
    if (needle.empty()) return all;
    Items found;
    for (int rank = 0; rank < 4; ++rank) {
        for (const SearchItem& item : all) {
            if (rank_of(base::fold_for_search(item.label), needle) == rank) found.push_back(item);
        }
    }
    return found;
}

void run(const Screen& screen, const SearchItem& command) {
    const view::Route& here = screen.shell.route;
    switch (static_cast<Act>(command.act)) {
        case Act::client:
            return screen.go(view::account_route(
                screen.shell.clients[static_cast<std::size_t>(command.number)].id));
        case Act::place:
            if (command.number == 2) return screen.go(view::my_part_route());
            if (command.number == 3) return screen.go(view::workshop_route({}));
            return screen.go(command.number == 0 ? view::clients_route()
                                                 : view::leadership_route());
        case Act::tab:
            return screen.go(
                view::account_route(here.account, static_cast<view::Tab>(command.number)));
        case Act::add: {
            const AddCommand& add = adds[static_cast<std::size_t>(command.number)];
            screen.state.palette.line_to_fill = add.line;
            return screen.go(view::account_route(here.account, add.tab));
        }
        case Act::undo:
            return screen.intents.push_back(app::Undo{});
        case Act::redo:
            return screen.intents.push_back(app::Redo{});
        case Act::theme:
            return screen.intents.push_back(
                app::ChooseTheme{static_cast<app::ThemeChoice>(command.number)});
        case Act::text_size:
            return screen.intents.push_back(
                app::ChooseTextSize{next_text_size(screen.shell.text_size, command.number == 1)});
        case Act::full_screen:
            return screen.intents.push_back(app::ToggleFullScreen{});
        case Act::copy_link:
            return screen.ui.copy({view::text_from_route(here), {}});
        case Act::shortcuts:
            screen.state.palette.are_shortcuts_open = true;
            return;
        case Act::sign_out:
            return screen.intents.push_back(app::SignOut{});
    }
}

void draw_shortcuts(const Screen& screen) {
    Ui& ui = screen.ui;
    Dialog dialog = begin_dialog(ui, "shortcuts", says::shortcuts, 520);
    Column& inner = dialog.inner;
    {
        const Scope list(ui, Role::list, "keys", says::shortcuts);
        for (const Shortcut& shortcut : all_shortcuts) {
            const Rect line = inner.take(36);
            const Scope item(ui, Role::listitem, shortcut.words, shortcut.words, line);
            const std::string keys =
                shortcut.is_command ? ui.command_key(shortcut.keys) : std::string(shortcut.keys);
            const float width = text_width(ui, keys, TextStyle::strong) + 2;
            text_in(ui, {line.x, line.y, line.w - width - space::s, line.h}, shortcut.words);
            text_in(ui, {line.right() - width, line.y, width, line.h}, keys, TextStyle::strong,
                    Tone::text, Align::right);
        }
    }
    inner.skip(space::s);
    const auto slash = checkbox(ui, inner, "slash", says::slash_searches, ui.has_slash_key());
    if (slash) ui.set_slash_key(*slash);
    end_dialog(ui, dialog);
    if (dialog.is_close_asked) screen.state.palette.are_shortcuts_open = false;
}

// What was in a field when the keys were pressed is on its way a few frames later.
void answer_save(const Screen& screen) {
    int& asked = screen.state.save_asked;
    if (screen.ui.take_shortcut("save")) asked = 4;
    if (asked == 0) return;
    if (--asked == 0) {
        screen.ui.say(save_sentence(screen.shell));
    } else {
        screen.ui.wake_in(0);
    }
}

}  // namespace

void open_palette(const Screen& screen) {
    screen.state.palette.is_open = true;
    screen.state.palette.search = {};
}

void draw_palette(const Screen& screen) {
    Ui& ui = screen.ui;
    Palette& palette = screen.state.palette;
    if (ui.take_shortcut("palette") || ui.take_shortcut("search")) open_palette(screen);
    answer_save(screen);
    if (palette.are_shortcuts_open) draw_shortcuts(screen);
    if (!palette.is_open) return;
    const Items found = found_commands(screen);
    const SearchResult result = search_list(ui, "palette", says::search_and_do,
                                            says::palette_placeholder, palette.search, found);
    if (!result.picked && !result.is_close_asked) return;
    palette.is_open = false;
    ui.wake_in(0);
    if (result.picked) run(screen, found[static_cast<std::size_t>(*result.picked)]);
}

}  // namespace kam::ui
